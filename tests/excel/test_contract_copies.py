"""What the buttons may expect of a sheet that is copied, within a workbook and into another that is open.

Run against Excel on Windows, with MENTORTOOLS_REAL_EXCEL set to 1: `pytest tests/excel -k contract`.
"""

from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
import xlwings as xw
from xlsxwriter.worksheet import Worksheet

from tests.excel.conftest import Save

CLAIM = "Funding claim"
TITLE = f"'{CLAIM}'"
COPY = f"'{CLAIM} (2)'"


@pytest.fixture
def claim(tmp_path: Path) -> Path:
    """A workbook with one sheet that has a bit of everything a copy has to bring along."""
    path = tmp_path / "claim.xlsx"
    with xlsxwriter.Workbook(path) as made:
        page: Worksheet = made.add_worksheet(CLAIM)
        look = made.add_format({"bold": True, "num_format": "0.00", "bg_color": "#FFFF00", "font_size": 14})
        page.merge_range("A1:C1", CLAIM, look)
        rows = [["Wren Ashdown", 12], ["Teal Marlow", 8]]
        headings = [{"header": "Mentor"}, {"header": "Hours"}]
        page.add_table("A3:B5", {"name": "Claims", "columns": headings, "data": rows})
        page.write_formula("B7", "=SUM(Claims[Hours])", look, 20)
        page.write_formula("B8", f"={TITLE}!B7/2", None, 10)
        page.write_comment("B4", "the most there is")
        page.write_url("A9", f"internal:{TITLE}!B7", string="Hours")
        page.conditional_format("B4:B5", {"type": "formula", "criteria": "=$B$7>0", "format": look})
        page.data_validation("B4:B5", {"validate": "whole", "criteria": "<=", "value": f"={TITLE}!$B$7"})
        page.set_column("A:A", 30)
        page.set_row(6, 30)
        _set_up(page)
        chart = made.add_chart({"type": "bar"})
        chart.add_series({"categories": f"={TITLE}!$A$4:$A$5", "values": f"={TITLE}!$B$4:$B$5"})
        page.insert_chart("E2", chart)
        made.define_name("mentortools_claim", f"={TITLE}!$A$2")
        made.define_name(f"{TITLE}!own", f"={TITLE}!$B$7")
    return path


def _set_up(page: Worksheet) -> None:
    page.freeze_panes(3, 0)
    page.hide_gridlines(2)
    page.set_landscape()
    page.repeat_rows(2)
    page.set_footer("&CPage &P of &N")
    page.set_margins(left=0.5)
    page.print_area("A1:C9")


def test_a_copy_in_another_workbook_is_the_same_sheet(excel: xw.App, book: xw.Book, claim: Path) -> None:
    made = excel.books.open(claim)
    copy = made.sheets[CLAIM].copy(after=book.sheets[-1])
    made.close()
    assert (copy.name, copy.book.name, book.sheets[-1].name) == (CLAIM, book.name, CLAIM)
    assert copy["A1"].merge_area.address == "$A$1:$C$1"
    assert (copy["A1"].value, copy["A1"].font.bold, copy["A1"].font.size) == (CLAIM, True, 14.0)
    assert (copy["B7"].number_format, copy["B7"].color) == ("0.00", (255, 255, 0))
    assert [copy[cell].formula for cell in ("B7", "B8")] == ["=SUM(Claims[Hours])", f"={TITLE}!B7/2"]
    assert copy["B7:B8"].value == [20.0, 10.0]
    assert (copy["A1"].column_width, copy["A7"].row_height) == (30.0, 30.0)
    assert [(note.location.address, note.text) for note in copy.notes] == [("$B$4", "the most there is")]
    assert copy.api.Hyperlinks(1).SubAddress == f"{TITLE}!B7"
    assert [each.formula for each in copy.cells.conditional_formats] == ["=$B$7>0"]
    assert [(table.name, table.range.address) for table in copy.tables] == [("Claims", "$A$3:$B$5")]


def test_window_paper_and_validation_come_along(
    excel: xw.App, book: xw.Book, claim: Path, tmp_path: Path, saved_again: Save
) -> None:
    excel.books.open(claim).sheets[CLAIM].copy(after=book.sheets[-1])
    saved_again(book)
    page = openpyxl.load_workbook(tmp_path / "saved.xlsx")[CLAIM]
    assert (page.freeze_panes, page.sheet_view.showGridLines) == ("A4", False)
    assert (page.page_setup.orientation, page.page_margins.left) == ("landscape", 0.5)
    assert (page.print_title_rows, page.print_area) == ("$3:$3", f"{TITLE}!$A$1:$C$9")
    assert page.HeaderFooter.oddFooter.center.text == "Page &P of &N"
    assert [str(each.sqref) for each in page.data_validations.dataValidation] == ["B4:B5"]


