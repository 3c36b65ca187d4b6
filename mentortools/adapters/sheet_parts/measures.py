"""How wide columns and how high rows are, in the pixels of a screen at 96 an inch, as Excel counts them."""

from mentortools.workbook.edit import NewSheet
from mentortools.workbook.paper import PIXEL

DEFAULT_WIDTH, DEFAULT_HEIGHT = 64, 20

_A_DIGIT, _ASIDE = 7, 5


def column_pixels(width: float) -> int:
    """The pixels of a column so many characters wide."""
    return int(width * _A_DIGIT + 0.5) + _ASIDE


def row_pixels(height: float) -> int:
    """The pixels of a row so many points high."""
    return int(height / PIXEL + 0.5)


def written_width(pixels: int) -> str:
    """A column's width as a sheet writes it: in characters and parts of 256."""
    return f"{pixels * 256 // _A_DIGIT / 256:.16g}"


class Grid:
    """The columns and rows of a sheet in pixels, by their numbers from 1."""

    def __init__(self, sheet: NewSheet) -> None:
        self._widths = [column_pixels(width) for width in sheet.widths]
        self._heights = {row: row_pixels(height) for row, height in sheet.heights}

    def width(self, column: int) -> int:
        """How wide a column is."""
        return self._widths[column - 1] if column <= len(self._widths) else DEFAULT_WIDTH

    def height(self, row: int) -> int:
        """How high a row is."""
        return self._heights.get(row, DEFAULT_HEIGHT)
