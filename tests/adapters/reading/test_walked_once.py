"""The fast reader gives the same where it walks through a sheet once, and what stands after the cells is seen to."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from mentortools.adapters.reading.grids import grids
from mentortools.adapters.reading.kind import package_of
from mentortools.adapters.reading.plain_package import read_plainly
from mentortools.adapters.reading.walked_once import is_whole_after_cells, walked_once

PART = "xl/worksheets/sheet1.xml"


def book(*merged: str) -> bytes:
    """A workbook with a few values, some of them merged."""
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    for row in (["Mentor TRN", "Hours"], ["0100030", 1.5], [None, None], ["0100031", 2]):
        sheet.append(row)
    for area in merged:
        sheet.merge_cells(area)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def with_part(data: bytes, content: bytes) -> bytes:
    """The same workbook with another sheet in it."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as given, ZipFile(out, "w") as made:
        for name in given.namelist():
            made.writestr(name, content if name == PART else given.read(name))
    return out.getvalue()


def part(data: bytes) -> bytes:
    with ZipFile(BytesIO(data)) as given:
        return given.read(PART)


@pytest.mark.parametrize("merged", [(), ("A2:A3", "A4:B4")])
def test_the_fast_reader_gives_the_same_rows(merged: tuple[str, ...]) -> None:
    data = book(*merged)
    once = with_part(data, walked_once(part(data)))
    assert part(once) != part(data)
    assert grids(once) == grids(data)


def test_merged_cells_are_still_told() -> None:
    package = package_of(book("A2:A3"))
    assert package is not None
    read = read_plainly(package, ())
    assert read is not None
    assert read.sheets[0].merged == ("A2:A3",)


@pytest.mark.parametrize(
    ("after", "whole"),
    [
        (b"<sheetData><row/></sheetData></worksheet>", True),
        (b"<sheetData/></worksheet>", True),
        (b'<sheetData></sheetData><pageMargins left="1"/></worksheet>', True),
        (b"<sheetData></sheetData>", False),
        (b"<sheetData></sheetData><pageMarg", False),
        (b'<sheetData></sheetData><pageMargins left="1></worksheet>', False),
        (b"<sheetData></sheetData><pageMargins></worksheet>", False),
        (b"<sheetData>", False),
    ],
)
def test_a_sheet_that_does_not_go_on_to_its_end(after: bytes, whole: bool) -> None:  # noqa: FBT001 - a table's column
    assert is_whole_after_cells(b'<?xml version="1.0"?><worksheet><dimension ref="A1"/>' + after) is whole


def test_a_workbook_cut_off_after_its_cells_is_not_taken_for_a_plain_one() -> None:
    data = book()
    package = package_of(with_part(data, part(data).partition(b"</sheetData>")[0] + b"</sheetData><pageMarg"))
    assert package is not None
    assert read_plainly(package, ()) is None
