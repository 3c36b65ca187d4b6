"""Returned files as bytes: a small log taken apart and put together otherwise, and what the tool makes of it."""

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter import Workbook

import mentortools
from mentortools.reports.result import FileState, ReturnedFile, SchoolResult
from tests.returned.made import HEADINGS, ON, ROW, SHEETS, Rows

SCHOOL_PART, TRAINING_PART = "xl/worksheets/sheet1.xml", "xl/worksheets/sheet4.xml"
HOURS = b'<c r="E2"><v>2</v></c>'
"""The cell with the hours of the log's one session, as it is written."""
TWO_SESSIONS: Rows = (HEADINGS, ROW, (ROW[0], "0012345", *ROW[2:]))
SESSION = tuple(ROW)


def saved(training: Rows | None = None, options: Mapping[str, object] = MappingProxyType({}), **others: Rows) -> bytes:
    """The small log, some of its sheets drawn otherwise, as bytes: its cells are written as Excel writes them."""
    drawn = {**SHEETS, **({} if training is None else {"Training log": training})}
    drawn |= {name.replace("_", " "): rows for name, rows in others.items()}
    buffer = BytesIO()
    fixed = {"in_memory": True, "default_date_format": "dd/mm/yyyy", "strings_to_formulas": False}
    with Workbook(buffer, {**fixed, **options}) as made:
        for name, rows in drawn.items():
            sheet = made.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, list(row))
    return buffer.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def packed(contents: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def edited(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The workbook with something in one of its parts replaced, which must be there."""
    contents = parts(data)
    assert old in contents[part], contents[part][:3000]
    return packed(contents | {part: contents[part].replace(old, new)})


def changed(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """The workbook with its parts changed."""
    contents = parts(data)
    change(contents)
    return packed(contents)


def renamed(data: bytes, names: Mapping[str, str]) -> bytes:
    """The workbook with its sheets called otherwise."""
    xml = parts(data)["xl/workbook.xml"]
    for old, new in names.items():
        xml = xml.replace(f'name="{old}"'.encode(), f'name="{new}"'.encode())
    return packed(parts(data) | {"xl/workbook.xml": xml})


def came_of(folder: Path, data: bytes, name: str = "log.xlsx", options: mentortools.Options = ON) -> ReturnedFile:
    """What a run says of a file that somebody returned under that name."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    (file,) = mentortools.check([path], options).files
    return file


def refused(folder: Path, data: bytes, name: str = "log.xlsx") -> tuple[str | None, str]:
    """Why a file could not be read, and all that the user is told."""
    file = came_of(folder, data, name)
    assert (file.state, file.result) == (FileState.UNREADABLE, None)
    (finding,) = file.findings
    return file.reason, finding.message


def result_of(folder: Path, data: bytes, name: str = "log.xlsx", options: mentortools.Options = ON) -> SchoolResult:
    """What was worked out of a file that could be read."""
    file = came_of(folder, data, name, options)
    assert file.result is not None, file.reason
    return file.result
