"""The columns of the sheet Weeks: names, a narrow one for each week, by half-term, and totals."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from itertools import pairwise

from msgspec import Struct

from mentortools.reports.text_width import width_of

NAMES = ("Mentor", "Trainee", "What is asked")
TOTALS = (("", "Met"), ("", "Missed"), ("Not", "known"), ("To", "come"))
"""The headings over the totals, in two lines."""

_WEEK, _GAP, _TOTAL = 2.4, 0.5, 6.4
_NARROWEST, _WIDEST = 13.0, 26.0
_SIDES, _ASIDE = 1.4, 0.8


class HalfTermColumns(Struct, frozen=True):
    """The columns of one half-term, counted from 1, with the Mondays of its weeks."""

    number: int
    columns: tuple[int, ...]
    mondays: tuple[date, ...]

    @property
    def title(self) -> str:
        """What stands over it; its number alone where there is no room for more."""
        words = f"Half-term {self.number}"
        return words if width_of(words) + _ASIDE <= len(self.columns) * _WEEK else str(self.number)

    @property
    def months(self) -> tuple[str, ...]:
        """What stands over each week: a month over its first, together with the next one where it has no second."""
        names = [f"{monday:%b}" for monday in self.mondays]
        found = [name if name != before else "" for before, name in zip(["", *names], names, strict=False)]
        for place, (name, after) in enumerate(pairwise(found)):
            if name and after:
                found[place : place + 2] = [f"{name}/{after}", ""]
        return tuple(found)


class Grid(Struct, frozen=True, dict=True):
    """Which column is whose. Half-terms are kept apart by a column with nothing in it.

    Attributes:
        half_terms: The Mondays of the weeks, by half-term.
        names: For each column of names, all that stands in it.
    """

    half_terms: Sequence[Sequence[date]]
    names: Sequence[Sequence[str]]

    @cached_property
    def parts(self) -> tuple[HalfTermColumns, ...]:
        """The half-terms, from left to right."""
        found: list[HalfTermColumns] = []
        first = len(NAMES) + 1
        for number, mondays in enumerate(self.half_terms, start=1):
            columns = tuple(range(first, first + len(mondays)))
            found.append(HalfTermColumns(number, columns, tuple(mondays)))
            first = columns[-1] + 2
        return tuple(found)

    @cached_property
    def weeks(self) -> tuple[int, ...]:
        """The columns of all weeks."""
        return tuple(column for part in self.parts for column in part.columns)

    @property
    def totals(self) -> tuple[int, ...]:
        """The columns of the totals."""
        first = self.weeks[-1] + 2
        return tuple(range(first, first + len(TOTALS)))

    @cached_property
    def widths(self) -> tuple[float, ...]:
        """The widths of all columns."""
        weeks = frozenset(self.weeks)
        between = (_WEEK if column in weeks else _GAP for column in range(len(NAMES) + 1, self.totals[0]))
        return (*(_width(each) for each in self.names), *between, *(_TOTAL for _ in TOTALS))


def _width(texts: Sequence[str]) -> float:
    """As wide as the longest text that stands in it, within bounds."""
    return min(_WIDEST, max([_NARROWEST, *(width_of(text) + _SIDES for text in texts)]))


def cut(text: str) -> str:
    """A text that fits into the widest column of names, cut with an ellipsis where it is longer."""
    if width_of(text) + _SIDES <= _WIDEST:
        return text
    kept = next(end for end in range(len(text) - 1, -1, -1) if width_of(text[:end]) + 2 * _SIDES <= _WIDEST)
    return f"{text[:kept].rstrip()}…"
