"""What can be asked of a week: a meeting, an observation, targets."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec import Struct

from mentortools.duties.records import is_one_of
from mentortools.duties.term import Week
from mentortools.duties.weeks import WeekState
from mentortools.workbook.log import MentoringRow
from mentortools.workbook.plain_name import plain

MEETING = ("Meeting",)
FORMAL = ("Formal observation",)
INFORMAL = ("Informal observation",)
OBSERVATIONS = (*FORMAL, *INFORMAL)
NO_TARGETS = frozenset({"", "no", "none", "na"})
"""What a cell under Targets set or Targets reviewed holds where there were none."""


class _Weighed(NamedTuple):
    """A row, and whether it counts: None where the log leaves that open."""

    row: MentoringRow
    counts: bool | None


class Time(Struct, frozen=True):
    """So many minutes of some activities in a week, in one go or several.

    Attributes:
        kinds: The activities.
        minutes: How many minutes together; None where one record is enough, however short.
        feedback: Whether only records with feedback count.
    """

    kinds: tuple[str, ...]
    minutes: Decimal | None = None
    feedback: bool = False

    @property
    def headings(self) -> tuple[str, ...]:
        """Activity, Minutes where they are counted, and Feedback given where it is asked for."""
        return ("activity", *(["minutes"] if self.minutes else []), *(["feedback_given"] if self.feedback else []))

    def verdict(self, _week: Week, rows: Sequence[MentoringRow]) -> WeekState:
        """Met where the records that count come to the minutes; not known where others could make up for the rest."""
        weighed = [_Weighed(row, self._counts(row)) for row in rows]
        possible = [each.row for each in weighed if each.counts is not False]
        if self._is_enough([each.row for each in weighed if each.counts]):
            return WeekState.MET
        if any(row.minutes is None for row in possible) or self._is_enough(possible):
            return WeekState.NOT_KNOWN
        return WeekState.MISSED

    def _counts(self, row: MentoringRow) -> bool | None:
        given = row.feedback_given if self.feedback else True
        if given is False or (row.activity and not is_one_of(row.activity, self.kinds)):
            return False
        return given if row.activity else None

    def _is_enough(self, rows: Sequence[MentoringRow]) -> bool:
        if not self.minutes:
            return bool(rows)
        return sum((row.minutes for row in rows if row.minutes is not None), Decimal(0)) >= self.minutes


class Targets(Struct, frozen=True):
    """Targets set in a week, and those of the week before reviewed. In the first week there are none to review.

    Attributes:
        first: The first week that is owed; None where none is.
        kinds: The activities among which targets are looked for.
    """

    first: Week | None
    kinds: tuple[str, ...] = MEETING

    @property
    def headings(self) -> tuple[str, ...]:
        """Activity, Targets set and Targets reviewed."""
        return ("activity", "targets_set", "targets_reviewed")

    def verdict(self, week: Week, rows: Sequence[MentoringRow]) -> WeekState:
        """Met where one record or several show both. A record without an activity leaves it open."""
        if self._shown(week, [row for row in rows if row.activity]):
            return WeekState.MET
        return WeekState.NOT_KNOWN if self._shown(week, rows) else WeekState.MISSED

    def _shown(self, week: Week, rows: Sequence[MentoringRow]) -> bool:
        reviewed = week == self.first or any_targets(row.targets_reviewed for row in rows)
        return reviewed and any_targets(row.targets_set for row in rows)


def targets_field(row: MentoringRow) -> str:
    """The field in which a record without all that is asked of targets lacks it."""
    return "targets_reviewed" if any_targets([row.targets_set]) else "targets_set"


def any_targets(texts: Iterable[str]) -> bool:
    """Whether one of these cells names targets."""
    return any(plain(text) not in NO_TARGETS for text in texts)
