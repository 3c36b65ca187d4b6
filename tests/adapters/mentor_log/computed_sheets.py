"""Workbooks as other programs compute them: each formula with its stored result, and what it comes to anew."""

import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import ironcalc
from openpyxl import load_workbook

OFFICE = shutil.which("soffice")
_ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>"""


class Formula(NamedTuple):
    """A formula's cell, and a result of it."""

    cell: str
    result: object


def plain(value: object) -> object:
    """A result to compare: an empty text and a blank are one, and numbers are to the millionth."""
    if value is None:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return round(float(value), 6)
    return value


def stored(workbook: bytes, sheet: str) -> list[Formula]:
    """What the file holds as the result of each formula."""
    values = load_workbook(BytesIO(workbook), data_only=True)[sheet]
    return [Formula(cell, plain(values[cell].value)) for cell in _formulas(workbook, sheet)]


def by_ironcalc(workbook: bytes, sheet: str, folder: Path) -> list[Formula]:
    """What ironcalc makes of each formula."""
    file = folder / "log.xlsx"
    file.write_bytes(workbook)
    model = ironcalc.load_from_xlsx(str(file), "en", "UTC")
    model.evaluate()
    book = load_workbook(BytesIO(workbook))
    index, cells = book.sheetnames.index(sheet), book[sheet]
    return [
        Formula(cell, plain(model.get_cell_value(index, cells[cell].row, cells[cell].column)))
        for cell in _formulas(workbook, sheet)
    ]


def by_libreoffice(workbook: bytes, sheet: str, folder: Path) -> list[Formula]:
    """What LibreOffice makes of each formula, told to compute all of them anew."""
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(_ALWAYS_RECALCULATE)
    (folder / "log.xlsx").write_bytes(workbook)
    command = [str(OFFICE), "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to"]
    target = folder / "computed"
    subprocess.run(
        [*command, "xlsx:Calc MS Excel 2007 XML", "--outdir", str(target), str(folder / "log.xlsx")],
        check=True,
        capture_output=True,
        timeout=120,
    )
    values = load_workbook(target / "log.xlsx", data_only=True)[sheet]
    return [Formula(cell, plain(values[cell].value)) for cell in _formulas(workbook, sheet)]


def _formulas(workbook: bytes, sheet: str) -> Iterator[str]:
    for row in load_workbook(BytesIO(workbook))[sheet].iter_rows():
        for cell in row:
            if cell.data_type == "f":
                yield cell.coordinate
