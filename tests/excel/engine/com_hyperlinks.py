# ruff: noqa: N802, N803 - the names are those of Excel's object model
"""Excel's `Hyperlinks` of a sheet or range."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from openpyxl.cell.cell import Cell

from tests.excel.engine import hyperlinks
from tests.excel.engine.area import Area
from tests.excel.engine.com_error import no_such_member
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.modelled import Modelled

if TYPE_CHECKING:
    from tests.excel.engine.com_range import ComRange


class ComHyperlink(Modelled):
    """The link of one cell."""

    def __init__(self, on: FileSheet, cell: Cell) -> None:
        self._on = on
        self._cell = cell

    @property
    def Address(self) -> str:
        return hyperlinks.address(self._cell) or ""

    @property
    def SubAddress(self) -> str:
        return hyperlinks.place(self._cell)

    @property
    def TextToDisplay(self) -> str:
        return str(self._cell.value or "")

    @property
    def ScreenTip(self) -> str:
        return "" if self._cell.hyperlink is None else str(self._cell.hyperlink.tooltip or "")

    def Delete(self) -> None:
        """Take the link away, and with it, as Excel does, the cell's format."""
        self._on.must_be_unprotected()
        self._cell.hyperlink = None
        self._cell.style = "Normal"


class ComHyperlinks(Modelled):
    """Counted from 1, row after row."""

    def __init__(self, on: FileSheet, areas: Sequence[Area]) -> None:
        self._on = on
        self._areas = areas

    @property
    def _members(self) -> list[ComHyperlink]:
        inside = [
            cell
            for (row, column), cell in sorted(self._on.existing().items())
            if any(area.holds(Area(row, column, row, column)) for area in self._areas)
        ]
        return [ComHyperlink(self._on, cell) for cell in inside if isinstance(cell, Cell) and cell.hyperlink]

    @property
    def Count(self) -> int:
        return len(self._members)

    def Item(self, number: int) -> ComHyperlink:
        members = self._members
        if not 1 <= number <= len(members):
            no_such_member()
        return members[number - 1]

    def __call__(self, number: int) -> ComHyperlink:
        return self.Item(number)

    def __iter__(self) -> Iterator[ComHyperlink]:
        return iter(self._members)

    def Add(
        self,
        Anchor: "ComRange",
        Address: str,
        SubAddress: str = "",
        ScreenTip: str | None = None,
        TextToDisplay: str | None = None,
    ) -> ComHyperlink:
        """A link on the anchor's first cell; within the workbook, the address is empty."""
        area = Anchor.areas[0]
        hyperlinks.add(self._on, area, hyperlinks.Target(Address, SubAddress, TextToDisplay, ScreenTip))
        cell = self._on.cell(area.top, area.left)
        assert isinstance(cell, Cell)
        return ComHyperlink(self._on, cell)

    def Delete(self) -> None:
        for member in self._members:
            member.Delete()
