"""What is asked of a half-term or a calendar month: so many records in it."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from mentortools.duties.records import Doubt, is_one_of
from mentortools.duties.term import HalfTerm, Week
from mentortools.duties.weeks import DAYS_THAT_MAKE_A_WEEK, Diary, WeekState
from mentortools.workbook.log import MentoringRow


class Stretch(NamedTuple):
    """A half-term or a month of one trainee and mentor.

    Attributes:
        first: Its first day.
        last: Its last day.
        state: What became of it.
        records: Its records of what is asked.
        doubts: Rows that could be such records.
    """

    first: date
    last: date
    state: WeekState
    records: tuple[MentoringRow, ...] = ()
    doubts: tuple[Doubt, ...] = ()


class SoMany(NamedTuple):
    """So many records of some activities."""

    kinds: tuple[str, ...]
    how_many: int

    @property
    def headings(self) -> tuple[str, ...]:
        """Activity."""
        return ("activity",)

    def verdict(self, _week: Week, rows: Sequence[MentoringRow]) -> WeekState:
        """The same for a week as for any days."""
        return self.state(rows)

    def state(self, rows: Sequence[MentoringRow]) -> WeekState:
        """Met where there are as many; not known where rows with a blank activity could make up for the rest."""
        certain = [row for row in rows if is_one_of(row.activity, self.kinds)]
        if len(certain) >= self.how_many:
            return WeekState.MET
        return WeekState.NOT_KNOWN if len(rows) >= self.how_many else WeekState.MISSED


def half_terms_of(diary: Diary, asked: SoMany, enough_days: int = DAYS_THAT_MAKE_A_WEEK) -> tuple[Stretch, ...]:
    """Every half-term, with so many records asked. One with fewer weeks that are owed than records is a short one."""
    owed = frozenset(diary.owed(enough_days))
    return tuple(_half_term_of(diary, each, owed, asked) for each in diary.term.half_terms)


def _half_term_of(diary: Diary, half_term: HalfTerm, owed: frozenset[Week], asked: SoMany) -> Stretch:
    between = half_term.weeks[0].monday, half_term.weeks[-1].sunday
    if not any(diary.placement.days_with(diary.mentor_trn, week.days) for week in half_term.weeks):
        return Stretch(*between, WeekState.NOT_IN_TERM)
    if len(owed.intersection(half_term.weeks)) < asked.how_many:
        return Stretch(*between, WeekState.SHORT, diary.rows(asked, *between))
    return _owed(diary, asked, *between)


def months_of(diary: Diary, kinds: tuple[str, ...], enough_days: int = DAYS_THAT_MAKE_A_WEEK) -> tuple[Stretch, ...]:
    """Every calendar month of the term, with one record asked. One with fewer days of the trainee is a short one."""
    months = groupby(diary.term.teaching, lambda day: (day.year, day.month))
    return tuple(_month_of(diary, tuple(days), kinds, enough_days) for _, days in months)


def _month_of(diary: Diary, days: tuple[date, ...], kinds: tuple[str, ...], enough_days: int) -> Stretch:
    asked = SoMany(kinds, 1)
    first = days[0].replace(day=1)
    last = first.replace(day=monthrange(first.year, first.month)[1])
    if not diary.placement.days_with(diary.mentor_trn, days):
        return Stretch(first, last, WeekState.NOT_IN_TERM)
    enough = diary.placement.days_here(days) >= enough_days
    if not enough or not diary.placement.is_of(diary.mentor_trn, days):
        return Stretch(first, last, WeekState.SHORT, diary.rows(asked, first, last))
    return _owed(diary, asked, first, last)


def _owed(diary: Diary, asked: SoMany, first: date, last: date) -> Stretch:
    rows = diary.rows(asked, first, last)
    state = asked.state(rows)
    if state is WeekState.MET:
        return Stretch(first, last, state, rows)
    if not diary.is_over(last):
        return Stretch(first, last, WeekState.TO_COME, rows)
    doubts = diary.doubts(asked, first, last)
    if doubts or not diary.can_tell(asked):
        return Stretch(first, last, WeekState.NOT_KNOWN, rows, doubts)
    return Stretch(first, last, state, rows)
