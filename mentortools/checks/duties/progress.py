"""Checks of progress: a comment each month, and targets at the meetings about it."""

from collections.abc import Iterator

from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase
from mentortools.checks.words import quoted
from mentortools.duties.figures import words
from mentortools.policy.requirements.requirement import Requirement


@check(
    "MT814",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="monthly-comment",
    title="Months without a comment",
    message="{who}: {said}. Type the comments that were made into the Mentoring log, each with"
    " {kinds} under Activity. Asked for by {set}.",
    why="A set that the school chose asks for it in each calendar month in which the trainee is here for long enough.",
)
def monthly_comment(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors with months that are over and have no comment on a trainee."""
    yield from case.missed(asked, kinds=quoted(words(asked, "kinds")))


@check(
    "MT815",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="meeting-targets",
    title="Meetings about progress without new targets",
    message="{who}: {said}. Type the targets under Targets set, beside the meeting. Asked for at each"
    " {kinds} by {set}.",
    why="A set that the school chose asks for it at each of these meetings that the log has.",
)
def meeting_targets(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Meetings of a trainee that took place and set no targets."""
    yield from case.missed(asked, kinds=quoted(words(asked, "kinds")))
