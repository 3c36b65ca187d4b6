"""Numbers for programs: no thousands separators, no units, nothing rounded."""

from decimal import Decimal

from mentortools.model.money import plain

_NINE_DECIMALS = Decimal("0.000000001")


def plain_hours(hours: Decimal) -> str:
    """Hours as the shortest decimal: ``17.5``, ``20``, ``0``."""
    return f"{hours.quantize(_NINE_DECIMALS).normalize():f}"


def plain_pounds(amount: Decimal | None) -> str | None:
    """Pounds and pence, ``992.20``; None where the amount is not known."""
    return None if amount is None else plain(amount)
