"""Advice on days: weekends, holidays, days on which the school does not teach, and the school's own dates."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from mentortools.checks.case import ClaimsCase, LogCase
from mentortools.checks.catalogue import CHECK, NOTE, Hit, Stage, check
from mentortools.checks.places import at_row, at_school
from mentortools.checks.words import day
from mentortools.workbook.log import Holiday, TrainingRow
from mentortools.workbook.plain_name import plain
from mentortools.workbook.template import MODES

SATURDAY = 5
OWN_TIME = plain(MODES[-1])
"""Training in a mentor's own time is on any day."""


class Holidays:
    """The school's holidays in order, for looking up many days."""

    def __init__(self, holidays: Iterable[Holiday]) -> None:
        self._holidays = sorted(
            (each for each in holidays if each.first_day <= each.last_day), key=lambda each: each.first_day
        )
        self._firsts = [each.first_day for each in self._holidays]
        self._lasts: list[date] = []
        for each in self._holidays:
            self._lasts.append(max(each.last_day, self._lasts[-1]) if self._lasts else each.last_day)

    def __contains__(self, each: date) -> bool:
        before = bisect_right(self._firsts, each)
        return before > 0 and each <= self._lasts[before - 1]


def _worth_a_look(case: ClaimsCase, odd: Callable[[date], bool]) -> Iterator[TrainingRow]:
    """Rows that count, not in the mentor's own time, on an odd day."""
    if not case.rules.can_claim:
        return
    for row in case.log.training:
        if odd(row.date) and plain(row.mode) != OWN_TIME:
            yield row


def _at_weekend(each: date) -> bool:
    return each.weekday() >= SATURDAY


@check(
    "MT407",
    severity=NOTE,
    stage=Stage.CLAIMS,
    title="A session at a weekend",
    message="This date is a {weekday}. The row counts; correct the date if it is a slip, or type Own time under Mode.",
    why="Training at a weekend can be claimed. A weekend is also what a slip in a date often gives.",
)
def at_a_weekend(case: ClaimsCase) -> Iterator[Hit]:
    """Sessions on a Saturday or Sunday."""
    for row in _worth_a_look(case, _at_weekend):
        yield at_row(row, "date", day(row.date), weekday=f"{row.date:%A}")


@check(
    "MT408",
    severity=NOTE,
    stage=Stage.CLAIMS,
    title="A session in the holidays",
    message="This date is in the school's holidays. The row counts; correct the date if it is a slip, or type Own time"
    " under Mode.",
    why="Training in the holidays can be claimed. The dates are those of the School sheet.",
)
def in_the_holidays(case: ClaimsCase) -> Iterator[Hit]:
    """Sessions on a weekday of the school's holidays."""
    holidays = Holidays(case.log.holidays)
    for row in _worth_a_look(case, lambda each: each in holidays and not _at_weekend(each)):
        yield at_row(row, "date", day(row.date))


@check(
    "MT409",
    severity=NOTE,
    stage=Stage.CLAIMS,
    title="A session when the school does not teach",
    message="This date is {where} {edge} {bound}. The row counts; correct the date if it is a slip.",
    why="Training outside term can be claimed. The dates are those of the School sheet.",
)
def outside_teaching(case: ClaimsCase) -> Iterator[Hit]:
    """Weekday sessions of the academic year before its first day of teaching, or after the last."""
    school, year = case.log.school, case.rules.year
    starts, ends, holidays = school.teaching_starts, school.teaching_ends, Holidays(case.log.holidays)
    if starts and ends and ends < starts:
        return

    def odd(each: date) -> bool:
        outside = (starts and each < starts) or (ends and each > ends)
        return bool(outside) and each in year and not _at_weekend(each) and each not in holidays

    for row in _worth_a_look(case, odd):
        if starts and row.date < starts:
            yield at_row(row, "date", day(row.date), where="before", edge="Teaching starts,", bound=day(starts))
        elif ends and row.date > ends:
            yield at_row(row, "date", day(row.date), where="after", edge="Teaching ends,", bound=day(ends))


@check(
    "MT411",
    severity=CHECK,
    title="A last day before the first",
    message="{heading} is {found}, which is before {first}. Correct one of the two dates.",
    why="Sessions are compared with the school's days of teaching and its holidays.",
)
def ends_before_it_starts(case: LogCase) -> Iterator[Hit]:
    """The school's teaching, or a holiday, that ends before it starts."""
    school = case.log.school
    starts, ends = school.teaching_starts, school.teaching_ends
    if starts and ends and ends < starts:
        yield at_school(case.log, "teaching_ends", day(ends), first=day(starts))
    for holiday in case.log.holidays:
        if holiday.last_day < holiday.first_day:
            yield at_row(holiday, "last_day", day(holiday.last_day), first=day(holiday.first_day))
