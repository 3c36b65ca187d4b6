"""Academic years as people write them: "2025 to 2026", and said where it is another way."""

from datetime import date

from mentortools.model.academic_year import AcademicYear
from mentortools.workbook.canonical import canonical
from mentortools.workbook.reading import Problem, Read, Remark, Unread
from mentortools.workbook.snapshot import CellValue
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.dates import FIRST_YEAR, LAST_YEAR
from mentortools.workbook.values.kinds import BLANK, is_number, unreadable


def read_academic_year(value: CellValue, _context: Context) -> Read[AcademicYear] | Unread:
    """A year between 1990 and 2100. A calendar year alone lies in two of them: both are proposed."""
    if isinstance(value, str):
        plain = canonical(value)
        return _text_year(plain) if plain else BLANK
    if is_number(value):
        return Unread(Problem.NOT_AN_ACADEMIC_YEAR, _either(value))
    if isinstance(value, date) and FIRST_YEAR <= value.year <= LAST_YEAR:
        return Unread(Problem.NOT_AN_ACADEMIC_YEAR, AcademicYear.of(value).name)
    return unreadable(value, Problem.NOT_AN_ACADEMIC_YEAR)


def _text_year(plain: str) -> Read[AcademicYear] | Unread:
    try:
        year = AcademicYear.parse(plain)
    except ValueError:
        calendar_year = int(plain) if len(plain) == len("2025") and plain.isascii() and plain.isdigit() else 0
        return Unread(Problem.NOT_AN_ACADEMIC_YEAR, _either(calendar_year))
    if not FIRST_YEAR <= year.starts_on.year <= LAST_YEAR:
        return Unread(Problem.NOT_AN_ACADEMIC_YEAR)
    return Read(year, None if plain == year.name else Remark.ACADEMIC_YEAR_WRITTEN_OTHERWISE)


def _either(number: float) -> str | None:
    if not FIRST_YEAR <= number <= LAST_YEAR or number != int(number):
        return None
    year = int(number)
    return f"{AcademicYear(year - 1).name} or {AcademicYear(year).name}"
