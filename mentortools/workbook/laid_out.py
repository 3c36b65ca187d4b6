"""What a layout did to a workbook, for messages: the sheets, headings, constants and words it was read by."""

from collections.abc import Iterator

from mentortools.workbook.column_reading import own_word
from mentortools.workbook.columns import Column, Table
from mentortools.workbook.find_tables import FoundTable, Tables
from mentortools.workbook.layout import LaidOut, is_renamed
from mentortools.workbook.shown import shown
from mentortools.workbook.snapshot import CellValue
from mentortools.workbook.table_rows import is_blank
from mentortools.workbook.template import EVERY_TABLE, SCHOOL


def laid_out(tables: Tables) -> Iterator[LaidOut]:
    """What the layout did to each sheet, in the log's order; nothing where it did nothing."""
    for table in EVERY_TABLE:
        if table.name not in tables.layout.sheets:
            continue
        found = tables.found.get(table)
        if found:
            yield _with_sheet(tables, table, found)
        elif table is SCHOOL and tables.layout.sheet_of(SCHOOL) is None:
            yield LaidOut(tables.layout.name, table.name, None, constants=_constants(tables.table(table)))


def _with_sheet(tables: Tables, table: Table, found: FoundTable) -> LaidOut:
    columns = tables.table(table).columns
    headings = [
        (found.place.headings[column.field], column.log_heading)
        for column in columns
        if is_renamed(column) and column.field in found.place.headings
    ]
    words = {pair for column in columns for pair in _words(found, column)}
    return LaidOut(
        tables.layout.name,
        table.name,
        found.sheet.name,
        tuple(headings),
        _constants(tables.table(table)),
        tuple(sorted(words)),
    )


def _constants(table: Table) -> tuple[tuple[str, str], ...]:
    return tuple((column.log_heading, column.always.written) for column in table.columns if column.always)


def _words(found: FoundTable, column: Column) -> Iterator[tuple[str, str]]:
    """The words of a column that stand in it, as they stand there, each with what it was read as."""
    if not column.words:
        return
    for value in _cells(found, column):
        if not is_blank(value) and (meant := column.words.get(own_word(value))):
            yield shown(value), meant


def _cells(found: FoundTable, column: Column) -> Iterator[CellValue]:
    if cell := found.labelled.get(column.field):
        row = found.sheet.rows[cell.row - 1]
        yield row[cell.column - 1] if cell.column <= len(row) else None
    place = found.place.columns.get(column.field)
    if place is not None:
        yield from (row[place - 1] for row in found.sheet.rows[found.header :] if len(row) >= place)
