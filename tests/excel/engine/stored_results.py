"""Results of formulas as the file holds them: read beside the formulas, and put back after openpyxl has saved.

openpyxl keeps either a formula or its result. Excel keeps both, so a file saved here would otherwise be emptier
than the one Excel saves. Nothing is calculated: a result stands for as long as its formula's text does.
"""

import datetime as dt
import shutil
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import openpyxl
from lxml import etree
from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet

from tests.excel.engine.serials import serial

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
Results = dict[Cell, tuple[str, Cell]]
Amendments = dict[str, Callable[[etree._Element], None]]  # noqa: SLF001 - lxml's own name for an element's type


def formula_text(cell: Cell) -> str | None:
    """The formula with its equals sign; None for a cell that holds a constant."""
    if cell.data_type != "f":
        return None
    return str(cell.value.text) if isinstance(cell.value, ArrayFormula) else str(cell.value)


def read(path: Path, workbook: Workbook) -> Results:
    """The cells with the stored results of this file's formulas."""
    formulas = [
        cell
        for sheet in workbook.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell, Cell) and cell.data_type == "f"
    ]
    if not formulas:
        return {}
    shown = {sheet.title: sheet for sheet in openpyxl.load_workbook(path, data_only=True).worksheets}
    found: Results = {}
    for cell in formulas:
        result = shown[sheet_of(cell).title][cell.coordinate]
        if isinstance(result, Cell):
            found[cell] = (formula_text(cell) or "", result)
    return found


def sheet_of(cell: Cell) -> Worksheet:
    """The worksheet of a cell that was loaded to be changed."""
    assert isinstance(cell.parent, Worksheet)
    return cell.parent


def parts(workbook: Workbook, results: Results) -> Amendments:
    """What is to be put into each sheet's part of the saved file."""
    kept: dict[str, dict[str, Cell]] = {}
    for cell, (formula, shown) in results.items():
        sheet = sheet_of(cell)
        stands = sheet in workbook.worksheets and sheet[cell.coordinate] is cell and formula_text(cell) == formula
        if stands and shown.value is not None:
            kept.setdefault(str(sheet.path).lstrip("/"), {})[cell.coordinate] = shown
    return {part: _putting(cells) for part, cells in kept.items()}


def _putting(cells: Mapping[str, Cell]) -> Callable[[etree._Element], None]:
    def put(root: etree._Element) -> None:
        for element in root.iter(f"{MAIN}c"):
            shown = cells.get(element.get("r", ""))
            value = element.find(f"{MAIN}v")
            if shown is not None and value is not None:
                kind, value.text = _stored(shown)
                if kind:
                    element.set("t", kind)

    return put


def _stored(shown: Cell) -> tuple[str, str]:
    """The type and text with which a result lies in the file."""
    value = shown.value
    if shown.data_type == "e":
        return "e", str(value)
    if isinstance(value, bool):
        return "b", str(int(value))
    if isinstance(value, str):
        return "str", value
    return "", str(serial(value) if isinstance(value, (dt.date, dt.time, dt.timedelta)) else value)


def amend(path: Path, amendments: Amendments) -> None:
    """Change these parts of a saved file and leave the others as they are."""
    if not amendments:
        return
    beside = path.with_name(f"~{path.name}")
    with zipfile.ZipFile(path) as saved, zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as amended:
        for name in saved.namelist():
            content = saved.read(name)
            if name in amendments:
                root = etree.fromstring(content)
                amendments[name](root)
                content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            amended.writestr(name, content)
    shutil.move(beside, path)
