"""A worksheet put together from what the fast reader gave and what the second look found."""

from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta

from msgspec import Struct

from mentortools.adapters.reading.grids import Grid
from mentortools.adapters.reading.second_look import SecondLook, Seen
from mentortools.workbook.snapshot import CellValue, ReadingRemark, Sheet

Rows = list[list[CellValue]]


class ReadBook(Struct, frozen=True):
    """A workbook's sheets, and what should be said of how they were read."""

    sheets: tuple[Sheet, ...]
    remarks: tuple[ReadingRemark, ...] = ()


def one_line(name: str) -> str:
    """A sheet's name as all readers agree on it: not all of them keep what breaks a line."""
    return " ".join(name.split())


def put(rows: Rows, row: int, column: int, value: CellValue) -> None:
    """Puts a value into a cell, counted from 1, however far off it is."""
    while len(rows) < row:
        rows.append([])
    cells = rows[row - 1]
    cells.extend([None] * (column - len(cells)))
    cells[column - 1] = value


def value_at(rows: Sequence[Sequence[CellValue]], row: int, column: int) -> CellValue:
    """The value of a cell, counted from 1; None where there is none."""
    return rows[row - 1][column - 1] if row <= len(rows) and column <= len(rows[row - 1]) else None


def sheet_of(grid: Grid, look: SecondLook) -> Sheet:
    """The grid with what the second look found in cells that seemed blank, or something else than they are."""
    for (row, column), value in look.values.items():
        if _was_misread(value, value_at(grid.rows, row, column)):
            put(grid.rows, row, column, value)
    return Sheet(grid.name, grid.rows, grid.visible, look.hidden_rows, look.merged, look.hidden_columns)


def _was_misread(found: Seen, value: CellValue) -> bool:
    """Whether the fast reader gave nothing, or only text, for what was found; or a day or time for what is below 0."""
    if isinstance(found, timedelta):
        return isinstance(value, str | date | time)
    return value is None or value in ("", found.text)


def is_one_each(names: Iterable[str], others: Iterable[str]) -> bool:
    """Whether every name, as all readers agree on it, is among the others."""
    return {one_line(name) for name in names} <= {one_line(name) for name in others}
