"""Whether a file holds macros. They are never run: that they are there is said."""

from collections.abc import Iterable, Mapping

_PARTS = ("vbaproject", "macrosheets/", "_vba_project")
_OF_OPEN_DOCUMENT = "basic/"


def said_of_macros(names: Iterable[str]) -> Mapping[str, str]:
    """What a snapshot's properties say of a file with parts, or streams, of these names."""
    folded = [name.casefold() for name in names]
    holds = any(part in name for name in folded for part in _PARTS)
    return {"macros": "yes"} if holds or any(name.startswith(_OF_OPEN_DOCUMENT) for name in folded) else {}
