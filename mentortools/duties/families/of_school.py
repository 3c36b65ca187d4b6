"""Duties of the school as a whole: its calendar, one written offer, who leads the mentors, next year's budget."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from mentortools.duties.case import Case
from mentortools.duties.deadlines import CLAIM
from mentortools.duties.entitlement import Item, item
from mentortools.duties.families.entitled import of_item
from mentortools.duties.figures import number
from mentortools.duties.given import Given, named_in
from mentortools.duties.judged import Finding, State
from mentortools.duties.records import is_one_of
from mentortools.duties.words import count, listed
from mentortools.model.money import pounds, rounded
from mentortools.policy.requirements.requirement import Requirement
from mentortools.workbook.plain_name import plain
from mentortools.workbook.template_of_duties import DEADLINES

LEAD, AGREED, BUDGET = "School.mentor_lead", "School.entitlement_agreed", "School.budget_for_next_year"

OfSchool = Callable[[Case, Requirement], Finding]
"""Judges one requirement for the school as a whole."""


def deadlines_on_calendar(case: Case, _asked: Requirement) -> Finding:
    """Every deadline of a provider on the school's calendar."""
    rows = [row for row in case.log.deadlines if not is_one_of(row.kind, [CLAIM])]
    missing = [row for row in rows if row.on_school_calendar is False]
    unsaid = [row for row in rows if row.on_school_calendar is None]
    cells = tuple(row.at.cell("on_school_calendar") for row in missing or unsaid or rows)
    if missing:
        names = listed(row.deadline for row in missing)
        return Finding(State.MISSED, f"without {names} ({len(missing):,} of {count(len(rows), 'deadline')})", cells)
    if any(row.table == DEADLINES.name for row in case.log.lost_rows):
        return Finding(State.NOT_KNOWN, "a row of Deadlines cannot be read", cells)
    if not rows:
        return Finding(State.NOT_KNOWN, "the log has no deadlines")
    if unsaid:
        said = f"On school calendar is blank for {listed(row.deadline for row in unsaid)}"
        return Finding(State.NOT_KNOWN, said, cells)
    return Finding(State.MET, count(len(rows), "deadline"), cells)


def same_offer(case: Case, _asked: Requirement) -> Finding:
    """A written offer that the school agreed to, and every other school of the trust whose log is in the run."""
    if not case.log.school.trust:
        return Finding(State.NOT_OWED, "the school is in no trust")
    found = item(case.log, AGREED)
    cells = (found.cell,) if found.cell else ()
    if found.given is Given.NO:
        return Finding(State.MISSED, "has agreed to no entitlement in writing", cells)
    others = sum(plain(each) != plain(str(found.value)) for each in case.agreed_elsewhere if named_in(each))
    if found.given is Given.YES and others:
        schools = "another school" if others == 1 else f"{others:,} other schools"
        return Finding(State.MISSED, f"agreed to “{found.value}”, and {schools} of the trust to something else", cells)
    return of_item(found, "entitlement agreed in writing", None)


def mentor_lead(case: Case, asked: Requirement) -> Finding:
    """Someone who leads the mentors, where there are so many trainees, or two providers."""
    providers = {placement.provider_code for placement in case.placements}
    if len(case.placements) < number(asked, "from_trainees") and len(providers) < 2:  # noqa: PLR2004 - more than one provider
        return Finding(State.NOT_OWED, f"{count(len(case.placements), 'trainee')} of one provider")
    trainees = f"{count(len(case.placements), 'trainee')} of {count(len(providers), 'provider')}"
    return _named(case, item(case.log, LEAD), f"nobody is named, for {trainees}")


def budget_line(case: Case, _asked: Requirement) -> Finding:
    """A line in next year's budget."""
    return _named(case, item(case.log, BUDGET), "no amount is named")


def _named(case: Case, found: Item, missing: str) -> Finding:
    """Something that a label of the School sheet names: a blank there names nothing.

    What cannot be read there, or says that nobody knows yet, leaves it open.
    """
    cells = (found.cell,) if found.cell else ()
    if found.given is Given.YES:
        return Finding(State.MET, _value(found.value), cells)
    if found.value and found.given is Given.NOT_SAID:
        return Finding(State.NOT_KNOWN, f"“{found.value}” leaves it open", cells)
    if any(each.cell == found.cell for each in case.log.unreadable):
        return Finding(State.NOT_KNOWN, "what stands there cannot be read", cells)
    return Finding(State.MISSED if found.cell else State.NOT_KNOWN, missing, cells)


def _value(value: object) -> str:
    return pounds(rounded(value)) if isinstance(value, Decimal) else str(value)


OF_SCHOOLS: Mapping[str, OfSchool] = {
    "deadlines-on-calendar": deadlines_on_calendar,
    "same-offer": same_offer,
    "mentor-lead": mentor_lead,
    "budget-line": budget_line,
}
"""The duties that are judged for the school as a whole."""
