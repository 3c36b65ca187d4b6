"""How ratings of development reviews moved, first to last: of a mentor, of an area, of a school."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from mentortools.duties.ratings import read_ratings
from mentortools.workbook.log import ReviewRow

_HUNDREDTH = Decimal("0.01")

Worth = Mapping[str, Decimal]
"""What each rating comes to as a number, by its text."""


class Progress(NamedTuple):
    """How the ratings of statements that were rated twice moved, first to last.

    Attributes:
        first: The mean of the first ratings, to the hundredth.
        last: The mean of the last ratings.
        up: How many statements are rated higher at last.
        same: How many the same.
        down: How many lower.
    """

    first: Decimal
    last: Decimal
    up: int
    same: int
    down: int

    @property
    def statements(self) -> int:
        """How many statements were rated twice."""
        return self.up + self.same + self.down

    @property
    def change(self) -> Decimal:
        """How far the mean moved; below 0 where it fell."""
        return self.last - self.first


def ratings_of(rows: Iterable[ReviewRow]) -> Worth:
    """What the ratings of statements rated twice come to; empty where they cannot all be put in one order."""
    return read_ratings(text for pair in pairs_of(rows) for text in pair)


def progress_of(rows: Sequence[ReviewRow], worth: Worth) -> Progress | None:
    """First rating to last; None where no statement was rated twice, or the ratings have no order."""
    steps = steps_of(rows, worth)
    if not steps:
        return None
    return Progress(
        mean([first for first, _ in steps]),
        mean([last for _, last in steps]),
        sum(last > first for first, last in steps),
        sum(last == first for first, last in steps),
        sum(last < first for first, last in steps),
    )


def steps_of(rows: Iterable[ReviewRow], worth: Worth) -> list[tuple[Decimal, Decimal]]:
    """First and last rating of each statement that was rated twice, as numbers; none where these have no order."""
    return steps_between(pairs_of(rows), worth)


def steps_between(pairs: Iterable[tuple[str, str]], worth: Worth) -> list[tuple[Decimal, Decimal]]:
    """The same of pairs of ratings as they are typed."""
    return [(worth[first], worth[last]) for first, last in pairs] if worth else []


def by_area(rows: Iterable[ReviewRow]) -> Mapping[str, tuple[ReviewRow, ...]]:
    """Rows by their area, in the order of the first row of each; a row without one is under ``""``."""
    found: dict[str, list[ReviewRow]] = {}
    for row in rows:
        found.setdefault(row.area, []).append(row)
    return {area: tuple(of_area) for area, of_area in found.items()}


def pairs_of(rows: Iterable[ReviewRow]) -> list[tuple[str, str]]:
    """First and last rating of each statement that was rated twice, as they are typed."""
    pairs = ((row.initial_rating, row.final_rating or row.current_rating) for row in rows)
    return [(first, last) for first, last in pairs if first.strip() and last.strip()]


def mean(numbers: Sequence[Decimal]) -> Decimal:
    """The mean of some numbers, to the hundredth; of none there is none."""
    return (sum(numbers, Decimal(0)) / len(numbers)).quantize(_HUNDREDTH)
