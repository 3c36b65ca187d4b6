"""Marks: colours, notes, and the shapes that show the notes."""

import io
import re

import openpyxl
import pytest
from msgspec.structs import replace

from mentortools.adapters.grafting import clear, graft
from mentortools.adapters.grafting.vml import blocks, new_part, with_notes, without_notes
from mentortools.model.cell import Cell
from mentortools.model.severity import Severity
from mentortools.workbook.mark import Mark
from mentortools.workbook.note_text import note_text, without_ours
from tests.adapters.grafting.graft_recipes import (
    LOG,
    MARKS,
    SHEET,
    by_openpyxl,
    edited,
    packed,
    parts,
    plain,
    replacing,
    rich,
)

COMMENTS, OPENPYXL_COMMENTS = "xl/comments1.xml", "xl/comments/comment1.xml"
NOTE = Mark(Cell(LOG, 3, 2), Severity.MUST_FIX, "Mentor TRN must be 7 digits")
LINE = "must fix: Mentor TRN must be 7 digits\u00a0"


def notes(workbook: bytes, sheet: str = LOG) -> dict[str, str]:
    """The notes of a sheet by cell, as openpyxl reads them."""
    contents = {name: re.sub(rb"<extLst>.*?</extLst>", b"", content) for name, content in parts(workbook).items()}
    book = openpyxl.load_workbook(io.BytesIO(packed(contents)))
    return {cell.coordinate: cell.comment.text for row in book[sheet].iter_rows() for cell in row if cell.comment}


def test_one_conditional_format_a_severity_after_the_schools_own() -> None:
    before, after = parts(rich())[SHEET].decode(), parts(graft(rich(), (), MARKS))[SHEET].decode()
    ours = after[after.index('</conditionalFormatting><conditionalFormatting sqref="B3:B5"') :]
    assert re.findall(r'sqref="([^"]*)"><cfRule type="(\w+)" dxfId="(\d)" priority="(\d+)"><formula>(.*?)<', ours) == [
        ("B3:B5", "expression", "1", "3", 'LEN("mentortools")&gt;0'),
        ("I40", "expression", "3", "4", 'LEN("mentortools")&gt;0'),
    ]
    assert (
        after.index("I40")
        < after.index("<dataValidations")
        == before.index("<dataValidations") + len(after) - len(before)
    )
    rows = slice(before.index("<sheetData>"), before.index("</sheetData>"))
    assert after[rows] == before[rows]
    colours = re.findall(
        r'<dxf><fill><patternFill><bgColor rgb="(\w+)"/>', parts(graft(rich(), (), MARKS))["xl/styles.xml"].decode()
    )
    assert colours == ["FFFF0000", "FFFFC7CE", "FFFFEB9C", "FFDDEBF7"]


def test_our_rule_is_taken_out_of_a_format_that_excel_has_joined_with_the_schools() -> None:
    rule = '<cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>8</formula></cfRule>'
    copy = edited(graft(plain(), (), [NOTE]), {SHEET: replacing(("</cfRule>", "</cfRule>" + rule))})
    cleared = parts(clear(copy))[SHEET].decode()
    assert f'<conditionalFormatting sqref="B3">{rule}</conditionalFormatting>' in cleared


def test_a_schools_own_rule_of_a_like_kind_stays() -> None:
    own = (
        '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>LEN("mentortools")</formula>'
    )
    host = edited(plain(), {SHEET: replacing(("<pageMargins", own + "</cfRule></conditionalFormatting><pageMargins"))})
    assert clear(host) == host


def test_findings_on_one_cell_make_one_note_with_what_matters_most_first() -> None:
    found = notes(graft(rich(), (), MARKS))
    assert found["B5"] == "must fix: Mentor TRN must be 7 digits\u00a0\ncheck: Mentor TRN is not in Mentors\u00a0"
    assert found["B3"] == (
        "Ask Ann > Monday?\nmust fix: Mentor TRN must be 7 digits, like 0123456 — not “£5” & <6>\u00a0"
    )
    assert found["C9"] == "Second note"
    assert found["I40"] == "note: Nothing stands here\u00a0"
    assert notes(graft(rich(), (), MARKS), "Mentors") == {"A2": "check: TRN was given as a number\u00a0"}


