# ruff: noqa: N802, N803 - the names are those of Excel's object model
"""Excel's `ChartObject` (the frame on the sheet) and `Chart` (what is in it)."""

from collections.abc import Iterator

from openpyxl.chart import DoughnutChart, PieChart
from openpyxl.chart.legend import Legend

from tests.excel.engine import chart_titles
from tests.excel.engine.com_axis import CATEGORY, ComAxis, ComTitle
from tests.excel.engine.com_error import no_such_member, refuse
from tests.excel.engine.com_range import ComRange
from tests.excel.engine.drawn_chart import DrawnChart, kind_numbered
from tests.excel.engine.modelled import Modelled, lacks

LEGENDS = {-4160: "t", -4107: "b", -4131: "l", -4152: "r", 2: "tr"}
BY = {1: "rows", 2: "columns"}


class ComChartObject(Modelled):
    """The frame of a chart."""

    def __init__(self, chart: DrawnChart) -> None:
        self._chart = chart

    @property
    def Name(self) -> str:
        return self._chart.name

    @Name.setter
    def Name(self, value: str) -> None:
        self._chart.name = value

    @property
    def Left(self) -> float:
        return self._chart.box.left

    @property
    def Top(self) -> float:
        return self._chart.box.top

    @property
    def Width(self) -> float:
        return self._chart.box.width

    @property
    def Height(self) -> float:
        return self._chart.box.height

    @property
    def Chart(self) -> "ComChart":
        return ComChart(self._chart)

    def Delete(self) -> None:
        self._chart.delete()


class ComChart(Modelled):
    """A chart with its title, legend, axes and series."""

    def __init__(self, chart: DrawnChart) -> None:
        self._chart = chart

    @property
    def ChartType(self) -> int:
        return self._chart.kind.number

    @ChartType.setter
    def ChartType(self, value: int) -> None:
        self._chart.kind = kind_numbered(value)

    def SetSourceData(self, Source: ComRange, PlotBy: int | None = None) -> None:
        self._chart.set_source(Source.on, Source.areas[0], None if PlotBy is None else BY[PlotBy])

    @property
    def HasTitle(self) -> bool:
        return self._chart.drawing.title is not None

    @HasTitle.setter
    def HasTitle(self, value: bool) -> None:
        self._chart.on.must_be_unprotected()
        if bool(value) != self.HasTitle:
            self._chart.drawing.title = "Chart Title" if value else None

    @property
    def ChartTitle(self) -> ComTitle:
        if not self.HasTitle:
            refuse("This object has no title.")
        return ComTitle(self._title, self._set_title)

    def _title(self) -> str:
        return chart_titles.text_of(self._chart.drawing.title) or ""

    def _set_title(self, text: str) -> None:
        self._chart.on.must_be_unprotected()
        self._chart.drawing.title = text

    @property
    def HasLegend(self) -> bool:
        return self._chart.drawing.legend is not None

    @HasLegend.setter
    def HasLegend(self, value: bool) -> None:
        self._chart.on.must_be_unprotected()
        if bool(value) != self.HasLegend:
            self._chart.drawing.legend = Legend() if value else None

    @property
    def Legend(self) -> "ComLegend":
        if not self.HasLegend:
            refuse("This object has no legend.")
        return ComLegend(self._chart)

    def Axes(self, Type: int, AxisGroup: int = 1) -> ComAxis:
        """The axis of the categories (1) or the values (2)."""
        drawing = self._chart.drawing
        if AxisGroup != 1:
            lacks("Chart", "Axes of the secondary group")
        if isinstance(drawing, (PieChart, DoughnutChart)):
            refuse("Method 'Axes' of object '_Chart' failed")
        return ComAxis(self._chart, drawing.x_axis if Type == CATEGORY else drawing.y_axis)

    def SeriesCollection(self, Index: int | None = None) -> "ComSeriesCollection | ComSeries":
        collection = ComSeriesCollection(self._chart)
        return collection if Index is None else collection(Index)


class ComLegend(Modelled):
    """Where the legend stands."""

    def __init__(self, chart: DrawnChart) -> None:
        self._chart = chart

    @property
    def Position(self) -> int:
        legend = self._chart.drawing.legend
        return next(number for number, word in LEGENDS.items() if legend is not None and word == legend.position)

    @Position.setter
    def Position(self, value: int) -> None:
        self._chart.on.must_be_unprotected()
        assert self._chart.drawing.legend is not None
        self._chart.drawing.legend.position = LEGENDS[value]


class ComSeriesCollection(Modelled):
    """The series of a chart, counted from 1."""

    def __init__(self, chart: DrawnChart) -> None:
        self._members = [ComSeries(chart, number) for number in range(len(chart.drawing.series))]

    @property
    def Count(self) -> int:
        return len(self._members)

    def __call__(self, number: int) -> "ComSeries":
        if not 1 <= number <= len(self._members):
            no_such_member()
        return self._members[number - 1]

    def __iter__(self) -> Iterator["ComSeries"]:
        return iter(self._members)


class ComSeries(Modelled):
    """One series: of its formula, the cells with its values."""

    def __init__(self, chart: DrawnChart, number: int) -> None:
        self._series = chart.drawing.series[number]

    @property
    def Formula(self) -> str:
        series = self._series
        name = series.tx.strRef.f if series.tx is not None and series.tx.strRef is not None else ""
        categories = series.cat
        labels = categories.strRef or categories.numRef if categories is not None else None
        values = series.val.numRef.f
        return f"=SERIES({name},{'' if labels is None else labels.f},{values},{series.idx + 1})"
