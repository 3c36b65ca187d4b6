"""Lead mentors: their groups, what is missing in each, and whom they wrote to or saw, half-term by half-term."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from mentortools.duties.case import Case
from mentortools.duties.components import ByDuty, ComponentOf, components_of
from mentortools.duties.essentials import held_to
from mentortools.duties.given import named_in
from mentortools.duties.records import is_one_of
from mentortools.policy.requirements.requirement_set import Component
from mentortools.workbook.log_of_duties import ContactRow
from mentortools.workbook.plain_name import plain

LETTERS = ("Newsletter", "Reminder")
TALKS = ("Visit", "Call")
"""Contacts in which a lead mentor and a mentor speak with each other."""
ONE_DAY = timedelta(days=1)


class Group(NamedTuple):
    """The mentors of one lead mentor.

    Attributes:
        lead_mentor: The name, as the first of them has it; empty for mentors without one.
        mentors: Their TRNs.
        contacts: What the lead mentor sent, visits and calls, in the order of their days.
    """

    lead_mentor: str
    mentors: tuple[str, ...]
    contacts: tuple[ContactRow, ...]


class Gap(NamedTuple):
    """A mentor with parts of the training that are not done."""

    mentor_trn: str
    parts: tuple[ComponentOf, ...]


class HalfTermLetters(NamedTuple):
    """The newsletters and reminders of one half-term.

    Attributes:
        first: The day after the half-term before; what is sent in the holidays is for the half-term that follows.
        last: Its last day of teaching.
        letters: What was sent to the group, or to its mentors one by one.
        left_out: Mentors of the group to whom nothing was sent, but for those without any trainee.
    """

    first: date
    last: date
    letters: tuple[ContactRow, ...]
    left_out: tuple[str, ...]


def groups(case: Case) -> tuple[Group, ...]:
    """The groups of the lead mentors, by name, case, spaces and punctuation aside; mentors without one come last."""
    named: dict[str, tuple[str, list[str]]] = {}
    for trn in case.mentors:
        mentor = case.log.mentor(trn)
        lead = named_in(mentor.lead_mentor) if mentor else ""
        named.setdefault(plain(lead), (lead, []))[1].append(trn)
    found = [Group(lead, tuple(trns), _contacts(case, lead, trns)) for lead, trns in named.values()]
    return tuple(sorted(found, key=lambda group: not group.lead_mentor))


def group_of(case: Case, mentor_trn: str) -> Group | None:
    """The lead mentor of one mentor, with nobody else of the group; None where there is none."""
    mentor = case.log.mentor(mentor_trn)
    if mentor is None or not named_in(mentor.lead_mentor):
        return None
    return Group(mentor.lead_mentor, (mentor_trn,), _contacts(case, mentor.lead_mentor, [mentor_trn]))


def gaps(
    case: Case, group: Group, parts: Iterable[Component], by_duty: ByDuty, providers: Iterable[str] = ()
) -> tuple[Gap, ...]:
    """The mentors of a group with parts of the training that are not done yet, and which these are.

    Mentors of whom the log does not show a trainee are not among them: nothing may be asked of them.
    Where providers are named, only what was done with them counts.
    """
    wanted, codes = tuple(parts), tuple(providers)
    open_ = ((trn, held_to(case, trn, components_of(case, wanted, trn, by_duty, codes), codes))
             for trn in group.mentors if case.has_trainee(trn))  # fmt: skip
    found = (Gap(trn, tuple(each for each in done if each.is_open)) for trn, done in open_)
    return tuple(gap for gap in found if gap.parts)


def letters(case: Case, group: Group) -> tuple[HalfTermLetters, ...]:
    """The letters of each half-term; none where the log does not give the term."""
    found: list[HalfTermLetters] = []
    first = case.year.starts_on
    owed = [trn for trn in group.mentors if case.has_trainee(trn) is not False]
    for half_term in case.term.half_terms if case.term else ():
        sent = [row for row in group.contacts if is_one_of(row.kind, LETTERS) and first <= row.date <= half_term.last]
        found.append(HalfTermLetters(first, half_term.last, tuple(sent), tuple(_left_out(owed, sent))))
        first = half_term.last + ONE_DAY
    return tuple(found)


def _left_out(mentors: Sequence[str], sent: Sequence[ContactRow]) -> Iterable[str]:
    if any(row.mentor_trn is None for row in sent):
        return ()
    reached = {row.mentor_trn for row in sent}
    return (trn for trn in mentors if trn not in reached)


def _contacts(case: Case, lead_mentor: str, mentors: Sequence[str]) -> tuple[ContactRow, ...]:
    """What has the lead mentor's name; without a name, what went to one of the mentors, or to the only group."""
    leads = {plain(mentor.lead_mentor) for mentor in case.log.mentors if named_in(mentor.lead_mentor)}
    nameless = {*mentors, None} if len(leads) == 1 else {*mentors}
    own = (
        row
        for row in case.log.contacts
        if row.date <= case.on
        and (
            plain(row.lead_mentor) == plain(lead_mentor)
            if row.lead_mentor
            else bool(lead_mentor) and row.mentor_trn in nameless
        )
    )
    return tuple(sorted(own, key=lambda row: row.date))
