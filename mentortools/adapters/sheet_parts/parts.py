"""What hangs on a sheet of ours, and in which order: its drawing with the charts in it, then its tables."""

from collections.abc import Sequence

from msgspec import Struct

from mentortools.adapters.sheet_parts.chart_values import chart_values
from mentortools.adapters.sheet_parts.charts import chart_part
from mentortools.adapters.sheet_parts.drawing import drawing_part
from mentortools.adapters.sheet_parts.names import quoted
from mentortools.adapters.sheet_parts.page import repeated
from mentortools.adapters.sheet_parts.tables import table_part
from mentortools.workbook.edit import NewSheet

REPEATED = "_xlnm.Print_Titles"
"""The name under which a sheet says what stands on each of its pages."""


class DefinedName(Struct, frozen=True):
    """A defined name of the workbook, or of the one sheet at this place, counted from 0 among ours."""

    name: str
    sheet: int | None
    reference: str


def table_parts(sheet: NewSheet, first: int) -> list[bytes]:
    """The tables of a sheet, numbered from this number on. One without rows is but its headings, and has no part."""
    tables = [table for table in sheet.tables if table.rows]
    return [table_part(table, number) for number, table in enumerate(tables, first)]


def drawing_and_charts(sheet: NewSheet, first: int) -> tuple[bytes, list[bytes]]:
    """The drawing of a sheet with charts, and these, numbered from this number on."""
    charts = [
        chart_part(chart, sheet.title, number, chart_values(chart, sheet))
        for number, chart in enumerate(sheet.charts, first)
    ]
    return drawing_part(sheet), charts


def defined_names(sheets: Sequence[NewSheet]) -> list[DefinedName]:
    """The names of sheets of ours, in the order in which Excel lists them."""
    names = [DefinedName(sheet.name, None, f"{quoted(sheet.title)}!$A$2") for sheet in sheets]
    for place, sheet in enumerate(sheets):
        if reference := repeated(sheet.title, sheet.page):
            names.append(DefinedName(REPEATED, place, reference))
    return sorted(names, key=lambda each: (each.name.removeprefix("_xlnm.").lower(), each.reference.lower()))
