"""What stands on a school's calendar: its deadlines, the claim windows, and the half-terms."""

from collections.abc import Iterator

from msgspec import Struct

from mentortools.duties.case import Case
from mentortools.duties.deadlines import DueState, Entry, calendar, undated
from mentortools.policy.requirements.chosen import chosen
from mentortools.reports.result import SchoolResult
from mentortools.workbook.plain_name import plain

TERM = "Term"
"""The kind of a first or last day of a half-term."""


class SchoolCalendar(Struct, frozen=True):
    """The days of one log.

    Attributes:
        deadlines: The rows of Deadlines, in the order of their days.
        windows: Days on which claim windows open and close.
        half_terms: First and last days of half-terms; none where the School sheet does not give the days of teaching.
        not_dated: Deadlines that a chosen set names, and Deadlines does not.
        not_known: Claim windows of which a day is not confirmed, in words.
    """

    deadlines: tuple[Entry, ...]
    windows: tuple[Entry, ...]
    half_terms: tuple[Entry, ...]
    not_dated: tuple[str, ...]
    not_known: tuple[str, ...]

    @property
    def days(self) -> tuple[Entry, ...]:
        """All of them, in the order of their days."""
        return tuple(sorted((*self.deadlines, *self.windows, *self.half_terms), key=lambda entry: entry.due_on))

    @property
    def is_bare(self) -> bool:
        """Whether the log itself has no day for a calendar."""
        return not self.deadlines and not self.half_terms


def school_calendar(result: SchoolResult) -> SchoolCalendar:
    """The days of a log."""
    windows = result.rules.claim_windows if result.rules else ()
    asked = result.duties.chosen if result.duties else chosen(())
    named = {plain(row.deadline) for row in result.log.deadlines}
    return SchoolCalendar(
        calendar(result.log.deadlines, (), result.on),
        calendar((), windows, result.on),
        tuple(_half_terms(Case(result.log, result.on, asked))),
        tuple(each.title for each in asked.deadlines if plain(each.title) not in named),
        undated(windows),
    )


def _half_terms(case: Case) -> Iterator[Entry]:
    each = case.term.half_terms if case.term else ()
    for number, half_term in enumerate(each, start=1):
        called = f"Half-term {number} of {len(each)}"
        for day, what in ((half_term.first, "first day"), (half_term.last, "last day")):
            state = DueState.TO_COME if case.on <= day else DueState.DONE
            yield Entry(day, f"{called}: {what} of teaching", TERM, "", "", state)
