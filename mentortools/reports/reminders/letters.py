"""All letters of one log: a newsletter for each lead mentor's group, and a reminder for each mentor with gaps."""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from mentortools.duties.case import Case
from mentortools.duties.deadlines import DueState, entry_of
from mentortools.duties.families.training import by_any_duty
from mentortools.duties.leads import Gap, Group, gaps, groups
from mentortools.model.cell import Cell
from mentortools.policy.period import in_words
from mentortools.reports.reminders.letter import GroupLetter, address_of
from mentortools.reports.reminders.newsletter import newsletter, turn_of
from mentortools.reports.reminders.reminder import reminder
from mentortools.reports.result import SchoolResult
from mentortools.reports.school_calendar import school_calendar
from mentortools.reports.trainee_names import TraineeNames, told_of, trainee_names
from mentortools.workbook.plain_name import plain

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
YEAR_OVER = "no drafts, since its academic year, {year}, ended on {day}: nothing is due in it any more."
LEFT_OUT = "Nothing that is sent has it. If it is for everybody, type it without the name."


class Letters(Struct, frozen=True):
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
    if case.on > case.year.ends_on:
        return Letters((), (), (), (YEAR_OVER.format(year=case.year, day=in_words(case.year.ends_on)),))
    days, names = school_calendar(result), trainee_names(result.log)
    for_all = replace(days, deadlines=tuple(each for each in days.deadlines if not names.stand_in(each.title)))
    found = groups(case)
    led = [group for group in found if group.lead_mentor]
    turn = turn_of(case)
    missing = _missing(case, found)
    reached = [*(trn for group in led if turn for trn in group.mentors), *(gap.mentor_trn for _, gap in missing)]
    return Letters(
        tuple(newsletter(case, group, turn, for_all) for group in led) if turn else (),
        tuple(reminder(case, gap, group.lead_mentor, for_all) for group, gap in missing),
        tuple(_without_address(case, reached)),
        (*_remarks(case, has_lead=bool(led), has_turn=turn is not None), *told_of(_naming(case, names), LEFT_OUT)),
    )


def _missing(case: Case, found: Iterable[Group]) -> list[tuple[Group, Gap]]:
    """Whoever has parts of the training to do, with the group."""
    parts, judged = case.chosen.components, by_any_duty(case)
    return [(group, gap) for group in found for gap in gaps(case, group, parts, judged)]


def _naming(case: Case, names: TraineeNames) -> Iterator[Cell]:
    """Deadlines to come that are for everybody but for a trainee's name in what they are called."""
    for row in case.log.deadlines:
        is_for_all = entry_of(row, case.on).state is DueState.TO_COME and not row.trainee
        if is_for_all and names.stand_in(row.deadline):
            yield row.at.cell("deadline")


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


def _without_address(case: Case, reached: Iterable[str]) -> Iterator[str]:
    """Mentors without an address: with the TRN where two have one name, or one has none."""
    trns = [trn for trn in dict.fromkeys(reached) if not _address(case, trn)]
    times = Counter(plain(case.log.mentor_name(trn)) for trn in trns)
    for trn in trns:
        name = case.log.mentor_name(trn)
        if name == trn:
            yield f"TRN {trn} (no name under Mentors)"
        else:
            yield f"{name} (TRN {trn})" if times[plain(name)] > 1 else name


def _address(case: Case, trn: str) -> str:
    mentor = case.log.mentor(trn)
    return address_of(mentor.email) if mentor else ""
