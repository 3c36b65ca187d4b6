"""Workbooks of which one reader or the other loses something, or reads nothing: cases 13 to 19, 21, 43 and 45."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import mentortools
from mentortools.api.single import filled_copy
from tests.returned.as_sent import (
    HOURS,
    SESSION,
    TRAINING_PART,
    TWO_SESSIONS,
    changed,
    edited,
    packed,
    parts,
    refused,
    result_of,
    saved,
)
from tests.returned.made import must_fix, said, sessions

CASES = (13, 14, 15, 16, 17, 18, 19, 21, 43, 45)
LOG = saved(TWO_SESSIONS)
BOTH = [SESSION, (SESSION[0], "0012345", *SESSION[2:])]
DAMAGED = (
    "This file did not arrive whole, or was damaged on the way. Open the workbook in Excel, save it under another name"
    " and send that file."
)
STRINGS, STYLES, CORE = "xl/sharedStrings.xml", "xl/styles.xml", "docProps/core.xml"
DOUBTS = ("MT045", "MT046", "MT047", "MT048", "MT049", "MT050")
STRICT = {
    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
}


@pytest.mark.parametrize("dimension", ["A1", "A1:B2", "A1:XFD1048576", "C7:D9"])
def test_case_13_a_wrong_dimension_record_hides_nothing(tmp_path: Path, dimension: str) -> None:
    data = edited(LOG, TRAINING_PART, b'<dimension ref="A1:G3"/>', f'<dimension ref="{dimension}"/>'.encode())
    result = result_of(tmp_path, data)
    assert sessions(result) == BOTH
    assert said(result, *DOUBTS) == []


@pytest.mark.parametrize("dimension", ["nonsense", ""])
def test_case_13_a_dimension_record_that_is_none_is_read_on_a_second_attempt_and_said(
    tmp_path: Path, dimension: str
) -> None:
    data = edited(LOG, TRAINING_PART, b'<dimension ref="A1:G3"/>', f'<dimension ref="{dimension}"/>'.encode())
    result = result_of(tmp_path, data)
    assert sessions(result) == BOTH
    ((place, message),) = said(result, *DOUBTS)
    assert place is None
    assert message.startswith("This workbook could not be read in the usual way, and was read in a second attempt.")


def test_case_14_strict_ooxml_is_read_whole(tmp_path: Path) -> None:
    def strict(contents: dict[str, bytes]) -> None:
        for name in contents.keys() - {"[Content_Types].xml"}:
            for usual, other in STRICT.items():
                contents[name] = contents[name].replace(usual, other)

    data = changed(LOG, strict)
    assert b"purl.oclc.org" in parts(data)["xl/workbook.xml"]
    result = result_of(tmp_path, data)
    assert sessions(result) == BOTH
    assert result.claims.hours == 4


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#DIV/0!", "#SPILL!"])
def test_case_15_an_error_in_a_cell_is_no_blank_cell(tmp_path: Path, error: str) -> None:
    cell = f'<c r="E3" t="e"><f>VLOOKUP(B3,Times!A:B,2)</f><v>{error}</v></c>'.encode()
    result = result_of(tmp_path, edited(LOG, TRAINING_PART, b'<c r="E3"><v>2</v></c>', cell))
    assert sessions(result) == BOTH[:1]
    assert must_fix(result) == [("MT106", "E3")]
    assert said(result, "MT106")[0][1].startswith(f"Hours shows the error {error}. Type the value in place of")


NO_RESULTS = {
    "nothing": b'<c r="E3"><f>1+1</f></c>',
    "an empty one": b'<c r="E3"><f>1+1</f><v></v></c>',
    "a shared formula": b'<c r="E3"><f t="shared" si="0"/></c>',
    "single quotes": b"<c r='E3'><f>1+1</f><v/></c>",
}


@pytest.mark.parametrize("cell", NO_RESULTS.values(), ids=NO_RESULTS)
def test_case_16_a_formula_without_a_cached_value_is_no_blank_cell(tmp_path: Path, cell: bytes) -> None:
    result = result_of(tmp_path, edited(LOG, TRAINING_PART, b'<c r="E3"><v>2</v></c>', cell))
    assert sessions(result) == BOTH[:1]
    assert must_fix(result) == [("MT107", "E3")]
    ((_, message),) = said(result, "MT107")
    assert "Open it in Excel, save it, and send it again." in message


def test_case_16_a_formula_with_its_value_is_read(tmp_path: Path) -> None:
    cell = b'<c r="E3"><f>1+1</f><v>2</v></c>'
    assert sessions(result_of(tmp_path, edited(LOG, TRAINING_PART, b'<c r="E3"><v>2</v></c>', cell))) == BOTH


LOST_STRINGS: dict[str, Callable[[dict[str, bytes]], object]] = {
    "missing": lambda contents: contents.pop(STRINGS),
    "index out of range": lambda contents: contents.update(
        {TRAINING_PART: re.sub(rb'(r="B3" t="s"><v>)\d+', rb"\g<1>999", contents[TRAINING_PART])}
    ),
    "cut off": lambda contents: contents.update({STRINGS: contents[STRINGS][:200]}),
}


@pytest.mark.parametrize("lose", LOST_STRINGS.values(), ids=LOST_STRINGS)
def test_case_17_shared_strings_that_are_missing_or_out_of_range(
    tmp_path: Path, lose: Callable[[dict[str, bytes]], None]
) -> None:
    assert refused(tmp_path, changed(LOG, lose)) == ("damaged", DAMAGED)


BAD_STYLES = {
    "family 15": (b'<family val="2"/>', b'<family val="15"/>'),
    "an empty fill": (b'<fill><patternFill patternType="none"/></fill>', b"<fill/>"),
    "a bad colour": (b'<color theme="1"/>', b'<color rgb="navy"/>'),
}


@pytest.mark.parametrize(("old", "new"), BAD_STYLES.values(), ids=BAD_STYLES)
def test_case_18_bad_styles_lose_no_cell(tmp_path: Path, old: bytes, new: bytes) -> None:
    data = edited(LOG, STYLES, old, new)
    result = result_of(tmp_path, data)
    assert sessions(result) == BOTH
    assert [sheet.name for sheet in mentortools.read(filled_copy(data, result).data).sheets][-1] == "School summary"


@pytest.mark.parametrize("written", ["yesterday", "", "2025-13-45T99:99:99Z"])
def test_case_19_a_bad_docprops_date_loses_no_cell(tmp_path: Path, written: str) -> None:
    data = changed(LOG, lambda contents: contents.update(
        {CORE: re.sub(rb">\d{4}-[^<]*<", f">{written}<".encode(), contents[CORE])}))  # fmt: skip
    assert sessions(result_of(tmp_path, data)) == BOTH


def test_case_21_a_raw_control_char_is_read_and_not_carried_into_our_sheets(tmp_path: Path) -> None:
    data = edited(LOG, STRINGS, b">Ada<", b">A\x0bda<")
    result = result_of(tmp_path, data)
    assert sessions(result) == BOTH
    copy = filled_copy(data, result)
    ours = [sheet for sheet in mentortools.read(copy.data).sheets if sheet.stamp]
    assert ours
    assert not any("\x0b" in str(value) for sheet in ours for row in sheet.rows for value in row)


def test_case_21_text_that_is_not_utf_8_is_damaged(tmp_path: Path) -> None:
    assert refused(tmp_path, edited(LOG, STRINGS, b">Ada<", b">A\xffda<")) == ("damaged", DAMAGED)


def test_case_21_text_in_another_encoding_that_says_so_is_read(tmp_path: Path) -> None:
    text = parts(LOG)[STRINGS].decode().replace("UTF-8", "windows-1252").replace(">Ada<", ">Adé<")
    result = result_of(tmp_path, packed(parts(LOG) | {STRINGS: text.encode("cp1252")}))
    assert sessions(result) == BOTH
    assert result.log.mentors[0].name == "Adé Inkpen"


def test_case_43_more_than_32767_characters_are_read_and_cut_aloud_where_we_write_them(tmp_path: Path) -> None:
    data = edited(LOG, STRINGS, b">Ada<", b">" + b"A" * 40_000 + b"<")
    result = result_of(tmp_path, data)
    assert sessions(result) == BOTH
    assert len(result.log.mentors[0].name) == 40_007
    copy = mentortools.read(filled_copy(data, result).data)
    values = [str(value) for sheet in copy.sheets if sheet.stamp for row in sheet.rows for value in row]
    written = [value for value in values if "AAA" in value]
    assert written
    assert {len(value) for value in written} == {32_767}
    assert all(value.endswith("(cut here: a cell holds 32,767 characters)") for value in written)
    assert len(str(next(sheet for sheet in copy.sheets if sheet.name == "Mentors").rows[1][1])) == 40_000


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_case_45_utf_16_xml_parts_are_read(tmp_path: Path, encoding: str) -> None:
    def in_two_bytes(contents: dict[str, bytes]) -> None:
        for name, content in contents.items():
            if name.startswith("xl/") and name.endswith(".xml"):
                contents[name] = content.decode().replace("UTF-8", "UTF-16").encode(encoding)

    result = result_of(tmp_path, changed(LOG, in_two_bytes))
    assert sessions(result) == BOTH
    assert said(result, *DOUBTS) == []


def test_case_45_utf_16_keeps_errors_and_formulas_too(tmp_path: Path) -> None:
    cell = b'<c r="E3" t="e"><v>#REF!</v></c>'
    data = edited(LOG, TRAINING_PART, b'<c r="E3"><v>2</v></c>', cell)
    xml = parts(data)[TRAINING_PART].decode().replace("UTF-8", "UTF-16").encode("utf-16")
    assert must_fix(result_of(tmp_path, packed(parts(data) | {TRAINING_PART: xml}))) == [("MT106", "E3")]


def test_a_cell_that_is_in_the_file_twice_is_said(tmp_path: Path) -> None:
    data = edited(LOG, TRAINING_PART, HOURS, HOURS + HOURS.replace(b"2</v>", b"3</v>"))
    result = result_of(tmp_path, data)
    assert [row.hours for row in result.log.training] == [3, 2]
    assert [cell for cell, _ in said(result, "MT049")] == ["E2"]
