"""What was measured against what is asked, as a table for people and an object for programs."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

LOST_BY = 2


class Asked(NamedTuple):
    """One thing that was measured, with what is asked of it.

    Attributes:
        name: What it is, for people.
        measured: A ratio, or a number in ``unit``.
        least: What must be reached, or not gone over.
        aim: What is hoped for.
        unit: What the numbers are in.
        more_is_better: Which way is better.
        void: Why the number says nothing; empty where it does.
    """

    name: str
    measured: float
    least: float
    aim: float
    unit: str = "×"
    more_is_better: bool = False
    void: str = ""

    @property
    def word(self) -> str:
        if self.void:
            return f"void: {self.void}"
        if self._reaches(self.aim):
            return "aim reached"
        if self._reaches(self.least):
            return "as asked"
        return "LOST BY HALF" if self.is_lost else "short of what is asked"

    @property
    def is_lost(self) -> bool:
        """Whether it is worse than what is asked by half, or says nothing."""
        half = self.least / LOST_BY if self.more_is_better else self.least * LOST_BY
        return bool(self.void) or not self._reaches(half)

    def _reaches(self, mark: float) -> bool:
        return self.measured >= mark if self.more_is_better else self.measured <= mark


def table(asked: Sequence[Asked]) -> Iterator[str]:
    width = max(len(each.name) for each in asked)
    yield f"{'':{width}}  {'measured':>12}  {'at least':>12}  {'aim':>12}"
    for each in asked:
        sign = "≥" if each.more_is_better else "≤"
        numbers = (
            f"{each.measured:.2f} {each.unit}",
            f"{sign} {each.least:g} {each.unit}",
            f"{each.aim:g} {each.unit}",
        )
        yield f"{each.name:{width}}  {'  '.join(f'{number:>12}' for number in numbers)}  {each.word}"


def markdown(asked: Sequence[Asked], books: int) -> Iterator[str]:
    """The same as a table of a page."""
    yield f"| {books} workbooks | Measured | At least | Aim | |"
    yield "| --- | ---: | ---: | ---: | --- |"
    for each in asked:
        sign = "≥" if each.more_is_better else "≤"
        numbers = (
            f"{each.measured:.2f} {each.unit}",
            f"{sign} {each.least:g} {each.unit}",
            f"{each.aim:g} {each.unit}",
        )
        yield f"| {each.name} | {' | '.join(numbers)} | {each.word} |"
