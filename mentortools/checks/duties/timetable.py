"""Checks of what a trainee's timetable holds."""

from collections.abc import Iterator

from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase
from mentortools.policy.requirements.requirement import Requirement


@check(
    "MT850",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="breadth",
    title="A timetable with too few subjects or year groups",
    message="{who}: {said} in the timetable. Type all that the trainee teaches under Subjects taught"
    " and Year groups taught, with commas between, or ask for more of them. Asked for by"
    " {set}.",
    why="A set that the school chose asks for it in each trainee's timetable. It is judged by what Trainees holds.",
)
def breadth(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Trainees whose row names fewer subjects or year groups than are asked."""
    yield from case.missed(asked)


@check(
    "MT851",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="balance",
    title="A timetable out of balance",
    message="{who}: {said}. Correct the hours a week in Trainees, or change the timetable. Asked for by {set}.",
    why="A set that the school chose asks for it in the hours of each trainee's week.",
)
def balance(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Trainees whose hours of a week are outside the figures that are asked."""
    yield from case.missed(asked)


@check(
    "MT852",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="study-time",
    title="Too little time for study",
    message="{who}: {said}. Correct Study hours a week, or make room for more of them. Asked for by {set}.",
    why="A set that the school chose asks for so much of each trainee's week. Where the hours are blank, it is not"
    " known.",
)
def study_time(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Trainees with less of the week for study than is asked."""
    yield from case.missed(asked)
