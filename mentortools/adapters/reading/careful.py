"""Reading with care, whatever the format: what the other process does."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from mentortools.adapters.reading.binary_look import binary_looks
from mentortools.adapters.reading.careful_package import read_carefully
from mentortools.adapters.reading.compound import CompoundFile
from mentortools.adapters.reading.grids import grids
from mentortools.adapters.reading.kind import Kind, kind_of, package_of
from mentortools.adapters.reading.macros import said_of_macros
from mentortools.adapters.reading.old_look import has_password, old_looks, workbook_stream
from mentortools.adapters.reading.open_document_look import open_document_looks
from mentortools.adapters.reading.package import Package
from mentortools.adapters.reading.passwords import opened
from mentortools.adapters.reading.preflight import DAMAGE, refuse_doctypes
from mentortools.adapters.reading.second_look import NOTHING, SecondLook
from mentortools.adapters.reading.separated import separated_sheet
from mentortools.adapters.reading.sheets import ReadBook, one_line, sheet_of
from mentortools.adapters.reading.wanted import Wanted
from mentortools.workbook.snapshot import Doubt, ReadingRemark, Snapshot
from mentortools.workbook.unreadable import Reason, UnreadableFile

FORMATS: Mapping[Kind, str] = MappingProxyType(
    {Kind.PACKAGE: "xlsx", Kind.BINARY: "xlsb", Kind.OPEN_DOCUMENT: "ods", Kind.OLD: "xls", Kind.SEPARATED: "csv"}
)


def read_wanted(wanted: Wanted) -> Snapshot:
    """The workbook that some bytes are.

    Raises:
        UnreadableFile: With the one reason why it cannot be read.
    """
    try:
        return _read(wanted, {})
    except DAMAGE as error:
        raise UnreadableFile(Reason.DAMAGED, type(error).__name__) from error
    except MemoryError as error:
        raise UnreadableFile(Reason.TOO_LARGE, "more memory than a workbook may take") from error


def _read(wanted: Wanted, said: Mapping[str, str]) -> Snapshot:
    """The workbook, or what the locked file holds that it is; ``said`` is what is known of it already."""
    package = package_of(wanted.data)
    kind = kind_of(wanted.data, package)
    names: Iterable[str] = ()
    if kind is Kind.ENCRYPTED:
        return _unlocked(wanted, said)
    if kind is Kind.OLD:
        file = CompoundFile(wanted.data)
        stream, names = workbook_stream(file), file.streams
        if has_password(stream) and not said:
            return _unlocked(wanted, said)
        book = _with_looks(wanted, wanted.data, old_looks(stream))
    elif package is None:
        book = ReadBook((separated_sheet(wanted.data, wanted.called),))
    else:
        book, names = _packaged(wanted, kind, package), package.names
    if not book.sheets:
        raise UnreadableFile(Reason.NOT_A_WORKBOOK, "no worksheets")
    properties = {"format": FORMATS[kind], **said_of_macros(names), **said}
    return Snapshot(book.sheets, MappingProxyType(properties), book.remarks)


def _unlocked(wanted: Wanted, said: Mapping[str, str]) -> Snapshot:
    if said:
        raise UnreadableFile(Reason.PASSWORD, "locked twice")
    return _read(wanted._replace(data=opened(wanted.data, wanted.passwords)), {"password": "yes"})


def _packaged(wanted: Wanted, kind: Kind, package: Package) -> ReadBook:
    if kind is Kind.PACKAGE:
        return read_carefully(package, wanted.data, wanted.passed_over)
    refuse_doctypes(package)
    looks = open_document_looks(package) if kind is Kind.OPEN_DOCUMENT else binary_looks(package)
    return _with_looks(wanted, package.as_looked_over(), looks)


def _with_looks(wanted: Wanted, data: bytes, looks: Mapping[str, SecondLook]) -> ReadBook:
    """The sheets as the fast reader gives them, and what the second look found in each."""
    by_name = {one_line(name): look for name, look in looks.items()}
    read = grids(data, wanted.passed_over)
    sheets = tuple(sheet_of(grid, by_name.get(one_line(grid.name), NOTHING)) for grid in read)
    unknown = [grid.name for grid in read if one_line(grid.name) not in by_name]
    return ReadBook(sheets, tuple(ReadingRemark(name, "", Doubt.ERRORS_UNKNOWN) for name in unknown))
