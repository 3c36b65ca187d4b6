"""Blank cells at the end of a sheet are cut off, and never anything that somebody typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortools.adapters.reading.blank_end import without_blank_end

VALUE, TEXT = '<c r="A1"><v>1</v></c>', '<c r="A1" t="inlineStr"><is><t>a</t></is></c>'
BLANK = '<c r="A1" s="4"/>'


def sheet(*rows: str, after: str = "<pageMargins/>") -> bytes:
    data = "".join(f'<row r="{number}">{cells}</row>' for number, cells in enumerate(rows, 1))
    return f"<worksheet><sheetData>{data}</sheetData>{after}</worksheet>".encode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (sheet(VALUE, BLANK, BLANK), sheet(VALUE)),
        (sheet(TEXT + BLANK, "", BLANK), sheet(TEXT + BLANK)),
        (sheet(BLANK, VALUE), sheet(BLANK, VALUE)),
        (sheet('<c r="A1"><f>B1</f></c>', BLANK), sheet('<c r="A1"><f>B1</f></c>')),
    ],
    ids=["two blank rows", "a blank cell in the last row stays", "nothing at the end", "a formula without a result"],
)
def test_what_is_cut(before: bytes, after: bytes) -> None:
    assert without_blank_end(before) == after


@pytest.mark.parametrize(
    "kept",
    [
        sheet(VALUE, '<c r="A2"><f t="shared" si="0"/></c>'),
        sheet(VALUE, '<c r="A2"><x:v>1</x:v></c>'),
        sheet(VALUE, '<c r="A2"><x:f si="0"/></c>'),
        sheet(VALUE, '<c r="A2"><v>1</v ></c>'),
        sheet(VALUE, '<c r="A2"><x:v><![CDATA[1]]></x:v></c>'),
        sheet(VALUE, BLANK + "\n"),
        sheet(BLANK, BLANK),
        b"<worksheet><sheetData/></worksheet>",
        b"<x:worksheet><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>",
        b"",
    ],
    ids=["a shared formula", "another prefix", "a formula of another prefix", "a blank in the end of an element",
         "characters as they are", "broken lines", "nothing in it", "no cells", "prefixes", "no bytes"],
)  # fmt: skip
def test_what_could_be_something_stays(kept: bytes) -> None:
    assert without_blank_end(kept) == kept


CELLS = st.sampled_from(["", BLANK, VALUE, TEXT, BLANK + VALUE, '<c r="A1"><f t="shared" si="0"/></c>'])


@given(st.lists(CELLS, max_size=12))
def test_every_value_and_formula_is_still_there(rows: list[str]) -> None:
    before = sheet(*rows)
    after = without_blank_end(before)
    for sign in (b"<v>", b"<is>", b"<f"):
        assert after.count(sign) == before.count(sign)
    assert after.endswith(b"</sheetData><pageMargins/></worksheet>")
