"""Native charts as plain values. They draw what stands in cells of their own sheet."""

from enum import StrEnum

from msgspec import Struct


class ChartKind(StrEnum):
    """How a chart draws its series."""

    BARS = "bars"
    STACKED_BARS = "stacked bars"
    COLUMNS = "columns"


class Line(Struct, frozen=True):
    """Cells of one column: the rows from ``first`` to ``last``, all counted from 1."""

    column: int
    first: int
    last: int


class Series(Struct, frozen=True):
    """What a chart draws in one colour: its name and its values."""

    name: str
    values: Line


class NewChart(Struct, frozen=True):
    """A chart of its own sheet.

    Attributes:
        kind: Bars, stacked bars or columns.
        title: What it shows, in a few words.
        categories_title: What the categories are.
        values_title: What the values are, with their unit.
        categories: The cells that name the categories.
        series: At least one.
        row: The row of its top left corner.
        column: The column of its top left corner.
        width: In pixels.
        height: In pixels.
        description: What it says to a person who cannot see it, figures included (alternative text).
    """

    kind: ChartKind
    title: str
    categories_title: str
    values_title: str
    categories: Line
    series: tuple[Series, ...]
    row: int
    column: int
    width: int
    height: int
    description: str
