"use strict";

// Dates travel in UTC and are read in the reader's own zone and language.
// One format for all: making one takes longer than using it a hundred times.
const dates = new Intl.DateTimeFormat(document.documentElement.lang, {
  year: "numeric", month: "2-digit", day: "2-digit",
  hour: "2-digit", minute: "2-digit", second: "2-digit",
});

function localDates(root) {
  for (const time of root.querySelectorAll("time[datetime]:not([data-local])")) {
    time.dataset.local = "";
    time.title = time.dateTime;
    time.textContent = dates.format(new Date(time.dateTime));
  }
}

document.addEventListener("DOMContentLoaded", () => localDates(document));
// At once, before anybody sees what came in.
document.addEventListener("htmx:afterSwap", event => localDates(event.target.parentNode ?? document));

// What is the same as before is left alone: nobody loses his selection or his place for nothing.
// A link that has the keyboard keeps it in what comes in its place. Not by ids in the rows: htmx
// looks for each of them in the whole table, which takes seconds for a thousand rows.
const shown = new WeakMap();
let held = null;
document.addEventListener("htmx:beforeSwap", event => {
  const { target, serverResponse } = event.detail;
  if (shown.get(target) === serverResponse) {
    event.detail.shouldSwap = false;
  }
  shown.set(target, serverResponse);
  const active = document.activeElement;
  held = target.contains(active) ? active.getAttribute("href") : null;
});
document.addEventListener("htmx:afterSwap", event => {
  if (held !== null) {
    event.target.querySelector(`a[href="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
  }
});
