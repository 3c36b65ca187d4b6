"""Page set-up as xlwings asks for it; the rest is behind `api`."""

from xlwings import base_classes

from tests.excel.engine.com_page_setup import ComPageSetup
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.modelled import Modelled


class PageSetup(Modelled, base_classes.PageSetup):
    """The page set-up of one sheet."""

    def __init__(self, on: FileSheet) -> None:
        self._com = ComPageSetup(on)

    @property
    def api(self) -> ComPageSetup:
        return self._com

    @property
    def print_area(self) -> str | None:
        return self._com.PrintArea or None

    @print_area.setter
    def print_area(self, value: str | None) -> None:
        self._com.PrintArea = value or ""
