"""The font of a range's cells."""

from collections.abc import Sequence

from xlwings import base_classes

from tests.excel.engine import colours
from tests.excel.engine.area import Area
from tests.excel.engine.cell_format import CellFormat
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.modelled import Modelled

BLACK: colours.Rgb = (0, 0, 0)


class Font(Modelled, base_classes.Font):
    """What all cells have, None where they differ."""

    def __init__(self, on: FileSheet, areas: Sequence[Area]) -> None:
        self._format = CellFormat(on, areas)

    @property
    def bold(self) -> object:
        return self._format.font("b")

    @bold.setter
    def bold(self, value: bool) -> None:
        self._format.set_font("b", value)

    @property
    def italic(self) -> object:
        return self._format.font("i")

    @italic.setter
    def italic(self, value: bool) -> None:
        self._format.set_font("i", value)

    @property
    def size(self) -> object:
        return self._format.font("sz")

    @size.setter
    def size(self, value: float) -> None:
        self._format.set_font("sz", float(value))

    @property
    def name(self) -> object:
        return self._format.font("name")

    @name.setter
    def name(self, value: str) -> None:
        self._format.set_font("name", value)

    @property
    def color(self) -> object:
        return self._format.common(lambda cell: colours.from_file(cell.font.color) or BLACK)

    @color.setter
    def color(self, value: object) -> None:
        self._format.set_font("color", colours.in_file(value))
