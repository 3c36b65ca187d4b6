"""Text as people's programs save it: UTF-8, UTF-16 with its mark, or the code page of Excel on Windows."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from msgspec import Struct


class Text(Struct, frozen=True):
    """A file's text.

    Attributes:
        text: The text, without a byte order mark.
        read_as: Which text it was taken for, in words for people; empty where its bytes leave no doubt.
    """

    text: str
    read_as: str


def unicode_text(data: bytes) -> Text | None:
    """Text in UTF-8, or in UTF-16 that says so by its mark; None for any other bytes."""
    try:
        if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
            return Text(data.decode("utf-16"), "")
        return Text(data.removeprefix(BOM_UTF8).decode("utf-8"), "")
    except UnicodeDecodeError:
        return None


def any_text(data: bytes) -> Text | None:
    """The same, or else text in the Windows code page 1252, every byte of which must be a character of it."""
    found = unicode_text(data)
    if found is not None or b"\0" in data:
        return found
    try:
        return Text(data.decode("cp1252"), "text as Excel saves it on Windows (code page 1252)")
    except UnicodeDecodeError:
        return None
