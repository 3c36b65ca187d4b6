"""Checks of observations: each week, and each half-term."""

from collections.abc import Iterator

from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase
from mentortools.checks.words import quoted
from mentortools.duties.figures import number, optional_number, words, yes
from mentortools.duties.words import number as in_figures
from mentortools.policy.requirements.requirement import Requirement


@check(
    "MT812",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="weekly-observation",
    title="Weeks without an observation",
    message="{who}: {said}. Type each into the Mentoring log as {kinds}{how}. Asked for by {set}.",
    why="A set that the school chose asks for it in each week of teaching that is long enough. Several of one week"
    " count together.",
)
def weekly_observation(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors with weeks that are over and have no observation of a trainee, or too short a one."""
    minutes = optional_number(asked, "minutes")
    long = f", {in_figures(minutes)} minutes in the week" if minutes else ""
    feedback = ", and Yes under Feedback given" if yes(asked, "feedback") else ""
    yield from case.missed(asked, kinds=quoted(words(asked, "kinds")), how=f"{long}{feedback}")


@check(
    "MT813",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="observations-each-half-term",
    title="Half-terms with too few observations",
    message="{who}: {said}. Add to the Mentoring log: {kinds} {often} a half-term{others}. Asked for by {set}.",
    why="A set that the school chose asks for it in each half-term that has as many weeks as observations.",
)
def observations_each_half_term(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors with half-terms that are over and have too few observations of a trainee."""
    often = number(asked, "how_many")
    others = words(asked, "other_weeks")
    yield from case.missed(
        asked,
        kinds=quoted(words(asked, "kinds")),
        often="once" if often == 1 else f"{in_figures(often)} times",
        others=f", {quoted(others)} otherwise" if others else "",
    )
