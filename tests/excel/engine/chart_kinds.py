"""The kinds of chart that are modelled: xlwings' word, Excel's number, and how openpyxl draws them."""

from typing import NamedTuple

from openpyxl.chart import AreaChart, BarChart, DoughnutChart, LineChart, PieChart

FULL_OVERLAP = 100
OpenpyxlChart = AreaChart | BarChart | DoughnutChart | LineChart | PieChart


class Kind(NamedTuple):
    """One kind of chart; direction and grouping where the drawing has them."""

    word: str
    number: int
    drawing: type[OpenpyxlChart]
    direction: str | None = None
    grouping: str | None = None


KINDS = (
    Kind("column_clustered", 51, BarChart, "col", "clustered"),
    Kind("column_stacked", 52, BarChart, "col", "stacked"),
    Kind("column_stacked_100", 53, BarChart, "col", "percentStacked"),
    Kind("bar_clustered", 57, BarChart, "bar", "clustered"),
    Kind("bar_stacked", 58, BarChart, "bar", "stacked"),
    Kind("bar_stacked_100", 59, BarChart, "bar", "percentStacked"),
    Kind("line", 4, LineChart, None, "standard"),
    Kind("area", 1, AreaChart, None, "standard"),
    Kind("area_stacked", 76, AreaChart, None, "stacked"),
    Kind("pie", 5, PieChart),
    Kind("doughnut", -4120, DoughnutChart),
)
FIRST = KINDS[0]


def kind_of(chart: OpenpyxlChart) -> Kind:
    """What kind of chart this drawing is."""
    for kind in KINDS:
        same = type(chart) is kind.drawing
        if (
            same
            and kind.direction in {None, getattr(chart, "barDir", None)}
            and kind.grouping in {None, getattr(chart, "grouping", None)}
        ):
            return kind
    message = f"a {type(chart).__name__} of its kind is not modelled by the file engine"
    raise NotImplementedError(message)


def drawn(kind: Kind) -> OpenpyxlChart:
    """A chart of this kind without series, its axes shown: openpyxl leaves unsaid whether they are."""
    chart = kind.drawing()
    if isinstance(chart, BarChart):
        chart.barDir = kind.direction or "col"  # type: ignore[assignment]
        chart.overlap = None if kind.grouping == "clustered" else FULL_OVERLAP
    if isinstance(chart, (BarChart, LineChart, AreaChart)):
        chart.grouping = kind.grouping  # type: ignore[assignment]
    if not isinstance(chart, (PieChart, DoughnutChart)):
        chart.x_axis.delete = chart.y_axis.delete = False
    return chart
