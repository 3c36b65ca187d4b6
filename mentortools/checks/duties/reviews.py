"""Checks of the development review: begun, rated, looked at at the meetings, finished, uploaded."""

from calendar import month_name
from collections.abc import Iterator
from decimal import Decimal

from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase
from mentortools.policy.requirements.requirement import Requirement


@check(
    "MT830",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="review-begun",
    title="A development review that was not begun in time",
    message="{mentor}: {said}. Type the first ratings into the Development review and their day under Reviewed on, or"
    " the induction into Review meetings. {within_days} days are given by {set}.",
    why="A set that the school chose asks mentors to rate their own mentoring when their first trainee starts.",
)
def review_begun(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors whose first ratings are missing or late."""
    yield from case.missed(asked)


@check(
    "MT831",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="review-rated",
    title="A development review without ratings, a priority or actions",
    message="{mentor}: {said}. In the Development review, type each Initial rating, Yes under Priority"
    " for {areas}, and an Action. Asked for by {set}.",
    why="A set that the school chose asks for a rating of each statement, for a priority and for actions.",
)
def review_rated(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors whose review lacks ratings, has no priority or too many, or has too few actions."""
    number = asked.figures["priorities"]
    yield from case.missed(asked, areas="one area" if number == 1 else f"{number:f} areas")


@check(
    "MT832",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="review-at-meetings",
    title="A meeting without a look at the development review",
    message="{mentor}: {said}. Type the meeting into Review meetings with its date, or that date under Reviewed on in"
    " the Development review. Asked for by {set}.",
    why="A set that the school chose asks mentors to go through their review at each of these meetings.",
)
def review_at_meetings(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors who were at a meeting on a day of which the log shows no review."""
    yield from case.missed(asked)


@check(
    "MT833",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="review-final",
    title="No final development review in its month",
    message="{mentor}: {said}. Type the Final review into Review meetings with its date{lead}. {month_asked} is asked"
    " for by {set}.",
    why="A set that the school chose asks for a last look at the development review in one month of the year.",
)
def review_final(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors without a final review in its month."""
    number = asked.figures["month"]
    month = month_name[int(number)] if isinstance(number, Decimal) else ""
    lead = " and the Lead mentor" if asked.figures.get("lead_mentor") is True else ""
    yield from case.missed(asked, lead=lead, month_asked=month)


@check(
    "MT834",
    severity=CHECK,
    stage=Stage.DUTIES,
    duty="review-uploaded",
    title="A development review that was not uploaded",
    message="{mentor}: {said} by the end of the year. Type the day under Uploaded on in Review meetings. Asked for by"
    " {set}.",
    why="A set that the school chose asks for the development review to be uploaded for the provider.",
)
def review_uploaded(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Mentors whose review nobody uploaded by the end of the year."""
    yield from case.missed(asked)
