"""What kind of file some bytes are, by their content and never by a name."""

from enum import Enum, auto

from mentortools.adapters.reading.package import Package
from mentortools.adapters.reading.preflight import look_over
from mentortools.workbook.unreadable import Reason, UnreadableFile

ZIP = b"PK\x03\x04"
EMPTY_ZIP = b"PK\x05\x06"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
CONTENT_TYPES, MEDIA_TYPE = "[Content_Types].xml", "mimetype"
ENCRYPTED_PACKAGE = "EncryptedPackage"
WORKBOOK_STREAMS = ("Workbook", "Book")
DIRECTORY_ENTRY = 128
"""In bytes: where the names of a compound file's streams begin is a multiple of it."""
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
SPREADSHEET_PARTS = (
    b"spreadsheetml.sheet.main+xml",
    b"sheet.macroEnabled.main+xml",
    b"spreadsheetml.template.main+xml",
    b"template.macroEnabled.main+xml",
    b"sheet.binary.macroEnabled.main",
)


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


def package_of(data: bytes) -> Package | None:
    """The zip file that some bytes are; None where they are none.

    Raises:
        zipfile.BadZipFile: If it is damaged.
    """
    return Package(data) if data.startswith((ZIP, EMPTY_ZIP)) else None


def kind_of(data: bytes, package: Package | None) -> Kind:
    """The kind of workbook that some bytes are. A package is looked over before any part of it is read.

    Raises:
        UnreadableFile: If it is none, is empty, unsafe or too large, or has a password.
        zipfile.BadZipFile: If a part that tells is damaged.
    """
    if not data.strip(b"\0 \r\n\t"):
        raise UnreadableFile(Reason.EMPTY)
    if data.startswith(COMPOUND):
        return _compound(data)
    if package is None:
        raise UnreadableFile(Reason.NOT_A_WORKBOOK, "neither a zip nor a compound file")
    return _zip(package)


def _compound(data: bytes) -> Kind:
    if _has_stream(data, ENCRYPTED_PACKAGE):
        raise UnreadableFile(Reason.PASSWORD, "encrypted package")
    if any(_has_stream(data, name) for name in WORKBOOK_STREAMS):
        return Kind.OLD
    raise UnreadableFile(Reason.NOT_A_WORKBOOK, "a compound file without a workbook")


def _has_stream(data: bytes, name: str) -> bool:
    """Whether a compound file has a stream of that name, and not only the word in some text."""
    written = f"{name}\0".encode("utf-16-le")
    at = data.find(written)
    while at > 0 and at % DIRECTORY_ENTRY:
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
