"""Names of charts, which openpyxl neither reads nor writes: it calls every one `Chart` and a number."""

import zipfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from lxml import etree
from openpyxl import Workbook
from openpyxl.packaging.relationship import get_dependents
from openpyxl.worksheet.worksheet import Worksheet

from tests.excel.engine.stored_results import Amendments

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
DRAWING_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing"


def charts_of(sheet: Worksheet) -> list[object]:
    """The sheet's charts in their order; openpyxl has no public list of them."""
    charts: list[object] = sheet._charts  # type: ignore[attr-defined]  # noqa: SLF001 - the only list of a sheet's charts there is
    return charts


def read(path: Path, workbook: Workbook) -> dict[int, str]:
    """The name of each chart of the file, by the chart's identity: charts that look the same are equal."""
    with_charts = [sheet for sheet in workbook.worksheets if charts_of(sheet)]
    if not with_charts:
        return {}
    with zipfile.ZipFile(path) as archive:
        drawings = _drawings(archive)
        return {
            id(chart): name
            for sheet in with_charts
            for chart, name in zip(charts_of(sheet), drawings.get(sheet.title, []), strict=False)
        }


def _drawings(archive: zipfile.ZipFile) -> dict[str, list[str]]:
    """The names of the charts drawn on each sheet, by the sheet's title."""
    links = {link.Id: link.target for link in get_dependents(archive, "xl/_rels/workbook.xml.rels")}
    found: dict[str, list[str]] = {}
    for element in etree.fromstring(archive.read("xl/workbook.xml")).iter("{*}sheet"):
        relation = next((value for key, value in element.attrib.items() if str(key).endswith("}id")), "")
        part = PurePosixPath(links[str(relation)])
        relations = str(part.parent / "_rels" / f"{part.name}.rels")
        if relations not in archive.namelist():
            continue
        targets = [link.target for link in get_dependents(archive, relations) if link.Type == DRAWING_LINK]
        found[str(element.get("name"))] = [
            name for target in targets for name in _names(etree.fromstring(archive.read(target)))
        ]
    return found


def _names(drawing: etree._Element) -> list[str]:
    return [str(properties.get("name")) for properties in _properties(drawing)]


def _properties(drawing: etree._Element) -> list[etree._Element]:
    return list(drawing.iterfind(f".//{DRAWING}graphicFrame/{DRAWING}nvGraphicFramePr/{DRAWING}cNvPr"))


def parts(workbook: Workbook, names: Mapping[int, str]) -> Amendments:
    """What is to be put into each drawing of the saved file."""
    amendments: Amendments = {}
    for sheet in workbook.worksheets:
        charts = charts_of(sheet)
        drawing = sheet._drawing  # type: ignore[attr-defined]  # noqa: SLF001 - says under which name openpyxl saved the drawing
        if charts and drawing is not None:
            amendments[str(drawing.path).lstrip("/")] = _Naming([names.get(id(chart), "") for chart in charts])
    return amendments


class _Naming:
    def __init__(self, names: list[str]) -> None:
        self.names = names

    def __call__(self, drawing: etree._Element) -> None:
        for properties, name in zip(_properties(drawing), self.names, strict=False):
            if name:
                properties.set("name", name)
