"""Every formula of our sheets, worked out by another engine, comes to the value that is stored beside it."""

from decimal import Decimal
from pathlib import Path

import ironcalc
import pytest
from msgspec.structs import replace
from python_calamine import CalamineWorkbook

from mentortools.adapters.new_sheets import render
from mentortools.reports.sheets import claim_sheets
from mentortools.workbook.edit import Formula, NewSheet
from tests.reports.school_values import FULL, NO_REGION, NOTHING, Line
from tests.reports.test_summary_money import filled_in

MANY = replace(
    FULL,
    lines=tuple(
        Line(f"{number:07}", f"{number % 7}XY", {"Induction": f"{number % 17}.33"}, min(16, number % 17))
        for number in range(1, 400)
    ),
)
GIVEN = {"full": FULL, "no region": NO_REGION, "nothing to claim": NOTHING, "many": MANY}
RESULTS = {name: given.result() for name, given in GIVEN.items()} | {
    "money the other way": filled_in(), "money the other way, no region": filled_in(NO_REGION),
}  # fmt: skip


@pytest.mark.parametrize("given", RESULTS)
def test_another_engine_computes_the_stored_values(given: str, tmp_path: Path) -> None:
    sheets = claim_sheets(RESULTS[given])
    path = tmp_path / "claim.xlsx"
    path.write_bytes(render(sheets, "Claim"))
    model = ironcalc.load_from_xlsx(str(path), "en", "UTC")
    model.evaluate()
    stored = CalamineWorkbook.from_path(path)
    checked = 0
    for index, sheet in enumerate(sheets):
        grid = stored.get_sheet_by_name(sheet.title).to_python(skip_empty_area=False)
        for row, column, formula in formulas(sheet):
            computed = model.get_cell_value(index, row, column)
            assert computed == pytest.approx(float(formula.result), abs=1e-9), (sheet.title, row, column, formula)
            assert grid[row - 1][column - 1] == pytest.approx(float(formula.result), abs=1e-9)
            checked += 1
    assert checked >= 3


def test_the_engine_does_not_repeat_what_is_stored(tmp_path: Path) -> None:
    sheet = claim_sheets(FULL.result())[2]
    row, column, formula = formulas(sheet)[0]
    wrong = replace(formula, result=formula.result + Decimal(1))
    spoilt = replace(sheet, cells=tuple(
        replace(cell, content=wrong) if cell.content == formula else cell for cell in sheet.cells
    ))  # fmt: skip
    path = tmp_path / "claim.xlsx"
    path.write_bytes(render([spoilt], "Claim"))
    model = ironcalc.load_from_xlsx(str(path), "en", "UTC")
    model.evaluate()
    assert model.get_cell_value(0, row, column) == float(formula.result)


@pytest.mark.parametrize("given", RESULTS)
def test_formulas_use_few_functions_and_their_own_sheet_alone(given: str) -> None:
    for sheet in claim_sheets(RESULTS[given]):
        for _, _, formula in formulas(sheet):
            assert "!" not in formula.text
            names = {word for word in "".join(c if c.isalpha() else " " for c in formula.text).split() if len(word) > 2}
            assert names <= {"SUM", "ROUND"}


def formulas(sheet: NewSheet) -> list[tuple[int, int, Formula]]:
    """Every formula of a sheet with its row and column."""
    found = [(cell.row, cell.column, cell.content) for cell in sheet.cells if isinstance(cell.content, Formula)]
    for table in sheet.tables:
        for row, contents in enumerate([*table.rows, table.totals], table.first_row):
            found += [(row, column, each) for column, each in enumerate(contents, 1) if isinstance(each, Formula)]
    return found
