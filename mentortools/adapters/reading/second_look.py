"""A second look at a sheet's XML, where the fast reader is blind: errors, formulas, times below 0, hidden rows.

The fast reader gives an empty text for ``#REF!``, cannot tell a formula without a stored result from a blank cell, and
takes a time below 0, which Excel shows as ``####``, for one of the day before: 22:30 for -1:30. What a sheet holds of
these is found by searching its bytes for what programs write; where one writes it in another way that XML allows, each
row and cell is walked through.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from mentortools.model.cell import column_number
from mentortools.workbook.snapshot import ErrorValue, NoResult

_CELL = re.compile(
    rb"<(?:[\w.-]+:)?(?P<kind>row|c)\b(?P<attributes>(?:[^>\"']|\"[^\"]*\"|'[^']*')*?)"
    rb"(?:/>|>)(?P<body>(?:\s*<(?:[\w.-]+:)?(?:f|v|is)\b.*?(?=<(?:[\w.-]+:)?(?:c|row)\b|</(?:[\w.-]+:)?(?:c|row)>))?)",
    re.DOTALL,
)
_REFERENCE = re.compile(rb"\br\s*=\s*[\"']\s*([A-Za-z]{1,3})(\d+)\s*[\"']")
_ROW_NUMBER = re.compile(rb"\br\s*=\s*[\"']\s*(\d+)\s*[\"']")
_ERROR = re.compile(rb"\bt\s*=\s*[\"']e[\"']")
_HIDDEN = re.compile(rb"\bhidden\s*=\s*[\"'](?:1|true)[\"']")
_FORMULA = re.compile(rb"<(?:[\w.-]+:)?f\b")
_VALUE = re.compile(rb"<(?:[\w.-]+:)?v\b[^>]*>([^<]*)<")

_LONGEST, _MILLISECONDS_A_DAY = -1_000_000.0, 86_400_000
_BELOW_0 = re.compile(rb">-[0-9.]")
_NO_NUMBER = re.compile(rb"\bt\s*=\s*[\"'](?!n[\"'])")

_SHEET_DATA = b"<sheetData"
_AN_E = re.compile(rb'"e"')
_ANOTHER_E = b"'e'"
_HIDDEN_HERE = re.compile(rb"hidden\s*=\s*[\"'](?:1|true)[\"']")
_FORMULA_HERE = re.compile(rb"<f[\s>/]")
_WITH_RESULT = re.compile(rb"</f><v>|<f(?:\s[^>]*)?/><v>")
_EMPTY_RESULT = re.compile(rb"<v></v>")
_EMPTY_TEXT = re.compile(rb't="str"><f[^<>]*>[^<]*</f><v></v>')
_TEXT = re.compile(rb"\bt\s*=\s*[\"']str[\"']")


Seen = ErrorValue | NoResult | timedelta
"""What a cell holds: a length of time where its number is below 0, for cells that show a time."""


class SecondLook(NamedTuple):
    """What the fast reader did not say: values by row and column (from 1), and the rows that are hidden."""

    values: dict[tuple[int, int], Seen]
    hidden_rows: frozenset[int]


NOTHING = SecondLook({}, frozenset())


class _WrittenOtherwiseError(Exception):
    """The bytes are not as programs write them: only a walk through all of them tells."""


def second_look(xml: bytes) -> SecondLook:
    """What a sheet's XML holds that the fast reader passes over. Rows and cells without a number are counted."""
    try:
        return _searched(xml)
    except _WrittenOtherwiseError:
        return _walked(xml)


def _searched(xml: bytes) -> SecondLook:
    """What a search finds. Each pattern begins with letters that are looked for at the speed of memory."""
    if _SHEET_DATA not in xml or (b"'" in xml and _ANOTHER_E in xml):
        raise _WrittenOtherwiseError
    formulas = len(_FORMULA_HERE.findall(xml))
    if formulas and (formulas != len(_WITH_RESULT.findall(xml)) or _has_empty_numbers(xml)):
        raise _WrittenOtherwiseError
    values: dict[tuple[int, int], Seen] = dict(_errors(xml))
    values.update(_below_0(xml))
    hidden = frozenset(_hidden_rows(xml))
    return SecondLook(values, hidden) if values or hidden else NOTHING


