"""Checks of the time that mentors are given: to train, to meet, and beyond their planning time."""

from collections.abc import Iterator

from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase
from mentortools.policy.requirements.requirement import Requirement


@check(
    "MT871",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="released-for-training",
    title="Training on a day of teaching without release",
    message="{mentor}: {said}. Type Yes under {heading} where the school did release them, or Own time under Mode where"
    " it was in their own time. Asked for by {set}.",
    why="A set that the school chose asks for release from teaching to train. Days of holiday are not counted.",
)
def released_for_training(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors who trained on days of teaching and were not released."""
    yield from case.missed(asked)


@check(
    "MT872",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="protected-slot",
    title="No protected slot for the weekly meeting",
    message="{mentor} has no protected slot for the weekly meeting. Type under {heading} when it is, for example"
    " Tuesday period 5, once there is one. Asked for by {set}.",
    why="A set that the school chose asks for a time in the week that nothing else takes.",
)
def protected_slot(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors of whom the log says that they have none."""
    yield from case.missed(asked)


@check(
    "MT873",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="not-only-ppa",
    title="Time to mentor that comes from planning time alone, or none",
    message="{mentor}: {said}. Type under {heading} what gives them time beside planning, preparation and assessment"
    " (PPA), for example Cover, once something does. Asked for by {set}.",
    why="A set that the school chose asks for time that is not only taken from planning, preparation and assessment.",
)
def not_only_ppa(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors with no time, or with none but their planning time."""
    yield from case.missed(asked)
