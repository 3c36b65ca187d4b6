"""The rows of one table of the log: each cell read by what its column holds, each failure kept with its cell."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from itertools import zip_longest
from types import NoneType
from typing import Any

from msgspec import Struct, field

from mentortools.model.cell import Cell
from mentortools.workbook.canonical import visible
from mentortools.workbook.column_reading import Reading
from mentortools.workbook.columns import Column, Holds, Table
from mentortools.workbook.facts import Aside, LostRow, Remarked, Stray, StrayKind, Unreadable
from mentortools.workbook.place import At, Place
from mentortools.workbook.reading import Problem, Read, Unread
from mentortools.workbook.shown import shown
from mentortools.workbook.snapshot import CellValue, Sheet
from mentortools.workbook.stray_rows import StrayRows

# Values of these types are equal only where their types are: true is 1 to Python, and it is none of them.
_TOLD_APART = frozenset({str, float, date, datetime, NoneType})
_BLANK = (None, "")


class _Odd:
    """What stands for the value of a cell of which something is to be said."""


_ODD = _Odd()

EMPTY: Mapping[Holds, object] = {
    Holds.TEXT: "",
    Holds.CHOICE: "",
    Holds.EMAIL: "",
    Holds.PROVIDER_CODES: (),
    Holds.URNS: (),
}
"""What a blank cell of each kind comes to; None for the others."""


class Faults(Struct):
    """What went wrong, and what was remarkable, while a log is read: filled table by table."""

    unreadable: list[Unreadable] = field(default_factory=list)
    remarked: list[Remarked] = field(default_factory=list)
    lost_rows: list[LostRow] = field(default_factory=list)
    strays: list[Stray] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)


class Reads(Struct, frozen=True):
    """One column as it is read: where it stands, by what, and what a blank comes to."""

    column: Column
    place: int | None
    read: Reading
    empty: object


def is_blank(value: CellValue) -> bool:
    """Whether a cell holds nothing that a person could see."""
    return value is None or (isinstance(value, str) and not value.strip())


def read_rows(
    sheet: Sheet, table: Table, place: Place, header: int, reading: Mapping[str, Reading], faults: Faults
) -> Sequence[tuple[Any, ...]]:
    """Each row that can be used, as its place (``At``) followed by its values in the order of the table's columns.

    Rows with nothing in the table's columns are passed over. A row that cannot be used goes to ``faults``, and one that
    is none of the table's too: headings again, totals. Headings again in other columns end the table.
    """
    columns = [
        Reads(
            column,
            place.columns[column.field] - 1 if column.field in place.columns else None,
            reading[column.field],
            column.always.value if column.always else EMPTY.get(column.holds),
        )
        for column in table.columns
    ]
    indexes = [each.place for each in columns if each.place is not None]
    if any(each.place is None and each.column.required for each in columns):
        indexes += [column - 1 for column in place.doubled]
    rows = [(number, row) for number, row in enumerate(sheet.rows[header:], start=header + 1) if _holds(row, indexes)]
    cells = list(zip_longest(*(row for _, row in rows)))
    odd: set[int] = set()
    plain_columns = [_read_column(cells, each, len(rows), odd) for each in columns]
    ats = [At(place, number) for number, _ in rows]
    plain_rows = list(zip(ats, *plain_columns, strict=True))
    if not odd:
        return plain_rows
    odd_rows = [(plain_rows[each], rows[each][1], each) for each in sorted(odd)]
    end, read = _read_odd(odd_rows, columns, table, faults)
    each_row = (read.get(each) if each in odd else row for each, row in enumerate(plain_rows[:end]))
    return [row for row in each_row if row is not None]


def _read_odd(
    rows: Sequence[tuple[tuple[Any, ...], Sequence[CellValue], int]],
    columns: Sequence[Reads],
    table: Table,
    faults: Faults,
) -> tuple[int | None, Mapping[int, tuple[Any, ...]]]:
    """Rows of which something is to be said: where they end the table, and by their places those that can be used.

    They come as they were read so far, as the sheet has them, and with their place.
    """
    read: dict[int, tuple[Any, ...]] = {}
    strays = StrayRows(table, rows[0][0][0].place)
    for (at, *known), row, each in rows:
        kind = strays.kind(row, at.row)
        if kind:
            faults.strays.append(_stray(table, at, row, kind))
            if kind is StrayKind.OTHER_HEADINGS:
                return each, read
            continue
        values = _read_row(row, known, columns, table, at, faults)
        if values is not None:
            read[each] = (at, *values)
    return None, read


def _stray(table: Table, at: At, row: Sequence[CellValue], kind: StrayKind) -> Stray:
    """A row that is none of the table's, at the first of its cells that holds something."""
    places = sorted(column for column in at.place.columns.values() if column <= len(row))
    column = next((column for column in places if not is_blank(row[column - 1])), 1)
    value = row[column - 1] if column <= len(row) else None
    return Stray(table.name, Cell(at.place.sheet, at.row, column), shown(value), kind)


