"""A rectangle of cells by its corners, counted from 1, and the addresses people write for it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from openpyxl.utils import get_column_letter, range_boundaries

LAST_ROW, LAST_COLUMN = 1048576, 16384
LONGEST_ADDRESS = 255
ADDRESS = re.compile(r"\$?[A-Z]{1,3}\$?\d{1,7}(:\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+")


class Area(NamedTuple):
    """The corners of a rectangle of cells, both included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def height(self) -> int:
        return self.bottom - self.top + 1

    @property
    def width(self) -> int:
        return self.right - self.left + 1

    @property
    def whole_columns(self) -> bool:
        return self.top == 1 and self.bottom == LAST_ROW

    @property
    def whole_rows(self) -> bool:
        return self.left == 1 and self.right == LAST_COLUMN

    def coordinates(self) -> Iterator[tuple[int, int]]:
        """Row and column of each cell, row by row."""
        for row in range(self.top, self.bottom + 1):
            for column in range(self.left, self.right + 1):
                yield row, column

    def overlap(self, other: "Area") -> "Area | None":
        common = Area(
            max(self.top, other.top),
            max(self.left, other.left),
            min(self.bottom, other.bottom),
            min(self.right, other.right),
        )
        return common if common.top <= common.bottom and common.left <= common.right else None

    def holds(self, other: "Area") -> bool:
        return self.overlap(other) == other

    def address(self, *, row_absolute: bool = True, column_absolute: bool = True) -> str:
        """The address as Excel writes it: `$A$1`, `$A$1:$B$2`, `$A:$C`, `$1:$3`."""
        row, column = "$" * row_absolute, "$" * column_absolute
        left, right = column + get_column_letter(self.left), column + get_column_letter(self.right)
        if self.whole_rows:
            return f"{row}{self.top}:{row}{self.bottom}"
        if self.whole_columns:
            return f"{left}:{right}"
        first, last = f"{left}{row}{self.top}", f"{right}{row}{self.bottom}"
        return first if self.height == self.width == 1 else f"{first}:{last}"


SHEET = Area(1, 1, LAST_ROW, LAST_COLUMN)


def spanning(areas: Sequence[Area]) -> Area:
    """The smallest rectangle around these."""
    return Area(
        min(area.top for area in areas),
        min(area.left for area in areas),
        max(area.bottom for area in areas),
        max(area.right for area in areas),
    )


def addressed(reference: str) -> tuple[Area, ...] | None:
    """The areas of an address such as `A1`, `$B$2:C5`, `A:C`, `3:4` or `A1,C3`; None where it is no address."""
    parts = reference.upper().split(",")
    if not all(ADDRESS.fullmatch(part.strip()) for part in parts):
        return None
    areas = tuple(_area(part.strip()) for part in parts)
    return areas if all(SHEET.holds(area) for area in areas) else None


def _area(part: str) -> Area:
    left, top, right, bottom = range_boundaries(part)
    corners = Area(top or 1, left or 1, bottom or LAST_ROW, right or LAST_COLUMN)
    return spanning((Area(corners.top, corners.left, corners.top, corners.left), corners))


def written(areas: Sequence[Area]) -> str:
    """The absolute address of one or several areas."""
    return ",".join(area.address() for area in areas)
