"""Duties of the school to each of its mentors: what they are entitled to, release, time, a portfolio."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from mentortools.duties.case import Case
from mentortools.duties.entitlement import Item, item, only_from_planning
from mentortools.duties.figures import optional_number, words
from mentortools.duties.given import Given, named_in
from mentortools.duties.judged import Finding, OfMentor, State
from mentortools.duties.records import is_one_of
from mentortools.duties.term import SATURDAY
from mentortools.duties.words import count, day, listed
from mentortools.duties.words import number as in_figures
from mentortools.model.cell import Cell
from mentortools.policy.requirements.duties_of_schools import ITEMS
from mentortools.policy.requirements.requirement import Requirement
from mentortools.workbook.log import TrainingRow
from mentortools.workbook.template import MODES, SCHOOL, TRAINING_LOG
from mentortools.workbook.template_of_duties import COMPONENTS

OWN_TIME = (MODES[-1],)
SLOT, TIME = "Mentors.protected_slot", "Mentors.time_given_as"


def is_of_the_school(asked: Requirement) -> bool:
    """Whether an item stands once for the school, and not for each mentor."""
    return any(field.startswith(f"{SCHOOL.name}.") for field in words(asked, "item"))


def entitlement_item(case: Case, asked: Requirement, trn: str) -> Finding:
    """One item, recorded and given, as much of it as is asked."""
    least = optional_number(asked, "at_least")
    (field,) = words(asked, "item")
    found, title = item(case.log, field, trn, least), ITEMS.get(field, field)
    if isinstance(found.value, date) and found.cell:
        return _of_day(case, found.value, title, found.cell)
    return of_item(found, title, least)


def entitlement_item_of_school(case: Case, asked: Requirement) -> Finding:
    """The same, of the school as a whole."""
    return entitlement_item(case, asked, "")


def protected_slot(case: Case, _asked: Requirement, trn: str) -> Finding:
    """A slot in the week for the meeting."""
    return of_item(item(case.log, SLOT, trn), "protected slot", None)


def released_for_training(case: Case, _asked: Requirement, trn: str) -> Finding:
    """Release for every session on a day of teaching, but those in the mentor's own time.

    A session without release and without a mode may have been in the mentor's own time.
    """
    rows = [row for row in case.log.training
            if row.mentor_trn == trn and row.date <= case.on and not is_one_of(row.mode, OWN_TIME)
            and (case.term.teaches(row.date) if case.term else row.date.weekday() < SATURDAY)]  # fmt: skip
    without = [row for row in rows if row.released is False and row.mode and case.term]
    unsaid = [row for row in rows if row.released is not True]
    cells = tuple(row.at.cell("released") for row in without or unsaid or rows)
    if without:
        of_all = f"{len(without):,} of {count(len(rows), 'session')}"
        return Finding(State.MISSED, f"not released for {of_all}: {listed(day(row.date) for row in without)}", cells)
    if unsaid:
        return Finding(State.NOT_KNOWN, _why_unsaid(case, unsaid, len(rows)), cells)
    if case.could_have_lost(TRAINING_LOG.name, trn):
        return Finding(State.NOT_KNOWN, "a row of the Training log cannot be read", cells)
    if not rows:
        return Finding(State.NOT_OWED, "no training on a day of teaching")
    return Finding(State.MET, f"released for {count(len(rows), 'session')}", cells)


def _why_unsaid(case: Case, rows: Sequence[TrainingRow], of_all: int) -> str:
    which = f"for {len(rows):,} of {count(of_all, 'session')}"
    if any(row.released is None for row in rows):
        return f"Released is blank {which}"
    if case.term is None:
        return f"not released {which}, and the School sheet does not say whether the school taught on that day"
    return f"not released {which} whose mode is blank"


def not_only_ppa(case: Case, _asked: Requirement, trn: str) -> Finding:
    """Time that comes from more than planning time."""
    time = item(case.log, TIME, trn)
    cells = (time.cell,) if time.cell else ()
    if time.given is Given.NOT_SAID:
        says = f"“{time.value}” does not say" if time.value else "the log does not say"
        return Finding(State.NOT_KNOWN, f"{says} how time is given", cells)
    if time.given is Given.NO:
        return Finding(State.MISSED, "no time is given", cells)
    if only_from_planning(str(time.value)):
        return Finding(State.MISSED, "time is only taken from PPA", cells)
    return Finding(State.MET, str(time.value), cells)


def portfolio(case: Case, _asked: Requirement, trn: str) -> Finding:
    """Evidence beside a session of training or a component."""
    kept = [row.at.cell("evidence") for row in case.log.training
            if row.mentor_trn == trn and named_in(row.evidence) and row.date <= case.on]  # fmt: skip
    kept += [row.at.cell("evidence") for row in case.log.components
             if row.mentor_trn == trn and named_in(row.evidence)]  # fmt: skip
    if kept:
        return Finding(State.MET, f"evidence in {count(len(kept), 'row')}", tuple(kept))
    if case.on <= case.ends_on:
        return Finding(State.NOT_YET, "no evidence in the log")
    if any(case.could_have_lost(sheet, trn) for sheet in (TRAINING_LOG.name, COMPONENTS.name)):
        return Finding(State.NOT_KNOWN, "a row that could have evidence cannot be read")
    if not case.has(TRAINING_LOG.name, "evidence") and not case.has(COMPONENTS.name, "evidence"):
        return Finding(State.NOT_KNOWN, "no heading Evidence in the log")
    return Finding(State.MISSED, "no evidence in the log")


def of_item(found: Item, title: str, least: Decimal | None) -> Finding:
    """An item that is a number, yes or no, or words: met where it is given, not known where nothing is said."""
    cells = (found.cell,) if found.cell else ()
    if found.differs:
        return Finding(State.NOT_KNOWN, f"two rows say different things: {title}", cells)
    if found.given is Given.NOT_SAID:
        says = f"“{found.value}” does not say" if found.value else "the log does not say"
        return Finding(State.NOT_KNOWN, f"{says}: {title}", cells)
    if found.given is Given.YES:
        return Finding(State.MET, title, cells)
    if isinstance(found.value, Decimal):
        asked = f", and {in_figures(least)} asked for" if least is not None else ""
        return Finding(State.MISSED, f"{in_figures(found.value)} {title}{asked}", cells)
    return Finding(State.MISSED, f"{title} is not given", cells)


def _of_day(case: Case, value: date, title: str, cell: Cell) -> Finding:
    """Something that is done on a day of the academic year, by the last day of its teaching."""
    if case.year.starts_on <= value <= case.on:
        return Finding(State.MET, f"{title} on {day(value)}", (cell,))
    said = f"{title} is to be on {day(value)}" if value > case.on else f"{title} was last on {day(value)}"
    to_come = case.on <= case.ends_on or case.on < value <= case.year.ends_on
    return Finding(State.NOT_YET if to_come else State.MISSED, said, (cell,))


OF_MENTORS: Mapping[str, OfMentor] = {
    "entitlement-item": entitlement_item,
    "released-for-training": released_for_training,
    "protected-slot": protected_slot,
    "not-only-ppa": not_only_ppa,
    "portfolio": portfolio,
}
"""The duties of this family that are judged for each mentor; an item of the school is judged once."""
