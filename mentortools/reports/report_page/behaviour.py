"""What the report can do: sort tables, narrow lists to what is searched for, fold. Without a script it is a plain page.

The script reads the page and nothing else: no data stands in it, so nothing in a log can become code. What only a
script can work is hidden until it runs.
"""

SCRIPT = r"""
"use strict";
const collator = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });
const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").toLocaleLowerCase("en-GB");
const wordsOf = (field) => plain(field.value).split(/\s+/).filter(Boolean);
const number = (count) => count.toLocaleString("en-GB");
const MOST = 200, narrowing = new Map();

const showing = (table, rows) => {
  const said = document.createElement("p"), words = document.createElement("span");
  const all = document.createElement("button");
  let hits = null, most = MOST;
  const show = () => {
    let count = 0;
    for (const row of rows) {
      const hit = !hits || hits.has(row);
      row.hidden = !hit || count >= most;
      count += hit;
    }
    said.hidden = count <= most;
    words.textContent = "The first " + number(most) + " of " + number(count) + " rows are shown. ";
    all.textContent = "Show all " + number(count) + " rows";
  };
  said.className = "more";
  all.type = "button";
  said.append(words, all);
  table.parentElement.after(said);
  all.addEventListener("click", () => {
    most = Infinity;
    show();
    table.parentElement.focus();
  });
  show();
  return { show, narrow: (found) => {
    hits = found;
    show();
  } };
};

const sortable = (table) => {
  const body = table.tBodies[0], rows = Array.from(body.rows), headings = Array.from(table.tHead.rows[0].cells);
  const shown = showing(table, rows);
  narrowing.set(table, shown.narrow);
  if (rows.length < 2) return;
  headings.forEach((heading, column) => {
    const figures = heading.classList.contains("number"), button = document.createElement("button");
    const key = (row) => {
      const text = row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
      return text === "" ? null : figures ? Number(text) : text;
    };
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const way = heading.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      for (const each of headings) each.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", way === 1 ? "ascending" : "descending");
      const keys = new Map(rows.map((row) => [row, key(row)]));
      rows.sort((one, other) => {
        const a = keys.get(one), b = keys.get(other);
        if (a === null || b === null) return (a === null) - (b === null);
        return way * (figures ? a - b : collator.compare(a, b));
      });
      shown.show();
      body.append(...rows);
    });
  });
};

const folding = () => {
  const opened = new Set();
  return (fold, wanted) => {
    if (!fold) return;
    if (wanted && !fold.open) opened.add(fold);
    if (wanted) fold.open = true;
    else if (opened.delete(fold)) fold.open = false;
  };
};

const searchable = (list) => {
  const field = document.getElementById(list.id + "-search"), said = document.getElementById(list.id + "-shown");
  const things = list.dataset.things, total = list.tFoot && list.tFoot.rows[0].cells[0];
  const totalled = total && total.textContent, fold = folding();
  let items;
  const item = (row) => {
    const group = row.closest(".finding"), about = group ? plain(group.querySelector(".about").textContent) : "";
    return { row, group, about, text: plain(row.textContent) };
  };
  const narrow = (words) => {
    items ??= Array.from(list.querySelectorAll("tbody tr, .place"), item);
    const groups = new Map(), hits = new Set();
    for (const { row, group, about, text } of items) {
      const inside = words.filter((word) => !about.includes(word));
      const hit = inside.every((word) => text.includes(word));
      if (hit) hits.add(row);
      if (group) {
        row.hidden = !hit;
        groups.set(group, hit ? inside.length || -1 : groups.get(group) ?? 0);
      }
    }
    const shown = hits.size;
    narrowing.get(list)?.(hits);
    for (const [group, hit] of groups) {
      group.hidden = !hit;
      fold(group.querySelector("details"), hit > 0);
    }
    for (const each of list.querySelectorAll(".severity")) {
      each.hidden = !each.querySelector(".finding:not([hidden])");
      fold(each.querySelector(":scope > details"), words.length > 0 && !each.hidden);
    }
    fold(list.closest("details"), words.length > 0 && shown > 0);
    if (total) total.textContent = words.length ? totalled + " of all rows" : totalled;
    said.textContent = !words.length ? "" : shown ? number(shown) + " of " + number(items.length) + " " + things
      : "No match: none of " + number(items.length) + " " + things + " has all of these words.";
    return shown ? list.dataset.find + ": " + said.textContent : "";
  };
  field.closest(".search").hidden = false;
  field.addEventListener("input", () => {
    said.ariaLive = "polite";
    narrow(wordsOf(field));
  });
  return { list, follow: (other) => {
    said.ariaLive = "off";
    field.value = other.value;
    return narrow(wordsOf(other));
  } };
};

for (const table of document.querySelectorAll("table.sortable")) sortable(table);
const lists = Array.from(document.querySelectorAll("[data-find]"), searchable);
const find = document.getElementById("find"), found = document.getElementById("find-shown");
if (find && lists.length) {
  find.closest(".search").hidden = false;
  find.addEventListener("input", () => {
    const told = lists.map((each) => each.follow(find)).filter(Boolean);
    found.textContent = !wordsOf(find).length ? "" : told.length ? told.join("; ") + "."
      : "No match: nothing on this page has all of these words. Type fewer letters.";
  });
}
const folds = Array.from(document.querySelectorAll("details")), switches = document.getElementById("folds");
if (switches && folds.length) {
  switches.hidden = false;
  switches.addEventListener("click", ({ target }) => {
    if (target.value) for (const each of folds) each.open = target.value === "open";
  });
}
"""