@pytest.mark.parametrize(
    "words",
    [
        "<text><t>Ask Ann</t></text>",
        '<text><t xml:space="preserve"> Ask Ann </t><phoneticPr fontId="1"/></text>',
        "<text><r><t>Ask </t></r><r><rPr><b/></rPr><t>Ann</t></r></text>",
        "<text><r ><t>Ask Ann</t></r></text>",
        "<text></text>",
        "<text/>",
        "<text><t></t></text>",
        "<text><r><t> </t></r></text>",
        "<text><t>must fix: a line of a person's own</t></text>",
    ],
)
def test_a_persons_note_gets_a_run_of_ours_and_is_given_back(words: str) -> None:
    host = edited(by_openpyxl(), {OPENPYXL_COMMENTS: replacing(("<text><t>Ask Ann</t></text>", words))})
    copy = graft(host, (), [NOTE, replace(NOTE, severity=Severity.CHECK)])
    assert notes(copy)["B3"].endswith(f"{LINE}\n{LINE.replace('must fix', 'check')}")
    text = parts(copy)[OPENPYXL_COMMENTS].decode()
    assert "</t><r" not in text.partition("<text")[2].partition("</text")[0].replace("<r><t>", "", 1)
    assert parts(clear(copy)) | {"xl/styles.xml": b""} == parts(host) | {"xl/styles.xml": b""}


@pytest.mark.parametrize(
    ("written", "left"),
    [
        (LINE + " Done. Ann", " Done. Ann"),
        (LINE + "\nDone. Ann", "\nDone. Ann"),
        ("Seen: " + LINE, None),
        ("Seen\n" + LINE, "Seen"),
        (LINE.rstrip("\u00a0"), ""),
        (LINE + "\n \n", ""),
    ],
)
def test_what_a_person_writes_into_our_note_stays(written: str, left: str | None) -> None:
    copy = edited(graft(plain(), (), [NOTE]), {COMMENTS: replacing((LINE, written))})
    assert notes(clear(copy)).get("B3", "") == (written if left is None else left)


def test_our_name_stays_while_a_note_of_ours_with_a_persons_words_does() -> None:
    copy = graft(by_openpyxl(), (), [replace(NOTE, cell=Cell(LOG, row, 2)) for row in (4, 5)])
    copy = edited(copy, {OPENPYXL_COMMENTS: lambda content: content.replace(LINE.encode(), LINE.encode() + b"Yes", 1)})
    cleared = clear(copy)
    assert notes(cleared) == {"B3": "Ask Ann", "B4": "Yes"}
    assert b"<author>Office</author><author>mentortools</author>" in parts(cleared)[OPENPYXL_COMMENTS]


def test_our_notes_are_known_where_another_program_dropped_author_and_format() -> None:
    saved = edited(
        graft(by_openpyxl(), (), [NOTE, replace(NOTE, cell=Cell(LOG, 4, 2))]),
        {
            OPENPYXL_COMMENTS: lambda content: re.sub(rb"<rPr>.*?</rPr>", b"", content).replace(
                b"<author>mentortools</author>", b"<author> </author>"
            )
        },
    )
    assert notes(clear(saved)) == {"B3": "Ask Ann"}


def test_a_note_by_a_person_of_our_name_stays() -> None:
    host = edited(by_openpyxl(), {OPENPYXL_COMMENTS: replacing((">Office<", ">mentortools<"))})
    assert clear(host) == host


def test_our_author_comes_last_and_leaves_only_where_nobody_stands_behind_it() -> None:
    host = graft(by_openpyxl(), (), [replace(NOTE, cell=Cell(LOG, 4, 2))])
    assert b"<author>Office</author><author>mentortools</author>" in parts(host)[OPENPYXL_COMMENTS]
    later = edited(host, {OPENPYXL_COMMENTS: replacing(("</authors>", "<author>Ann</author></authors>"))})
    assert parts(clear(later))[OPENPYXL_COMMENTS].count(b"<author>") == 3


@pytest.mark.parametrize("by", ["author", "part"])
def test_a_cell_with_a_conversation_gets_the_colour_alone(by: str) -> None:
    if by == "author":
        host = edited(by_openpyxl(), {OPENPYXL_COMMENTS: replacing((">Office<", ">tc={6B2DFA4C}<"))})
    else:
        kind = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
        thread = (
            b'<ThreadedComments xmlns="urn:t"><threadedComment ref="B3" id="{1}"><text>Why?</text></threadedComment>'
        )
        host = edited(
            by_openpyxl(),
            {
                "xl/worksheets/_rels/sheet1.xml.rels": replacing(
                    ("</Relationships>", f'<Relationship Id="t1" Type="{kind}" Target="/xl/t.xml"/></Relationships>')
                )
            },
        )
        host = packed(parts(host) | {"xl/t.xml": thread + b"</ThreadedComments>"})
    copy = graft(host, (), [NOTE])
    assert b'sqref="B3"' in parts(copy)[SHEET]
    changed = {name for name, content in parts(copy).items() if parts(host).get(name) != content}
    assert changed == {SHEET, "xl/styles.xml"}


