"""The name that somebody may have meant."""

from collections.abc import Iterable

FEW = 8
"""So many names are listed where one was not known; of more only the nearest is named."""


def nearest(name: str, known: Iterable[str]) -> str:
    """What can be written in place of a name that is not known: a sentence that lacks its full stop."""
    from difflib import get_close_matches  # noqa: PLC0415  # only somebody's slip needs it

    names = list(known)
    if not names:
        return "There is none to choose from"
    if len(names) <= FEW:
        return f"It can be {' or '.join(names)}" if len(names) <= 2 else f"It is one of {', '.join(names)}"  # noqa: PLR2004 - two names
    return f"The nearest is {get_close_matches(name, names, n=1, cutoff=0)[0]}"
