"""The words of a note, and how they are told from a person's words in the same note.

Each finding is one line: the severity, a colon, the message, and a no-break space. A message holds neither a line
break nor a no-break space, so what a person writes before or after it, on the same line even, is not ours.
In a person's own note our lines are a run of a colour of their own besides.
"""

import re
from collections.abc import Iterable

from mentortools.adapters.grafting.splices import text_of
from mentortools.model.severity import Severity

END = "\u00a0"
COLOUR = "FF4D454E"
"""A dark grey that spells ``MEN``; no office program offers it."""

_OURS = re.compile(
    rf"(?:^|(?<=\n)|\n)(?:{'|'.join(map(re.escape, Severity))}): [^\n{END}]*{END}(?:\r?\n(?={'|'.join(map(re.escape, Severity))}: ))?"
)


def note_text(findings: Iterable[tuple[Severity, str]]) -> str:
    """The text of a note: one line a finding."""
    return "\n".join(f"{severity}: {' '.join(message.split())}{END}" for severity, message in findings)


def without_ours(text: str) -> str:
    """A note's text without our lines."""
    return _OURS.sub("", text)


def run(text: str, prefix: str) -> bytes:
    """A run of ours in a note."""
    return (
        b'<%(p)sr><%(p)srPr><%(p)ssz val="9"/><%(p)scolor rgb="%(colour)s"/><%(p)srFont val="Tahoma"/>'
        b'<%(p)sfamily val="2"/></%(p)srPr><%(p)st xml:space="preserve">%(text)s</%(p)st></%(p)sr>'
    ) % {b"p": prefix.encode(), b"colour": COLOUR.encode(), b"text": text_of(text)}
