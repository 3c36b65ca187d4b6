"""How a range's cells look: colour, font, alignment, number format, widths and heights."""

from collections.abc import Sequence

from openpyxl.cell.cell import MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from tests.excel.engine import alignments, columns, rows
from tests.excel.engine.alignments import HORIZONTAL, VERTICAL
from tests.excel.engine.area import Area
from tests.excel.engine.cell_format import CellFormat
from tests.excel.engine.file_sheet import FileSheet, only
from tests.excel.engine.font import Font
from tests.excel.engine.modelled import Modelled

NARROWEST, WIDEST, MARGIN = 8, 80, 2


class RangeFormat(Modelled):
    """The part of a range that is about its looks."""

    def __init__(self, on: FileSheet, areas: Sequence[Area]) -> None:
        self._on = on
        self._areas = tuple(areas)
        self._format = CellFormat(on, self._areas)

    @property
    def _worksheet(self) -> Worksheet:
        return self._on.worksheet

    @property
    def _columns(self) -> list[int]:
        return [column for area in self._areas for column in range(area.left, area.right + 1)]

    @property
    def _rows(self) -> list[int]:
        return [row for area in map(self._on.within, self._areas) for row in range(area.top, area.bottom + 1)]

    @property
    def number_format(self) -> object:
        return self._format.number_format()

    @number_format.setter
    def number_format(self, value: str) -> None:
        self._format.set_number_format(value)

    @property
    def color(self) -> object:
        return self._format.fill()

    @color.setter
    def color(self, value: object) -> None:
        self._format.set_fill(value)

    @property
    def font(self) -> Font:
        return Font(self._on, self._areas)

    @property
    def wrap_text(self) -> object:
        return self._format.common(lambda cell: bool(cell.alignment.wrap_text))

    @wrap_text.setter
    def wrap_text(self, value: bool) -> None:
        self._format.set_alignment("wrap_text", value)

    @property
    def horizontal_alignment(self) -> object:
        found = self._format.common(lambda cell: alignments.stated(cell.alignment.horizontal) or "general")
        return next((each.word for each in HORIZONTAL if (each.in_file or each.word) == found), None)

    @horizontal_alignment.setter
    def horizontal_alignment(self, value: str) -> None:
        self._format.set_alignment("horizontal", next(each.in_file for each in HORIZONTAL if each.word == value))

    @property
    def vertical_alignment(self) -> object:
        found = self._format.common(lambda cell: alignments.stated(cell.alignment.vertical) or "bottom")
        return next((each.word for each in VERTICAL if (each.in_file or each.word) == found), None)

    @vertical_alignment.setter
    def vertical_alignment(self, value: str) -> None:
        self._format.set_alignment("vertical", next(each.in_file for each in VERTICAL if each.word == value))

    @property
    def column_width(self) -> object:
        return only(columns.width(self._worksheet, column) for column in self._columns)

    @column_width.setter
    def column_width(self, value: float) -> None:
        self._on.must_allow_formats()
        for column in self._columns:
            columns.set_width(self._worksheet, column, value)

    @property
    def column_hidden(self) -> object:
        return only(columns.width(self._worksheet, column) == 0 for column in self._columns)

    @property
    def row_height(self) -> object:
        return only(rows.height(self._worksheet, row) for row in self._rows)

    @row_height.setter
    def row_height(self, value: float) -> None:
        self._on.must_allow_formats()
        for row in self._rows:
            self._worksheet.row_dimensions[row].height = float(value)

    @property
    def row_hidden(self) -> object:
        return only(rows.height(self._worksheet, row) == 0 for row in self._rows)

    @property
    def width(self) -> float:
        return sum(columns.width_in_points(self._worksheet, column) for column in self._columns)

    @property
    def height(self) -> float:
        return sum(rows.height(self._worksheet, row) for row in self._rows)

    @property
    def left(self) -> float:
        return sum(columns.width_in_points(self._worksheet, each) for each in range(1, self._areas[0].left))

    @property
    def top(self) -> float:
        return sum(rows.height(self._worksheet, each) for each in range(1, self._areas[0].top))

    def autofit(self, axis: str | None = None) -> None:
        """Fit widths to the longest text and let Excel fit the heights when it opens the file."""
        self._on.must_allow_formats()
        if axis in {None, "c", "columns"}:
            for area in map(self._on.within, self._areas):
                for column in range(area.left, area.right + 1):
                    columns.set_width(self._worksheet, column, self._longest(area, column))
        if axis in {None, "r", "rows"}:
            for row in self._rows:
                if row in self._worksheet.row_dimensions:
                    self._worksheet.row_dimensions[row].height = None

    def _longest(self, area: Area, column: int) -> float:
        cells = (self._on.look(row, column) for row in range(area.top, area.bottom + 1))
        texts = [str(cell.value) for cell in cells if not isinstance(cell, MergedCell) and cell.value is not None]
        lengths = [len(line) for text in texts for line in text.splitlines() or [""]]
        return float(min(max([NARROWEST, *lengths]) + MARGIN, WIDEST))
