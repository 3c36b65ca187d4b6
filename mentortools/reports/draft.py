"""A sheet of ours while it is laid out, from the top down: it keeps count of the rows."""

from collections.abc import Sequence
from itertools import pairwise

from mentortools.reports.page_breaks import Part, paged, reach, two_wide
from mentortools.reports.row_heights import row_heights
from mentortools.reports.text_width import lines_of
from mentortools.workbook.drawing import NewChart
from mentortools.workbook.edit import Content, Look, NewCell, NewSheet, NewTable, TableColumn
from mentortools.workbook.paper import Page
from mentortools.workbook.stamp import Stamp, name_of

_SET_IN = 5
_WIDEST = 130.0
"""Longer lines than that are hard to read, and run off the screen."""

_HEADING = 0.7


class Draft:
    """What has been laid out so far, and the next free row.

    Long text is broken into lines of the sheet's width, each in a row of its own, and runs over the blank cells
    beside it: no cell is merged, and no row can be too low for what stands in it.

    Attributes:
        row: The next free row, counted from 1.
    """

    def __init__(self, title: str, stamp: Stamp, widths: Sequence[float], repeated: int | None = None) -> None:
        """Begin a sheet.

        Args:
            title: Its name, and its first line.
            stamp: Its second line.
            widths: Column widths from A on, in characters.
            repeated: How many columns stand on each page, where it prints two pages wide: text keeps to them.
        """
        self.row = 1
        self._title = title
        self._widths = tuple(widths)
        self._across = min(_WIDEST, sum(self._widths[:repeated]))
        self._cells: list[NewCell] = []
        self._tables: list[NewTable] = []
        self._charts: list[NewChart] = []
        self._starts: list[int] = []
        self._beside: set[int] = set()
        self.line(title, Look.TITLE)
        self.line(str(stamp), Look.STAMP)

    def line(self, content: Content, look: Look = Look.TEXT) -> None:
        """One cell in A, and on to the next row."""
        self.put(self.row, 1, content, look)
        self.row += 1

    def paragraph(self, text: str, look: Look = Look.TEXT) -> None:
        """Text over the sheet's whole width."""
        for line in _lines(text, self._across):
            self.line(line, look)

    def point(self, mark: str, text: str) -> None:
        """A point of a list, its further lines set in under its first word."""
        first, *others = _lines(text, self._across - _SET_IN)
        self.line(f"{mark} {first}")
        for line in others:
            self.line(f"     {line}")

    def heading(self, text: str) -> None:
        """A blank row, and the heading of what follows: one page holds all of it up to the next heading, if it can."""
        self.row += 1
        self._starts.append(self.row)
        for line in _lines(text, self._across * _HEADING):
            self.line(line, Look.HEADING)

    def fact(self, label: str, content: Content, look: Look = Look.TEXT) -> None:
        """A label in A with its value from B on; a value that goes on from the one above has no label."""
        if label:
            self.put(self.row, 1, label, Look.STRONG)
        if not isinstance(content, str):
            self.put(self.row, 2, content, look)
            self.row += 1
            return
        for line in _lines(content, sum(self._widths[1:])):
            self.put(self.row, 2, line, look)
            self.row += 1

    def signing_line(self, label: str, last_column: int) -> None:
        """A label in A and a line to write on, up to the last column."""
        self.put(self.row, 1, label, Look.FILL_IN_LABEL)
        for column in range(2, last_column + 1):
            self.put(self.row, column, None, Look.FILL_IN)
        self.row += 1

    def table(
        self,
        name: str,
        columns: Sequence[TableColumn],
        rows: Sequence[tuple[Content, ...]],
        totals: tuple[Content, ...] = (),
    ) -> NewTable:
        """A native table whose headings stand in the next free row."""
        return self._add(NewTable(name, self.row, tuple(columns), tuple(rows), totals))

    def filtered_table(
        self,
        name: str,
        columns: Sequence[TableColumn],
        rows: Sequence[tuple[Content, ...]],
        totals: tuple[Content, ...] = (),
    ) -> NewTable:
        """A native table with filter buttons: for long lists that people work through."""
        return self._add(NewTable(name, self.row, tuple(columns), rows, totals, filters=True))

    def _add(self, table: NewTable) -> NewTable:
        self._tables.append(table)
        self.row = table.last_row + (2 if table.totals else 1)
        return table

    def chart(self, chart: NewChart, rows: int) -> None:
        """A chart at its own place, of so many rows. What follows stands below it; one page holds all of it."""
        if chart.row >= self.row:
            self._starts.append(chart.row - 1)
        self._beside.update(range(chart.row + 1, chart.row + rows))
        self._charts.append(chart)
        self.row = max(self.row, chart.row + rows)

    def put(self, row: int, column: int, content: Content, look: Look) -> None:
        """One cell anywhere; the next free row stays."""
        self._cells.append(NewCell(row, column, content, look))

    def sheet(self, page: Page, frozen_rows: int = 0) -> NewSheet:
        """The sheet as it now is. Where no row of headings is repeated, pages turn between its parts."""
        heights = row_heights(self._cells, self._tables, self._widths)
        if page.repeated_row is None:
            page = paged(page, self._parts(), dict(heights), reach(self._widths, self._charts))
        elif page.first_column is not None:
            page = two_wide(page, page.first_column, self._widths)
        return NewSheet(
            title=self._title,
            name=name_of(self._title),
            cells=tuple(self._cells),
            tables=tuple(self._tables),
            charts=tuple(self._charts),
            widths=self._widths,
            heights=heights,
            page=page,
            frozen_rows=frozen_rows,
        )

    def _parts(self) -> list[Part]:
        """From each heading or chart to the row above the next; none begins beside a chart."""
        starts = [row for row in self._starts if row not in self._beside]
        return [Part(first, end - 1) for first, end in pairwise((*starts, self.row))]


def _lines(text: str, width: float) -> tuple[str, ...]:
    return lines_of(" ".join(text.splitlines()), width)
