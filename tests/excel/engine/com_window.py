# ruff: noqa: N802 - the names are those of Excel's object model
"""Excel's `ActiveWindow`: what it shows is the active sheet of the active workbook."""

from collections.abc import Callable

from openpyxl.utils import get_column_letter

from tests.excel.engine.com_error import refuse
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.modelled import Modelled, lacks


class ComWindow(Modelled):
    """The window, with the splits that are set and not yet frozen, by sheet."""

    def __init__(self, shown: Callable[[], FileSheet]) -> None:
        self._shown = shown
        self._splits: dict[int, tuple[int, int]] = {}

    def _frozen(self) -> tuple[int, int]:
        """Rows and columns that stand still."""
        view = self._shown().worksheet.sheet_view
        if view.pane is None:
            return 0, 0
        if view.pane.state not in {"frozen", "frozenSplit"}:
            lacks("Window", "a split that is not frozen, in the file")
        return int(view.pane.ySplit or 0), int(view.pane.xSplit or 0)

    def _split(self) -> tuple[int, int]:
        return self._splits.get(id(self._shown().worksheet)) or self._frozen()

    def _set_split(self, rows: int, columns: int) -> None:
        sheet = self._shown().worksheet
        self._splits[id(sheet)] = (rows, columns)
        if self.FreezePanes:
            sheet.freeze_panes = f"{get_column_letter(columns + 1)}{rows + 1}" if rows or columns else None

    @property
    def SplitRow(self) -> int:
        return self._split()[0]

    @SplitRow.setter
    def SplitRow(self, value: int) -> None:
        self._set_split(value, self._split()[1])

    @property
    def SplitColumn(self) -> int:
        return self._split()[1]

    @SplitColumn.setter
    def SplitColumn(self, value: int) -> None:
        self._set_split(self._split()[0], value)

    @property
    def FreezePanes(self) -> bool:
        return self._frozen() != (0, 0)

    @FreezePanes.setter
    def FreezePanes(self, value: bool) -> None:
        """Freeze at the split, or left of and above the active cell; where that is A1, Excel takes the middle."""
        sheet = self._shown().worksheet
        if not value:
            sheet.freeze_panes = None
            self._splits.pop(id(sheet), None)
            return
        rows, columns = self._split()
        if not rows and not columns:
            active = sheet[sheet.sheet_view.selection[0].activeCell or "A1"]
            rows, columns = active.row - 1, active.column - 1
        if not rows and not columns:
            lacks("Window", "FreezePanes with neither a split nor an active cell below and right of A1")
        sheet.freeze_panes = f"{get_column_letter(columns + 1)}{rows + 1}"

    @property
    def DisplayGridlines(self) -> bool:
        shown = self._shown().worksheet.sheet_view.showGridLines
        return shown is None or bool(shown)

    @DisplayGridlines.setter
    def DisplayGridlines(self, value: bool) -> None:
        self._shown().worksheet.sheet_view.showGridLines = bool(value)

    @property
    def Zoom(self) -> int:
        return int(self._shown().worksheet.sheet_view.zoomScale or 100)

    @Zoom.setter
    def Zoom(self, value: int) -> None:
        self._shown().worksheet.sheet_view.zoomScale = value

    @property
    def ScrollRow(self) -> int:
        return 1

    @ScrollRow.setter
    def ScrollRow(self, value: int) -> None:
        _must_be_the_first(value)

    @property
    def ScrollColumn(self) -> int:
        return 1

    @ScrollColumn.setter
    def ScrollColumn(self, value: int) -> None:
        _must_be_the_first(value)


def _must_be_the_first(value: int) -> None:
    if value < 1:
        refuse("Unable to set the ScrollRow property of the Window class")
    if value > 1:
        lacks("Window", "scrolling away from the first row and column")