def test_results_and_charts_of_a_copy_survive(
    excel: xw.App, book: xw.Book, claim: Path, tmp_path: Path, saved_again: Save
) -> None:
    excel.books.open(claim).sheets[CLAIM].copy(after=book.sheets[-1])
    found = saved_again(book).sheets[CLAIM]
    assert found["B7:B8"].value == [20.0, 10.0]
    assert f"{TITLE}!$B$4:$B$5" in found.charts[0].api[1].SeriesCollection(1).Formula
    assert openpyxl.load_workbook(tmp_path / "saved.xlsx", data_only=True)[CLAIM]["B8"].value == 10


def test_a_copy_in_the_same_workbook_is_about_itself(excel: xw.App, claim: Path) -> None:
    book = excel.books.open(claim)
    copy = book.sheets[CLAIM].copy()
    assert (copy.name, book.sheets.active.name) == (f"{CLAIM} (2)", f"{CLAIM} (2)")
    table = copy.tables[0].name
    assert table.startswith("Claims")
    assert [copy[cell].formula for cell in ("B7", "B8")] == [f"=SUM({table}[Hours])", f"={COPY}!B7/2"]
    assert f"{COPY}!$B$4:$B$5" in copy.charts[0].api[1].SeriesCollection(1).Formula
    assert copy.api.Hyperlinks(1).SubAddress == f"{TITLE}!B7"
    copy["B4"].value = 15
    assert book.sheets[CLAIM]["B4"].value == 12.0
    assert copy.copy().name == f"{CLAIM} (3)"


def test_names_come_along_as_the_workbooks_where_they_are_free(
    excel: xw.App, book: xw.Book, claim: Path, saved_again: Save
) -> None:
    excel.books.open(claim).sheets[CLAIM].copy(after=book.sheets[-1])
    found = saved_again(book)
    assert {
        name.name: name.refers_to for name in found.names if "_xl" not in name.name and "Print" not in name.name
    } == {
        "mentortools_claim": f"={TITLE}!$A$2",
        f"{TITLE}!own": f"={TITLE}!$B$7",
    }


def test_names_that_are_taken_become_the_copys_own(excel: xw.App, book: xw.Book, claim: Path) -> None:
    first = book.sheets[0]
    book.names.add("Mentortools_Claim", f"={first.name}!$A$1")
    copy = excel.books.open(claim).sheets[CLAIM].copy(before=first)
    assert book.names["mentortools_claim"].refers_to == f"={first.name}!$A$1"
    own = {name.name.rpartition("!")[2]: name.refers_to for name in copy.names}
    assert (own["mentortools_claim"], own["own"]) == (f"={TITLE}!$A$2", f"={TITLE}!$B$7")
    assert [sheet.name for sheet in book.sheets][:2] == [CLAIM, first.name]


def test_a_table_whose_name_is_taken_gets_another(excel: xw.App, sheet: xw.Sheet, claim: Path) -> None:
    sheet["A1"].value = [["Mentor"], ["Wren Ashdown"]]
    sheet.tables.add(source=sheet["A1:A2"], name="claims")
    sheet.book.names.add("Claims1", "=1")
    copy = excel.books.open(claim).sheets[CLAIM].copy(after=sheet)
    name = copy.tables[0].name
    assert name.lower() not in {"claims", "claims1"}
    assert copy["B7"].formula == f"=SUM({name}[Hours])"


def test_the_copy_is_the_sheet_in_front(excel: xw.App, book: xw.Book, claim: Path) -> None:
    made = excel.books.open(claim)
    assert excel.books.active.name == made.name
    made.sheets[CLAIM].copy(before=book.sheets[0])
    assert (excel.books.active.name, book.sheets.active.name) == (book.name, CLAIM)


def test_a_long_title_is_cut_to_hold_its_number(book: xw.Book) -> None:
    book.sheets[0].name = "W" * 31
    assert book.sheets[0].copy().name == f"{'W' * 27} (2)"


def test_a_protected_sheet_is_protected_in_its_copy(excel: xw.App, book: xw.Book, tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].title = "Locked"
    workbook.worksheets[0].protection.sheet = True
    workbook.save(tmp_path / "locked.xlsx")
    copy = excel.books.open(tmp_path / "locked.xlsx").sheets["Locked"].copy(after=book.sheets[0])
    assert copy.api.ProtectContents is True


def test_a_protected_structure_takes_no_sheet(
    excel: xw.App, book: xw.Book, tmp_path: Path, refusal: type[Exception]
) -> None:
    workbook = openpyxl.Workbook()
    workbook.create_sheet("Second")
    workbook.security.lockStructure = True
    workbook.save(tmp_path / "structure.xlsx")
    locked = excel.books.open(tmp_path / "structure.xlsx")
    assert (locked.api.ProtectStructure, book.api.ProtectStructure) == (True, False)
    for attempt in (
        lambda: book.sheets[0].copy(after=locked.sheets[-1]),
        locked.sheets[0].copy,
        lambda: locked.sheets.add("Checks"),
        locked.sheets["Second"].delete,
    ):
        with pytest.raises(refusal):
            attempt()
    assert len(locked.sheets) == 2
