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

// Suggestions while typing, as a combobox of the ARIA Authoring Practices.
const box = document.getElementById("q");
let asked = 0;

function list() {
  return document.getElementById("suggestions");
}

function close() {
  const input = document.getElementById("q");
  list().hidden = true;
  list().replaceChildren();
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

function span(name, text) {
  const part = document.createElement("span");
  part.className = name;
  part.textContent = text;
  return part;
}

function show(suggestions) {
  close();
  suggestions.forEach((each, i) => {
    const item = document.createElement("li");
    item.id = "suggestion-" + i;
    item.setAttribute("role", "option");
    item.dataset.query = each.query;
    const other = each.label.toLowerCase() === each.text.toLowerCase() ? "" : " = " + each.label;
    const count = each.issues ? " · " + each.issues.toLocaleString("en-US") : "";
    item.append(span("name", each.text + other), span("kind", each.kind + count));
    list().append(item);
  });
  list().hidden = suggestions.length === 0;
  document.getElementById("q").setAttribute("aria-expanded", String(!list().hidden));
}

async function suggest(input) {
  const ticket = ++asked;
  const answer = await fetch("/api/suggest?q=" + encodeURIComponent(input.value)).catch(() => null);
  if (answer && answer.ok && ticket === asked) {
    show((await answer.json()).suggestions);
  }
}

function choose(item) {
  const input = document.getElementById("q");
  asked++;
  input.value = item.dataset.query;
  close();
  input.focus();
}

function move(input, by) {
  const items = [...list().children];
  const now = items.findIndex((i) => i.getAttribute("aria-selected") === "true");
  const next = Math.max(-1, Math.min(items.length - 1, now + by));
  items.forEach((item, i) => item.setAttribute("aria-selected", String(i === next)));
  if (next >= 0) {
    input.setAttribute("aria-activedescendant", items[next].id);
  } else {
    input.removeAttribute("aria-activedescendant");
  }
}

function combobox(input) {
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", "suggestions");
  input.setAttribute("aria-expanded", "false");
}
combobox(box);

document.addEventListener("input", (event) => {
  if (event.target.id === "q") {
    suggest(event.target);
  } else if (event.target.classList.contains("find")) {
    find(event.target);
  }
});

document.addEventListener("keydown", (event) => {
  if (event.target.id !== "q" || list().hidden) {
    return;
  }
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    move(event.target, event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Escape") {
    event.preventDefault();
    asked++;
    close();
  } else if (event.key === "Enter") {
    const chosen = list().querySelector("[aria-selected=true]");
    if (chosen) {
      event.preventDefault();
      choose(chosen);
    }
  }
});

document.addEventListener("focusout", (event) => {
  if (event.target.id === "q") {
    setTimeout(close, 150); // a click on a suggestion comes first
  }
});

document.addEventListener("mousedown", (event) => {
  const item = event.target.closest("#suggestions li");
  if (item) {
    event.preventDefault();
    choose(item);
  }
});

// Finds values in a long facet.
function find(input) {
  const words = input.value.toLowerCase();
  const facet = input.closest(".facet");
  facet.querySelectorAll("li").forEach((item) => {
    item.hidden = words !== "" && !item.textContent.toLowerCase().includes(words);
  });
  facet.querySelectorAll("details").forEach((details) => {
    if (words !== "") {
      details.open = true;
    }
  });
}

// What needs this file is hidden without it.
function reveal() {
  document.querySelectorAll(".find").forEach((input) => (input.hidden = false));
  if (navigator.clipboard) {
    document.querySelectorAll(".copy").forEach((button) => (button.hidden = false));
  }
  combobox(document.getElementById("q"));
}
reveal();
document.addEventListener("htmx:afterSettle", reveal);

document.addEventListener("click", async (event) => {
  if (event.target.classList.contains("copy")) {
    const text = event.target.closest(".citing").querySelector(".citation").textContent;
    await navigator.clipboard.writeText(text);
    event.target.textContent = "Copied";
  }
});
