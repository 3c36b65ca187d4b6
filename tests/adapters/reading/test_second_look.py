"""Error values, formulas without a stored result and hidden rows are found at their cells, however they are written."""

from datetime import time, timedelta
from io import BytesIO

import pytest
from openpyxl import Workbook as OpenpyxlWorkbook
from xlsxwriter import Workbook

from mentortools.adapters.reading import read_snapshot
from mentortools.model.cell import column_letters
from mentortools.workbook.snapshot import CellValue, ErrorValue, NoResult, Sheet
from tests.adapters.reading.read_recipes import SHEET, packed, parts, with_rows


def found(sheet: Sheet) -> dict[str, str]:
    """What stands in the cells that the fast reader cannot tell from blank ones."""
    return {
        f"{column_letters(column)}{row}": "no result" if isinstance(value, NoResult) else value.text
        for row, cells in enumerate(sheet.rows, start=1)
        for column, value in enumerate(cells, start=1)
        if isinstance(value, ErrorValue | NoResult)
    }


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ('<row r="2"><c r="B2" t="e"><v>#REF!</v></c></row>', {"B2": "#REF!"}),
        ('<row r="2"><c r="B2" s="1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>', {"B2": "#DIV/0!"}),
        ("<row r='2'><c t='e' r='B2'><v>#N/A</v></c></row>", {"B2": "#N/A"}),
        ('<row r="2"><c r="B2" t="e"/><c r="C2" t="e"></c></row>', {"B2": "#VALUE!", "C2": "#VALUE!"}),
        ('<row r="2"><c r="B2"><f>1+1</f></c></row>', {"B2": "no result"}),
        ('<row r="2"><c r="B2"><f>1+1</f><v></v></c></row>', {"B2": "no result"}),
        ('<row r="2"><c r="B2"><f>1+1</f><v/></c></row>', {"B2": "no result"}),
        ('<row r="2"><c r="B2" t="str"><f>""</f><v></v></c></row>', {}),
        ('<row r="2"><c r="B2"><f>1+1</f><v>2</v></c><c r="C2"><f>1+1</f></c></row>', {"C2": "no result"}),
        ('<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="C2"><f t="shared" si="0"/></c></row>',
         {"C2": "no result"}),
        ('<row r="2"><c r="B2"><f t="array" ref="B2">A1&gt;2</f></c></row>', {"B2": "no result"}),
        ('<row><c r="B5"><f>1+1</f></c></row>', {"B5": "no result"}),
        ('<row r="3"><c/><c t="e"><v>#REF!</v></c></row>', {"B3": "#REF!"}),
        ("<row><c/></row><row><c><v>1</v></c><c><f>1+1</f></c></row>", {"B2": "no result"}),
        ('<row r="4"/><row><c/><c t="e"><v>#REF!</v></c></row>', {"B5": "#REF!"}),
        ('<row r="2"><c r="A2" label="a > b"><v>1</v></c><c label=\'">\' r="B2"><f>1</f></c></row>',
         {"B2": "no result"}),
        ('<row r="2">\n <c r="B2">\n  <f>1+1</f>\n </c>\n <c r="C2" t="e">\n  <v>#REF!</v>\n </c>\n</row>',
         {"B2": "no result", "C2": "#REF!"}),
        ('<row r="2"><c r="B2"><v>2</v></c></row><row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>', {"A1": "#REF!"}),
        ('<row r="1"><c r="AA1" t="e"><v>#NAME?</v></c></row>', {"AA1": "#NAME?"}),
        ('<row r="1"><c r="A1" t="str"><v>"e"</v></c><c r="B1" t="inlineStr"><is><t>t="e"</t></is></c></row>', {}),
        ('<row r="1"><c r="A1" t="str"><f>IF(B1="e",1,2)</f><v>e</v></c></row>', {}),
    ],
    ids=[
        "an error", "of a formula", "other quotes and order", "an error without its name", "a formula without result",
        "an empty result", "a closed result", "an empty text", "one of two", "a shared formula", "an array formula",
        "a row without number", "cells without reference", "nothing numbered", "after a closed row",
        "a sign inside an attribute", "one element a line", "rows in disorder", "beyond column Z", "words that look it",
        "a formula that looks it",
    ],
)  # fmt: skip
@pytest.mark.parametrize("prefix", ["", "x:"])
def test_found_at_the_cell(rows: str, expected: dict[str, str], prefix: str) -> None:
    if prefix:
        for tag in ("row", "c", "f", "v", "is", "t"):
            for sign in (" ", ">", "/"):
                rows = rows.replace(f"<{tag}{sign}", f"<{prefix}{tag}{sign}")
            rows = rows.replace(f"</{tag}>", f"</{prefix}{tag}>")
    (sheet,) = read_snapshot(with_rows(rows, prefix)).sheets
    assert found(sheet) == expected


