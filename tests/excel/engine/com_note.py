# ruff: noqa: N802 - the names are those of Excel's object model
"""Excel's `Comment` object, which xlwings calls a note: of its members, the box that its text stands in."""

from collections.abc import Callable

from openpyxl.comments import Comment

from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.modelled import Modelled

PIXELS_A_POINT = 96 / 72


class ComNote(Modelled):
    """The note of one cell; `note` gives it for as long as it is there."""

    def __init__(self, on: FileSheet, note: Callable[[], Comment]) -> None:
        self._on = on
        self._note = note

    @property
    def Shape(self) -> "ComNoteShape":
        return ComNoteShape(self._on, self._note)


class ComNoteShape(Modelled):
    """The box, in points; the file has it in pixels."""

    def __init__(self, on: FileSheet, note: Callable[[], Comment]) -> None:
        self._on = on
        self._note = note

    @property
    def Width(self) -> float:
        return float(self._note().width) / PIXELS_A_POINT

    @Width.setter
    def Width(self, value: float) -> None:
        self._on.must_be_unprotected()
        self._note().width = round(value * PIXELS_A_POINT)

    @property
    def Height(self) -> float:
        return float(self._note().height) / PIXELS_A_POINT

    @Height.setter
    def Height(self, value: float) -> None:
        self._on.must_be_unprotected()
        self._note().height = round(value * PIXELS_A_POINT)
