"""A stretch of days with a first and a last one, both in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Period:
    """Days from the first to the last. Raises ValueError if the last comes before the first."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            msg = "its last day is before its first"
            raise ValueError(msg)

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __str__(self) -> str:
        return f"{in_words(self.first)} to {in_words(self.last)}"


def in_words(day: date) -> str:
    """A day as GOV.UK writes it: 6 April 2025."""
    return f"{day.day} {day:%B %Y}"
