"""The proof that a copy holds the same cells: what proves it, and all that does not."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from mentortools.adapters.grafting import graft, graft_and_prove
from mentortools.adapters.grafting.package import Package
from mentortools.adapters.grafting.proof import holds_the_same_cells
from mentortools.workbook.edit import Look, NewCell
from tests.adapters.grafting.graft_oddities import hosts
from tests.adapters.grafting.graft_recipes import (
    BOOK,
    MARKS,
    RELATIONS,
    SHEET,
    STYLES,
    additions,
    edited,
    ours,
    packed,
    parts,
    plain,
    replacing,
    rich,
    without,
)

HOSTS = hosts()
OURS = [
    replace(sheet, cells=tuple(cell for cell in sheet.cells if cell.look is not Look.DATE)) for sheet in additions()
]
DATED = [replace(ours("Checks"), cells=(*ours("Checks").cells, NewCell(4, 1, date(2026, 5, 12), Look.DATE)))]
TO_BE_READ = {"no stylesheet", "comment in the rows", "empty rows"}
"""Without a stylesheet, cells may name formats that are not there, in whose place ours come to stand."""
STRINGS = "xl/sharedStrings.xml"

Edit = Callable[[bytes], bytes]


def is_proved(copy: bytes, host: bytes) -> bool:
    return holds_the_same_cells(Package(copy), Package(host))


@pytest.mark.parametrize("name", sorted(set(HOSTS) - TO_BE_READ))
def test_copies_of_all_kinds_of_workbooks_are_proved(name: str) -> None:
    assert graft_and_prove(HOSTS[name], OURS, MARKS).is_proved
    once = graft(HOSTS[name], OURS, MARKS)
    assert graft_and_prove(once, OURS, MARKS[:2]).is_proved


@pytest.mark.parametrize("name", sorted(TO_BE_READ))
def test_what_is_odd_is_not_proved(name: str) -> None:
    assert not graft_and_prove(HOSTS[name], OURS, MARKS).is_proved


def test_where_one_of_our_formats_shows_days_the_copy_is_to_be_read() -> None:
    assert not graft_and_prove(plain(), DATED, ()).is_proved


@pytest.mark.parametrize(
    ("part", "edit"),
    [
        (SHEET, replacing(("<v>1.5</v>", "<v>1.6</v>"))),
        (SHEET, replacing(("<v>1.5</v>", "<v>1.50</v>"))),
        (SHEET, replacing(('<c r="C3"', '<c r="D3"'))),
        (SHEET, replacing(("<sheetData>", '<dimension ref="A1"/><sheetData>'))),
        (SHEET, replacing(("</sheetData>", '</sheetData><sheetData><row r="99"/></sheetData>'))),
        (SHEET, replacing(("</sheetData>", '<row r="99"><c r="A99"><v>1</v></c></row></sheetData>'))),
        (SHEET, replacing(("</sheetData>", "<!-- --></sheetData>"))),
        (STRINGS, replacing(("Mentor TRN", "Mentor trn"))),
        (BOOK, replacing(("<workbookPr ", '<workbookPr date1904="1" '))),
        (BOOK, replacing(('name="Training log"', 'name="Training Log"'))),
        (BOOK, replacing(('r:id="rId1"', 'r:id="rId2"'))),
        (BOOK, replacing(('sheetId="1"', 'sheetId="1" state="hidden"'))),
        (BOOK, replacing(("<sheets>", '<sheets><sheet name="First" sheetId="77" r:id="rId4"/>'))),
        (RELATIONS, replacing(("worksheets/sheet1.xml", "worksheets/sheet2.xml"))),
        (RELATIONS, replacing(('Id="rId4"', 'Id="rId1"'))),
        (STYLES, lambda content: re.sub(rb"<cellXfs([^>]*)>", rb'<cellXfs\1><xf numFmtId="14"/>', content)),
        (STYLES, replacing(("</cellXfs>", '<xf numFmtId="14" xfId="0"/></cellXfs>'))),
        (STYLES, replacing(("</cellXfs>", '<xf xfId="0"/></cellXfs>'))),
        (STYLES, replacing(("</numFmts>", '<numFmt formatCode="d mmm" numFmtId="190"/></numFmts>'))),
        (STYLES, replacing(("</cellXfs>", "</cellXfs><!-- -->"))),
    ],
    ids=[
        *(
            "another number",
            "a number written otherwise",
            "another place",
            "another head",
            "rows again",
            "another row",
            "a comment",
        ),
        *("another text", "days from 1904", "another title", "another part", "hidden", "another sheet before"),
        *("another part in the relations", "a relation twice", "a format before the others", "a format of days"),
        *("a format without a number", "a code of days", "a comment in the stylesheet"),
    ],
)
def test_whatever_is_otherwise_is_not_proved(part: str, edit: Edit) -> None:
    host = edited(plain(), {})  # packed as the edited copy is, so that nothing but the edit is otherwise
    copy = graft(host, OURS, MARKS)
    assert is_proved(edited(copy, {}), host)
    assert not is_proved(edited(copy, {part: edit}), host)


@pytest.mark.parametrize("part", [SHEET, STRINGS, STYLES])
def test_a_part_that_is_missing_is_not_proved(part: str) -> None:
    assert not is_proved(without(graft(plain(), OURS, MARKS), part), plain())


def test_another_workbook_is_not_proved() -> None:
    assert not is_proved(graft(plain(), OURS, MARKS), rich())
    assert not is_proved(packed(parts(plain()) | {BOOK: b"<html/>"}), plain())
