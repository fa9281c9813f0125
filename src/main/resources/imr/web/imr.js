// Optional conveniences: every page works without scripts. This file has what the other scripts share,
// so it is loaded first.
"use strict";

const SIZE = "imr-size";
const USUAL_SIZE = "20";

// Shows an error where it is visible and where screen readers announce it.
function trouble(words) {
  const line = document.getElementById("trouble");
  line.textContent = words;
  line.hidden = words === "";
}

// Values kept in this browser, permanently or for the session. If storage is disabled, nothing is
// kept, and everything else works.
function stored(name, where = () => localStorage) {
  try {
    return where().getItem(name) || "";
  } catch (_) {
    return "";
  }
}

function store(name, value, where = () => localStorage) {
  try {
    where().setItem(name, value);
    return true;
  } catch (_) {
    return false; // it applies to this page only
  }
}

function storedList(name) {
  try {
    return JSON.parse(stored(name) || "[]");
  } catch (_) {
    return []; // not written by this program
  }
}

const session = () => sessionStorage;

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

// Keys: / to search, j and k through results, ? for help.
function nextResult(by) {
  const links = [...document.querySelectorAll(".card h3 a")];
  const now = links.indexOf(document.activeElement);
  const next = links[now < 0 ? (by > 0 ? 0 : links.length - 1) : Math.max(0, Math.min(links.length - 1, now + by))];
  if (next) {
    next.focus();
    next.closest(".card").scrollIntoView({ block: "nearest" });
  }
}

document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === "/") {
    event.preventDefault();
    document.getElementById("q").focus();
    document.getElementById("q").select();
  } else if (event.key === "j" || event.key === "k") {
    nextResult(event.key === "j" ? 1 : -1);
  } else if (event.key === "?") {
    location.href = "/help#keys";
  } else if (event.key === " " && event.target.getAttribute("role") === "checkbox") {
    event.preventDefault();
    event.target.click();
  }
});

// Filters the values of a long facet.
document.addEventListener("input", (event) => {
  if (!event.target.classList.contains("find")) {
    return;
  }
  const words = event.target.value.toLowerCase();
  const facet = event.target.closest(".facet");
  facet.querySelectorAll("li").forEach((item) => {
    item.hidden = words !== "" && !item.textContent.toLowerCase().includes(words);
  });
  if (words !== "") {
    facet.querySelectorAll("details").forEach((details) => (details.open = true));
  }
});

// The next search uses the page size that was chosen last.
function rememberSize() {
  const now = new URLSearchParams(location.search).get("size");
  if (now && location.pathname === "/") {
    store(SIZE, now);
  }
}

document.addEventListener("click", (event) => {
  if (event.target.closest(".sizes a")) {
    const chosen = new URLSearchParams(new URL(event.target.href).search).get("size");
    store(SIZE, chosen || USUAL_SIZE);
  }
});

function askForSize() {
  const kept = document.getElementById("kept");
  const size = stored(SIZE);
  if (/^(50|100)$/.test(size) && !kept.querySelector("[name=size]")) {
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = "size";
    input.value = size;
    kept.append(input);
  }
}

// Copy buttons.
document.addEventListener("click", async (event) => {
  const button = event.target;
  if (button.classList.contains("copy")) {
    await navigator.clipboard.writeText(button.closest(".citing").querySelector(".citation").textContent);
    button.textContent = "Copied";
  } else if (button.classList.contains("copy-link")) {
    const address = button.closest("[data-url]").dataset.url;
    await navigator.clipboard.writeText(new URL(address, location.href).href);
    button.textContent = "Link copied";
  } else if (button.classList.contains("print-page")) {
    window.print();
  } else if (button.dataset.themeChoice !== undefined) {
    store("imr-theme", button.dataset.themeChoice);
    theme();
  }
});

function theme() {
  const chosen = stored("imr-theme");
  if (chosen) {
    document.documentElement.dataset.theme = chosen;
  } else {
    delete document.documentElement.dataset.theme;
  }
  document.querySelectorAll("[data-theme-choice]").forEach((button) => {
    button.setAttribute("aria-pressed", String(button.dataset.themeChoice === chosen));
  });
}

// Hides controls that can't work in this browser, and shows saved choices.
function settle() {
  if (!navigator.clipboard) {
    document.querySelectorAll(".copy, .copy-link").forEach((each) => (each.hidden = true));
  }
  rememberSize();
  askForSize();
  theme();
}

// After part of the page was replaced: the search box shows the query, screen readers announce the
// number of results, the filter sheet stays open, and focus stays or moves to the new content.
let sheetOpen = false;
document.addEventListener("htmx:beforeSwap", () => {
  const filters = document.getElementById("filters");
  sheetOpen = filters !== null && filters.matches(":popover-open");
});
document.addEventListener("htmx:afterSettle", () => {
  const main = document.getElementById("main");
  const box = document.getElementById("q");
  if (document.activeElement !== box) {
    box.value = main.dataset.q;
  }
  trouble("");
  const found = main.querySelector("[data-spoken]");
  document.getElementById("said").textContent = found ? found.dataset.spoken : document.title;
  const filters = document.getElementById("filters");
  if (sheetOpen && filters) {
    filters.showPopover();
    sheetOpen = false;
  }
  if (document.activeElement === document.body || document.activeElement === null) {
    main.focus({ preventScroll: true });
  }
  const place = document.getElementById(location.hash.slice(1));
  if (place) {
    setTimeout(() => place.scrollIntoView({ block: place.matches("mark") ? "center" : "start" }));
  }
  settle();
});
// Back: the page is reloaded and scrolled to where it was left.
document.addEventListener("htmx:beforeHistorySave", (event) => {
  store("imr-at:" + event.detail.path, String(scrollY), session); // of the page being left
});
window.addEventListener("popstate", () => store("imr-back", "true", session));
if (stored("imr-back", session)) {
  store("imr-back", "", session);
  const at = stored("imr-at:" + location.pathname + location.search, session);
  history.scrollRestoration = "manual"; // otherwise the browser restores the position of the other page
  window.addEventListener("load", () => window.scrollTo(0, Number(at || 0)));
  window.addEventListener("pagehide", () => (history.scrollRestoration = "auto"));
}

document.addEventListener("htmx:sendError", () => {
  trouble("The server isn't responding. This page may be out of date; try again in a moment.");
});
settle();
