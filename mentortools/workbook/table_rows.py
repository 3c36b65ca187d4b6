"""The rows of one table of the log: each cell read by what its column holds, each failure kept with its cell."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from types import NoneType
from typing import NamedTuple

from mentortools.model.cell import Cell
from mentortools.workbook.columns import Column, Holds, Table
from mentortools.workbook.headings import plain
from mentortools.workbook.log import At, LostRow, Place, Remarked, Unreadable
from mentortools.workbook.reading import Problem, Read, Remark, Unread
from mentortools.workbook.shown import shown
from mentortools.workbook.snapshot import CellValue, Sheet
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.reading import reader

Reader = Callable[[CellValue, Context], Read[object] | Unread]
Reading = Callable[[CellValue], Read[object] | Unread]

# Values of these types are equal only where they are of one type too: true is 1 to Python, and none of them.
_KEPT = frozenset({str, float, date, datetime, NoneType})
_MOST_KEPT = 2048
_NEW = object()
_NOWHERE = 1 << 30

EMPTY: Mapping[Holds, object] = {
    Holds.TEXT: "",
    Holds.CHOICE: "",
    Holds.EMAIL: "",
    Holds.PROVIDER_CODES: (),
    Holds.URNS: (),
}
"""What a blank cell of each kind comes to; None for the others."""


@dataclass
class Faults:
    """What went wrong, and what was remarkable, while a log is read: filled table by table."""

    unreadable: list[Unreadable] = field(default_factory=list)
    remarked: list[Remarked] = field(default_factory=list)
    lost_rows: list[LostRow] = field(default_factory=list)


class Reads(NamedTuple):
    """One column as it is read: where it stands, by what, what a blank comes to, and what is known already.

    Attributes:
        column: The column of the template.
        place: Its place in a row, from 0; None where the sheet does not have it.
        read: How a cell is read.
        empty: What a blank cell comes to.
        known: What cells came to that held the same and were read without a remark: a column says the same few things
            again and again.
    """

    column: Column
    place: int | None
    read: Reading
    empty: object
    known: dict[CellValue, object]


def is_blank(value: CellValue) -> bool:
    """Whether a cell holds nothing that a person could see."""
    return value is None or (isinstance(value, str) and not value.strip())


def column_reading(column: Column, context: Context, known_trns: Collection[str]) -> Reading:
    """How one cell of a column is read: by what it holds, choices in the list's spelling, TRNs completed if known."""
    read: Reader = reader(column.holds)
    if column.holds is Holds.CHOICE:
        spelling = {plain(choice): choice for choice in column.choices}
        return lambda value: _in_the_lists_spelling(read(value, context), spelling)
    if column.holds is Holds.TRN and known_trns:
        return lambda value: _completed(read(value, context), known_trns)
    return lambda value: read(value, context)


def _in_the_lists_spelling(result: Read[object] | Unread, spelling: Mapping[str, str]) -> Read[object] | Unread:
    if isinstance(result, Unread):
        return result
    return Read(spelling.get(plain(result.value), result.value), result.remark)


def _completed(result: Read[object] | Unread, known_trns: Collection[str]) -> Read[object] | Unread:
    """A TRN that lost its leading zeros, where putting them back gives a mentor of the school."""
    if isinstance(result, Unread) and result.problem is Problem.TRN_SHORT and result.proposal in known_trns:
        return Read(result.proposal, Remark.TRN_PADDED)
    return result


def read_rows(
    sheet: Sheet, table: Table, place: Place, header: int, reading: Mapping[str, Reading], faults: Faults
) -> Iterator[tuple[At, list[object]]]:
    """Each row that can be used, as its place and its values in the order of the table's columns.

    Rows with nothing in the table's columns are passed over. A row that cannot be used goes to ``faults``.
    """
    columns = [_reads(column, place, reading[column.field]) for column in table.columns]
    indexes = [each.place for each in columns if each.place is not None]
    cells = [(_NOWHERE if each.place is None else each.place, each.known, each) for each in columns]
    for number, row in enumerate(sheet.rows[header:], start=header + 1):
        width = len(row)
        for index in indexes:
            if index < width and not is_blank(row[index]):
                break
        else:
            continue
        at = At(place, number)
        values = _read_row(row, cells, table, at, faults)
        if values is not None:
            yield at, values


def _reads(column: Column, place: Place, reading: Reading) -> Reads:
    index = place.columns[column.field] - 1 if column.field in place.columns else None
    empty = EMPTY.get(column.holds)
    return Reads(column, index, reading, empty, {} if column.required else {None: empty, "": empty})


def _read_row(
    row: Sequence[CellValue],
    cells: Sequence[tuple[int, Mapping[CellValue, object], Reads]],
    table: Table,
    at: At,
    faults: Faults,
) -> list[object] | None:
    values: list[object] = []
    failed: list[tuple[Reads, CellValue, Unread]] = []
    width = len(row)
    for index, known, each in cells:
        value = row[index] if index < width else None
        if type(value) in _KEPT and (seen := known.get(value, _NEW)) is not _NEW:
            values.append(seen)
            continue
        result = _read(each, value)
        if isinstance(result, Read):
            values.append(result.value)
            if result.remark:
                _remark(each, value, result, table, at, faults)
        else:
            values.append(each.empty)
            failed.append((each, value, result))
    failed = [each for each in failed if each[0].column.required or each[2].problem is not Problem.BLANK]
    if not failed:
        return values
    _record(failed, values, [each for _, _, each in cells], table, at, faults)
    return None if any(each.column.required or each.column.decisive for each, _, _ in failed) else values


def _read(each: Reads, value: CellValue) -> Read[object] | Unread:
    """What a cell comes to, kept for the next that holds the same."""
    if value is None or value == "":
        return Unread(Problem.BLANK)
    result = each.read(value)
    if isinstance(result, Read) and not result.remark and type(value) in _KEPT and len(each.known) < _MOST_KEPT:
        each.known[value] = result.value
    return result


def _remark(each: Reads, value: CellValue, result: Read[object], table: Table, at: At, faults: Faults) -> None:
    if result.remark is None:
        return
    cell = at.cell(each.column.field)
    heading = at.place.headings[each.column.field]
    faults.remarked.append(
        Remarked(table.name, each.column.field, cell, heading, shown(value), _as_text(result.value), result.remark)
    )


def _as_text(value: object) -> str:
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
