"""What is the file engine's own: what it lacks raises, it counts, it records, and it refuses a book's full name."""

import os
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
import xlwings as xw

from tests.excel.conftest import OpenBook
from tests.excel.engine.app import Alert, App
from tests.excel.engine.book import FullnameAskedForError
from tests.excel.engine.calls import Calls
from tests.excel.engine.com_error import ComError

MARK = '=LEN("mentortools")>0'


@pytest.mark.parametrize(
    ("said", "use"),
    [
        ("Sheet.freeze_panes", lambda sheet: sheet.freeze_panes),
        ("Sheet.pictures", lambda sheet: sheet.pictures),
        ("Sheet.shapes", lambda sheet: sheet.shapes),
        ("Sheet.pivot_tables", lambda sheet: sheet.pivot_tables),
        ("copy to a new workbook", lambda sheet: sheet.impl.copy()),
        ("Range.borders", lambda sheet: sheet["A1"].borders),
        ("Range.data_validation", lambda sheet: sheet["A1"].data_validation),
        ("Range.sort", lambda sheet: sheet["A1:A3"].sort(1)),
        ("Range.insert", lambda sheet: sheet["A1"].insert("down")),
        ("Range.copy", lambda sheet: sheet["A1"].copy()),
        ("Range.formula2", lambda sheet: sheet["A1"].formula2),
        ("App.calculate", lambda sheet: sheet.book.app.calculate()),
        ("App.run", lambda sheet: sheet.book.macro("Anything")()),
        ("Book.to_pdf", lambda sheet: sheet.book.impl.to_pdf("a", "b")),
        ("ComSheet.Unprotect", lambda sheet: sheet.api.Unprotect()),
        ("ComRange.Borders", lambda sheet: sheet["A1"].api.Borders),
        ("ComRange.Borders", lambda sheet: setattr(sheet["A1"].api, "Borders", 1)),
        ("ComPageSetup.BlackAndWhite", lambda sheet: setattr(sheet.api.PageSetup, "BlackAndWhite", True)),
        ("ComWindow.View", lambda sheet: sheet.book.app.api.ActiveWindow.View),
        ("FormatConditions.Add", lambda sheet: sheet["A1"].api.FormatConditions.Add(Type=2, Formula1="=A1>0")),
        ("'1/2'", lambda sheet: setattr(sheet["D1"], "value", "1/2")),
        ("'- none'", lambda sheet: setattr(sheet["D1"], "value", "- none")),
        ("do not fit", lambda sheet: setattr(sheet["D1:E2"], "raw_value", [[1, 2]])),
        ("charts of the kind radar", lambda sheet: sheet.charts.add(chart_type="radar")),
    ],
)
def test_what_the_engine_lacks_raises_under_its_name(
    open_book: OpenBook, log: Path, said: str, use: Callable[[xw.Sheet], object]
) -> None:
    sheet = open_book(log).sheets["Log"]
    with pytest.raises(NotImplementedError, match=said):
        use(sheet)


def test_a_block_is_one_crossing_however_many_cells(open_book: OpenBook, log: Path, excel_calls: Calls) -> None:
    sheet = open_book(log).sheets["Log"]
    totals = []
    for cells in (sheet["A1:B1"], sheet.used_range):
        excel_calls.reset()
        assert len(cells.options(ndim=2).value) in {1, 601}
        assert excel_calls["Range.raw_value get"] == 1
        totals.append(excel_calls.total())
    assert totals[0] == totals[1]


def test_reading_a_sheet_costs_the_same_however_many_rows(
    open_book: OpenBook, tmp_path: Path, excel_calls: Calls
) -> None:
    totals = []
    for rows in (6, 600):
        workbook = openpyxl.Workbook()
        for row in range(rows):
            workbook.worksheets[0].append([f"Mentor {row}", row / 4])
        workbook.save(tmp_path / f"{rows}.xlsx")
        sheet = open_book(tmp_path / f"{rows}.xlsx").sheets[0]
        excel_calls.reset()
        last = sheet.used_range.last_cell
        block = sheet.range((1, 1), (last.row, last.column))
        assert len(block.options(ndim=2).value) == rows
        assert block.api.EntireRow.Hidden is False
        columns = [sheet.range((1, column), (last.row, column)) for column in (1, 2)]
        assert [column.number_format for column in columns] == ["General", "General"]
        totals.append(excel_calls.total())
    assert totals[0] == totals[1] < 40


def test_what_excel_does_within_a_call_is_not_counted(open_book: OpenBook, log: Path, excel_calls: Calls) -> None:
    sheet = open_book(log).sheets["Log"]
    excel_calls.reset()
    sheet.autofit()
    assert excel_calls == {"Sheet.autofit call": 1}


