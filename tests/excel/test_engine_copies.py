"""The file engine on copied sheets and read-only books: what it refuses, and what it cannot do without guessing."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
import xlwings as xw
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Font, NamedStyle, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from tests.excel.conftest import OpenBook
from tests.excel.engine.app import App
from tests.excel.engine.calls import Calls
from tests.excel.engine.com_error import ComError


def _with_a_table(workbook: openpyxl.Workbook) -> None:
    workbook["Lists"].append(["Region"])
    workbook["Lists"].append(["North"])
    workbook["Lists"].add_table(Table(displayName="Regions", ref="A1:A2"))


def _with_a_chart(workbook: openpyxl.Workbook) -> None:
    chart = BarChart()
    chart.add_data(Reference(workbook["Lists"], 1, 1, 1, 3))
    workbook.worksheets[0].add_chart(chart, "D1")


def _with_a_list(workbook: openpyxl.Workbook) -> None:
    validation = DataValidation("list", formula1="Lists!$A$1:$A$3")
    validation.add("A1")
    workbook["Log"].add_data_validation(validation)


def _formula(text: str) -> Callable[[openpyxl.Workbook], None]:
    def put(workbook: openpyxl.Workbook) -> None:
        _with_a_table(workbook)
        workbook.defined_names["rate"] = DefinedName("rate", attr_text="Lists!$A$1")
        workbook["Log"]["D1"] = text

    return put


LEADS_AWAY = [
    _with_a_chart,
    _with_a_list,
    _formula("=Lists!A1"),
    _formula("=SUM(Lists!A1:A3)"),
    _formula("=COUNTA(Regions[Region])"),
    _formula("=ROWS(Regions)"),
    _formula("=rate*2"),
]


@pytest.mark.parametrize("leads_away", LEADS_AWAY)
def test_a_copy_that_would_hang_on_the_other_workbook_is_none(
    open_book: OpenBook, log: Path, leads_away: Callable[[openpyxl.Workbook], None]
) -> None:
    workbook = openpyxl.load_workbook(log)
    leads_away(workbook)
    workbook.save(log)
    source = open_book(log)
    book = source.app.books.add()
    with pytest.raises(NotImplementedError, match="link to the other workbook"):
        source.sheets["Log"].copy(after=book.sheets[0])
    assert book.sheet_names == ["Sheet1"]
    source.sheets["Log"].copy()
    assert source.sheet_names == ["Log", "Lists", "Log (2)"]


def test_a_name_of_the_sheets_own_comes_before_the_workbooks(open_book: OpenBook, log: Path) -> None:
    workbook = openpyxl.load_workbook(log)
    _formula("=rate*2")(workbook)
    workbook["Log"].defined_names["rate"] = DefinedName("rate", attr_text="Log!$B$2")
    workbook.save(log)
    source = open_book(log)
    copy = source.sheets["Log"].copy(after=source.app.books.add().sheets[0])
    assert (copy["D1"].formula, copy.names[0].refers_to) == ("=rate*2", "=Log!$B$2")


def test_a_hidden_sheet_is_not_copied(open_book: OpenBook, log: Path) -> None:
    book = open_book(log)
    book.sheets["Lists"].visible = False
    with pytest.raises(NotImplementedError, match="copy of a hidden sheet"):
        book.sheets["Lists"].copy()


def test_formats_follow_the_sheet_and_normal_is_that_of_the_new_workbook(
    open_book: OpenBook, log: Path, tmp_path: Path
) -> None:
    workbook = openpyxl.load_workbook(log)
    page: Worksheet = workbook["Log"]
    workbook.add_named_style(
        NamedStyle("School", font=Font(italic=True), fill=PatternFill("solid", fgColor="FF00FF00"))
    )
    page["A1"].style = "School"
    page["A2"].font = Font(bold=True, size=16)
    page["A2"].number_format = "0.000"
    page.column_dimensions["F"].number_format = "@"
    page.row_dimensions[3].fill = PatternFill("solid", fgColor="FF0000FF")
    workbook.save(log)
    book = open_book(log).app.books.add()
    book.app.books["log.xlsx"].sheets["Log"].copy(after=book.sheets[0])
    book.save(tmp_path / "copied.xlsx")
    copied = openpyxl.load_workbook(tmp_path / "copied.xlsx")["Log"]
    assert (copied["A1"].style, copied["A1"].font.i, copied["A1"].fill.fgColor.rgb) == ("School", True, "FF00FF00")
    assert (copied["A2"].font.b, copied["A2"].font.sz, copied["A2"].number_format) == (True, 16, "0.000")
    assert (copied.column_dimensions["F"].number_format, copied["A5"].has_style) == ("@", False)
    assert copied.row_dimensions[3].fill.fgColor.rgb == "FF0000FF"


def test_a_copy_is_one_call_however_large(open_book: OpenBook, log: Path, excel_calls: Calls) -> None:
    sheet = open_book(log).sheets["Log"].impl
    excel_calls.reset()
    sheet.copy(after=sheet)
    assert excel_calls == {"Sheet.copy call": 1}


def test_a_book_that_is_only_read_is_saved_elsewhere_or_not_at_all(
    open_book: OpenBook, log: Path, tmp_path: Path
) -> None:
    app = open_book(log).app
    app.books["log.xlsx"].close()
    book = app.books.open(log, read_only=True)
    book.sheets["Log"]["A1"].value = "changed"
    before = log.read_bytes()
    with pytest.raises(ComError):
        book.save()
    book.save(tmp_path / "elsewhere.xlsx")
    assert (log.read_bytes(), (tmp_path / "elsewhere.xlsx").exists()) == (before, True)


@pytest.mark.parametrize(
    "use",
    [
        lambda books, path: books.open(path, update_links=True),
        lambda books, path: books.open(path, format="tabs"),
        lambda books, path: books.open(path, local=True),
    ],
)
def test_options_that_change_what_is_opened_are_not_modelled(
    file_app: App, log: Path, use: Callable[[xw.main.Books, Path], xw.Book]
) -> None:
    with pytest.raises(NotImplementedError, match="open with options"):
        use(xw.App(impl=file_app).books, log)
