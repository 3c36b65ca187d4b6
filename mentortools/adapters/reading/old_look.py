"""The second look at a workbook of Excel 97 to 2003: error values, hidden rows and columns, merged cells."""

from collections.abc import Iterator
from struct import error, unpack_from

from mentortools.adapters.reading.compound import WORKBOOK_STREAMS, CompoundFile
from mentortools.adapters.reading.errors import error_by_number
from mentortools.adapters.reading.second_look import SecondLook
from mentortools.model.cell import column_letters
from mentortools.workbook.snapshot import ErrorValue, NoResult

_BOF, _EOF, _SHEET, _PASSWORD = 0x0809, 0x000A, 0x0085, 0x002F
_FORMULA, _ERROR, _ROW, _COLUMNS, _MERGED = 0x0006, 0x0205, 0x0208, 0x007D, 0x00E5
_BIFF_8 = 0x0600
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x20, 0x01
_NO_NUMBER, _IS_ERROR = b"\xff\xff", 2

Record = tuple[int, bytes]


def workbook_stream(file: CompoundFile) -> bytes:
    """The stream of records of an old workbook.

    Raises:
        ValueError: If the file is damaged.
        KeyError: If it holds no workbook.
    """
    return file.stream(next((name for name in WORKBOOK_STREAMS if name in file.streams), WORKBOOK_STREAMS[0]))


def has_password(stream: bytes) -> bool:
    """Whether an old workbook's records are obfuscated or encrypted."""
    return any(kind == _PASSWORD for kind, _ in _records(stream, 0))


def old_looks(stream: bytes) -> dict[str, SecondLook]:
    """What each sheet holds that the fast reader passes over, by the sheet's name.

    Raises:
        ValueError: If the records are damaged.
    """
    try:
        is_new = unpack_from("<H", stream, 4)[0] >= _BIFF_8
        sheets = [_sheet(record, is_new) for kind, record in _records(stream, 0) if kind == _SHEET]
        return {name: _look(_records(stream, first)) for name, first in sheets}
    except error as fault:
        raise ValueError(type(fault).__name__) from fault


def _records(stream: bytes, at: int) -> Iterator[Record]:
    """The records of one part of the stream, from the one that begins it to the one that ends it."""
    depth = 0
    while at + 4 <= len(stream):
        kind, length = unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + length]
        at += 4 + length
        depth += (kind == _BOF) - (kind == _EOF)
        if depth <= 0:
            return


def _sheet(record: bytes, is_new: bool) -> tuple[str, int]:  # noqa: FBT001 - as the file says of itself
    """A sheet's name, and where its records begin."""
    first, length = unpack_from("<I2xB", record)
    if not is_new:
        return record[7 : 7 + length].decode("cp1252", "replace"), first
    if record[7] & 1:
        return record[8 : 8 + 2 * length].decode("utf-16-le", "replace"), first
    return record[8 : 8 + length].decode("latin-1"), first


def _look(records: Iterator[Record]) -> SecondLook:
    values: dict[tuple[int, int], ErrorValue | NoResult] = {}
    rows: set[int] = set()
    columns: set[int] = set()
    merged: list[str] = []
    for kind, record in records:
        if kind in (_ERROR, _FORMULA):
            number = _error_number(kind, record)
            if number is not None:
                row, column = unpack_from("<HH", record)
                values[row + 1, column + 1] = error_by_number(number)
        elif kind == _ROW and record[12] & _HIDDEN_ROW:
            rows.add(unpack_from("<H", record)[0] + 1)
        elif kind == _COLUMNS and record[8] & _HIDDEN_COLUMN:
            first, last = unpack_from("<HH", record)
            columns.update(range(first + 1, min(last, 0xFF) + 2))
        elif kind == _MERGED:
            merged.extend(_areas(record))
    return SecondLook(values, frozenset(rows), frozenset(columns), tuple(merged))


def _error_number(kind: int, record: bytes) -> int | None:
    """The number of the error that a cell shows; None where it shows none."""
    if kind == _ERROR:
        value, is_error = unpack_from("<6xBB", record)
        return int(value) if is_error else None
    is_error = record[12:14] == _NO_NUMBER and record[6] == _IS_ERROR
    return record[8] if is_error else None


def _areas(record: bytes) -> Iterator[str]:
    for number in range(unpack_from("<H", record)[0]):
        first_row, last_row, first, last = unpack_from("<4H", record, 2 + 8 * number)
        yield f"{column_letters(first + 1)}{first_row + 1}:{column_letters(last + 1)}{last_row + 1}"
