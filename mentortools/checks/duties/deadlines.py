"""The check of the school's own calendar."""

from collections.abc import Iterator

from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase
from mentortools.policy.requirements.requirement import Requirement


@check(
    "MT874",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="deadlines-on-calendar",
    title="Deadlines that are not on the school's calendar",
    message="The school calendar is {said}. Put what is missing on it and type Yes under {heading}. Asked for by"
    " {set}.",
    why="A set that the school chose asks for providers' deadlines on the calendar that everybody at the school sees.",
)
def deadlines_on_calendar(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Schools with deadlines of which the log says that they are not there."""
    yield from case.missed(asked)
