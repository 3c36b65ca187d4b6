# ruff: noqa: N802, N803 - the names are those of Excel's object model
"""Excel's `Worksheet` object: of its members, those that xlwings has no name of its own for."""

from tests.excel.engine import references
from tests.excel.engine.area import SHEET, Area, spanning
from tests.excel.engine.com_error import refuse
from tests.excel.engine.com_hyperlinks import ComHyperlinks
from tests.excel.engine.com_page_setup import ComPageSetup
from tests.excel.engine.com_range import ComRange
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.modelled import Modelled


class ComSheet(Modelled):
    """A sheet of an open file."""

    def __init__(self, on: FileSheet) -> None:
        self._on = on

    @property
    def Name(self) -> str:
        return self._on.worksheet.title

    @property
    def Cells(self) -> ComRange:
        return ComRange(self._on, [SHEET])

    @property
    def UsedRange(self) -> ComRange:
        return ComRange(self._on, [self._on.used()])

    def Range(self, Cell1: str | ComRange, Cell2: str | ComRange | None = None) -> ComRange:
        """The cells of an address or name, or those from one corner to the other."""
        corners = [self._areas(corner) for corner in (Cell1, Cell2) if corner is not None]
        if len(corners) == 1:
            return ComRange(self._on, corners[0])
        return ComRange(self._on, [spanning([area for areas in corners for area in areas])])

    def _areas(self, corner: str | ComRange) -> tuple[Area, ...]:
        if isinstance(corner, str):
            return references.areas(self._on, corner)
        if corner.on.worksheet is not self._on.worksheet:
            refuse("Method 'Range' of object '_Worksheet' failed")
        return corner.areas

    @property
    def PageSetup(self) -> ComPageSetup:
        return ComPageSetup(self._on)

    @property
    def Hyperlinks(self) -> ComHyperlinks:
        return ComHyperlinks(self._on, [SHEET])

    @property
    def ProtectContents(self) -> bool:
        return bool(self._on.worksheet.protection.sheet)

    @property
    def ProtectDrawingObjects(self) -> bool:
        return bool(self._on.worksheet.protection.sheet and self._on.worksheet.protection.objects)
