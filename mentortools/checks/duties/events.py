"""Checks of what is due once: reports, and what takes place on a day."""

from collections.abc import Iterator

from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase
from mentortools.policy.requirements.requirement import Requirement


@check(
    "MT853",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="reports-on-time",
    title="Reports that are late or missing",
    message="{who}: {said}. Type the day it was handed in into the Mentoring log, or into a row of Deadlines for this"
    " trainee alone. Asked for by {set}.",
    why="A set that the school chose asks for it by the days that Deadlines gives for them. A row without a trainee is"
    " for all: a day under its Done on says that the reports on all of them were handed in.",
)
def reports_on_time(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Reports on a trainee that are missing after their day, or came after it."""
    yield from case.missed(asked)


@check(
    "MT854",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="dated-event",
    title="What was to take place for a trainee and did not",
    message="{who}: {said}. Type it into the Mentoring log with its day, or correct the day that"
    " stands there. Asked for by {set}.",
    why="A set that the school chose asks for it by its day in Deadlines, or by the end of the placement where"
    " there is none.",
)
def dated_event(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Events of a trainee that did not take place in time."""
    yield from case.missed(asked)
