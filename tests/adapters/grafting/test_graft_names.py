"""Sheets, names, tables and references that must be called otherwise."""

import io
import re

import openpyxl
import pytest
from msgspec.structs import replace

from mentortools.adapters.grafting import CannotGraft, clear, graft, our_sheets
from mentortools.adapters.grafting.formulas import Renames, rewritten
from mentortools.adapters.new_sheets import render
from mentortools.model.cell import Cell
from mentortools.model.severity import Severity
from mentortools.workbook.mark import Mark
from mentortools.workbook.ranges import place_of, ranges
from tests.adapters.grafting.graft_recipes import (
    BOOK,
    LOG,
    MARKS,
    TITLES,
    additions,
    edited,
    ours,
    parts,
    plain,
    replacing,
    rich,
)

RENAMES = Renames({"checks": "Checks (2)", "st mary's": "Ann's"}, {"lines": "Lines_2"})


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("Checks!A1", "'Checks (2)'!A1"),
        ("'Checks'!A1+CHECKS!$B$2", "'Checks (2)'!A1+'Checks (2)'!$B$2"),
        ("'St Mary''s'!A1:B2", "'Ann''s'!A1:B2"),
        ("SUM(Checks:Other!A1)", "SUM('Checks (2):Other'!A1)"),
        ("'Other sheet:Checks'!A1", "'Other sheet:Checks (2)'!A1"),
        ('"Checks!A1 and ""Lines"""&Checks!A1', '"Checks!A1 and ""Lines"""&\'Checks (2)\'!A1'),
        ("'My Checks'!A1+MyChecks!A1+Checks2!A1", "'My Checks'!A1+MyChecks!A1+Checks2!A1"),
        ("SUM(Lines[Lines])", "SUM(Lines_2[Lines])"),
        ("SUM(Lines[[#Totals],[Checks!A1]])+lines", "SUM(Lines_2[[#Totals],[Checks!A1]])+Lines_2"),
        ("LINES(A1)+Lines2+My.Lines+Lines!A1", "LINES(A1)+Lines2+My.Lines+Lines!A1"),
        ("Checks", "Checks"),
    ],
)
def test_references_are_rewritten_and_nothing_else(formula: str, expected: str) -> None:
    assert rewritten(formula, RENAMES) == expected
    assert rewritten(formula, Renames({}, {})) == formula


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([(7, 2)], "B7"),
        ([(9, 3), (4, 3), (5, 3), (7, 2)], "C4:C5 B7 C9"),
        ([(1, 1), (2, 1), (1, 2), (2, 2), (2, 3)], "A1:B2 C2"),
        ([(1, 26), (1, 27), (1, 27)], "Z1:AA1"),
        ([], ""),
    ],
)
def test_cells_are_written_as_ranges(places: list[tuple[int, int]], expected: str) -> None:
    assert ranges(places) == expected


@pytest.mark.parametrize(("reference", "place"), [("B7", (7, 2)), ("$AA$10", (10, 27)), ("B", None), ("7", None)])
def test_a_reference_is_a_place(reference: str, place: tuple[int, int] | None) -> None:
    assert place_of(reference) == place


def school_with_our_titles() -> bytes:
    """A school's workbook with a sheet called as one of ours, in capitals, and a name called as one of ours."""
    return edited(
        plain(second="CHECKS"),
        {
            BOOK: replacing(
                (
                    "</sheets>",
                    "</sheets><definedNames><definedName name='MENTORTOOLS_checks'>CHECKS!$A$2</definedName>",
                ),
                ("<calcPr", "</definedNames><calcPr"),
            )
        },
    )


def test_a_sheet_of_the_schools_own_keeps_its_title_and_all_references_follow_ours() -> None:
    copy = graft(school_with_our_titles(), additions(), ())
    assert our_sheets(copy) == ("Checks (2)", "Funding claim", "School summary")
    book = openpyxl.load_workbook(io.BytesIO(copy))
    assert book.sheetnames == [LOG, "CHECKS", "Checks (2)", "Funding claim", "School summary"]
    assert book.defined_names["mentortools_Checks_2"].attr_text == "'Checks (2)'!$A$2"
    repeated = re.findall(
        rb'<definedName name="_xlnm.Print_Titles" localSheetId="(\d)">(.*?)</definedName>', parts(copy)[BOOK]
    )
    assert repeated == [(b"2", b"'Checks (2)'!$4:$4"), (b"3", b"'Funding claim'!$A:$A,'Funding claim'!$4:$4")]
    assert graft(copy, additions(), ()) == copy
    assert parts(clear(copy))[BOOK] == parts(school_with_our_titles())[BOOK]


def test_links_charts_and_formulas_follow_a_renamed_sheet() -> None:
    copy = graft(plain(second="funding claim"), additions(), ())
    book = openpyxl.load_workbook(io.BytesIO(copy))
    assert book["Checks"]["A5"].hyperlink.location == "'Funding claim (2)'!B5"
    assert book["School summary"]["H1"].value == "='Funding claim (2)'!C12&\"'Funding claim'!C12\""
    assert book["Funding claim (2)"].print_title_rows == "$4:$4"
    chart = parts(copy)["xl/charts/chart1.xml"]
    assert chart.count(b"'Funding claim (2)'!") == 2
    assert b"'Funding claim'!" not in chart


def test_a_name_without_our_beginning_is_given_it() -> None:
    copy = graft(plain(), [replace(ours("Checks"), name="checks")], ())
    assert b"<definedName name=\"mentortools_checks\">'Checks'!$A$2</definedName>" in parts(copy)[BOOK]
    assert our_sheets(copy) == ("Checks",)


