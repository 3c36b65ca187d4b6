"""Files in which there is no log to read: cases 1, 2, 7 and 8, each with the one reason and what the user is told."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

import mentortools
from mentortools.reports.result import FileState
from mentortools.tasks.batch import IN_USE
from tests.returned.as_sent import changed, packed, refused, renamed, saved
from tests.returned.made import ON, SCHOOL, SHEETS

CASES = (1, 2, 7, 8)
LOG = saved()
EMPTY = "This file is empty. Open the workbook, check that it holds your data, save it and send it again."
CUT = (
    "This file did not arrive whole, or was damaged on the way. Open the workbook in Excel, save it under another name"
    " and send that file."
)
NO_WORKBOOK = (
    "This file is not an Excel workbook, whatever its name says. Open the mentor log, save it as Excel Workbook (.xlsx)"
    " and send that file."
)
NOT_SUPPORTED = (
    "This workbook is of a kind that cannot be read here. Open it in Excel, save it as Excel Workbook (.xlsx) and send"
    " that file."
)
OTHER = saved(School=(("URN", "190002"), *SCHOOL[1:]))
PRICES = (("Item", "Price"), ("Tea", 1.2))
SHOPPING = renamed(
    saved(PRICES, School=PRICES, Mentors=PRICES, Trainees=PRICES),
    {name: f"Shop {number}" for number, name in enumerate(SHEETS)},
)
TYPES = "[Content_Types].xml"


@pytest.mark.parametrize("data", [b"", b"\0" * 20_000], ids=["no bytes", "zeros, as a failed copy leaves"])
def test_case_1_zero_bytes(tmp_path: Path, data: bytes) -> None:
    assert refused(tmp_path, data) == ("empty", EMPTY)


@pytest.mark.parametrize("part", [0.01, 0.5, 0.9, 0.999])
@pytest.mark.parametrize("data", [LOG, saved(options={"use_zip64": True})], ids=["a log", "with long addresses"])
def test_case_2_a_zip_cut_off_in_the_mail(tmp_path: Path, data: bytes, part: float) -> None:
    assert refused(tmp_path, data[: int(len(data) * part)]) == ("damaged", CUT)


def test_case_2_a_zip_with_bytes_swapped_on_the_way(tmp_path: Path) -> None:
    middle = LOG.index(b"PK\x03\x04", len(LOG) // 2)
    assert refused(tmp_path, LOG[: middle + 60] + b"\0\0\0\0" + LOG[middle + 64 :]) == ("damaged", CUT)


def document(kind: str) -> bytes:
    """The log's own package under another kind of content: it still has a workbook part with sheets in it."""
    old = b"spreadsheetml.sheet.main"
    return changed(LOG, lambda contents: contents.update({TYPES: contents[TYPES].replace(old, kind.encode())}))


def zip_of_files() -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr("Ashgrove log.xlsx", LOG)
        archive.writestr("notes.txt", "see the log")
    return buffer.getvalue()


NO_LOGS = {
    "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
    "DOCX": document("wordprocessingml.document.main"),
    "PPTX": document("presentationml.presentation.main"),
    "picture": b"\x89PNG\r\n\x1a\n" + b"\0" * 64,
    "photo": b"\xff\xd8\xff\xe0" + b"\0" * 64,
    "zip of files": zip_of_files(),
    "zip of nothing": packed({}),
    "e-mail": b"From ada@quillhaven.example Mon Oct 13 2025\nSubject: log\n\nPlease find attached\n",
    "web page": b"<!DOCTYPE html><html><body>Sign in to continue</body></html>",
    "letter": "Dear Ada,\r\nthe log will follow on Friday.\r\n".encode("cp1252"),
}


@pytest.mark.parametrize("name", ["log.xlsx", "log.xls", "log"])
@pytest.mark.parametrize("data", NO_LOGS.values(), ids=NO_LOGS)
def test_case_7_a_pdf_docx_picture_or_zip_of_files_is_no_workbook(tmp_path: Path, data: bytes, name: str) -> None:
    assert refused(tmp_path, data, name) == ("not a workbook", NO_WORKBOOK)


@pytest.mark.parametrize(
    "data",
    [packed({"Index/Document.iwa": b"", "preview.jpg": b""}), b"<html><table><tr><td>URN</td></tr></table></html>"],
    ids=["Numbers", "a table in HTML"],
)
def test_case_7_a_table_of_another_kind_is_told_from_no_table(tmp_path: Path, data: bytes) -> None:
    assert refused(tmp_path, data, "log.xls") == ("unsupported", NOT_SUPPORTED)


def test_case_7_a_workbook_of_something_else_is_named_so(tmp_path: Path) -> None:
    reason, message = refused(tmp_path, SHOPPING)
    assert reason == "no mentor log in it"
    assert "none of the sheets School, Mentors, Trainees and Training log" in message


LEFT_LYING = {
    "~$log.xlsx": b"\x03Ada".ljust(165),
    "~WRL0001.tmp": b"\xd0\xcf\x11\xe0",
    "desktop.ini": b"[.ShellClassInfo]",
    "Thumbs.db": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ".DS_Store": b"\0\0\0\1Bud1",
}


def test_case_8_lock_files_tmp_desktop_ini_and_thumbs_db_are_counted_and_no_more(tmp_path: Path) -> None:
    for name, data in {"log.xlsx": LOG, **LEFT_LYING}.items():
        (tmp_path / name).write_bytes(data)
    result = mentortools.check([tmp_path], ON)
    states = {Path(file.path).name: file.state for file in result.files}
    assert states == {"log.xlsx": FileState.READ, **dict.fromkeys(LEFT_LYING, FileState.IGNORED)}
    assert all(file.findings == () and file.reason is None for file in result.files if file.state is FileState.IGNORED)


def test_case_8_a_lock_file_beside_a_workbook_says_that_somebody_has_it_open(tmp_path: Path) -> None:
    for name, data in {"log.xlsx": LOG, "~$log.xlsx": LEFT_LYING["~$log.xlsx"], "other.xlsx": OTHER}.items():
        (tmp_path / name).write_bytes(data)
    notes = {Path(file.path).name: file.note for file in mentortools.check([tmp_path], ON).files}
    assert notes == {"log.xlsx": IN_USE, "~$log.xlsx": "", "other.xlsx": ""}
