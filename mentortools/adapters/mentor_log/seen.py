"""What a formula makes of a cell: its text (``A1&""``) and its number, as Excel would."""

from datetime import date, time, timedelta
from decimal import Decimal

from mentortools.adapters.mentor_log.prefill import PrefillValue

_DAY = timedelta(days=1)
_FIRST_DAY = date(1899, 12, 30)


def text_of(value: PrefillValue) -> str:
    """The cell's value joined to an empty text: a number without its format, a blank cell as nothing."""
    if value is None:
        return ""
    number = number_of(value)
    if number is None:
        return str(value)
    return str(int(number)) if number == int(number) else str(number)


def number_of(value: PrefillValue) -> float | None:
    """The number that a sum counts; None for text, which a sum passes over, and for a blank cell."""
    match value:
        case None | str():
            return None
        case time():
            return timedelta(hours=value.hour, minutes=value.minute, seconds=value.second) / _DAY
        case timedelta():
            return value / _DAY
        case date():
            return float((date(value.year, value.month, value.day) - _FIRST_DAY).days)
        case int() | float() | Decimal():
            return float(value)


def same(one: str, other: str) -> bool:
    """Whether two texts are equal to a formula, which looks past upper and lower case."""
    return one.casefold() == other.casefold()


def padded(text: str) -> str:
    """A TRN with its leading zeros: what ``TEXT(VALUE(A1),"0000000")`` gives where the text is a whole number."""
    return text.strip().zfill(7) if text.strip().isdecimal() else text


def without_zeros(text: str) -> str:
    """A TRN as it stands where its leading zeros are lost."""
    return str(int(text)) if text.strip().isdecimal() else text
