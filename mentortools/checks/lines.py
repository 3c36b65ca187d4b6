"""Arithmetic on lines that are worked out already: what they would be with other hours, and what hours are worth."""

from collections.abc import Iterator
from decimal import Decimal

from mentortools.checks.case import ClaimsCase
from mentortools.claims.hours import hours_to_claim
from mentortools.model.claim import MentorTraining
from mentortools.model.hours import in_hours
from mentortools.model.money import amount, pounds
from mentortools.workbook.log import TrainingRow


def taken_by_others(line: MentorTraining) -> int:
    """Hours that other schools take of the allowance in the same run."""
    return sum(taken.hours for taken in line.taken)


def claimable(line: MentorTraining, whole_hours: int) -> int:
    """What a line would claim with other whole hours, all else being equal."""
    left = line.allowance - line.claimed_here - line.claimed_elsewhere - taken_by_others(line)
    return hours_to_claim(whole_hours, line.claimed_here, left)


def worth(line: MentorTraining, hours: int) -> str:
    """Hours of a line in pounds; in hours where the rate is not known."""
    return worth_at(line.hourly_rate, hours)


def worth_at(rate: Decimal | None, hours: int) -> str:
    """Hours at a rate in pounds; in hours where the rate is not known."""
    return pounds(amount(hours, rate)) if rate is not None else in_hours(hours)


def claimed(case: ClaimsCase) -> Iterator[MentorTraining]:
    """The lines that ask for something."""
    return (line for line in case.claims.trainings if line.hours_claimed)


def rows_of(case: ClaimsCase, line: MentorTraining) -> tuple[TrainingRow, ...]:
    """The rows that a line's hours come from, in the log's order."""
    rows = case.training_rows
    return tuple(rows[cell.row] for cell in line.rows if cell.row in rows)
