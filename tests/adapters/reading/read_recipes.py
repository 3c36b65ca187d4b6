"""Workbooks made for the tests of reading: good ones, and packages taken apart and put together otherwise."""

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from struct import pack
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import xlsxwriter

SHEET, BOOK, STRINGS = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SECTOR = 512
SAVED = datetime(2025, 10, 14, 9)  # noqa: DTZ001 - workbooks know no time zones


def good() -> bytes:
    """A workbook of one sheet, with a text and a number."""
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"created": SAVED})
        sheet = book.add_worksheet("School")
        sheet.write("A1", "URN")
        sheet.write("B1", 190001)
    return buffer.getvalue()


def parts(package: bytes) -> dict[str, bytes]:
    """The parts of a package by name."""
    with ZipFile(BytesIO(package)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def entry(name: str) -> ZipInfo:
    """A part of that name, of the same day each time: the same parts make the same file."""
    return ZipInfo(name, (2025, 10, 14, 9, 0, 0))


def packed(contents: Mapping[str, bytes]) -> bytes:
    """A package of these parts."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(entry(name), content, ZIP_DEFLATED)
    return buffer.getvalue()


def changed(**contents: bytes) -> bytes:
    """The good workbook with parts of other content: ``sheet``, ``book``, ``strings``."""
    names = {"sheet": SHEET, "book": BOOK, "strings": STRINGS}
    return packed(parts(good()) | {names[part]: content for part, content in contents.items()})


def with_rows(rows: str, prefix: str = "") -> bytes:
    """The good workbook with these rows, as XML."""
    space = f"xmlns:{prefix[:-1]}" if prefix else "xmlns"
    xml = f'<{prefix}worksheet {space}="{MAIN}"><{prefix}sheetData>{rows}</{prefix}sheetData></{prefix}worksheet>'
    return changed(sheet=xml.encode())


def compound(*streams: str, text: bytes = b"") -> bytes:
    """A compound file (the format before packages): a header, a directory that names streams, and some bytes."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(SECTOR, b"\0")
    entries = [f"{name}\0".encode("utf-16-le").ljust(64, b"\0") + pack("<H", 2 * len(name) + 2) for name in streams]
    directory = b"".join(entry.ljust(128, b"\0") for entry in entries)
    return header + directory.ljust(SECTOR, b"\0") + text
