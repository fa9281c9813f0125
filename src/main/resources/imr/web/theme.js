// Applies the chosen theme before the first paint. Kept only in this browser.
"use strict";
try {
  const chosen = localStorage.getItem("imr-theme");
  if (chosen === "light" || chosen === "dark") {
    document.documentElement.dataset.theme = chosen;
  }
} catch (_) {
  // storage is disabled: use the system theme
}
