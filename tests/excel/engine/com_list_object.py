# ruff: noqa: N802 - the names are those of Excel's object model
"""Excel's `ListObject`: of its members, those that take a table away again."""

from openpyxl.worksheet.table import Table

from tests.excel.engine import range_cells, references
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.modelled import Modelled


class ComListObject(Modelled):
    """A table of a sheet."""

    def __init__(self, on: FileSheet, table: Table) -> None:
        self._on = on
        self._table = table

    @property
    def Name(self) -> str:
        return str(self._table.displayName)

    def Unlist(self) -> None:
        """Leave the cells, and let them be a table no more."""
        self._on.must_be_unprotected()
        del self._on.worksheet.tables[self._table.name or self._table.displayName]

    def Delete(self) -> None:
        """Take the table away with what is in its cells."""
        self.Unlist()
        range_cells.clear(self._on, [references.table_area(self._table)])
