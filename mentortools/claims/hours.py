"""Hours: their exact sum, and how many of them can be claimed (interfaces.md 3 and 6)."""

from collections.abc import Iterable
from decimal import Decimal

from mentortools.model.hours import TOLERANCE, whole_hours

__all__ = ["TOLERANCE", "hours_to_claim", "total", "whole_hours"]


def total(hours: Iterable[Decimal]) -> Decimal:
    """The exact sum."""
    return sum(hours, Decimal(0))


def hours_to_claim(whole: int, claimed_here: int, allowance_left: int) -> int:
    """Whole hours not yet claimed here, as far as the allowance goes; never below 0."""
    return max(0, min(whole - claimed_here, allowance_left))
