"""What the fast reader made of a sheet, compared with all that stands in its XML, and put right."""

from collections.abc import Sequence
from functools import cached_property
from math import isfinite

from mentortools.adapters.reading.another_reader import grids_of_another_reader
from mentortools.adapters.reading.grids import Grid
from mentortools.adapters.reading.package import Package
from mentortools.adapters.reading.shared_texts import blank_texts
from mentortools.adapters.reading.sheets import Rows, one_line, put, value_at
from mentortools.adapters.reading.walk import NUMBER, SHARED, Content, Place, Walk
from mentortools.model.cell import Cell
from mentortools.workbook.snapshot import CellValue, Doubt, ReadingRemark
from mentortools.workbook.unreadable import UnreadableFile


class Mending:
    """The sheets of one package, compared one by one; another reader is asked at the first cell that is lacking."""

    def __init__(self, package: Package, data: bytes) -> None:
        self._package, self._data = package, data
        self.remarks: list[ReadingRemark] = []

    def compare(self, grid: Grid, walked: Walk) -> None:
        """Puts into the grid what the fast reader passed over or misread, and remarks on it."""
        for place in sorted(walked.twice):
            self._remark(grid, place, Doubt.TWICE)
        for place, content in walked.contents.items():
            value = value_at(grid.rows, *place)
            if _is_blank(value):
                self._find(grid, place, content)
            elif content.kind == NUMBER:
                _put_right(grid.rows, place, value, content.text)

    def _find(self, grid: Grid, place: Place, content: Content) -> None:
        if content.kind == SHARED and content.text.strip() in self._blank_texts:
            return
        other = value_at(self._others.get(one_line(grid.name), ()), *place)
        if _is_blank(other):
            self._remark(grid, place, Doubt.NOT_READ)
            return
        put(grid.rows, *place, other)
        self._remark(grid, place, Doubt.FOUND_ON_SECOND_LOOK)

    def _remark(self, grid: Grid, place: Place, doubt: Doubt) -> None:
        self.remarks.append(ReadingRemark(grid.name, Cell(grid.name, *place).reference, doubt))

    @cached_property
    def _blank_texts(self) -> frozenset[str]:
        return blank_texts(self._package)

    @cached_property
    def _others(self) -> dict[str, Sequence[list[CellValue]]]:
        """The rows of each sheet as another reader gives them; none where it cannot read the workbook."""
        try:
            return {one_line(grid.name): grid.rows for grid in grids_of_another_reader(self._data)}
        except UnreadableFile:
            return {}


def _is_blank(value: CellValue) -> bool:
    return value is None or value == ""


def _put_right(rows: Rows, place: Place, value: CellValue, text: str) -> None:
    """What is written like a number and is none is text."""
    if isinstance(value, float) and not isfinite(value):
        put(rows, *place, text)
