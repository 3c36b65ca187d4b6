"""Checks of the weekly meeting of mentor and trainee, and of its targets."""

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
    message="{who}: {said}. Type the meetings that took place into the Mentoring log, with their"
    " minutes: {minutes} a week are asked for by {set}.",
    why="A set that the school chose asks for it in each week of teaching that is long enough.",
)
def weekly_meeting(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors with weeks that are over and have too few minutes of meetings with a trainee."""
    yield from case.missed(asked)


@check(
    "MT811",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="weekly-targets",
    title="Weeks without targets set, or without a look at the last ones",
    message="{who}: {said}. Type the week's targets under Targets set, and what became of the last"
    " ones under Targets reviewed. Asked for by {set}.",
    why="A set that the school chose asks for both in each week of teaching that is long enough. In the first"
    " there are none to review.",
)
def weekly_targets(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors with weeks that are over and have no targets of a trainee, or none reviewed."""
    yield from case.missed(asked)
