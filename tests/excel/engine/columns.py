"""Columns of a sheet one by one: a file keeps neighbours alike together, under the first one's letter."""

from copy import copy

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.worksheet import Worksheet

DEFAULT_WIDTH = 8.43
PIXELS_A_CHARACTER, PADDING = 7, 5


def column_if_any(worksheet: Worksheet, column: int) -> ColumnDimension | None:
    """What the file says of this column, perhaps together with its neighbours."""
    for dimension in worksheet.column_dimensions.values():
        first, last = span(dimension)
        if first <= column <= last:
            return dimension
    return None


def span(dimension: ColumnDimension) -> tuple[int, int]:
    """The first and last column that this says something of."""
    if dimension.min and dimension.max:
        return dimension.min, dimension.max
    dimension.reindex()
    return dimension.min or 0, dimension.max or 0


def own_column(worksheet: Worksheet, column: int) -> ColumnDimension:
    """This column alone, taken out of its neighbours where it was kept with them."""
    shared = column_if_any(worksheet, column)
    if shared is None:
        alone = worksheet.column_dimensions[get_column_letter(column)]
        alone.width = _in_file(float(worksheet.sheet_format.defaultColWidth or DEFAULT_WIDTH))
        return alone
    first, last = span(shared)
    if first == last:
        return shared
    del worksheet.column_dimensions[shared.index]
    for start, end in ((first, column - 1), (column, column), (column + 1, last)):
        if start <= end:
            _add(worksheet, shared, start, end)
    return worksheet.column_dimensions[get_column_letter(column)]


def _add(worksheet: Worksheet, like: ColumnDimension, first: int, last: int) -> None:
    dimension = copy(like)
    dimension.index, dimension.min, dimension.max = get_column_letter(first), first, last
    worksheet.column_dimensions[dimension.index] = dimension


def width(worksheet: Worksheet, column: int) -> float:
    """The width in characters of the standard font, as Excel shows it; the file's figure includes padding."""
    dimension = column_if_any(worksheet, column)
    if dimension is not None and dimension.hidden:
        return 0.0
    if dimension is None or not dimension.customWidth:
        return float(worksheet.sheet_format.defaultColWidth or DEFAULT_WIDTH)
    return round((dimension.width * PIXELS_A_CHARACTER - PADDING) / PIXELS_A_CHARACTER, 2)


def set_width(worksheet: Worksheet, column: int, characters: float) -> None:
    """Set the width in characters, as Excel's own dialog does."""
    own_column(worksheet, column).width = _in_file(characters)


def _in_file(characters: float) -> float:
    pixels = characters * PIXELS_A_CHARACTER + PADDING
    return int(pixels / PIXELS_A_CHARACTER * 256) / 256


def width_in_points(worksheet: Worksheet, column: int) -> float:
    """The width on paper, in points of 1/72 inch, at three quarters of a point to the pixel."""
    characters = width(worksheet, column)
    return int(characters * PIXELS_A_CHARACTER + PADDING) * 0.75 if characters else 0.0
