"""How a sheet prints: always on A4, and never wider than the paper."""

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

SIDE, HEAD, FOOT = 0.4, 0.5, 0.75
"""The margins, in inches."""

PIXEL = 0.75
"""In points."""

_SHORT, _LONG = 8.27, 11.69
_POINTS_AN_INCH = 72
_PIXELS_A_CHARACTER, _PIXELS_ASIDE = 7, 5
_SURELY = 0.92
"""Programs differ in how wide they print a column: LibreOffice by a sixteenth more than Excel."""


class Orientation(StrEnum):
    """Which way the paper lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Page(Struct, frozen=True):
    """A4, as many pages high as it takes, and one or two wide.

    Attributes:
        orientation: Which way the paper lies.
        footer: What stands at the left of each page's foot; the page's number stands at the right.
        repeated_row: The row of headings that each page begins with; None without one.
        repeated_rows: How many rows from that one on each page begins with.
        scale: Per cent of its size; None for one page wide, whatever scale that takes. Excel turns the page where it is
            told to only where there is a scale.
        first_rows: Rows that begin a page wherever the one before ends.
        first_column: The column that begins the second page from the left; None for one page wide.
        repeated_columns: How many of the sheet's first columns stand on that second page, too.
    """

    orientation: Orientation
    footer: str
    repeated_row: int | None = None
    scale: int | None = None
    first_rows: tuple[int, ...] = ()
    first_column: int | None = None
    repeated_columns: int = 0
    repeated_rows: int = 1


class Room(Struct, frozen=True):
    """The part of a page that is printed on, in points."""

    across: float
    down: float


def room_of(orientation: Orientation) -> Room:
    """What is left of an A4 page between its margins."""
    across, down = (_SHORT, _LONG) if orientation is Orientation.PORTRAIT else (_LONG, _SHORT)
    return Room((across - 2 * SIDE) * _POINTS_AN_INCH, (down - HEAD - FOOT) * _POINTS_AN_INCH)


def points_across(widths: Sequence[float]) -> float:
    """How wide columns of these widths in characters are, in points."""
    return sum(_PIXELS_A_CHARACTER * width + _PIXELS_ASIDE for width in widths) * PIXEL


def scale_of(orientation: Orientation, across: float) -> int:
    """The per cent of its size, at most 100, at which so many points across fit on one page."""
    return min(100, int(100 * _SURELY * room_of(orientation).across / max(1.0, across)))
