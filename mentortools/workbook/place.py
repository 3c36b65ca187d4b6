"""Where the columns and rows of a table stand: enough to name the cell of any value."""

from collections.abc import Mapping
from typing import NamedTuple

from msgspec import Struct

from mentortools.model.cell import Cell


class Place(Struct, frozen=True, eq=False):
    """Where the columns of one table stand: shared by all its rows, and itself only, so that places can be looked up.

    Attributes:
        sheet: The sheet's name as the workbook has it.
        columns: Each field found, with its column counted from 1.
        headings: Each field found, with the heading as the workbook has it.
        doubled: Columns whose heading stands in several of them, none of which is taken.
    """

    sheet: str
    columns: Mapping[str, int]
    headings: Mapping[str, str]
    doubled: tuple[int, ...] = ()


class At(NamedTuple):
    """One row of a table: enough to name the cell of any field."""

    place: Place
    row: int

    def cell(self, field: str) -> Cell:
        """The cell of a field; where the column is missing, the row's first cell."""
        return Cell(self.place.sheet, self.row, self.place.columns.get(field, 1))
