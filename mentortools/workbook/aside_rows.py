"""Rows that stand where nobody reads them: counted, with what could be read of them, so that none is lost silently."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from mentortools.model.cell import Cell
from mentortools.workbook.column_reading import Reading
from mentortools.workbook.columns import Table
from mentortools.workbook.facts import Aside, LostRow, StrayKind
from mentortools.workbook.find_tables import Tables
from mentortools.workbook.headings import HeaderRow, read_header
from mentortools.workbook.place import At, Place
from mentortools.workbook.second_tables import SecondTable, on_the_same_sheet
from mentortools.workbook.snapshot import Sheet
from mentortools.workbook.table_rows import Faults, is_blank, read_rows

FEWEST_CELLS = 2
"""How many cells with something in them make a row of a sheet that has no headings: a title has one."""


def set_aside(tables: Tables, table: Table, reading: Mapping[str, Reading], faults: Faults) -> None:
    """Adds to ``faults`` the rows of a table that stand in a second place, or under no headings at all."""
    laid_out = tables.table(table)
    ended = [each for each in faults.strays if each.table == table.name and each.kind is StrayKind.OTHER_HEADINGS]
    if sheet := tables.without_headings.get(table):
        faults.lost_rows.extend(_without_headings(table, sheet))
    rows_ended = {(each.cell.sheet, each.cell.row) for each in ended}
    aside = [
        (each, rows_of(each, reading))
        for each in tables.seconds
        if each.table in {table, laid_out} and (each.sheet.name, each.header.row) not in rows_ended
    ]
    if found := tables.found.get(table):
        first = SecondTable(laid_out, found.sheet, _header(found.place, found.header))
        aside += [(_below(first, each.cell), rows_below(first, each.cell, reading)) for each in ended]
    for second, lost in aside:
        if rows := list(lost):
            column = min(second.header.columns.values(), default=1)
            cell = Cell(second.sheet.name, second.header.row, column)
            faults.asides.append(Aside(table.name, cell, len(rows)))
            faults.lost_rows.extend(rows)


def rows_aside(first: SecondTable, reading: Mapping[str, Reading], faults: Faults) -> Iterator[LostRow]:
    """The rows of the second places of a table on its own sheet: above, beside, and below where its headings moved."""
    ended = [
        each.cell
        for each in faults.strays
        if each.kind is StrayKind.OTHER_HEADINGS and each.cell.sheet == first.sheet.name
    ]
    for second in on_the_same_sheet(*first):
        if second.header.row not in {cell.row for cell in ended}:
            yield from rows_of(second, reading)
    for cell in ended:
        yield from rows_below(first, cell, reading)


def rows_of(second: SecondTable, reading: Mapping[str, Reading]) -> Iterator[LostRow]:
    """The rows of a second table as lost ones, in their order, and those below headings in yet other columns."""
    table, unread = second.table, Faults()
    fields = [column.field for column in table.columns]
    read = read_rows(second.sheet, table, second.place, second.header.row, reading, unread)
    found = [LostRow(table.name, at, dict(zip(fields, values, strict=True))) for at, *values in read]
    yield from sorted([*found, *unread.lost_rows], key=lambda row: row.at.row)
    for each in unread.strays:
        if each.kind is StrayKind.OTHER_HEADINGS:
            yield from rows_below(second, each.cell, reading)


def rows_below(first: SecondTable, cell: Cell, reading: Mapping[str, Reading]) -> Iterator[LostRow]:
    """The rows below headings that end a table, as lost ones: those under them, and those still under the first's."""
    second = _below(first, cell)
    columns = set(second.header.columns.values())
    left = [
        [] if any(column in columns and not is_blank(value) for column, value in enumerate(row, start=1)) else row
        for row in first.sheet.rows
    ]
    still = SecondTable(first.table, replace(first.sheet, rows=left), _header(first.place, cell.row))
    rows = {row.at.row: row for row in (*rows_of(still, reading), *rows_of(second, reading))}
    yield from (rows[number] for number in sorted(rows))


def _below(first: SecondTable, cell: Cell) -> SecondTable:
    header = read_header(first.sheet.rows[cell.row - 1], cell.row, first.table)
    return SecondTable(first.table, first.sheet, header)


def _header(place: Place, row: int) -> HeaderRow:
    """A row of headings where a table has its columns."""
    return HeaderRow(row, place.columns, place.headings, (), {}, ())


def _without_headings(table: Table, sheet: Sheet) -> Sequence[LostRow]:
    place = Place(sheet.name, {}, {})
    return [
        LostRow(table.name, At(place, number), {})
        for number, row in enumerate(sheet.rows, start=1)
        if sum(not is_blank(value) for value in row) >= FEWEST_CELLS
    ]
