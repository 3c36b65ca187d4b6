"""Checks of the events that a provider holds for its mentors."""

from collections.abc import Iterator

from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase
from mentortools.policy.requirements.requirement import Requirement


@check(
    "MT856",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="events-attended",
    title="Too few of the provider's events attended",
    message="{who} lacks {said}. Type what took place into Components, one row each with its day. Asked for by {set}.",
    why="A set that the school chose asks for it by the last day of teaching, or by a deadline with its name.",
)
def events_attended(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors who attended fewer of the provider's events than are asked."""
    yield from case.missed(asked)
