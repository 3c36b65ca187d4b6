"""Checks of lead mentors: a group for each mentor, newsletters, word where training is missing, visits."""

from collections.abc import Iterator

from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase
from mentortools.policy.requirements.requirement import Requirement


@check(
    "MT840",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="lead-mentor-named",
    title="A mentor in no lead mentor's group",
    message="{mentor}: {said}. Type the name into Mentors, under Lead mentor. Asked for by {set}.",
    why="A set that the school chose asks for a lead mentor for each mentor.",
)
def lead_mentor_named(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors without a lead mentor."""
    yield from case.missed(asked)


@check(
    "MT841",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="newsletter-each-half-term",
    title="A half-term without a newsletter to the group",
    message="{lead_mentor}: {said}. Type each into Lead mentor contacts, and leave Mentor TRN blank where it went to"
    " all. Asked for by {set}.",
    why="A set that the school chose asks lead mentors to write to their group each half-term. What is sent in a"
    " holiday is for the half-term that follows.",
)
def newsletter_each_half_term(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Lead mentors with a half-term that is over and in which not everybody of the group was written to."""
    yield from case.missed(asked)


@check(
    "MT842",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="gaps-contacted",
    title="Training is missing, and the lead mentor was not in touch",
    message="{mentor}: {said}. Type what was sent or said into Lead mentor contacts, with the mentor's TRN. Asked for"
    " by {set}.",
    why="A set that the school chose asks lead mentors to get in touch where training is missing: a part that was due,"
    " or all of it after the first half-term. A newsletter to all is no word to one of them.",
)
def gaps_contacted(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors with parts of the training missing of whom no contact is in the log."""
    yield from case.missed(asked)


@check(
    "MT843",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="visit-mentions-training",
    title="A visit or call of the lead mentor at which training was not spoken of",
    message="{lead_mentor}: {said}. Type Yes under Training mentioned in Lead mentor contacts where it was spoken of."
    " Asked for by {set}.",
    why="A set that the school chose asks lead mentors to speak of training at each of their visits and calls.",
)
def visit_mentions_training(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Lead mentors with a visit or call that has No under Training mentioned."""
    yield from case.missed(asked)
