"""Packages made to do harm, or to be taken for something else: cases 9 to 12, 20 and 22 to 24.

That they take neither time nor memory is measured in tests/adapters/reading/test_limits.py.
"""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

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
from tests.returned.made import sessions

CASES = (9, 10, 11, 12, 20, 22, 23, 24)
LOG = saved()
TOO_LARGE = (
    "This file is larger than a mentor log can be. Copy the log's sheets into a new mentor log, without pictures and"
    " empty formatted rows, and send that file."
)
UNSAFE = (
    "This file holds parts that no workbook needs and that can do harm. It was not opened. Copy the log's sheets into a"
    " new mentor log and send that file."
)
BILLION_LAUGHS = (
    b'<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
OUTSIDE = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


def with_parts(**more: bytes) -> bytes:
    return packed(parts(LOG) | more)


def test_case_9_a_zip_bomb_of_blanks_is_refused(tmp_path: Path) -> None:
    bomb = with_parts(**{"xl/media/image1.png": b"\0" * 30_000_000})
    assert len(bomb) < 100_000
    assert refused(tmp_path, bomb) == ("too large", TOO_LARGE)


def test_case_9_a_large_part_that_is_no_bomb_is_none(tmp_path: Path) -> None:
    photo = bytes(range(256)) * 12_000
    mixed = bytes(byte ^ (at * 2654435761 >> 13 & 255) for at, byte in enumerate(photo))
    assert sessions(result_of(tmp_path, with_parts(**{"xl/media/image1.jpg": mixed}))) == [SESSION]


@pytest.mark.parametrize("declared", [BILLION_LAUGHS, OUTSIDE], ids=["billion laughs", "a file of the computer's"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "part", [TRAINING_PART, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "docProps/core.xml",
             "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/theme/theme1.xml"],
)  # fmt: skip
def test_case_10_billion_laughs_and_xxe_are_refused(tmp_path: Path, part: str, encoding: str, declared: bytes) -> None:
    head, _, rest = parts(LOG)[part].partition(b"?>")
    text = (head + b"?>" + declared + rest).decode().replace('encoding="UTF-8"', f'encoding="{encoding}"')
    reason, message = refused(tmp_path, packed(parts(LOG) | {part: text.encode(encoding)}))
    if part == "[Content_Types].xml" and encoding == "utf-16":
        assert reason in {"unsafe", "not a workbook"}
        return
    assert (reason, message) == ("unsafe", UNSAFE)


@pytest.mark.parametrize("cell", ["XFD1048576", "ZZZ1048576", "XFD200000"])
def test_case_11_a_far_cell_is_refused(tmp_path: Path, cell: str) -> None:
    row = cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    far = f'<row r="{row}"><c r="{cell}"><v>1</v></c></row></sheetData>'.encode()
    assert refused(tmp_path, edited(LOG, TRAINING_PART, b"</sheetData>", far)) == ("too large", TOO_LARGE)


def test_case_11_a_far_cell_that_is_blank_is_passed_over(tmp_path: Path) -> None:
    far = b'<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>'
    assert sessions(result_of(tmp_path, edited(LOG, TRAINING_PART, b"</sheetData>", far))) == [SESSION]


def test_case_12_formatted_blank_rows_are_passed_over(tmp_path: Path) -> None:
    blank = "".join(f'<row r="{row}"><c r="A{row}" s="1"/><c r="E{row}" s="1"/></row>' for row in range(3, 60_000))
    result = result_of(tmp_path, edited(LOG, TRAINING_PART, b"</sheetData>", f"{blank}</sheetData>".encode()))
    assert sessions(result) == [SESSION]


def test_case_12_a_row_after_many_formatted_blank_rows_is_read(tmp_path: Path) -> None:
    blank = "".join(f'<row r="{row}"><c r="A{row}" s="1"/></row>' for row in range(3, 20_000)).encode()

    def far_down(contents: dict[str, bytes]) -> None:
        before, row, after = contents[TRAINING_PART].partition(b'<row r="3"')
        contents[TRAINING_PART] = before + blank + re.sub(rb'r="([A-G]?)3"', rb'r="\g<1>20000"', row + after)

    rows = result_of(tmp_path, changed(saved(TWO_SESSIONS), far_down)).log.training
    assert [each.at.row for each in rows] == [2, 20_000]


def test_case_20_backslash_names_in_the_zip_are_read(tmp_path: Path) -> None:
    data = packed({name.replace("/", "\\"): content for name, content in parts(LOG).items()})
    assert sessions(result_of(tmp_path, data)) == [SESSION]


@pytest.mark.parametrize("name", [TRAINING_PART, TRAINING_PART.upper(), TRAINING_PART.replace("/", "\\")])
def test_case_22_two_entries_with_one_name_are_refused(
    tmp_path: Path, name: str, recwarn: pytest.WarningsRecorder
) -> None:
    buffer = BytesIO(LOG)
    with ZipFile(buffer, "a") as archive:
        archive.writestr(name, parts(LOG)[TRAINING_PART].replace(HOURS, HOURS.replace(b"2</v>", b"9</v>")))
    assert refused(tmp_path, buffer.getvalue()) == ("unsafe", UNSAFE)
    assert all("Duplicate name" in str(warning.message) for warning in recwarn)


@pytest.mark.parametrize("name", ["../outside.xml", "xl/../../outside.xml", "/etc/outside.xml", "..\\outside.xml"])
def test_case_23_a_path_traversal_entry_is_refused_and_nothing_is_written(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "returned"
    assert refused(folder, with_parts(**{name: b"<a/>"})) == ("unsafe", UNSAFE)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["log.xlsx"]


def test_case_24_ten_thousand_entries_are_refused(tmp_path: Path) -> None:
    many = with_parts(**{f"xl/media/{number}": b"" for number in range(10_000)})
    assert refused(tmp_path, many) == ("too large", TOO_LARGE)


def test_case_24_deep_xml_is_read_or_refused_and_ends_nothing(tmp_path: Path) -> None:
    deep = b"<a>" * 100_000 + b"</a>" * 100_000
    data = changed(LOG, lambda contents: contents.update({"xl/custom/deep.xml": deep}))
    assert sessions(result_of(tmp_path, data)) == [SESSION]
    reason, _ = refused(tmp_path, edited(LOG, "xl/workbook.xml", b"<sheets>", deep[:300_000] + b"<sheets>"))
    assert reason == "damaged"
