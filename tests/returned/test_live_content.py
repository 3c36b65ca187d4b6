"""What could run or lead elsewhere: cases 25 to 27. It is read as what it shows, and comes alive nowhere."""

import csv
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

import mentortools
from mentortools.api.anywhere import batch
from mentortools.api.single import filled_copy
from tests.returned.as_sent import TRAINING_PART, TWO_SESSIONS, changed, edited, parts, result_of, saved
from tests.returned.made import ON, SCHOOL, said, sessions

CASES = (25, 26, 27)
LOG = saved(TWO_SESSIONS)
TYPES, PROJECT = "[Content_Types].xml", "xl/vbaProject.bin"
MACROS = "This workbook holds macros. They were not run: only what its cells show was read."


def with_macros(contents: dict[str, bytes]) -> None:
    contents[PROJECT] = b"\xd0\xcf\x11\xe0 Sub Auto_Open()"
    contents[TYPES] = contents[TYPES].replace(
        b"vnd.openxmlformats-officedocument.spreadsheetml.sheet.main", b"vnd.ms-excel.sheet.macroEnabled.main"
    )


def with_old_macro_sheet(contents: dict[str, bytes]) -> None:
    """A sheet of the macro language before VBA, which the fast reader does not know."""
    with_macros(contents)
    contents["xl/macrosheets/sheet1.xml"] = contents[TRAINING_PART]
    contents["xl/workbook.xml"] = contents["xl/workbook.xml"].replace(
        b"</sheets>", b'<sheet name="Macro1" sheetId="9" state="veryHidden" r:id="rId99"/></sheets>'
    )
    related = b'<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" '
    contents["xl/_rels/workbook.xml.rels"] = contents["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>", related + b'Target="macrosheets/sheet1.xml"/></Relationships>'
    )


def test_case_25_macros_are_not_run_and_said(tmp_path: Path) -> None:
    result = result_of(tmp_path, changed(LOG, with_macros), "log.xlsm")
    assert len(sessions(result)) == 2
    assert said(result, "MT044", "MT043") == [(None, MACROS)]


def test_case_25_macros_stay_byte_for_byte_in_a_filled_copy(tmp_path: Path) -> None:
    data = changed(LOG, with_macros)
    copy = filled_copy(data, result_of(tmp_path, data, "log.xlsm"))
    assert copy.why_apart == ""
    assert parts(copy.data)[PROJECT] == parts(data)[PROJECT]


def test_case_25_an_xlm_macro_sheet_is_no_reason_to_refuse_the_log(tmp_path: Path) -> None:
    result = result_of(tmp_path, changed(LOG, with_old_macro_sheet), "log.xlsm")
    assert len(sessions(result)) == 2
    assert said(result, "MT044") == [(None, MACROS)]


def test_case_25_macros_under_the_ending_of_a_workbook_without_are_said_too(tmp_path: Path) -> None:
    result = result_of(tmp_path, changed(LOG, with_macros), "log.xlsx")
    assert said(result, "MT044") == [(None, MACROS)]


LINKED = {
    "external links": b"<c r=\"E3\"><f>'[1]Cover list'!$B$7</f><v>2</v></c>",
    "external links of a shared formula": b'<c r="E3"><f t="shared" ref="E3:E4" si="0">[1]Sheet1!B7</f><v>2</v></c>',
    "DDE": b"<c r=\"E3\"><f>[1]!'!cmd'</f><v>2</v></c>",
}


@pytest.mark.parametrize("cell", LINKED.values(), ids=LINKED)
def test_case_26_external_links_and_dde_are_said_and_never_followed(tmp_path: Path, cell: bytes) -> None:
    def link(contents: dict[str, bytes]) -> None:
        contents["xl/externalLinks/externalLink1.xml"] = b'<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/>'
        contents[TRAINING_PART] = contents[TRAINING_PART].replace(b'<c r="E3"><v>2</v></c>', cell)

    result = result_of(tmp_path, changed(LOG, link))
    assert [row.hours for row in result.log.training] == [2, 2]
    ((place, message),) = said(result, "MT045")
    assert place == "E3"
    assert message == (
        "What E3 shows comes from another file. It was read as it was when this workbook was last saved. If it is out"
        " of date, type the figure itself."
    )


def test_case_26_a_table_with_a_year_for_a_heading_is_no_other_file(tmp_path: Path) -> None:
    cell = b'<c r="E3"><f>SUM(Hours[2025])</f><v>2</v></c>'
    assert said(result_of(tmp_path, edited(LOG, TRAINING_PART, b'<c r="E3"><v>2</v></c>', cell)), "MT045") == []


INJECTED = (
    '=HYPERLINK("http://example.org","Click")', "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1:A9)", "\t=1+1", "\r=1+1",
    "＝1+1", " =1+1", "=1+1\n", '"=1+1',
)  # fmt: skip


@pytest.mark.parametrize("name", INJECTED)
def test_case_27_formula_injection_in_names_comes_alive_nowhere(tmp_path: Path, name: str) -> None:
    mentors = (("TRN", "First name", "Last name", "Employed by this school"), ("0900001", name, name, "Yes"),
               ("0012345", "Bo", "Quire", "Yes"))  # fmt: skip
    school = (SCHOOL[0], ("School name", name), *SCHOOL[2:])
    (tmp_path / "returned").mkdir()
    data = saved((TWO_SESSIONS[0], (*TWO_SESSIONS[1][:-1], name), TWO_SESSIONS[2]), Mentors=mentors, School=school)
    (tmp_path / "returned" / "log.xlsx").write_bytes(data)
    batch(tmp_path / "returned", tmp_path / "out", mentortools.BatchOptions(ON))
    workbooks = list((tmp_path / "out").rglob("*.xlsx"))
    assert len(workbooks) == 3
    for path in workbooks:
        assert_no_formula_of(path, name)
    for path in (tmp_path / "out").glob("*.csv"):
        for row in csv.reader(StringIO(path.read_text(encoding="utf-8-sig"), newline="")):
            assert not any(value.strip("\t\r\n ").startswith(("=", "+", "@", "＝", "-2")) for value in row), row


def assert_no_formula_of(path: Path, name: str) -> None:
    for sheet in load_workbook(path).worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            assert cell.data_type != "f" or name.strip() not in str(cell.value), cell
            assert cell.hyperlink is None or "example.org" not in str(cell.hyperlink.target), cell
    with ZipFile(BytesIO(path.read_bytes())) as archive:
        assert not any("external" in entry.casefold() for entry in archive.namelist())
