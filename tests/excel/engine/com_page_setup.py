# ruff: noqa: N802 - the names are those of Excel's object model
"""Excel's `PageSetup` of a sheet."""

from typing import Literal

from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties

from tests.excel.engine.area import addressed, written
from tests.excel.engine.com_error import refuse
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.modelled import Modelled

ORIENTATIONS = {1: "portrait", 2: "landscape"}
POINTS_AN_INCH = 72
Part = Literal["left", "center", "right"]


class ComPageSetup(Modelled):
    """How a sheet is printed."""

    def __init__(self, on: FileSheet) -> None:
        self._sheet = on.worksheet

    @property
    def Orientation(self) -> int:
        return 2 if self._sheet.page_setup.orientation == "landscape" else 1

    @Orientation.setter
    def Orientation(self, value: int) -> None:
        if value not in ORIENTATIONS:
            refuse("Unable to set the Orientation property of the PageSetup class")
        self._sheet.page_setup.orientation = ORIENTATIONS[value]  # type: ignore[assignment]

    @property
    def PaperSize(self) -> int:
        return int(self._sheet.page_setup.paperSize or 1)

    @PaperSize.setter
    def PaperSize(self, value: int) -> None:
        self._sheet.page_setup.paperSize = value

    @property
    def _fits(self) -> bool:
        properties = self._sheet.sheet_properties.pageSetUpPr
        return properties is not None and bool(properties.fitToPage)

    @property
    def Zoom(self) -> int | Literal[False]:
        """Per cent; False where the sheet is fitted to pages."""
        return False if self._fits else int(self._sheet.page_setup.scale or 100)

    @Zoom.setter
    def Zoom(self, value: int | Literal[False]) -> None:
        properties = self._sheet.sheet_properties
        properties.pageSetUpPr = properties.pageSetUpPr or PageSetupProperties()
        properties.pageSetUpPr.fitToPage = value is False
        if value is not False:
            self._sheet.page_setup.scale = value

    @property
    def FitToPagesWide(self) -> int | Literal[False]:
        """Pages; False for as many as it takes."""
        return _pages(self._sheet.page_setup.fitToWidth)

    @FitToPagesWide.setter
    def FitToPagesWide(self, value: int | Literal[False]) -> None:
        self._sheet.page_setup.fitToWidth = int(value)

    @property
    def FitToPagesTall(self) -> int | Literal[False]:
        """Pages; False for as many as it takes."""
        return _pages(self._sheet.page_setup.fitToHeight)

    @FitToPagesTall.setter
    def FitToPagesTall(self, value: int | Literal[False]) -> None:
        self._sheet.page_setup.fitToHeight = int(value)

    @property
    def PrintArea(self) -> str:
        text = str(self._sheet.print_area or "")
        areas = [addressed(part.rpartition("!")[2]) for part in text.split(",") if part]
        return written([area for found in areas if found for area in found])

    @PrintArea.setter
    def PrintArea(self, value: str) -> None:
        self._sheet.print_area = value or None

    @property
    def PrintTitleRows(self) -> str:
        return str(self._sheet.print_title_rows or "")

    @PrintTitleRows.setter
    def PrintTitleRows(self, value: str) -> None:
        self._sheet.print_title_rows = value.replace("$", "") or None

    @property
    def PrintTitleColumns(self) -> str:
        return str(self._sheet.print_title_cols or "")

    @PrintTitleColumns.setter
    def PrintTitleColumns(self, value: str) -> None:
        self._sheet.print_title_cols = value.replace("$", "") or None

    @property
    def LeftHeader(self) -> str:
        return _read(self._sheet.oddHeader, "left")

    @LeftHeader.setter
    def LeftHeader(self, value: str) -> None:
        _write(self._sheet.oddHeader, "left", value)

    @property
    def CenterHeader(self) -> str:
        return _read(self._sheet.oddHeader, "center")

    @CenterHeader.setter
    def CenterHeader(self, value: str) -> None:
        _write(self._sheet.oddHeader, "center", value)

    @property
    def RightHeader(self) -> str:
        return _read(self._sheet.oddHeader, "right")

    @RightHeader.setter
    def RightHeader(self, value: str) -> None:
        _write(self._sheet.oddHeader, "right", value)

    @property
    def LeftFooter(self) -> str:
        return _read(self._sheet.oddFooter, "left")

    @LeftFooter.setter
    def LeftFooter(self, value: str) -> None:
        _write(self._sheet.oddFooter, "left", value)

    @property
    def CenterFooter(self) -> str:
        return _read(self._sheet.oddFooter, "center")

    @CenterFooter.setter
    def CenterFooter(self, value: str) -> None:
        _write(self._sheet.oddFooter, "center", value)

    @property
    def RightFooter(self) -> str:
        return _read(self._sheet.oddFooter, "right")

    @RightFooter.setter
    def RightFooter(self, value: str) -> None:
        _write(self._sheet.oddFooter, "right", value)

    @property
    def CenterHorizontally(self) -> bool:
        return bool(self._sheet.print_options.horizontalCentered)

    @CenterHorizontally.setter
    def CenterHorizontally(self, value: bool) -> None:
        self._sheet.print_options.horizontalCentered = bool(value)

    @property
    def LeftMargin(self) -> float:
        return self._sheet.page_margins.left * POINTS_AN_INCH

    @LeftMargin.setter
    def LeftMargin(self, value: float) -> None:
        self._sheet.page_margins.left = value / POINTS_AN_INCH

    @property
    def RightMargin(self) -> float:
        return self._sheet.page_margins.right * POINTS_AN_INCH

    @RightMargin.setter
    def RightMargin(self, value: float) -> None:
        self._sheet.page_margins.right = value / POINTS_AN_INCH

    @property
    def TopMargin(self) -> float:
        return self._sheet.page_margins.top * POINTS_AN_INCH

    @TopMargin.setter
    def TopMargin(self, value: float) -> None:
        self._sheet.page_margins.top = value / POINTS_AN_INCH

    @property
    def BottomMargin(self) -> float:
        return self._sheet.page_margins.bottom * POINTS_AN_INCH

    @BottomMargin.setter
    def BottomMargin(self, value: float) -> None:
        self._sheet.page_margins.bottom = value / POINTS_AN_INCH


def _pages(in_file: int | None) -> int | Literal[False]:
    return False if in_file == 0 else int(in_file or 1)


def _read(where: HeaderFooterItem | None, part: Part) -> str:
    return "" if where is None else str(getattr(where, part).text or "")


def _write(where: HeaderFooterItem | None, part: Part, text: str) -> None:
    getattr(where, part).text = text or None