def _holds(row: Sequence[CellValue], indexes: Sequence[int]) -> bool:
    """Whether a row has something in one of some columns."""
    width = len(row)
    for index in indexes:
        if index < width:
            value = row[index]
            if value is not None and (type(value) is not str or (value and not value.isspace())):
                return True
    return False


def _read_column(cells: Sequence[Sequence[CellValue]], each: Reads, rows: int, odd: set[int]) -> list[object]:
    """The values of one of the columns of some rows. Each different cell is read once, as most say the same few things.

    Rows whose cell failed, or was remarkable, are added to ``odd``, by their place among the rows.
    """
    if each.place is None or each.place >= len(cells):
        if not each.column.required:
            return [each.empty] * rows
        odd.update(range(rows))
        return [_ODD] * rows
    column = cells[each.place]
    if _TOLD_APART.issuperset(map(type, column)):
        known = _plain_values(each, set(column))
        values = list(map(known.__getitem__, column))
        has_odd = _Odd in set(map(type, known.values()))
    else:
        known = _plain_values(each, {value for value in column if type(value) in _TOLD_APART})
        values = [known[value] if type(value) in _TOLD_APART else _ODD for value in column]
        has_odd = True
    if has_odd:
        odd.update(number for number, value in enumerate(values) if value is _ODD)
    return values


def _plain_values(each: Reads, cells: set[CellValue]) -> Mapping[CellValue, object]:
    """What each cell comes to where nothing is to be said of it; ``_ODD`` otherwise."""
    read = each.read
    blank = dict.fromkeys(cells.intersection(_BLANK), _ODD if each.column.required else each.empty)
    known: dict[CellValue, object] = {}
    if each.column.holds is Holds.TEXT and not each.column.words:
        # What read_text gives, in a third of the time: visible text, and most is as it was typed.
        texts = [value for value in cells if isinstance(value, str)]
        together = "".join(texts)
        shown = str.strip if together.isascii() and together.isprintable() else visible
        known = {text: shown(text) or _ODD for text in texts}
        cells = cells.difference(texts)
    for value in cells.difference(_BLANK):
        result = read(value)
        known[value] = result.value if isinstance(result, Read) and not result.remark else _ODD
    return known | blank


def _read_row(
    row: Sequence[CellValue], known: Sequence[object], columns: Sequence[Reads], table: Table, at: At, faults: Faults
) -> list[object] | None:
    """The values of a row, of which those are known already that are not ``_ODD``; None if it cannot be used."""
    values: list[object] = []
    failed: list[tuple[Reads, CellValue, Unread]] = []
    width = len(row)
    lost = False
    for each, plainly in zip(columns, known, strict=True):
        if plainly is not _ODD:
            values.append(plainly)
            continue
        index = each.place
        value = row[index] if index is not None and index < width else None
        if value is None or value == "":
            values.append(each.empty)
            if each.column.required:
                lost = True
                failed.append((each, value, Unread(Problem.BLANK)))
            continue
        result = each.read(value)
        if isinstance(result, Read):
            values.append(result.value)
            if result.remark:
                _remark(each, value, result, table, at, faults)
            continue
        values.append(each.empty)
        if result.problem is Problem.BLANK and not each.column.required:
            continue
        lost = lost or each.column.required or each.column.decisive
        failed.append((each, value, result))
    if failed:
        _record(failed, values, columns, table, at, faults)
    return None if lost else values


def _remark(each: Reads, value: CellValue, result: Read[object], table: Table, at: At, faults: Faults) -> None:
    if result.remark is None:
        return
    cell = at.cell(each.column.field)
    heading = at.place.headings[each.column.field]
    faults.remarked.append(
        Remarked(table.name, each.column.field, cell, heading, shown(value), read_as(result.value), result.remark)
    )


def read_as(value: object) -> str:
    """A value as messages say what a cell was read as."""
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return shown(value) if isinstance(value, str | int | date) else str(value)


def _record(
    failed: Sequence[tuple[Reads, CellValue, Unread]],
    values: Sequence[object],
    columns: Sequence[Reads],
    table: Table,
    at: At,
    faults: Faults,
) -> None:
    lost = False
    for each, value, why in failed:
        column = each.column
        decides = column.required or (column.decisive and why.problem is not Problem.BLANK)
        lost = lost or decides
        if each.place is None:
            continue  # a heading that is missing is said once, not once a row
        heading = at.place.headings[column.field]
        cell = Cell(at.place.sheet, at.row, each.place + 1)
        faults.unreadable.append(
            Unreadable(table.name, column.field, cell, heading, shown(value), why.problem, why.proposal, decides)
        )
    if lost:
        unread = {each.column.field for each, _, _ in failed}
        known = {
            each.column.field: value
            for each, value in zip(columns, values, strict=True)
            if each.column.field not in unread
        }
        faults.lost_rows.append(LostRow(table.name, at, known))
