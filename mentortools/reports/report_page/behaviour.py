"""What the report can do: sort a table by a heading, and search in one. Without a script it is a plain page.

The script reads the page and nothing else: no data stands in it, so nothing in a log can become code.
"""

SCRIPT = """
"use strict";
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0], rows = Array.from(body.rows), headings = Array.from(table.tHead.rows[0].cells);
  const collator = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });
  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.hasAttribute("data-sort") ? cell.getAttribute("data-sort") : cell.textContent.trim();
  };
  const compare = (column, number, way) => (one, other) => {
    const a = value(one, column), b = value(other, column);
    if (a === "" || b === "") return (a === "") - (b === "");
    return way * (number ? Number(a) - Number(b) : collator.compare(a, b));
  };
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const way = heading.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      for (const each of headings) each.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", way === 1 ? "ascending" : "descending");
      rows.sort(compare(column, heading.classList.contains("number"), way));
      body.append(...rows);
    });
  });
  const search = document.getElementById(table.id + "-search");
  if (!search) continue;
  const said = document.getElementById(table.id + "-shown"), texts = new Map(rows.map(
    (row) => [row, row.textContent.toLocaleLowerCase("en-GB")]));
  search.closest(".search").hidden = false;
  search.addEventListener("input", () => {
    const words = search.value.toLocaleLowerCase("en-GB").split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      row.hidden = !words.every((word) => texts.get(row).includes(word));
      if (!row.hidden) shown += 1;
    }
    said.textContent = words.length ? shown + " of " + rows.length + " rows" : "";
  });
}
"""