SHAPE = (
    b'<v:shape id="_x0000_s%d" type="#_x0000_t202"><v:textbox><br><font>x</v:textbox>'
    b'<x:ClientData ObjectType="%s"><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>'
)
ROOT = (
    b'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    b' xmlns:x="urn:schemas-microsoft-com:office:excel">'
)
LAYOUT = b'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="%s"/></o:shapelayout>'


@pytest.mark.parametrize(
    "body",
    [
        ROOT + LAYOUT % b"1" + SHAPE % (1025, b"Note", 8, 2) + b"</xml>",
        ROOT + SHAPE % (1025, b"Button", 2, 1) + b"</xml>\r\n",
        ROOT + b'<v:shapetype id="_x0000_t202"/>' + SHAPE % (7, b"Note", 8, 2) + b"</xml>",
        b"<xml>" + SHAPE % (1025, b"Note", 8, 2) + b"</xml>",
        ROOT + b"</xml>",
        ROOT + LAYOUT % b"3" + b"\n</xml>",
    ],
)
def test_shapes_are_put_into_a_drawing_that_is_no_xml_and_taken_out(body: bytes) -> None:
    filled = with_notes(body, {(3, 2): "must fix: x", (4, 2): "y"})
    assert filled.count(b'id="_x0000_t202"') == 1
    numbers = re.findall(rb'id="_x0000_s(\d+)"', filled)
    assert len(set(numbers)) == len(numbers) == body.count(b"<v:shape ") + 2
    assert without_notes(filled, {(3, 2), (4, 2)}) == body


def test_a_drawing_made_for_our_notes_leaves_with_them() -> None:
    made = new_part({(3, 2): "x", (4, 2): "y"}, [1, 4])
    assert blocks(made) == [5]
    assert b'id="_x0000_s5121"' in made
    assert without_notes(made, {(3, 2), (4, 2)}) is None
    assert (without_notes(made, {(3, 2)}) or b"").count(b"<v:shape ") == 1


def test_a_drawing_of_ours_claims_numbers_that_no_other_drawing_has() -> None:
    host, copy = parts(rich()), parts(graft(rich(), (), MARKS))
    taken = [block for name, content in host.items() if name.endswith(".vml") for block in blocks(content)]
    new = [name for name in copy if name.endswith(".vml") and name not in host]
    assert [blocks(copy[name]) for name in new] == [[max(taken) + 1]]


def test_thousands_of_notes_claim_the_numbers_they_need() -> None:
    assert blocks(new_part({(row, 1): "x" for row in range(1, 2500)}, [])) == [1, 2, 3]


@pytest.mark.parametrize(("row", "column"), [(1, 1), (1_048_576, 16_384)])
def test_a_note_is_shown_within_the_sheet(row: int, column: int) -> None:
    made = new_part({(row, column): "x" * 2000}, [])
    anchor = [int(each) for each in re.findall(rb"Anchor>(.*?)<", made)[0].split(b",")]
    assert 0 <= anchor[0] < anchor[4] <= 16_383
    assert 0 <= anchor[2] < anchor[6] <= 1_048_575


@pytest.mark.parametrize("follower", ["legacyDrawingHF", "picture", "oleObjects", "controls", "tableParts", "extLst"])
def test_the_drawing_of_notes_is_named_before_what_must_follow_it(follower: str) -> None:
    host = edited(plain(), {SHEET: replacing(("</worksheet>", f"<{follower}/></worksheet>"))})
    sheet = parts(graft(host, (), [NOTE]))[SHEET].decode()
    assert re.search(rf"<conditionalFormatting.*<pageMargins[^>]*/><legacyDrawing r:id=\"rId\d\"/><{follower}/>", sheet)


def test_a_notes_text_is_told_from_a_persons() -> None:
    ours = note_text([(Severity.NOTE, "one\ntwo\u00a0three"), (Severity.CHECK, "x")])
    assert ours == "note: one two three\u00a0\ncheck: x\u00a0"
    assert without_ours(ours, "mentortools") == without_ours(ours, "") == ""
    assert without_ours("note: remember", "Ann") == "note: remember"
    assert without_ours("a check: x\u00a0", "Ann") == "a check: x\u00a0"
