"""A second look at a sheet's XML, where the fast reader is blind: errors, formulas, times below 0, hidden rows.

The fast reader gives an empty text for ``#REF!``, cannot tell a formula without a stored result from a blank cell, and
takes a time below 0, which Excel shows as ``####``, for one of the day before: 22:30 for -1:30. What a sheet holds of
these is found by searching its bytes for what programs write. Where one writes it in another way that XML allows,
nothing is found here: then each row and cell must be walked through.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta

from msgspec import Struct

from mentortools.adapters.reading.unusual_cells import unusual_contents
from mentortools.model.cell import column_number
from mentortools.workbook.snapshot import ErrorValue, NoResult

REFERENCE = re.compile(rb"\br\s*=\s*[\"']\s*([A-Za-z]{1,3})(\d+)\s*[\"']")
ROW_NUMBER = re.compile(rb"\br\s*=\s*[\"']\s*(\d+)\s*[\"']")
ERROR = re.compile(rb"\bt\s*=\s*[\"']e[\"']")
VALUE = re.compile(rb"<(?:[\w.-]+:)?v\b[^>]*>([^<]*)<")
TEXT = re.compile(rb"\bt\s*=\s*[\"']str[\"']")
UNNAMED_ERROR = b"#VALUE!"

NO_NUMBER = re.compile(rb"\bt\s*=\s*[\"'](?!n[\"'])")

_LONGEST, _MILLISECONDS_A_DAY = -1_000_000.0, 86_400_000
_BELOW_0 = re.compile(rb">-[0-9.]")
_SHEET_DATA, _END_OF_CELLS = b"<sheetData", b"</sheetData"
_QUOTED_E = b'"e"'
_ANOTHER_E = b"'e'"
_HIDDEN_HERE = re.compile(rb"hidden\s*=\s*[\"'](?:1|true)[\"']")
_COLUMNS = re.compile(rb"\b(min|max)\s*=\s*[\"'](\d{1,5})[\"']")
_FORMULA_HERE = re.compile(rb"<f[\s>/]")
_BEFORE_RESULT = b"</f><v>"
_REPEATED_WITH_RESULT = re.compile(rb"<f(?:\s[^>]*)?/><v>")
_EMPTY_RESULT = re.compile(rb"<v></v>")
_EMPTY_TEXT = re.compile(rb't="str"><f[^<>]*>[^<]*</f><v></v>')
_MERGED_CELL = b"mergeCell"
_MERGED = re.compile(
    rb"<(?:[\w.-]+:)?mergeCell\s[^>]*?\bref\s*=\s*[\"']([A-Za-z]{1,3}\d{1,7}:[A-Za-z]{1,3}\d{1,7})[\"']"
)

_END_OF_VALUE, _INLINE = b"</v>", b'="inlineStr"'
# Numbers of more than eleven digits, of very many, with a power of ten, or that are none; or something else than ``>``.
_ODD_NUMBER = re.compile(
    rb"<v(?:[^>]|>[-+]?(?:\d{12}|[.\d]{23}|[.\d]*[eE]\+?\d|[iI][nN][fF]|[nN][aA][nN]))",
)
_EMPTY = b"<v></v>"

Seen = ErrorValue | NoResult | timedelta
"""What a cell holds: a length of time where its number is below 0, for cells that show a time."""


class SecondLook(Struct, frozen=True):
    """What the fast reader did not say.

    Attributes:
        values: Errors, formulas without a result, lengths of time kept as text, and what is below 0, as the length of
            time that it is in a cell that shows one: by row and column (from 1).
        hidden_rows: The numbers of the rows that are hidden.
        hidden_columns: The numbers of the columns that are.
        merged: Areas of merged cells, as ``B4:B6``.
        filled: The number of cells with something in them, errors left out; None where it is not known.
    """

    values: Mapping[tuple[int, int], Seen]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[str, ...] = ()
    filled: int | None = None


NOTHING = SecondLook({})


class _WrittenOtherwiseError(Exception):
    """The bytes are not as programs write them: only a walk through all of them tells."""


def second_look(xml: bytes) -> SecondLook | None:
    """What a search through a sheet's XML finds; None where the sheet must be walked through.

    What stands in cells is looked for among the cells alone: after them, lists of choices and colours hold formulas of
    another kind, and are often as long. One letter is looked for at the speed of memory, and a word is only then.
    """
    cells = _cells(xml)
    if not cells or (b"'" in cells and _ANOTHER_E in cells):
        return None
    formulas = len(_FORMULA_HERE.findall(cells)) if b"f" in cells else 0
    if formulas and (formulas != _with_result(cells) or _has_empty_numbers(cells)):
        return None
    try:
        errors = dict(_errors(cells))
        hidden_rows = frozenset(_hidden_rows(cells))
        filled = _filled(xml, cells) - len(errors)
        values: dict[tuple[int, int], Seen] = {**errors, **dict(_below_0(cells))}
    except _WrittenOtherwiseError:
        return None
    return SecondLook(values, hidden_rows, hidden_columns(xml), merged_areas(xml), filled)


def _cells(xml: bytes) -> bytes:
    """The XML of a sheet's cells, from the first list of them to the end of the last; empty where there is none."""
    first, end = xml.find(_SHEET_DATA), xml.rfind(_END_OF_CELLS)
    return xml[first : end if end > first else None] if first >= 0 else b""


