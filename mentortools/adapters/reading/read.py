"""Reading a workbook: kind, pre-flight, the fast reader, and a second look where that reader is blind."""

from collections.abc import Collection, Mapping
from datetime import time, timedelta
from types import MappingProxyType

from mentortools.adapters.reading.blank_end import without_blank_end
from mentortools.adapters.reading.extent import refuse_far_cells
from mentortools.adapters.reading.grids import Grid, grids
from mentortools.adapters.reading.kind import Kind, kind_of, package_of
from mentortools.adapters.reading.open_document_look import open_document_looks
from mentortools.adapters.reading.package import Package
from mentortools.adapters.reading.preflight import DAMAGE, refuse_doctype, refuse_doctypes
from mentortools.adapters.reading.second_look import NOTHING, SecondLook, second_look
from mentortools.adapters.reading.sheet_parts import sheet_parts
from mentortools.workbook.snapshot import Sheet, Snapshot
from mentortools.workbook.template import AIDS
from mentortools.workbook.unreadable import Reason, UnreadableFile

FORMATS: Mapping[Kind, str] = MappingProxyType(
    {Kind.PACKAGE: "xlsx", Kind.BINARY: "xlsb", Kind.OPEN_DOCUMENT: "ods", Kind.OLD: "xls"}
)
LOOKED_OVER = frozenset({Kind.PACKAGE, Kind.OPEN_DOCUMENT})


def read_log(data: bytes) -> Snapshot:
    """A workbook as far as a mentor log can stand in it: sheets of the template in which nobody types stay unread.

    Raises:
        UnreadableFile: With the one reason why it cannot be read.
    """
    return read_snapshot(data, AIDS)


def read_snapshot(data: bytes, passed_over: Collection[str] = ()) -> Snapshot:
    """The workbook that some bytes are. The bytes decide what it is, never a file's name.

    Sheets of the names ``passed_over`` have no rows in it.

    Raises:
        UnreadableFile: With the one reason why it cannot be read.
    """
    kind, package, looks = _looked_over(data, passed_over)
    read = _grids(data, kind, package, passed_over)
    if kind is Kind.PACKAGE and not {_one_line(grid.name) for grid in read} <= looks.keys():
        raise UnreadableFile(Reason.DAMAGED, "a sheet whose part was not found")
    sheets = tuple(_sheet(grid, looks.get(_one_line(grid.name), NOTHING)) for grid in read)
    if not sheets:
        raise UnreadableFile(Reason.NOT_A_WORKBOOK, "no worksheets")
    return Snapshot(sheets, MappingProxyType({"format": FORMATS[kind]}))


def _grids(data: bytes, kind: Kind, package: Package | None, passed_over: Collection[str]) -> list[Grid]:
    """The worksheets. The reader gets a package as it was looked over; files of other formats are read apart."""
    if package and kind in LOOKED_OVER:
        return grids(_as_looked_over(package), passed_over)
    from mentortools.adapters.reading.apart import grids_apart  # noqa: PLC0415 - only old files need another process

    return grids_apart(data)


def _as_looked_over(package: Package) -> bytes:
    """The package anew. A part at which nobody had a look, such as a picture, may be what is damaged."""
    try:
        return package.as_looked_over()
    except DAMAGE as error:
        raise UnreadableFile(Reason.DAMAGED, type(error).__name__) from error


def _looked_over(data: bytes, passed_over: Collection[str]) -> tuple[Kind, Package | None, Mapping[str, SecondLook]]:
    try:
        package = package_of(data)
        kind = kind_of(data, package)
        return kind, package, _looks(package, kind, passed_over) if package else {}
    except DAMAGE as error:
        raise UnreadableFile(Reason.DAMAGED, type(error).__name__) from error


def _looks(package: Package, kind: Kind, passed_over: Collection[str]) -> Mapping[str, SecondLook]:
    refuse_doctypes(package)
    if kind is Kind.OPEN_DOCUMENT:
        return open_document_looks(package)
    if kind is not Kind.PACKAGE:
        return {}
    return {
        _one_line(name): NOTHING if name in passed_over else _look(package, part)
        for name, part in sheet_parts(package).items()
    }


def _one_line(name: str) -> str:
    """A sheet's name as all readers agree on it: not all of them keep what breaks a line."""
    return " ".join(name.split())


def _look(package: Package, part: str) -> SecondLook:
    xml = package.part(part)
    refuse_doctype(xml)
    xml = without_blank_end(xml)
    package.put(part, xml)
    refuse_far_cells(xml)
    return second_look(xml)


def _sheet(grid: Grid, look: SecondLook) -> Sheet:
    """The grid with what the second look found in cells that seemed blank, an error's name as text, or a time."""
    rows = grid.rows
    for (row, column), value in look.values.items():
        while len(rows) < row:
            rows.append([])
        cells = rows[row - 1]
        cells.extend([None] * (column - len(cells)))
        seemed = cells[column - 1]
        if isinstance(seemed, time) if isinstance(value, timedelta) else seemed in ("", None, value.text):
            cells[column - 1] = value
    return Sheet(grid.name, rows, grid.visible, look.hidden_rows)
