"""The open workbooks of an application."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, NoReturn

from xlwings import base_classes

from tests.excel.engine.book import Book
from tests.excel.engine.modelled import Modelled, lacks
from tests.excel.engine.open_file import OpenFile

if TYPE_CHECKING:
    from tests.excel.engine.app import App


LATER_OPTIONS = (
    "format",
    "password",
    "write_res_password",
    "ignore_read_only_recommended",
    "origin",
    "delimiter",
    "editable",
    "notify",
    "converter",
    "add_to_mru",
    "local",
    "corrupt_load",
)
IDLE_OPTIONS = {"add_to_mru"}


class NoBook:
    """What xlwings has for the active workbook where none is open: nothing can be asked of it."""

    def __getattr__(self, name: str) -> NoReturn:
        message = f"'NoneType' object has no attribute '{name}'"
        raise AttributeError(message)


class Books(Modelled, base_classes.Books):
    """Workbooks by number from 1 or by name."""

    uncounted: ClassVar[frozenset[str]] = frozenset({"app", "current"})

    def __init__(self, app: "App") -> None:
        self._app = app
        self._books: list[Book] = []
        self._used: list[Book] = []
        self._made = 0

    @property
    def app(self) -> "App":
        return self._app

    @property
    def active(self) -> "Book | NoBook":
        return self.current() or NoBook()

    def current(self) -> Book | None:
        """The workbook that was made active last, of those that are open."""
        return self._used[-1] if self._used else None

    def open(self, fullname: str, update_links: object = None, read_only: object = None, *options: object) -> Book:
        """Open a file as it is, in xlwings' order of options; links to other workbooks are never followed."""
        given = dict(zip(LATER_OPTIONS, options, strict=False))
        if update_links or any(given[option] is not None for option in given.keys() - IDLE_OPTIONS):
            lacks(type(self).__name__, "open with options that change what is opened")
        file = OpenFile(Path(fullname).name, Path(fullname))
        file.read_only = bool(read_only)
        return self._with(file)

    def add(self) -> Book:
        self._made += 1
        file = OpenFile(f"Book{self._made}")
        file.workbook.worksheets[0].title = "Sheet1"
        return self._with(file)

    def _with(self, file: OpenFile) -> Book:
        book = Book(self, file)
        self._books.append(book)
        self._used.append(book)
        return book

    def activate(self, book: Book) -> None:
        self._used.remove(book)
        self._used.append(book)

    def close(self, book: Book) -> None:
        """Take a workbook away with what was not saved; the one that was active before it is so again."""
        self._books.remove(book)
        self._used.remove(book)

    def __call__(self, key: int | str) -> Book:
        named = (book for book in self._books if isinstance(key, str) and book.name.lower() == key.lower())
        numbered = (book for number, book in enumerate(self._books, 1) if number == key)
        found = next(named, None) or next(numbered, None)
        if found is None:
            raise KeyError(key)
        return found

    def __len__(self) -> int:
        return len(self._books)

    def __iter__(self) -> Iterator[Book]:
        return iter(list(self._books))
