// The argument builder ranks decisions by the facts of a case. The facts never leave the browser.
"use strict";

const NEAREST = 5;
const known = new Map(); // decisions by URL, for this visit

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error("The decisions could not be loaded (" + answer.status + "). Choose again.");
  }
  return answer.json();
}

function decisions(address) {
  if (!known.has(address)) {
    const loading = load(address);
    loading.catch(() => known.delete(address));
    known.set(address, loading);
  }
  return known.get(address);
}

function facts(builder) {
  const chosen = new Map();
  builder.querySelectorAll(".criterion").forEach((row) => {
    const value = row.querySelector("input:checked").value;
    if (value) {
      chosen.set(row.dataset.id, value);
    }
  });
  return chosen;
}

// A decision ranks higher for each finding that agrees with the case, and lower for each that
// contradicts it. Ties keep the order of the response: newest first.
function nearness(decision, chosen) {
  const agreed = new Set();
  const opposed = new Set();
  for (const finding of decision.findings) {
    const mine = chosen.get(finding.criterion);
    if (mine) {
      (finding.sense === mine ? agreed : opposed).add(finding.criterion);
    }
  }
  return agreed.size - opposed.size;
}

function nearest(list, chosen) {
  return list
    .map((decision) => ({ decision, near: nearness(decision, chosen) }))
    .filter((each) => each.decision.findings.some((f) => chosen.has(f.criterion)))
    .sort((a, b) => b.near - a.near)
    .slice(0, NEAREST)
    .map((each) => each.decision);
}

function card(decision, chosen) {
  const said = element("div", "said", "");
  const link = element("a", "", decision.citation);
  link.href = decision.url;
  const head = element("p", "facts", "");
  head.append(link);
  said.append(head);
  for (const finding of decision.findings) {
    const mine = chosen.get(finding.criterion);
    if (!mine) {
      continue;
    }
    const agrees = finding.sense === mine ? "as in your case" : "unlike your case";
    said.append(
      element("p", "note", finding.phrase + ": " + agrees),
      element("blockquote", "", finding.sentence));
  }
  return said;
}

async function rank(builder) {
  const status = builder.querySelector(".status");
  const parts = builder.querySelectorAll(".nearest");
  try {
    const all = await decisions(builder.dataset.decisions);
    const chosen = facts(builder); // the current facts: the user may have chosen more during the request
    parts.forEach((part) => (part.hidden = chosen.size === 0));
    if (chosen.size === 0) {
      status.textContent = "";
      return;
    }
    builder.querySelectorAll(".side").forEach((side) => {
      const near = nearest(all[side.dataset.outcome].decisions, chosen);
      const found = side.querySelector(".found");
      found.replaceChildren(...near.map((decision) => card(decision, chosen)));
      if (near.length === 0) {
        found.append(element("p", "note", "None of them mentions what you chose."));
      }
    });
    status.textContent =
      "Ranked: the newest " + all.overturned.decisions.length + " overturned of "
      + all.overturned.issues.toLocaleString("en-US") + ", and " + all.upheld.decisions.length
      + " upheld of " + all.upheld.issues.toLocaleString("en-US") + ".";
  } catch (error) {
    status.textContent = error.message;
  }
}

document.addEventListener("change", (event) => {
  const builder = event.target.closest(".builder");
  if (builder) {
    rank(builder);
  }
});

document.addEventListener("click", (event) => {
  if (event.target.classList.contains("print")) {
    document.body.classList.add("print-list");
    window.print();
  }
});

window.addEventListener("afterprint", () => document.body.classList.remove("print-list"));

function showBuilder() {
  document.querySelectorAll(".builder").forEach((builder) => {
    builder.hidden = false;
  });
}
showBuilder();
document.addEventListener("htmx:afterSettle", showBuilder);
