"""Pounds and pence, exact: decimals made from text, never from floats."""

from decimal import ROUND_HALF_UP, Decimal

PENNY = Decimal("0.01")


def amount(hours: int, rate: Decimal) -> Decimal:
    """Whole hours at an hourly rate in pounds, exact to the penny: 10 hours at 43.80 is 438.00.

    Raises:
        ValueError: If the rate has a part of a penny, which would make the amount inexact.
    """
    return _exact(_exact(rate) * hours)


def pounds(value: Decimal) -> str:
    """An amount for people: ``£1,072.00``, and ``-£43.80`` below nothing. Raises ValueError on part of a penny."""
    sign = "-" if value < 0 else ""
    return f"{sign}£{abs(_exact(value)):,}"


def plain(value: Decimal) -> str:
    """An amount for programs: ``1072.00``. Raises ValueError on part of a penny."""
    return f"{_exact(value):f}"


def rounded(value: Decimal) -> Decimal:
    """The nearest whole penny, half a penny up: for shares and averages that are shown and never claimed.

    A claim has no need of it: whole hours at a rate in whole pence are whole pence. Half up is what the claim
    service is set to; it never comes into play there either.
    """
    return value.quantize(PENNY, ROUND_HALF_UP)


def _exact(value: Decimal) -> Decimal:
    whole_pence = rounded(value)
    if whole_pence != value:
        msg = f"£{value} is not a whole number of pence"
        raise ValueError(msg)
    return whole_pence
