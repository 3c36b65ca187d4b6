"""What the buttons may expect of xlwings for notes, links, marks, formats, charts, paper and settings.

Run against Excel on Windows, with MENTORTOOLS_REAL_EXCEL set to 1: `pytest tests/excel -k contract`.
"""

from pathlib import Path

import openpyxl
import pytest
import xlwings as xw
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Protection

from tests.excel.conftest import Save, three_rows

MARK = '=LEN("mentortools")>0'
RED = 255


def test_notes_survive(sheet: xw.Sheet, saved_again: Save) -> None:
    sheet["B2"].add_note("12 hours: the most is 20")
    found = saved_again(sheet.book).sheets[0]
    note = found["B2"].note
    assert note is not None
    assert (note.text, found["A1"].note, len(found.notes)) == ("12 hours: the most is 20", None, 1)
    note.delete()
    assert found["B2"].note is None


def test_a_note_says_something_else_where_it_stands(sheet: xw.Sheet, saved_again: Save) -> None:
    sheet["C3"].add_note("the note of C3")
    note = sheet["B2"].add_note("20 hours")
    shape = note.api.Shape
    shape.Width, shape.Height = 220, 60
    note.text = "12 hours"
    assert (round(shape.Width), round(shape.Height)) == (220, 60)
    found = saved_again(sheet.book).sheets[0]
    assert [(note.location.address, note.text) for note in found.notes] == [
        ("$B$2", "12 hours"),
        ("$C$3", "the note of C3"),
    ]


def test_a_cell_has_one_note_and_a_deleted_one_is_gone(sheet: xw.Sheet, refusal: type[Exception]) -> None:
    note = sheet["B2"].add_note("once")
    with pytest.raises(ValueError, match="already has a note"):
        sheet["B2"].add_note("twice")
    assert note.text == "once"
    note.delete()
    for attempt in (note.delete, lambda: setattr(note, "text", "again")):
        with pytest.raises(refusal):
            attempt()
    assert len(sheet.notes) == 0


def test_links_lead_outside_or_to_a_place(sheet: xw.Sheet, saved_again: Save) -> None:
    sheet.name = "Checks"
    sheet["A1"].add_hyperlink("https://example.org/guide", "Guide", "Opens the guide")
    place = sheet.api.Hyperlinks.Add(Anchor=sheet["A2"].api, Address="", SubAddress="Checks!B2", TextToDisplay="B2")
    assert (place.Address, place.SubAddress) == ("", "Checks!B2")
    found = saved_again(sheet.book).sheets[0]
    assert found["A1:A2"].value == ["Guide", "B2"]
    assert found["A1"].hyperlink == "https://example.org/guide"
    assert [link.SubAddress for link in found.api.Hyperlinks] == ["", "Checks!B2"]


def test_one_rule_marks_cells_wherever_they_stand(sheet: xw.Sheet, saved_again: Save) -> None:
    sheet["A1:A9"].conditional_formats.add_custom("=TRUE", font_bold=True)
    rule = sheet.range("A2,C4:D5").api.FormatConditions.Add(Type=2, Formula1=MARK)
    rule.Interior.Color = RED
    rule.StopIfTrue = False
    rule.SetFirstPriority()
    found = saved_again(sheet.book).sheets[0].api.Cells.FormatConditions
    assert (found.Count, [each.Type for each in found]) == (2, [2, 2])
    ours = found(1)
    assert (ours.Formula1, ours.AppliesTo.Address) == (MARK, "$A$2,$C$4:$D$5")
    assert (ours.Interior.Color, ours.StopIfTrue) == (RED, False)
    ours.Delete()
    assert [each.Formula1 for each in found] == ["=TRUE"]


def test_rules_are_added_found_and_deleted(sheet: xw.Sheet, saved_again: Save) -> None:
    sheet["A1:A9"].conditional_formats.add_cell_value("greater_than", 20, font_bold=True)
    marks = sheet.range("A2,C4:D5").conditional_formats
    marks.add_custom(MARK, fill_color="#ff0000", stop_if_true=False)
    found = saved_again(sheet.book).sheets[0]
    rules = list(found.cells.conditional_formats)
    assert [(rule.type, rule.formula) for rule in rules] == [("custom", MARK), ("cell_value", None)]
    assert (rules[0].fill_color, rules[0].stop_if_true) == ((255, 0, 0), False)
    assert found.api.Cells.FormatConditions(1).AppliesTo.Address == "$A$2,$C$4:$D$5"
    assert [len(found[cell].conditional_formats) for cell in ("A2", "A3", "D5", "E5")] == [2, 1, 1, 0]
    rules[0].delete()
    assert [rule.type for rule in found.cells.conditional_formats] == ["cell_value"]


def test_addresses_have_an_end_and_unions_none(excel: xw.App, sheet: xw.Sheet, refusal: type[Exception]) -> None:
    apart = [f"A{row}" for row in range(1, 200, 2)]
    with pytest.raises(refusal):
        sheet.range(",".join(apart)).api.Address  # noqa: B018 - reading it is what Excel refuses
    joined = excel.api.Union(*(sheet[address].api for address in apart[:30]))
    rule = sheet["A1"].api.FormatConditions.Add(Type=2, Formula1=MARK)
    rule.ModifyAppliesToRange(joined)
    assert sheet.api.Cells.FormatConditions(1).AppliesTo.Areas.Count == 30


