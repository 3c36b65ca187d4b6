"""A worksheet as `xw.Sheet` asks for it."""

from typing import TYPE_CHECKING, ClassVar

from openpyxl.worksheet.table import Table as FileTable
from openpyxl.worksheet.worksheet import Worksheet
from xlwings import base_classes

from tests.excel.engine import references, rules
from tests.excel.engine.area import LAST_COLUMN, LAST_ROW, SHEET, Area, addressed, spanning
from tests.excel.engine.charts import Charts
from tests.excel.engine.com_error import refuse
from tests.excel.engine.com_sheet import ComSheet
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.modelled import Modelled, lacks
from tests.excel.engine.names import Name, Names
from tests.excel.engine.notes import Note
from tests.excel.engine.page_setup import PageSetup
from tests.excel.engine.range import Range
from tests.excel.engine.sheet_copy import copy_sheet
from tests.excel.engine.sheet_titles import rename
from tests.excel.engine.tables import Table, Tables

if TYPE_CHECKING:
    from tests.excel.engine.book import Book

STATES = {"visible": -1, "hidden": 0, "veryHidden": 2}
Corner = str | tuple[int, ...] | Range


class Sheet(Modelled, base_classes.Sheet):
    """A sheet of an open file; `on` is what lies beneath it."""

    uncounted: ClassVar[frozenset[str]] = frozenset({"on", "table_of", "name_of", "selection"})

    def __init__(self, book: "Book", worksheet: Worksheet) -> None:
        self._book = book
        self._on = FileSheet(book.file, worksheet)

    @property
    def on(self) -> FileSheet:
        return self._on

    @property
    def _worksheet(self) -> Worksheet:
        return self._on.worksheet

    @property
    def api(self) -> ComSheet:
        return ComSheet(self._on)

    @property
    def book(self) -> "Book":
        return self._book

    @property
    def name(self) -> str:
        return self._worksheet.title

    @name.setter
    def name(self, value: str) -> None:
        rename(self._book.file.workbook, self._worksheet, value)

    @property
    def index(self) -> int:
        return self._book.file.workbook.worksheets.index(self._worksheet) + 1  # type: ignore[arg-type]

    @property
    def names(self) -> Names:
        return Names(self._book, self)

    @property
    def tables(self) -> Tables:
        return Tables(self)

    @property
    def charts(self) -> Charts:
        return Charts(self)

    @property
    def page_setup(self) -> PageSetup:
        return PageSetup(self._on)

    @property
    def notes(self) -> list[Note]:
        places = sorted(place for place, cell in self._on.existing().items() if cell.comment is not None)
        return [Note(Range(self, [Area(*place, *place)])) for place in places]

    @property
    def visible(self) -> int:
        """Excel's number: -1 visible, 0 hidden, 2 hidden so that the menu does not offer it."""
        return STATES[self._worksheet.sheet_state]

    @visible.setter
    def visible(self, value: int) -> None:
        state = "visible" if value in {True, -1} else "hidden" if value == 0 else "veryHidden"
        others = [sheet for sheet in self._book.file.workbook.worksheets if sheet is not self._worksheet]
        if state != "visible" and all(sheet.sheet_state != "visible" for sheet in others):
            refuse("Unable to set the Visible property of the Worksheet class")
        self._worksheet.sheet_state = state  # type: ignore[assignment]

    @property
    def show_gridlines(self) -> bool:
        return self._worksheet.sheet_view.showGridLines is not False

    @show_gridlines.setter
    def show_gridlines(self, value: bool) -> None:
        self._worksheet.sheet_view.showGridLines = value

    def range(self, arg1: Corner, arg2: Corner | None = None) -> Range:
        areas = self._areas(arg1)
        return Range(self, areas if arg2 is None else [spanning([*areas, *self._areas(arg2)])])

    def _areas(self, corner: Corner) -> tuple[Area, ...]:
        if isinstance(corner, Range):
            return corner.api.areas
        if isinstance(corner, str):
            return references.areas(self._on, corner)
        if 0 in corner:
            message = "Attempted to access 0-based Range. xlwings/Excel Ranges are 1-based."
            raise IndexError(message)
        row, column, height, width = (*corner, 1, 1)[:4]
        area = Area(row, column, row + height - 1, column + width - 1)
        if not SHEET.holds(area) or height < 1 or width < 1:
            refuse("Application-defined or object-defined error")
        return (area,)

    @property
    def cells(self) -> Range:
        return Range(self, [Area(1, 1, LAST_ROW, LAST_COLUMN)])

    @property
    def used_range(self) -> Range:
        return Range(self, [self._on.used()])

    def activate(self) -> None:
        if self._worksheet.sheet_state != "visible":
            refuse("Activate method of Worksheet class failed")
        self._on.show()

    def select(self) -> None:
        self.activate()

    def selection(self) -> Range:
        """The cells that are selected on this sheet."""
        chosen = self._worksheet.sheet_view.selection
        found = addressed(str(chosen[0].sqref or "A1").replace(" ", ",")) if chosen else None
        return Range(self, found or [Area(1, 1, 1, 1)])

    def clear(self) -> None:
        self.cells.clear()

    def clear_contents(self) -> None:
        self.used_range.clear_contents()

    def clear_formats(self) -> None:
        rules.drop(self._on, [SHEET])
        self.used_range.clear_formats()

    def autofit(self, axis: str | None = None) -> None:
        self.used_range.autofit(axis)

    def delete(self) -> None:
        """Take the sheet away, with the names that are its own; other names that meant it become #REF!."""
        workbook = self._book.file.workbook
        others = [sheet for sheet in workbook.worksheets if sheet is not self._worksheet]
        if workbook.security.lockStructure or all(sheet.sheet_state != "visible" for sheet in others):
            refuse("Delete method of Worksheet class failed")
        title = self._worksheet.title
        workbook.remove(self._worksheet)
        for definition in workbook.defined_names.values():
            sheet, mark, address = str(definition.attr_text).rpartition("!")
            if mark and sheet.strip("'").replace("''", "'") == title:
                definition.attr_text = f"#REF!{address}"

    def copy(self, before: "Sheet | None" = None, after: "Sheet | None" = None) -> None:
        """Copy the sheet before or after one of an open workbook; the copy becomes the active sheet."""
        beside = after or before
        if beside is None:
            lacks(type(self).__name__, "copy to a new workbook")
        made = copy_sheet(self._on, beside.on.file, beside.index if after is not None else beside.index - 1)
        made.show()
        beside.book.activate()

    def table_of(self, table: FileTable) -> Table:
        return Table(self, table)

    def name_of(self, area: Area) -> Name | None:
        """The name that means exactly these cells."""
        found = (name for name in self._book.names if name.areas_on(self._on) == (area,))
        return next(found, None)
