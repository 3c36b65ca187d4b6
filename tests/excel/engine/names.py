"""Defined names: of the whole workbook, or of one sheet alone."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from openpyxl.workbook.defined_name import DefinedName, DefinedNameDict
from xlwings import base_classes

from tests.excel.engine import references
from tests.excel.engine.area import Area, addressed
from tests.excel.engine.com_error import refuse
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.modelled import Modelled, lacks
from tests.excel.engine.sheet_titles import quoted

if TYPE_CHECKING:
    from tests.excel.engine.book import Book
    from tests.excel.engine.range import Range
    from tests.excel.engine.sheet import Sheet

NAME = re.compile(r"[^\W\d][\w.\\?]*|\\[\w.\\?]*")
LONGEST = 255


class Name(Modelled, base_classes.Name):
    """One defined name; of a sheet's own, the name begins with the sheet's."""

    uncounted: ClassVar[frozenset[str]] = frozenset({"areas_on"})

    def __init__(self, book: "Book", kept_in: DefinedNameDict, definition: DefinedName, owner: str | None) -> None:
        self._book = book
        self._kept_in = kept_in
        self._definition = definition
        self._owner = owner

    @property
    def name(self) -> str:
        bare = str(self._definition.name)
        return bare if self._owner is None else f"{quoted(self._owner)}!{bare}"

    @name.setter
    def name(self, value: str) -> None:
        lacks(type(self).__name__, f"name = {value!r}")

    @property
    def refers_to(self) -> str:
        return f"={self._definition.attr_text}"

    @refers_to.setter
    def refers_to(self, value: str) -> None:
        self._definition.attr_text = value.removeprefix("=")

    @property
    def refers_to_range(self) -> "Range":
        sheet = next((sheet for sheet in self._book.sheets if self.areas_on(sheet.on)), None)
        if sheet is None:
            refuse("Application-defined or object-defined error")
        return sheet.range(self.refers_to.rpartition("!")[2])

    def areas_on(self, on: FileSheet) -> tuple[Area, ...] | None:
        return references.on_this_sheet(on, str(self._definition.attr_text))

    def delete(self) -> None:
        del self._kept_in[str(self._definition.name)]


class Names(Modelled, base_classes.Names):
    """All names of a workbook, its sheets' own included; or those of one sheet alone."""

    snapshot = base_classes.Names.snapshot

    def __init__(self, book: "Book", sheet: "Sheet | None") -> None:
        self._book = book
        self._sheet = sheet

    @property
    def _members(self) -> list[Name]:
        workbook = self._book.file.workbook
        ours = [] if self._sheet is not None else [
            Name(self._book, workbook.defined_names, each, None) for each in workbook.defined_names.values()
        ]  # fmt: skip
        sheets = workbook.worksheets if self._sheet is None else [self._sheet.on.worksheet]
        own = [
            Name(self._book, sheet.defined_names, each, sheet.title)
            for sheet in sheets
            for each in sheet.defined_names.values()
        ]
        return sorted([*ours, *own], key=lambda each: each.name.rpartition("!")[2].lower())

    def _find(self, key: int | str) -> Name | None:
        members = self._members
        if isinstance(key, int):
            return members[key - 1] if 1 <= key <= len(members) else None
        wanted = key.lower()
        exact = next((each for each in members if each.name.lower() == wanted), None)
        own = next((each for each in members if each.name.lower().rpartition("!")[2] == wanted), None)
        return exact or (own if self._sheet is not None else None)

    def __call__(self, key: int | str) -> Name:
        found = self._find(key)
        if found is None:
            refuse("Application-defined or object-defined error")
        return found

    def contains(self, key: int | str) -> bool:
        return self._find(key) is not None

    def __len__(self) -> int:
        return len(self._members)

    def __iter__(self) -> Iterator[Name]:
        return iter(self._members)

    def add(self, name: str, refers_to: str) -> Name:
        """Define a name, or what an existing one means; `Sheet1!name` is Sheet1's own."""
        title, _, bare = name.rpartition("!")
        owner = self._sheet if not title else self._book.sheets(title.strip("'").replace("''", "'"))
        bad = not NAME.fullmatch(bare) or len(bare) > LONGEST or addressed(bare) or bare.upper() in {"R", "C"}
        if bad:
            refuse("The syntax of this name isn't correct.")
        workbook = self._book.file.workbook
        kept_in = workbook.defined_names if owner is None else owner.on.worksheet.defined_names
        same = next((each for each in kept_in if each.lower() == bare.lower()), bare)
        kept_in[same] = DefinedName(same, attr_text=refers_to.removeprefix("="))
        return Name(self._book, kept_in, kept_in[same], None if owner is None else owner.name)
