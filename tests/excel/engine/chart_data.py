"""Which cells of a chart's source are names, categories and values, as Excel guesses it."""

from openpyxl.chart import Reference
from openpyxl.chart.data_source import NumDataSource, NumRef, StrRef
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.series_factory import SeriesFactory

from tests.excel.engine.area import Area
from tests.excel.engine.chart_kinds import OpenpyxlChart
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.range_cells import read
from tests.excel.engine.sheet_titles import quoted


def set_source(chart: OpenpyxlChart, on: FileSheet, area: Area, plot_by: str | None) -> None:
    """Give the chart one series for each column (or row) of numbers."""
    by_columns = plot_by == "columns" or (plot_by is None and area.height >= area.width)
    named = any(_is_text(on, area._replace(bottom=area.top, left=column, right=column)) for column in _inner(area))
    titled = any(_is_text(on, area._replace(top=row, bottom=row, right=area.left)) for row in _inner_rows(area))
    body = area._replace(top=area.top + named, left=area.left + titled)
    chart.series.clear()
    if by_columns:
        for column in range(body.left, body.right + 1):
            source = Area(body.top, column, body.bottom, column)
            heading = Area(area.top, column, area.top, column) if named else None
            chart.series.append(_series(on, source, heading))
        labels = Area(body.top, area.left, body.bottom, area.left) if titled else None
    else:
        for row in range(body.top, body.bottom + 1):
            source = Area(row, body.left, row, body.right)
            heading = Area(row, area.left, row, area.left) if titled else None
            chart.series.append(_series(on, source, heading))
        labels = Area(area.top, body.left, area.top, body.right) if named else None
    if labels is not None:
        chart.set_categories(_reference(on, labels))


def _inner(area: Area) -> range:
    """The columns after the first, where there are any: the corner says nothing."""
    return range(min(area.left + 1, area.right), area.right + 1)


def _inner_rows(area: Area) -> range:
    return range(min(area.top + 1, area.bottom), area.bottom + 1)


def _is_text(on: FileSheet, cell: Area) -> bool:
    return isinstance(read(on, cell), str)


def _series(on: FileSheet, values: Area, heading: Area | None) -> Series:
    series: Series = SeriesFactory(_reference(on, values))
    series.val = NumDataSource(numRef=NumRef(f=f"{quoted(on.worksheet.title)}!{values.address()}"))
    if heading is not None:
        series.tx = SeriesLabel(strRef=StrRef(f=f"{quoted(on.worksheet.title)}!{heading.address()}"))
    return series


def _reference(on: FileSheet, area: Area) -> Reference:
    return Reference(range_string=f"{quoted(on.worksheet.title)}!{area.address()}")
