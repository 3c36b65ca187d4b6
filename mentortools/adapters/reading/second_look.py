"""A second look at a sheet's XML, where the fast reader is known to be blind: error values, formulas, hidden rows.

The fast reader gives an empty text for ``#REF!`` and cannot tell a formula without a stored result from a blank
cell. A sheet without either costs one search of its bytes.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mentortools.model.cell import column_number
from mentortools.workbook.snapshot import ErrorValue, NoResult

_CELL = re.compile(
    rb"<(?:[\w.-]+:)?(?P<kind>row|c)\b(?P<attributes>(?:[^>\"']|\"[^\"]*\"|'[^']*')*?)"
    rb"(?:/>|>)(?P<body>(?:<(?:[\w.-]+:)?(?:f|v|is)\b.*?(?=<(?:[\w.-]+:)?(?:c|row)\b|</(?:[\w.-]+:)?(?:c|row)>))?)",
    re.DOTALL,
)
_REFERENCE = re.compile(rb"\br\s*=\s*[\"']\s*([A-Za-z]{1,3})(\d+)\s*[\"']")
_ROW_NUMBER = re.compile(rb"\br\s*=\s*[\"']\s*(\d+)\s*[\"']")
_ERROR = re.compile(rb"\bt\s*=\s*[\"']e[\"']")
_HIDDEN = re.compile(rb"\bhidden\s*=\s*[\"'](?:1|true)[\"']")
_FORMULA = re.compile(rb"<(?:[\w.-]+:)?f\b")
_VALUE = re.compile(rb"<(?:[\w.-]+:)?v\b[^>]*>([^<]*)<")
_ANY_FORMULA = re.compile(rb"<(?:[\w.-]+:)?f[\s>/]")


class SecondLook(NamedTuple):
    """What the fast reader did not say: values by row and column (from 1), and the rows that are hidden."""

    values: dict[tuple[int, int], ErrorValue | NoResult]
    hidden_rows: frozenset[int]


NOTHING = SecondLook({}, frozenset())


def second_look(xml: bytes) -> SecondLook:
    """What a sheet's XML holds that the fast reader passes over. Rows and cells without a number are counted."""
    if not (_ERROR.search(xml) or _HIDDEN.search(xml) or _ANY_FORMULA.search(xml)):
        return NOTHING
    values: dict[tuple[int, int], ErrorValue | NoResult] = {}
    hidden: set[int] = set()
    for row, column, attributes, body in _cells(xml):
        if not column:
            if _HIDDEN.search(attributes):
                hidden.add(row)
            continue
        value = _VALUE.search(body)
        if _ERROR.search(attributes):
            values[row, column] = ErrorValue((value[1] if value else b"#VALUE!").decode("utf-8", "replace"))
        elif value is None and _FORMULA.search(body):
            values[row, column] = NoResult()
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
        yield row, column, attributes, found["body"]
