"""A look at a package before any parser sees it: its size, its entries, and nothing that XML should not hold."""

from collections import Counter
from lzma import LZMAError
from struct import error as UnpackError  # noqa: N812 - an exception, named like one
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile
from zlib import error as InflateError  # noqa: N812 - the same

from mentortools.adapters.reading.package import BEGINNING, Package
from mentortools.workbook.unreadable import Reason, UnreadableFile

MOST_BYTES = 200 * 1024 * 1024
"""Of all entries together, unpacked."""
MOST_ENTRIES = 2_000
HIGHEST_RATIO = 200
RATIO_COUNTS_FROM = 1024 * 1024
DAMAGE = (
    BadZipFile, EOFError, InflateError, LookupError, LZMAError, NotImplementedError, OSError, ParseError, StopIteration,
    UnpackError, ValueError,
)  # fmt: skip
"""What the standard library raises on the bytes of a package that is damaged, or lacks a part."""
DOCTYPE = tuple("<!DOCTYPE".encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be"))
"""A document type stands before the first element, and so in the beginning of a part."""


def look_over(package: Package) -> None:
    """Refuses a package that is too large or unsafe to unpack, by its directory alone.

    Raises:
        UnreadableFile: With the reason ``too large``, ``unsafe`` or ``password``.
    """
    entries = package.entries
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise UnreadableFile(Reason.TOO_LARGE, "entries or unpacked size over the limit")
    for entry in entries:
        if entry.flag_bits & 1:
            raise UnreadableFile(Reason.PASSWORD, "encrypted member")
        large = entry.file_size > RATIO_COUNTS_FROM
        if large and entry.file_size > HIGHEST_RATIO * max(entry.compress_size, 1):
            raise UnreadableFile(Reason.TOO_LARGE, "an entry unpacks to over 200 times its size")
        if ".." in entry.filename.replace("\\", "/").split("/") or entry.filename.startswith(("/", "\\")):
            raise UnreadableFile(Reason.UNSAFE, "an entry's name leads out of the package")
    names = Counter(entry.filename.replace("\\", "/").casefold() for entry in entries)
    if any(count > 1 for count in names.values()):
        raise UnreadableFile(Reason.UNSAFE, "two entries of one name")


def refuse_doctypes(package: Package) -> None:
    """Refuses a package of which any XML part declares a document type.

    Raises:
        UnreadableFile: With the reason ``unsafe``.
    """
    for entry in package.entries:
        if entry.filename.casefold().endswith((".xml", ".rels")):
            refuse_doctype(package.beginning(entry.filename))


def refuse_doctype(data: bytes) -> None:
    """Refuses XML that declares a document type: entities have no place in a workbook.

    Raises:
        UnreadableFile: With the reason ``unsafe``.
    """
    beginning = data[:BEGINNING]
    # One sign, which hardly any beginning holds, is looked for at the speed of memory.
    if b"!" in beginning and any(written in beginning for written in DOCTYPE):
        raise UnreadableFile(Reason.UNSAFE, "a document type is declared")
