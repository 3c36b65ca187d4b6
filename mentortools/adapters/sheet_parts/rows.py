"""The rows of a new sheet as XML, one after the other, so that no sheet ever stands whole in memory."""

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple, TypeVar

from msgspec import Struct

from mentortools.adapters.sheet_parts.cells import CellWriter
from mentortools.adapters.sheet_parts.looks import Spot, heading_spot
from mentortools.adapters.sheet_parts.measures import DEFAULT_HEIGHT, row_pixels
from mentortools.adapters.sheet_parts.styles import Style, Styles
from mentortools.model.cell import column_letters
from mentortools.workbook.cell_text import heading_text
from mentortools.workbook.edit import Content, Look, NewCell, NewSheet, NewTable
from mentortools.workbook.paper import PIXEL

Left = TypeVar("Left")
Right = TypeVar("Right")


class _Place(Struct, frozen=True):
    """A column of a table: its letters, and the style of its cells."""

    letters: str
    style: Style


class _Line(NamedTuple):
    """The cells of a table's line, and how many columns they take."""

    cells: str
    columns: int


_NO_LINE = _Line("", 0)
_NO_MORE = (sys.maxsize, None)
"""What comes after the last row of all."""


def rows(sheet: NewSheet, writer: CellWriter, styles: Styles) -> Iterator[str]:
    """The rows that hold cells or have a height of their own, in their order.

    Where a cell outside tables stands in a table, the table's own cell is what is seen.
    """
    loose = _by_row(sheet.cells)
    beside = ((row, loose[row]) for row in sorted(loose))
    lines = chain.from_iterable(_lines(table, writer, styles) for table in _in_order(sheet))
    cells = ((row, _cells(line, held, writer, styles)) for row, line, held in _side_by_side(lines, beside))
    for row, held, height in _side_by_side(cells, iter(sheet.heights)):
        yield _row(row, held or "", row_pixels(height) if height else DEFAULT_HEIGHT)


def _side_by_side(
    left: Iterator[tuple[int, Left]], right: Iterator[tuple[int, Right]]
) -> Iterator[tuple[int, Left | None, Right | None]]:
    """Two lists in the order of rows as one: of each row, what the left one and the right one have for it."""
    one, other = next(left, _NO_MORE), next(right, _NO_MORE)
    while (row := min(one[0], other[0])) < sys.maxsize:
        from_left = from_right = None
        if one[0] == row:
            from_left, one = one[1], next(left, _NO_MORE)
        if other[0] == row:
            from_right, other = other[1], next(right, _NO_MORE)
        yield row, from_left, from_right


def _cells(line: _Line | None, loose: Sequence[NewCell] | None, writer: CellWriter, styles: Styles) -> str:
    cells, columns = line or _NO_LINE
    return cells + _loose_cells(loose, columns, writer, styles) if loose else cells


def _in_order(sheet: NewSheet) -> list[NewTable]:
    """The tables from top to bottom; no two share a row."""
    return sorted(sheet.tables, key=lambda table: table.row)


def _by_row(cells: Sequence[NewCell]) -> dict[int, Sequence[NewCell]]:
    """The cells of each row, in the order of their columns; of two in one place, the second."""
    found: dict[int, dict[int, NewCell]] = defaultdict(dict)
    for cell in cells:
        found[cell.row][cell.column] = cell
    return {row: [placed[column] for column in sorted(placed)] for row, placed in found.items()}


def _loose_cells(cells: Sequence[NewCell], taken: int, writer: CellWriter, styles: Styles) -> str:
    return "".join(
        writer.cell(
            f"{column_letters(cell.column)}{cell.row}", cell.content, styles.of(cell.look, Spot.LOOSE), Spot.LOOSE
        )
        for cell in cells
        if cell.column > taken
    )


def _row(row: int, cells: str, pixels: int) -> str:
    height = "" if pixels == DEFAULT_HEIGHT else f' ht="{pixels * PIXEL:.16g}" customHeight="1"'
    return f'<row r="{row}"{height}>{cells}</row>' if cells else f'<row r="{row}"{height}/>'


def _lines(table: NewTable, writer: CellWriter, styles: Styles) -> Iterator[tuple[int, _Line]]:
    """The lines of a table, each with its row."""
    count = len(table.columns)
    headings = [
        writer.cell(
            f"{column_letters(number)}{table.row}",
            heading_text(each.heading),
            styles.of(Look.TEXT, heading_spot(each.look)),
            Spot.HEADING,
        )
        for number, each in enumerate(table.columns, 1)
    ]
    yield table.row, _Line("".join(headings), count)
    places = _places(table, styles, Spot.TABLE)
    for number, contents in enumerate(table.rows, table.first_row):
        yield number, _Line(_line(number, contents, places, writer, Spot.TABLE), count)
    if table.totals:
        places = _places(table, styles, Spot.TOTAL)
        number = table.last_row + 1
        yield number, _Line(_line(number, table.totals, places, writer, Spot.TOTAL), count)


def _places(table: NewTable, styles: Styles, spot: Spot) -> list[_Place]:
    return [_Place(column_letters(number), styles.of(each.look, spot)) for number, each in enumerate(table.columns, 1)]


def _line(row: int, contents: Sequence[Content], places: Sequence[_Place], writer: CellWriter, spot: Spot) -> str:
    return "".join(
        [
            writer.cell(f"{place.letters}{row}", content, place.style, spot)
            for content, place in zip(contents, places, strict=True)
        ]
    )
