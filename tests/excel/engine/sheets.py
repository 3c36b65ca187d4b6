"""The worksheets of a workbook."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openpyxl.worksheet.worksheet import Worksheet
from xlwings import base_classes

from tests.excel.engine.com_error import no_such_member, refuse
from tests.excel.engine.modelled import Modelled, lacks
from tests.excel.engine.sheet import Sheet

if TYPE_CHECKING:
    from tests.excel.engine.book import Book


class Sheets(Modelled, base_classes.Sheets):
    """Worksheets by number from 1 or by name; chart sheets are none."""

    def __init__(self, book: "Book") -> None:
        self._book = book

    @property
    def _worksheets(self) -> list[Worksheet]:
        return list(self._book.file.workbook.worksheets)

    @property
    def active(self) -> Sheet:
        active = self._book.file.workbook.active
        if not isinstance(active, Worksheet):
            lacks(type(self).__name__, "active where it is a chart sheet")
        return Sheet(self._book, active)

    def __call__(self, key: int | str) -> Sheet:
        numbered = {number: sheet for number, sheet in enumerate(self._worksheets, 1) if number == key}
        named = [sheet for sheet in self._worksheets if isinstance(key, str) and sheet.title.lower() == key.lower()]
        found = [*named, *numbered.values()]
        if not found:
            no_such_member()
        return Sheet(self._book, found[0])

    def __len__(self) -> int:
        return len(self._worksheets)

    def __iter__(self) -> Iterator[Sheet]:
        return iter([Sheet(self._book, sheet) for sheet in self._worksheets])

    def add(self, before: Sheet | None = None, after: Sheet | None = None, name: str | None = None) -> Sheet:
        """A new sheet before the active one, or where it is asked for; it becomes the active one."""
        workbook = self._book.file.workbook
        if workbook.security.lockStructure:
            refuse("Method 'Add' of object 'Sheets' failed: the workbook's structure is protected")
        place = after.index if after is not None else (before or self.active).index - 1
        titles = {title.lower() for title in workbook.sheetnames}
        free = next(title for title in map("Sheet{}".format, range(1, 10_000)) if title.lower() not in titles)
        sheet = Sheet(self._book, workbook.create_sheet(free, place))
        sheet.activate()
        if name is not None:
            sheet.name = name
        return sheet
