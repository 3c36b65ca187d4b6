"""What the grant was spent on, what cover costs, and what of the funding to come is unspent or short."""

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from mentortools.duties.entitlement import HOUR
from mentortools.model.claim import MentorTraining
from mentortools.model.money import amount
from mentortools.workbook.log import MentorLog, TrainingRow
from mentortools.workbook.plain_name import plain
from mentortools.workbook.template import MODES

PENNY = Decimal("0.01")
OTHER = "Other"
OWN_TIME = plain(MODES[-1])
"""The mode of training for which nobody has to be released."""


class Spending(NamedTuple):
    """A school's spending in pounds.

    Attributes:
        by_category: What each kind of spending comes to, in the order of the list; other words are ``Other``.
        by_mentor: What was spent on each mentor, by TRN; ``""`` is what no mentor is named for.
        spent: All of it.
        funding_by_mentor: What each mentor's hours of the year come to, claimed before and to claim now, by TRN; None
            where the hourly rate is not known.
        released_hours: Hours of training for which the log says that mentors were released.
        covered_hours: Hours of mentoring for which the log says that the mentor's own lesson was covered.
        without_minutes: How many covered lessons have no minutes, and are not in these hours.
        unsaid: How many sessions of training may have been in school time: the log does not say.
        unsaid_hours: How many hours these are.
        price: What the school says an hour of cover costs; None where it gives none.
        budget_for_next_year: The line in next year's budget; None where there is none.
    """

    by_category: Mapping[str, Decimal]
    by_mentor: Mapping[str, Decimal]
    spent: Decimal
    funding_by_mentor: Mapping[str, Decimal | None]
    released_hours: Decimal
    covered_hours: Decimal
    without_minutes: int
    unsaid: int
    unsaid_hours: Decimal
    price: Decimal | None
    budget_for_next_year: Decimal | None

    @property
    def mentors(self) -> tuple[str, ...]:
        """The TRNs of mentors with funding or spending."""
        return tuple(dict.fromkeys(trn for trn in (*self.funding_by_mentor, *self.by_mentor) if trn))

    @property
    def funding(self) -> Decimal | None:
        """What the hours of the year come to, claimed before and to claim now; None where a rate is not known."""
        known = [each for each in self.funding_by_mentor.values() if each is not None]
        return sum(known, Decimal(0)) if len(known) == len(self.funding_by_mentor) else None

    @property
    def hours_in_school_time(self) -> Decimal:
        """Hours of cover, and those of training that may have been in school time."""
        return self.cover_hours + self.unsaid_hours

    @property
    def cover_hours(self) -> Decimal:
        """Hours of cover, for training and for mentoring."""
        return self.released_hours + self.covered_hours

    @property
    def cover_cost(self) -> Decimal | None:
        """What the hours of cover cost, each kind to the penny, at the school's own price; None where it gives none."""
        training, mentoring = self.cost_of(self.released_hours), self.cost_of(self.covered_hours)
        return None if training is None or mentoring is None else training + mentoring

    @property
    def estimate(self) -> Decimal | None:
        """What this year's hours in school time cost at this year's price; None without a price, or without hours.

        It is the cost of cover, to the penny, with what the sessions come to of which the log does not say.
        """
        cover, unsaid = self.cover_cost, self.cost_of(self.unsaid_hours)
        return None if cover is None or unsaid is None or not self.hours_in_school_time else cover + unsaid

    def cost_of(self, hours: Decimal) -> Decimal | None:
        """What so many hours of cover cost at the school's own price; None where it gives none."""
        return None if self.price is None else (hours * self.price).quantize(PENNY, ROUND_HALF_UP)

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
    unsaid = [row for row in log.training if row.released is None and may_take_cover(row)]
    return Spending(
        by_category,
        by_mentor,
        sum((row.amount for row in log.spending), Decimal(0)),
        _funding(trainings),
        sum((row.hours for row in log.training if row.released), Decimal(0)),
        sum((row.minutes for row in log.mentoring if row.covered and row.minutes), Decimal(0)) / HOUR,
        sum(bool(row.covered) and row.minutes is None for row in log.mentoring),
        len(unsaid),
        sum((row.hours for row in unsaid), Decimal(0)),
        log.school.cover_cost_an_hour,
        log.school.budget_for_next_year,
    )


def may_take_cover(row: TrainingRow) -> bool:
    """Whether a mentor was released for a session, or may have been: the log does not say."""
    return row.released or (row.released is None and plain(row.mode) != OWN_TIME)


def _funding(trainings: Iterable[MentorTraining]) -> Mapping[str, Decimal | None]:
    found: dict[str, Decimal | None] = {}
    for line in trainings:
        hours = line.claimed_here + line.hours_claimed
        if not hours:
            continue
        before, rate = found.get(line.trn, Decimal(0)), line.hourly_rate
        found[line.trn] = None if before is None or rate is None else before + amount(hours, rate)
    return found
