"""Our sheets in the host: their styles, their text, their dates, and what hangs on them."""

import io
import re

import openpyxl
import pytest
import xlsxwriter

from mentortools.adapters.grafting import clear, graft, our_sheets
from tests.adapters.grafting.graft_oddities import hosts
from tests.adapters.grafting.graft_recipes import (
    BOOK,
    MARKS,
    STYLES,
    TYPES,
    additions,
    edited,
    packed,
    parts,
    picture,
    plain,
    replacing,
    rich,
)

HOSTS = hosts()
OURS = additions()


def sheets_of_ours(copy: bytes) -> list[bytes]:
    return [parts(copy)[f"xl/worksheets/sheet{number}.xml"] for number in (3, 4, 5)]


def test_every_cell_has_a_style_and_no_sheet_of_ours_is_selected() -> None:
    for sheet in sheets_of_ours(graft(plain(), OURS, ())):
        assert all(b' s="' in cell for cell in re.findall(rb"<c [^>]*>", sheet))
        assert b"tabSelected" not in sheet
        assert b't="s"' not in sheet


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
@pytest.mark.parametrize("name", ["plain", "rich", "openpyxl", "thin stylesheet", "no stylesheet", "prefixed"])
def test_our_cells_look_as_we_made_them(name: str) -> None:
    host = edited(HOSTS[name], {"*": lambda content: re.sub(rb"<(x:)?extLst>.*?</(x:)?extLst>", b"", content)})
    ours = openpyxl.load_workbook(io.BytesIO(OURS))
    copy = openpyxl.load_workbook(io.BytesIO(graft(host, OURS, MARKS)))
    for sheet in ours:
        for row in sheet.iter_rows():
            for cell in [cell for cell in row if cell.has_style or cell.value is not None]:
                other = copy[sheet.title][cell.coordinate]
                assert (cell.value, cell.number_format) == (other.value, other.number_format)
                for aspect in ("font", "fill", "border", "alignment", "protection"):
                    assert repr(getattr(cell, aspect)) == repr(getattr(other, aspect))
        assert copy[sheet.title].column_dimensions["C"].width == sheet.column_dimensions["C"].width
        assert copy[sheet.title].row_dimensions[8].height == sheet.row_dimensions[8].height
        rules = [rule.dxf.fill.bgColor.rgb for each in copy[sheet.title].conditional_formatting for rule in each.rules]
        assert rules == (["FFFFEB9C"] if sheet.title == "Funding claim" else [])


def test_counts_in_the_stylesheet_are_right_and_the_schools_entries_keep_their_places() -> None:
    before, after = parts(rich())[STYLES], parts(graft(rich(), OURS, MARKS))[STYLES]
    for name, entry in (
        ("fonts", "font"),
        ("fills", "fill"),
        ("cellXfs", "xf"),
        ("dxfs", "dxf"),
        ("numFmts", "numFmt"),
    ):
        found = re.search(rb'<%b count="(\d+)">(.*?)</%b>' % (name.encode(), name.encode()), after)
        assert found is not None
        assert int(found[1]) == len(re.findall(rb"<%b[ />]" % entry.encode(), found[2]))
        old = re.search(rb"<%b count=\"\d+\">(.*?)</%b>" % (name.encode(), name.encode()), before)
        assert old is None or found[2].startswith(old[1])


def test_styles_do_not_grow_from_run_to_run() -> None:
    once = graft(rich(), OURS, MARKS)
    again = graft(clear(graft(clear(once), OURS, MARKS)), OURS, MARKS)
    assert parts(again)[STYLES] == parts(once)[STYLES]
    assert parts(clear(again))[STYLES] == parts(once)[STYLES]


@pytest.mark.parametrize(
    ("host_1904", "ours_1904", "day"),
    [(False, False, 46154), (True, False, 44692), (True, True, 44692), (False, True, 46154)],
)
def test_a_date_of_ours_stays_the_same_day_where_a_workbook_counts_from_1904(
    host_1904: bool,  # noqa: FBT001 - a table's column
    ours_1904: bool,  # noqa: FBT001 - the same
    day: int,
) -> None:
    host = edited(plain(), {BOOK: replacing(("<workbookPr ", f'<workbookPr date1904="{int(host_1904)}" '))})
    sheet = sheets_of_ours(graft(host, additions(date_1904=ours_1904), ()))[1]
    assert re.findall(rb'<c r="A14"[^>]*><v>(.*?)</v>', sheet) == [b"%d" % day]
    assert b"<v>682.5</v>" in sheet