def test_writes_and_com_members_are_counted_by_kind(open_book: OpenBook, log: Path, excel_calls: Calls) -> None:
    sheet = open_book(log).sheets["Log"]
    excel_calls.reset()
    sheet["D1"].value = [[1, 2], [3, 4]]
    sheet["D1"].api.WrapText = True
    sheet.api.Cells.FormatConditions.Count  # noqa: B018 - reading is what is counted
    wanted = {"Range.raw_value set": 1, "ComRange.WrapText set": 1, "ComFormatConditions.Count get": 1}
    assert {kind: excel_calls[kind] for kind in wanted} == wanted


def test_a_busy_excel_rejects_each_call(open_book: OpenBook, log: Path, excel_calls: Calls) -> None:
    book = open_book(log)
    excel_calls.rejected = True
    with pytest.raises(ComError, match="rejected by callee") as refused:
        book.sheets[0].name  # noqa: B018 - the call is what is rejected
    assert (refused.value.hresult, refused.value.args[2:]) == (-2147418111, (None, None))


def test_the_full_name_is_for_xlwings_alone(open_book: OpenBook, log: Path) -> None:
    book = open_book(log)
    with pytest.raises(FullnameAskedForError):
        book.fullname  # noqa: B018 - reading it is what is refused
    assert open_book(log).name == book.name
    assert len(book.app.books) == 1


@pytest.mark.parametrize("given", ["log.xlsx", "LOG.XLSX"])
def test_the_caller_is_found_by_its_arguments(
    open_book: OpenBook, log: Path, given: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = open_book(log)
    monkeypatch.setattr(sys, "argv", ["mentortools-excel", f"--wb={given}", "--from_xl=1", f"--hwnd={book.app.hwnd}"])
    book.app.books.add()
    assert xw.Book.caller() == book


def test_the_caller_is_found_where_a_test_sets_it(open_book: OpenBook, log: Path) -> None:
    book = open_book(log)
    book.set_mock_caller()
    assert xw.Book.caller() == book


def test_no_caller_is_left_by_another_test(file_app: App) -> None:
    del file_app
    assert not hasattr(xw.Book, "_mock_caller")


def test_messages_are_recorded_and_answered(file_app: App, open_book: OpenBook, log: Path) -> None:
    app = open_book(log).app
    file_app.answers.append("no")
    assert app.alert("Clear the marks?", title="mentortools", buttons="yes_no", mode="info") == "no"
    assert app.alert("Done") == "ok"
    assert file_app.alerts[0] == Alert("Clear the marks?", "mentortools", "yes_no", "info")
    with app.properties(status_bar="1 of 2"):
        app.status_bar = "2 of 2"
    assert file_app.status_texts == ["1 of 2", "2 of 2", False]


@pytest.mark.parametrize(("folders", "shown"), [([], 0), ([os.sep], -1)])
def test_a_folder_is_picked_or_not(file_app: App, folders: list[str], shown: int) -> None:
    file_app.picked.extend(folders)
    dialog = xw.App(impl=file_app).api.FileDialog(4)
    dialog.Title = "Where are the returned logs?"
    assert (dialog.Show(), list(dialog.SelectedItems)) == (shown, folders)


def test_a_saved_sheet_without_notes_has_no_drawing_of_notes(open_book: OpenBook, log: Path) -> None:
    book = open_book(log)
    note = book.sheets["Log"]["A1"].add_note("once")
    book.save()
    note.delete()
    book.save()
    with zipfile.ZipFile(log) as archive:
        assert not [name for name in archive.namelist() if name.endswith(("Drawing1.vml", "sheet1.xml.rels"))]


def test_tables_of_pandas_go_in_and_come_out(open_book: OpenBook, log: Path) -> None:
    sheet = open_book(log).sheets["Log"]
    frame = pd.DataFrame({"Mentor": ["Wren", None], "Hours": [1.5, float("nan")]})
    sheet["G1"].options(index=False).value = frame
    assert sheet["G1:H3"].value == [["Mentor", "Hours"], ["Wren", 1.5], [None, None]]
    assert list(sheet["G1:H3"].options(pd.DataFrame, index=False).value["Hours"].dropna()) == [1.5]


def test_no_workbook_is_not_a_new_one(file_app: App) -> None:
    books = xw.App(impl=file_app).books
    with pytest.raises(AttributeError):
        books.active.name  # noqa: B018 - there is nothing to have a name
    assert len(books) == 0


def test_one_sheet_is_selected_and_one_cell(open_book: OpenBook, log: Path) -> None:
    book = open_book(log)
    book.sheets["Lists"].activate()
    book.sheets["Log"]["B7"].select()
    assert book.selection == book.sheets["Log"]["B7"]
    assert [page.sheet_view.tabSelected for page in book.impl.file.workbook.worksheets] == [True, False]
