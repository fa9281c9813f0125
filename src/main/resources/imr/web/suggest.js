// Suggestions while typing, as a combobox of the ARIA Authoring Practices, and recent searches,
// which are kept only in this browser.
"use strict";

const RECENT = "imr-recent";
const MOST_RECENT = 8;
let asked = 0;

function box() {
  return document.getElementById("q");
}

function list() {
  return document.getElementById("suggestions");
}

function recent() {
  return storedList(RECENT).filter((q) => typeof q === "string");
}

function remember(q) {
  const words = q.trim();
  if (words) {
    const others = recent().filter((other) => other !== words);
    store(RECENT, JSON.stringify([words, ...others].slice(0, MOST_RECENT)));
  }
}

function close() {
  list().hidden = true;
  list().replaceChildren();
  box().setAttribute("aria-expanded", "false");
  box().removeAttribute("aria-activedescendant");
}

function option(i, query, name, kind) {
  const item = element("div", "", "");
  item.id = "suggestion-" + i;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.dataset.query = query;
  item.append(element("span", "name", name), element("span", "kind", kind));
  return item;
}

function show(options) {
  close();
  list().append(...options);
  list().hidden = options.length === 0;
  box().setAttribute("aria-expanded", String(!list().hidden));
}

function showRecent() {
  const past = recent();
  const options = past.map((q, i) => option(i, q, q, "recent"));
  if (past.length > 0) {
    const forget = option(past.length, "", "Clear recent searches", "saved only in this browser");
    forget.dataset.forget = "true";
    options.push(forget);
  }
  show(options);
}

function suggested(each, i) {
  const other = each.label.toLowerCase() === each.text.toLowerCase() ? "" : " = " + each.label;
  const count = each.issues ? " · " + each.issues.toLocaleString("en-US") : "";
  return option(i, each.query, each.text + other, each.fieldLabel + count);
}

async function suggest(input) {
  const ticket = ++asked;
  if (input.value.trim() === "") {
    showRecent();
    return;
  }
  const address = "/api/v1/suggest?q=" + encodeURIComponent(input.value);
  const answer = await fetch(address).catch(() => null); // the search itself reports errors
  if (ticket !== asked) {
    return;
  }
  if (answer && answer.ok) {
    const suggestions = (await answer.json()).suggestions;
    if (ticket === asked) {
      show(suggestions.map(suggested));
    }
  } else {
    close();
  }
}

function choose(item) {
  asked++;
  if (item.dataset.forget) {
    store(RECENT, "[]");
  } else {
    box().value = item.dataset.query;
  }
  close();
  box().focus();
}

function move(by) {
  const items = [...list().children];
  const now = items.findIndex((i) => i.getAttribute("aria-selected") === "true");
  const next = Math.max(-1, Math.min(items.length - 1, now + by));
  items.forEach((item, i) => item.setAttribute("aria-selected", String(i === next)));
  if (next >= 0) {
    box().setAttribute("aria-activedescendant", items[next].id);
    items[next].scrollIntoView({ block: "nearest" });
  } else {
    box().removeAttribute("aria-activedescendant");
  }
}

box().setAttribute("role", "combobox");
box().setAttribute("aria-autocomplete", "list");
box().setAttribute("aria-controls", "suggestions");
box().setAttribute("aria-expanded", "false");

box().addEventListener("input", (event) => suggest(event.target));
box().addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" && list().hidden) {
    event.preventDefault();
    suggest(event.target);
  } else if (!list().hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    move(event.key === "ArrowDown" ? 1 : -1);
  } else if (!list().hidden && event.key === "Escape") {
    event.preventDefault();
    asked++;
    close();
  } else if (!list().hidden && event.key === "Enter") {
    const chosen = list().querySelector("[aria-selected=true]");
    if (chosen) {
      event.preventDefault();
      choose(chosen);
    }
  }
});
box().addEventListener("focusout", () => setTimeout(close, 150)); // a click on a suggestion comes first
list().addEventListener("mousedown", (event) => {
  const item = event.target.closest("[role=option]");
  if (item) {
    event.preventDefault();
    choose(item);
  }
});
document.getElementById("search").addEventListener("submit", () => {
  asked++;
  close();
  remember(box().value);
});
