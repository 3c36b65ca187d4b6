"""Which number formats show a length of time, or a time of day, and no date."""

import re

# What stands in a format for itself: quoted text, a sign after a backslash, an underline or an asterisk, and colours,
# conditions and countries in brackets. The brackets of ``[h]`` stay.
_LITERAL = re.compile(r'"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_TIME = re.compile(r"[hs]|\[m+\]", re.IGNORECASE)
_DATE = re.compile(r"[dy]", re.IGNORECASE)
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_CLOCK = re.compile(r"am/pm|a/p", re.IGNORECASE)
_GENERAL = "general"
_OF_SYSTEM = "[$-f400]"
"""The computer's own long time: written with AM and PM in every file, and shown without them in England."""


def shows_time(number_format: str) -> bool:
    """Whether a cell with the format shows a time: ``h:mm``, ``[h]:mm``, ``mm:ss``; not ``dd/mm/yyyy hh:mm``."""
    if number_format.casefold() == _GENERAL:
        return False
    signs = _LITERAL.sub("", number_format.partition(";")[0])
    return bool(_TIME.search(signs)) and not _DATE.search(signs)


def shows_clock(number_format: str) -> bool:
    """Whether a format shows the time on a clock, with AM or PM, and so no length."""
    signs = _LITERAL.sub("", number_format.partition(";")[0])
    return shows_time(number_format) and _CLOCK.search(signs) is not None and _OF_SYSTEM not in number_format.casefold()


def shows_length(number_format: str) -> bool:
    """Whether a format that shows a time shows a length, which may be longer than a day: ``[h]:mm``."""
    return bool(_ELAPSED.search(_LITERAL.sub("", number_format.partition(";")[0])))
