"""Formats of cells, read and changed one attribute at a time over all areas of a range."""

from collections.abc import Callable, Sequence
from copy import copy
from itertools import chain

from openpyxl.descriptors.serialisable import Serialisable
from openpyxl.styles import PatternFill
from openpyxl.styles.proxy import StyleProxy

from tests.excel.engine import colours, number_formats
from tests.excel.engine.area import LAST_COLUMN, Area
from tests.excel.engine.columns import own_column
from tests.excel.engine.file_sheet import AnyCell, FileSheet, only
from tests.excel.engine.modelled import lacks

NO_FILL = PatternFill(fill_type=None)


class CellFormat:
    """The format of the cells in these areas of a sheet."""

    def __init__(self, on: FileSheet, areas: Sequence[Area]) -> None:
        self.on = on
        self.areas = areas

    def each(self, change: Callable[[AnyCell], None]) -> None:
        """Change every cell, and whole columns so that cells made later follow."""
        self.on.must_allow_formats()
        for area in self.areas:
            if area.whole_columns:
                self._columns(area, change)
        for cell in self.on.cells(self.areas):
            change(cell)

    def _columns(self, area: Area, change: Callable[[AnyCell], None]) -> None:
        if area.width == LAST_COLUMN:
            lacks("Range", "formats of all the columns of a sheet")
        for column in range(area.left, area.right + 1):
            change(own_column(self.on.worksheet, column))  # type: ignore[arg-type]

    def common(self, read: Callable[[AnyCell], object]) -> object:
        """What all cells say, those of whole columns and rows that the file has no word of included; None if mixed."""
        beyond = (cell for area in self.areas for cell in self.on.beyond(area))
        return only(read(cell) for cell in chain(self.on.looks(self.areas), beyond))

    def number_format(self) -> object:
        return self.common(lambda cell: number_formats.said(cell.number_format))

    def set_number_format(self, text: str) -> None:
        def change(cell: AnyCell) -> None:
            cell.number_format = number_formats.kept(text)

        self.each(change)

    def font(self, attribute: str) -> object:
        return self.common(lambda cell: getattr(cell.font, attribute))

    def set_font(self, attribute: str, value: object) -> None:
        def change(cell: AnyCell) -> None:
            cell.font = changed(cell.font, **{attribute: value})

        self.each(change)

    def alignment(self, attribute: str) -> object:
        return self.common(lambda cell: getattr(cell.alignment, attribute))

    def set_alignment(self, attribute: str, value: object) -> None:
        def change(cell: AnyCell) -> None:
            cell.alignment = changed(cell.alignment, **{attribute: value})

        self.each(change)

    def fill(self) -> colours.Rgb | None:
        """The colour of the cells' fill; None without one.

        Raises:
            NotImplementedError: where the cells differ, for which Excel's answers are no colour anyone chose.
        """
        found = {_fill(cell) for cell in self.on.looks(self.areas)}
        if len(found) > 1:
            lacks("Range", "color of cells that differ")
        return found.pop()

    def set_fill(self, colour: object) -> None:
        fill = NO_FILL if colour is None else PatternFill("solid", fgColor=colours.in_file(colour))

        def change(cell: AnyCell) -> None:
            cell.fill = fill

        self.each(change)

    def locked(self) -> object:
        return self.common(lambda cell: cell.protection.locked)

    def clear(self) -> None:
        def change(cell: AnyCell) -> None:
            cell.style = "Normal"

        self.each(change)


def changed(shared: StyleProxy, **attributes: object) -> Serialisable:
    """A copy of a font or alignment, which cells share, with some of its attributes set."""
    own = copy(shared)
    for name, value in attributes.items():
        setattr(own, name, value)
    return own  # type: ignore[return-value]


def _fill(cell: AnyCell) -> colours.Rgb | None:
    fill = cell.fill
    return colours.from_file(fill.fgColor) if fill.fill_type == "solid" else None
