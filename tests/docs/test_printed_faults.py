"""What the pictures' own check finds on printed sheets: each kind of fault, and none where there is none."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from docs.drawing.cell_texts import texts_of
from docs.drawing.faults import faults_of, overlapping
from docs.drawing.lost_texts import lost, split
from docs.drawing.printed import Page, Word, print_to_pdf

PROGRAMS = ("soffice", "pdftotext", "pdftohtml", "pdftocairo")
can_print = pytest.mark.skipif(
    not all(map(shutil.which, PROGRAMS)), reason="needs LibreOffice and the PDF tools of poppler"
)


def page(*lines: str, narrow: int = 0) -> Page:
    """A page with lines of words, each letter 5 points wide and each line 10 high, ``narrow`` points too close."""
    words = []
    for number, line in enumerate(lines):
        left, top = 20.0, 20.0 + number * (10 - narrow)
        for text in line.split():
            words.append(Word(text, left, top, left + 5 * len(text), top + 10))
            left += 5 * len(text) + 5
    return Page(1, "Checks", 600, 800, tuple(words))


def bad_workbook(path: Path) -> None:
    with Workbook(path) as workbook:
        sheet = workbook.add_worksheet("Bad")
        wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
        pounds = workbook.add_format({"num_format": "#,##0.00"})
        sheet.set_column("A:A", 20)
        sheet.set_column("B:B", 5)
        sheet.write_number("B1", 123456.78, pounds)
        sheet.set_row(2, 15)
        sheet.write("A3", "This wrapped text needs five lines, and its row is as high as one.", wrapped)
        sheet.write("A5", "This text ends where its neighbour begins")
        sheet.write("B5", 3)
        sheet.set_row(6, 7)
        sheet.write("A7", "Half of a line")
        sheet.write("B9", "Providers", wrapped)


def good_workbook(path: Path) -> None:
    with Workbook(path) as workbook:
        sheet = workbook.add_worksheet("Good")
        wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
        pounds = workbook.add_format({"num_format": "#,##0.00"})
        sheet.set_column("A:A", 30)
        sheet.set_column("B:B", 12)
        sheet.write_number("B1", 123456.78, pounds)
        sheet.set_row(2, 48)
        sheet.write("A3", "This wrapped text needs three lines, and its row is high enough for them.", wrapped)
        sheet.write("A5", "☐ This text runs on into the empty cells beside it, and is read whole")
        sheet.write("A6", "Providers")
        sheet.write("H40", "Not to be printed")
        sheet.print_area("A1:E20")


@can_print
def test_faults_of_printed_sheets(tmp_path: Path) -> None:
    bad, good = tmp_path / "bad.xlsx", tmp_path / "good.xlsx"
    bad_workbook(bad)
    good_workbook(good)
    print_to_pdf([bad, good], tmp_path)
    assert faults_of(good, tmp_path / "good.pdf") == []
    found = {(fault.sheet, fault.page, fault.what, fault.text) for fault in faults_of(bad, tmp_path / "bad.pdf")}
    assert found == {
        ("Bad", 1, "the column is too narrow for its number", "###"),
        ("Bad", 1, "not shown whole", "This wrapped text needs five lines, and its row is as high as one."),
        ("Bad", 1, "not shown whole", "This text ends where its neighbour begins"),
        ("Bad", 1, "partly cut away", "Half"),
        ("Bad", 1, "partly cut away", "of"),
        ("Bad", 1, "partly cut away", "a"),
        ("Bad", 1, "partly cut away", "line"),
        ("Bad", 1, "a word is split over two lines", "Providers"),
    }


def test_print_area_limits_the_texts(tmp_path: Path) -> None:
    good_workbook(tmp_path / "good.xlsx")
    assert "Not to be printed" not in texts_of(tmp_path / "good.xlsx")["Good"]


@pytest.mark.parametrize(
    ("texts", "shown", "missing"),
    [
        (["Ada Applegarth", "Note"], page("Ada Applegarth Note"), []),
        (["Ada Applegarth"], page("Ada", "Applegarth"), []),
        (["Ada Applegarth"], page("Ada Apple"), ["Ada Applegarth"]),
        (["Note", "Note"], page("Note"), ["Note"]),
        (["Note", "Notes of Ada"], page("Notes of Ada"), ["Note"]),
        (["Training"], page("Tra\ufb01ning"), ["Training"]),
        (["Con\ufb01rmed"], page("Confirmed"), []),
        (["", " "], page("Ada"), []),
    ],
)
def test_lost_texts(texts: Sequence[str], shown: Page, missing: Sequence[str]) -> None:
    assert list(lost(texts, [shown])) == missing


@pytest.mark.parametrize(
    ("texts", "shown", "broken"),
    [
        (["Providers"], page("Provid", "ers"), ["Providers"]),
        (["into"], page("in to"), []),
        (["into", "put in to"], page("put in", "to"), []),
        (["part-time"], page("part-", "time"), []),
        (["12"], page("1", "2"), []),
    ],
)
def test_split_words(texts: Sequence[str], shown: Page, broken: Sequence[str]) -> None:
    assert list(split(texts, shown)) == broken


@pytest.mark.parametrize(("narrow", "pairs"), [(0, 0), (3, 0), (6, 1)])
def test_lines_too_close_are_printed_over_each_other(narrow: int, pairs: int) -> None:
    assert len(list(overlapping(page("Ada", "Bram", narrow=narrow).words))) == pairs
