// The theme that was chosen, before anything is drawn. Kept in this browser alone.
"use strict";
try {
  const chosen = localStorage.getItem("imr-theme");
  if (chosen === "light" || chosen === "dark") {
    document.documentElement.dataset.theme = chosen;
  }
} catch (_) {
  // storage is forbidden: the system's theme it is
}
