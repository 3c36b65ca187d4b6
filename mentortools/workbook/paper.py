"""How a sheet prints: always on A4, one page wide."""

from enum import StrEnum
from typing import NamedTuple


class Orientation(StrEnum):
    """Which way the paper lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Page(NamedTuple):
    """A4, scaled to one page wide and as many high as it takes.

    Attributes:
        orientation: Which way the paper lies.
        footer: What stands at the left of each page's foot; the page's number stands at the right.
        repeated_row: The row of headings that each page begins with; None without one.
    """

    orientation: Orientation
    footer: str
    repeated_row: int | None = None
