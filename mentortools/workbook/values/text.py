"""Plain text, and any value as the text a British reader would see in its cell."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from mentortools.workbook.canonical import visible
from mentortools.workbook.reading import Problem, Read, Unread
from mentortools.workbook.snapshot import CellValue, ErrorValue, NoResult
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.kinds import BLANK, unreadable

_MINUTE, _HOUR = 60, 3600


def read_text(value: CellValue, _context: Context) -> Read[str] | Unread:
    """Text as the person spelt it; a number or date that stands in a column of text is read as its text."""
    if isinstance(value, str):
        shown = visible(value)
        return Read(shown) if shown else BLANK
    if value is None or isinstance(value, ErrorValue | NoResult):
        return unreadable(value, Problem.BLANK)
    return Read(as_text(value))


def as_text(value: CellValue) -> str:
    """What stands in a cell, for people: ``14/10/2025``, ``1:30``, ``8``, ``TRUE``, ``#REF!``; blank is no text."""
    match value:
        case None:
            text = ""
        case str():
            text = visible(value)
        case bool():
            text = "TRUE" if value else "FALSE"
        case int():
            text = str(value)
        case float():
            text = _number(value)
        case date():
            text = _day(value)
        case time():
            text = _span(timedelta(hours=value.hour, minutes=value.minute, seconds=value.second))
        case timedelta():
            text = _span(value)
        case ErrorValue() | NoResult():
            text = value.text
    return text


def day_first(day: date) -> str:
    """A date as the template shows it: ``14/10/2025``."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def _number(number: float) -> str:
    return str(int(number)) if number.is_integer() else f"{Decimal(str(number)):f}"


def _day(day: date) -> str:
    if isinstance(day, datetime) and day.time() != time():
        return f"{day_first(day)} {_clock(day.time())}"
    return day_first(day)


def _clock(clock: time) -> str:
    return f"{clock:%H:%M:%S}" if clock.second else f"{clock:%H:%M}"


def _span(span: timedelta) -> str:
    seconds = round(abs(span.total_seconds()))
    sign = "-" if span < timedelta() else ""
    text = f"{sign}{seconds // _HOUR}:{seconds % _HOUR // _MINUTE:02}"
    return f"{text}:{seconds % _MINUTE:02}" if seconds % _MINUTE else text
