"""Checks of training: whether a mentor took part in it, with whom, and again each year."""

from collections.abc import Iterator

from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase
from mentortools.policy.requirements.requirement import Requirement


@check(
    "MT820",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="trained",
    title="A mentor without training",
    message="{mentor}: {said}. Type each session into the Training log, with its date, provider and hours, or the part"
    " that was done into Components. Asked for by {set}.",
    why="A set that the school chose asks every mentor to take part in mentor training in the year.",
)
def trained(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors of whom the year that is over shows no training."""
    yield from case.missed(asked)


@check(
    "MT821",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="trained-this-year",
    title="A mentor trained before, and not this year",
    message="{mentor} trained in an earlier year: {said}. Type this year's sessions into the Training log, with date,"
    " provider and hours. Asked for by {set}.",
    why="A set that the school chose asks for training each year, of those trained in an earlier one too.",
)
def trained_this_year(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors who trained in an earlier year and of whom this one shows nothing."""
    yield from case.missed(asked)


@check(
    "MT822",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="trained-with-provider",
    title="A mentor without training with the trainee's provider",
    message="{mentor}: {said}, whose trainee they mentor. Type the sessions with that provider into the Training log,"
    " its code under Provider code. Asked for by {set}.",
    why="A set that the school chose asks for training with the accredited provider of the trainee.",
)
def trained_with_provider(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors who have a trainee of a provider and no training with it."""
    yield from case.missed(asked)


@check(
    "MT824",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="refresher",
    title="A returning mentor without the refresher",
    message="{mentor} trained with the provider before: {said}. Type the refresher into the Training log with its hours"
    "{reflection_too}. {hours_asked} asked for by {set}.",
    why="A set that the school chose asks those who trained with the provider before for a refresher.",
)
def refresher(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Returning mentors with too few hours of refresher, or without its reflection."""
    reflection = asked.figures.get("reflection") is True
    number = asked.figures["hours"]
    yield from case.missed(
        asked,
        reflection_too=", and Yes under Reflection written" if reflection else "",
        hours_asked=f"{number:f} {'hour is' if number == 1 else 'hours are'}",
    )


@check(
    "MT825",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="induction",
    title="A mentor without induction at the start",
    message="{mentor}: {said}. Type the day of the induction into the Training log, Components or Review meetings."
    " {within_days} days from the first trainee's start are given by {set}.",
    why="A set that the school chose asks for an induction when a mentor's first trainee starts.",
)
def induction(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors whose induction is missing or late."""
    yield from case.missed(asked)
