"""Rows of a log, written as a table that a person can add up: the first line names the fields, two spaces part them.

``09/09/2024`` is a date, ``0:20`` a time as Excel keeps it, ``#990803`` a number where text belongs, ``-`` a blank
cell; what stands in quotation marks is text, whatever it looks like. Hours, minutes and pounds are numbers.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal

Value = str | int | Decimal | date | datetime | time | None
"""What a cell of an invented log holds."""
Row = Mapping[str, Value]
"""One row by field, as ``mentortools.workbook.template`` names the fields."""

_NUMBERS = frozenset({
    "hours", "minutes", "amount", "hourly_rate", "hours_clawed_back", "hours_given_a_week", "admin_hours_a_week",
    "teaching_hours_a_week", "observing_hours_a_week", "planning_hours_a_week", "study_hours_a_week",
})  # fmt: skip
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_DAY = re.compile(r"(\d\d)/(\d\d)/(\d{4})(?: (\d\d):(\d\d))?")
_TIME = re.compile(r"(\d{1,2}):(\d\d)")
_PARTED = re.compile(r" {2,}")


def rows(table: str, **same: Value) -> list[Row]:
    """The rows of a table, each with the values that are the ``same`` in all of them.

    Raises:
        ValueError: If a line has more or fewer values than the first line has fields.
    """
    head, *lines = [line.strip() for line in table.strip().splitlines()]
    fields = _PARTED.split(head)
    return [
        {**same, **{field: _value(field, text) for field, text in zip(fields, _PARTED.split(line), strict=True)}}
        for line in lines
    ]


def beside(*tables: Sequence[Row]) -> list[Row]:
    """Tables of the same rows side by side as one: what is too wide for a page.

    Raises:
        ValueError: If one has more rows than another.
    """
    return [{name: value for part in parts for name, value in part.items()} for parts in zip(*tables, strict=True)]


def _value(field: str, text: str) -> Value:
    if text == "-":
        return None
    if text.startswith('"'):
        return text[1:-1]
    if text.startswith("#"):
        return int(text[1:])
    if found := _DAY.fullmatch(text):
        return _day(found)
    if found := _TIME.fullmatch(text):
        return time(int(found[1]), int(found[2]))
    return Decimal(text) if field in _NUMBERS and _NUMBER.fullmatch(text) else text


def _day(found: re.Match[str]) -> date:
    day, month, year = int(found[1]), int(found[2]), int(found[3])
    if found[4] is None:
        return date(year, month, day)
    return datetime(year, month, day, int(found[4]), int(found[5]))  # noqa: DTZ001 - Excel keeps no time zone
