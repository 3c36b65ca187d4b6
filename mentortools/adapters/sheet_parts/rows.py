"""The rows of a new sheet as XML, one after the other, so that no sheet ever stands whole in memory."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import chain, groupby
from typing import NamedTuple

from mentortools.adapters.sheet_parts.cells import CellWriter
from mentortools.adapters.sheet_parts.looks import Spot, heading_spot
from mentortools.adapters.sheet_parts.measures import DEFAULT_HEIGHT, row_pixels
from mentortools.adapters.sheet_parts.styles import Style, Styles
from mentortools.model.cell import column_letters
from mentortools.workbook.cell_text import heading_text
from mentortools.workbook.edit import Content, Look, NewCell, NewSheet, NewTable
from mentortools.workbook.paper import PIXEL


class _Place(NamedTuple):
    """A column of a table: its letters, and the style of its cells."""

    letters: str
    style: Style


class _Part(NamedTuple):
    """What one row has of one origin: its height, a table's line, or the cells outside tables."""

    pixels: int = 0
    cells: str = ""
    columns: int = 0
    loose: Sequence[NewCell] = ()


def rows(sheet: NewSheet, writer: CellWriter, styles: Styles) -> Iterator[str]:
    """The rows that hold cells or have a height of their own, in their order.

    Where a cell outside tables stands in a table, the table's own cell is what is seen.
    """
    loose = _by_row(sheet.cells)
    heights = ((row, _Part(pixels=row_pixels(height))) for row, height in sheet.heights)
    beside = ((row, _Part(loose=loose[row])) for row in sorted(loose))
    lines = chain.from_iterable(_lines(table, writer, styles) for table in _in_order(sheet))
    for number, parts in groupby(merge(heights, lines, beside, key=_number), _number):
        cells, columns, pixels = "", 0, DEFAULT_HEIGHT
        for _, part in parts:
            pixels = part.pixels or pixels
            columns += part.columns
            cells += part.cells + _loose_cells(part.loose, columns, writer, styles)
        yield _row(number, cells, pixels)


def _number(part: tuple[int, _Part]) -> int:
    return part[0]


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


def _lines(table: NewTable, writer: CellWriter, styles: Styles) -> Iterator[tuple[int, _Part]]:
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
    yield table.row, _Part(0, "".join(headings), count)
    places = _places(table, styles, Spot.TABLE)
    for number, contents in enumerate(table.rows, table.first_row):
        yield number, _Part(0, _line(number, contents, places, writer, Spot.TABLE), count)
    if table.totals:
        places = _places(table, styles, Spot.TOTAL)
        number = table.last_row + 1
        yield number, _Part(0, _line(number, table.totals, places, writer, Spot.TOTAL), count)


def _places(table: NewTable, styles: Styles, spot: Spot) -> list[_Place]:
    return [_Place(column_letters(number), styles.of(each.look, spot)) for number, each in enumerate(table.columns, 1)]


def _line(row: int, contents: Sequence[Content], places: Sequence[_Place], writer: CellWriter, spot: Spot) -> str:
    return "".join(
        [
            writer.cell(f"{place.letters}{row}", content, place.style, spot)
            for content, place in zip(contents, places, strict=True)
        ]
    )
