"""An accessibility checker finds nothing, in any light, on paper, and on a small or much enlarged window."""

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from selenium.webdriver import Keys

from mentortools.reports.report_page import report_page
from tests.pages.accessibility import NOTHING, check
from tests.pages.browser import WIDE, Browser
from tests.pages.large import large_page
from tests.reports.batch_values import BRACKENFOLD, batch, returned

ENLARGED = (320, 256)
"""A window of 1280 by 1024 at 400%."""


def test_the_demos_report_has_no_fault(browser: Browser, demo: Path) -> None:
    browser.open(demo / "out" / "report.html")
    browser.run("for (const each of document.querySelectorAll('details')) each.open = true")
    assert check(browser) == NOTHING


@pytest.mark.parametrize(
    ("size", "media", "features"),
    [
        (WIDE, "", {"prefers_color_scheme": "dark"}),
        (WIDE, "", {"forced_colors": "active"}),
        (WIDE, "print", {}),
    ],
    ids=["dark", "forced colours", "print"],
)
def test_the_report_has_no_fault_however_it_is_looked_at(
    browser: Browser, small: str, size: tuple[int, int], media: str, features: Mapping[str, str]
) -> None:
    browser.open(small)
    browser.show(size, media, **features)
    browser.run("document.querySelector('#schools button').click()")
    assert check(browser) == NOTHING


def test_the_report_has_no_fault_on_a_window_enlarged_to_four_times(browser: Browser, small: str) -> None:
    browser.open(small)
    browser.show(ENLARGED)
    found = check(browser)
    assert found.violations == []
    # What has scrolled out of a table's group cannot be seen, and its contrast is what it is in a wide window.
    assert {each.partition(" at ")[0] for each in found.undecided} <= {"color-contrast"}


def test_the_checker_finds_what_is_planted(browser: Browser, small: str) -> None:
    browser.open(small)
    browser.run("""
      document.documentElement.lang = "";
      document.querySelector("label").remove();
      document.querySelector(".quiet").style.color = "#aaa";
      document.querySelector("h3").outerHTML = "<h5>Must be put right</h5>";
      document.querySelector("th").scope = "colum";
      document.querySelector(".severity").tabIndex = 5;""")
    found = {each.partition(" at ")[0] for each in check(browser).violations}
    assert found >= {"html-has-lang", "label", "color-contrast", "heading-order", "scope-attr-valid", "tabindex"}


@pytest.mark.parametrize("width", [320, 360, 700, 1200])
def test_the_page_itself_never_scrolls_sideways_and_no_text_is_cut(browser: Browser, demo: Path, width: int) -> None:
    browser.open(demo / "out" / "report.html")
    browser.show((width, 800))
    browser.run("for (const each of document.querySelectorAll('details')) each.open = true")
    assert browser.run("return document.documentElement.scrollWidth") == width
    outside = browser.run("""
      const outside = (each) => each.getBoundingClientRect().right > innerWidth + 1;
      return Array.from(document.querySelectorAll("body *")).filter((each) => each.checkVisibility() && outside(each)
        && !each.closest(".scroll > *")).map((each) => each.outerHTML.slice(0, 90))""")
    assert outside == []


def test_a_wide_table_scrolls_by_keyboard_in_a_group_with_its_name(browser: Browser, small: str) -> None:
    browser.open(small)
    browser.show(ENLARGED)
    browser.driver.find_element("id", "schools-search").click()
    browser.press(Keys.TAB)
    said = browser.run("""const at = document.activeElement, label = at.ariaLabelledByElements[0];
      return [at.className, at.getAttribute("role"), label.textContent, at.scrollWidth > at.clientWidth,
        getComputedStyle(at).outlineStyle]""")
    assert said == ["scroll", "group", "Claims by school", True, "solid"]
    browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
    browser.driver.set_script_timeout(5)
    assert browser.driver.execute_async_script(
        "const done = arguments[0]; setTimeout(() => done(document.activeElement.scrollLeft > 0), 300)"
    )


class Focused(NamedTuple):
    """What has the focus, and how it shows."""

    name: str
    kind: str
    style: str
    width: str


def _focused(browser: Browser) -> Focused:
    found = browser.run("""const at = document.activeElement, look = getComputedStyle(at);
      return [at.localName, at.className, look.outlineStyle, look.outlineWidth]""")
    assert isinstance(found, list)
    return Focused(*found)


def test_everything_that_can_be_focused_shows_it(browser: Browser) -> None:
    browser.open(large_page())
    seen = []
    for _ in range(40):
        browser.press(Keys.TAB)
        seen.append(_focused(browser))
    assert seen[0][:2] == ("a", "skip")
    assert {each[0] for each in seen} == {"a", "input", "button", "summary", "div"}
    assert {each[1] for each in seen if each[0] == "div"} == {"scroll"}
    assert {(style, width) for _, _, style, width in seen} == {("solid", "3px")}


def test_the_skip_link_shows_itself_and_leads_past_the_navigation(browser: Browser, small: str) -> None:
    browser.open(small)
    browser.press(Keys.TAB)
    left = "return document.activeElement.getBoundingClientRect().left"
    assert browser.run(left) == 16
    browser.press(Keys.ENTER, Keys.TAB)
    assert browser.run("return document.activeElement.closest('main') !== null")
    assert browser.run("return document.querySelector('.skip').getBoundingClientRect().right < 0")


def test_the_page_is_english_and_in_order(browser: Browser, small: str) -> None:
    browser.open(small)
    assert browser.run("return document.documentElement.lang") == "en-GB"
    levels = browser.run(
        "return Array.from(document.querySelectorAll('h1,h2,h3,h4'), (each) => Number(each.localName[1]))"
    )
    assert isinstance(levels, list)
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert browser.texts("nav a") == browser.texts("h2")


def test_nothing_moves_for_those_who_ask_for_that(browser: Browser, small: str) -> None:
    browser.open(small)
    scrolling = "return getComputedStyle(document.documentElement).scrollBehavior"
    assert browser.run(scrolling) == "auto"
    browser.show(prefers_reduced_motion="no-preference")
    assert browser.run(scrolling) == "smooth"


def test_bars_have_the_colour_of_text_in_forced_colours_and_say_their_figures(browser: Browser, small: str) -> None:
    browser.open(small)
    browser.show(forced_colors="active")
    found = browser.run("""const svg = document.querySelector(".bars svg");
      return [getComputedStyle(svg.firstChild).fill, getComputedStyle(svg).backgroundColor,
        getComputedStyle(document.body).color]""")
    assert isinstance(found, list)
    bar, ground, ink = found
    assert bar == ink != ground
    assert browser.texts("figcaption")[0] == "Pounds claimed, by region"
    assert browser.texts(".bars li")[:2] == ["Inner London£1,500.80", "Fringe£992.20"]


def test_of_one_school_the_page_is_about_that_school(browser: Browser) -> None:
    browser.open(report_page(batch(returned(BRACKENFOLD))))
    assert browser.texts("h1") == ["Brackenfold Primary School: mentor training claims"]
    assert browser.texts("nav a") == ["Overall", "What to do next", "Schools", "What to put right", "Mentors"]
    assert browser.driver.title == browser.texts("h1")[0]
