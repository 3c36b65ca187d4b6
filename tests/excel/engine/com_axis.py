# ruff: noqa: N802 - the names are those of Excel's object model
"""Excel's `Axis` of a chart, and the title of an axis or chart."""

from collections.abc import Callable

from openpyxl.chart.axis import ChartLines, _BaseAxis

from tests.excel.engine import chart_titles
from tests.excel.engine.com_error import refuse
from tests.excel.engine.drawn_chart import DrawnChart
from tests.excel.engine.modelled import Modelled, lacks

CATEGORY, VALUE = 1, 2


class ComTitle(Modelled):
    """A title by what reads and what sets its text."""

    def __init__(self, read: Callable[[], str], write: Callable[[str], None]) -> None:
        self._read = read
        self._write = write

    @property
    def Text(self) -> str:
        return self._read()

    @Text.setter
    def Text(self, value: str) -> None:
        self._write(value)


class ComAxis(Modelled):
    """One axis."""

    def __init__(self, chart: DrawnChart, axis: _BaseAxis) -> None:
        self._chart = chart
        self._axis = axis

    @property
    def HasTitle(self) -> bool:
        return self._axis.title is not None

    @HasTitle.setter
    def HasTitle(self, value: bool) -> None:
        self._chart.on.must_be_unprotected()
        if bool(value) != self.HasTitle:
            self._axis.title = "Axis Title" if value else None

    @property
    def AxisTitle(self) -> ComTitle:
        if not self.HasTitle:
            refuse("This object has no title.")
        return ComTitle(self._title, self._set_title)

    def _title(self) -> str:
        return chart_titles.text_of(self._axis.title) or ""

    def _set_title(self, text: str) -> None:
        self._chart.on.must_be_unprotected()
        self._axis.title = text

    @property
    def HasMajorGridlines(self) -> bool:
        return self._axis.majorGridlines is not None

    @HasMajorGridlines.setter
    def HasMajorGridlines(self, value: bool) -> None:
        self._chart.on.must_be_unprotected()
        self._axis.majorGridlines = ChartLines() if value else None

    @property
    def MinimumScale(self) -> float:
        return _scale(self._axis.scaling.min)

    @MinimumScale.setter
    def MinimumScale(self, value: float) -> None:
        self._chart.on.must_be_unprotected()
        self._axis.scaling.min = value

    @property
    def MaximumScale(self) -> float:
        return _scale(self._axis.scaling.max)

    @MaximumScale.setter
    def MaximumScale(self, value: float) -> None:
        self._chart.on.must_be_unprotected()
        self._axis.scaling.max = value

    @property
    def ReversePlotOrder(self) -> bool:
        return bool(self._axis.scaling.orientation == "maxMin")

    @ReversePlotOrder.setter
    def ReversePlotOrder(self, value: bool) -> None:
        self._chart.on.must_be_unprotected()
        self._axis.scaling.orientation = "maxMin" if value else "minMax"


def _scale(stated: float | None) -> float:
    if stated is None:
        lacks("Axis", "a scale that Excel chooses")
    return stated
