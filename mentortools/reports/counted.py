"""Counts and hours in words."""

from decimal import Decimal

from mentortools.model.hours import in_hours


def counted(number: int, thing: str, things: str = "") -> str:
    """A number with its noun: ``1 row``, ``3 rows``, ``1,250 rows``."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def hours_in_words(hours: Decimal | int) -> str:
    """Hours as people write them, to the hundredth at most: ``1 hour``, ``17.5 hours``."""
    return in_hours(hours)


def total(numbers: "list[Decimal] | tuple[Decimal, ...]") -> Decimal:
    """The exact sum; 0 of nothing."""
    return sum(numbers, Decimal(0))
