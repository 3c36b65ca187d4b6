"""Checks of what is owed to a trainee each week of term."""

from collections.abc import Iterator

from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase
from mentortools.policy.requirements.requirement import Requirement


@check(
    "MT810",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="weekly-meeting",
    title="Weeks without a meeting of mentor and trainee",
    message="{mentor} and {trainee}: {said}. Type the meetings that took place into the Mentoring log, with their"
    " minutes: {minutes} a week are asked for by {set}.",
    why="A set that the school chose asks for it in each week of teaching that is long enough.",
)
def weekly_meeting(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors with weeks that are over and have too few minutes of meetings with a trainee."""
    yield from case.missed(asked)