def test_formats_are_read_back(sheet: xw.Sheet) -> None:
    cell = sheet["B2"]
    cell.font.bold, cell.font.size, cell.font.color, cell.color = True, 14, (0, 0, 255), (255, 255, 0)
    cell.wrap_text, cell.api.HorizontalAlignment, cell.api.VerticalAlignment = True, -4108, -4160
    cell.api.IndentLevel, cell.column_width, cell.row_height = 0, 30, 40
    assert (cell.font.bold, cell.font.size, cell.font.color, cell.color) == (True, 14.0, (0, 0, 255), (255, 255, 0))
    assert (cell.wrap_text, cell.horizontal_alignment, cell.vertical_alignment) == (True, "center", "top")
    assert (cell.column_width, cell.row_height) == (30.0, 40.0)
    mixed = sheet["A2:B2"]
    assert (mixed.font.bold, mixed.wrap_text, mixed.column_width, sheet["A2"].color) == (None, None, None, None)
    cell.clear_formats()
    assert (sheet["B2"].font.bold, sheet["B2"].color) == (False, None)


def test_a_chart_survives(sheet: xw.Sheet, saved_again: Save) -> None:
    chart = sheet.charts.add(left=200, top=20, width=300, height=180)
    chart.set_source_data(three_rows(sheet))
    chart.chart_type, chart.name, chart.title = "bar_clustered", "Hours", "Hours by mentor"
    chart.api[1].Axes(2).HasTitle = True
    chart.api[1].Axes(2).AxisTitle.Text = "Hours"
    book = saved_again(sheet.book)
    found = book.sheets[0].charts["Hours"]
    assert (found.chart_type, found.title, found.value_axis.title) == ("bar_clustered", "Hours by mentor", "Hours")
    assert (round(found.left), round(found.width)) == (200, 300)
    title = f"{book.sheets[0].name}!$B$1"
    assert found.api[1].SeriesCollection(1).Formula.startswith(f"=SERIES({title},")
    found.delete()
    assert len(book.sheets[0].charts) == 0


def test_a_protected_sheet_keeps_its_locked_cells(excel: xw.App, tmp_path: Path, refusal: type[Exception]) -> None:
    workbook = openpyxl.Workbook()
    page = workbook.worksheets[0]
    page.protection.sheet = True
    page["A2"].protection = Protection(locked=False)
    page["A3"].comment = Comment("there before", "Wren Ashdown")
    page.conditional_formatting.add("A1:A9", Rule("expression", formula=["TRUE"]))
    workbook.save(tmp_path / "protected.xlsx")
    sheet = excel.books.open(tmp_path / "protected.xlsx").sheets[0]
    sheet["A2"].value = "open"
    assert (sheet.api.ProtectContents, sheet["A2"].value) == (True, "open")
    with pytest.raises(refusal) as refused:
        sheet["A1"].value = "locked"
    assert refused.value.args[0] == -2147352567
    for attempt in (
        lambda: sheet["A2"].api.FormatConditions.Add(Type=2, Formula1=MARK),
        lambda: sheet.tables.add(source=sheet["A1:A2"]),
        lambda: sheet["A2"].font.set(bold=True),
        lambda: sheet["A2"].conditional_formats.add_custom(MARK, fill_color="#ff0000"),
        sheet.cells.conditional_formats[0].delete,
        lambda: sheet["A2"].add_note("hidden"),
        lambda: setattr(sheet.notes[0], "text", "changed"),
        sheet.notes[0].delete,
        lambda: setattr(sheet["A2"].api.EntireRow, "Hidden", True),
    ):
        with pytest.raises(refusal):
            attempt()


def test_paper_and_window_are_set_and_survive(excel: xw.App, sheet: xw.Sheet, saved_again: Save) -> None:
    three_rows(sheet)
    sheet.page_setup.print_area = "$A$1:$B$3"
    paper = sheet.api.PageSetup
    paper.Orientation, paper.PaperSize, paper.Zoom = 2, 9, False
    paper.FitToPagesWide, paper.FitToPagesTall = 1, False
    paper.PrintTitleRows, paper.CenterFooter = "$1:$1", "Page &P of &N"
    sheet.activate()
    excel.api.ActiveWindow.SplitRow = 1
    excel.api.ActiveWindow.FreezePanes = True
    found = saved_again(sheet.book).sheets[0]
    read = found.api.PageSetup
    assert (read.Orientation, read.PaperSize, read.Zoom) == (2, 9, False)
    assert (read.FitToPagesWide, read.FitToPagesTall) == (1, False)
    assert (read.PrintTitleRows, read.CenterFooter) == ("$1:$1", "Page &P of &N")
    assert found.page_setup.print_area == "$A$1:$B$3"
    window = excel.api.ActiveWindow
    assert (window.FreezePanes, window.SplitRow, window.SplitColumn) == (True, 1, 0)


def test_settings_are_put_back(excel: xw.App, book: xw.Book) -> None:
    del book
    before = (excel.screen_updating, excel.calculation, excel.status_bar, excel.enable_events)
    with excel.properties(screen_updating=False, calculation="manual", status_bar="Working", enable_events=False):
        assert (excel.screen_updating, excel.calculation, excel.status_bar) == (False, "manual", "Working")
    assert (excel.screen_updating, excel.calculation, excel.status_bar, excel.enable_events) == before
