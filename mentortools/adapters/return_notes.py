"""Notes to schools as they are written: a text, and a draft with the filled copy attached where that may be sent."""

from msgspec import Struct

from mentortools.reports.result import ReturnedFile
from mentortools.reports.return_draft import Around, Attachment, can_attach, draft_around
from mentortools.reports.return_letter import Letter
from mentortools.reports.return_note import needs_a_note, return_note

LARGEST_ATTACHMENT = 10 * 1024 * 1024
"""In bytes: what school mail servers let through."""


class MadeNote(Struct, frozen=True):
    """A note: its text, the draft around what is attached, and under which name that is; None where nothing is."""

    text: bytes
    around: Around
    attached: str | None


def made_note(file: ReturnedFile, letter: Letter, copy_name: str | None, copy: bytes) -> MadeNote | None:
    """The note of a file whose filled copy has this name; None where there is nothing to tell the school."""
    if not needs_a_note(file):
        return None
    note = return_note(file, "", letter)
    attached = copy_name if copy_name and _may_be_sent(copy_name, copy) else None
    return MadeNote(note.text.encode(), draft_around(note, attached), attached)


def _may_be_sent(name: str, copy: bytes) -> bool:
    return len(copy) <= LARGEST_ATTACHMENT and can_attach(Attachment(name, copy))
