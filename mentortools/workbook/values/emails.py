"""E-mail addresses of the plain kind: what a person can send to from any mail program."""

import re

from mentortools.workbook.canonical import canonical, visible
from mentortools.workbook.reading import Problem, Read, Unread
from mentortools.workbook.snapshot import CellValue
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.kinds import BLANK, unreadable

_PART = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"{_PART}(?:\.{_PART})*@(?:{_LABEL}\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]")
# RFC 5321, 4.5.3.1: no longer address can be delivered to.
_LONGEST = 254


def read_email(value: CellValue, _context: Context) -> Read[str] | Unread:
    """One address, in the person's own capitals. An address inside other words is proposed, not read."""
    if not isinstance(value, str):
        return unreadable(value, Problem.NOT_AN_EMAIL)
    shown = visible(value)
    if not shown:
        return BLANK
    if len(shown) <= _LONGEST and _ADDRESS.fullmatch(shown):
        return Read(shown)
    return Unread(Problem.NOT_AN_EMAIL, _proposal(canonical(value)))


def _proposal(plain: str) -> str | None:
    """The one address among the words: ``Ann Example <ann@example.org>``."""
    words = (word.removeprefix("mailto:").strip("<>()[],;:\"'.") for word in plain.split())
    found = [word for word in words if len(word) <= _LONGEST and _ADDRESS.fullmatch(word)]
    return found[0] if len(found) == 1 else None
