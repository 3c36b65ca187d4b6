"""Whether the words of a cell name something, say that there is nothing, or leave it open: the list of such words."""

import re
from enum import StrEnum
from functools import lru_cache

from mentortools.workbook.canonical import canonical

NO = frozenset({
    "no", "none", "not", "nobody", "nothing", "never", "nil", "zero", "0", "na", "vacant", "vacancy", "unprotected",
    "unavailable",
})  # fmt: skip
"""Words that say that there is nothing."""
BESIDE_NO = frozenset({
    "a", "agreed", "allocated", "an", "any", "anybody", "anyone", "applicable", "appointed", "arranged", "as", "at",
    "available", "been", "body", "cover", "currently", "description", "device", "discussed", "extra", "far", "given",
    "has", "have", "hours", "in", "is", "it", "job", "lead", "line", "manager", "mentor", "minutes", "moment", "named",
    "network", "nominated", "now", "of", "offered", "one", "pay", "place", "position", "post", "present",
    "progression", "protected", "provided", "release", "set", "slot", "so", "still", "supervision", "supervisor",
    "the", "there", "this", "time", "up", "we", "year", "yet",
})  # fmt: skip
"""Words that may stand beside one of those and name nothing: “not yet in place”, “no one at the moment”."""
OPEN = frozenset({
    "tba", "tbc", "tbd", "unknown", "unsure", "unconfirmed", "undecided", "pending", "awaited", "awaiting", "later",
    "known", "know", "sure", "certain", "confirmed", "decided", "follow", "be",
})  # fmt: skip
"""Words that say that nobody knows yet. “To be” leaves open what comes after it."""
BESIDE_OPEN = NO | BESIDE_NO | {"to", "dont", "announced", "all", "advised", "determined", "who", "when"}
"""Words that may stand beside one of those: “to be confirmed”, “not known yet”."""

_MARKS = str.maketrans({".": None, "'": None})
_NOT_APPLICABLE = re.compile(r"\bn\s*/\s*a\b")
_WORDS = re.compile(r"\w+")
_TEXTS_KEPT = 4096


class Given(StrEnum):
    """Whether something is given."""

    YES = "Yes"
    NO = "No"
    NOT_SAID = "Not said"


@lru_cache(_TEXTS_KEPT)
def given_in_words(text: str) -> Given:
    """What the words of a cell come to.

    All of them count: “None” and “not yet in place” are a no; “tbc”, “not known” and whatever ends in a question mark
    are not said, as are a dash and other marks without a word; “No form group” is something that is given.
    """
    told = canonical(text).casefold()
    words = _WORDS.findall(_NOT_APPLICABLE.sub("na", told).translate(_MARKS))
    if not words or told.endswith("?"):
        return Given.NOT_SAID
    if not OPEN.isdisjoint(words) and (OPEN | BESIDE_OPEN).issuperset(words):
        return Given.NOT_SAID
    return Given.NO if not NO.isdisjoint(words) and (NO | BESIDE_NO).issuperset(words) else Given.YES


def named_in(text: str) -> str:
    """A text that names something; empty where it says that there is nothing, or leaves it open."""
    return text if given_in_words(text) is Given.YES else ""
