"""Where a sheet of several parts turns the page, so that none is torn apart that one page could hold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from mentortools.reports.row_heights import USUAL
from mentortools.workbook.drawing import NewChart
from mentortools.workbook.edit import NewSheet
from mentortools.workbook.paper import PIXEL, Page, points_across, room_of, scale_of

_SURELY = 0.95
"""Programs differ by a little in how much they put on a page."""
_LEAST = 0.2
"""The part of a page that must be left for something longer than a page to begin on it."""
_USUAL_WIDTH = 8.43


class Part(NamedTuple):
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
    scale = scale_of(page.orientation, across)
    room = _SURELY * room_of(page.orientation).down * 100 / scale
    return page._replace(scale=scale, first_rows=tuple(first_rows(parts, heights, room)))


def two_wide(page: Page, first_column: int, widths: Sequence[float]) -> Page:
    """A page at the scale at which the columns before ``first_column`` fit on one page, and the others on another."""
    left = points_across(widths[: first_column - 1])
    right = points_across([*widths[: page.repeated_columns], *widths[first_column - 1 :]])
    return page._replace(scale=scale_of(page.orientation, max(left, right)))


def turned(sheet: NewSheet, parts: Sequence[Part]) -> NewSheet:
    """A sheet with rows of headings on each page, at the scale of its width, turned between some of its parts."""
    heights = dict(sheet.heights)
    head = sheet.page.repeated_row or 1
    scale = scale_of(sheet.page.orientation, points_across(sheet.widths))
    repeated = _points(head, head + sheet.page.repeated_rows - 1, heights)
    room = _SURELY * room_of(sheet.page.orientation).down * 100 / scale
    above = Part(1, head + sheet.page.repeated_rows - 1)
    turns = tuple(first_rows((above, *parts), heights, room, repeated))
    return replace(sheet, page=sheet.page._replace(scale=scale, first_rows=turns))


def first_rows(
    parts: Sequence[Part], heights: Mapping[int, float], room: float, repeated: float = 0.0
) -> Iterator[int]:
    """The first rows of the parts that begin a page on which ``room`` points of rows go.

    Each page but the first begins with ``repeated`` points of headings.
    """
    used, done = 0.0, 0
    for part in parts:
        used += _points(done + 1, part.first - 1, heights)
        high = _points(part.first, part.last, heights)
        left = room - used
        if high > left and (high <= room or left < _LEAST * room):
            yield part.first
            used = repeated
        used += high
        if used > room:
            used %= room
        done = part.last


def reach(widths: Sequence[float], charts: Sequence[NewChart]) -> float:
    """How far to the right columns and charts go, in points."""
    return max([points_across(widths), *(_right(chart, widths) for chart in charts)])


def _right(chart: NewChart, widths: Sequence[float]) -> float:
    before = chart.column - 1
    blank = [_USUAL_WIDTH] * (before - len(widths))
    return points_across([*widths[:before], *blank]) + chart.width * PIXEL


def _points(first: int, last: int, heights: Mapping[int, float]) -> float:
    return sum(heights.get(row, USUAL) for row in range(first, last + 1))
