"""Links of cells: to an address outside, or to a place in the workbook."""

from typing import NamedTuple

from openpyxl.cell.cell import MergedCell
from openpyxl.styles.colors import Color
from openpyxl.worksheet.hyperlink import Hyperlink

from tests.excel.engine import typed_values
from tests.excel.engine.area import Area
from tests.excel.engine.cell_format import changed
from tests.excel.engine.com_error import refuse
from tests.excel.engine.file_sheet import AnyCell, FileSheet

MOST_ON_A_SHEET = 65530
LINK_BLUE = Color(rgb="FF0563C1")


class Target(NamedTuple):
    """Where a link leads and what is seen of it; `place` is a reference in the workbook."""

    address: str
    place: str
    text: str | None
    tip: str | None


def add(on: FileSheet, area: Area, target: Target) -> None:
    """Give the first cell a link, its text and the look of a link."""
    on.must_be_unprotected()
    if sum(cell.hyperlink is not None for cell in on.existing().values()) >= MOST_ON_A_SHEET:
        refuse("A sheet holds no more than 65,530 links.")
    cell = on.cell(area.top, area.left)
    if isinstance(cell, MergedCell):
        refuse("The cell is not the first of its merged cells.")
    outside, _, place = target.address.partition("#")
    if target.text is not None:
        typed_values.put(cell, target.text)
    cell.hyperlink = Hyperlink(
        ref=cell.coordinate, target=outside or None, location=target.place or place or None, tooltip=target.tip
    )
    cell.font = changed(cell.font, underline="single", color=LINK_BLUE)


def address(cell: AnyCell) -> str | None:
    """The outside address of a cell's link, empty for one within the workbook; None without a link."""
    return None if cell.hyperlink is None else str(cell.hyperlink.target or "")


def place(cell: AnyCell) -> str:
    """The reference that a link within the workbook leads to."""
    return "" if cell.hyperlink is None else str(cell.hyperlink.location or "")
