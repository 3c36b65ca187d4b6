"""Checks of what stands once on the School sheet: who leads the mentors, and what the budget has for them."""

from collections.abc import Iterator

from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase
from mentortools.policy.requirements.requirement import Requirement


@check(
    "MT876",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="mentor-lead",
    title="Nobody leads the school's mentors",
    message="{heading}: {said}. Type who leads the school's mentors. Asked for by {set}.",
    why="A set that the school chose asks for somebody who leads the mentors, from so many trainees on, or from two"
    " providers.",
)
def mentor_lead(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Schools with that many trainees, or two providers, and nobody named."""
    yield from case.missed(asked)


@check(
    "MT878",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="budget-line",
    title="No amount for mentor training in next year's budget",
    message="{heading}: {said}. Type in pounds what next year's budget has for training mentors, for example 2400."
    " Asked for by {set}.",
    why="A set that the school chose asks for the costs of mentor training in the school's budget.",
)
def budget_line(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Schools whose sheet has the label, and no amount beside it."""
    yield from case.missed(asked)
