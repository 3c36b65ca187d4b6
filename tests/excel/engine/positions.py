"""Where on a sheet a drawing stands, in points from its top left corner, and in the file as a cell and an offset."""

from collections.abc import Callable
from typing import NamedTuple

from openpyxl.drawing.spreadsheet_drawing import AbsoluteAnchor, AnchorMarker, OneCellAnchor, TwoCellAnchor
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.worksheet.worksheet import Worksheet

from tests.excel.engine import columns, rows

EMU_A_POINT = 12700


class Box(NamedTuple):
    """A rectangle on a sheet, in points."""

    left: float
    top: float
    width: float
    height: float


def anchor(sheet: Worksheet, box: Box) -> OneCellAnchor:
    """The box as the file holds it."""
    column, right = _cell(box.left, lambda number: columns.width_in_points(sheet, number))
    row, down = _cell(box.top, lambda number: rows.height(sheet, number))
    marker = AnchorMarker(col=column, colOff=_emu(right), row=row, rowOff=_emu(down))
    return OneCellAnchor(_from=marker, ext=XDRPositiveSize2D(_emu(box.width), _emu(box.height)))


def _cell(distance: float, size: Callable[[int], float]) -> tuple[int, float]:
    """Which row or column, counted from 0, and how far into it."""
    number = 0
    while distance >= size(number + 1):
        distance -= size(number + 1)
        number += 1
    return number, distance


def box(sheet: Worksheet, held: OneCellAnchor | TwoCellAnchor | AbsoluteAnchor) -> Box:
    """The box that an anchor of a file means."""
    if isinstance(held, AbsoluteAnchor):
        return Box(*(_points(each) for each in (held.pos.x, held.pos.y, held.ext.width, held.ext.height)))
    left, top = _corner(sheet, held._from)  # noqa: SLF001 - openpyxl's name for an attribute called "from" in the file
    if isinstance(held, OneCellAnchor):
        return Box(left, top, _points(held.ext.width), _points(held.ext.height))
    right, bottom = _corner(sheet, held.to)
    return Box(left, top, right - left, bottom - top)


def _corner(sheet: Worksheet, marker: AnchorMarker) -> tuple[float, float]:
    left = sum(columns.width_in_points(sheet, number) for number in range(1, marker.col + 1))
    top = sum(rows.height(sheet, number) for number in range(1, marker.row + 1))
    return left + _points(marker.colOff), top + _points(marker.rowOff)


def _emu(points: float) -> int:
    return round(points * EMU_A_POINT)


def _points(emu: int) -> float:
    return emu / EMU_A_POINT
