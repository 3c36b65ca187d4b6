# ruff: noqa: N802 - the names are those of Excel's object model
"""Excel's `Workbook` object: of its members, those that xlwings has no name of its own for."""

from tests.excel.engine.modelled import Modelled
from tests.excel.engine.open_file import OpenFile


class ComBook(Modelled):
    """An open workbook."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    @property
    def ProtectStructure(self) -> bool:
        return bool(self._file.workbook.security.lockStructure)