def merged_areas(xml: bytes) -> tuple[str, ...]:
    """The areas of merged cells of a sheet, which stand after its cells."""
    first = xml.find(_MERGED_CELL, max(xml.rfind(_END_OF_CELLS), 0))
    if first < 0:
        return ()
    return tuple(found[1].decode().upper() for found in _MERGED.finditer(xml, xml.rfind(b"<", 0, first)))


def hidden_columns(xml: bytes) -> frozenset[int]:
    """The numbers of a sheet's hidden columns, which stand before its cells."""
    before = xml[: max(xml.find(_SHEET_DATA), 0)]
    return frozenset(column for found in _HIDDEN_HERE.finditer(before) for column in _columns(before, found.start()))


def _columns(xml: bytes, within: int) -> range:
    ends = {name: int(number) for name, number in _COLUMNS.findall(_element(xml, within))}
    return range(ends.get(b"min", 1), ends.get(b"max", 0) + 1)


def _element(xml: bytes, within: int) -> bytes:
    return xml[xml.rfind(b"<", 0, within) : xml.find(b">", within)]


def _with_result(cells: bytes) -> int:
    """How many formulas have something stored behind them."""
    return cells.count(_BEFORE_RESULT) + len(_REPEATED_WITH_RESULT.findall(cells))


def _has_empty_numbers(cells: bytes) -> bool:
    """Whether a stored result is empty that is no text: some programs write one where they worked nothing out."""
    empty = cells.count(_EMPTY)
    if not empty or empty == len(_EMPTY_TEXT.findall(cells)):
        return False
    return any(
        not TEXT.search(cells, cells.rfind(b"<c ", 0, found.start()), found.start())
        for found in _EMPTY_RESULT.finditer(cells)
    )


def _errors(cells: bytes) -> Iterator[tuple[tuple[int, int], ErrorValue]]:
    """The cells of the type ``e``, which stands for error, by row and column."""
    at = cells.find(_QUOTED_E)
    while at >= 0:
        start, end = cells.rfind(b"<", 0, at), cells.find(b">", at)
        attributes = cells[start:end]
        reference = REFERENCE.search(attributes)
        if reference is None or not attributes.startswith(b"<c ") or not ERROR.search(attributes):
            raise _WrittenOtherwiseError
        value = None if attributes.endswith(b"/") else VALUE.search(cells[end : cells.find(b"</c>", end) + 1])
        if value is None or not value[1]:
            raise _WrittenOtherwiseError
        yield (int(reference[2]), column_number(reference[1].decode())), error_value(value[1])
        at = cells.find(_QUOTED_E, at + 1)


def _hidden_rows(cells: bytes) -> Iterator[int]:
    """The numbers of hidden rows."""
    letter = cells.find(b"d", len(_SHEET_DATA))
    for found in _HIDDEN_HERE.finditer(cells) if letter >= 0 else ():
        element = _element(cells, found.start())
        if element.startswith(b"<row"):
            number = ROW_NUMBER.search(element)
            if number is None:
                raise _WrittenOtherwiseError
            yield int(number[1])


def _below_0(cells: bytes) -> Iterator[tuple[tuple[int, int], timedelta]]:
    """The cells whose number is below 0, by row and column."""
    sign = cells.find(b"-")
    for found in _BELOW_0.finditer(cells, sign - 1) if sign > 0 else ():
        if not cells.startswith(b"<v", cells.rfind(b"<", 0, found.start())):
            continue
        start = cells.rfind(b"<c ", 0, found.start())
        attributes = cells[start : cells.find(b">", start)]
        reference = REFERENCE.search(attributes)
        if reference is None:
            raise _WrittenOtherwiseError
        if not NO_NUMBER.search(attributes):
            length = length_below_0(cells[found.start() + 1 : cells.find(b"<", found.start())])
            if length is None:
                raise _WrittenOtherwiseError
            yield (int(reference[2]), column_number(reference[1].decode())), length


def length_below_0(number: bytes) -> timedelta | None:
    """The length of a number of days below 0, to the millisecond as the fast reader has it; None if it is none."""
    try:
        return timedelta(milliseconds=round(max(float(number), _LONGEST) * _MILLISECONDS_A_DAY))
    except ValueError:
        return None


def _filled(xml: bytes, cells: bytes) -> int:
    """How many cells have something in them, values that stand outside of all cells included: these are in no grid.

    Raises where there is a number on which readers differ, or which ends one of them.
    """
    unusual = unusual_contents(cells)
    if _ODD_NUMBER.search(unusual):
        raise _WrittenOtherwiseError
    inline = cells.count(_INLINE) if b"S" in cells else 0
    return xml.count(_END_OF_VALUE) - unusual.count(_EMPTY) + inline


def error_value(name: bytes) -> ErrorValue:
    """The error of that name."""
    return ErrorValue(name.decode("utf-8", "replace"))
