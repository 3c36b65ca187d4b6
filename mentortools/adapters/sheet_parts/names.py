"""The namespaces and the kinds of parts that our sheets are written with."""

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
SPREADSHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"

_OFFICE = "application/vnd.openxmlformats-officedocument."
WORKBOOK_KIND = _OFFICE + "spreadsheetml.sheet.main+xml"
WORKSHEET_KIND = _OFFICE + "spreadsheetml.worksheet+xml"
STYLES_KIND = _OFFICE + "spreadsheetml.styles+xml"
TABLE_KIND = _OFFICE + "spreadsheetml.table+xml"
DRAWING_KIND = _OFFICE + "drawing+xml"
CHART_KIND = _OFFICE + "drawingml.chart+xml"
THEME_KIND = _OFFICE + "theme+xml"
EXTENDED_PROPERTIES_KIND = _OFFICE + "extended-properties+xml"
CORE_PROPERTIES_KIND = "application/vnd.openxmlformats-package.core-properties+xml"
RELATIONS_KIND = "application/vnd.openxmlformats-package.relationships+xml"


def quoted(title: str) -> str:
    """A sheet's title as formulas write it: ``'St Mary''s'``."""
    return "'" + title.replace("'", "''") + "'"
