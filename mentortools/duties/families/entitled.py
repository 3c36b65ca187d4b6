"""Duties of the school to its mentors: what they are entitled to, time, a lead, a portfolio, a budget."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from mentortools.duties.case import Case
from mentortools.duties.deadlines import CLAIM
from mentortools.duties.entitlement import Given, Item, item, only_from_planning
from mentortools.duties.figures import number, optional_number, words
from mentortools.duties.judged import Finding, OfMentor, State
from mentortools.duties.records import is_one_of
from mentortools.duties.words import count, listed
from mentortools.duties.words import number as in_figures
from mentortools.policy.requirements.duties_of_schools import ITEMS
from mentortools.policy.requirements.requirement import Requirement
from mentortools.workbook.template import MODES, SCHOOL, TRAINING_LOG
from mentortools.workbook.template_of_duties import COMPONENTS

OWN_TIME = (MODES[-1],)
SLOT, TIME, LEAD, AGREED, BUDGET = (
    "Mentors.protected_slot", "Mentors.time_given_as", "School.mentor_lead", "School.entitlement_agreed",
    "School.budget_for_next_year",
)  # fmt: skip

OfSchool = Callable[[Case, Requirement], Finding]
"""Judges one requirement for the school as a whole."""


def is_of_the_school(asked: Requirement) -> bool:
    """Whether an item stands once for the school, and not for each mentor."""
    return any(field.startswith(f"{SCHOOL.name}.") for field in words(asked, "item"))


def entitlement_item(case: Case, asked: Requirement, trn: str) -> Finding:
    """One item, recorded and given, as much of it as is asked."""
    least = optional_number(asked, "at_least")
    (field,) = words(asked, "item")
    return _of_item(item(case.log, field, trn, least), ITEMS.get(field, field), least)


def entitlement_item_of_school(case: Case, asked: Requirement) -> Finding:
    """The same, of the school as a whole."""
    return entitlement_item(case, asked, "")


def protected_slot(case: Case, _asked: Requirement, trn: str) -> Finding:
    """A slot in the week for the meeting."""
    return _of_item(item(case.log, SLOT, trn), "protected slot", None)


def released_for_training(case: Case, _asked: Requirement, trn: str) -> Finding:
    """Release for every session on a day of teaching, but those in the mentor's own time."""
    rows = [row for row in case.log.training
            if row.mentor_trn == trn and row.date <= case.on and not is_one_of(row.mode, OWN_TIME)
            and (case.term.teaches(row.date) if case.term else True)]  # fmt: skip
    without = [row for row in rows if row.released is False]
    unsaid = [row for row in rows if row.released is None]
    cells = tuple(row.at.cell("released") for row in without or unsaid or rows)
    if not rows:
        return Finding(State.NOT_OWED, "no training on a day of teaching")
    if without:
        return Finding(State.MISSED, f"not released for {count(len(without), 'session')} of {len(rows)}", cells)
    if unsaid:
        return Finding(State.NOT_KNOWN, f"Released is blank for {count(len(unsaid), 'session')} of {len(rows)}", cells)
    return Finding(State.MET, f"released for {count(len(rows), 'session')}", cells)


def not_only_ppa(case: Case, _asked: Requirement, trn: str) -> Finding:
    """Time that comes from more than planning time."""
    time = item(case.log, TIME, trn)
    cells = (time.cell,) if time.cell else ()
    if time.given is Given.NOT_SAID:
        return Finding(State.NOT_KNOWN, "the log does not say how time is given", cells)
    if time.given is Given.NO:
        return Finding(State.MISSED, "no time is given", cells)
    if only_from_planning(str(time.value)):
        return Finding(State.MISSED, "time is only taken from PPA", cells)
    return Finding(State.MET, str(time.value), cells)


