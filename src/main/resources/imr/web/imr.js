// Comforts only: every page works without this file.
"use strict";

// "/" puts the cursor into the search box.
document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    const box = document.getElementById("q");
    box.focus();
    box.select();
  }
});

// On a phone the filters start closed.
function fold() {
  const sheet = document.querySelector(".sheet");
  if (sheet && window.matchMedia("(max-width: 56rem)").matches) {
    sheet.removeAttribute("open");
  }
}
fold();
document.addEventListener("htmx:afterSettle", fold);
