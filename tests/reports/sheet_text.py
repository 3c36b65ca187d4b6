"""A new sheet as text that a person can read and compare: what the golden files hold."""

import os
from pathlib import Path

from mentortools.workbook.edit import Content, Formula, Link, NewSheet

GOLDEN = Path(__file__).parent.parent / "golden"


def sheet_text(sheet: NewSheet) -> str:
    """Every cell of a sheet, row by row, and what else it has."""
    rows: dict[int, dict[int, str]] = {}
    for cell in sheet.cells:
        rows.setdefault(cell.row, {})[cell.column] = f"{_shown(cell.content)} [{cell.look}]"
    for table in sheet.tables:
        rows[table.row] = {number: f"*{column.heading}*" for number, column in enumerate(table.columns, 1)}
        for number, row in enumerate([*table.rows, *([table.totals] if table.totals else [])], table.first_row):
            rows[number] = {column: _shown(content) for column, content in enumerate(row, 1)}
    lines = [f"{number:3}  {_line(row)}" for number, row in sorted(rows.items())]
    page = f"{sheet.page.orientation}, repeats row {sheet.page.repeated_row}, freezes {sheet.frozen_rows}"
    tables = [f"table {table.name} from row {table.row}, filters {table.filters}" for table in sheet.tables]
    charts = [f"{chart.kind} at row {chart.row}: {chart.description}" for chart in sheet.charts]
    return "\n".join([f"{sheet.title} ({sheet.name}): {page}", *tables, *charts, "", *lines, ""])


def agrees_with_golden(name: str, text: str) -> bool:
    """Whether the text is that of the golden file; with MENTORTOOLS_GOLDEN=write, the file is written first."""
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("MENTORTOOLS_GOLDEN") == "write":
        file.write_text(text, encoding="utf-8")
    return file.read_text(encoding="utf-8") == text


def _line(row: dict[int, str]) -> str:
    return " | ".join(row.get(column, "") for column in range(1, max(row) + 1)).rstrip()


def _shown(content: Content) -> str:
    match content:
        case None:
            return ""
        case Formula(text, result):
            return f"{result} {text}"
        case Link(text, to):
            return f"{text} -> {to}"
        case _:
            return str(content)
