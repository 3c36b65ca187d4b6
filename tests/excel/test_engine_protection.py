"""The file engine on protection: a protected sheet refuses every change, a protected structure every sheet."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
import xlwings as xw

from tests.excel.conftest import OpenBook
from tests.excel.engine.com_error import ComError

MARK = '=LEN("mentortools")>0'


@pytest.mark.parametrize(
    "attempt",
    [
        lambda sheet: setattr(sheet["A1"], "value", 1),
        lambda sheet: setattr(sheet["A1"], "formula", "=1"),
        lambda sheet: setattr(sheet["A1"], "color", "#ff0000"),
        lambda sheet: setattr(sheet["A1"], "column_width", 5),
        lambda sheet: sheet["A1"].clear(),
        lambda sheet: sheet["1:1"].delete(),
        lambda sheet: sheet["A1"].add_note("hidden"),
        lambda sheet: sheet["A1"].add_hyperlink("https://example.org"),
        lambda sheet: sheet["A1:B1"].merge(),
        lambda sheet: sheet["A1"].conditional_formats.add_custom(MARK, fill_color="#ff0000"),
        lambda sheet: sheet["A1"].api.FormatConditions.Add(Type=2, Formula1=MARK),
        lambda sheet: sheet.tables.add(source=sheet["A1:B2"]),
        lambda sheet: sheet.charts.add(),
    ],
)
def test_a_protected_sheet_refuses_every_change(
    open_book: OpenBook, log: Path, attempt: Callable[[xw.Sheet], object]
) -> None:
    sheet = open_book(log).sheets["Lists"]
    with pytest.raises(ComError, match="protected sheet"):
        attempt(sheet)


def test_a_protected_structure_keeps_its_sheets(open_book: OpenBook, log: Path) -> None:
    workbook = openpyxl.load_workbook(log)
    workbook.security.lockStructure = True
    workbook.save(log)
    book = open_book(log)
    for attempt in (
        lambda: book.sheets.add("Checks"),
        book.sheets["Log"].delete,
        lambda: setattr(book.sheets["Log"], "name", "Diary"),
    ):
        with pytest.raises(ComError):
            attempt()
    assert book.sheet_names == ["Log", "Lists"]
