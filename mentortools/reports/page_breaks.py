"""Where a sheet of several parts turns the page, so that none is torn apart that one page could hold."""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil

from msgspec import Struct
from msgspec.structs import replace

from mentortools.reports.row_heights import USUAL
from mentortools.workbook.drawing import NewChart
from mentortools.workbook.edit import NewSheet, NewTable
from mentortools.workbook.paper import PIXEL, Orientation, Page, points_across, room_of, scale_of

_SURELY = 0.95
"""Programs differ by a little in how much they put on a page."""
_LEAST = 0.2
"""The part of a page that must be left for something longer than a page to begin on it."""
_USUAL_WIDTH = 8.43
_SMALLER = (0.97, 0.94, 0.91)
"""How much smaller than its width needs a sheet may print, where that saves a page."""
_LEGIBLE = 60
"""No sheet prints smaller than that to save a page."""


class Turns(Struct, frozen=True):
    """Where the pages of a sheet turn.

    Attributes:
        scale: The per cent of its size at which it prints.
        pages: How many pages that makes.
        first_rows: The rows that begin a page wherever the one before ends.
    """

    scale: int
    pages: int
    first_rows: tuple[int, ...]


class Part(Struct, frozen=True):
    """Rows that belong together, the first and the last of them counted from 1."""

    first: int
    last: int


def paged(page: Page, parts: Sequence[Part], heights: Mapping[int, float], across: float) -> Page:
    """A page at the scale at which its sheet fills it from side to side, turned between the parts.

    Args:
        page: How the sheet prints.
        parts: From top to bottom; other rows may stand between them.
        heights: The heights in points of the rows that have one of their own.
        across: How wide the sheet is, in points.
    """
    turns = fewest_pages(page.orientation, scale_of(page.orientation, across), parts, heights)
    return replace(page, scale=turns.scale, first_rows=turns.first_rows)


def two_wide(page: Page, first_column: int, widths: Sequence[float]) -> Page:
    """A page at the scale at which the columns before ``first_column`` fit on one page, and the others on another."""
    left = points_across(widths[: first_column - 1])
    right = points_across([*widths[: page.repeated_columns], *widths[first_column - 1 :]])
    return replace(page, scale=scale_of(page.orientation, max(left, right)))


def turned(sheet: NewSheet, parts: Sequence[Part]) -> NewSheet:
    """A sheet with rows of headings on each page, at the scale of its width, turned between some of its parts."""
    heights = dict(sheet.heights)
    head = sheet.page.repeated_row or 1
    scale = scale_of(sheet.page.orientation, points_across(sheet.widths))
    repeated = _points(head, head + sheet.page.repeated_rows - 1, heights)
    above = [] if parts and parts[0].first <= head else [Part(1, head + sheet.page.repeated_rows - 1)]
    turns = fewest_pages(sheet.page.orientation, scale, (*above, *parts), heights, repeated)
    return replace(sheet, page=replace(sheet.page, scale=turns.scale, first_rows=turns.first_rows))


def fewest_pages(
    orientation: Orientation, scale: int, parts: Sequence[Part], heights: Mapping[int, float], repeated: float = 0.0
) -> Turns:
    """The turns at a scale, or at one a little smaller where that saves a page: the largest that makes the fewest."""
    smaller = (int(scale * part) for part in _SMALLER)
    scales = [scale, *(each for each in smaller if each >= _LEGIBLE)]
    down = _SURELY * room_of(orientation).down * 100
    return min((turns_of(each, parts, heights, down / each, repeated) for each in scales), key=lambda each: each.pages)


def turns_of(
    scale: int, parts: Sequence[Part], heights: Mapping[int, float], room: float, repeated: float = 0.0
) -> Turns:
    """Where pages turn on which ``room`` points of rows go. Each but the first begins with ``repeated`` points."""
    used, done, pages = 0.0, 0, 1
    first_rows = []
    for part in parts:
        used += _points(done + 1, part.first - 1, heights)
        high = _points(part.first, part.last, heights)
        left = room - used
        if high > left and (high <= room or left < _LEAST * room):
            first_rows.append(part.first)
            used = repeated
            pages += 1
        used += high
        pages, used = _run_on(pages, used, room, repeated)
        done = part.last
    return Turns(scale, pages, tuple(first_rows))


def _run_on(pages: int, used: float, room: float, repeated: float) -> tuple[int, float]:
    """How many pages there are, and what of the last is used, once rows have run over the end of one."""
    if used <= room:
        return pages, used
    further = max(1.0, room - repeated)
    over = ceil((used - room) / further)
    return pages + over, used - over * further


def parts_of(table: NewTable, first: int) -> Iterator[Part]:
    """A table's headings with what stands above them from a row on and the row below, and its other rows one by one."""
    yield Part(first, min(table.first_row, table.last_row))
    yield from (Part(row, row) for row in range(table.first_row + 1, table.last_row + 1))


def reach(widths: Sequence[float], charts: Sequence[NewChart]) -> float:
    """How far to the right columns and charts go, in points."""
    return max([points_across(widths), *(_right(chart, widths) for chart in charts)])


def _right(chart: NewChart, widths: Sequence[float]) -> float:
    before = chart.column - 1
    blank = [_USUAL_WIDTH] * (before - len(widths))
    return points_across([*widths[:before], *blank]) + chart.width * PIXEL


def _points(first: int, last: int, heights: Mapping[int, float]) -> float:
    return sum(heights.get(row, USUAL) for row in range(first, last + 1))
