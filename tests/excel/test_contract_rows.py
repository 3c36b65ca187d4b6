"""What the buttons may expect of xlwings for hidden rows, number formats, times, and workbooks opened and closed.

Run against Excel on Windows, with MENTORTOOLS_REAL_EXCEL set to 1: `pytest tests/excel -k contract`.
"""

import datetime as dt
from pathlib import Path

import openpyxl
import pytest
import xlwings as xw

from tests.excel.conftest import Save, three_rows

MIXED = None


def test_rows_are_hidden_shown_or_mixed(sheet: xw.Sheet, saved_again: Save) -> None:
    three_rows(sheet)
    sheet["A2:A3"].api.EntireRow.Hidden = True
    found = saved_again(sheet.book).sheets[0]
    hidden = {rows: found[rows].api.EntireRow.Hidden for rows in ("A2:A3", "A1", "B4:C9", "A1:B2", "A1:A600")}
    assert hidden == {"A2:A3": True, "A1": False, "B4:C9": False, "A1:B2": MIXED, "A1:A600": MIXED}
    found["A3"].api.EntireRow.Hidden = False
    assert [found[row].api.EntireRow.Hidden for row in ("A2", "A3")] == [True, False]


def test_cells_alone_are_not_hidden(sheet: xw.Sheet, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        sheet["A2:B3"].api.Hidden  # noqa: B018 - reading it is what Excel refuses


def test_a_block_has_one_number_format_or_none(sheet: xw.Sheet) -> None:
    sheet["A1:C600"].number_format = "h:mm"
    sheet["C600"].number_format = "0.00"
    formats = {cells: sheet[cells].number_format for cells in ("A1:B600", "C599:C600", "D1:E600", "B:B")}
    assert formats == {"A1:B600": "h:mm", "C599:C600": MIXED, "D1:E600": "General", "B:B": MIXED}


@pytest.mark.parametrize(
    ("in_file", "said"),
    [("mm-dd-yy", "m/d/yyyy"), ("mmss.0", "mm:ss.0"), ("[h]:mm:ss", "[h]:mm:ss"), ("dd/mm/yyyy", "dd/mm/yyyy")],
)
def test_formats_are_said_in_excels_words(excel: xw.App, tmp_path: Path, in_file: str, said: str) -> None:
    workbook = openpyxl.Workbook()
    workbook.worksheets[0]["A1"].number_format = in_file
    workbook.save(tmp_path / "formats.xlsx")
    assert excel.books.open(tmp_path / "formats.xlsx").sheets[0]["A1"].number_format == said


@pytest.mark.parametrize(
    ("number_format", "number", "read"),
    [
        ("h:mm", 0.0625, 0.0625),
        ("h:mm", 45901.5, 45901.5),
        ("[h]:mm", 1.25, 1.25),
        ("mm:ss", 0.5, 0.5),
        ("dd/mm/yyyy", 45901, dt.datetime(2025, 9, 1)),  # noqa: DTZ001 - Excel's dates have no time zone
        ("dd/mm/yyyy hh:mm", 45901.5, dt.datetime(2025, 9, 1, 12)),  # noqa: DTZ001 - the same
        ('0.0 "days"', 1.5, 1.5),
    ],
)
def test_times_are_parts_of_a_day_and_dates_are_dates(
    sheet: xw.Sheet, saved_again: Save, number_format: str, number: float, read: object
) -> None:
    sheet["A1"].value = number
    sheet["A1"].number_format = number_format
    assert sheet["A1"].value == read
    assert saved_again(sheet.book).sheets[0]["A1"].value == read


def test_a_book_opened_in_passing_leaves_the_former_one_in_front(excel: xw.App, book: xw.Book, tmp_path: Path) -> None:
    path = tmp_path / "passing.xlsx"
    openpyxl.Workbook().save(path)
    before = path.read_bytes()
    excel.books.add()
    book.activate()
    passing = excel.books.open(path, update_links=False, read_only=True, add_to_mru=False)
    passing.sheets[0]["A1"].value = "not to be saved"
    passing.close()
    assert (excel.books.active.name, path.read_bytes()) == (book.name, before)
    assert "passing.xlsx" not in [each.name for each in excel.books]


def test_closing_a_book_behind_leaves_the_one_in_front(excel: xw.App, book: xw.Book) -> None:
    front = excel.books.add()
    book.close()
    assert excel.books.active.name == front.name
