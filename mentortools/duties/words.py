"""How what was judged is said: days, counts, lists."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

WITHDREW = "trainee or mentor withdrew before it was due"
ENDED = "the placement was over before it was due"
NOBODY = "no trainee in this term"
NO_TRAINEE = "no trainee of this mentor in the log"
TRAINEE_OPEN = "the log leaves open whether this mentor has a trainee"

LISTED = 4
"""So many things are listed; of more, how many there are."""
FEW_PARTS = 3
"""So many parts of the training, whose names are long."""


def day(value: date) -> str:
    """A day as it is typed: ``14/10/2025``."""
    return f"{value:%d/%m/%Y}"


def count(number: int, one: str, many: str | None = None) -> str:
    """A number of things: ``1 week``, ``12 weeks``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(texts: Iterable[str], most: int = LISTED) -> str:
    """A list in words, cut where it is long: ``a, b and 3 more``."""
    each: Sequence[str] = tuple(dict.fromkeys(texts))
    if len(each) > most:
        each = (*each[: most - 1], f"{len(each) - most + 1} more")
    return each[0] if len(each) == 1 else f"{', '.join(each[:-1])} and {each[-1]}" if each else ""


def number(value: Decimal) -> str:
    """A number without zeros at its end: ``7.5``, ``60``."""
    return f"{value.normalize():f}"
