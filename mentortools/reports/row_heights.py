"""How high the rows of a sheet must be for all their text to show.

Not every program fits rows to wrapped text when it opens a file (LibreOffice does not), so rows that need more than
one line are given their height. The estimate errs on the side of room.
"""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from types import MappingProxyType

from mentortools.reports.text_width import letters
from mentortools.workbook.edit import Content, Link, Look, NewCell, NewTable

HIGHEST = 409.0
"""Points: no row of Excel's is higher."""

_LINE = 15.0
_PADDING = 3.0
_BY_LOOK: Mapping[Look, float] = MappingProxyType(
    {Look.TITLE: 27.0, Look.HEADING: 21.0, Look.FILL_IN: 30.0, Look.FILL_IN_LABEL: 30.0}
)
_BOLD = 0.95
"""Bold letters are wider, by about a twentieth."""

_SURELY = 0.85
"""Any text fits on one line with that many letters to a character of width."""

_SIDES = 1.4
_HEADING_SIDES = 0.7
_BUTTON = 2.0


def row_heights(
    cells: Sequence[NewCell], tables: Sequence[NewTable], widths: Sequence[float]
) -> tuple[tuple[int, float], ...]:
    """The rows that need a height of their own, in order, with their heights in points."""
    heights: dict[int, float] = {}
    for row, height in (*_of_cells(cells, widths), *_of_tables(tables, widths)):
        heights[row] = min(HIGHEST, max(height, heights.get(row, 0)))
    return tuple(sorted(heights.items()))


def _of_cells(cells: Sequence[NewCell], widths: Sequence[float]) -> Iterator[tuple[int, float]]:
    for cell in cells:
        if cell.look in _BY_LOOK:
            yield cell.row, _BY_LOOK[cell.look]
        elif cell.look is Look.WRAPPED:
            yield from _needed(cell.row, cell.content, widths[cell.column - 1] - _SIDES)


def _of_tables(tables: Sequence[NewTable], widths: Sequence[float]) -> Iterator[tuple[int, float]]:
    for table in tables:
        button = _BUTTON if table.filters else 0
        for column, width in zip(table.columns, widths, strict=False):
            yield from _needed(table.row, column.heading, (width - _HEADING_SIDES - button) * _BOLD)
        for number, row in enumerate(table.rows, table.first_row):
            for content, width in zip(row, widths, strict=False):
                yield from _needed(number, content, width - _SIDES)
        for content, width in zip(table.totals, widths, strict=False):
            yield from _needed(table.last_row + 1, content, (width - _SIDES) * _BOLD)


def _needed(row: int, content: Content, width: float) -> Iterator[tuple[int, float]]:
    text = content.text if isinstance(content, Link) else content
    if not isinstance(text, str) or (len(text) <= width * _SURELY and "\n" not in text):
        return
    lines = sum(len(wrap(line, letters(line, width))) or 1 for line in text.splitlines())
    if lines > 1:
        yield row, lines * _LINE + _PADDING
