"""Printed, the report has its headings on every page, no row that is cut, bars that are drawn, and numbered pages."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.pages.browser import Browser

INK = (31, 56, 100)
"""The colour of headings and bars."""


@pytest.fixture(scope="module")
def printed(browser: Browser, demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's report as PDF."""
    if shutil.which("pdftotext") is None and not os.environ.get("CI"):
        pytest.skip("not installed: pdftotext")
    path = tmp_path_factory.mktemp("printed") / "report.pdf"
    browser.open(demo / "out" / "report.html")
    path.write_bytes(browser.pdf())
    return path


@pytest.fixture(scope="module")
def pages(printed: Path) -> list[str]:
    """The text of each page, laid out."""
    said = subprocess.run(["pdftotext", "-layout", printed, "-"], check=True, capture_output=True, text=True).stdout
    return said.split("\f")[:-1]


def test_the_pages_are_numbered_and_few(pages: list[str]) -> None:
    assert [re.findall(r"Page (\d+) of (\d+)", page) for page in pages] == [
        [(str(number), str(len(pages)))] for number in range(1, len(pages) + 1)
    ]
    assert len(pages) < 30


def test_headings_stand_on_every_page_of_a_table(pages: list[str]) -> None:
    with_mentors = [page for page in pages if re.search(r"Mentor \d+ +\dZZ", page)]
    assert len(with_mentors) > 1
    assert all(re.search(r"School +year +Mentor +Provider", page) for page in with_mentors)


def test_every_row_and_every_finding_is_printed_whole(browser: Browser, demo: Path, pages: list[str]) -> None:
    browser.open(demo / "out" / "report.html")
    words = browser.texts("tbody tr, tfoot tr, .finding .about p, .place")
    printed = re.sub(r"\s+", "", "".join(pages))
    letters = {letter for page in pages for letter in page}
    assert "…" in letters
    for text in browser.texts(".finding h4"):
        assert "".join(text.split()) in printed
    assert len(words) > 200
    for cells in ("#schools tbody tr", "#mentors tbody tr", "#changes tbody tr"):
        for row in range(1, len(browser.texts(cells)) + 1):
            amounts = re.findall(r"£[\d,]+\.\d\d", browser.texts(f"{cells}:nth-child({row})")[0])
            assert any(
                re.search(r"\s+".join(map(re.escape, amounts)), line) for page in pages for line in page.splitlines()
            )


def test_no_row_is_cut_by_the_end_of_a_page(browser: Browser, small: str) -> None:
    browser.open(small)
    browser.show(media="print")
    rules = browser.run("""const inside = (each) => getComputedStyle(each).breakInside;
      return Array.from(document.querySelectorAll("tr, .figures div, .finding .about, .bars li")).map(inside)""")
    assert isinstance(rules, list)
    assert set(rules) == {"avoid"}
    assert browser.run("return getComputedStyle(document.querySelector('thead')).display") == "table-header-group"


def test_what_can_only_be_pressed_is_not_printed(browser: Browser, small: str, pages: list[str]) -> None:
    browser.open(small)
    browser.show(media="print")
    assert browser.texts("input, label, nav, .skip, .folds button, .more button") == []
    whole = "\n".join(pages)
    for sign in ("↕", "↑", "↓", "Find a school", "Open all lists", "Search in"):
        assert sign not in whole


def test_bars_and_headings_keep_their_colour_although_backgrounds_are_not_printed(
    printed: Path, pages: list[str], tmp_path: Path
) -> None:
    subprocess.run(["pdftoppm", "-r", "30", printed, tmp_path / "page"], check=True)
    coloured = [_pixels(path, INK) for path in sorted(tmp_path.iterdir())]
    with_bars = [pixels for pixels, page in zip(coloured, pages, strict=True) if "Pounds claimed, by region" in page]
    with_table = [pixels for pixels, page in zip(coloured, pages, strict=True) if re.search("URN +Region", page)]
    assert len(with_bars) == 1
    assert len(with_table) > 1
    assert min(with_bars + with_table) > 1_500, coloured


def _pixels(path: Path, colour: tuple[int, int, int]) -> int:
    data = path.read_bytes().split(b"\n", 3)[3]
    wanted = bytes(colour)
    return sum(data[at : at + 3] == wanted for at in range(0, len(data), 3))
