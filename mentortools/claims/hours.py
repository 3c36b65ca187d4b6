"""Hours: their exact sum, the whole hours in it, and how many of them can be claimed (interfaces.md 3 and 6)."""

from collections.abc import Iterable
from decimal import ROUND_FLOOR, Decimal

TOLERANCE = Decimal("0.000001")
"""A third of an hour, three times, is an hour: each cell is exact to nine decimals only."""


def whole_hours(hours: Decimal) -> int:
    """The whole hours in a sum. Rounded down: DfE takes whole hours and publishes no rule for the rest."""
    return int((hours + TOLERANCE).to_integral_value(rounding=ROUND_FLOOR))


def total(hours: Iterable[Decimal]) -> Decimal:
    """The exact sum."""
    return sum(hours, Decimal(0))


def hours_to_claim(whole: int, claimed_here: int, allowance_left: int) -> int:
    """Whole hours not yet claimed here, as far as the allowance goes; never below 0."""
    return max(0, min(whole - claimed_here, allowance_left))
