"""The slower reader of packages, asked where the fast one fails or passes over a cell: it reads some that it cannot."""

import warnings
from collections.abc import Collection
from io import BytesIO
from typing import TYPE_CHECKING, cast

from mentortools.adapters.reading.grids import Grid
from mentortools.adapters.reading.preflight import DAMAGE
from mentortools.workbook.snapshot import CellValue
from mentortools.workbook.unreadable import Reason, UnreadableFile

if TYPE_CHECKING:
    from openpyxl import Workbook


def grids_of_another_reader(data: bytes, passed_over: Collection[str] = ()) -> list[Grid]:
    """The worksheets of a package, from A1; those of the names ``passed_over`` without their rows.

    Raises:
        UnreadableFile: If this reader cannot read it either.
    """
    from openpyxl import DEFUSEDXML, load_workbook  # noqa: PLC0415 - a heavy import for few files

    if not DEFUSEDXML:
        raise UnreadableFile(Reason.DAMAGED, "defusedxml is switched off")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(BytesIO(data), data_only=True, keep_links=False)
    except (*DAMAGE, AttributeError, TypeError, AssertionError, RecursionError) as error:
        raise UnreadableFile(Reason.DAMAGED, type(error).__name__) from error
    return _grids(book, passed_over)


def _grids(book: "Workbook", passed_over: Collection[str]) -> list[Grid]:
    return [
        Grid(
            sheet.title,
            sheet.sheet_state == "visible",
            []
            if sheet.title in passed_over
            else [list(map(_value, row)) for row in sheet.iter_rows(min_row=1, min_col=1, values_only=True)],
        )
        for sheet in book.worksheets
    ]


def _value(value: object) -> CellValue:
    """A value as the fast reader gives it: numbers are of one kind."""
    if isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    return cast("CellValue", value)
