"""Checks of word between the mentor and the trainee's tutor."""

from collections.abc import Iterator

from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase
from mentortools.checks.words import quoted
from mentortools.duties.figures import words
from mentortools.policy.requirements.requirement import Requirement


@check(
    "MT855",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="concerns-to-tutor",
    title="Concerns that the personal tutor was not told of",
    message="{who}: {said}. Tell the tutor, and type a row into the Mentoring log with “Told personal"
    " tutor” under Activity. Asked for by {set}.",
    why="A set that the school chose asks for it. A week after the concern it can still stand in the log.",
)
def concerns_to_tutor(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Concerns about a trainee without word to the personal tutor after them."""
    yield from case.missed(asked)


@check(
    "MT858",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="tutor-meetings",
    title="No meeting with the trainee's tutor",
    message="{who}: {said}. Type a meeting that took place into the Mentoring log, with {kinds} under"
    " Activity. Asked for by {set}.",
    why="A set that the school chose asks for one by the end of the placement.",
)
def tutor_meetings(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Trainees whose placement is over without a meeting with the tutor."""
    yield from case.missed(asked, kinds=quoted(words(asked, "kinds")))
