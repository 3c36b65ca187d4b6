"""The pages that ``check``, ``claim``, ``hours``, ``summary`` and ``batch`` print are the same page, and as good."""

import re
from pathlib import Path
from shutil import copy
from typing import NamedTuple

import pytest

from mentortools.adapters.demo import RETURNED
from mentortools.cli import main
from tests.pages.accessibility import NOTHING, check
from tests.pages.browser import Browser

ONE = "Hazelmere School 2025-26.xlsx"
OTHER = "Ashgrove Primary 2025-26.xlsx"


class Case(NamedTuple):
    """A command, the returned logs that it is given, and the title of its page and how many sections it has."""

    command: str
    given: tuple[str, ...]
    title: str
    sections: int


CASES = (
    Case("check", (ONE,), "Hazelmere School: mentor training claims", 5),
    Case("claim", (ONE,), "Hazelmere School: mentor training claims", 5),
    Case("hours", (OTHER,), "Ashgrove Primary School: mentor training claims", 5),
    Case("summary", (ONE, OTHER), "Larkspur Learning Trust: mentor training claims", 6),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.command)
def test_a_commands_page_works_and_has_no_fault(
    browser: Browser, demo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], case: Case
) -> None:
    paths = [str(copy(demo / RETURNED / name, tmp_path)) for name in case.given]
    assert main([case.command, *paths, "--format", "html", "--on", "2026-06-20", "--quiet"]) in {0, 1}
    page = capsys.readouterr().out
    browser.open(page)
    assert browser.texts("h1") == [case.title]
    assert len(browser.texts("nav a")) == case.sections
    assert not re.search(r"returned|/tmp|\\\\", " ".join(browser.texts("main")))
    assert check(browser) == NOTHING
    browser.type_into("mentors-search", "1zz")
    assert set(browser.column("mentors", 4)) == {"1ZZ"}
    browser.driver.find_element("css selector", "#mentors th:nth-child(7) button").click()
    assert browser.texts("#mentors [aria-sort='ascending']") == ["Hours claimed"]
    assert (browser.requests(), browser.complaints()) == ([], [])


def test_a_file_that_cannot_be_read_is_a_page_too(
    browser: Browser, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "Eastwick Infants.xlsx"
    empty.touch()
    assert main(["claim", str(empty), "--format", "html", "--quiet"]) in {1, 2}
    browser.open(capsys.readouterr().out)
    assert browser.texts("#next li strong")[0] == "Ask for 1 file again."
    assert browser.texts("#by-school p") == ["No log of this batch counts."]
    assert check(browser) == NOTHING
