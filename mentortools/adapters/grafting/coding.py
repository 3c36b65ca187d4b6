"""XML parts as UTF-8, and back in the coding they came in, so that edits work on one kind of bytes."""

import codecs
import re

from msgspec import Struct

from mentortools.adapters.grafting.reasons import DAMAGED, CannotGraft

_DECLARED = re.compile(rb"""<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']""")


class Coding(Struct, frozen=True):
    """How a part's text is written: the name of the coding, and the byte order mark before it."""

    name: str
    mark: bytes


UTF_8 = Coding("utf-8", b"")
"""UTF-8 with or without its byte order mark, which stays where it is: the parser counts it."""


def _coding(data: bytes) -> Coding:
    if data.startswith(codecs.BOM_UTF16_LE):
        return Coding("utf-16-le", codecs.BOM_UTF16_LE)
    if data.startswith(codecs.BOM_UTF16_BE):
        return Coding("utf-16-be", codecs.BOM_UTF16_BE)
    if data.startswith((b"<\0", b"\0<")):
        return Coding("utf-16-le" if data.startswith(b"<\0") else "utf-16-be", b"")
    declared = _DECLARED.match(data)
    name = declared[1].decode().lower() if declared else UTF_8.name
    # Bytes that can be read as ASCII are no UTF-16, whatever the declaration claims.
    return UTF_8 if name.startswith("utf") else Coding(name, b"")


def decoded(data: bytes) -> tuple[bytes, Coding]:
    """A part's text as UTF-8, and the coding to write it in again.

    Raises:
        CannotGraft: the coding is unknown, or would not give the same bytes again.
    """
    coding = _coding(data)
    if coding == UTF_8:
        return data, coding
    try:
        text = data.removeprefix(coding.mark).decode(coding.name).encode()
    except (LookupError, UnicodeError) as error:
        raise CannotGraft(DAMAGED) from error
    if encoded(text, coding) != data:
        raise CannotGraft(DAMAGED)
    return text, coding


def encoded(text: bytes, coding: Coding) -> bytes:
    """UTF-8 text in the coding given; what that coding lacks is written as character references."""
    if coding == UTF_8:
        return text
    return coding.mark + text.decode().encode(coding.name, "xmlcharrefreplace")
