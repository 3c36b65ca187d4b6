"""What the buttons may expect of xlwings for cells, sheets, tables and names: of the file engine, and of Excel.

Run against Excel on Windows, with MENTORTOOLS_REAL_EXCEL set to 1: `pytest tests/excel -k contract`.
"""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
import xlwings as xw

from tests.excel.conftest import Save, three_rows

GENERAL, TEXT, POUNDS, CLOCK = "General", "@", "[$£-809]#,##0.00", "h:mm"
DAY = dt.datetime(2025, 9, 1)  # noqa: DTZ001 - Excel's dates have no time zone
CONVERSIONS = [
    (GENERAL, 7, 7.0),
    (GENERAL, 1.5, 1.5),
    (GENERAL, Decimal("1.25"), Decimal("1.25")),
    (GENERAL, True, True),
    (GENERAL, "Wren", "Wren"),
    (GENERAL, "", None),
    (GENERAL, None, None),
    (GENERAL, DAY, DAY),
    (GENERAL, dt.date(2025, 9, 1), DAY),
    (GENERAL, "0012345", 12345.0),
    (GENERAL, "1e3", 1000.0),
    (GENERAL, "true", True),
    (GENERAL, "'0012345", "0012345"),
    (GENERAL, "2025 to 2026", "2025 to 2026"),
    (TEXT, "0012345", "0012345"),
    (TEXT, "1/2", "1/2"),
    (TEXT, "=1+1", "=1+1"),
    (TEXT, 7, "7"),
    (POUNDS, 45.8, Decimal("45.8")),
    (CLOCK, 0.5, 0.5),
]


@pytest.mark.parametrize(("number_format", "written", "read"), CONVERSIONS)
def test_what_is_written_comes_back_as_excel_understands_it(
    sheet: xw.Sheet, number_format: str, written: object, read: object
) -> None:
    sheet["B2"].number_format = number_format
    sheet["B2"].value = written
    assert sheet["B2"].value == read
    assert type(sheet["B2"].value) is type(read)


@pytest.mark.parametrize(
    ("address", "ndim", "shape"),
    [
        ("A1", None, "Mentor"),
        ("A1:B1", None, ["Mentor", "Hours"]),
        ("B1:B2", None, ["Hours", 12.0]),
        ("A1", 2, [["Mentor"]]),
        ("B1:B2", 2, [["Hours"], [12.0]]),
        ("D9:E10", 2, [[None, None], [None, None]]),
    ],
)
def test_blocks_have_the_shape_that_was_asked_for(
    sheet: xw.Sheet, address: str, ndim: int | None, shape: object
) -> None:
    three_rows(sheet)
    assert sheet[address].options(ndim=ndim).value == shape


def test_converters_see_numbers_and_dates(sheet: xw.Sheet) -> None:
    sheet["A1"].value = [[1.5, DAY, None]]
    as_text = sheet["A1:C1"].options(numbers=str, dates=dt.date, empty="-").value
    assert as_text == ["1.5", dt.date(2025, 9, 1), "-"]


def test_errors_are_nothing_or_their_text(excel: xw.App, tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].append(["#REF!", "#N/A", "#DIV/0!"])
    workbook.save(tmp_path / "errors.xlsx")
    cells = excel.books.open(tmp_path / "errors.xlsx").sheets[0]["A1:C1"]
    assert cells.value == [None, None, None]
    assert cells.options(err_to_str=True).value == ["#REF!", "#N/A", "#DIV/0!"]


def test_formulas_are_read_and_so_are_their_results(excel: xw.App, tmp_path: Path, saved_again: Save) -> None:
    with xlsxwriter.Workbook(tmp_path / "sums.xlsx") as made:
        page = made.add_worksheet("Sums")
        page.write_formula("A1", "=1+1", value=2)
        page.write_formula("A2", '="Wr"&"en"', value="Wren")
    book = excel.books.open(tmp_path / "sums.xlsx")
    cells = book.sheets["Sums"]["A1:A2"]
    assert [row[0] for row in cells.formula] == ["=1+1", '="Wr"&"en"']
    assert cells.value == [2.0, "Wren"]
    assert saved_again(book).sheets["Sums"]["A1:A2"].value == [2.0, "Wren"]


def test_merged_cells_have_their_value_in_the_first(sheet: xw.Sheet) -> None:
    sheet["A1:B2"].merge()
    sheet["A1"].value = "Funding claim"
    assert sheet["A1:B2"].value == [["Funding claim", None], [None, None]]
    assert sheet["B2"].merge_area.address == "$A$1:$B$2"
    assert [sheet[address].merge_cells for address in ("A1:B2", "C1", "B2:C2")] == [True, False, None]


def test_the_used_range_grows_with_content(sheet: xw.Sheet) -> None:
    assert sheet.used_range.address == "$A$1"
    sheet["C4"].value = "Wren"
    assert sheet.range((4, 3)).value == "Wren"
    assert sheet.used_range.last_cell.address == "$C$4"


def test_rows_below_deleted_ones_move_up(sheet: xw.Sheet) -> None:
    three_rows(sheet)
    sheet["B3"].add_note("the most there is")
    sheet["B3"].number_format = "0.0"
    sheet["2:2"].delete()
    assert [note.location.address for note in sheet.notes] == ["$B$2"]
    assert sheet["B2"].number_format == "0.0"
    assert sheet["A1:B3"].value == [["Mentor", "Hours"], ["Teal Marlow", 20.0], [None, None]]


