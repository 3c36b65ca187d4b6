"""Charts of a sheet as xlwings asks for them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openpyxl.chart import DoughnutChart, PieChart
from xlwings import base_classes

from tests.excel.engine import chart_titles
from tests.excel.engine.chart_names import charts_of
from tests.excel.engine.com_axis import CATEGORY, VALUE, ComAxis
from tests.excel.engine.com_chart import LEGENDS, ComChart, ComChartObject
from tests.excel.engine.drawn_chart import DrawnChart, kind_called
from tests.excel.engine.modelled import Modelled, lacks
from tests.excel.engine.positions import Box

if TYPE_CHECKING:
    from tests.excel.engine.range import Range
    from tests.excel.engine.sheet import Sheet

WORDS = {-4160: "top", -4107: "bottom", -4131: "left", -4152: "right", 2: "corner"}
NUMBERS = {word: number for number, word in WORDS.items()}
OLD_STYLES = 48
assert WORDS.keys() == LEGENDS.keys()


class Chart(Modelled, base_classes.Chart):
    """One chart on a sheet."""

    def __init__(self, sheet: "Sheet", chart: DrawnChart) -> None:
        self._sheet = sheet
        self._chart = chart

    @property
    def api(self) -> tuple[ComChartObject, ComChart]:
        return ComChartObject(self._chart), ComChart(self._chart)

    @property
    def parent(self) -> "Sheet":
        return self._sheet

    @property
    def name(self) -> str:
        return self._chart.name

    @name.setter
    def name(self, value: str) -> None:
        self._chart.name = value

    @property
    def chart_type(self) -> str:
        return self._chart.kind.word

    @chart_type.setter
    def chart_type(self, value: str) -> None:
        self._chart.kind = kind_called(value)

    def set_source_data(self, rng: "Range", plot_by: str | None = None) -> None:
        source = rng.api
        self._chart.set_source(source.on, source.areas[0], plot_by)

    @property
    def title(self) -> str | None:
        return chart_titles.text_of(self._chart.drawing.title)

    @title.setter
    def title(self, value: str | None) -> None:
        self._chart.on.must_be_unprotected()
        self._chart.drawing.title = value

    @property
    def legend(self) -> "ChartLegend":
        return ChartLegend(ComChart(self._chart))

    @property
    def category_axis(self) -> "ChartAxis":
        return ChartAxis(self._chart, CATEGORY)

    @property
    def value_axis(self) -> "ChartAxis":
        return ChartAxis(self._chart, VALUE)

    def _set_style(self, value: int) -> None:
        """Styles from 201 on are parts of their own in the file, which openpyxl does not write."""
        if value <= OLD_STYLES:
            self._chart.drawing.style = value

    style = property(None, _set_style)

    @property
    def left(self) -> float:
        return self._chart.box.left

    @left.setter
    def left(self, value: float) -> None:
        self._chart.box = self._chart.box._replace(left=value)

    @property
    def top(self) -> float:
        return self._chart.box.top

    @top.setter
    def top(self, value: float) -> None:
        self._chart.box = self._chart.box._replace(top=value)

    @property
    def width(self) -> float:
        return self._chart.box.width

    @width.setter
    def width(self, value: float) -> None:
        self._chart.box = self._chart.box._replace(width=value)

    @property
    def height(self) -> float:
        return self._chart.box.height

    @height.setter
    def height(self, value: float) -> None:
        self._chart.box = self._chart.box._replace(height=value)

    def delete(self) -> None:
        self._chart.delete()


class ChartLegend(Modelled, base_classes.ChartLegend):
    """Whether a chart has a legend and where."""

    def __init__(self, com: ComChart) -> None:
        self._com = com

    @property
    def visible(self) -> bool:
        return self._com.HasLegend

    @visible.setter
    def visible(self, value: bool) -> None:
        self._com.HasLegend = value

    @property
    def position(self) -> str | None:
        return WORDS[self._com.Legend.Position] if self._com.HasLegend else None

    @position.setter
    def position(self, value: str) -> None:
        self._com.HasLegend = True
        self._com.Legend.Position = NUMBERS[value]


class ChartAxis(Modelled, base_classes.ChartAxis):
    """One axis: its title, its scale and its direction."""

    def __init__(self, chart: DrawnChart, kind: int) -> None:
        self._chart = chart
        self._kind = kind

    @property
    def _com(self) -> ComAxis:
        return ComChart(self._chart).Axes(self._kind)

    @property
    def api(self) -> ComAxis | None:
        return self._com if self.visible else None

    @property
    def visible(self) -> bool:
        return self._has_axes

    @visible.setter
    def visible(self, value: bool) -> None:
        lacks(type(self).__name__, f"visible = {value}")

    @property
    def _has_axes(self) -> bool:
        return not isinstance(self._chart.drawing, (PieChart, DoughnutChart))

    @property
    def title(self) -> str | None:
        return self._com.AxisTitle.Text if self.visible and self._com.HasTitle else None

    @title.setter
    def title(self, value: str | None) -> None:
        self.set(title=value)

    def set(self, **changes: object) -> None:
        given = {name: value for name, value in changes.items() if value is not base_classes._UNSET}  # noqa: SLF001 - xlwings' mark for what was not given
        for name, value in given.items():
            match name, value:
                case "title", None:
                    self._com.HasTitle = False
                case "title", str(text):
                    self._com.HasTitle = True
                    self._com.AxisTitle.Text = text
                case "minimum_scale", int() | float():
                    self._com.MinimumScale = value
                case "maximum_scale", int() | float():
                    self._com.MaximumScale = value
                case "reverse_order", bool():
                    self._com.ReversePlotOrder = value
                case _:
                    lacks(type(self).__name__, f"{name} = {value!r}")


class Charts(Modelled, base_classes.Charts):
    """The charts of a sheet, by number or name."""

    def __init__(self, sheet: "Sheet") -> None:
        self._sheet = sheet

    @property
    def _members(self) -> list[Chart]:
        on = self._sheet.on
        return [Chart(self._sheet, DrawnChart(on, drawing)) for drawing in charts_of(on.worksheet)]  # type: ignore[arg-type]

    @property
    def parent(self) -> "Sheet":
        return self._sheet

    def __call__(self, key: int | str) -> Chart:
        members = self._members
        found = (each for number, each in enumerate(members, 1) if key in {number, each.name})
        chart = next(found, None)
        if chart is None:
            raise KeyError(key)
        return chart

    def __len__(self) -> int:
        return len(self._members)

    def __iter__(self) -> Iterator[Chart]:
        return iter(self._members)

    def __contains__(self, key: int | str) -> bool:
        return any(key in {number, each.name} for number, each in enumerate(self._members, 1))

    def add(  # noqa: PLR0913, PLR0917 - xlwings calls it so
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        chart_type: str | None = None,
        source: "Range | None" = None,
        plot_by: str | None = None,
        name: str | None = None,
        anchor: "Range | None" = None,
        style: int | None = None,
    ) -> Chart:
        corner = (left, top) if anchor is None else (anchor.left, anchor.top)
        chart = Chart(self._sheet, DrawnChart.added(self._sheet.on, Box(*corner, width, height)))
        if source is not None:
            chart.set_source_data(source, plot_by)
        if chart_type is not None:
            chart.chart_type = chart_type
        if style is not None:
            chart.style = style
        if name is not None:
            chart.name = name
        return chart
