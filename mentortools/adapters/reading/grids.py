"""The fast reader: worksheets as rows of plain values, error values and blank cells alike being empty texts."""

from collections.abc import Collection
from io import BytesIO
from typing import cast

from msgspec import Struct
from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from mentortools.workbook.snapshot import CellValue
from mentortools.workbook.unreadable import Reason, UnreadableFile


class Grid(Struct, frozen=True):
    """A worksheet as the fast reader gives it."""

    name: str
    visible: bool
    rows: list[list[CellValue]]


def grids(data: bytes, passed_over: Collection[str] = ()) -> list[Grid]:
    """The worksheets of a workbook; those of the names ``passed_over`` without their rows.

    The reader is compiled code: what it did not expect ends as an exception that is no ``Exception``.

    Raises:
        UnreadableFile: If it cannot be read, or has a password.
    """
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        return [
            Grid(
                sheet.name,
                sheet.visible == SheetVisibleEnum.Visible,
                [] if sheet.name in passed_over else _rows(book, index),
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


def _rows(book: CalamineWorkbook, index: int) -> list[list[CellValue]]:
    return cast("list[list[CellValue]]", book.get_sheet_by_index(index).to_python(skip_empty_area=False))
