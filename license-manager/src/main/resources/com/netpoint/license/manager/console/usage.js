"use strict";

// Draws what the table below says, so that both say the same.
function drawUsage(chart, table) {
  const rows = [...table.querySelectorAll("tr[data-at]")];
  const column = name => rows.map(row => Number(row.dataset[name]));
  const until = Number(chart.dataset.until);
  const heads = [...table.querySelectorAll("thead th")].map(head => head.textContent);
  const style = getComputedStyle(document.documentElement);
  const color = name => style.getPropertyValue(name).trim();
  const stepped = uPlot.paths.stepped({ align: 1 });
  const language = document.documentElement.lang;
  const words = {
    hour: { hour: "2-digit", minute: "2-digit" },
    day: { hour: "2-digit", minute: "2-digit" },
    week: { weekday: "short", day: "numeric", month: "short" },
    year: { month: "short", year: "2-digit" },
  }[chart.dataset.period];
  const at = (seconds, format) => new Date(seconds * 1000).toLocaleString(language, format);
  const full = { dateStyle: "short", timeStyle: "short" };
  const number = value => value == null ? "–" : value.toLocaleString(language, { maximumFractionDigits: 1 });
  const axis = { stroke: color("--soft"), grid: { stroke: color("--line") }, ticks: { stroke: color("--line") } };
  const series = (label, stroke, more) =>
    ({ label, stroke, width: 2, paths: stepped, points: { show: false }, value: (plot, value) => number(value), ...more });
  // A last point carries the last step to its end.
  const closed = values => values.length === 0 ? values : [...values, values[values.length - 1]];
  const times = column("at");
  chart.replaceChildren();
  return new uPlot({
    width: chart.clientWidth,
    height: 280,
    scales: {
      x: { range: [Number(chart.dataset.from), until] },
      y: { range: (plot, least, most) => [0, Math.max(1, most * 1.05)] },
    },
    axes: [
      { ...axis, space: 90, values: (plot, splits) => splits.map(split => at(split, words)) },
      { ...axis, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 100000],
        values: (plot, splits) => splits.map(number) },
    ],
    series: [
      { label: heads[0], value: (plot, value) => value == null ? "–" : at(value, full) },
      series(heads[1], color("--accent"), { fill: color("--row") }),
      series(heads[2], color("--good"), { dash: [2, 3] }),
      series(heads[3], color("--bad"), { dash: [8, 4] }),
    ],
  }, [[...times, until], closed(column("peak")), closed(column("average")), closed(column("seats"))], chart);
}

document.addEventListener("DOMContentLoaded", () => {
  const chart = document.getElementById("usage-chart");
  const table = document.getElementById("usage-numbers");
  if (!chart || !table) {
    return;
  }
  let plot = drawUsage(chart, table);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    plot.destroy();
    plot = drawUsage(chart, table);
  });
  addEventListener("resize", () => plot.setSize({ width: chart.clientWidth, height: 280 }));
});