def _has_empty_numbers(xml: bytes) -> bool:
    """Whether a stored result is empty that is no text: some programs write one where they worked nothing out."""
    empty = _EMPTY_RESULT.findall(xml)
    if len(empty) == len(_EMPTY_TEXT.findall(xml)):
        return False
    return any(
        not _TEXT.search(xml, xml.rfind(b"<c ", 0, found.start()), found.start())
        for found in _EMPTY_RESULT.finditer(xml)
    )


def _errors(xml: bytes) -> Iterator[tuple[tuple[int, int], ErrorValue]]:
    """The cells of the type ``e``, which stands for error, by row and column."""
    for found in _AN_E.finditer(xml):
        start, end = xml.rfind(b"<", 0, found.start()), xml.find(b">", found.end())
        attributes = xml[start:end]
        reference = _REFERENCE.search(attributes)
        if reference is None or not attributes.startswith(b"<c ") or not _ERROR.search(attributes):
            raise _WrittenOtherwiseError
        body = b"" if attributes.endswith(b"/") else xml[end : xml.find(b"</c>", end) + 1]
        yield (int(reference[2]), column_number(reference[1].decode())), _error(_VALUE.search(body))


def _hidden_rows(xml: bytes) -> Iterator[int]:
    """The numbers of hidden rows. Columns can be hidden too, and are not meant."""
    for found in _HIDDEN_HERE.finditer(xml):
        element = xml[xml.rfind(b"<", 0, found.start()) : found.end()]
        if element.startswith(b"<row"):
            number = _ROW_NUMBER.search(element)
            if number is None:
                raise _WrittenOtherwiseError
            yield int(number[1])


def _below_0(xml: bytes) -> Iterator[tuple[tuple[int, int], timedelta]]:
    """The cells whose number is below 0, by row and column."""
    for found in _BELOW_0.finditer(xml):
        if not xml.startswith(b"<v", xml.rfind(b"<", 0, found.start())):
            continue
        start = xml.rfind(b"<c ", 0, found.start())
        attributes = xml[start : xml.find(b">", start)]
        reference = _REFERENCE.search(attributes)
        if reference is None:
            raise _WrittenOtherwiseError
        if not _NO_NUMBER.search(attributes):
            number = xml[found.start() + 1 : xml.find(b"<", found.start())]
            yield (int(reference[2]), column_number(reference[1].decode())), _length(number)


def _length(number: bytes) -> timedelta:
    """The length of a number of days below 0, to the millisecond, as the fast reader has lengths."""
    return timedelta(milliseconds=round(max(float(number), _LONGEST) * _MILLISECONDS_A_DAY))


def _error(value: re.Match[bytes] | None) -> ErrorValue:
    return ErrorValue((value[1] if value else b"#VALUE!").decode("utf-8", "replace"))


def _walked(xml: bytes) -> SecondLook:
    """What a walk through all rows and cells finds."""
    values: dict[tuple[int, int], Seen] = {}
    hidden: set[int] = set()
    for row, column, attributes, body in _cells(xml):
        if not column:
            if _HIDDEN.search(attributes):
                hidden.add(row)
            continue
        value = _VALUE.search(body)
        if _ERROR.search(attributes):
            values[row, column] = _error(value)
        elif _FORMULA.search(body) and (value is None or not (value[1] or _TEXT.search(attributes))):
            values[row, column] = NoResult()
        elif value and value[1].strip().startswith(b"-") and not _NO_NUMBER.search(attributes):
            values[row, column] = _length(value[1])
    return SecondLook(values, frozenset(hidden))


def _cells(xml: bytes) -> Iterator[tuple[int, int, bytes, bytes]]:
    """Rows (column 0) and cells, in order, with their attributes and what stands in them."""
    row = column = 0
    for found in _CELL.finditer(xml):
        attributes = found["attributes"]
        if found["kind"] == b"row":
            number = _ROW_NUMBER.search(attributes)
            row, column = int(number[1]) if number else row + 1, 0
        else:
            reference = _REFERENCE.search(attributes)
            column = column_number(reference[1].decode()) if reference else column + 1
            row = int(reference[2]) if reference else row
        yield row, column, attributes, found["body"]
