"""Every table sorts by each of its headings, both ways: figures as figures, what is not known last, totals below."""

from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from msgspec.structs import replace
from selenium.webdriver import Keys

from mentortools.reports.report_page import report_page
from tests.pages.browser import Browser
from tests.pages.large import large_page
from tests.reports.batch_values import BRACKENFOLD, CLOVERLEY, DUNMARROW, Mentor, School, batch, returned

UNKNOWN = {"not shown", "not known", "not given", "School without a name", ""}


def figure(text: str) -> float:
    return float(text.replace("£", "").replace(",", ""))


def in_order(browser: Browser, known: list[str], *, figures: bool) -> bool:
    if figures:
        return all(figure(one) <= figure(other) for one, other in pairwise(known))
    return bool(browser.run(
        """const collator = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });
        return arguments[0].every((text, at, all) => !at || collator.compare(all[at - 1], text) <= 0)""", known
    ))  # fmt: skip


class Pressed(NamedTuple):
    """What a table shows after a heading was pressed."""

    table: str
    heading: str
    figures: bool
    way: str
    marked: list[str]
    texts: list[str]
    last_are_totals: bool


_PRESS_ALL = """
const text = (each) => each.textContent.trim().replace(/\\s+/g, " ");
for (const each of document.querySelectorAll("details")) each.open = true;
return Array.from(document.querySelectorAll("table")).flatMap((table) => {
  const headings = Array.from(table.tHead.rows[0].cells), totals = table.tFoot?.innerHTML;
  return headings.flatMap((heading, column) => ["ascending", "descending"].map((way) => {
    heading.querySelector("button").click();
    const marked = headings.filter((each) => each.ariaSort).map((each) => text(each) + " " + each.ariaSort);
    const texts = Array.from(table.querySelectorAll("tbody tr"), (row) => text(row.cells[column]));
    const last = totals === undefined || table.lastElementChild === table.tFoot && table.tFoot.innerHTML === totals;
    return [table.id, text(heading), heading.classList.contains("number"), way, marked, texts, last];
  }));
});
"""


def press_all(browser: Browser) -> list[Pressed]:
    """Presses every heading of every table, twice."""
    found = browser.run(_PRESS_ALL)
    assert isinstance(found, list)
    return [Pressed(*each) for each in found]


def test_every_table_of_the_demo_sorts_by_every_heading(browser: Browser, demo: Path) -> None:
    browser.open(demo / "out" / "report.html")
    pressed = press_all(browser)
    assert Counter(each.table for each in pressed) == {
        "schools": 20, "files": 6, "expected": 6, "regions": 10, "providers": 10, "years": 10, "mentors": 20,
        "changes": 14, "duties-met": 16, "entitlement-1": 18, "entitlement-2": 18, "entitlement-3": 18,
        "entitlement-4": 18, "survey": 6, "experience": 18, "by-experience": 18,
    }  # fmt: skip
    for each in pressed:
        known = [text for text in each.texts if text not in UNKNOWN]
        assert each.marked == [f"{each.heading} {each.way}"]
        assert each.last_are_totals
        assert set(each.texts[len(known) :]) <= UNKNOWN, each
        assert in_order(browser, known if each.way == "ascending" else known[::-1], figures=each.figures), each
    figures = {each.heading for each in pressed if each.figures}
    assert {"Hours", "Amount", "Must fix", "Hours logged", "Amount before", "Claim lines"} <= figures


def test_what_is_not_known_stands_last_both_ways(browser: Browser) -> None:
    nameless = School("", None, None)
    dear = School("Eastwick Infants", "900010", mentors=BRACKENFOLD.mentors)
    browser.open(report_page(batch(*map(returned, (nameless, DUNMARROW, BRACKENFOLD, CLOVERLEY, dear), "abcde"))))
    expected = {
        "Amount": (["£963.60", "£992.20", "£1,500.80", "not known", "not known"], 7),
        "URN": (["900001", "900002", "900003", "900010", "not given"], 3),
        "Region": (["Fringe", "Inner London", "Rest of England", "not known", "not known"], 4),
    }
    for heading, (texts, column) in expected.items():
        button = browser.driver.find_element(
            "xpath", f"//table[@id='schools']/thead//button[starts-with(., '{heading}')]"
        )
        button.click()
        assert browser.column("schools", column) == texts
        button.click()
        known = [text for text in texts if text not in UNKNOWN]
        assert browser.column("schools", column) == [*known[::-1], *texts[len(known) :]]


def test_figures_are_sorted_as_figures_and_not_as_their_digits(browser: Browser) -> None:
    logged = ("9.5", "10", "9.25", "100", "0")
    mentors = tuple(Mentor(f"{number:07}", "Ada Quillfeather", logged=each) for number, each in enumerate(logged))
    browser.open(report_page(batch(returned(replace(BRACKENFOLD, mentors=mentors)))))
    for expected in (["0", "9.25", "9.5", "10", "100"], ["100", "10", "9.5", "9.25", "0"]):
        browser.driver.find_element("css selector", "#mentors th:nth-child(6) button").click()
        assert browser.column("mentors", 6) == expected


@pytest.mark.parametrize("key", [Keys.ENTER, Keys.SPACE], ids=["Enter", "Space"])
def test_a_heading_is_reached_with_tab_and_pressed_with_a_key(browser: Browser, small: str, key: str) -> None:
    browser.open(small)
    browser.driver.find_element("id", "schools-search").click()
    browser.press(Keys.TAB)  # the table itself, which scrolls where it is wide
    for _ in range(7):
        browser.press(Keys.TAB)
    browser.press(key)
    assert browser.texts("#schools [aria-sort='ascending']") == ["Amount"]
    assert browser.column("schools", 7) == ["£992.20", "£1,500.80", "not known"]
    outline = browser.run("return getComputedStyle(document.activeElement).outlineWidth")
    assert outline == "3px"
    browser.press(key)
    assert browser.texts("#schools [aria-sort='descending']") == ["Amount"]


_TIMES = """
for (const each of document.querySelectorAll("details")) each.open = true;
const body = document.querySelector("#mentors tbody");
const heading = document.querySelector("#mentors th:nth-child(7) button");
if (body.rows.length !== 1200) throw new Error("other rows");
const fastest = (...works) => Math.min(...works.map((work) => {
  const from = performance.now();
  work();
  document.body.getBoundingClientRect();
  return performance.now() - from;
}));
const field = document.getElementById("find");
const type = (text) => () => {
  field.value = text;
  field.dispatchEvent(new Event("input"));
};
const press = () => heading.click();
const whole = () => {
  for (const row of body.rows) row.hidden = false;
  body.append(...body.rows);
};
const searched = fastest(type("31"), type(""), type("log"), type(""));
return [fastest(whole, whole, whole), fastest(press, press, press), searched];
"""


def test_sorting_and_searching_300_schools_costs_far_less_than_laying_one_whole_table_out(browser: Browser) -> None:
    browser.open(large_page())
    times = browser.run(_TIMES)
    assert isinstance(times, list)
    whole, sorting, searching = times
    assert sorting < whole * 0.6, times
    assert searching < whole * 0.6, times
