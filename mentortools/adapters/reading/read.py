"""Reading a workbook: kind, pre-flight, the fast reader, and a second look where that reader is blind."""

from collections.abc import Collection, Mapping
from io import BytesIO
from types import MappingProxyType
from zipfile import ZipFile

from mentortools.adapters.reading.extent import refuse_far_cells
from mentortools.adapters.reading.grids import Grid, grids
from mentortools.adapters.reading.kind import Kind, kind_of
from mentortools.adapters.reading.open_document_look import open_document_looks
from mentortools.adapters.reading.preflight import DAMAGE, look_over, refuse_doctype, refuse_doctypes
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
    kind = kind_of(data)
    looks = _looks(data, kind, passed_over)
    grids_read = _grids(data, kind, passed_over)
    if kind is Kind.PACKAGE and not {_one_line(grid.name) for grid in grids_read} <= looks.keys():
        raise UnreadableFile(Reason.DAMAGED, "a sheet whose part was not found")
    sheets = tuple(_sheet(grid, looks.get(_one_line(grid.name), NOTHING)) for grid in grids_read)
    if not sheets:
        raise UnreadableFile(Reason.NOT_A_WORKBOOK, "no worksheets")
    return Snapshot(sheets, MappingProxyType({"format": FORMATS[kind]}))


def _grids(data: bytes, kind: Kind, passed_over: Collection[str]) -> list[Grid]:
    """The worksheets. Before the reader sees a package, it was looked over; files of other formats are read apart."""
    if kind in LOOKED_OVER:
        return grids(data, passed_over)
    from mentortools.adapters.reading.apart import grids_apart  # noqa: PLC0415 - only old files need another process

    return grids_apart(data)


def _looks(data: bytes, kind: Kind, passed_over: Collection[str]) -> dict[str, SecondLook]:
    if kind is Kind.OLD:
        return {}
    try:
        with ZipFile(BytesIO(data)) as package:
            look_over(package)
            refuse_doctypes(package, data)
            if kind is Kind.OPEN_DOCUMENT:
                return open_document_looks(package)
            if kind is not Kind.PACKAGE:
                return {}
            return {
                _one_line(name): NOTHING if name in passed_over else _look(package.read(part))
                for name, part in sheet_parts(package).items()
            }
    except DAMAGE as error:
        raise UnreadableFile(Reason.DAMAGED, type(error).__name__) from error


def _one_line(name: str) -> str:
    """A sheet's name as all readers agree on it: not all of them keep what breaks a line."""
    return " ".join(name.split())


def _look(xml: bytes) -> SecondLook:
    refuse_doctype(xml)
    refuse_far_cells(xml)
    return second_look(xml)


def _sheet(grid: Grid, look: SecondLook) -> Sheet:
    """The grid with what the second look found in cells that seemed blank, or to hold an error's name as text."""
    rows = grid.rows
    for (row, column), value in look.values.items():
        while len(rows) < row:
            rows.append([])
        cells = rows[row - 1]
        cells.extend([None] * (column - len(cells)))
        if cells[column - 1] in ("", None, value.text):
            cells[column - 1] = value
    return Sheet(grid.name, rows, grid.visible, look.hidden_rows)