def test_a_long_title_is_cut_to_what_excel_allows() -> None:
    title = "A title of thirty one characters"[:31]
    copy = graft(plain(second=title), additions((title, "B", "C")), ())
    assert our_sheets(copy)[0] == "A title of thirty one chara (2)"


def test_a_new_title_is_not_one_that_another_sheet_of_ours_has() -> None:
    copy = graft(plain(second="Checks"), additions(("Checks", "Checks (2)", "Claim")), ())
    assert our_sheets(copy) == ("Checks (3)", "Checks (2)", "Claim")


def test_tables_get_a_free_number_and_name_and_formulas_follow() -> None:
    copy = graft(rich(), additions(table="Mentors"), ())
    book = openpyxl.load_workbook(io.BytesIO(parts_without_extensions(copy)))
    assert list(book["Mentors"].tables) == ["Mentors"]
    assert list(book["Funding claim"].tables) == ["Mentors_2"]
    assert (book["Mentors"].tables["Mentors"].id, book["Funding claim"].tables["Mentors_2"].id) == (1, 2)
    assert book["Funding claim"]["C12"].value == "=SUM(Mentors_2[Amount])"


def parts_without_extensions(workbook: bytes) -> bytes:
    """A workbook without the extensions that openpyxl warns of."""
    return edited(workbook, {"*": lambda content: re.sub(rb"<extLst>.*?</extLst>", b"", content)})


def renamed(workbook: bytes, old: str, new: str) -> bytes:
    """What Excel makes of a sheet renamed by a person: its title and all that refers to it change."""
    return edited(workbook, {"*": lambda content: content.replace(old.encode(), new.encode())})


def test_a_sheet_of_ours_that_a_person_renamed_is_known_and_replaced() -> None:
    copy = renamed(graft(plain(), additions(), MARKS), "Funding claim", "Our &amp; Claim")
    assert our_sheets(copy) == ("Checks", "Our & Claim", "School summary")
    assert our_sheets(graft(copy, additions(), MARKS)) == TITLES


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Filled in by mentortools 0.1.0", "Written by Ann"),
        ('name="mentortools_Checks"', 'name="checks_of_ours"'),
        ("'Checks'!$A$2", "'Checks'!$A$3"),
        ("'Checks'!$A$2", "#REF!$A$2"),
    ],
)
def test_a_sheet_is_ours_only_where_stamp_and_name_agree(old: str, new: str) -> None:
    copy = edited(graft(plain(), additions(), ()), {"*": lambda content: content.replace(old.encode(), new.encode())})
    assert "Checks" not in our_sheets(copy)
    assert "Checks" in openpyxl.load_workbook(io.BytesIO(clear(copy))).sheetnames


def test_a_stamp_among_the_shared_strings_is_read() -> None:
    strings = (
        "<si><t>Date</t></si>",
        "<si><r><t>Filled in by</t></r><r><t xml:space='preserve'> mentortools</t></r></si>",
    )
    copy = graft(plain(), additions(), ())
    inline = re.compile(rb'<c r="A2" s="(\d+)" t="inlineStr"><is>.*?</is></c>')
    count = parts(copy)["xl/sharedStrings.xml"].count(b"<si>")
    saved = edited(
        copy,
        {
            "xl/sharedStrings.xml": replacing(("</sst>", "".join(strings) + "</sst>")),
            "xl/worksheets/sheet4.xml": lambda content: inline.sub(
                rb'<c r="A2" s="\1" t="s"><v>%d</v></c>' % (count + 1), content
            ),
            "xl/worksheets/sheet3.xml": lambda content: inline.sub(
                rb'<c r="A2" s="\1" t="s"><v>%d</v></c>' % count, content
            ),
        },
    )
    assert our_sheets(saved) == ("Funding claim", "School summary")


def test_sheets_a_person_has_moved_are_taken_out_and_the_others_keep_their_names_and_places() -> None:
    copy = graft(rich(), additions(), ())

    def move_first(content: bytes) -> bytes:
        sheets = re.findall(rb"<sheet [^>]*/>", content)
        ours = sheets[3:]
        for sheet in sheets:
            content = content.replace(sheet, b"")
        content = content.replace(b"<sheets>", b"<sheets>" + b"".join(ours + sheets[:3]))
        content = re.sub(rb'localSheetId="(\d)"', lambda old: b'localSheetId="%d"' % ((int(old[1]) + 3) % 6), content)
        return re.sub(rb' activeTab="1"', b' firstSheet="2" activeTab="4"', content)

    moved = edited(copy, {BOOK: move_first})
    assert our_sheets(moved) == TITLES
    cleared, host = parts(clear(moved))[BOOK], parts(rich())[BOOK]
    assert cleared == host.replace(b' activeTab="1"', b' firstSheet="0" activeTab="1"')


def test_a_workbook_that_would_be_left_without_a_sheet_in_sight_is_refused() -> None:
    copy = graft(plain(), additions(), ())
    hidden = edited(
        copy,
        {
            BOOK: replacing(
                ('sheetId="1"', 'sheetId="1" state="hidden"'), ('sheetId="2"', 'sheetId="2" state="veryHidden"')
            )
        },
    )
    for workbook in (hidden, render(additions(), "Ours")):
        with pytest.raises(CannotGraft, match="was filled in by mentortools"):
            clear(workbook)


def test_a_mark_on_a_sheet_that_is_not_there_is_refused() -> None:
    with pytest.raises(CannotGraft, match="no sheet of cells called Log"):
        graft(plain(), (), [Mark(Cell("Log", 1, 1), Severity.NOTE, "x")])
    with pytest.raises(CannotGraft, match="no sheet of cells called Picture"):
        graft(rich(), (), [Mark(Cell("Picture", 1, 1), Severity.NOTE, "x")])
