"""Whether a name that somebody typed is a mentor's: it is, it could be, or it is somebody else's."""

import re
from functools import lru_cache
from unicodedata import combining, normalize

from mentortools.workbook.canonical import canonical
from mentortools.workbook.log import MentorRow
from mentortools.workbook.plain_name import plain

TITLES = frozenset({
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "madam", "dame", "rev", "the", "mentor",
})  # fmt: skip
"""Words before or beside a name that are none of it."""
_WORDS = re.compile(r"[^\W_]+")
_NAMES_KEPT = 4096

Words = tuple[str, ...]


def means(typed: str, mentor: MentorRow) -> bool:
    """Whether it is the mentor's first and last name, in this order, or the other way round with a comma between."""
    name = plain(f"{mentor.first_name} {mentor.last_name}")
    last, _, first = typed.partition(",")
    turned = f"{first} {last}"
    return bool(name) and name in {plain(typed), plain(turned), _joined(_named(typed)), _joined(_named(turned))}


def could_mean(typed: str, mentor: MentorRow) -> bool:
    """Whether it could be the mentor's name.

    It could where it has the last name, or one of two, and a first name that is left out, an initial, or the beginning
    of the other; and where it is the first name alone, or initials. Accents can be left out.
    """
    words, first, last = (
        _words(_bare(each)) for each in (" ".join(_named(typed)), mentor.first_name, mentor.last_name)
    )
    if not words or not (first or last):
        return False
    alone = {_joined(first), _initials(first[:1]), _initials((*first[:1], *last[:1])), _initials((*first, *last))}
    if _joined(words) in alone:
        return True
    others = _without_last_name(words, last)
    return others is not None and (not others or not first or any(_begins(word, first[0]) for word in others))


def _without_last_name(words: Words, last: Words) -> Words | None:
    """What stands beside the last name, or beside a part of a double one; None where it is not there."""
    for wanted in (last, *((part,) for part in last if len(last) > 1)):
        for start in range(len(words) - len(wanted) + 1):
            if wanted and words[start : start + len(wanted)] == wanted:
                return (*words[:start], *words[start + len(wanted) :])
    return None


def _begins(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _initials(names: Words) -> str:
    return "".join(name[0] for name in names)


def _joined(words: Words) -> str:
    return "".join(words)


def _named(typed: str) -> Words:
    """The words of a typed name, without titles."""
    return tuple(word for word in _words(typed) if word not in TITLES)


def _bare(text: str) -> str:
    return "".join(sign for sign in normalize("NFD", text) if not combining(sign))


@lru_cache(_NAMES_KEPT)
def _words(text: str) -> Words:
    return tuple(_WORDS.findall(canonical(text).casefold().replace("'", "")))
