"""An open workbook as a snapshot: one block of values a sheet, whatever its number of rows."""

from collections.abc import Callable, Sequence
from typing import Any

import xlwings as xw

from mentortools.adapters.live.alike import alike
from mentortools.adapters.live.cell_values import cell_value, day_or_length, length
from mentortools.adapters.live.visible import is_visible
from mentortools.workbook.snapshot import CellValue, Sheet, Snapshot
from mentortools.workbook.template import AIDS
from mentortools.workbook.time_formats import shows_length, shows_time

Rows = list[list[CellValue]]


def read_book(book: xw.Book) -> Snapshot:
    """The workbook as it stands in Excel, unsaved changes included.

    Sheets of the template in which nobody types stay unread. Where the workbook is kept does not matter: its name is
    all that is asked for.
    """
    return Snapshot(tuple(_sheet(sheet) for sheet in book.sheets))


def _sheet(sheet: xw.Sheet) -> Sheet:
    name, visible = sheet.name, is_visible(sheet)
    if name in AIDS:
        return Sheet(name, [], visible)
    rows = _rows(sheet)
    _tell_times(sheet, rows)
    return Sheet(name, rows, visible, _hidden_rows(sheet, len(rows)))


def _rows(sheet: xw.Sheet) -> Rows:
    """The values from A1 to the last cell in use, as one block."""
    last = sheet.used_range.last_cell
    block: list[list[Any]] = sheet.range((1, 1), (last.row, last.column)).options(ndim=2, err_to_str=True).value
    rows = [[cell_value(value) for value in row] for row in block]
    while rows and all(value is None for value in rows[-1]):
        rows.pop()
    return rows


def _tell_times(sheet: xw.Sheet, rows: Rows) -> None:
    """Puts lengths of time in place of the parts of a day that Excel hands over for them: 1:30 comes as 0.0625."""
    for column in range(max(map(len, rows), default=0)):
        numbered = [place for place, row in enumerate(rows) if isinstance(row[column], float)]
        if not numbered:
            continue
        for block in alike(numbered[0] + 1, numbered[-1] + 1, lambda *ends: _format(sheet, column + 1, ends)):  # noqa: B023 - used at once
            shown = str(block.shared or "")
            if shows_time(shown):
                _as_times(rows[block.first - 1 : block.last], column, length if shows_length(shown) else day_or_length)


def _format(sheet: xw.Sheet, column: int, rows: Sequence[int]) -> str | None:
    first, last = rows
    return sheet.range((first, column), (last, column)).number_format


def _as_times(rows: Rows, column: int, read: Callable[[float], CellValue]) -> None:
    for row in rows:
        value = row[column]
        if isinstance(value, float):
            row[column] = read(value)


def _hidden_rows(sheet: xw.Sheet, last: int) -> frozenset[int]:
    """The numbers of the rows that a filter or a person hides."""
    blocks = alike(1, last, lambda first, end: sheet.range((first, 1), (end, 1)).api.EntireRow.Hidden)
    return frozenset(number for block in blocks if block.shared for number in range(block.first, block.last + 1))