def test_the_schools_shared_strings_and_theme_are_left_alone() -> None:
    host, copy = parts(rich()), parts(graft(rich(), OURS, MARKS))
    assert copy["xl/sharedStrings.xml"] == host["xl/sharedStrings.xml"]
    assert copy["xl/theme/theme1.xml"] == host["xl/theme/theme1.xml"]


def test_new_parts_get_names_that_nothing_else_has_or_is_said_to_have() -> None:
    stale = '<Override PartName="/xl/charts/CHART3.xml" ContentType="text/plain"/></Types>'
    host = edited(rich(), {TYPES: replacing(("</Types>", stale))})
    new = set(parts(graft(host, OURS, ()))) - set(parts(host))
    assert new == {
        "xl/worksheets/sheet3.xml",
        "xl/worksheets/_rels/sheet3.xml.rels",
        "xl/worksheets/sheet4.xml",
        "xl/worksheets/_rels/sheet4.xml.rels",
        "xl/worksheets/sheet5.xml",
        "xl/worksheets/_rels/sheet5.xml.rels",
        "xl/tables/table2.xml",
        "xl/drawings/drawing4.xml",
        "xl/drawings/_rels/drawing4.xml.rels",
        "xl/charts/chart4.xml",
    }


def test_macros_are_kept_byte_for_byte() -> None:
    office = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    host = edited(rich(), {TYPES: replacing((office, "application/vnd.ms-excel.sheet.macroEnabled.main+xml"))})
    host = packed(parts(host) | {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 macros"})
    copy = graft(host, OURS, MARKS)
    assert parts(copy)["xl/vbaProject.bin"] == b"\xd0\xcf\x11\xe0 macros"
    assert parts(clear(copy)) | {STYLES: b""} == parts(host) | {STYLES: b""}


def test_strict_workbooks_get_strict_parts() -> None:
    host, copy = parts(HOSTS["strict"]), parts(graft(HOSTS["strict"], OURS, MARKS))
    for name in set(copy) - set(host):
        assert b"schemas.openxmlformats.org/spreadsheetml" not in copy[name]
        assert b"schemas.openxmlformats.org/officeDocument" not in copy[name]
        assert b"schemas.openxmlformats.org/drawingml" not in copy[name]


def test_what_excel_hangs_on_a_sheet_of_ours_leaves_with_it_and_what_others_use_stays() -> None:
    copy = graft(rich(), OURS, ())
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    image = f'<Relationship Id="rId9" Type="{base}/image" Target="../media/image1.png"/></Relationships>'
    style = f'<Relationship Id="s1" Type="{base}/chartStyle" Target="style1.xml"/></Relationships>'
    relations = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    saved = packed(
        parts(edited(copy, {"xl/drawings/_rels/drawing4.xml.rels": replacing(("</Relationships>", image))}))
        | {"xl/charts/_rels/chart3.xml.rels": relations + style.encode(), "xl/charts/style1.xml": b"<style/>"}
    )
    assert list(parts(clear(saved))) == list(parts(rich()))


def test_pictures_and_notes_of_our_own_sheets_come_along() -> None:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    sheet = book.add_worksheet("Checks")
    sheet.write("A2", "Filled in by mentortools")
    sheet.insert_image("D4", "logo.png", {"image_data": picture(), "url": "internal:Checks!A1"})
    sheet.write_comment("A2", "What this is")
    book.define_name("mentortools_Checks", "=Checks!$A$2")
    book.define_name("rates", "=Checks!$A$3")
    sheet.write_formula("A4", "=rates*2", None, 0)
    book.close()
    copy = graft(plain(second="checks"), buffer.getvalue(), ())
    assert our_sheets(copy) == ("Checks (2)",)
    made = openpyxl.load_workbook(io.BytesIO(copy))["Checks (2)"]
    assert made["A2"].comment.text == "What this is"
    assert made["A4"].value == "=mentortools_rates*2"
    assert parts(copy)["xl/media/image1.png"] == picture().getvalue()
    assert b"Target=\"#'Checks (2)'!A1\"" in parts(copy)["xl/drawings/_rels/drawing1.xml.rels"]
    assert parts(clear(copy)) | {STYLES: b""} == parts(plain(second="checks")) | {STYLES: b""}


def test_the_memory_of_the_order_of_calculation_goes_only_where_sheets_come_or_go() -> None:
    assert "xl/calcChain.xml" in parts(graft(HOSTS["chain"], None, MARKS))
    copy = parts(graft(HOSTS["chain"], OURS, MARKS))
    assert "xl/calcChain.xml" not in copy
    assert b"calcChain" not in copy[TYPES] + copy["xl/_rels/workbook.xml.rels"]


def test_sheets_of_another_maker_are_refused_as_a_fault_of_ours() -> None:
    other = edited(OURS, {"xl/worksheets/sheet1.xml": lambda content: content.replace(b"<c r=", b"<c\tr=")})
    with pytest.raises(ValueError, match="not written as XlsxWriter writes it"):
        graft(plain(), other, ())


def test_a_thin_stylesheet_gets_what_every_reader_takes_for_granted() -> None:
    styles = parts(graft(HOSTS["thin stylesheet"], OURS, ()))[STYLES].decode()
    assert (
        '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
        in styles
    )
    assert '<cellStyleXfs count="1"><xf borderId="0" fillId="0" fontId="0" numFmtId="0"/></cellStyleXfs>' in styles
    assert re.search(r'<cellXfs count="\d+"><xf borderId="0" fillId="0" fontId="0" numFmtId="0" xfId="0"/><xf ', styles)
    places = [styles.index(f"<{name}") for name in ("fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs")]
    assert places == sorted(places)


def test_our_formats_rest_on_the_schools_first() -> None:
    styles = parts(graft(plain(), OURS, ()))[STYLES].decode()
    assert set(re.findall(r'xfId="(\d+)"', styles)) == {"0"}


def test_rows_and_columns_of_ours_keep_their_styles() -> None:
    sheet = sheets_of_ours(graft(rich(), OURS, ()))[0].decode()
    (heading,) = re.findall(r'<c r="A1" s="(\d+)"', sheet)
    assert re.search(rf'<row r="8"[^>]* s="{heading}" customFormat="1"', sheet)
    (column,) = re.findall(r'<col min="3" max="4" width="[^"]*" style="(\d+)"', sheet)
    table = sheets_of_ours(graft(rich(), OURS, ()))[1].decode()
    assert re.findall(r'<c r="C12" s="(\d+)"', table) == [column]


def test_each_table_of_ours_has_a_number_of_its_own() -> None:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    for title in ("Checks", "Claim"):
        book.add_worksheet(title).add_table("A4:B6", {"name": f"{title}_lines"})
    book.close()
    contents = parts(graft(rich(), buffer.getvalue(), ()))
    tables = [content for name, content in contents.items() if name.startswith("xl/tables/")]
    found = [re.search(rb'<table [^>]*? id="(\d+)" name="(\w+)"', table) for table in tables]
    assert [each and each.groups() for each in found] == [
        (b"1", b"Mentors"),
        (b"2", b"Checks_lines"),
        (b"3", b"Claim_lines"),
    ]


def test_relations_are_listed_one_by_one_where_nothing_speaks_for_all_of_them() -> None:
    kind = "application/vnd.openxmlformats-package.relationships+xml"
    default = f'<Default Extension="rels" ContentType="{kind}"/>'
    each = [f'<Override PartName="/{name}" ContentType="{kind}"/>' for name in parts(plain()) if name.endswith(".rels")]
    host = edited(plain(), {TYPES: replacing((default, "".join(each)))})
    copy = graft(host, OURS, MARKS)
    listed = parts(copy)[TYPES].decode()
    assert all(f'PartName="/{name}"' in listed for name in parts(copy) if name.endswith(".rels"))
    assert parts(clear(copy))[TYPES] == parts(host)[TYPES]
