"""What became of one requirement for one person: the common result of all duties."""

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from mentortools.duties.case import Case
from mentortools.duties.weeks import WeekState
from mentortools.model.cell import Cell
from mentortools.policy.requirements.requirement import Requirement


class State(StrEnum):
    """What became of a requirement."""

    MET = "Met"
    MISSED = "Missed"
    NOT_YET = "Not yet"
    """Its time has not come."""
    NOT_KNOWN = "Not known"
    """The log does not say."""
    NOT_OWED = "Not owed"
    """It is not asked of this person."""


class Finding(NamedTuple):
    """A state, where it shows, and why, in words that can stand after the person's name and a colon.

    Attributes:
        state: What became of it.
        said: Why, in words.
        cells: Where it shows.
        done_on: The day it was done, too late or too early included; None where it was not, or no one day says.
        due_on: The day by which it is due; None where no one day is.
    """

    state: State
    said: str
    cells: tuple[Cell, ...] = ()
    done_on: date | None = None
    due_on: date | None = None


OfMentor = Callable[[Case, Requirement, str], Finding]
"""Judges one requirement for one mentor, by the TRN."""


class Person(NamedTuple):
    """Of whom something is asked; blank parts do not apply, and all are blank for the school as a whole.

    Attributes:
        mentor_trn: The mentor.
        trainee: The trainee it is owed to.
        provider_code: The trainee's provider.
        lead_mentor: The lead mentor.
    """

    mentor_trn: str = ""
    trainee: str = ""
    provider_code: str = ""
    lead_mentor: str = ""


SCHOOL = Person()


class Judged(NamedTuple):
    """What became of one requirement for one person.

    Attributes:
        requirement: The requirement.
        person: Of whom it is asked.
        state: What became of it.
        cells: Where it shows in the log; empty where nothing in the log says anything of it.
        said: Why, in words: what is missing, and how much of it.
    """

    requirement: Requirement
    person: Person
    state: State
    cells: tuple[Cell, ...]
    said: str

    @classmethod
    def of(cls, requirement: Requirement, person: Person, finding: Finding) -> "Judged":
        """A finding of one requirement and person."""
        return cls(requirement, person, finding.state, finding.cells, finding.said)


_WORST_FIRST = (State.MISSED, State.NOT_KNOWN, State.NOT_YET, State.MET, State.NOT_OWED)


def together(findings: Iterable[Finding]) -> Finding:
    """Several findings as one: its state is the worst of theirs, its words and cells those of that state."""
    each = list(findings)
    for state in _WORST_FIRST:
        of_state = [finding for finding in each if finding.state is state]
        if of_state:
            said = "; ".join(dict.fromkeys(finding.said for finding in of_state if finding.said))
            cells = tuple(dict.fromkeys(cell for finding in of_state for cell in finding.cells))
            return Finding(state, said, cells)
    return Finding(State.NOT_OWED, "")


def unless_let_off(case: Case, mentor_trn: str, finding: Finding, due: date, since: date | None = None) -> Finding:
    """A finding of what was done late; not owed where the mentor had no trainee any more when it was due."""
    why_not = case.let_off(mentor_trn, due, since)
    return finding._replace(state=State.NOT_OWED, said=f"{finding.said}: {why_not}") if why_not else finding


def as_state(state: WeekState) -> State:
    """The state of a requirement that one week or stretch of it comes to."""
    return _OF_WEEKS[state]


_OF_WEEKS = {
    WeekState.MET: State.MET,
    WeekState.MISSED: State.MISSED,
    WeekState.NOT_KNOWN: State.NOT_KNOWN,
    WeekState.TO_COME: State.NOT_YET,
    WeekState.SHORT: State.NOT_OWED,
    WeekState.NOT_IN_TERM: State.NOT_OWED,
}
