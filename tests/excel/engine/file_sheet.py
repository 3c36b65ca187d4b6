"""One sheet of an open file: its cells, looked at without making any, and what protection forbids."""

from collections.abc import Iterable, Iterator, Sequence
from copy import copy

from msgspec import Struct
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles.styleable import StyleableObject
from openpyxl.worksheet.worksheet import Worksheet

from tests.excel.engine.area import LAST_COLUMN, LAST_ROW, Area, spanning
from tests.excel.engine.columns import column_if_any
from tests.excel.engine.com_error import refuse
from tests.excel.engine.open_file import OpenFile

AnyCell = Cell | MergedCell
PROTECTED = "The cell or chart you're trying to change is on a protected sheet."


class FileSheet(Struct, frozen=True):
    """A worksheet and the file it is of."""

    file: OpenFile
    worksheet: Worksheet

    def existing(self) -> dict[tuple[int, int], AnyCell]:
        """The cells there are, by row and column."""
        cells: dict[tuple[int, int], AnyCell] = self.worksheet._cells  # noqa: SLF001 - every public way to look makes the cell
        return cells

    def look(self, row: int, column: int) -> AnyCell:
        """The cell, or one that looks like it would and is not part of the sheet."""
        return self.existing().get((row, column)) or self._dressed(Cell(self.worksheet, row=row, column=column))

    def cell(self, row: int, column: int) -> AnyCell:
        """The cell, made where there is none."""
        return self.existing().get((row, column)) or self._dressed(self.worksheet.cell(row, column))

    def _dressed(self, cell: AnyCell) -> AnyCell:
        """A new cell takes over the format of its row, or of its column."""
        row, column = cell.row or 0, cell.column or 0
        if row in self.worksheet.row_dimensions and self.worksheet.row_dimensions[row].has_style:
            dress(cell, self.worksheet.row_dimensions[row])
            return cell
        dimension = column_if_any(self.worksheet, column)
        if dimension is not None and dimension.has_style:
            dress(cell, dimension)
        return cell

    def used(self) -> Area:
        """The rectangle from the first to the last cell with content or format; A1 on an empty sheet."""
        cells = self.existing()
        return spanning([Area(row, column, row, column) for row, column in cells]) if cells else Area(1, 1, 1, 1)

    def within(self, area: Area) -> Area:
        """Whole columns and rows cut off where the sheet's cells end."""
        if area.bottom < LAST_ROW and area.right < LAST_COLUMN:
            return area
        used = self.used()
        bottom = max(used.bottom, area.top) if area.bottom == LAST_ROW else area.bottom
        right = max(used.right, area.left) if area.right == LAST_COLUMN else area.right
        return Area(area.top, area.left, bottom, right)

    def beyond(self, area: Area) -> Iterator[AnyCell]:
        """One cell of each whole column or row below or beside the sheet's last: all those there look alike."""
        near = self.within(area)
        if near.bottom < area.bottom:
            yield from (self.look(near.bottom + 1, column) for column in range(near.left, near.right + 1))
        if near.right < area.right:
            yield from (self.look(row, near.right + 1) for row in range(near.top, near.bottom + 1))

    def looks(self, areas: Sequence[Area]) -> Iterator[AnyCell]:
        """The cells of these areas, to look at."""
        return (self.look(row, column) for area in areas for row, column in self.within(area).coordinates())

    def cells(self, areas: Sequence[Area]) -> Iterator[AnyCell]:
        """The cells of these areas, to change."""
        return (self.cell(row, column) for area in areas for row, column in self.within(area).coordinates())

    def show(self) -> None:
        """Make this the active sheet, and the only one that is selected."""
        self.file.workbook.active = self.worksheet
        for sheet in self.file.workbook.worksheets:
            sheet.sheet_view.tabSelected = sheet is self.worksheet

    def must_be_unlocked(self, areas: Sequence[Area]) -> None:
        """Raise as Excel does where a locked cell of a protected sheet would change."""
        if self.worksheet.protection.sheet and any(cell.protection.locked for cell in self.looks(areas)):
            refuse(PROTECTED)

    def must_be_unprotected(self) -> None:
        """Raise as Excel does for notes, tables, links, charts and conditional formats of a protected sheet."""
        if self.worksheet.protection.sheet:
            refuse(PROTECTED)

    def must_allow_formats(self) -> None:
        """Raise as Excel does where a protected sheet does not let its cells be formatted."""
        if self.worksheet.protection.sheet and self.worksheet.protection.formatCells:
            refuse(PROTECTED)

    def must_allow_rows(self) -> None:
        """Raise as Excel does where a protected sheet does not let its rows be hidden or shown."""
        if self.worksheet.protection.sheet and self.worksheet.protection.formatRows:
            refuse(PROTECTED)


def dress(bare: StyleableObject, dressed: StyleableObject) -> None:
    """Give one thing the whole format of another."""
    bare._style = copy(dressed._style)  # type: ignore[attr-defined]  # noqa: SLF001 - the whole format at once; the public attributes are one by one


def only(values: Iterable[object]) -> object:
    """The value all have; None where they differ, as Excel answers for a mixed range."""
    seen = iter(values)
    first = next(seen, None)
    return first if all(value == first for value in seen) else None
