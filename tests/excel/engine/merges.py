"""Merged cells: one value, in the first of them."""

from openpyxl.cell.cell import MergedCell

from tests.excel.engine.area import Area, addressed
from tests.excel.engine.file_sheet import FileSheet


def _merged_areas(on: FileSheet) -> list[Area]:
    found = (addressed(merged.coord) for merged in on.worksheet.merged_cells.ranges)
    return [areas[0] for areas in found if areas]


def merged(on: FileSheet, area: Area) -> bool | None:
    """Whether all of these cells are merged; None where only some are."""
    inside = [each for each in _merged_areas(on) if each.overlap(area)]
    if not inside:
        return False
    covered = sum(common.height * common.width for each in inside if (common := each.overlap(area)))
    return True if covered == area.height * area.width else None


def around(on: FileSheet, area: Area) -> Area:
    """The merged cells that this cell is one of; itself where it is alone."""
    cell = area._replace(bottom=area.top, right=area.left)
    return next((each for each in _merged_areas(on) if each.holds(cell)), cell)


def merge(on: FileSheet, area: Area, *, rows_apart: bool) -> None:
    """Merge, with what stood in the cells after the first lost, as in Excel with its alerts off."""
    unmerge(on, area)
    rows = range(area.top, area.bottom + 1)
    parts = [area._replace(top=row, bottom=row) for row in rows] if rows_apart else [area]
    for part in parts:
        value = _first_value(on, part)
        on.worksheet.merge_cells(part.address().replace("$", ""))
        first = on.cell(part.top, part.left)
        if not isinstance(first, MergedCell):
            first.value = value


def _first_value(on: FileSheet, area: Area) -> str | float | None:
    """Excel keeps the first value there is, wherever it stands."""
    cells = (cell for cell in on.looks([area]) if not isinstance(cell, MergedCell))
    return next((cell.value for cell in cells if cell.value is not None), None)  # type: ignore[return-value]


def unmerge(on: FileSheet, area: Area) -> None:
    for each in _merged_areas(on):
        if each.overlap(area):
            on.worksheet.unmerge_cells(each.address().replace("$", ""))
