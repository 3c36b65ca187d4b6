"""Tables that the log has once and a workbook has again: on a sheet of its own, above the one taken, or beside it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from mentortools.workbook.columns import Table
from mentortools.workbook.headings import HeaderRow, header_row, heading_rows
from mentortools.workbook.place import Place
from mentortools.workbook.plain_name import plain
from mentortools.workbook.snapshot import HEADER_ROWS, Sheet
from mentortools.workbook.template import AIDS, EVERY_TABLE, START_HERE

NOT_TABLES = frozenset(plain(name) for name in (*AIDS, START_HERE))
FEWEST = 3
"""How many of a table's headings make it that table, on a sheet that has its name or holds it already."""
FEWEST_ELSEWHERE = 4
"""How many on a sheet of any other name."""


class SecondTable(NamedTuple):
    """Headings of a table in a second place, and the sheet with only the rows that could be theirs."""

    table: Table
    sheet: Sheet
    header: HeaderRow

    @property
    def place(self) -> Place:
        """Where its columns stand."""
        return place_of(self.sheet, self.header)


def place_of(sheet: Sheet, header: HeaderRow) -> Place:
    """Where the columns of a table stand, by its row of headings."""
    doubled = tuple(column for columns in header.twice.values() for column in columns)
    return Place(sheet.name, header.columns, header.headings, doubled)


def on_other_sheets(sheets: Sequence[Sheet], taken: frozenset[str]) -> Iterator[SecondTable]:
    """The table that each of the sheets holds that was taken for none, where it holds one."""
    for sheet in sheets:
        if sheet.name in taken or plain(sheet.name) in NOT_TABLES:
            continue
        found = [
            SecondTable(table, sheet, header)
            for table in EVERY_TABLE
            if not table.labels and (header := header_row(sheet, table)) and _is_table(sheet, table, header)
        ]
        if found:
            yield min(found, key=lambda each: (len(_lacking(each.table, each.header)), -_share(each)))


def on_the_same_sheet(table: Table, sheet: Sheet, header: HeaderRow) -> Iterator[SecondTable]:
    """The same table above the one that was taken, or beside it. A table as a layout has it keeps to its headings."""
    if heading_rows(sheet, table).keys() <= {header.row}:
        return
    above = replace(sheet, rows=sheet.rows[: header.row - 1])
    first = header_row(above, table) if header.row > FEWEST else None
    if first and has_enough(table, first):
        yield SecondTable(table, above, first)
    taken = {*header.columns.values(), *place_of(sheet, header).doubled}
    if any(len(row) > max(taken, default=0) or len(row) > len(taken) for row in sheet.rows[:HEADER_ROWS]):
        masked = [
            [None if column in taken else value for column, value in enumerate(row, start=1)]
            for row in sheet.rows[:HEADER_ROWS]
        ]
        beside = header_row(replace(sheet, rows=masked), table)
        if beside and beside.row != header.row and has_enough(table, beside):
            yield SecondTable(table, sheet, beside)


def _is_table(sheet: Sheet, table: Table, header: HeaderRow) -> bool:
    if plain(sheet.name).startswith(plain(table.name)) or plain(sheet.name).endswith(plain(table.name)):
        return has_enough(table, header)
    if table.extra:
        return False
    required = [column for column in table.columns if column.required]
    if len(required) >= FEWEST and not _lacking(table, header):
        return len(_found(header)) >= FEWEST_ELSEWHERE
    most = len(_found(header)) > max(len(required), len(table.usual) // 2)
    return most and has_enough(table, header, FEWEST_ELSEWHERE)


def has_enough(table: Table, header: HeaderRow, fewest: int = FEWEST) -> bool:
    """Whether a row has enough of a table's headings for a table of it to stand below them."""
    return len(_found(header)) >= min(fewest, len(table.columns)) and len(_lacking(table, header)) <= 1


def _found(header: HeaderRow) -> Mapping[str, object]:
    return {**header.columns, **header.twice}


def _lacking(table: Table, header: HeaderRow) -> Sequence[str]:
    return [column.field for column in table.columns if column.required and column.field not in _found(header)]


def _share(each: SecondTable) -> float:
    return len(_found(each.header)) / len(each.table.usual)
