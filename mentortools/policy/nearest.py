"""The name that somebody may have meant."""

import re
from collections.abc import Iterable, Sequence

FEW = 8
"""So many names are listed where one was not known; of more only the nearest is named."""

NAMED = 50
"""So many are listed where none is near; of more it is said where they stand."""

_PAGE = "docs/duties.md says which there are"
_NEAR = 0.65
_WORD = re.compile(r"[^\W_]{4,}")


def nearest(name: str, known: Iterable[str], where: str = "") -> str:
    """What can be written in place of a name that is not known: a sentence that lacks its full stop.

    One that is like it, or has a word that is, is named. Where none is, it is said which there are, or ``where``: the
    place to find them.
    """
    names = list(dict.fromkeys(known))
    if not names:
        return "There is none to choose from"
    if len(names) <= FEW:
        return _all(names)
    best = max(names, key=lambda each: _likeness(name, each))
    if max(_likeness(name, best)) >= _NEAR:
        return f"The nearest is {best}"
    return where or (_all(names) if len(names) <= NAMED else _PAGE)


def _all(names: Sequence[str]) -> str:
    return f"It can be {' or '.join(names)}" if len(names) <= 2 else f"It is one of {', '.join(names)}"  # noqa: PLR2004 - two names


def _likeness(name: str, known: str) -> tuple[float, float]:
    """How alike two names are: as a whole, or in a word of the known one, since people type a part; then as a whole."""
    whole = _ratio(name, known)
    return max([whole, *(_ratio(name, word) for word in _WORD.findall(known))]), whole


def _ratio(one: str, other: str) -> float:
    from difflib import SequenceMatcher  # noqa: PLC0415  # only somebody's slip needs it

    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio()
