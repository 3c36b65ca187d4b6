"""A chart on a sheet of an open file: the drawing in openpyxl, where it stands, and what it is called."""

from tests.excel.engine import positions
from tests.excel.engine.area import Area
from tests.excel.engine.chart_data import set_source
from tests.excel.engine.chart_kinds import FIRST, KINDS, Kind, OpenpyxlChart, drawn, kind_of
from tests.excel.engine.chart_names import charts_of
from tests.excel.engine.com_error import refuse
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.positions import Box


class DrawnChart:
    """One chart, found again by its drawing, which changes with its kind."""

    def __init__(self, on: FileSheet, drawing: OpenpyxlChart) -> None:
        self.on = on
        self.drawing = drawing

    @classmethod
    def added(cls, on: FileSheet, box: Box) -> "DrawnChart":
        """A new, empty chart."""
        on.must_be_unprotected()
        chart = cls(on, drawn(FIRST))
        chart.drawing.anchor = positions.anchor(on.worksheet, box)  # type: ignore[assignment]
        on.worksheet.add_chart(chart.drawing)
        chart.name = f"Chart {len(charts_of(on.worksheet))}"
        return chart

    @property
    def name(self) -> str:
        return self.on.file.chart_names.get(id(self.drawing), "")

    @name.setter
    def name(self, value: str) -> None:
        self.on.must_be_unprotected()
        self.on.file.chart_names[id(self.drawing)] = value

    @property
    def kind(self) -> Kind:
        return kind_of(self.drawing)

    @kind.setter
    def kind(self, kind: Kind) -> None:
        """Draw the same series in another way."""
        self.on.must_be_unprotected()
        old, name = self.drawing, self.name
        new = drawn(kind)
        new.anchor, new.title, new.legend = old.anchor, old.title, old.legend
        new.series.extend(old.series)
        charts = charts_of(self.on.worksheet)
        charts[self._place(charts)] = new
        self.drawing = new
        self.name = name

    def _place(self, charts: list[object]) -> int:
        place = next((number for number, chart in enumerate(charts) if chart is self.drawing), None)
        if place is None:
            refuse("The chart was deleted.")
        return place

    @property
    def box(self) -> Box:
        return positions.box(self.on.worksheet, self.drawing.anchor)  # type: ignore[arg-type]

    @box.setter
    def box(self, value: Box) -> None:
        self.on.must_be_unprotected()
        self.drawing.anchor = positions.anchor(self.on.worksheet, value)  # type: ignore[assignment]

    def set_source(self, on: FileSheet, area: Area, plot_by: str | None) -> None:
        self.on.must_be_unprotected()
        set_source(self.drawing, on, area, plot_by)

    def delete(self) -> None:
        self.on.must_be_unprotected()
        charts = charts_of(self.on.worksheet)
        del charts[self._place(charts)]


def kind_numbered(number: int) -> Kind:
    return _kind_where(number=number)


def kind_called(word: str) -> Kind:
    return _kind_where(word=word)


def _kind_where(*, number: int | None = None, word: str | None = None) -> Kind:
    found = next((kind for kind in KINDS if number in {None, kind.number} and word in {None, kind.word}), None)
    if found is None:
        message = f"charts of the kind {word or number} are not modelled by the file engine"
        raise NotImplementedError(message)
    return found
