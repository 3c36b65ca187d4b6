"""Searching narrows lists, says how much is left, opens what is folded, and gives everything back."""

from pathlib import Path

import pytest

from tests.pages.browser import Browser
from tests.pages.large import large_page


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("kestrel", ["Kestrel Rise School", "Kestrel Rise School"]),
        ("KESTREL 2025 to 2026", ["Kestrel Rise School"]),
        ("199004", ["Dovecote High School", "Dovecote High School"]),
        ("£1,752", ["Ashgrove Primary School"]),
        ("  késtrel   ", ["Kestrel Rise School", "Kestrel Rise School"]),
        ("no school has this name", []),
    ],
)
def test_a_search_narrows_the_rows_and_says_how_many_are_left(
    browser: Browser, demo: Path, typed: str, left: list[str]
) -> None:
    browser.open(demo / "out" / "report.html")
    before, total = browser.column("schools", 1), browser.texts("#schools tfoot tr > *")
    browser.type_into("schools-search", typed)
    assert browser.column("schools", 1) == left
    said = f"{len(left)} of 25 rows" if left else "No match: none of 25 rows has all of these words."
    assert browser.texts("#schools-shown") == [said]
    assert browser.run("return document.getElementById('schools-shown').getAttribute('role')") == "status"
    assert browser.texts("#schools tfoot tr > *") == ["Total of all rows", *total[1:]]
    browser.type_into("schools-search", "")
    assert browser.column("schools", 1) == before
    assert browser.texts("#schools-shown") == [""]
    assert browser.texts("#schools tfoot tr > *") == total


def test_rows_left_by_a_search_are_sorted_too(browser: Browser, demo: Path) -> None:
    browser.open(demo / "out" / "report.html")
    browser.type_into("schools-search", "2024 to 2025")
    browser.driver.find_element("css selector", "#schools th:nth-child(6) button").click()
    assert browser.column("schools", 6) == ["4", "6", "20", "20", "32", "40"]
    browser.type_into("schools-search", "")
    hours = [int(text) for text in browser.column("schools", 6)]
    assert hours == sorted(hours)
    assert len(hours) == 25


def test_folded_places_open_where_one_matches_and_fold_again(browser: Browser) -> None:
    browser.open(large_page())
    opened = "#findings details[open]"
    assert browser.texts(".place") == []
    browser.type_into("findings-search", "invented school 297 MT105")
    assert browser.texts("#findings h4") == ["A blank cell that a row needs"] * len(browser.texts(".finding"))
    assert browser.texts(".place")
    assert all(text.startswith("Invented School 297: Training log, ") for text in browser.texts(".place"))
    said = browser.texts("#findings-shown")[0]
    assert said == f"{len(browser.texts('.place'))} of {all_places(browser):,} places"
    browser.type_into("findings-search", "")
    assert browser.texts(opened) == []
    assert all_places(browser) > 2_000


def all_places(browser: Browser) -> int:
    found = browser.run("return document.querySelectorAll('.place').length")
    assert isinstance(found, int)
    return found


def test_what_a_reader_opened_stays_open(browser: Browser) -> None:
    browser.open(large_page())
    summary = browser.driver.find_element("css selector", "#findings .must summary")
    summary.click()
    browser.type_into("findings-search", "invented school 12")
    browser.type_into("findings-search", "")
    assert len(browser.texts("#findings details[open]")) == 1


def test_a_word_of_the_check_itself_shows_it_folded_with_all_its_places(browser: Browser) -> None:
    browser.open(large_page())
    browser.type_into("findings-search", "MT105")
    assert set(browser.texts("#findings h4")) == {"A blank cell that a row needs"}
    assert browser.texts(".place") == []
    assert browser.texts("#findings-shown")[0] != ""


def test_the_field_at_the_top_finds_a_school_everywhere(browser: Browser, demo: Path) -> None:
    browser.open(demo / "out" / "report.html")
    assert browser.texts("label[for='find']") == ["Find a school, provider or file in all lists of this page"]
    browser.type_into("find", "juniper")
    (told,) = browser.texts("#find-shown")
    assert told.startswith("Schools: 1 of 25 rows; What to put right: ")
    assert "Files that do not count: 2 of 10 rows" in told
    assert set(browser.column("mentors", 1)) == {"Juniper Hill School"}
    assert all("Juniper" in text for text in browser.texts(".place"))
    assert len(browser.column("regions", 1)) == 5
    browser.type_into("find", "mistlethwaite")
    assert browser.texts("#find-shown") == ["Expected schools: 1 of 2 rows."]
    browser.type_into("find", "zzz")
    assert browser.texts("#find-shown") == [
        "No match: nothing on this page has all of these words. Type fewer letters."
    ]
    browser.type_into("find", "")
    assert browser.texts("#find-shown") == [""]
    assert len(browser.column("schools", 1)) == 25


def test_everything_opens_and_folds_at_once(browser: Browser) -> None:
    browser.open(large_page())
    closed = "return Array.from(document.querySelectorAll('details')).filter((each) => !each.open).length"
    folds = browser.run(closed)
    assert isinstance(folds, int)
    assert folds > 3
    browser.driver.find_element("css selector", "#folds button[value='open']").click()
    assert browser.run(closed) == 0
    assert len(browser.column("mentors", 1)) == 200
    browser.driver.find_element("css selector", "#folds button[value='fold']").click()
    assert browser.run(closed) == folds


def test_of_a_long_table_the_first_rows_are_shown_and_all_when_asked(browser: Browser) -> None:
    browser.open(large_page())
    browser.driver.find_element("css selector", "#by-mentor summary").click()
    more = "#by-mentor .more"
    assert browser.texts(more) == ["The first 200 of 1,200 rows are shown. Show all 1,200 rows"]
    browser.driver.find_element("css selector", "#mentors th:nth-child(7) button").click()
    browser.driver.find_element("css selector", "#mentors th:nth-child(7) button").click()
    assert browser.column("mentors", 7) == ["16"] * 70 + ["15"] * 70 + ["14"] * 60
    browser.type_into("mentors-search", "inner london")
    assert browser.texts(more) == []
    browser.type_into("mentors-search", "2cd")
    assert browser.texts(more) == ["The first 200 of 400 rows are shown. Show all 400 rows"]
    browser.driver.find_element("css selector", f"{more} button").click()
    assert len(browser.column("mentors", 1)) == 400
    assert browser.run("return document.activeElement.className") == "scroll"
    browser.type_into("mentors-search", "")
    assert len(browser.column("mentors", 1)) == 1_200
