"""A walk through all rows and cells of a sheet's XML, however it is written: slow, and nothing is passed over."""

import re
from collections.abc import Iterator
from html import unescape

from msgspec import Struct

from mentortools.adapters.reading.second_look import (
    ERROR,
    REFERENCE,
    ROW_NUMBER,
    TEXT,
    UNNAMED_ERROR,
    VALUE,
    SecondLook,
    Seen,
    error_value,
    hidden_columns,
    length_below_0,
    merged_areas,
)  # fmt: skip
from mentortools.model.cell import column_number
from mentortools.workbook.snapshot import ErrorValue, NoResult

_CELL = re.compile(
    rb"<(?:[\w.-]+:)?(?P<kind>row|c)\b(?P<attributes>(?:[^>\"']|\"[^\"]*\"|'[^']*')*?)"
    rb"(?:/>|>)(?P<body>(?:\s*<(?:[\w.-]+:)?(?:f|v|is)\b.*?(?=<(?:[\w.-]+:)?(?:c|row)\b|</(?:[\w.-]+:)?(?:c|row)>))?)",
    re.DOTALL,
)
_HIDDEN = re.compile(rb"\bhidden\s*=\s*[\"'](?:1|true)[\"']")
_FORMULA = re.compile(rb"<(?:[\w.-]+:)?f\b")
_SHARED = re.compile(rb"\bt\s*=\s*[\"']s[\"']")
_TYPED = re.compile(rb"\bt\s*=\s*[\"'](?!n[\"'])")
_RUBY = re.compile(rb"<((?:[\w.-]+:)?rPh)\b.*?</\1>", re.DOTALL)
_INLINE_TEXT = re.compile(rb"<(?:[\w.-]+:)?t\b[^>]*>([^<]*)<")

Place = tuple[int, int]


class Content(Struct, frozen=True):
    """What stands in a cell: the kind of value, and its text as written."""

    kind: str
    text: str


NUMBER, SHARED, WORDS = "number", "shared text", "words"


class Walk(Struct, frozen=True):
    """What a walk came by.

    Attributes:
        look: What the fast reader passes over.
        contents: What stands in all other cells, by row and column (from 1).
        twice: Cells that came up more than once.
    """

    look: SecondLook
    contents: dict[Place, Content]
    twice: frozenset[Place]


def walk(xml: bytes) -> Walk:
    """What a walk through all rows and cells finds. Rows and cells without a number are counted."""
    values: dict[Place, Seen] = {}
    contents: dict[Place, Content] = {}
    hidden: set[int] = set()
    twice: set[Place] = set()
    for row, column, attributes, body in _cells(xml):
        if not column:
            if _HIDDEN.search(attributes):
                hidden.add(row)
            continue
        place, found = (row, column), _found(attributes, body)
        if found is None:
            continue
        if place in values or place in contents:
            twice.add(place)
            values.pop(place, None)
            contents.pop(place, None)
        if isinstance(found, Content):
            contents[place] = found
            values.update(_below_0(place, found))
        else:
            values[place] = found
    look = SecondLook(values, frozenset(hidden), hidden_columns(xml), merged_areas(xml))
    return Walk(look, contents, frozenset(twice))


def _below_0(place: Place, content: Content) -> dict[Place, Seen]:
    if content.kind != NUMBER or not content.text.strip().startswith("-"):
        return {}
    length = length_below_0(content.text.encode())
    return {} if length is None else {place: length}


def _found(attributes: bytes, body: bytes) -> ErrorValue | NoResult | Content | None:
    value = VALUE.search(body)
    if ERROR.search(attributes):
        return error_value(value[1] if value and value[1] else UNNAMED_ERROR)
    if _FORMULA.search(body) and (value is None or not (value[1] or TEXT.search(attributes))):
        return NoResult()
    text = value[1] if value else b"".join(_INLINE_TEXT.findall(_RUBY.sub(b"", body)))
    if not text:
        return None
    kind = SHARED if _SHARED.search(attributes) else WORDS if _TYPED.search(attributes) or not value else NUMBER
    return Content(kind, unescape(text.decode("utf-8", "replace")))


def _cells(xml: bytes) -> Iterator[tuple[int, int, bytes, bytes]]:
    """Rows (column 0) and cells, in order, with their attributes and what stands in them."""
    row = column = 0
    for found in _CELL.finditer(xml):
        attributes = found["attributes"]
        if found["kind"] == b"row":
            number = ROW_NUMBER.search(attributes)
            row, column = int(number[1]) if number else row + 1, 0
        else:
            reference = REFERENCE.search(attributes)
            column = column_number(reference[1].decode()) if reference else column + 1
            row = int(reference[2]) if reference else row
        yield row, column, attributes, found["body"]
