"""How high the rows of a sheet must be for all their text to show.

Not every program fits rows to wrapped text when it opens a file (LibreOffice does not), so all rows of tables are given
their height. The estimate errs on the side of room.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from types import MappingProxyType

from mentortools.reports.text_width import SURELY, lines_of, width_of
from mentortools.workbook.edit import AT_RIGHT, Content, Link, Look, NewCell, NewTable, TableColumn

HIGHEST = 409.0
"""Points: no row of Excel's is higher."""
USUAL = 15.0
"""Points: the height of a row that has none of its own."""

_MOST_LINES = 255
"""More than the highest row shows."""
_PADDING = 3.0
_BY_LOOK: Mapping[Look, float] = MappingProxyType(
    {
        Look.TITLE: 27.0,
        Look.HEADING: 21.0,
        Look.FILL_IN: 30.0,
        Look.FILL_IN_LABEL: 30.0,
        Look.GRID_NAME: 16.5,
        Look.GRID_TEXT: 16.5,
        Look.GRID_TOTAL_TEXT: 16.5,
        Look.GRID_GAP: 4.5,
        Look.AWARD: 48.0,
        Look.AWARD_NAME: 45.0,
        Look.AWARD_STRONG: 30.0,
        Look.AWARD_WORDS: 24.0,
        Look.BAND: 6.0,
    }
)
_ABOVE_A_TABLE = 20.0
"""Words end that far above the headings of a table, not right on them."""
_BOLD = 0.97
"""Bold letters are wider."""

_SIDES = 1.4
"""What a cell's indent and its borders take of its width."""
_BUTTON_ACROSS, _BUTTON_DOWN = 2.5, 12.0
"""A filter button hides the end of a heading's last line: so much of the column's width, and of the row's height."""


def height_of(look: Look) -> float:
    """How high a row is in which text of this look stands in one line, in points."""
    return _BY_LOOK.get(look, USUAL)


def row_heights(
    cells: Sequence[NewCell], tables: Sequence[NewTable], widths: Sequence[float]
) -> Collection[tuple[int, float]]:
    """The rows that have a height of their own, in order, with their heights in points.

    Where the rows of a table are not held, neither are their heights: then it is the only table, and the last thing on
    its sheet.
    """
    above = {table.row - 1 for table in tables}
    spaced = [cell for cell in cells if cell.look in _BY_LOOK or cell.row in above]
    heights = {cell.row: _BY_LOOK.get(cell.look, _ABOVE_A_TABLE) for cell in spaced}
    if not all(isinstance(table.rows, list | tuple) for table in tables):
        (table,) = tables
        return _Heights(tuple(sorted(heights.items())), table, widths)
    for table in tables:
        inside = _inside(table, widths)
        heights.update(_of_table(table, widths, (_most(row, inside) for row in table.rows)))
    return tuple(sorted(heights.items()))


@dataclass(frozen=True)
class _Heights(Collection[tuple[int, float]]):
    """The heights of rows above a table, and of those of the table: of each of these its number of lines is held."""

    above: Collection[tuple[int, float]]
    table: NewTable
    widths: Sequence[float]

    @cached_property
    def _lines(self) -> bytes:
        inside = _inside(self.table, self.widths)
        return bytes(min(_most(row, inside), _MOST_LINES) for row in self.table.rows)

    def __len__(self) -> int:
        return len(self.above) + 1 + len(self.table.rows) + bool(self.table.totals)

    def __iter__(self) -> Iterator[tuple[int, float]]:
        return chain(self.above, _of_table(self.table, self.widths, self._lines))

    def __contains__(self, given: object) -> bool:
        return any(each == given for each in self)


def heading_width(heading: str) -> float:
    """The width of the narrowest column that breaks no word of a heading."""
    return max((width_of(word) for word in heading.split()), default=0.0) / SURELY / _BOLD + _SIDES


def _inside(table: NewTable, widths: Sequence[float]) -> list[float]:
    """How wide the text in each column can be."""
    return [width - _SIDES for width in widths[: len(table.columns)]]


def _of_table(table: NewTable, widths: Sequence[float], lines: Iterable[int]) -> Iterator[tuple[int, float]]:
    bold = [width * _BOLD for width in _inside(table, widths)]
    yield table.row, _of_headings(table, bold)
    for number, most in enumerate(lines, table.first_row):
        yield number, _height(most)
    if table.totals:
        yield table.last_row + 1, _height(_most(table.totals, bold))


def _of_headings(table: NewTable, widths: Sequence[float]) -> float:
    lines = [lines_of(column.heading, width) for column, width in zip(table.columns, widths, strict=True)]
    most = max(map(len, lines))
    each = zip(table.columns, lines, widths, strict=True)
    hidden = table.filters and any(_is_hidden(column, of[-1], width) for column, of, width in each if len(of) == most)
    return min(HIGHEST, _height(most) + (_BUTTON_DOWN if hidden else 0))


def _is_hidden(column: TableColumn, last_line: str, width: float) -> bool:
    """Whether a filter button would stand on the last line of a heading that has no room to spare below."""
    return column.look in AT_RIGHT or width_of(last_line) > width - _BUTTON_ACROSS


def _most(contents: Iterable[Content], widths: Iterable[float]) -> int:
    most = 1
    for content, width in zip(contents, widths, strict=True):
        text = content.text if isinstance(content, Link) else content
        if isinstance(text, str):
            most = max(most, len(lines_of(text, width)))
    return most


def _height(lines: int) -> float:
    return min(HIGHEST, lines * USUAL + _PADDING)
