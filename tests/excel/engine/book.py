"""An open workbook as `xw.Book` asks for it."""

import inspect
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from xlwings import base_classes

from tests.excel.engine.com_book import ComBook
from tests.excel.engine.modelled import Modelled
from tests.excel.engine.names import Names
from tests.excel.engine.open_file import OpenFile
from tests.excel.engine.sheets import Sheets

if TYPE_CHECKING:
    from tests.excel.engine.app import App
    from tests.excel.engine.books import Books


EXPECTS_AN_ADDRESS = "mentortools.adapters.live.saved_as"
"""The one module that asks for the path, and says so in a sentence where there is none."""


class FullnameAskedForError(Exception):
    """The program asked where the workbook lies, which is an address on the web where OneDrive keeps it."""


class Book(Modelled, base_classes.Book):
    """A workbook; `file` is what lies beneath it, for a test to look at."""

    uncounted: ClassVar[frozenset[str]] = frozenset({"file"})

    def __init__(self, books: "Books", file: OpenFile) -> None:
        self._books = books
        self._file = file

    @property
    def file(self) -> OpenFile:
        return self._file

    @property
    def api(self) -> ComBook:
        return ComBook(self._file)

    @property
    def app(self) -> "App":
        return self._books.app

    @property
    def name(self) -> str:
        return self._file.name

    @property
    def sheets(self) -> Sheets:
        return Sheets(self)

    @property
    def names(self) -> Names:
        return Names(self, None)

    @property
    def fullname(self) -> str:
        """The path, for xlwings itself, which compares it when a book is opened or looked up by name."""
        if not _asked_by_xlwings():
            message = "on OneDrive and SharePoint `fullname` is an address on the web: work through the open book"
            raise FullnameAskedForError(message)
        return self._file.name if self._file.path is None else str(self._file.path)

    def activate(self) -> None:
        self._books.activate(self)

    def save(self, path: str | None = None, password: str | None = None) -> None:
        if password is not None:
            message = "Book.save with a password is not modelled by the file engine"
            raise NotImplementedError(message)
        self._file.save(None if path is None else Path(path).resolve())

    def close(self) -> None:
        self._books.close(self)


def _asked_by_xlwings() -> bool:
    """Whether the code that reads `Book.fullname` is xlwings' own, or knows what it can be."""
    for frame in inspect.stack(0)[1:]:
        module = str(frame.frame.f_globals.get("__name__", ""))
        passes_on = module.startswith("tests.excel.engine.") or (module, frame.function) == ("xlwings.main", "fullname")
        if not passes_on:
            return module.split(".", maxsplit=1)[0] == "xlwings" or module == EXPECTS_AN_ADDRESS
    return False
