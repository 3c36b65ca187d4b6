"""The words of a note, and how they are told from a person's words in the same note.

Each finding is one line: the severity, a colon, the message, and a no-break space, which nobody sees or types there.
A message holds neither a line break nor a no-break space, so what a person writes before or after it, on the same
line even, is not ours. Authors and formats are no sign to rely on: LibreOffice drops both when it saves.
"""

import re
from collections.abc import Iterable

from mentortools.model.severity import Severity
from mentortools.workbook.stamp import NOTE_AUTHOR

END = "\u00a0"

_BEGINNING = rf"(?:\A|\r?\n)(?:{'|'.join(Severity)}): [^\n{END}]*"
_OURS = re.compile(_BEGINNING + END)
_OURS_BY_US = re.compile(rf"{_BEGINNING}(?:{END}|(?=\n)|\Z)")


def note_text(findings: Iterable[tuple[Severity, str]]) -> str:
    """The text of a note: one line a finding."""
    return "\n".join(f"{severity}: {' '.join(message.split())}{END}" for severity, message in findings)


def without_ours(text: str, author: str) -> str:
    """A note's text without our lines; where we are its author, also without those that lost their last space."""
    return (_OURS_BY_US if author == NOTE_AUTHOR else _OURS).sub("", text)
