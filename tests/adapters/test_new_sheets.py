"""New sheets as a workbook, read again by other libraries."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from openxml_audit import OpenXmlValidator
from python_calamine import CalamineWorkbook

from mentortools.adapters.new_sheets import render
from mentortools.adapters.sheet_parts.cells import LINKS_A_SHEET
from mentortools.model.cell import Cell
from mentortools.workbook.cell_text import LONGEST, cell_text
from mentortools.workbook.drawing import ChartKind, Line, NewChart, Series
from mentortools.workbook.edit import Content, Formula, Link, Look, NewCell, NewSheet, NewTable, TableColumn, unlinked
from mentortools.workbook.paper import Orientation, Page
from mentortools.workbook.stamp import Stamp

STAMP = str(Stamp("0.1.0", "2026-05-12", "00112233445566ff"))
EMPTY = NewSheet(
    title="Funding claim",
    name="mentortools_Funding_claim",
    cells=(NewCell(1, 1, "Funding claim", Look.TITLE), NewCell(2, 1, STAMP, Look.STAMP)),
    tables=(),
    charts=(),
    widths=(20, 12, 12),
    heights=((1, 27.0),),
    page=Page(Orientation.LANDSCAPE, "Funding claim: Smith & Sons' School", repeated_row=4),
    frozen_rows=4,
)
TABLE = NewTable(
    "MentortoolsLines",
    4,
    (TableColumn("Mentor", Look.TEXT), TableColumn("Hours", Look.WHOLE), TableColumn("Amount", Look.POUNDS)),
    (("Ada Quillfeather", 16, Formula("=ROUND(B5*45.1,2)", Decimal("721.60"))), ("Bo Larkspur", None, None)),
    ("Total", Formula("=SUM(B5:B6)", 16), Formula("=SUM(C5:C6)", Decimal("721.60"))),
)
CHART = NewChart(
    ChartKind.STACKED_BARS, "Hours by mentor", "Mentor", "Hours", Line(1, 5, 6),
    (Series("Claimed", Line(2, 5, 6)), Series("Worth", Line(3, 5, 6))), 10, 1, 600, 300, "Ada has 16 hours & Bo none",
)  # fmt: skip
FULL = replace(EMPTY, tables=(TABLE,), charts=(CHART,))


def with_cells(*contents: Content, look: Look = Look.TEXT) -> NewSheet:
    """A sheet whose column A holds these contents from row 4 on."""
    return replace(EMPTY, cells=(*EMPTY.cells, *(NewCell(row, 1, each, look) for row, each in enumerate(contents, 4))))


def opened(sheet: NewSheet) -> Worksheet:
    """The sheet as openpyxl reads it."""
    worksheet = load_workbook(BytesIO(render([sheet], "T"))).worksheets[0]
    assert isinstance(worksheet, Worksheet)
    return worksheet


def sheet_xml(sheet: NewSheet) -> str:
    """The sheet as its file has it."""
    with ZipFile(BytesIO(render([sheet], "T"))) as package:
        return package.read("xl/worksheets/sheet1.xml").decode()


def column(sheet: NewSheet) -> list[object]:
    """What column A holds from row 4 on, as calamine reads it."""
    grid = CalamineWorkbook.from_filelike(BytesIO(render([sheet], "T"))).get_sheet_by_index(0).to_python()
    return [row[0] for row in grid[3:]]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "0123456", "1e5", "https://www.example.org", "internal:Sheet1!A1", "{=1}", "TRUE",
     "a\nb", "  spaces  ", "_x0041_", "£1,072.00", "\U0001f4d6"],
)  # fmt: skip
def test_text_stays_text(text: str) -> None:
    cell = opened(with_cells(text))["A4"]
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert column(with_cells(text, "end"))[0] == text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_text_that_begins_as_a_formula_stays_text_when_somebody_edits_it(text: str) -> None:
    assert opened(with_cells(text))["A4"].quotePrefix


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(st.characters(), min_size=1, max_size=20), min_size=1, max_size=20))
def test_any_text_comes_back(texts: list[str]) -> None:
    assert column(with_cells(*texts, "end"))[:-1] == [cell_text(text) for text in texts]


def test_too_long_a_text_is_cut_and_says_so() -> None:
    held = column(with_cells("x" * 40_000, "end"))[0]
    assert isinstance(held, str)
    assert len(held) == LONGEST
    assert held.endswith("(cut here: a cell holds 32,767 characters)")


def test_numbers_dates_and_results_of_formulas() -> None:
    sheet = with_cells(Decimal("1072.00"), 16, Formula("=A4*2", Decimal("2144.00")))
    assert column(sheet) == [1072.0, 16.0, 2144.0]
    assert opened(sheet)["A6"].value == "=A4*2"
    assert column(with_cells(date(2026, 5, 12), look=Look.DATE)) == [date(2026, 5, 12)]


def test_empty_text_and_nothing_are_blank_cells() -> None:
    sheet = opened(with_cells("", None, "end"))
    assert [sheet[place].data_type for place in ("A4", "A5")] == ["n", "n"]
    assert sheet["A4"].value is sheet["A5"].value is None


def test_links_lead_to_cells_whatever_the_sheet_is_called() -> None:
    sheet = with_cells(Link("B7", Cell("St Mary's #1 log", 7, 2)))
    link = opened(sheet)["A4"].hyperlink
    assert link.location == "'St Mary''s #1 log'!B7"
    assert link.target is None


def test_unlinked_leaves_the_words() -> None:
    table = replace(TABLE, rows=((Link("B7", Cell("Log", 7, 2)), 1, None),), totals=())
    sheet = unlinked(replace(with_cells(Link("C8", Cell("Log", 8, 3))), tables=(replace(table, row=8),)))
    active = opened(sheet)
    assert (active["A4"].value, active["A9"].value) == ("C8", "B7")
    assert active["A4"].hyperlink is active["A9"].hyperlink is None


def test_links_beyond_what_excel_takes_are_text() -> None:
    links: Sequence[Link] = [Link("B7", Cell("Log", 7, 2))] * (LINKS_A_SHEET + 1)
    assert sheet_xml(with_cells(*links)).count("<hyperlink ") == LINKS_A_SHEET
    assert len(column(with_cells(*links))) == LINKS_A_SHEET + 1


def test_sheets_are_known_by_their_defined_names_whatever_they_are_called() -> None:
    renamed = replace(EMPTY, title="Bob's claim (2)")
    names = load_workbook(BytesIO(render([replace(EMPTY, name="mentortools_Checks"), renamed], "T"))).defined_names
    assert {name: each.attr_text for name, each in names.items()} == {
        "mentortools_Checks": "'Funding claim'!$A$2",
        "mentortools_Funding_claim": "'Bob''s claim (2)'!$A$2",
    }


def test_layout_and_page() -> None:
    active = opened(FULL)
    assert active.freeze_panes == "A5"
    assert active.print_title_rows == "$4:$4"
    assert active.page_setup.orientation == "landscape"
    assert active.page_setup.paperSize == 9
    assert active.page_setup.fitToWidth in {None, 1}  # 1 is what the format takes for granted
    assert active.page_setup.fitToHeight == 0
    xml = sheet_xml(FULL)
    assert '<pageSetUpPr fitToPage="1"/>' in xml
    assert "&amp;L&amp;10Funding claim: Smith &amp;&amp; Sons' School&amp;R&amp;10Page &amp;P of &amp;N" in xml
    assert active.column_dimensions["A"].width == pytest.approx(20, abs=1)
    assert active.row_dimensions[1].height == 27


def test_pages_turn_where_they_are_told_to() -> None:
    page = Page(Orientation.PORTRAIT, "", scale=72, first_rows=(9, 30))
    active = opened(replace(EMPTY, page=page))
    assert active.page_setup.scale == 72
    assert active.page_setup.orientation == "portrait"
    assert [turn.id for turn in active.row_breaks.brk] == [8, 29]
    assert not active.col_breaks.brk
    assert "fitToPage" not in sheet_xml(replace(EMPTY, page=page))


def test_several_rows_stand_on_every_page() -> None:
    page = Page(Orientation.LANDSCAPE, "", repeated_row=4, scale=61, first_rows=(40,), repeated_rows=3)
    active = opened(replace(EMPTY, page=page))
    assert active.print_title_rows == "$4:$6"
    assert [turn.id for turn in active.row_breaks.brk] == [39]


def test_two_pages_wide_with_the_first_columns_on_both() -> None:
    page = Page(Orientation.LANDSCAPE, "", repeated_row=4, scale=61, first_column=5, repeated_columns=2)
    active = opened(replace(EMPTY, page=page))
    assert (active.print_title_rows, active.print_title_cols) == ("$4:$4", "$A:$B")
    assert [turn.id for turn in active.col_breaks.brk] == [4]
    assert active.page_setup.scale == 61


def test_numbers_and_texts_of_a_table_keep_off_each_other_and_numbers_stay_numbers() -> None:
    active = opened(FULL)
    for row in (4, 5, 7):
        text, hours = active.cell(row, 1), active.cell(row, 2)
        assert (text.alignment.horizontal, text.alignment.indent) == ("left", 1)
        assert hours.alignment.horizontal == "right"
    assert active["B4"].alignment.indent == 1
    assert (active["B5"].number_format, active["C7"].number_format) == (
        "#,##0_N;-#,##0_N;#,##0_N;@_N",
        "£#,##0.00_N;-£#,##0.00_N;£#,##0.00_N;@_N",
    )
    assert [active[place].data_type for place in ("B5", "C5")] == ["n", "f"]
    assert CalamineWorkbook.from_filelike(BytesIO(render([FULL], "T"))).get_sheet_by_index(0).to_python()[4][1:] == [
        16.0, 721.6,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("footer", "written"),
    [
        ("9 Elms School", "&amp;L&amp;10 9 Elms School&amp;R"),
        ("Bell & Co", "&amp;L&amp;10Bell &amp;&amp; Co&amp;R"),
        ("x" * 400, "&amp;L&amp;10" + "x" * 200 + "&amp;R"),
        ("&" * 200, "&amp;L&amp;10" + "&amp;&amp;" * 100 + "&amp;R"),
        ("M&G &[Picture]", "&amp;L&amp;10M&amp;&amp;G &amp;&amp;[Picture]&amp;R"),
        ("\U0001f3eb" * 150, "&amp;L&amp;10" + "\U0001f3eb" * 100 + "&amp;R"),
    ],
    ids=["begins with a digit", "holds an ampersand", "too long", "nothing but ampersands", "no picture", "wide signs"],
)
def test_footers_print_as_given(footer: str, written: str) -> None:
    assert written in sheet_xml(replace(EMPTY, page=Page(Orientation.PORTRAIT, footer)))


def test_table_with_its_line_of_totals_below_it() -> None:
    active = opened(FULL)
    table = active.tables["MentortoolsLines"]
    assert table.ref == "A4:C6"
    assert [each.name for each in table.tableColumns] == ["Mentor", "Hours", "Amount"]
    assert [each.value for each in active[7]] == ["Total", "=SUM(B5:B6)", "=SUM(C5:C6)"]
    assert table.autoFilter is None
    filtered = replace(FULL, tables=(replace(TABLE, filters=True),))
    assert opened(filtered).tables["MentortoolsLines"].autoFilter


def test_table_without_rows_is_its_headings() -> None:
    active = opened(replace(FULL, tables=(replace(TABLE, rows=(), totals=()),)))
    assert not active.tables
    assert [each.value for each in active[4]] == ["Mentor", "Hours", "Amount"]


def test_headings_that_no_file_could_hold() -> None:
    columns = (TableColumn('=Bell\x07\nand <tag> & "quote"', Look.TEXT), *TABLE.columns[1:])
    active = opened(replace(FULL, tables=(replace(TABLE, columns=columns),)))
    heading = '=Bell\ufffd and <tag> & "quote"'
    assert active["A4"].value == heading
    assert active["A4"].data_type == "s"
    assert active.tables["MentortoolsLines"].tableColumns[0].name == heading


def test_chart_has_its_words_and_values() -> None:
    with ZipFile(BytesIO(render([FULL], "T"))) as package:
        chart = package.read("xl/charts/chart1.xml").decode()
        drawing = package.read("xl/drawings/drawing1.xml").decode()
    assert 'descr="Ada has 16 hours &amp; Bo none"' in drawing
    assert all(f"<a:t>{words}</a:t>" in chart for words in ("Hours by mentor", "Mentor", "Hours"))
    assert "<c:f>'Funding claim'!$B$5:$B$6</c:f>" in chart
    assert "<c:v>721.6</c:v>" in chart
    assert "<c:v>Ada Quillfeather</c:v>" in chart


@pytest.mark.parametrize("kind", ChartKind)
def test_every_kind_of_chart_and_look_is_a_sound_workbook(kind: ChartKind, tmp_path: Path) -> None:
    looks = tuple(NewCell(20 + row, 2, 1, look) for row, look in enumerate(Look))
    sheet = replace(FULL, charts=(replace(CHART, kind=kind),), cells=(*FULL.cells, *looks))
    path = tmp_path / "sound.xlsx"
    path.write_bytes(render([sheet], "T"))
    faults = [str(error) for error in OpenXmlValidator().validate(str(path)).errors]
    assert [
        fault for fault in faults if "inline-string" not in fault
    ] == []  # Excel reads them, and moves them on saving


def test_all_text_is_eleven_points_or_more() -> None:
    looks = tuple(NewCell(20 + row, 2, "text", look) for row, look in enumerate(Look))
    active = opened(replace(FULL, cells=(*FULL.cells, *looks)))
    assert min(cell.font.size for row in active.iter_rows() for cell in row if cell.value is not None) >= 11
    assert not active.merged_cells.ranges


def test_same_sheets_same_bytes_dated_by_the_stamp() -> None:
    assert render([FULL], "Claim") == render([FULL], "Claim")
    properties = load_workbook(BytesIO(render([FULL], "Claim & more"))).properties
    assert properties.created.date() == date(2026, 5, 12)
    assert properties.title == "Claim & more"


@pytest.mark.parametrize(
    "titles", [("Claim", "CLAIM"), ("Claim: Ann",), ("x" * 32,), ("",), ("'Claim'",)], ids=lambda titles: titles[0]
)
def test_titles_that_excel_does_not_take_are_refused(titles: Sequence[str]) -> None:
    with pytest.raises(ValueError, match="no title for a sheet"):
        render([replace(EMPTY, title=title) for title in titles], "T")