@pytest.mark.parametrize(
    ("rows", "hidden"),
    [
        ('<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>', {2}),
        ("<row hidden='true' r='3'><c r='A3'><v>1</v></c></row>", {3}),
        ('<row r="2" hidden="0"><c r="A2"><v>1</v></c></row>', set()),
        ('<row r="2" hidden="1"/><row r="3"><c r="A3"><v>1</v></c></row>', {2}),
        ('<row r="2"><c r="A2"><v>1</v></c></row><row hidden="1"><c><v>1</v></c></row>', {3}),
    ],
    ids=["hidden", "another order", "shown", "closed", "not numbered"],
)
def test_hidden_rows_are_known_and_read(rows: str, hidden: set[int]) -> None:
    (sheet,) = read_snapshot(with_rows(rows)).sheets
    assert sheet.hidden_rows == hidden
    assert any(1.0 in row for row in sheet.rows)


def test_a_hidden_column_hides_no_row_and_merged_cells_are_known() -> None:
    buffer = BytesIO()
    with Workbook(buffer) as book:
        sheet = book.add_worksheet()
        sheet.set_column("B:C", None, None, {"hidden": True})
        sheet.write("B1", 1)
        sheet.merge_range("D2:D5", "over four rows")
    (read,) = read_snapshot(buffer.getvalue()).sheets
    assert (read.hidden_rows, read.hidden_columns) == (frozenset(), frozenset({2, 3}))
    assert read.merged == ("D2:D5",)


def test_of_a_workbook_by_xlsxwriter() -> None:
    buffer = BytesIO()
    with Workbook(buffer) as book:
        shown, put_away = book.add_worksheet("Shown"), book.add_worksheet("Put away")
        shown.write_formula("A1", "=1/0", None, "#DIV/0!")
        shown.write_formula("A2", "=1+1", None, 2)
        shown.write_formula("B2", "=1+1", None, "")
        shown.write_formula("C2", '=A9&""', None, " ")
        shown.set_row(3, None, None, {"hidden": True})
        shown.write("A4", "read all the same")
        put_away.write("A1", 1)
        put_away.very_hidden()
    first, second = read_snapshot(buffer.getvalue()).sheets
    assert found(first) == {"A1": "#DIV/0!", "B2": "no result"}
    assert first.hidden_rows == {4}
    assert first.rows[3][0] == "read all the same"
    assert (first.visible, second.visible, second.rows[0][0]) == (True, False, 1.0)


def test_of_a_workbook_by_openpyxl() -> None:
    book = OpenpyxlWorkbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["B1"], sheet["C3"] = "#REF!", "=1+1", '=A9&""'
    sheet.row_dimensions[3].hidden = True
    buffer = BytesIO()
    book.save(buffer)
    (read,) = read_snapshot(buffer.getvalue()).sheets
    assert found(read) == {"A1": "#REF!", "B1": "no result", "C3": "no result"}
    assert read.hidden_rows == {3}


