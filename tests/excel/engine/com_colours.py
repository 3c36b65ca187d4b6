# ruff: noqa: N802 - the names are those of Excel's object model
"""Excel's `Interior` and `Font` objects, of a range or of a rule of a conditional format."""

from collections.abc import Callable

from openpyxl.styles.colors import Color

from tests.excel.engine import colours
from tests.excel.engine.modelled import Modelled, lacks

NONE, AUTOMATIC = -4142, -4105
WHITE, BLACK = (255, 255, 255), (0, 0, 0)


class ComInterior(Modelled):
    """A fill by what reads it and what sets it."""

    def __init__(self, read: Callable[[], colours.Rgb | None], write: Callable[[colours.Rgb | None], None]) -> None:
        self._read = read
        self._write = write

    @property
    def Color(self) -> int:
        return colours.integer(self._read() or WHITE)

    @Color.setter
    def Color(self, value: float) -> None:
        self._write(colours.rgb(int(value)))

    @property
    def ColorIndex(self) -> int:
        if self._read() is not None:
            lacks("Interior", "ColorIndex of a colour")
        return NONE

    @ColorIndex.setter
    def ColorIndex(self, value: int) -> None:
        if value != NONE:
            lacks("Interior", f"ColorIndex = {value}")
        self._write(None)


class ComFont(Modelled):
    """A font by what reads one of its attributes and what sets it, under the attribute's name in openpyxl."""

    def __init__(self, read: Callable[[str], object], write: Callable[[str, object], None]) -> None:
        self._read = read
        self._write = write

    @property
    def Bold(self) -> object:
        return self._read("b")

    @Bold.setter
    def Bold(self, value: bool) -> None:
        self._write("b", bool(value))

    @property
    def Italic(self) -> object:
        return self._read("i")

    @Italic.setter
    def Italic(self, value: bool) -> None:
        self._write("i", bool(value))

    @property
    def Size(self) -> object:
        return self._read("sz")

    @Size.setter
    def Size(self, value: float) -> None:
        self._write("sz", float(value))

    @property
    def Name(self) -> object:
        return self._read("name")

    @Name.setter
    def Name(self, value: str) -> None:
        self._write("name", value)

    @property
    def ColorIndex(self) -> int:
        if self._read("color") is not None:
            lacks("Font", "ColorIndex of a colour")
        return AUTOMATIC

    @property
    def Color(self) -> int:
        found = self._read("color")
        return colours.integer(colours.from_file(found) or BLACK if isinstance(found, Color) else BLACK)

    @Color.setter
    def Color(self, value: float) -> None:
        self._write("color", colours.in_file(int(value)))
