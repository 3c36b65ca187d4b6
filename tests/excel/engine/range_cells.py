"""Reading and writing the cells of a range in blocks, as Excel does it."""

from collections.abc import Callable, Sequence

from openpyxl.cell.cell import MergedCell

from tests.excel.engine import cell_values, references, rules, typed_values
from tests.excel.engine.area import Area
from tests.excel.engine.file_sheet import AnyCell, FileSheet, dress
from tests.excel.engine.modelled import lacks


def read(on: FileSheet, area: Area) -> object:
    """The value of one cell, or rows of values."""
    cells, file = on.existing(), on.file

    def value(row: int, column: int) -> object:
        cell = cells.get((row, column))
        return None if cell is None else cell_values.com_value(cell, file)

    return _block(area, value)


def read_formulas(on: FileSheet, area: Area) -> object:
    """The formula of one cell, or rows of formulas; constants as one would type them."""
    return _block(area, lambda row, column: cell_values.formula(on.look(row, column)))


def _block(area: Area, value: Callable[[int, int], object]) -> object:
    if area.height == area.width == 1:
        return value(area.top, area.left)
    columns = range(area.left, area.right + 1)
    return tuple(tuple(value(row, column) for column in columns) for row in range(area.top, area.bottom + 1))


def write(on: FileSheet, areas: Sequence[Area], data: object) -> None:
    """Put one value into every cell, or rows of values into as many cells.

    Raises:
        ComError: where a cell is locked.
        NotImplementedError: rows that do not fit the range, for which Excel writes #N/A or leaves some out.
    """
    on.must_be_unlocked(areas)
    for area in areas:
        rows = _fitting(area, data)
        for (row, column), value in zip(area.coordinates(), (value for each in rows for value in each), strict=True):
            cell = on.cell(row, column)
            # Excel keeps the value of merged cells in the first one alone
            if not isinstance(cell, MergedCell):
                typed_values.put(cell, value)
    _follow_headings(on, areas)


def _fitting(area: Area, data: object) -> Sequence[Sequence[object]]:
    if not isinstance(data, (list, tuple)):
        return [[data] * area.width] * area.height
    rows = [row if isinstance(row, (list, tuple)) else [row] for row in data]
    if len(rows) == area.height and all(len(row) == area.width for row in rows):
        return rows
    message = f"values that do not fit {area.address()} are not modelled by the file engine"
    raise NotImplementedError(message)


def _follow_headings(on: FileSheet, areas: Sequence[Area]) -> None:
    """A table's columns are called what its first row says."""
    for table in references.tables(on):
        whole = references.table_area(table)
        headings = whole._replace(bottom=whole.top)
        if table.headerRowCount == 0 or not any(area.overlap(headings) for area in areas):
            continue
        for column, (row, number) in zip(table.tableColumns, headings.coordinates(), strict=True):
            column.name = cell_values.formula(on.look(row, number))


def clear_contents(on: FileSheet, areas: Sequence[Area]) -> None:
    """Empty the cells and leave their formats and notes."""
    on.must_be_unlocked(areas)
    for cell in _existing(on, areas):
        if not isinstance(cell, MergedCell):
            cell.value = None


def clear(on: FileSheet, areas: Sequence[Area]) -> None:
    """Empty the cells and take away formats, notes, links, rules and merges."""
    on.must_be_unlocked(areas)
    _must_not_be_validated(on, areas)
    rules.drop(on, areas)
    for merged in list(on.worksheet.merged_cells.ranges):
        area = Area(merged.min_row, merged.min_col, merged.max_row, merged.max_col)
        if any(each.overlap(area) for each in areas):
            on.worksheet.unmerge_cells(merged.coord)
    for cell in _existing(on, areas):
        if not isinstance(cell, MergedCell):
            cell.value = None
            cell.style = "Normal"
            cell.comment = None
            cell.hyperlink = None


def _must_not_be_validated(on: FileSheet, areas: Sequence[Area]) -> None:
    validated = [
        Area(each.min_row, each.min_col, each.max_row, each.max_col)
        for validation in on.worksheet.data_validations.dataValidation
        for each in validation.sqref.ranges
    ]
    if any(area.overlap(each) for area in areas for each in validated):
        lacks("Range", "clear of cells with data validation")


def _existing(on: FileSheet, areas: Sequence[Area]) -> list[AnyCell]:
    cells = on.existing()
    places = (place for area in areas for place in on.within(area).coordinates())
    return [cells[place] for place in places if place in cells]


def take_out(on: FileSheet, area: Area) -> None:
    """Delete the cells and move up those below, where nothing but constants and formats is moved.

    Raises:
        NotImplementedError: where Excel would have to rewrite formulas, tables, merges or conditional formats.
    """
    below = Area(area.top, area.left, max(on.used().bottom, area.bottom), area.right)
    on.must_be_unlocked([below])
    _must_be_plain(on, below)
    cells = on.existing()
    for place in [place for place in area.coordinates() if place in cells]:
        del cells[place]
    for row, column in [place for place in below.coordinates() if place in cells]:
        old = cells.pop((row, column))
        new = on.worksheet.cell(row - area.height, column)
        dress(new, old)
        if isinstance(old, MergedCell) or isinstance(new, MergedCell):
            continue
        new.value, new.data_type = old.value, old.data_type
        new.hyperlink = old.hyperlink
        note, old.comment = old.comment, None
        new.comment = note


def _must_be_plain(on: FileSheet, below: Area) -> None:
    merged = [Area(each.min_row, each.min_col, each.max_row, each.max_col) for each in on.worksheet.merged_cells.ranges]
    tables = [references.table_area(table) for table in references.tables(on)]
    ruled = [
        Area(each.min_row, each.min_col, each.max_row, each.max_col)
        for rules in on.worksheet.conditional_formatting
        for each in rules.sqref.ranges
    ]
    formulas = any(cell.data_type == "f" for cell in on.looks([below]))
    if formulas or any(below.overlap(each) for each in merged + tables + ruled):
        message = "Range.delete of cells that hold or move more than constants is not modelled by the file engine"
        raise NotImplementedError(message)
