"""The weeks of the school's year, for each mentor and trainee and each requirement of every week."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mentortools.duties.case import Case
from mentortools.duties.families.weekly import picture
from mentortools.duties.figures import words
from mentortools.duties.judged import Person
from mentortools.duties.pairs import Pair, pairs
from mentortools.duties.weeks import WeekState
from mentortools.policy.requirements.requirement import Requirement

EACH_WEEK = frozenset({"weekly-meeting", "weekly-targets", "weekly-observation"})
HALF_TERMLY = "observations-each-half-term"
_BEST_FIRST = (WeekState.MET, WeekState.MISSED, WeekState.NOT_KNOWN, WeekState.TO_COME, WeekState.SHORT,
               WeekState.NOT_IN_TERM)  # fmt: skip


class WeeksOf(NamedTuple):
    """One requirement of every week, for one mentor and trainee.

    Attributes:
        requirement: The requirement.
        person: Of whom it is asked.
        states: What became of each week in which the school teaches, in their order.
    """

    requirement: Requirement
    person: Person
    states: tuple[WeekState, ...]

    @property
    def counts(self) -> Counter[WeekState]:
        """How many weeks there are of each state."""
        return Counter(self.states)


class CalendarWeeks(NamedTuple):
    """All of them.

    Attributes:
        half_terms: The Mondays of the weeks in which the school teaches, by half-term.
        rows: Mentor by mentor, each with the trainees in the order of Trainees, and of these in the order of the sets.
    """

    half_terms: tuple[tuple[date, ...], ...]
    rows: tuple[WeeksOf, ...]

    def counted_once(self, state: WeekState) -> tuple[int, ...]:
        """How many are of a state, week by week: what two mentors share with one trainee counts once.

        Where the two differ, the better state is the trainee's, since either's record counts.
        """
        shared: defaultdict[tuple[str, ...], list[tuple[WeekState, ...]]] = defaultdict(list)
        for row in self.rows:
            asked, person = row.requirement, row.person
            shared[asked.set_name, asked.code, person.trainee, person.provider_code].append(row.states)
        best = [[min(states, key=_BEST_FIRST.index) for states in zip(*rows, strict=True)] for rows in shared.values()]
        return tuple(week.count(state) for week in zip(*best, strict=True))


def is_weekly(asked: Requirement) -> bool:
    """Whether something is asked of every week; observations of each half-term where other weeks have theirs."""
    return asked.duty in EACH_WEEK or (asked.duty == HALF_TERMLY and bool(words(asked, "other_weeks")))


def calendar_weeks(case: Case) -> CalendarWeeks | None:
    """The calendar; None where no set asks for anything weekly of anybody, and where the log gives no term."""
    weekly = tuple(asked for asked in case.chosen.requirements if is_weekly(asked))
    if case.term is None or not weekly:
        return None
    places = {trn: place for place, trn in enumerate(case.mentors)}
    here = (pair for pair in pairs(case) if pair.is_here)
    by_mentor = sorted(here, key=lambda pair: places.get(pair.mentor_trn, len(places)))
    rows = tuple(row for pair in by_mentor for row in _rows(pair, weekly))
    mondays = tuple(tuple(week.monday for week in half_term.weeks) for half_term in case.term.half_terms)
    return CalendarWeeks(mondays, rows) if rows else None


def _rows(pair: Pair, weekly: tuple[Requirement, ...]) -> Iterator[WeeksOf]:
    for asked in weekly:
        if any(asked.concerns(row.programme, row.provider_code) for row in pair.placement.rows):
            states = tuple(each.state for each in picture(pair, asked) if each.week.days)
            yield WeeksOf(asked, pair.person, states)
