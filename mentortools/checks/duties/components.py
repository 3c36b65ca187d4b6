"""Checks of the parts of a training programme, and of the allowance that is for all of them."""

from collections.abc import Iterator, Sequence

from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase
from mentortools.checks.words import either
from mentortools.duties.judged import State
from mentortools.policy.requirements.requirement import Requirement
from mentortools.policy.requirements.requirement_set import Component


@check(
    "MT823",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="essential-complete",
    title="A mentor without all of the essential training",
    message="{mentor} lacks essential training: {said}. {type_it} Asked for by {set}.",
    why="A set that the school chose asks these mentors for every part that it calls essential.",
)
def essential_complete(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors with an essential part that is not done."""
    yield from _missed(case, asked)


@check(
    "MT826",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="component",
    title="A part of the training that a mentor has not done",
    message="{mentor} lacks a part of the training: {said}. {type_it} Asked for by {set}.",
    why="A set that the school chose names the parts of the training and asks for this one.",
)
def component(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors without a part of the programme."""
    yield from _missed(case, asked)


@check(
    "MT827",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="component-count",
    title="A part of the training that a mentor has not done often enough",
    message="{mentor} did too few: {said}. {type_it} {how_many} are asked for by {set}.",
    why="A set that the school chose asks for this part so many times. A day counts once, wherever it is typed.",
)
def component_count(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors who did a part of the programme too few times."""
    yield from _missed(case, asked)


@check(
    "MT828",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="full-allowance",
    title="The whole allowance claimed without all parts of the training",
    message="{mentor}: {said}. Type the day of each part that was done into Components. The whole allowance is for"
    " mentors who did all of them, by {set}.",
    why="A set that the school chose keeps the whole allowance of an initial training for mentors who did every part"
    " of it. The claim stays as it is: look at it before you submit it.",
)
def full_allowance(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors for whom every hour of the allowance is claimed and of whom a part is missing."""
    yield from case.missed(asked)


def _missed(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """A hit for everyone with parts missing, which says where these parts are typed."""
    parts = case.chosen.components_of(asked)
    for each in case.of(asked, State.MISSED):
        yield case.miss(each, type_it=_type_it([part for part in parts if part.title in each.said]))


def _type_it(parts: Sequence[Component]) -> str:
    """Where to type what was done: every part can stand under Components, some in the Training log as well."""
    activities = [f"“{word}”" for word in dict.fromkeys(part.activity for part in parts if part.activity)]
    said = "Type the day into Components"
    if activities:
        said += f", or the session into the Training log as {either(activities)}"
    if any(part.reflection for part in parts):
        said += ", with Yes under Reflection written"
    if any(part.duty for part in parts):
        said += "; fill in the Development review"
    return f"{said}."
