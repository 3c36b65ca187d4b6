"""How a sheet prints: always on A4."""

from enum import StrEnum
from typing import NamedTuple


class Orientation(StrEnum):
    """Which way the paper lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Page(NamedTuple):
    """A4, as many pages high as it takes.

    Attributes:
        orientation: Which way the paper lies.
        footer: What stands at the left of each page's foot; the page's number stands at the right.
        repeated_row: The row of headings that each page begins with; None without one.
        scale: Per cent of its size; None for one page wide. Excel keeps to ``breaks`` only where there is a scale.
        breaks: Rows that begin a page.
    """

    orientation: Orientation
    footer: str
    repeated_row: int | None = None
    scale: int | None = None
    breaks: tuple[int, ...] = ()
