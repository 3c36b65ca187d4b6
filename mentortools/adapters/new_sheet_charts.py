"""New charts as native charts of Excel."""

from collections.abc import Mapping
from types import MappingProxyType

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from mentortools.workbook.drawing import ChartKind, Line, NewChart

# Told apart by lightness too, so that they differ in grey print and for people who see few colours.
COLOURS = ("#1F3864", "#5B9BBF", "#E0A030", "#CBD5E3")

_KINDS: Mapping[ChartKind, Mapping[str, str]] = MappingProxyType(
    {
        ChartKind.BARS: {"type": "bar"},
        ChartKind.STACKED_BARS: {"type": "bar", "subtype": "stacked"},
        ChartKind.COLUMNS: {"type": "column"},
    }
)
_FONT: Mapping[str, object] = {"name": "Calibri", "size": 11, "bold": False, "color": "#262626"}


def add_chart(workbook: Workbook, worksheet: Worksheet, chart: NewChart) -> None:
    """Draw a chart on the worksheet that holds its cells."""
    drawn: Chart = workbook.add_chart(dict(_KINDS[chart.kind]))
    for number, series in enumerate(chart.series):
        colour = COLOURS[number % len(COLOURS)]
        drawn.add_series(
            {
                "name": series.name,
                "categories": _area(worksheet, chart.categories),
                "values": _area(worksheet, series.values),
                "fill": {"color": colour},
                "border": {"color": "#FFFFFF"},
                "gap": 60,
            }
        )
    drawn.set_title({"name": chart.title, "name_font": {**_FONT, "bold": True, "size": 13}, "overlay": False})
    _set_axes(drawn, chart)
    drawn.set_legend({"none": True} if len(chart.series) == 1 else {"position": "bottom", "font": _FONT})
    drawn.set_size({"width": chart.width, "height": chart.height})
    worksheet.insert_chart(
        chart.row - 1, chart.column - 1, drawn, {"description": chart.description, "object_position": 2}
    )


def _set_axes(drawn: Chart, chart: NewChart) -> None:
    """Bars lie on their side: the first category stands at the top, and the values run along the foot."""
    values = {
        "name": chart.values_title,
        "name_font": _FONT,
        "num_font": _FONT,
        "num_format": "#,##0",
        "min": 0,
        "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}},
    }
    categories = {"name": chart.categories_title, "name_font": _FONT, "num_font": _FONT}
    if chart.kind is ChartKind.COLUMNS:
        drawn.set_x_axis({**categories, "major_gridlines": {"visible": False}})
        drawn.set_y_axis(values)
        return
    drawn.set_x_axis(values)
    drawn.set_y_axis({**categories, "reverse": True, "crossing": "max", "major_gridlines": {"visible": False}})


def _area(worksheet: Worksheet, line: Line) -> list[str | int]:
    column = line.column - 1
    return [worksheet.get_name(), line.first - 1, column, line.last - 1, column]
