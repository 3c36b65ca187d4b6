"""Whether another file is, by its name, of the same school: only then may a note to that school name it."""

import re
from pathlib import PurePosixPath

_WORD = re.compile(r"[^\W\d_]+")
_SAY_NOTHING = frozenset({
    "a", "and", "b", "c", "claim", "copy", "corrected", "correction", "draft", "file", "filled", "final", "for", "in",
    "itt", "last", "latest", "log", "mentor", "mentors", "new", "of", "old", "resent", "return", "returned", "revised",
    "save", "saved", "school", "second", "signed", "the", "this", "to", "training", "update", "updated", "v", "version",
})  # fmt: skip
"""Words that files of any school have in their names."""


def own_other_file(path: str, other: str | None) -> str:
    """The other file's name, where both names have the same words that tell a school; empty where they have not."""
    if other is None:
        return ""
    one, two = _telling(path), _telling(other)
    return PurePosixPath(other).name if one and one == two else ""


def _telling(path: str) -> frozenset[str]:
    words = _WORD.findall(PurePosixPath(path).stem.casefold())
    return frozenset(words) - _SAY_NOTHING