def test_filled_cells_are_found_from_one_of_them(sheet: xw.Sheet) -> None:
    three_rows(sheet)
    sheet["D2"].value = "apart"
    assert sheet["A1"].expand().address == "$A$1:$B$3"
    assert sheet["B2"].current_region.address == "$A$1:$B$3"
    ends = {way: sheet["A2"].end(way).address for way in ("down", "up", "right")}
    assert ends == {"down": "$A$3", "up": "$A$1", "right": "$B$2"}
    assert sheet["A1"].end("down").address == "$A$3"
    assert (sheet["B2"].end("right").address, sheet["A3"].end("down").row) == ("$D$2", 1048576)


def test_the_last_sheet_that_is_seen_stays(excel: xw.App, tmp_path: Path, refusal: type[Exception]) -> None:
    workbook = openpyxl.Workbook()
    workbook.create_sheet("Hidden").sheet_state = "hidden"
    workbook.save(tmp_path / "one.xlsx")
    sheets = excel.books.open(tmp_path / "one.xlsx").sheets
    for attempt in (sheets[0].delete, sheets["Hidden"].activate):
        with pytest.raises(refusal):
            attempt()


def test_sheets_come_and_go_where_they_are_asked_for(book: xw.Book) -> None:
    first = book.sheets[0]
    book.sheets.add("Checks", after=first)
    book.sheets.add("Before", before=first)
    assert [each.name for each in book.sheets][:3] == ["Before", first.name, "Checks"]
    book.sheets["Checks"].visible = False
    assert (book.sheets["checks"].visible, first.visible) == (0, -1)
    book.sheets["Before"].delete()
    assert "Before" not in book.sheet_names


def test_a_sheet_that_is_not_there_is_refused(book: xw.Book, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        book.sheets["Nowhere"].range("A1")


def test_tables_survive(sheet: xw.Sheet, saved_again: Save) -> None:
    table = sheet.tables.add(source=three_rows(sheet), name="Mentors", table_style_name="TableStyleLight1")
    assert table.data_body_range is not None
    assert table.data_body_range.address == "$A$2:$B$3"
    found = saved_again(sheet.book).sheets[0].tables["Mentors"]
    assert (found.range.address, found.table_style) == ("$A$1:$B$3", "TableStyleLight1")
    assert found.parent.range("Mentors[Hours]").value == [12.0, 20.0]


def test_a_table_calls_its_columns_what_their_headings_say(sheet: xw.Sheet) -> None:
    sheet.tables.add(source=three_rows(sheet), name="Mentors")
    sheet["B1"].value = "Hours completed"
    assert sheet.range("Mentors[Hours completed]").address == "$B$2:$B$3"
    sheet.tables["Mentors"].resize(sheet["A1:B5"])
    assert sheet.range("Mentors[Mentor]").address == "$A$2:$A$5"
    sheet.tables["Mentors"].api.Delete()
    assert (len(sheet.tables), sheet["A1:B3"].value[0]) == (0, [None, None])


def test_two_tables_cannot_share_cells_or_a_name(sheet: xw.Sheet, refusal: type[Exception]) -> None:
    sheet.tables.add(source=three_rows(sheet), name="Mentors")
    with pytest.raises(refusal):
        sheet.tables.add(source=sheet["B1:C3"], name="Others")
    sheet["E1"].value = [["Date"], [DAY]]
    with pytest.raises(refusal):
        sheet.tables.add(source=sheet["E1:E2"], name="mentors")


def test_names_of_the_workbook_and_of_a_sheet_survive(sheet: xw.Sheet, saved_again: Save) -> None:
    sheet.name = "Funding claim"
    sheet.book.names.add("mentortools_claim", "='Funding claim'!$A$1")
    sheet.names.add("own", "='Funding claim'!$B$2")
    book = saved_again(sheet.book)
    assert [name.name for name in book.names] == ["mentortools_claim", "'Funding claim'!own"]
    assert [name.name for name in book.sheets[0].names] == ["'Funding claim'!own"]
    assert book.names["mentortools_claim"].refers_to == "='Funding claim'!$A$1"
    assert book.names["mentortools_claim"].refers_to_range.address == "$A$1"
    book.names["mentortools_claim"].delete()
    assert "mentortools_claim" not in book.names


def test_a_name_outlives_its_sheet_and_means_nothing(sheet: xw.Sheet, refusal: type[Exception]) -> None:
    book = sheet.book
    book.sheets.add("Checks")
    book.names.add("mentortools_checks", "=Checks!$A$1")
    book.sheets["Checks"].delete()
    assert book.names["mentortools_checks"].refers_to == "=#REF!$A$1"
    with pytest.raises(refusal):
        book.names["mentortools_checks"].refers_to_range.address  # noqa: B018 - there are no such cells


@pytest.mark.parametrize("name", ["two words", "A1", "1st", "a-b", ""])
def test_a_name_has_to_look_like_one(book: xw.Book, refusal: type[Exception], name: str) -> None:
    with pytest.raises(refusal):
        book.names.add(name, "=1")
