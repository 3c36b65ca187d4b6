"""What one or several logs come to in all."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from mentortools.model.severity import Severity
from mentortools.reports.result import SchoolResult


@dataclass(frozen=True, slots=True)
class Totals:
    """Figures over some logs.

    Attributes:
        mentors: Different mentors with hours that count.
        mentors_claimed_for: Different mentors in the claims.
        hours_logged: Hours that count.
        hours_claimed: Whole hours of all claims.
        amount: Pounds of all claims whose region is known; None where none is.
        without_amount: How many logs have hours to claim whose region is not known.
        findings: How many there are of each severity.
    """

    mentors: int
    mentors_claimed_for: int
    hours_logged: Decimal
    hours_claimed: int
    amount: Decimal | None
    without_amount: int
    findings: Mapping[Severity, int]


def totals_of(results: Iterable[SchoolResult]) -> Totals:
    """The figures over some logs."""
    each = tuple(results)
    trainings = [training for result in each for training in result.claims.trainings if training.rows]
    amounts = [result.claims.amount for result in each]
    known = [amount for amount in amounts if amount is not None]
    return Totals(
        mentors=len({training.trn for training in trainings}),
        mentors_claimed_for=len({training.trn for training in trainings if training.hours_claimed}),
        hours_logged=sum((training.hours_logged for training in trainings), Decimal(0)),
        hours_claimed=sum(result.claims.hours for result in each),
        amount=sum(known, Decimal(0)) if known else None,
        without_amount=sum(result.claims.amount is None and result.claims.hours > 0 for result in each),
        findings=Counter(finding.severity for result in each for finding in result.findings),
    )
