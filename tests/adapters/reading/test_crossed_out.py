"""Cells that are crossed out, whole or in part, are read and said."""

import io

import openpyxl
import pytest
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from mentortools.adapters.reading import read_snapshot
from mentortools.workbook.snapshot import Doubt

STRUCK, PLAIN = {"font_strikeout": True}, {"bold": True}


def crossed_out(rows: list[list[tuple[object, dict[str, bool] | None]]], rich: str = "") -> list[str]:
    """The cells that are said to be crossed out, of rows of values with their formats."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Training log")
        for row, cells in enumerate(rows):
            for column, (value, look) in enumerate(cells):
                sheet.write(row, column, value, book.add_format(look or {}))
        if rich:
            sheet.write_rich_string(rich, book.add_format(STRUCK), "1", book.add_format(PLAIN), "2")
    remarks = read_snapshot(target.getvalue()).remarks
    return [each.cell for each in remarks if each.doubt is Doubt.CROSSED_OUT]


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        ([[("a", None), (2, None)]], []),
        ([[("a", STRUCK), (2, STRUCK)], [("b", None), (3, None)]], ["A1"]),  # a row is said once
        ([[("a", None), (2, STRUCK)], [("b", STRUCK), (3, None)]], ["B1", "A2"]),
        ([[("a", PLAIN)], [("", STRUCK)]], []),  # nothing stands there
        ([[("a", PLAIN), (2, PLAIN)]], []),
    ],
)
def test_the_first_cell_of_each_row_that_is_crossed_out(
    rows: list[list[tuple[object, dict[str, bool] | None]]], cells: list[str]
) -> None:
    assert crossed_out(rows) == cells


def test_a_cell_of_which_a_part_is_crossed_out() -> None:
    """It shows a 2, and holds a 12."""
    assert crossed_out([[("a", None)]], rich="B2") == ["B2"]


def test_a_text_that_stands_in_its_cell_and_is_crossed_out_in_part() -> None:
    """As some programs write it, without a list of texts that cells share."""
    book = openpyxl.Workbook()
    font = InlineFont(strike=True)
    book.worksheets[0]["B2"] = CellRichText(TextBlock(font, "1"), "2")
    target = io.BytesIO()
    book.save(target)
    assert [each.cell for each in read_snapshot(target.getvalue()).remarks] == ["B2"]
