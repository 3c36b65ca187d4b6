"""The two dialects of the workbook format, Transitional and Strict, which differ in their namespaces."""

from typing import NamedTuple


class Dialect(NamedTuple):
    """The namespaces of one dialect."""

    main: str
    relationships: str
    spreadsheet_drawing: str
    chart: str
    drawing: str


TRANSITIONAL = Dialect(
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "http://schemas.openxmlformats.org/drawingml/2006/main",
)
STRICT = Dialect(
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
    "http://purl.oclc.org/ooxml/drawingml/chart",
    "http://purl.oclc.org/ooxml/drawingml/main",
)

OFFICE = "application/vnd.openxmlformats-officedocument."
COMMENTS = OFFICE + "spreadsheetml.comments+xml"
RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
STYLES = OFFICE + "spreadsheetml.styles+xml"
VML = OFFICE + "vmlDrawing"
WORKSHEET = OFFICE + "spreadsheetml.worksheet+xml"
TABLE = OFFICE + "spreadsheetml.table+xml"
DRAWING = OFFICE + "drawing+xml"
CHART = OFFICE + "drawingml.chart+xml"

XML_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def dialect_of(namespace: str) -> Dialect | None:
    """The dialect whose workbooks and sheets are in this namespace."""
    return next((dialect for dialect in (TRANSITIONAL, STRICT) if dialect.main == namespace), None)


def translated(text: bytes, dialect: Dialect) -> bytes:
    """A part or relations written in Transitional, in the dialect given."""
    if dialect == TRANSITIONAL:
        return text
    for ours, theirs in zip(TRANSITIONAL, dialect, strict=True):
        text = text.replace(ours.encode(), theirs.encode())
    return text
