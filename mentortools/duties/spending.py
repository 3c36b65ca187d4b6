"""What the grant was spent on, what cover costs, and what of the funding to come is unspent or short."""

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from mentortools.duties.entitlement import HOUR
from mentortools.model.claim import MentorTraining
from mentortools.workbook.headings import plain
from mentortools.workbook.log import MentorLog

PENNY = Decimal("0.01")
OTHER = "Other"


class Spending(NamedTuple):
    """A school's spending in pounds.

    Attributes:
        by_category: What each kind of spending comes to, in the order of the list; other words are ``Other``.
        by_mentor: What was spent on each mentor, by TRN; ``""`` is what no mentor is named for.
        spent: All of it.
        funding: What the claims come to; None where a line of them has no amount.
        cover_hours: Hours that the log says were covered, or that mentors were released for training.
        cover_cost: What these hours cost at the school's own price; None where it gives none.
        budget_for_next_year: The line in next year's budget; None where there is none.
    """

    by_category: Mapping[str, Decimal]
    by_mentor: Mapping[str, Decimal]
    spent: Decimal
    funding: Decimal | None
    cover_hours: Decimal
    cover_cost: Decimal | None
    budget_for_next_year: Decimal | None

    @property
    def left(self) -> Decimal | None:
        """Funding that is not spent; below 0 where spending is more than the funding to come."""
        return None if self.funding is None else self.funding - self.spent


def spending(log: MentorLog, trainings: Iterable[MentorTraining], categories: Iterable[str]) -> Spending:
    """What a school spent, beside what its claims come to."""
    by_category = {category: Decimal(0) for category in categories}
    listed = {plain(category): category for category in by_category}
    by_mentor: dict[str, Decimal] = {}
    for row in log.spending:
        category = listed.get(plain(row.category), OTHER)
        by_category[category] = by_category.get(category, Decimal(0)) + row.amount
        by_mentor[row.mentor_trn or ""] = by_mentor.get(row.mentor_trn or "", Decimal(0)) + row.amount
    hours = _cover_hours(log)
    price = log.school.cover_cost_an_hour
    return Spending(
        by_category,
        by_mentor,
        sum((row.amount for row in log.spending), Decimal(0)),
        _funding(trainings),
        hours,
        None if price is None else (hours * price).quantize(PENNY, ROUND_HALF_UP),
        log.school.budget_for_next_year,
    )


def _funding(trainings: Iterable[MentorTraining]) -> Decimal | None:
    amounts = [line.amount for line in trainings if line.hours_claimed]
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if len(known) == len(amounts) else None


def _cover_hours(log: MentorLog) -> Decimal:
    covered = sum((row.minutes for row in log.mentoring if row.covered and row.minutes), Decimal(0)) / HOUR
    return sum((row.hours for row in log.training if row.released), covered)
