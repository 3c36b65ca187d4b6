"""A second look at a sheet's XML, where the fast reader is known to be blind: error values, formulas, hidden rows.

The fast reader gives an empty text for ``#REF!`` and cannot tell a formula without a stored result from a blank
cell. What a sheet holds of these is found by searching its bytes for what programs write; where one writes it in
another way that XML allows, each row and cell is walked through.
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

_PLAIN_FORMULA = re.compile(rb"<f[\s>/]")
_WITH_RESULT = re.compile(rb"</f><v>|<f(?:\s[^>]*)?/><v>")
_PREFIXED = re.compile(rb":(?:f|c|row)[\s>/]")


class SecondLook(NamedTuple):
    """What the fast reader did not say: values by row and column (from 1), and the rows that are hidden."""

    values: dict[tuple[int, int], ErrorValue | NoResult]
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
    """What a search of the bytes finds."""
    if _PREFIXED.search(xml):
        raise _WrittenOtherwiseError
    if _PLAIN_FORMULA.search(xml) and len(_PLAIN_FORMULA.findall(xml)) != len(_WITH_RESULT.findall(xml)):
        raise _WrittenOtherwiseError
    errors = dict(_errors(xml))
    hidden = frozenset(_hidden_rows(xml))
    return SecondLook(errors, hidden) if errors or hidden else NOTHING
