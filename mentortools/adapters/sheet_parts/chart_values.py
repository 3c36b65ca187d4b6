"""What the cells hold that a chart draws."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from mentortools.adapters.sheet_parts.cells import digits, result, serial
from mentortools.adapters.sheet_parts.charts import ChartValues
from mentortools.workbook.cell_text import cell_text
from mentortools.workbook.drawing import Line, NewChart
from mentortools.workbook.edit import Content, Formula, Link, NewSheet


def chart_values(chart: NewChart, sheet: NewSheet) -> ChartValues:
    """The texts and figures of a chart's own sheet."""
    return ChartValues(
        {place: _text(content) for place, content in _held(chart.categories, sheet)},
        tuple(dict(_figures(series.values, sheet)) for series in chart.series),
    )


def _held(line: Line, sheet: NewSheet) -> Iterator[tuple[int, Content]]:
    """What stands in the cells of a line, by their place in it from 0; the blank ones are left out."""
    found: dict[int, Content] = {
        cell.row: cell.content
        for cell in sheet.cells
        if cell.column == line.column and line.first <= cell.row <= line.last
    }
    for table in sheet.tables:
        first, last = max(line.first, table.first_row), min(line.last, table.last_row)
        if line.column <= len(table.columns):
            for row in range(first, last + 1):
                found[row] = table.rows[row - table.first_row][line.column - 1]
    yield from ((row - line.first, found[row]) for row in sorted(found) if found[row] not in (None, ""))


def _text(content: Content) -> str:
    return cell_text(content) if isinstance(content, str) else _figure(content)


def _figures(line: Line, sheet: NewSheet) -> Mapping[int, str]:
    return {place: "0" if isinstance(content, str) else _figure(content) for place, content in _held(line, sheet)}


def _figure(content: Content) -> str:
    match content:
        case Formula():
            return result(content)
        case Link():
            return content.text
        case int() | Decimal():
            return digits(content)
        case date():
            return str(serial(content))
        case _:
            return ""
