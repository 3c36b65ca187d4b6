"""The file engine on cells and columns: looking makes none, formats and widths are kept apart, clearing takes along."""

from pathlib import Path

import pytest
import xlsxwriter

from tests.excel.conftest import OpenBook
from tests.excel.engine.com_error import ComError

MARK = '=LEN("mentortools")>0'


def test_looking_makes_no_cells(open_book: OpenBook, log: Path) -> None:
    sheet = open_book(log).sheets["Log"]
    before = sheet.used_range.address
    cell = sheet["Z999"]
    assert (cell.value, cell.formula, cell.color, cell.note, cell.font.size) == (None, "", None, None, 11)
    assert sheet.used_range.address == before


def test_a_formula_that_nothing_calculated_is_noted(open_book: OpenBook, log: Path) -> None:
    book = open_book(log)
    book.sheets["Log"]["C1"].formula = "=SUM(B:B)"
    assert book.sheets["Log"]["C1"].value is None
    assert book.impl.file.uncalculated == ["'Log'!C1"]


def test_a_new_cell_has_the_format_of_its_column(open_book: OpenBook, log: Path) -> None:
    sheet = open_book(log).sheets["Log"]
    sheet["D:F"].number_format = "@"
    sheet["E2000"].value = "0012345"
    assert sheet["E2000"].value == "0012345"
    sheet["E:E"].column_width = 12
    assert (sheet["D1"].number_format, sheet["E1"].column_width, sheet["F1"].number_format) == ("@", 12.0, "@")


def test_clearing_takes_the_rules_of_its_cells_along(open_book: OpenBook, log: Path) -> None:
    sheet = open_book(log).sheets["Log"]
    for address in ("A1:A9", "A1:B9"):
        sheet[address].api.FormatConditions.Add(Type=2, Formula1=MARK)
    with pytest.raises(NotImplementedError, match="a part of a rule"):
        sheet["A1:A9"].clear()
    sheet["A1:B9"].clear()
    assert sheet.api.Cells.FormatConditions.Count == 0


def test_columns_that_a_file_keeps_together_are_set_apart(open_book: OpenBook, tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "wide.xlsx") as made:
        made.add_worksheet("Wide").set_column("A:C", 20)
    book = open_book(tmp_path / "wide.xlsx")
    book.sheets["Wide"]["B1"].column_width = 5
    book.save()
    book.close()
    sheet = open_book(tmp_path / "wide.xlsx").sheets["Wide"]
    assert [sheet[address].column_width for address in ("A1", "B1", "C1", "D1")] == [20.0, 5.0, 20.0, 8.43]


def test_rules_without_a_formula_have_no_such_member(open_book: OpenBook, tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "scale.xlsx") as made:
        made.add_worksheet().conditional_format("A1:A9", {"type": "2_color_scale"})
    rule = open_book(tmp_path / "scale.xlsx").sheets[0].api.Cells.FormatConditions(1)
    assert rule.Type == 3
    with pytest.raises(ComError, match="Unknown name"):
        rule.Formula1  # noqa: B018 - reading it is what Excel refuses
