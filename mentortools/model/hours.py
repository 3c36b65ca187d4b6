"""Hours: the whole hours in a sum, and hours as people read them. What is shown is rounded; what is kept is exact."""

from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

TOLERANCE = Decimal("0.000001")
"""A third of an hour, three times, is an hour: each cell is exact to nine decimals only."""
_HUNDREDTH = Decimal("0.01")


def whole_hours(hours: Decimal) -> int:
    """The whole hours in a sum. Rounded down: DfE takes whole hours and publishes no rule for the rest."""
    return int((hours + TOLERANCE).to_integral_value(rounding=ROUND_FLOOR))


def shown_hours(hours: Decimal | int) -> str:
    """Hours for people, to the hundredth at most: ``1.5``, ``29.75``, ``1,250``.

    What is shown has as many whole hours as there are: 3.999999999 is 4, and 3.996, which is 3 whole hours, is 3.99.
    """
    exact = Decimal(hours)
    rounded = exact.quantize(_HUNDREDTH, ROUND_HALF_UP)
    if whole_hours(rounded) > whole_hours(exact):
        rounded = exact.quantize(_HUNDREDTH, ROUND_FLOOR)
    text = f"{rounded:,f}"
    return text.rstrip("0").rstrip(".")


def in_hours(hours: Decimal | int) -> str:
    """The same with their noun: ``1 hour``, ``0.5 hours``."""
    shown = shown_hours(hours)
    return f"{shown} {'hour' if shown == '1' else 'hours'}"