SPACES = " ".join(
    f'xmlns:{name}="urn:{urn}"'
    for name, urn in (
        ("office", "oasis:names:tc:opendocument:xmlns:office:1.0"),
        ("table", "oasis:names:tc:opendocument:xmlns:table:1.0"),
        ("text", "oasis:names:tc:opendocument:xmlns:text:1.0"),
        ("calcext", "org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"),
    )
)
NA = "<text:p>#N/A</text:p>"
AN_ERROR = f'<table:table-cell office:value-type="string" calcext:value-type="error"{{}}>{NA}</table:table-cell>'
ERROR = AN_ERROR.format(' office:string-value=""')
ERROR_AS_TEXT = AN_ERROR.format("")
ERRORS = AN_ERROR.format(' table:number-columns-repeated="2" office:string-value=""')
NUMBER = '<table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>'
NO_RESULT = '<table:table-cell table:formula="of:=1+1"/>'
TWICE, FILTERED = ' table:number-rows-repeated="2"', ' table:visibility="filter"'


def row(*cells: str, how: str = "") -> str:
    return f"<table:table-row{how}>{''.join(cells)}</table:table-row>"


@pytest.mark.parametrize(
    ("rows", "expected", "hidden"),
    [
        ((row(NUMBER, ERROR),), {"B1": "#N/A"}, set()),
        ((row(NUMBER, ERROR_AS_TEXT),), {"B1": "#N/A"}, set()),
        ((row(ERRORS, ERROR),), {"A1": "#N/A", "B1": "#N/A", "C1": "#N/A"}, set()),
        ((row(NUMBER, how=TWICE), row(ERROR)), {"A3": "#N/A"}, set()),
        ((row(ERROR, how=TWICE),), {"A1": "#N/A", "A2": "#N/A"}, set()),
        ((row("<table:covered-table-cell/>", NO_RESULT),), {"B1": "no result"}, set()),
        ((row(NUMBER), row(NUMBER, how=FILTERED + TWICE)), {}, {2, 3}),
    ],
    ids=["an error", "an error as text", "cells repeated", "after rows repeated", "a row repeated", "no result",
         "filtered rows"],
)  # fmt: skip
def test_of_an_open_document(rows: tuple[str, ...], expected: dict[str, str], hidden: set[int]) -> None:
    table = f'<table:table table:name="S">{"".join(rows)}</table:table>'
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    content = f"<office:document-content {SPACES}>{body}</office:document-content>"
    (sheet,) = read_snapshot(
        packed(
            {
                "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
                "META-INF/manifest.xml": b"<manifest/>",
                "content.xml": content.encode(),
            }
        )
    ).sheets
    assert found(sheet) == expected
    assert sheet.hidden_rows == hidden


def timed(*days: float, number_format: str = "h:mm", apart: bool = False) -> list[CellValue]:
    """The results of formulas in cells of that format, as they are read; with spaces around each element if apart."""
    buffer = BytesIO()
    with Workbook(buffer) as book:
        sheet, shown = book.add_worksheet("Sheet"), book.add_format({"num_format": number_format})
        for row, each in enumerate(days):
            sheet.write_formula(row, 0, "=D1-C1", shown, each)
    contents = parts(buffer.getvalue())
    if apart:
        contents[SHEET] = contents[SHEET].replace(b"<c ", b"\n<c ").replace(b'"e"', b"'e'") + b"<!-- 'e' -->"
    return [row[0] for row in read_snapshot(packed(contents)).sheets[0].rows]


@pytest.mark.parametrize("apart", [False, True])
def test_a_time_below_0_is_no_time_of_the_day_before(apart: bool) -> None:  # noqa: FBT001 - a case of the table
    assert timed(-0.0625, -1.0, -1.25, 0.0625, apart=apart) == [
        timedelta(hours=-1.5), timedelta(days=-1), timedelta(days=-1.25), time(1, 30),
    ]  # fmt: skip
    assert timed(-0.0625, number_format="[h]:mm", apart=apart) == [timedelta(hours=-1.5)]
    assert timed(-0.0625, number_format="0.00", apart=apart) == [-0.0625]
    assert timed(-1e-14, number_format="h:mm", apart=apart) == [timedelta(0)]


def test_a_text_that_begins_with_a_dash_stays_one() -> None:
    rows = '<row r="1"><c r="A1" t="str"><f>B1</f><v>-1</v></c><c r="B1" t="inlineStr"><is><t>-1</t></is></c></row>'
    assert read_snapshot(with_rows(rows)).sheets[0].rows == [["-1", "-1"]]
