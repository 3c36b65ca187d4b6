"""The weeks of a trainee's term, one after the other: which are owed to the trainee, and what became of each."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple, Protocol

from msgspec import Struct

from mentortools.duties.placements import Placement
from mentortools.duties.records import Doubt, Records, could_be
from mentortools.duties.term import Term, Week
from mentortools.workbook.log import MentoringRow

DAYS_THAT_MAKE_A_WEEK = 3


class WeekState(StrEnum):
    """What became of one week, for one trainee and mentor. Every week of the term is in exactly one state."""

    MET = "Met"
    MISSED = "Missed"
    NOT_KNOWN = "Not known"
    """The log leaves open whether it was met."""
    TO_COME = "To come"
    """The week is owed, and not over."""
    SHORT = "Short week"
    """Too few days of teaching to be owed, or another mentor has more days of it."""
    NOT_IN_TERM = "Not in term"
    """No day of teaching on which the mentor has the trainee."""

    @property
    def is_owed(self) -> bool:
        """Whether something is, or will be, asked of the week."""
        return self not in {WeekState.SHORT, WeekState.NOT_IN_TERM}


class WeekOf(NamedTuple):
    """One week of one trainee and mentor.

    Attributes:
        week: The week.
        state: What became of it.
        records: The week's records of what is asked, whoever made them.
        doubts: Rows that could be such records.
    """

    week: Week
    state: WeekState
    records: tuple[MentoringRow, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def minutes(self) -> Decimal | None:
        """The minutes of its records together; None where one of them has none."""
        each = [row.minutes for row in self.records]
        return None if None in each else sum((minutes for minutes in each if minutes is not None), Decimal(0))


class Asked(Protocol):
    """What is asked of a stretch of days."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The activities it is shown by. A row whose activity is blank could be any of them."""

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of the Mentoring log without which nobody can tell, by their fields."""

    def verdict(self, week: Week, rows: Sequence[MentoringRow]) -> WeekState:
        """Met, missed or not known, by the rows of those activities in the week."""


class Diary(Struct, frozen=True, dict=True):
    """One mentor with one trainee, and what the Mentoring log holds of the trainee.

    Attributes:
        placement: The trainee.
        mentor_trn: The mentor whose weeks are looked at.
        term: The school's term.
        on: The day the work is done for. A week is over on the Monday after it.
        records: The trainee's records, whoever made them.
        headings: The fields of the Mentoring log that it has a heading for; empty where it has no such sheet.
        days_in_doubt: Cells that cannot be read and decide on which days the trainee is here, or the school teaches.
    """

    placement: Placement
    mentor_trn: str
    term: Term
    on: date
    records: Records
    headings: frozenset[str]
    days_in_doubt: tuple[Doubt, ...] = ()

    @cached_property
    def _days(self) -> Mapping[Week, tuple[int, int]]:
        """On how many days of each week the mentor has the trainee, and how many days the week has if it is owed."""
        here, own = self.placement.days_here, self.placement.days_with
        return {
            week: (days, here(week.days) if days and self.placement.is_of(self.mentor_trn, week.days) else 0)
            for week in self.term.weeks
            for days in [own(self.mentor_trn, week.days)]
        }

    @cached_property
    def _by_day(self) -> tuple[MentoringRow, ...]:
        return tuple(sorted(self.records.sure, key=lambda row: row.date))

    def has_trainee_in(self, week: Week) -> bool:
        """Whether the mentor has the trainee on a day of teaching of a week."""
        return self._days[week][0] > 0

    def owed(self, enough_days: int) -> tuple[Week, ...]:
        """The weeks that are this mentor's, with that many days of teaching on which the trainee is here."""
        return tuple(week for week, (_, days) in self._days.items() if days >= max(1, enough_days))

    def is_over(self, last: date) -> bool:
        """Whether a stretch with that last day is over."""
        return last < self.on

    def rows(self, asked: Asked, first: date, last: date) -> tuple[MentoringRow, ...]:
        """The trainee's records of what is asked between two days, both included; those of a blank activity too.

        A row of a day that has not come counts for nothing yet.
        """
        from_first = bisect_left(self._by_day, first, key=lambda row: row.date)
        to_last = bisect_right(self._by_day, min(last, self.on), key=lambda row: row.date)
        return tuple(row for row in self._by_day[from_first:to_last] if could_be(row.activity, asked.kinds))

    def doubts(self, asked: Asked, first: date, last: date) -> tuple[Doubt, ...]:
        """Rows that could be such records, and what leaves open whether anything is owed."""
        in_time = (doubt for doubt in self.records.doubts if doubt.day is None or first <= doubt.day <= last)
        return (*(doubt for doubt in in_time if could_be(doubt.activity, asked.kinds)), *self.days_in_doubt)

    def can_tell(self, asked: Asked) -> bool:
        """Whether the Mentoring log has every heading that the question needs."""
        return self.headings.issuperset(asked.headings)


def weeks_of(diary: Diary, asked: Asked, enough_days: int = DAYS_THAT_MAKE_A_WEEK) -> tuple[WeekOf, ...]:
    """Every week of the term, in order, for one mentor and trainee."""
    owed = frozenset(diary.owed(enough_days))
    return tuple(_week_of(diary, asked, week, owed) for week in diary.term.weeks)


def _week_of(diary: Diary, asked: Asked, week: Week, owed: frozenset[Week]) -> WeekOf:
    if not diary.has_trainee_in(week):
        return WeekOf(week, WeekState.NOT_IN_TERM)
    rows = diary.rows(asked, week.monday, week.sunday)
    if week not in owed:
        return WeekOf(week, WeekState.SHORT, rows)
    if not diary.is_over(week.sunday):
        return WeekOf(week, WeekState.TO_COME, rows)
    state = asked.verdict(week, rows)
    if state is WeekState.MET:
        return WeekOf(week, state, rows)
    doubts = diary.doubts(asked, week.monday, week.sunday)
    if doubts or not diary.can_tell(asked):
        return WeekOf(week, WeekState.NOT_KNOWN, rows, doubts)
    return WeekOf(week, state, rows)
