"""The kinds of file a log comes back as, under whatever name: cases 4, 5, 6 and 44, with the cells read."""

import csv
import subprocess
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

import pytest

import mentortools
from mentortools.api.single import filled_copy
from tests.adapters.reading.binary_recipes import binary_workbook
from tests.adapters.reading.test_read_values import SECONDS, needs_libreoffice
from tests.returned.as_sent import SESSION, TRAINING_PART, TWO_SESSIONS, edited, refused, result_of, saved
from tests.returned.made import SHEETS, Rows, must_fix, said, sessions

CASES = (4, 5, 6, 44)
LOG = saved(TWO_SESSIONS)
BOTH = [SESSION, (SESSION[0], "0012345", *SESSION[2:])]
BINARY = binary_workbook({**SHEETS, "Training log": TWO_SESSIONS})
APART = (
    "It was read, but nothing can be filled into it: our sheets come in a workbook of their own. To have them in the"
    " log, save it as Excel Workbook (.xlsx)."
)


@pytest.fixture(name="exported", scope="module")
def _exported(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """The log as LibreOffice saves it in each format it knows."""
    folder = tmp_path_factory.mktemp("exported")
    (folder / "log.xlsx").write_bytes(LOG)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    made: dict[str, bytes] = {}
    for form in ("xls", "ods", "xlsx"):
        command = ["soffice", "--headless", profile, "--convert-to", form, "--outdir", str(folder / "saved")]
        subprocess.run([*command, str(folder / "log.xlsx")], check=True, capture_output=True, timeout=SECONDS)
        made[form] = (folder / "saved" / f"log.{form}").read_bytes()
    return made


def assert_read_whole(result: mentortools.SchoolResult) -> None:
    assert sessions(result) == BOTH
    assert (result.log.school.name, result.log.school.urn) == ("Quillhaven School", "190001")
    assert [mentor.trn for mentor in result.log.mentors] == ["0900001", "0012345"]
    assert (result.claims.hours, must_fix(result)) == (4, [])


@needs_libreoffice
def test_case_4_xls_biff_is_read_and_said(tmp_path: Path, exported: Mapping[str, bytes]) -> None:
    result = result_of(tmp_path, exported["xls"], "log.xls")
    assert_read_whole(result)
    assert said(result, "MT042") == [(None, f"This log is saved as a workbook of the old kind (.xls). {APART}")]
    assert said(result, "MT043") == []


@needs_libreoffice
def test_case_5_ods_is_read_and_said(tmp_path: Path, exported: Mapping[str, bytes]) -> None:
    result = result_of(tmp_path, exported["ods"], "log.ods")
    assert_read_whole(result)
    assert said(result, "MT042") == [(None, f"This log is saved as an OpenDocument spreadsheet (.ods). {APART}")]


def test_case_5_xlsb_is_read_and_said(tmp_path: Path) -> None:
    result = result_of(tmp_path, BINARY, "log.xlsb")
    assert_read_whole(result)
    assert said(result, "MT042") == [(None, f"This log is saved as a binary workbook (.xlsb). {APART}")]


def test_case_5_xlsb_gets_our_sheets_in_an_xlsx_of_their_own(tmp_path: Path) -> None:
    result = result_of(tmp_path, BINARY, "log.xlsb")
    copy = filled_copy(BINARY, result)
    assert copy.why_apart.endswith("choose Save As and Excel Workbook (*.xlsx), and send that.")
    read = mentortools.read(copy.data)
    assert read.properties["format"] == "xlsx"
    assert [sheet.name for sheet in read.sheets] == ["Checks", "Training hours", "Funding claim", "School summary"]


@pytest.mark.parametrize(("name", "ending"), [("log.xls", ".xls"), ("log.csv", ".csv"), ("log.ODS", ".ODS")])
def test_case_6_wrong_extension_on_an_xlsx(tmp_path: Path, name: str, ending: str) -> None:
    result = result_of(tmp_path, LOG, name)
    assert_read_whole(result)
    ((_, message),) = said(result, "MT042", "MT043")
    assert message == (
        f"The file's name ends in “{ending}”, but it is an Excel workbook (.xlsx), and was read as that. Give it the"
        " right ending, or Excel may not open it."
    )


@needs_libreoffice
@pytest.mark.parametrize(
    ("form", "kind"), [("xls", "a workbook of the old kind (.xls)"), ("ods", "an OpenDocument spreadsheet (.ods)")]
)
def test_case_6_wrong_extension_on_another_kind(
    tmp_path: Path, exported: Mapping[str, bytes], form: str, kind: str
) -> None:
    result = result_of(tmp_path, exported[form], "log.xlsx")
    assert_read_whole(result)
    ((_, message),) = said(result, "MT043")
    assert message.startswith(f"The file's name ends in “.xlsx”, but it is {kind}, and was read as that.")


def test_case_6_wrong_extension_on_an_xlsb(tmp_path: Path) -> None:
    assert_read_whole(result_of(tmp_path, BINARY, "log.xlsx"))


def as_text(rows: Rows, separator: str) -> str:
    out = StringIO()
    csv.writer(out, delimiter=separator).writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_case_6_csv_as_xlsx_is_a_table_of_the_files_name(tmp_path: Path, separator: str, encoding: str) -> None:
    """One sheet cannot be a whole log: its rows are read, and what is missing is named."""
    rows = [[f"{value:%d/%m/%Y}" if hasattr(value, "month") else str(value) for value in row] for row in TWO_SESSIONS]
    result = result_of(tmp_path, as_text(rows, separator).encode(encoding), "Training log.xlsx")
    assert sessions(result) == BOTH
    assert said(result, "MT043")[0][1].startswith("The file's name ends in “.xlsx”, but it is a table as text (.csv)")
    assert {message.partition(",")[0] for _, message in said(result, "MT020")} == {
        "The sheet School is missing", "The sheet Mentors is missing", "The sheet Trainees is missing",
    }  # fmt: skip
    assert result.claims.hours == 0


def test_case_6_html_as_xls_of_a_school_information_system_is_told_what_to_do(tmp_path: Path) -> None:
    page = (
        b"\xef\xbb\xbf<html xmlns:x='urn:schemas-microsoft-com:office:excel'><body><table><tr><td>URN</td></tr></table>"
    )
    reason, message = refused(tmp_path, page, "log.xls")
    assert reason == "unsupported"
    assert message.endswith("Open it in Excel, save it as Excel Workbook (.xlsx) and send that file.")


@needs_libreoffice
def test_case_44_libreoffice_exports_are_read_as_excels_are(tmp_path: Path, exported: Mapping[str, bytes]) -> None:
    result = result_of(tmp_path, exported["xlsx"])
    assert_read_whole(result)
    assert said(result, "MT042", "MT043", "MT046", "MT047", "MT048", "MT049", "MT050") == []


def test_case_44_google_sheets_exports_are_read(tmp_path: Path) -> None:
    """They say no dimension, write every text where it stands or shared, and name parts in their own order."""
    data = edited(LOG, TRAINING_PART, b'<dimension ref="A1:G3"/>', b"")
    assert_read_whole(result_of(tmp_path, data))
