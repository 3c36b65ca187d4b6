"""Reading a workbook: kind, pre-flight, the fast reader, and a second look where that reader is blind."""

from collections.abc import Mapping
from io import BytesIO
from types import MappingProxyType
from typing import NamedTuple, cast
from zipfile import ZipFile

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from mentortools.adapters.reading.extent import refuse_far_cells
from mentortools.adapters.reading.kind import Kind, kind_of
from mentortools.adapters.reading.open_document_look import open_document_looks
from mentortools.adapters.reading.preflight import DAMAGE, look_over, refuse_doctype, refuse_doctypes
from mentortools.adapters.reading.second_look import NOTHING, SecondLook, second_look
from mentortools.adapters.reading.sheet_parts import sheet_parts
from mentortools.workbook.snapshot import CellValue, Sheet, Snapshot
from mentortools.workbook.unreadable import Reason, UnreadableFile

FORMATS: Mapping[Kind, str] = MappingProxyType(
    {Kind.PACKAGE: "xlsx", Kind.BINARY: "xlsb", Kind.OPEN_DOCUMENT: "ods", Kind.OLD: "xls"}
)


def read_snapshot(data: bytes) -> Snapshot:
    """The workbook that some bytes are. The bytes decide what it is, never a file's name.

    Raises:
        UnreadableFile: With the one reason why it cannot be read.
    """
    kind = kind_of(data)
    looks = _looks(data, kind)
    sheets = tuple(_sheet(grid, looks.get(grid.name, NOTHING)) for grid in _grids(data))
    if not sheets:
        raise UnreadableFile(Reason.NOT_A_WORKBOOK, "no worksheets")
    return Snapshot(sheets, MappingProxyType({"format": FORMATS[kind]}))


def _looks(data: bytes, kind: Kind) -> dict[str, SecondLook]:
    if kind is Kind.OLD:
        return {}
    try:
        with ZipFile(BytesIO(data)) as package:
            look_over(package)
            refuse_doctypes(package)
            if kind is Kind.OPEN_DOCUMENT:
                return open_document_looks(package)
            if kind is not Kind.PACKAGE:
                return {}
            return {name: _look(package.read(part)) for name, part in sheet_parts(package).items()}
    except DAMAGE as error:
        raise UnreadableFile(Reason.DAMAGED, type(error).__name__) from error


def _look(xml: bytes) -> SecondLook:
    refuse_doctype(xml)
    refuse_far_cells(xml)
    return second_look(xml)


class _Grid(NamedTuple):
    """A worksheet as the fast reader gives it."""

    name: str
    visible: bool
    rows: list[list[CellValue]]


def _grids(data: bytes) -> list[_Grid]:
    """The fast reader's worksheets.

    The reader is compiled code: what it did not expect ends as an exception that is no ``Exception``.
    """
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        return [
            _Grid(
                sheet.name,
                sheet.visible == SheetVisibleEnum.Visible,
                cast("list[list[CellValue]]", book.get_sheet_by_index(index).to_python(skip_empty_area=False)),
            )
            for index, sheet in enumerate(book.sheets_metadata)
            if sheet.typ == SheetTypeEnum.WorkSheet
        ]
    except PasswordError as error:
        raise UnreadableFile(Reason.PASSWORD, "password") from error
    except (CalamineError, OSError, ValueError) as error:
        raise UnreadableFile(Reason.DAMAGED, type(error).__name__) from error
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit | GeneratorExit):
            raise
        raise UnreadableFile(Reason.DAMAGED, type(error).__name__) from error


def _sheet(grid: _Grid, look: SecondLook) -> Sheet:
    """The grid with what the second look found put into the cells that seemed blank."""
    rows = grid.rows
    for (row, column), value in look.values.items():
        while len(rows) < row:
            rows.append([])
        cells = rows[row - 1]
        cells.extend([None] * (column - len(cells)))
        if cells[column - 1] in ("", None):
            cells[column - 1] = value
    return Sheet(grid.name, rows, grid.visible, look.hidden_rows)
