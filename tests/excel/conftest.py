"""Workbooks opened through xlwings: on files everywhere, in Excel on Windows where MENTORTOOLS_REAL_EXCEL is 1."""

import importlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
import xlwings as xw
from openpyxl.worksheet.worksheet import Worksheet

from tests.excel.engine.app import App
from tests.excel.engine.calls import Calls, calls
from tests.excel.engine.com_error import ComError
from tests.excel.engine.file_engine import FileEngine

REAL_EXCEL = os.environ.get("MENTORTOOLS_REAL_EXCEL") == "1"
Save = Callable[[xw.Book], xw.Book]
OpenBook = Callable[[str | os.PathLike[str]], xw.Book]


@pytest.fixture
def file_app() -> Iterator[App]:
    """The engine's application, active in xlwings, with nothing open; its records are for the test to read."""
    before, listed, by_name = xw.engines.active, list(xw.engines.engines), dict(xw.engines.engines_by_name)
    engine = FileEngine()
    xw.engines.add(xw.Engine(impl=engine))
    xw.engines["files"].activate()
    app = engine.apps.add(add_book=False)
    calls.reset()
    yield app
    calls.reset()
    xw.engines.active, xw.engines.engines, xw.engines.engines_by_name = before, listed, by_name
    if hasattr(xw.Book, "_mock_caller"):
        delattr(xw.Book, "_mock_caller")


@pytest.fixture
def excel_calls(file_app: App) -> Calls:
    """How often the test crossed to Excel, by kind."""
    del file_app
    return calls


@pytest.fixture
def open_book(file_app: App) -> OpenBook:
    """Opens a file itself, as a person would in Excel."""
    del file_app
    return xw.Book


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """A workbook with headings, 600 rows and a sheet that is protected."""
    workbook = openpyxl.Workbook()
    page = workbook.worksheets[0]
    page.title = "Log"
    page.append(["Mentor TRN", "Hours"])
    for row in range(600):
        page.append([f"12345{row:02}", row / 4])
    locked: Worksheet = workbook.create_sheet("Lists")
    locked.protection.sheet = True
    path = tmp_path / "log.xlsx"
    workbook.save(path)
    return path


@pytest.fixture
def excel(request: pytest.FixtureRequest) -> Iterator[xw.App]:
    """The application that contract tests run in: real Excel where that was asked for, else the engine's."""
    if not REAL_EXCEL:
        yield xw.App(impl=request.getfixturevalue("file_app"))
        return
    app = xw.App(visible=False, add_book=False)
    yield app
    app.quit()


@pytest.fixture
def book(excel: xw.App) -> xw.Book:
    """A new workbook."""
    return excel.books.add()


@pytest.fixture
def sheet(book: xw.Book) -> xw.Sheet:
    """The first sheet of the new workbook."""
    return book.sheets[0]


def three_rows(sheet: xw.Sheet) -> xw.Range:
    """Headings and two mentors in A1:B3."""
    sheet["A1"].value = [["Mentor", "Hours"], ["Wren Ashdown", 12], ["Teal Marlow", 20]]
    return sheet["A1:B3"]


@pytest.fixture
def refusal() -> type[Exception]:
    """What is raised where Excel refuses a call; its args are hresult, text, excepinfo and argerror."""
    return importlib.import_module("pywintypes").com_error if REAL_EXCEL else ComError


@pytest.fixture
def saved_again(excel: xw.App, tmp_path: Path) -> Save:
    """Saves a workbook, closes it and opens the file."""

    def save(made: xw.Book) -> xw.Book:
        path = tmp_path / "saved.xlsx"
        made.save(path)
        made.close()
        return excel.books.open(path)

    return save
