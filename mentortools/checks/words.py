"""How messages write what they count: hours, days, names in quotation marks."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from mentortools.model.hours import shown_hours

_LEADS_ON = frozenset({"and", "of", "with", "by", "to", "the", "in", "on", "weeks", "due"})
_JOINS = ",;:("
"""Neither stands before an ellipsis."""


def hours(value: Decimal | int) -> str:
    """Hours for people, to the hundredth at most: ``1.5``, ``12``."""
    return shown_hours(value)


def day(value: date) -> str:
    """A day as it is typed: ``14/10/2025``."""
    return f"{value:%d/%m/%Y}"


def are(number: int) -> str:
    """The verb that goes with a number: ``1 is``, ``2 are``."""
    return "is" if number == 1 else "are"


def count(number: int, one: str, many: str | None = None) -> str:
    """A number of things: ``1 row``, ``1,234 rows``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def short(name: str, longest: int = 40) -> str:
    """A name no longer than a sentence has room for, cut with an ellipsis; line ends in it are spaces."""
    one_line = " ".join(name.split())
    return one_line if len(one_line) <= longest else f"{one_line[: longest - 1]}…"


def short_said(said: str, longest: int) -> str:
    """Words no longer than a sentence has room for, cut between two of them."""
    one_line = " ".join(said.split())
    if len(one_line) <= longest:
        return one_line
    words = one_line[: longest - 1].split()[:-1]
    while words and words[-1] in _LEADS_ON:
        words.pop()
    return f"{' '.join(words).rstrip(_JOINS) or one_line[: longest - 1]}…"


def quoted(texts: Iterable[str]) -> str:
    """Texts in quotation marks, as a list in words."""
    return either([f"“{text}”" for text in texts])


def either(texts: Sequence[str], word: str = "or") -> str:
    """A list in words: ``a, b or c``."""
    if len(texts) < 2:  # noqa: PLR2004 - a list of one needs no word between
        return "".join(texts)
    return f"{', '.join(texts[:-1])} {word} {texts[-1]}"
