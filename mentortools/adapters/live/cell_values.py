"""What Excel hands over for a cell, as the reader of files gives it: both must say the same words of one workbook."""

from datetime import datetime, time, timedelta
from decimal import Decimal

from mentortools.workbook.snapshot import CellValue, ErrorValue

ERRORS = frozenset(
    {"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!"}
)
_DAY_NOUGHT = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel knows no time zones
_MOST_DAYS = 2_958_465
"""31 December 9999."""
_SECONDS_A_DAY = 86_400
_DAY_THAT_NEVER_WAS = 60
"""29 February 1900: the days before it are one later in Excel than on Windows."""


def cell_value(value: object) -> CellValue:
    """One cell: numbers are floats, days are dates, lengths of time are such, errors are told from text."""
    match value:
        case None | "":
            plain: CellValue = None
        case str():
            plain = ErrorValue(value) if value in ERRORS else value
        case bool() | timedelta():
            plain = value
        case int() | float() | Decimal():
            plain = float(value)
        case datetime():
            plain = _moment(value.replace(tzinfo=None))
        case _:
            plain = str(value)
    return plain


def length(days: float) -> CellValue:
    """What a number of days is in a cell that shows a length of time; beyond all dates, the number itself."""
    return timedelta(seconds=round(days * _SECONDS_A_DAY)) if abs(days) <= _MOST_DAYS else days


def day_or_length(days: float) -> CellValue:
    """What a number of days is in a cell that shows a date or a time of day: within a day, a length; else a moment.

    A 1 typed into a cell that shows ``h:mm`` is the first day of 1900 and no day's length: Excel shows 0:00 there.
    """
    since = length(days)
    if not isinstance(since, timedelta) or since < timedelta(days=1):
        return since
    moment = _DAY_NOUGHT + since
    if since < timedelta(days=_DAY_THAT_NEVER_WAS):
        moment += timedelta(days=1)
    return moment.date() if moment.time() == time() else moment


def _moment(value: datetime) -> CellValue:
    since = value - _DAY_NOUGHT
    if since < timedelta(days=_DAY_THAT_NEVER_WAS):
        return day_or_length(since / timedelta(days=1))
    return value.date() if value.time() == time() else value
