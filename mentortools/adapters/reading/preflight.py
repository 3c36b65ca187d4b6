"""A look at a package before any parser sees it: its size, its entries, and nothing that XML should not hold."""

from collections import Counter
from lzma import LZMAError
from struct import error as UnpackError  # noqa: N812 - an exception, named like one
from struct import unpack_from
from xml.etree.ElementTree import ParseError
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo
from zlib import MAX_WBITS, decompressobj
from zlib import error as InflateError  # noqa: N812 - the same

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
BEGINNING = 4096
"""How many bytes of an XML part are searched for a document type, which stands before the first element."""
HEADER, LENGTHS = 30, 26
"""Of the header before each part: its length without name and extra field, and where their lengths stand in it."""
DOCTYPE = tuple("<!DOCTYPE".encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be"))


def look_over(package: ZipFile) -> None:
    """Refuses a package that is too large or unsafe to unpack, by its directory alone.

    Raises:
        UnreadableFile: With the reason ``too large``, ``unsafe`` or ``password``.
    """
    entries = package.infolist()
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


def refuse_doctypes(package: ZipFile, data: bytes) -> None:
    """Refuses a package, of these bytes, of which any XML part declares a document type.

    Raises:
        UnreadableFile: With the reason ``unsafe``.
    """
    for entry in package.infolist():
        if entry.filename.casefold().endswith((".xml", ".rels")):
            refuse_doctype(_beginning(package, data, entry))


def _beginning(package: ZipFile, data: bytes, entry: ZipInfo) -> bytes:
    """The first bytes of a part. They are unpacked here, as opening each part of a package takes ten times as long."""
    if entry.compress_type != ZIP_DEFLATED:
        with package.open(entry) as part:
            return part.read(BEGINNING)
    name, extra = unpack_from("<HH", data, entry.header_offset + LENGTHS)
    first = entry.header_offset + HEADER + name + extra
    packed = data[first : first + min(entry.compress_size, 2 * BEGINNING)]
    return decompressobj(-MAX_WBITS).decompress(packed, BEGINNING)


def refuse_doctype(data: bytes) -> None:
    """Refuses XML that declares a document type: entities have no place in a workbook.

    Raises:
        UnreadableFile: With the reason ``unsafe``.
    """
    beginning = data[:BEGINNING]
    if any(written in beginning for written in DOCTYPE):
        raise UnreadableFile(Reason.UNSAFE, "a document type is declared")
