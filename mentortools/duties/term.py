"""The school's term: which days it teaches, week by week and half-term by half-term."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from msgspec import Struct

from mentortools.workbook.log import Holiday, SchoolDetails

SATURDAY = 5
SUNDAY = timedelta(days=6)
WEEK = timedelta(days=7)
DAYS_THAT_SPLIT = 5
"""So many weekdays in a row without teaching end a half-term. An inset day or a bank holiday does not."""
LONGEST = timedelta(days=366)
"""A school whose teaching lasts longer has a slip in one of its two dates."""


class Week(NamedTuple):
    """A week from Monday to Sunday, and the days of it on which the school teaches."""

    monday: date
    days: tuple[date, ...]

    @property
    def sunday(self) -> date:
        """Its last day."""
        return self.monday + SUNDAY

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.monday <= day <= self.sunday

    def days_within(self, first: date, last: date) -> int:
        """How many of its days of teaching lie between two days, both included."""
        return sum(first <= day <= last for day in self.days)


class HalfTerm(NamedTuple):
    """Weeks of teaching without a holiday of a week between them. Never empty, and every week has a day of teaching."""

    weeks: tuple[Week, ...]

    @property
    def first(self) -> date:
        """Its first day of teaching."""
        return self.weeks[0].days[0]

    @property
    def last(self) -> date:
        """Its last day of teaching."""
        return self.weeks[-1].days[-1]

    def holds(self, day: date) -> bool:
        """Whether a day lies in one of its weeks, weekends included."""
        return self.weeks[0].monday <= day <= self.weeks[-1].sunday


class Term(Struct, frozen=True, dict=True):
    """The days of one academic year on which a school teaches, in order. Never empty."""

    teaching: tuple[date, ...]

    @classmethod
    def of(cls, school: SchoolDetails, holidays: Iterable[Holiday], bank_holidays: Collection[date]) -> "Term | None":
        """The weekdays from Teaching starts to Teaching ends, but for holidays and bank holidays.

        None where one of the two dates is missing, where they are in the wrong order or more than a year apart, and
        where no day is left between them: then nobody can tell which weeks are in term.
        """
        starts, ends = school.teaching_starts, school.teaching_ends
        if starts is None or ends is None or not timedelta() <= ends - starts <= LONGEST:
            return None
        away = [(each.first_day, each.last_day) for each in holidays]
        weekdays = (day for day in days(starts, ends) if day.weekday() < SATURDAY and day not in bank_holidays)
        teaching = tuple(day for day in weekdays if not any(first <= day <= last for first, last in away))
        return cls(teaching) if teaching else None

    @property
    def first(self) -> date:
        """The first day of teaching."""
        return self.teaching[0]

    @property
    def last(self) -> date:
        """The last day of teaching."""
        return self.teaching[-1]

    def teaches(self, day: date) -> bool:
        """Whether the school teaches on a day."""
        return bool(self.days(day, day))

    def days(self, first: date, last: date) -> tuple[date, ...]:
        """The days of teaching between two days, both included."""
        return self.teaching[bisect_left(self.teaching, first) : bisect_right(self.teaching, last)]

    @cached_property
    def weeks(self) -> tuple[Week, ...]:
        """Every week from the first day of teaching to the last, weeks of holiday included."""
        found: list[Week] = []
        monday = monday_of(self.first)
        while monday <= self.last:
            found.append(Week(monday, self.days(monday, monday + SUNDAY)))
            monday += WEEK
        return tuple(found)

    @cached_property
    def half_terms(self) -> tuple[HalfTerm, ...]:
        """The weeks of teaching, in stretches that holidays of a week or longer keep apart."""
        numbered: list[tuple[int, Week]] = []
        number = 0
        for week in self.weeks:
            if week.days:
                number += bool(numbered) and _split(numbered[-1][1].days[-1], week.days[0])
                numbered.append((number, week))
        stretches = groupby(numbered, lambda each: each[0])
        return tuple(HalfTerm(tuple(week for _, week in stretch)) for _, stretch in stretches)

    def half_term_of(self, week: Week) -> HalfTerm | None:
        """The half-term of a week; None where the week is a holiday."""
        return next((each for each in self.half_terms if week in each.weeks), None)


def days(first: date, last: date) -> Sequence[date]:
    """Every day from the first to the last, both included."""
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def _split(before: date, after: date) -> bool:
    between = days(before, after)[1:-1]
    return sum(day.weekday() < SATURDAY for day in between) >= DAYS_THAT_SPLIT
