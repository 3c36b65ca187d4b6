"""The academic year of the claim service: 1 September to 31 August, named "2025 to 2026"."""

import re
from datetime import date
from typing import Self

from msgspec import Struct

_SEPTEMBER = 9
_FIRST, _LAST = 1900, 9998
_WRITTEN = re.compile(r"([0-9]{4})(?:to|[-/‐‑‒–—−])([0-9]{4}|[0-9]{2})")
_LONE = re.compile(r"[0-9]{4}")
_HOW = "Type both years, for example 2025 to 2026"


class AcademicYear(Struct, frozen=True, order=True):
    """An academic year, ordered by the calendar year in which it starts.

    Attributes:
        start: The calendar year of its 1 September: 2025 for "2025 to 2026".

    Raises:
        ValueError: If the start is not a year a date can hold.
    """

    start: int

    def __post_init__(self) -> None:
        if not _FIRST <= self.start <= _LAST:
            msg = f"No academic year starts in {self.start}. {_HOW}"
            raise ValueError(msg)

    @classmethod
    def of(cls, day: date) -> Self:
        """The year a day lies in: 31 August 2025 is in "2024 to 2025", the next day in "2025 to 2026"."""
        return cls(day.year if day.month >= _SEPTEMBER else day.year - 1)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The year written as "2025 to 2026", "2025-26", "2025/26" or alike, whatever the case, spaces or dash.

        Raises:
            ValueError: In plain words, for one calendar year alone (it lies in two academic years), for two years
                that do not follow each other, and for any other text.
        """
        squeezed = "".join(text.split()).lower()
        if _LONE.fullmatch(squeezed):
            year = int(squeezed)
            msg = f"{year} is in two academic years, {year - 1} to {year} and {year} to {year + 1}. {_HOW}"
            raise ValueError(msg)
        written = _WRITTEN.fullmatch(squeezed)
        if written is None:
            msg = f"“{text.strip()}” is not an academic year. {_HOW}"
            raise ValueError(msg)
        start, end = int(written[1]), written[2]
        if end != str(start + 1)[-len(end) :]:
            msg = f"“{text.strip()}” does not name two years that follow each other. {_HOW}"
            raise ValueError(msg)
        return cls(start)

    @property
    def name(self) -> str:
        """The name the claim service uses: "2025 to 2026"."""
        return f"{self.start} to {self.start + 1}"

    @property
    def starts_on(self) -> date:
        """1 September, the first day."""
        return date(self.start, _SEPTEMBER, 1)

    @property
    def ends_on(self) -> date:
        """31 August of the next calendar year, the last day."""
        return date(self.start + 1, 8, 31)

    @property
    def previous(self) -> Self:
        """The academic year before."""
        return type(self)(self.start - 1)

    @property
    def next(self) -> Self:
        """The academic year after."""
        return type(self)(self.start + 1)

    def __contains__(self, day: date) -> bool:
        return self.starts_on <= day <= self.ends_on

    def __str__(self) -> str:
        return self.name
