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

// On a letter's page, the citation quotes the sentence that is clicked. Each sentence also has a button for the keyboard.
function quote(sentence) {
  const issue = sentence.closest(".issue");
  issue.querySelectorAll(".sentence .quote").forEach((each) => {
    each.setAttribute("aria-pressed", String(each.parentElement === sentence));
  });
  const words = sentence.cloneNode(true);
  words.querySelectorAll(".note-number, .sidenote").forEach((note) => note.remove());
  issue.querySelector(".cite .quotation").textContent = words.textContent.trim().replace(/\s+/g, " ");
  issue.querySelector(".cite .copy").textContent = "Copy";
}

function offerSentences() {
  document.querySelectorAll(".issue").forEach((issue) => {
    if (!issue.querySelector(".cite .quotation") || issue.querySelector(".sentence .quote")) {
      return; // nothing is quoted, or the sentences are offered already
    }
    const rationale = issue.querySelector(".rationale");
    [...rationale.querySelectorAll(".sentence")].filter((each) => each.textContent.trim()).forEach((each, i) => {
      const made = element("button", "plain quote", "");
      made.type = "button";
      made.title = "Quote this sentence in the citation";
      made.setAttribute("aria-label", "Quote sentence " + (i + 1));
      made.setAttribute("aria-pressed", String(each.dataset.start === rationale.dataset.quoted));
      each.append(made);
    });
  });
}

document.addEventListener("click", (event) => {
  const sentence = event.target.closest(".sentence:has(> .quote)");
  const pressed = event.target.matches(".quote");
  const reading = event.target.closest("a") || !getSelection().isCollapsed; // text is being selected
  if (sentence && (pressed || !reading)) {
    quote(sentence);
  }
});
document.addEventListener("htmx:afterSettle", offerSentences);
offerSentences();
