"""All letters of one log: a newsletter for each lead mentor's group, and a reminder for each mentor with gaps."""

from typing import NamedTuple

from mentortools.duties.case import Case
from mentortools.duties.families.training import by_any_duty
from mentortools.duties.leads import gaps, groups
from mentortools.reports.reminders.letter import GroupLetter, address_of
from mentortools.reports.reminders.newsletter import newsletter, turn_of
from mentortools.reports.reminders.reminder import reminder
from mentortools.reports.result import SchoolResult
from mentortools.reports.school_calendar import school_calendar

NO_SET = (
    "no requirement set is chosen, so no training is known to be missing. Choose one with --duties: mentortools duties"
    " lists them."
)
NO_TERM = (
    "no newsletter, since the School sheet does not give the days of teaching. Type Teaching starts and Teaching ends."
)
TERM_OVER = "no newsletter, since teaching is over for the year."
NO_LEAD = "no newsletter, since no mentor has a Lead mentor on the Mentors sheet."
NO_PARTS = "no reminders, since no chosen set names the parts of a training."


class Letters(NamedTuple):
    """The letters of one log.

    Attributes:
        newsletters: One for each lead mentor.
        reminders: One for each mentor with gaps, in the order of the groups.
        without_address: The names of mentors whom a letter is for and whose e-mail address the log does not have.
        remarks: Why something was not made, in words that can stand after the log's name and a colon.
    """

    newsletters: tuple[GroupLetter, ...]
    reminders: tuple[GroupLetter, ...]
    without_address: tuple[str, ...]
    remarks: tuple[str, ...]


def letters(result: SchoolResult) -> Letters:
    """The letters of a log, for the day the work is done for."""
    if result.duties is None:
        return Letters((), (), (), (NO_SET,))
    case = Case(result.log, result.on, result.duties.chosen, result.claims.trainings)
    found, days = groups(case), school_calendar(result)
    led = [group for group in found if group.lead_mentor]
    turn = turn_of(case)
    parts = case.chosen.components
    missing = [(group, gap) for group in found for gap in gaps(case, group, parts, by_any_duty(case))]
    newsletters = tuple(newsletter(case, group, turn, days) for group in led) if turn else ()
    reached = [*(trn for group in led if turn for trn in group.mentors), *(gap.mentor_trn for _, gap in missing)]
    return Letters(
        newsletters,
        tuple(reminder(case, gap, group.lead_mentor, days) for group, gap in missing),
        tuple(case.log.mentor_name(trn) for trn in dict.fromkeys(reached) if not _address(case, trn)),
        tuple(_remarks(case, has_lead=bool(led), has_turn=turn is not None)),
    )


def _remarks(case: Case, *, has_lead: bool, has_turn: bool) -> list[str]:
    remarks = []
    if case.term is None:
        remarks.append(NO_TERM)
    elif not has_turn:
        remarks.append(TERM_OVER)
    elif not has_lead:
        remarks.append(NO_LEAD)
    if not case.chosen.components:
        remarks.append(NO_PARTS)
    return remarks


def _address(case: Case, trn: str) -> str:
    mentor = case.log.mentor(trn)
    return address_of(mentor.email) if mentor else ""
