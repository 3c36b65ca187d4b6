"""Sheet names that Excel takes: at most 31 characters, none of a few signs, no name twice whatever its case."""

import re
from collections.abc import Collection

LONGEST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]+")
_RESERVED = "history"
_NAMELESS = "Sheet"


def sheet_title(text: str, taken: Collection[str] = ()) -> str:
    """A sheet name as near to the text as Excel allows, and different from the names already taken.

    Signs that Excel forbids become a space, apostrophes at the ends go, as does what is over 31 characters;
    ``History``, which Excel keeps to itself, and a name that is taken get a number: ``Checks (2)``.
    """
    wanted = _cut(_trimmed(_FORBIDDEN.sub(" ", text)), LONGEST) or _NAMELESS
    used = {_folded(title) for title in taken} | {_RESERVED}
    title, number = wanted, 1
    while _folded(title) in used:
        number += 1
        ending = f" ({number})"
        title = _cut(wanted, LONGEST - len(ending)) + ending
    return title


def _trimmed(text: str) -> str:
    return " ".join(text.split()).strip("' ")


def _cut(text: str, longest: int) -> str:
    """Excel counts UTF-16 units, so a sign outside the basic plane counts twice."""
    units = text.encode("utf-16-le")[: 2 * longest]
    return _trimmed(units.decode("utf-16-le", "ignore"))


def _folded(title: str) -> str:
    return title.casefold()
