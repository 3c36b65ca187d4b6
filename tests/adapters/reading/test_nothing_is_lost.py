"""The law of reading: on any .xlsx the cells read are those that two other readers find together, or a remark says."""

import re
import subprocess
import warnings
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from python_calamine import CalamineWorkbook

from mentortools.adapters.reading import UnreadableFile, read_snapshot
from mentortools.adapters.reading.apart import read_apart
from mentortools.adapters.reading.package import Package
from mentortools.adapters.reading.sheet_parts import book_parts
from mentortools.adapters.reading.wanted import Wanted
from mentortools.model.cell import column_letters
from mentortools.workbook.snapshot import Snapshot
from tests.adapters.reading.odd_sheets import ODD
from tests.adapters.reading.read_recipes import good, packed, parts
from tests.adapters.reading.test_read_values import SECONDS, needs_libreoffice, varied
from tests.made_demo import made_demo

REPOSITORY = Path(__file__).parents[3]
EMPTY_TEXT = re.compile(rb'<c r="([A-Z]+\d+)"[^>]*t="str"[^>]*><f[^>]*(?:/>|>[^<]*</f>)<v(?:/>|></v>)')
Cells = set[tuple[str, str]]


def files() -> dict[str, bytes]:
    paths = [*sorted((REPOSITORY / "workbooks" / "returned").glob("*.xlsx")), REPOSITORY / "workbooks/mentor-log.xlsx"]
    named = {path.name: path.read_bytes() for path in paths}
    demo = {name: data for name, data in made_demo().items() if name.endswith(".xlsx") and data.startswith(b"PK")}
    odd = {name: sheet.package() for name, sheet in ODD.items()}
    return {"good": good(), "varied": varied(), "1904": varied(date_1904=True)} | named | demo | odd


FILES = files()
del FILES[
    "a cell of another row"
]  # one of the others takes its row from the element around it, and Excel opens neither


def filled(name: str, rows: Iterable[Iterable[object]]) -> Cells:
    return {
        (name, f"{column_letters(column)}{number}")
        for number, cells in enumerate(rows, 1)
        for column, value in enumerate(cells, 1)
        if value not in (None, "")
    }


def of_calamine(data: bytes) -> Cells:
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    return {
        cell
        for index, name in enumerate(book.sheet_names)
        for cell in filled(name, book.get_sheet_by_index(index).to_python(skip_empty_area=False))
    }


def of_openpyxl(data: bytes) -> Cells:
    """Values and formulas, without the formulas whose result is an empty text: these show nothing."""
    found: Cells = set()
    for values in (True, False):
        book = load_workbook(BytesIO(data), read_only=True, data_only=values)
        for sheet in book.worksheets:
            if isinstance(sheet, ReadOnlyWorksheet):
                sheet.reset_dimensions()
                found |= filled(sheet.title, sheet.iter_rows(min_row=1, min_col=1, values_only=True))
        book.close()
    return found - nothing_shown(data)


def nothing_shown(data: bytes) -> Cells:
    package = Package(data)
    return {
        (name, reference.decode())
        for name, part in book_parts(package).sheets.items()
        for reference in EMPTY_TEXT.findall(package.part(part))
    }


def of_both(data: bytes) -> Cells:
    found: Cells = set()
    for reader in (of_calamine, of_openpyxl):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                found |= reader(data)
        except Exception:  # noqa: BLE001, S112 - what one of them cannot read the other may
            continue
    return found


def of_ours(snapshot: Snapshot) -> Cells:
    return {cell for sheet in snapshot.sheets for cell in filled(sheet.name, sheet.rows)}


def remarked(snapshot: Snapshot) -> Cells:
    return {(remark.sheet, remark.cell) for remark in snapshot.remarks if remark.cell}


@pytest.mark.parametrize("name", sorted(FILES))
def test_the_cells_read_are_those_that_others_find_together(name: str) -> None:
    data = FILES[name]
    try:
        snapshot = read_snapshot(data)
    except UnreadableFile:
        assert of_both(data) == set()
        return
    ours, both = of_ours(snapshot), of_both(data)
    if any(not remark.cell for remark in snapshot.remarks):
        both |= ours
    assert ours ^ both <= remarked(snapshot)


@pytest.mark.parametrize("name", ["good", "varied", "1904", "mentor-log.xlsx"])
def test_the_careful_reading_comes_to_the_same_as_the_quick_one(name: str) -> None:
    here, there = read_snapshot(FILES[name]), read_apart(Wanted(FILES[name]))
    assert here.fingerprint == there.fingerprint
    assert of_ours(here) == of_ours(there)


@needs_libreoffice
def test_so_are_those_of_what_libreoffice_saves(tmp_path: Path) -> None:
    made = []
    for name in ("varied", "mentor-log.xlsx"):
        made.append(tmp_path / f"{Path(name).stem}.xlsx")
        made[-1].write_bytes(FILES[name])
    profile, saved = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", str(tmp_path / "saved")
    command = ["soffice", "--headless", profile, "--convert-to", "xlsx", "--outdir", saved, *map(str, made)]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    for path in made:
        data = (tmp_path / "saved" / path.name).read_bytes()
        snapshot = read_snapshot(data)
        assert of_ours(snapshot) == of_both(data)
        assert snapshot.remarks == ()


def test_a_cell_that_is_left_out_on_purpose_is_noticed() -> None:
    """The law's own test: a sheet with a second list of cells, which the fast reader passes over."""
    name = "xl/worksheets/sheet1.xml"
    contents = parts(good())
    second = b'</sheetData><sheetData><row r="9"><c r="A9"><v>9</v></c></row></sheetData>'
    data = packed(contents | {name: contents[name].replace(b"</sheetData>", second)})
    assert ("School", "A9") not in of_calamine(data)
    assert ("School", "A9") in of_ours(read_snapshot(data))
