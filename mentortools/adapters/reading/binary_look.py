"""The second look at a binary package (.xlsb): error values, formulas, hidden rows and columns, merged cells."""

from collections.abc import Iterator
from struct import error, unpack_from

from mentortools.adapters.reading.errors import error_by_number
from mentortools.adapters.reading.package import Package
from mentortools.adapters.reading.second_look import SecondLook
from mentortools.adapters.reading.sheet_parts import related_parts
from mentortools.model.cell import column_letters
from mentortools.workbook.snapshot import ErrorValue, NoResult

_ROW, _ERROR, _FORMULA_ERROR, _COLUMNS, _MERGED, _SHEET = 0, 3, 11, 60, 176, 156
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x10, 0x01
_MORE = 0x80
_LAST_COLUMN = 16_384

Record = tuple[int, bytes]


def binary_looks(package: Package) -> dict[str, SecondLook]:
    """What each sheet holds that the fast reader passes over, by the sheet's name. All parts that hold cells are read.

    Raises:
        ValueError: If the records are damaged.
        StopIteration, KeyError: If there is no workbook part.
    """
    related = related_parts(package)
    for relation in related.relations.values():
        if relation.part.endswith(".bin"):
            package.part(relation.part)
    try:
        sheets = [_sheet(record) for kind, record in _records(package.part(related.workbook)) if kind == _SHEET]
        found = {name: related.relations.get(identity) for identity, name in sheets}
        return {
            name: _look(_records(package.part(relation.part)))
            for name, relation in found.items()
            if relation and relation.part
        }
    except error as fault:
        raise ValueError(type(fault).__name__) from fault


def _records(part: bytes) -> Iterator[Record]:
    at = 0
    while at < len(part):
        kind, at = _number(part, at, 2)
        length, at = _number(part, at, 4)
        yield kind, part[at : at + length]
        at += length


def _number(part: bytes, at: int, most: int) -> tuple[int, int]:
    """A number written in bytes of seven bits, and where it ends. The kinds of records keep the sign for more."""
    number = 0
    for place in range(most):
        byte = part[at + place] if at + place < len(part) else 0
        number |= (byte & (_MORE - 1)) << (7 * place)
        if not byte & _MORE:
            return number, at + place + 1
    return number, at + most


def _sheet(record: bytes) -> tuple[str, str]:
    """A sheet's relation and name: two texts, each after its length."""
    length = unpack_from("<I", record, 8)[0]
    identity = record[12 : 12 + 2 * length].decode("utf-16-le", "replace")
    at = 12 + 2 * length
    length = unpack_from("<I", record, at)[0]
    return identity, record[at + 4 : at + 4 + 2 * length].decode("utf-16-le", "replace")


def _look(records: Iterator[Record]) -> SecondLook:
    values: dict[tuple[int, int], ErrorValue | NoResult] = {}
    rows: set[int] = set()
    columns: set[int] = set()
    merged: list[str] = []
    row = 0
    for kind, record in records:
        if kind == _ROW:
            row = unpack_from("<I", record)[0] + 1
            if record[11] & _HIDDEN_ROW:
                rows.add(row)
        elif kind in (_ERROR, _FORMULA_ERROR):
            values[row, unpack_from("<I", record)[0] + 1] = error_by_number(record[8])
        elif kind == _COLUMNS and unpack_from("<H", record, 16)[0] & _HIDDEN_COLUMN:
            first, last = unpack_from("<II", record)
            columns.update(range(first + 1, min(last + 1, _LAST_COLUMN) + 1))
        elif kind == _MERGED:
            first_row, last_row, first, last = unpack_from("<4I", record)
            merged.append(f"{column_letters(first + 1)}{first_row + 1}:{column_letters(last + 1)}{last_row + 1}")
    return SecondLook(values, frozenset(rows), frozenset(columns), tuple(merged))
