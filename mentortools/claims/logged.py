"""What a log's counting rows come to for each mentor and provider."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property

from msgspec import Struct

from mentortools.claims.history import Pair
from mentortools.claims.hours import total, whole_hours
from mentortools.workbook.log import TrainingRow


class Logged(Struct, frozen=True, dict=True):
    """The counting rows of one mentor with one provider. Never empty, but for ``NOTHING``."""

    rows: tuple[TrainingRow, ...]

    @cached_property
    def hours(self) -> Decimal:
        """Their exact sum."""
        return total(row.hours for row in self.rows)

    @cached_property
    def whole(self) -> int:
        """The whole hours in it."""
        return whole_hours(self.hours)

    @cached_property
    def first(self) -> date | None:
        """The day of the first of them that has any time: the day on which the training started."""
        return min((row.date for row in self.rows if row.hours), default=None)

    @property
    def by_activity(self) -> Mapping[str, Decimal]:
        """Their hours by activity, in the order in which the activities first turn up."""
        hours: dict[str, Decimal] = {}
        for row in self.rows:
            hours[row.activity] = hours.get(row.activity, Decimal(0)) + row.hours
        return hours


NOTHING = Logged(())


def logged_by_pair(rows: Iterable[TrainingRow]) -> Mapping[Pair, Logged]:
    """The rows of each mentor and provider."""
    grouped: defaultdict[tuple[str, str], list[TrainingRow]] = defaultdict(list)
    for row in rows:
        grouped[row.mentor_trn, row.provider_code].append(row)
    return {Pair(*pair): Logged(tuple(each)) for pair, each in grouped.items()}
