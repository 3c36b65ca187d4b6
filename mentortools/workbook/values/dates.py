"""Dates: true ones, and text as people in Britain type it, day first. What reads in two ways is never guessed."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache

from mentortools.model.academic_year import AcademicYear
from mentortools.workbook.canonical import canonical
from mentortools.workbook.reading import Problem, Read, Remark, Unread
from mentortools.workbook.snapshot import CellValue
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.date_text import Written, take_apart
from mentortools.workbook.values.kinds import BLANK, is_number, unreadable
from mentortools.workbook.values.text import day_first

FIRST_YEAR, LAST_YEAR = 1990, 2100

# How a date looks in a cell that is formatted as a number: days since 30 December 1899.
_SERIAL_ZERO = date(1899, 12, 30)
_FIRST_SERIAL = (date(2015, 1, 1) - _SERIAL_ZERO).days
_LAST_SERIAL = (date(2040, 12, 31) - _SERIAL_ZERO).days

_MIDNIGHT = time()
_CENTURY = 100
# A long log holds the same few hundred days again and again.
_DAYS_KEPT = 4096
_NOT_A_DATE = Unread(Problem.NOT_A_DATE)


def read_date(value: CellValue, context: Context) -> Read[date] | Unread:
    """A day between 1990 and 2100. A bare number is no date, though it may be proposed as one."""
    if isinstance(value, date):
        return _true_date(value)
    if isinstance(value, str):
        return _text_date(value, context.academic_year)
    if is_number(value):
        return _serial(value)
    return unreadable(value, Problem.NOT_A_DATE)


@lru_cache(_DAYS_KEPT)
def _true_date(value: date) -> Read[date] | Unread:
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        return _NOT_A_DATE
    if not isinstance(value, datetime):
        return Read(value)
    if value.time() == _MIDNIGHT:
        return Read(value.date())
    return Read(value.date(), Remark.DATE_WITH_TIME)


def _serial(number: float) -> Unread:
    if not _FIRST_SERIAL <= number < _LAST_SERIAL + 1:
        return _NOT_A_DATE
    return Unread(Problem.DATE_UNCLEAR, day_first(_SERIAL_ZERO + timedelta(days=int(number))))


@lru_cache(_DAYS_KEPT)
def _text_date(text: str, academic_year: AcademicYear | None) -> Read[date] | Unread:
    plain = canonical(text)
    if not plain:
        return BLANK
    if len(plain) == len(str(_LAST_SERIAL)) and plain.isascii() and plain.isdigit():
        return _serial(int(plain))
    written = take_apart(plain)
    if isinstance(written, Problem):
        return Unread(written)
    if written.year is None:
        return _without_year(written, academic_year)
    remark = Remark.DATE_TWO_DIGIT_YEAR if len(written.year) == len("25") else Remark.DATE_AS_TEXT
    return _resolved(written, _full_year(written.year, academic_year), remark)


def _resolved(written: Written, year: int, remark: Remark) -> Read[date] | Unread:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return _NOT_A_DATE
    day = _day(year, written.month, written.day)
    if day is None:
        swapped = _day(year, written.day, written.month)
        return Unread(Problem.DATE_MONTH_FIRST, day_first(swapped)) if swapped else Unread(Problem.NO_SUCH_DATE)
    if written.zoned or written.weekday not in {None, day.weekday()}:
        return Unread(Problem.DATE_UNCLEAR, day_first(day))
    return Read(day, remark)


def _without_year(written: Written, academic_year: AcademicYear | None) -> Unread:
    a_leap_year = 2024
    if _day(a_leap_year, written.month, written.day) is None:
        return _NOT_A_DATE
    if academic_year is None:
        return Unread(Problem.DATE_WITHOUT_YEAR)
    years = (academic_year.starts_on.year, academic_year.ends_on.year)
    days = (_day(year, written.month, written.day) for year in years)
    proposal = next((day_first(day) for day in days if day and day in academic_year), None)
    return Unread(Problem.DATE_WITHOUT_YEAR, proposal)


def _full_year(digits: str, academic_year: AcademicYear | None) -> int:
    """The year of four digits: with two, one that the academic year touches where there is such a one, else 20xx."""
    year = int(digits)
    if len(digits) > len("25"):
        return year
    if academic_year:
        for touched in (academic_year.starts_on.year, academic_year.ends_on.year):
            if touched % _CENTURY == year:
                return touched
    return 2000 + year


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
