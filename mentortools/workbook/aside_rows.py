"""Rows that stand where nobody reads them: counted, with what could be read of them, so that none is lost silently."""

from collections.abc import Iterator, Mapping, Sequence

from mentortools.model.cell import Cell
from mentortools.workbook.columns import Table
from mentortools.workbook.facts import Aside, LostRow, StrayKind
from mentortools.workbook.find_tables import Tables
from mentortools.workbook.headings import read_header
from mentortools.workbook.place import At, Place
from mentortools.workbook.second_tables import SecondTable
from mentortools.workbook.snapshot import Sheet
from mentortools.workbook.table_rows import Faults, Reading, is_blank, read_rows

FEWEST_CELLS = 2
"""How many cells with something in them make a row of a sheet that has no headings: a title has one."""


def set_aside(tables: Tables, table: Table, reading: Mapping[str, Reading], faults: Faults) -> None:
    """Adds to ``faults`` the rows of a table that stand in a second place, or under no headings at all."""
    laid_out = tables.table(table)
    ended = [each for each in faults.strays if each.table == table.name and each.kind is StrayKind.OTHER_HEADINGS]
    if sheet := tables.without_headings.get(table):
        faults.lost_rows.extend(_without_headings(table, sheet))
    places = [each for each in tables.seconds if each.table in {table, laid_out}]
    if found := tables.found.get(table):
        places += [_below(laid_out, found.sheet, each.cell) for each in ended]
    for second in places:
        rows = list(_rows(second, reading))
        if rows:
            first = min(second.header.columns.values(), default=1)
            cell = Cell(second.sheet.name, second.header.row, first)
            faults.asides.append(Aside(table.name, cell, len(rows)))
            faults.lost_rows.extend(rows)


def _rows(second: SecondTable, reading: Mapping[str, Reading]) -> Iterator[LostRow]:
    """The rows of a second table as lost ones, in their order, and those below headings in yet other columns."""
    table, unread = second.table, Faults()
    fields = [column.field for column in table.columns]
    read = read_rows(second.sheet, table, second.place, second.header.row, reading, unread)
    found = [LostRow(table.name, at, dict(zip(fields, values, strict=True))) for at, *values in read]
    yield from sorted([*found, *unread.lost_rows], key=lambda row: row.at.row)
    for each in unread.strays:
        if each.kind is StrayKind.OTHER_HEADINGS:
            yield from _rows(_below(table, second.sheet, each.cell), reading)


def _below(table: Table, sheet: Sheet, cell: Cell) -> SecondTable:
    return SecondTable(table, sheet, read_header(sheet.rows[cell.row - 1], cell.row, table))


def _without_headings(table: Table, sheet: Sheet) -> Sequence[LostRow]:
    place = Place(sheet.name, {}, {})
    return [
        LostRow(table.name, At(place, number), {})
        for number, row in enumerate(sheet.rows, start=1)
        if sum(not is_blank(value) for value in row) >= FEWEST_CELLS
    ]
