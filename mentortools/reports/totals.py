"""What one or several logs come to in all."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from msgspec import Struct

from mentortools.model.severity import Severity
from mentortools.reports.file_figures import FileFigures, result_figures
from mentortools.reports.result import SchoolResult


class Totals(Struct, frozen=True):
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
    return totals(map(result_figures, results))


def totals(files: Iterable[FileFigures]) -> Totals:
    """The same, of logs in figures. Files that do not count are passed over."""
    given = [(each, each.log) for each in files if each.log]
    amounts = [log.amount for _, log in given]
    known = [amount for amount in amounts if amount is not None]
    return Totals(
        mentors=len({trn for _, log in given for trn in log.mentors}),
        mentors_claimed_for=len({trn for _, log in given for trn in log.claimed_for}),
        hours_logged=sum((log.hours_logged for _, log in given), Decimal(0)),
        hours_claimed=sum(log.hours for _, log in given),
        amount=sum(known, Decimal(0)) if known else None,
        without_amount=sum(log.amount is None and log.hours > 0 for _, log in given),
        findings={severity: sum(each.of(severity) for each, _ in given) for severity in Severity},
    )
