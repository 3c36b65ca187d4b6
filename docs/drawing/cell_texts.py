"""The texts that a workbook's sheets should show when they are printed."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring
from python_calamine import load_workbook

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LAST_CELL = re.compile(r"\$([A-Z]+)\$(\d+)$")


def texts_of(workbook: Path) -> Mapping[str, Sequence[str]]:
    """The text of every cell that holds text and is to be printed, by sheet.

    Numbers are left out: where one does not fit, it turns into ####, and is never cut.
    """
    book = load_workbook(str(workbook))
    ends = _ends_of_print_areas(workbook)
    texts = {}
    for index, name in enumerate(book.sheet_names):
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        height, width = ends.get(index, (None, None))
        texts[name] = list(_texts(row[:width] for row in rows[:height]))
    return texts


def _texts(rows: Iterable[Sequence[object]]) -> Iterator[str]:
    return (cell for row in rows for cell in row if isinstance(cell, str))


def _ends_of_print_areas(workbook: Path) -> Mapping[int, tuple[int, int]]:
    """How many rows and columns are printed of the sheets that say so. Print areas begin at A1 in all of ours."""
    with ZipFile(workbook) as archive:
        names = fromstring(archive.read("xl/workbook.xml")).iter(f"{_MAIN}definedName")
    return {
        int(name.attrib["localSheetId"]): _rows_and_columns(name.text or "")
        for name in names
        if name.get("name") == "_xlnm.Print_Area"
    }


def _rows_and_columns(area: str) -> tuple[int, int]:
    found = _LAST_CELL.search(area)
    if found is None:
        msg = f"{area} is no print area of one block of cells"
        raise ValueError(msg)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column
