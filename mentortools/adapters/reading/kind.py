"""What kind of file some bytes are, by their content and never by a name."""

import re
from enum import Enum, auto

from mentortools.adapters.reading.compound import COMPOUND, ENTRY, WORKBOOK_STREAMS
from mentortools.adapters.reading.package import Package
from mentortools.adapters.reading.preflight import look_over
from mentortools.workbook.unreadable import Reason, UnreadableFile

ZIP = b"PK\x03\x04"
EMPTY_ZIP = b"PK\x05\x06"
CONTENT_TYPES, MEDIA_TYPE = "[Content_Types].xml", "mimetype"
ENCRYPTED_PACKAGE = "EncryptedPackage"
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
SPREADSHEET_PARTS = (
    b"spreadsheetml.sheet.main+xml",
    b"sheet.macroEnabled.main+xml",
    b"spreadsheetml.template.main+xml",
    b"template.macroEnabled.main+xml",
    b"sheet.binary.macroEnabled.main",
)
NO_TEXT = (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"From ")
"""How files begin that nobody takes for a table: documents, pictures and archives."""
OLDEST_WORKBOOKS = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
"""How workbooks of Excel 2 to 4 begin, which are not kept in a compound file."""
_BEGINNING = 4096
_MARKUP = re.compile(rb"^\s*<(?:!doctype html|html|table|head|body|meta|\?xml|!--)", re.IGNORECASE)
_A_TABLE = re.compile(rb"<table\b|urn:schemas-microsoft-com:office:spreadsheet|opendocument:xmlns:table", re.IGNORECASE)
_OF_NUMBERS = "Index/Document.iwa"


class Kind(Enum):
    """The formats that can be read."""

    PACKAGE = auto()
    """An Office Open XML workbook: .xlsx, .xlsm and their templates."""
    BINARY = auto()
    """A binary package: .xlsb."""
    OPEN_DOCUMENT = auto()
    """An OpenDocument spreadsheet: .ods."""
    OLD = auto()
    """A workbook of Excel 97 to 2003: .xls."""
    ENCRYPTED = auto()
    """A package with a password."""
    SEPARATED = auto()
    """A table as text: .csv."""


def package_of(data: bytes) -> Package | None:
    """The zip file that some bytes are; None where they are none.

    Raises:
        zipfile.BadZipFile: If it is damaged.
    """
    return Package(data) if data.startswith((ZIP, EMPTY_ZIP)) else None


def kind_of(data: bytes, package: Package | None) -> Kind:
    """The kind of workbook that some bytes are. A package is looked over before any part of it is read.

    Raises:
        UnreadableFile: If it is none, is empty, unsafe or too large, or has a password that nobody can open.
        zipfile.BadZipFile: If a part that tells is damaged.
    """
    if not data.strip(b"\0 \r\n\t"):
        raise UnreadableFile(Reason.EMPTY)
    if package is not None:
        return _zip(package)
    if data.startswith(COMPOUND):
        return _compound(data)
    return _text(data)


def _compound(data: bytes) -> Kind:
    if _has_stream(data, ENCRYPTED_PACKAGE):
        return Kind.ENCRYPTED
    if any(_has_stream(data, name) for name in WORKBOOK_STREAMS):
        return Kind.OLD
    raise UnreadableFile(Reason.NOT_A_WORKBOOK, "a compound file without a workbook")


def _has_stream(data: bytes, name: str) -> bool:
    """Whether a compound file has a stream of that name, and not only the word in some text."""
    written = f"{name}\0".encode("utf-16-le")
    at = data.find(written)
    while at > 0 and at % ENTRY:
        at = data.find(written, at + 1)
    return at > 0


def _zip(package: Package) -> Kind:
    if CONTENT_TYPES in package.names:
        look_over(package)
        return _package(package.part(CONTENT_TYPES))
    if MEDIA_TYPE in package.names:
        look_over(package)
        if package.part(MEDIA_TYPE).strip() == OPEN_DOCUMENT:
            return _open_document(package)
    if _OF_NUMBERS in package.names:
        raise UnreadableFile(Reason.UNSUPPORTED, "a workbook of Numbers")
    raise UnreadableFile(Reason.NOT_A_WORKBOOK, "a zip without a workbook")


def _package(content_types: bytes) -> Kind:
    if SPREADSHEET_PARTS[-1] in content_types:
        return Kind.BINARY
    if any(part in content_types for part in SPREADSHEET_PARTS):
        return Kind.PACKAGE
    raise UnreadableFile(Reason.NOT_A_WORKBOOK, "an Office file that is not a workbook")


def _open_document(package: Package) -> Kind:
    if b"encryption-data" in package.part("META-INF/manifest.xml"):
        raise UnreadableFile(Reason.PASSWORD, "encrypted OpenDocument")
    return Kind.OPEN_DOCUMENT


def _text(data: bytes) -> Kind:
    """A table as text, unless the beginning says that it is something else."""
    beginning = data[:_BEGINNING].removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"")
    if data.startswith(OLDEST_WORKBOOKS):
        raise UnreadableFile(Reason.UNSUPPORTED, "a workbook older than Excel 5")
    if data.startswith(NO_TEXT):
        raise UnreadableFile(Reason.NOT_A_WORKBOOK, "a document, a picture or an archive")
    if _MARKUP.match(beginning.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")):
        if _A_TABLE.search(data.replace(b"\0", b"")):
            raise UnreadableFile(Reason.UNSUPPORTED, "a table in HTML or in flat XML")
        raise UnreadableFile(Reason.NOT_A_WORKBOOK, "markup without a table")
    return Kind.SEPARATED
