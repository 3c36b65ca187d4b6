"""Excel tables (list objects) of a sheet."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table as FileTable
from openpyxl.worksheet.table import TableColumn, TableStyleInfo
from xlwings import base_classes

from tests.excel.engine import cell_values, merges, references
from tests.excel.engine.area import Area, addressed
from tests.excel.engine.com_error import refuse
from tests.excel.engine.com_list_object import ComListObject
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.modelled import Modelled, lacks

if TYPE_CHECKING:
    from tests.excel.engine.range import Range
    from tests.excel.engine.sheet import Sheet

NAME = re.compile(r"[^\W\d][\w.]{0,254}")


class Table(Modelled, base_classes.Table):
    """One table."""

    def __init__(self, sheet: "Sheet", table: FileTable) -> None:
        self._sheet = sheet
        self._table = table

    @property
    def api(self) -> ComListObject:
        return ComListObject(self._sheet.on, self._table)

    @property
    def parent(self) -> "Sheet":
        return self._sheet

    @property
    def name(self) -> str:
        return str(self._table.displayName)

    @name.setter
    def name(self, value: str) -> None:
        self._sheet.on.must_be_unprotected()
        if value.lower() != self._table.displayName.lower():
            _must_be_free(self._sheet, value)
        tables = self._sheet.on.worksheet.tables
        del tables[self._table.name or self._table.displayName]
        self._table.name = self._table.displayName = value
        tables.add(self._table)

    @property
    def display_name(self) -> str:
        return self.name

    @display_name.setter
    def display_name(self, value: str) -> None:
        self.name = value

    def _over(self, area: Area) -> "Range":
        return self._sheet.range((area.top, area.left, area.height, area.width))

    @property
    def range(self) -> "Range":
        return self._over(references.table_area(self._table))

    @property
    def header_row_range(self) -> "Range | None":
        whole = references.table_area(self._table)
        return None if self._table.headerRowCount == 0 else self._over(whole._replace(bottom=whole.top))

    @property
    def data_body_range(self) -> "Range | None":
        body = references.body_area(self._table)
        return self._over(body) if body.height > 0 else None

    @property
    def totals_row_range(self) -> "Range | None":
        whole = references.table_area(self._table)
        return self._over(whole._replace(top=whole.bottom)) if self._table.totalsRowCount else None

    @property
    def show_autofilter(self) -> bool:
        return self._table.autoFilter is not None

    @show_autofilter.setter
    def show_autofilter(self, value: bool) -> None:
        self._sheet.on.must_be_unprotected()
        self._table.autoFilter = AutoFilter(ref=self._table.ref) if value else None

    @property
    def table_style(self) -> str:
        style = self._table.tableStyleInfo
        return str(style.name or "") if style is not None else ""

    @table_style.setter
    def table_style(self, value: str) -> None:
        self._sheet.on.must_be_unprotected()
        self._table.tableStyleInfo = TableStyleInfo(name=value, showRowStripes=True)

    def resize(self, range: "Range") -> None:  # noqa: A002 - xlwings calls it so
        self._sheet.on.must_be_unprotected()
        area = range.api.areas[0]
        if area.top != references.table_area(self._table).top or area.height <= 1:
            refuse("Method 'Resize' of object 'ListObject' failed")
        if area.width != references.table_area(self._table).width or self._table.totalsRowCount:
            lacks(type(self).__name__, "resize to other columns, or with a totals row")
        self._table.ref = area.address().replace("$", "")
        if self._table.autoFilter is not None:
            self._table.autoFilter.ref = self._table.ref


class Tables(Modelled, base_classes.Tables):
    """The tables of a sheet, by number or name."""

    def __init__(self, sheet: "Sheet") -> None:
        self._sheet = sheet

    @property
    def _members(self) -> list[Table]:
        return [Table(self._sheet, table) for table in references.tables(self._sheet.on)]

    @property
    def parent(self) -> "Sheet":
        return self._sheet

    def _find(self, key: int | str) -> Table | None:
        wanted = key.lower() if isinstance(key, str) else key
        found = (each for number, each in enumerate(self._members, 1) if wanted in {number, each.name.lower()})
        return next(found, None)

    def __call__(self, key: int | str) -> Table:
        found = self._find(key)
        if found is None:
            raise KeyError(key)
        return found

    def __contains__(self, key: int | str) -> bool:
        return self._find(key) is not None

    def __len__(self) -> int:
        return len(self._members)

    def __iter__(self) -> Iterator[Table]:
        return iter(self._members)

    def add(self, **given: object) -> Table:  # type: ignore[override]
        """Make the source range a table; its first row must hold the headings."""
        if given["source_type"] or given["link_source"] or given["destination"] or not given["has_headers"]:
            lacks(type(self).__name__, "add of anything but a range with headings")
        area: Area = given["source"].api.areas[0]  # type: ignore[attr-defined]
        self._sheet.on.must_be_unprotected()
        _must_be_possible(self._sheet.on, area)
        number = len([table for sheet in self._sheet.book.sheets for table in sheet.tables])
        name = str(given["name"] or f"Table{number + 1}")
        _must_be_free(self._sheet, name)
        table = FileTable(displayName=name, name=name, ref=area.address().replace("$", ""))
        table.tableStyleInfo = TableStyleInfo(name=str(given["table_style_name"]), showRowStripes=True)
        table.autoFilter = AutoFilter(ref=table.ref)
        for column, heading in enumerate(_headings(self._sheet.on, area), 1):
            table.tableColumns.append(TableColumn(id=column, name=heading))
        self._sheet.on.worksheet.add_table(table)
        return Table(self._sheet, table)


def _must_be_possible(on: FileSheet, area: Area) -> None:
    if area.height == 1:
        lacks("Tables", "add of headings alone, below which Excel moves the cells down")
    if any(area.overlap(references.table_area(table)) for table in references.tables(on)):
        refuse("A table can't overlap another table.")
    if merges.merged(on, area) is not False:
        lacks("Tables", "add over merged cells, which Excel takes apart")


def _must_be_free(sheet: "Sheet", name: str) -> None:
    """Tables and names share their names, over the whole workbook."""
    taken = [table.name for other in sheet.book.sheets for table in other.tables]
    taken += [each.name for each in sheet.book.names]
    if not NAME.fullmatch(name) or addressed(name) or name.lower() in {each.lower() for each in taken}:
        refuse("That name is taken or cannot be a table's name.")


def _headings(on: FileSheet, area: Area) -> list[str]:
    """The headings as text, each once, with one made up where there is none."""
    headings: list[str] = []
    for column in range(area.left, area.right + 1):
        cell = on.cell(area.top, column)
        text = cell_values.formula(cell)
        free = text or f"Column{column - area.left + 1}"
        again = 2
        while free.lower() in {heading.lower() for heading in headings}:
            free, again = f"{text}{again}", again + 1
        headings.append(free)
        if isinstance(cell, Cell) and cell.value != free:
            cell.value, cell.data_type = free, "s"
    return headings
