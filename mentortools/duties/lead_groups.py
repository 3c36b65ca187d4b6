"""The groups of lead mentors in figures: who has training to do, and what the lead mentor sent and when."""

from datetime import date
from typing import NamedTuple

from mentortools.duties.case import Case
from mentortools.duties.families.training import by_any_duty
from mentortools.duties.judged import State
from mentortools.duties.leads import Gap, Group, gaps, groups, letters

ASKED_FOR = "Mentors.lead_mentor"
"""What the chosen sets must ask a log for, unless its mentors have it filled in without being asked."""


class GroupFigures(NamedTuple):
    """One group.

    Attributes:
        lead_mentor: The lead mentor, as the log has the name; empty for mentors without one.
        mentors: How many mentors the group has.
        with_parts: How many of them have parts of the training to do, or to record.
        parts: How many parts these are together.
        late: How many of them were due before the day the work is done for.
        half_terms: How many half-terms are over; None where the log does not give the term.
        written_in: In how many of them each mentor was written to; None where there is no lead mentor or no term.
        last_contact: The day of the last letter, visit or call; None where there was none.
    """

    lead_mentor: str
    mentors: int
    with_parts: int
    parts: int
    late: int
    half_terms: int | None
    written_in: int | None
    last_contact: date | None


def lead_groups(case: Case) -> tuple[GroupFigures, ...]:
    """The groups, mentors without a lead mentor last; none where no set asks for one and no mentor has one."""
    found = groups(case)
    if ASKED_FOR not in case.chosen.asks and not any(group.lead_mentor for group in found):
        return ()
    return tuple(_of(case, group, gaps(case, group, case.chosen.components, by_any_duty(case))) for group in found)


def _of(case: Case, group: Group, open_: tuple[Gap, ...]) -> GroupFigures:
    parts = [part for gap in open_ for part in gap.parts]
    over = [each for each in letters(case, group) if each.last < case.on]
    can_tell = case.term is not None and bool(group.lead_mentor)
    return GroupFigures(
        lead_mentor=group.lead_mentor,
        mentors=len(group.mentors),
        with_parts=len(open_),
        parts=len(parts),
        late=sum(part.state is State.MISSED for part in parts),
        half_terms=len(over) if case.term is not None else None,
        written_in=sum(bool(each.letters) and not each.left_out for each in over) if can_tell else None,
        last_contact=max((row.date for row in group.contacts), default=None),
    )
