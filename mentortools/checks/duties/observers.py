"""Checks of who observes, and in which classes."""

from collections.abc import Iterator

from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase
from mentortools.policy.requirements.requirement import Requirement


@check(
    "MT859",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="most-observations-by-mentor",
    title="Too few of the observations made by the mentor",
    message="{who}: {said}. Clear Observed by where the mentor observed, or type the mentor's other"
    " observations into the Mentoring log. Asked for by {set}.",
    why="A set that the school chose asks for it. It is judged once the placement is over.",
)
def most_observations_by_mentor(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Trainees whose placement is over, observed by others too often."""
    yield from case.missed(asked)


@check(
    "MT860",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="range-of-classes",
    title="Observations in too few classes",
    message="{who}: {said}. Type the class of each observation under Class. Asked for by {set}.",
    why="A set that the school chose asks for it. It is judged once the placement is over.",
)
def range_of_classes(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Trainees whose placement is over, observed in fewer classes than are asked."""
    yield from case.missed(asked)
