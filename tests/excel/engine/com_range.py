# ruff: noqa: N802 - the names are those of Excel's object model
"""Excel's `Range` object: of its members, those that xlwings has no name of its own for."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from tests.excel.engine import alignments, rows
from tests.excel.engine.alignments import HORIZONTAL, VERTICAL
from tests.excel.engine.area import LAST_COLUMN, Area, written
from tests.excel.engine.cell_format import CellFormat
from tests.excel.engine.com_colours import ComFont, ComInterior
from tests.excel.engine.com_error import refuse
from tests.excel.engine.com_format_conditions import ComFormatConditions
from tests.excel.engine.com_hyperlinks import ComHyperlinks
from tests.excel.engine.file_sheet import FileSheet, only
from tests.excel.engine.modelled import Modelled, lacks


class ComRange(Modelled):
    """Cells of a sheet in one or several areas."""

    uncounted: ClassVar[frozenset[str]] = frozenset({"on", "areas"})

    def __init__(self, on: FileSheet, areas: Sequence[Area]) -> None:
        self._on = on
        self._areas = tuple(areas)
        self._format = CellFormat(on, self._areas)

    @property
    def on(self) -> FileSheet:
        return self._on

    @property
    def areas(self) -> tuple[Area, ...]:
        return self._areas

    @property
    def Address(self) -> str:
        return written(self._areas)

    @property
    def Row(self) -> int:
        return self._areas[0].top

    @property
    def Column(self) -> int:
        return self._areas[0].left

    @property
    def Count(self) -> int:
        return sum(area.height * area.width for area in self._areas)

    @property
    def EntireRow(self) -> "ComRange":
        return ComRange(self._on, [area._replace(left=1, right=LAST_COLUMN) for area in self._areas])

    @property
    def Hidden(self) -> bool | None:
        """Of whole rows: whether all are hidden; None where some are."""
        self._must_be_rows("get")
        return only(rows.hidden(self._on.worksheet, area.top, area.bottom) for area in self._areas)  # type: ignore[return-value]

    @Hidden.setter
    def Hidden(self, value: bool) -> None:
        self._must_be_rows("set")
        self._on.must_allow_rows()
        for area in self._areas:
            for row in range(area.top, area.bottom + 1):
                self._on.worksheet.row_dimensions[row].hidden = bool(value)

    def _must_be_rows(self, verb: str) -> None:
        if all(area.whole_columns for area in self._areas):
            lacks("Range", "Hidden of columns")
        if not all(area.whole_rows for area in self._areas):
            refuse(f"Unable to {verb} the Hidden property of the Range class")

    @property
    def Areas(self) -> "ComAreas":
        return ComAreas(self)

    @property
    def FormatConditions(self) -> ComFormatConditions:
        return ComFormatConditions(self._on, self._areas, self._elsewhere)

    def _elsewhere(self, areas: Sequence[Area]) -> "ComRange":
        return ComRange(self._on, areas)

    @property
    def Hyperlinks(self) -> ComHyperlinks:
        return ComHyperlinks(self._on, self._areas)

    @property
    def Interior(self) -> ComInterior:
        return ComInterior(self._format.fill, self._format.set_fill)

    @property
    def Font(self) -> ComFont:
        return ComFont(self._format.font, self._format.set_font)

    @property
    def Locked(self) -> object:
        return self._format.locked()

    @property
    def WrapText(self) -> object:
        return self._format.common(lambda cell: bool(cell.alignment.wrap_text))

    @WrapText.setter
    def WrapText(self, value: bool) -> None:
        self._format.set_alignment("wrap_text", bool(value))

    @property
    def IndentLevel(self) -> object:
        found = self._format.common(lambda cell: cell.alignment.indent)
        return None if found is None else int(str(found).partition(".")[0])

    @IndentLevel.setter
    def IndentLevel(self, value: int) -> None:
        self._format.set_alignment("indent", value)

    @property
    def HorizontalAlignment(self) -> int | None:
        found = self._format.common(lambda cell: alignments.stated(cell.alignment.horizontal) or "general")
        return next((each.number for each in HORIZONTAL if (each.in_file or each.word) == found), None)

    @HorizontalAlignment.setter
    def HorizontalAlignment(self, value: int) -> None:
        self._format.set_alignment("horizontal", next(each.in_file for each in HORIZONTAL if each.number == value))

    @property
    def VerticalAlignment(self) -> int | None:
        found = self._format.common(lambda cell: alignments.stated(cell.alignment.vertical) or "bottom")
        return next((each.number for each in VERTICAL if (each.in_file or each.word) == found), None)

    @VerticalAlignment.setter
    def VerticalAlignment(self, value: int) -> None:
        self._format.set_alignment("vertical", next(each.in_file for each in VERTICAL if each.number == value))


class ComAreas(Modelled):
    """The areas of a range, counted from 1."""

    def __init__(self, whole: ComRange) -> None:
        self._parts = [ComRange(whole.on, [area]) for area in whole.areas]

    @property
    def Count(self) -> int:
        return len(self._parts)

    def __call__(self, number: int) -> ComRange:
        return self._parts[number - 1]

    def __iter__(self) -> Iterator[ComRange]:
        return iter(self._parts)
