"""The words of a note as a package holds them."""

from mentortools.adapters.grafting.splices import text_of
from mentortools.workbook.note_text import END
from mentortools.workbook.stamp import NOTE_AUTHOR

_TRACES = (NOTE_AUTHOR.encode(), END.encode(), b"&#160;", b"&#xA0;", b"&#xa0;")


def may_hold_ours(comments: bytes) -> bool:
    """Whether a comments part can hold a line of ours at all."""
    return any(trace in comments for trace in _TRACES)


def run(text: str, prefix: str) -> bytes:
    """A run of ours in a note, in the letters Excel gives to notes."""
    return (
        b'<%(p)sr><%(p)srPr><%(p)ssz val="9"/><%(p)scolor indexed="81"/><%(p)srFont val="Tahoma"/>'
        b'<%(p)sfamily val="2"/></%(p)srPr><%(p)st xml:space="preserve">%(text)s</%(p)st></%(p)sr>'
    ) % {b"p": prefix.encode(), b"text": text_of(text)}
