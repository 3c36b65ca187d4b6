"""Where Ctrl and an arrow key lead, and the block of filled cells around one."""

from collections.abc import Callable

from tests.excel.engine.area import LAST_COLUMN, LAST_ROW, Area
from tests.excel.engine.file_sheet import FileSheet

STEPS = {"down": (1, 0), "up": (-1, 0), "right": (0, 1), "left": (0, -1)}


def _filled(on: FileSheet) -> Callable[[int, int], bool]:
    cells = on.existing()

    def filled(row: int, column: int) -> bool:
        cell = cells.get((row, column))
        return cell is not None and cell.value is not None

    return filled


def end(on: FileSheet, area: Area, direction: str) -> Area:
    """The cell at the edge of the filled cells in this direction, or where the next ones begin."""
    down, right = STEPS[direction]
    filled, used = _filled(on), on.used()
    row, column = area.top, area.left
    together = filled(row, column) and filled(row + down, column + right)
    while True:
        row, column = row + down, column + right
        if not (used.top <= row <= used.bottom and used.left <= column <= used.right):
            break
        if together and not filled(row + down, column + right):
            return Area(row, column, row, column)
        if not together and filled(row, column):
            return Area(row, column, row, column)
    row = {1: LAST_ROW, 0: area.top, -1: 1}[down]
    column = {1: LAST_COLUMN, 0: area.left, -1: 1}[right]
    return Area(row, column, row, column)


def region(on: FileSheet, area: Area) -> Area:
    """The filled cells around these, up to blank rows and columns."""
    filled = _filled(on)
    found = area
    while True:
        ring = Area(max(found.top - 1, 1), max(found.left - 1, 1), found.bottom + 1, found.right + 1)
        outside = [place for place in ring.coordinates() if filled(*place) and not found.holds(Area(*place, *place))]
        if not outside:
            return found
        rows, columns = [row for row, _ in outside], [column for _, column in outside]
        found = Area(
            min(found.top, *rows), min(found.left, *columns), max(found.bottom, *rows), max(found.right, *columns)
        )