def portfolio(case: Case, _asked: Requirement, trn: str) -> Finding:
    """Evidence beside a session of training or a component."""
    kept = [row.at.cell("evidence") for row in case.log.training
            if row.mentor_trn == trn and row.evidence and row.date <= case.on]  # fmt: skip
    kept += [row.at.cell("evidence") for row in case.log.components if row.mentor_trn == trn and row.evidence]
    if kept:
        return Finding(State.MET, f"evidence in {count(len(kept), 'row')}", tuple(kept))
    if case.on <= case.ends_on:
        return Finding(State.NOT_YET, "no evidence in the log")
    if not case.has(TRAINING_LOG.name, "evidence") and not case.has(COMPONENTS.name, "evidence"):
        return Finding(State.NOT_KNOWN, "no heading Evidence in the log")
    return Finding(State.MISSED, "no evidence in the log")


def deadlines_on_calendar(case: Case, _asked: Requirement) -> Finding:
    """Every deadline of a provider on the school's calendar."""
    rows = [row for row in case.log.deadlines if not is_one_of(row.kind, [CLAIM])]
    missing = [row for row in rows if row.on_school_calendar is False]
    unsaid = [row for row in rows if row.on_school_calendar is None]
    cells = tuple(row.at.cell("on_school_calendar") for row in missing or unsaid or rows)
    if not rows:
        return Finding(State.NOT_KNOWN, "the log has no deadlines")
    if missing:
        return Finding(State.MISSED, f"without {listed(row.deadline for row in missing)}", cells)
    if unsaid:
        said = f"On school calendar is blank for {listed(row.deadline for row in unsaid)}"
        return Finding(State.NOT_KNOWN, said, cells)
    return Finding(State.MET, count(len(rows), "deadline"), cells)


def same_offer(case: Case, _asked: Requirement) -> Finding:
    """A written offer that the school agreed to. Whether it is the trust's, all the trust's logs together tell."""
    if not case.log.school.trust:
        return Finding(State.NOT_OWED, "the school is in no trust")
    return _of_item(item(case.log, AGREED), "entitlement agreed in writing", None)


def mentor_lead(case: Case, asked: Requirement) -> Finding:
    """Someone who leads the mentors, where there are so many trainees, or two providers."""
    providers = {placement.provider_code for placement in case.placements}
    if len(case.placements) < number(asked, "from_trainees") and len(providers) < 2:  # noqa: PLR2004 - more than one provider
        return Finding(State.NOT_OWED, f"{count(len(case.placements), 'trainee')} of one provider")
    return _named(item(case.log, LEAD), "nobody is named")


def budget_line(case: Case, _asked: Requirement) -> Finding:
    """A line in next year's budget."""
    return _named(item(case.log, BUDGET), "no amount is named")


def _named(found: Item, missing: str) -> Finding:
    """Something that a label of the School sheet names: a blank there names nothing."""
    cells = (found.cell,) if found.cell else ()
    if found.given is Given.YES:
        return Finding(State.MET, "", cells)
    return Finding(State.MISSED if found.cell else State.NOT_KNOWN, missing, cells)


def _of_item(found: Item, title: str, least: Decimal | None) -> Finding:
    cells = (found.cell,) if found.cell else ()
    if found.given is Given.NOT_SAID:
        return Finding(State.NOT_KNOWN, f"the log does not say: {title}", cells)
    if found.given is Given.YES:
        return Finding(State.MET, title, cells)
    if isinstance(found.value, Decimal):
        asked = f", asked for {in_figures(least)}" if least is not None else ""
        return Finding(State.MISSED, f"{title}: {in_figures(found.value)}{asked}", cells)
    return Finding(State.MISSED, f"not given: {title}", cells)


OF_MENTORS: Mapping[str, OfMentor] = {
    "entitlement-item": entitlement_item,
    "released-for-training": released_for_training,
    "protected-slot": protected_slot,
    "not-only-ppa": not_only_ppa,
    "portfolio": portfolio,
}
"""The duties of this family that are judged for each mentor; an item of the school is judged once."""
OF_SCHOOLS: Mapping[str, OfSchool] = {
    "deadlines-on-calendar": deadlines_on_calendar,
    "same-offer": same_offer,
    "mentor-lead": mentor_lead,
    "budget-line": budget_line,
}
"""The duties of this family that are judged for the school as a whole."""
