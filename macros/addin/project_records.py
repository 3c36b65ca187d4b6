"""The stream ``dir`` of a macro project: what it is called, and what lies where ([MS-OVBA] 2.3.4.2)."""

import struct
from collections.abc import Iterator, Sequence

from macros.addin.modules import CODE_PAGE, Kind, Module

ENGLISH, CODE_PAGE_NUMBER = 1033, 1252
WINDOWS_64_BIT = 3
NO_COOKIE = b"\xff\xff"
AUTOMATION = r"*\G{00020430-0000-0000-C000-000000000046}#2.0#0#C:\Windows\System32\stdole2.tlb#OLE Automation"
OFFICE = (
    r"*\G{2DF8D04C-5BFA-101B-BDE5-00AA0044DE52}#2.0#0#"
    r"C:\Program Files\Common Files\Microsoft Shared\OFFICE16\MSO.DLL#Microsoft Office 16.0 Object Library"
)
LIBRARIES = (("stdole", AUTOMATION), ("Office", OFFICE))


def project_records(project: str, modules: Sequence[Module]) -> bytes:
    """The records of a project, in the only order that the format knows."""
    return b"".join([*_project(project), *_libraries(), *_modules(modules), _record(0x10)])


def _record(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HI", kind, len(content)) + content


def _number(value: int) -> bytes:
    return struct.pack("<I", value)


def _project(project: str) -> Iterator[bytes]:
    """System, language, code page, name; then description, help file and constants, all of them empty."""
    yield _record(0x01, _number(WINDOWS_64_BIT))
    yield _record(0x02, _number(ENGLISH))
    yield _record(0x14, _number(ENGLISH))
    yield _record(0x03, struct.pack("<H", CODE_PAGE_NUMBER))
    yield _record(0x04, project.encode(CODE_PAGE))
    yield from map(_record, (0x05, 0x40, 0x06, 0x3D))
    yield _record(0x07, _number(0))
    yield _record(0x08, _number(0))
    # The version is the one record whose length is not the length of what follows.
    yield struct.pack("<HIIH", 0x09, 4, 1, 0)
    yield from map(_record, (0x0C, 0x3C))


def _libraries() -> Iterator[bytes]:
    """The two type libraries that each project of Excel names; Excel finds them by number, not by path."""
    for name, library in LIBRARIES:
        yield _record(0x16, name.encode(CODE_PAGE))
        yield _record(0x3E, name.encode("utf-16-le"))
        yield _record(0x0D, _number(len(library)) + library.encode(CODE_PAGE) + bytes(6))


def _modules(modules: Sequence[Module]) -> Iterator[bytes]:
    """Each module: name, stream, empty description, text from the stream's first byte on, no cookie, its kind."""
    yield _record(0x0F, struct.pack("<H", len(modules)))
    yield _record(0x13, NO_COOKIE)
    for module in modules:
        narrow, wide = module.name.encode(CODE_PAGE), module.name.encode("utf-16-le")
        yield from (_record(0x19, narrow), _record(0x47, wide), _record(0x1A, narrow), _record(0x32, wide))
        yield from map(_record, (0x1C, 0x48))
        yield _record(0x31, _number(0))
        yield _record(0x1E, _number(0))
        yield _record(0x2C, NO_COOKIE)
        yield _record(0x21 if module.kind is Kind.STANDARD else 0x22)
        yield _record(0x2B)
