"use strict";

// Dates travel in UTC and are read in the reader's own zone and language.
function localDates(root) {
  const language = document.documentElement.lang;
  for (const time of root.querySelectorAll("time[datetime]:not([data-local])")) {
    const instant = new Date(time.dateTime);
    time.dataset.local = "";
    time.title = time.dateTime;
    time.textContent = instant.toLocaleString(language, {
      year: "numeric", month: "2-digit", day: "2-digit",
      hour: "2-digit", minute: "2-digit", second: "2-digit",
    });
  }
}

document.addEventListener("DOMContentLoaded", () => localDates(document));
document.addEventListener("htmx:afterSettle", event => localDates(event.target.parentNode ?? document));
