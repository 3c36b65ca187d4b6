"""Columns and labels that are none of the log's, and hold something: nobody reads them, so they are said."""

from collections.abc import Collection, Iterator

from mentortools.model.cell import Cell
from mentortools.workbook.columns import Table
from mentortools.workbook.facts import UnknownHeading
from mentortools.workbook.headings import HeaderRow, nearest
from mentortools.workbook.shown import shown
from mentortools.workbook.snapshot import CellValue, Sheet


def unknown_headings(
    sheet: Sheet, table: Table, header: HeaderRow, passed_over: Collection[int] = ()
) -> Iterator[UnknownHeading]:
    """The columns of a table's sheet that are none of its own, where something stands under them."""
    taken = {*header.columns.values(), *(place for places in header.twice.values() for place in places), *passed_over}
    missing = [column.heading for column in table.usual if column.field not in header.columns]
    width = max(map(len, sheet.rows[header.row :]), default=0)
    headings = sheet.rows[header.row - 1]
    for column in range(1, width + 1):
        if column in taken or not _holds_something(sheet, header.row, column):
            continue
        value = headings[column - 1] if column <= len(headings) else None
        heading = shown(value)
        near = nearest(heading, missing) if heading else None
        yield UnknownHeading(table.name, sheet.name, Cell(sheet.name, header.row, column), heading, near)


def unknown_labels(sheet: Sheet, table: Table, labels: Collection[Cell], rows: int) -> Iterator[UnknownHeading]:
    """Labels of ``School`` that are none of its own, in a column of its labels, with something beside them."""
    known = {(cell.row, cell.column) for cell in labels}
    columns = {column for _, column in known}
    for number, row in enumerate(sheet.rows[:rows], start=1):
        for column, value in enumerate(row[:-1], start=1):
            is_label = column in columns and (number, column) not in known and isinstance(value, str) and value.strip()
            if is_label and not _is_blank(row[column]):
                cell = Cell(sheet.name, number, column)
                label = str(value).strip().rstrip("*: ")
                near = nearest(label, (each.heading for each in table.usual))
                yield UnknownHeading(table.name, sheet.name, cell, label, near)


def _holds_something(sheet: Sheet, header: int, column: int) -> bool:
    return any(len(row) >= column and not _is_blank(row[column - 1]) for row in sheet.rows[header:])


def _is_blank(value: CellValue) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())
