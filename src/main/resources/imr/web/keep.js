// My list: saved decisions, kept only in this browser. Below it, the sentence that a citation quotes.
"use strict";

const KEPT = "imr-list";
const MOST_KEPT = 500;

function kept() {
  return storedList(KEPT).filter((d) => d.id && d.citation && /^\/[^/]/.test(d.url));
}

function keep(decisions) {
  if (!store(KEPT, JSON.stringify(decisions.slice(0, MOST_KEPT)))) {
    trouble("The list couldn't be saved because this browser's storage is full or turned off.");
  }
  draw();
}

function link(text, href) {
  const made = element("a", "", text);
  made.href = href;
  return made;
}

function button(text, action) {
  const made = element("button", "plain", text);
  made.type = "button";
  made.addEventListener("click", action);
  return made;
}

function citations(decisions, format) {
  const ids = decisions.map((d) => "&id=" + encodeURIComponent(d.id)).join("");
  return "/api/v1/citations?format=" + format + ids;
}

function item(decision) {
  const line = element("li", "", "");
  line.append(
    link(decision.citation, decision.url),
    " ",
    button("Remove", () => keep(kept().filter((d) => d.id !== decision.id))));
  return line;
}

function panel(decisions) {
  const list = element("ol", "", "");
  list.append(...decisions.map(item));
  const actions = element("p", "more-of", "");
  if (navigator.clipboard) {
    actions.append(
      button("Copy as list of decisions", async (event) => {
        const lines = decisions.map((d, i) => i + 1 + ". " + d.citation);
        await navigator.clipboard.writeText(lines.join("\n"));
        event.target.textContent = "Copied";
      }));
  }
  actions.append(
    link("With sentences, as text", citations(decisions, "text")),
    link("CSV", citations(decisions, "csv")),
    button("Clear", () => keep([])));
  return [list, actions];
}

function draw() {
  const decisions = kept();
  document.querySelectorAll(".my-list").forEach((each) => {
    each.querySelector(".number").textContent = "(" + decisions.length + ")";
  });
  document.querySelectorAll(".keep").forEach((each) => {
    const here = decisions.some((d) => d.id === each.closest("[data-id]").dataset.id);
    each.setAttribute("aria-pressed", String(here));
    each.textContent = here ? "In my list" : "Keep in my list";
  });
  const head = element("h2", "", "My list");
  const close = button("Close", () => document.getElementById("my-list").hidePopover());
  head.append(" ", close);
  document.getElementById("my-list").replaceChildren(
    head,
    element("p", "note", "Saved only in this browser."),
    ...(decisions.length ? panel(decisions) : [element("p", "", "Your list is empty. Use “Keep in my list” on a decision.")]));
}

document.addEventListener("click", (event) => {
  if (event.target.classList.contains("keep")) {
    const from = event.target.closest("[data-id]").dataset;
    const others = kept().filter((d) => d.id !== from.id);
    const pressed = event.target.getAttribute("aria-pressed") === "true";
    keep(pressed ? others : [...others, { id: from.id, citation: from.citation, url: from.url }]);
  }
});
window.addEventListener("storage", (event) => {
  if (event.key === KEPT) {
    draw();
  }
});
document.addEventListener("htmx:afterSettle", draw);
draw();

// On a letter's page, the citation quotes the sentence that is clicked or chosen with the arrow keys.
function sentencesOf(issue) {
  return [...issue.querySelectorAll(".rationale .sentence")];
}

function quote(sentence) {
  const issue = sentence.closest(".issue");
  sentencesOf(issue).forEach((each) => {
    each.setAttribute("aria-checked", String(each === sentence));
    each.tabIndex = each === sentence ? 0 : -1;
  });
  const words = sentence.cloneNode(true);
  words.querySelectorAll(".note-number, .sidenote").forEach((note) => note.remove());
  issue.querySelector(".cite .quotation").textContent = words.textContent.trim().replace(/\s+/g, " ");
  issue.querySelector(".cite .copy").textContent = "Copy";
}

function offerSentences() {
  document.querySelectorAll(".issue").forEach((issue) => {
    if (!issue.querySelector(".cite .quotation")) {
      return;
    }
    const rationale = issue.querySelector(".rationale");
    rationale.setAttribute("role", "radiogroup");
    rationale.setAttribute("aria-label", "The sentence that the citation quotes");
    rationale.querySelectorAll(".text").forEach((each) => each.setAttribute("role", "presentation"));
    sentencesOf(issue).forEach((each, i) => {
      const quoted = i === Number(rationale.dataset.quoted);
      each.setAttribute("role", "radio");
      each.setAttribute("aria-checked", String(quoted));
      each.tabIndex = quoted ? 0 : -1;
      each.title = "Quote this sentence in the citation";
    });
  });
}

document.addEventListener("click", (event) => {
  const sentence = event.target.closest(".sentence[role=radio]");
  if (sentence && getSelection().isCollapsed) { // not while text is selected
    quote(sentence);
  }
});
document.addEventListener("keydown", (event) => {
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, " ": 0, Enter: 0 }[event.key];
  if (by === undefined || !event.target.matches(".sentence[role=radio]")) {
    return;
  }
  event.preventDefault();
  const all = sentencesOf(event.target.closest(".issue"));
  const next = all[(all.indexOf(event.target) + by + all.length) % all.length];
  quote(next);
  next.focus();
});
document.addEventListener("htmx:afterSettle", offerSentences);
offerSentences();
