"""Hours and minutes: numbers, times and text, each to nine decimals, so that three times 1.33 is 3.99."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from math import inf

from mentortools.workbook.canonical import canonical
from mentortools.workbook.reading import Problem, Read, Remark, Unread
from mentortools.workbook.snapshot import CellValue
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.durations import HOUR, MINUTE, TwoWays, seconds_of
from mentortools.workbook.values.kinds import BLANK, is_number, unreadable

EXACT = Decimal("0.000000001")
HOURS_IN_A_DAY = 24
MINUTES_IN_AN_HOUR = 60
MINUTES_IN_A_DAY = 24 * 60

# A time of day comes as one of these days where Excel hands it over with a date (1900 and 1904 systems).
_DAYS_OF_NO_DATE = frozenset({date(1899, 12, 30), date(1904, 1, 1)})
_FIRST_DATE_OF_DURATIONS, _LAST_DATE_OF_DURATIONS = date(1899, 12, 31), date(1900, 1, 9)

_SECOND = timedelta(seconds=1)
_MICROSECOND = Decimal("0.000001")
# A long log holds the same few lengths again and again.
_LENGTHS_KEPT = 4096
_FAR = 1_000_000

_CLOCK_STEP, _SHORTEST, _NOISE = 5, 10, Decimal("0.000001")

_NOT_HOURS = Unread(Problem.NOT_HOURS)
_NOT_MINUTES = Unread(Problem.NOT_MINUTES)


def read_hours(value: CellValue, _context: Context) -> Read[Decimal] | Unread:
    """Hours of one day, 0 to 24. A time is a length here: 1:30 is 1.5 hours."""
    if isinstance(value, float):
        return _number_of_hours(value)
    if isinstance(value, str):
        return _text_hours(value)
    if is_number(value):
        return _number_of_hours(value)
    seconds = _seconds(value)
    if seconds is not None:
        return _hours(seconds / HOUR)
    if isinstance(value, date) and _FIRST_DATE_OF_DURATIONS <= _plain_day(value) <= _LAST_DATE_OF_DURATIONS:
        return Unread(Problem.HOURS_OVER_A_DAY)
    return unreadable(value, Problem.NOT_HOURS)


def read_minutes(value: CellValue, _context: Context) -> Read[Decimal] | Unread:
    """Minutes of one day, 0 to 1,440. A time is a length here: 0:45 is 45 minutes; ``1h`` as text is 60."""
    if is_number(value):
        return _minutes(Decimal(str(value))) if abs(value) < _FAR else _NOT_MINUTES
    if isinstance(value, str):
        plain = canonical(value)
        if not plain:
            return BLANK
        named = seconds_of(plain, MINUTE)
        return _minutes(named / MINUTE, Remark.NUMBER_AS_TEXT) if isinstance(named, Decimal) else _NOT_MINUTES
    seconds = _seconds(value)
    return unreadable(value, Problem.NOT_MINUTES) if seconds is None else _minutes(seconds / MINUTE)


@lru_cache(_LENGTHS_KEPT)
def _number_of_hours(number: float) -> Read[Decimal] | Unread:
    if not -_FAR < number < _FAR:
        return _far(number)
    hours = Decimal(str(number))
    proposal = _either(hours)
    return Unread(Problem.HOURS_UNCLEAR, proposal) if proposal else _hours(hours)


def _far(number: float) -> Unread:
    if abs(number) < inf:
        return Unread(Problem.HOURS_NEGATIVE if number < 0 else Problem.HOURS_OVER_A_DAY)
    return _NOT_HOURS


def _either(hours: Decimal) -> str | None:
    """What to type for a number that looks like a time whose format was lost: ``1:30 or 3.8 mins`` for 0.0625.

    Excel keeps 1:30 as 0.0625 of a day. A number is taken for such a time where that is a multiple of five minutes
    while as hours it is no whole number of minutes, or fewer than ten. No number of two decimals from 0.01 on is.
    """
    if not 0 < hours < 1:
        return None
    of_a_day, of_an_hour = hours * MINUTES_IN_A_DAY, hours * MINUTES_IN_AN_HOUR
    hour, minute = divmod(round(of_a_day), MINUTES_IN_AN_HOUR)
    if not (hour or minute) or not _is_whole(of_a_day / _CLOCK_STEP):
        return None
    if _is_whole(of_an_hour) and of_an_hour > _SHORTEST - _NOISE:
        return None
    return f"{hour}:{minute:02} or {of_an_hour.quantize(Decimal('0.1'))} mins"


def _is_whole(number: Decimal) -> bool:
    return abs(number - round(number)) < _NOISE


@lru_cache(_LENGTHS_KEPT)
def _text_hours(text: str) -> Read[Decimal] | Unread:
    plain = canonical(text)
    if not plain:
        return BLANK
    named = seconds_of(plain.removeprefix("-"), HOUR)
    if named is None:
        return _NOT_HOURS
    if plain.startswith("-"):
        return Unread(Problem.HOURS_NEGATIVE)
    if isinstance(named, TwoWays):
        return Unread(Problem.HOURS_UNCLEAR, named.proposal)
    hours = named / HOUR
    proposal = _either(hours) if plain.replace(".", "", 1).isdigit() else None
    return Unread(Problem.HOURS_UNCLEAR, proposal) if proposal else _hours(hours, Remark.HOURS_AS_TEXT)


def _hours(hours: Decimal, remark: Remark | None = None) -> Read[Decimal] | Unread:
    exact = hours.quantize(EXACT)
    if exact < 0:
        return Unread(Problem.HOURS_NEGATIVE)
    return Unread(Problem.HOURS_OVER_A_DAY) if exact > HOURS_IN_A_DAY else Read(abs(exact), remark)


def _minutes(minutes: Decimal, remark: Remark | None = None) -> Read[Decimal] | Unread:
    exact = minutes.quantize(EXACT)
    return Read(abs(exact), remark) if 0 <= exact <= MINUTES_IN_A_DAY else _NOT_MINUTES


@lru_cache(_LENGTHS_KEPT)
def _seconds(value: CellValue) -> Decimal | None:
    """The length that a time, a duration, or a time on the day of no date stands for; None for any other value."""
    if isinstance(value, datetime) and value.date() in _DAYS_OF_NO_DATE:
        value = value.time()
    if isinstance(value, time):
        value = timedelta(hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond)
    if not isinstance(value, timedelta):
        return None
    whole, part = divmod(value, _SECOND)
    return whole + part.microseconds * _MICROSECOND


def _plain_day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value
