"""How messages write what they count: hours, days, names in quotation marks."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from mentortools.model.hours import shown_hours

_AND_MORE = " and more"
_BETWEEN = re.compile(r", |; |: | and ")


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


def few(things: str, longest: int) -> str:
    """A list in words no longer than there is room for: cut between two things, so that no number is cut in two."""
    if len(things) <= longest:
        return things
    ends = [(found.start(), _AND_MORE if found[0] in {", ", " and "} else "…") for found in _BETWEEN.finditer(things)]
    whole = [f"{things[:end]}{more}" for end, more in ends if end + len(more) <= longest]
    return whole[-1] if whole else short(things, longest)


def people(names: Sequence[str], most: int, longest: int) -> str:
    """So many names as there is room for, none cut in two while another fits, and how many more there are."""
    for shown in range(min(most, len(names)), 0, -1):
        left = len(names) - shown
        said = either([*names[:shown], *([f"{left:,} more"] if left else [])], "and")
        if len(said) <= longest:
            return said
    more = f" and {len(names) - 1:,} more" if len(names) > 1 else ""
    return short(names[0], longest - len(more)) + more if names else ""


def quoted(texts: Iterable[str]) -> str:
    """Texts in quotation marks, as a list in words."""
    return either([f"“{text}”" for text in texts])


def either(texts: Sequence[str], word: str = "or") -> str:
    """A list in words: ``a, b or c``."""
    if len(texts) < 2:  # noqa: PLR2004 - a list of one needs no word between
        return "".join(texts)
    return f"{', '.join(texts[:-1])} {word} {texts[-1]}"
