"""Our sheets in the host: their styles, their text, their dates, and what hangs on them."""

import io
import re

import openpyxl
import pytest
from msgspec.structs import replace

from mentortools.adapters.grafting import clear, graft
from mentortools.adapters.new_sheets import render
from tests.adapters.grafting.graft_oddities import hosts
from tests.adapters.grafting.graft_recipes import (
    BOOK,
    MARKS,
    STYLES,
    TYPES,
    additions,
    edited,
    ours,
    packed,
    parts,
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
    ours = openpyxl.load_workbook(io.BytesIO(render(OURS, "Ours")))
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


@pytest.mark.parametrize(("counted_from", "day"), [("", 46154), ('date1904="0" ', 46154), ('date1904="1" ', 44692)])
def test_a_date_of_ours_stays_the_same_day_where_a_workbook_counts_from_1904(counted_from: str, day: int) -> None:
    host = edited(plain(), {BOOK: replacing(("<workbookPr ", f"<workbookPr {counted_from}"))})
    sheet = sheets_of_ours(graft(host, OURS, ()))[1]
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
        "xl/worksheets/sheet4.xml",
        "xl/worksheets/_rels/sheet4.xml.rels",
        "xl/worksheets/sheet5.xml",
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


def test_the_memory_of_the_order_of_calculation_goes_only_where_sheets_come_or_go() -> None:
    assert "xl/calcChain.xml" in parts(graft(HOSTS["chain"], (), MARKS))
    copy = parts(graft(HOSTS["chain"], OURS, MARKS))
    assert "xl/calcChain.xml" not in copy
    assert b"calcChain" not in copy[TYPES] + copy["xl/_rels/workbook.xml.rels"]


def test_a_thin_stylesheet_gets_what_every_reader_takes_for_granted() -> None:
    styles = parts(graft(HOSTS["thin stylesheet"], OURS, MARKS))[STYLES].decode()
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


def test_each_table_of_ours_has_a_number_of_its_own() -> None:
    claim = OURS[1]
    sheets = [
        replace(ours(title), tables=(replace(claim.tables[0], name=f"{title}_lines"),)) for title in ("Checks", "Claim")
    ]
    contents = parts(graft(rich(), sheets, ()))
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
