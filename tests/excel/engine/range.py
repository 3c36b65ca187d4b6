"""A range of cells, of one or several areas, as `xw.Range` asks its engine for it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from openpyxl.cell.cell import MergedCell
from xlwings import base_classes

from tests.excel.engine import hyperlinks, merges, range_cells, references, rules
from tests.excel.engine.area import Area, written
from tests.excel.engine.com_error import refuse
from tests.excel.engine.com_range import ComRange
from tests.excel.engine.conditional_formats import ConditionalFormats
from tests.excel.engine.modelled import lacks
from tests.excel.engine.notes import Note
from tests.excel.engine.range_ends import end, region
from tests.excel.engine.range_format import RangeFormat

if TYPE_CHECKING:
    from tests.excel.engine.names import Name
    from tests.excel.engine.sheet import Sheet
    from tests.excel.engine.tables import Table


class Range(RangeFormat, base_classes.Range):
    """Row, column, shape and value are those of the first area, as in Excel; formats are those of all."""

    uncounted: ClassVar[frozenset[str]] = frozenset({"expand", "max_cells_per_read", "max_cells_per_write"})
    settable: ClassVar[frozenset[str]] = frozenset({"options"})
    expand = base_classes.Range.expand
    max_cells_per_read = base_classes.Range.max_cells_per_read
    max_cells_per_write = base_classes.Range.max_cells_per_write

    def __init__(self, sheet: "Sheet", areas: Sequence[Area]) -> None:
        super().__init__(sheet.on, areas)
        self._sheet = sheet
        self.options: dict[str, object] = {}

    @property
    def _area(self) -> Area:
        return self._areas[0]

    def _over(self, *areas: Area) -> "Range":
        return Range(self._sheet, areas)

    @property
    def api(self) -> ComRange:
        return ComRange(self._on, self._areas)

    @property
    def sheet(self) -> "Sheet":
        return self._sheet

    @property
    def row(self) -> int:
        return self._area.top

    @property
    def column(self) -> int:
        return self._area.left

    @property
    def shape(self) -> tuple[int, int]:
        return self._area.height, self._area.width

    def __len__(self) -> int:
        return sum(area.height * area.width for area in self._areas)

    def __call__(self, *indices: int) -> "Range":
        """One cell, by row and column or by number row after row; it may lie outside the range."""
        row, column = indices if len(indices) > 1 else (i + 1 for i in divmod(indices[0] - 1, self._area.width))
        top, left = self._area.top + row - 1, self._area.left + column - 1
        if top < 1 or left < 1:
            refuse("Application-defined or object-defined error")
        return self._over(Area(top, left, top, left))

    @property
    def address(self) -> str:
        return written(self._areas)

    def get_address(self, row_absolute: bool, col_absolute: bool, external: bool = False) -> str:  # noqa: FBT001, FBT002 - xlwings calls it so
        address = ",".join(
            area.address(row_absolute=row_absolute, column_absolute=col_absolute) for area in self._areas
        )
        if not external:
            return address
        place = f"[{self._on.file.name}]{self._worksheet.title}"
        bare = place.replace("[", "").replace("]", "").replace(".", "").replace("_", "").isalnum()
        return f"{place}!{address}" if bare else f"'{place.replace(chr(39), chr(39) * 2)}'!{address}"

    @property
    def raw_value(self) -> object:
        return range_cells.read(self._on, self._area)

    @raw_value.setter
    def raw_value(self, data: object) -> None:
        range_cells.write(self._on, self._areas, data)

    @property
    def formula(self) -> object:
        return range_cells.read_formulas(self._on, self._area)

    @formula.setter
    def formula(self, data: object) -> None:
        if len(self) > 1 and isinstance(data, str) and data.startswith("="):
            lacks(type(self).__name__, "formula: one formula filled over several cells")
        range_cells.write(self._on, self._areas, data)

    @property
    def has_array(self) -> bool:
        if any(not isinstance(cell.value, (str, int, float, type(None))) for cell in self._on.looks(self._areas)
               if not isinstance(cell, MergedCell) and cell.data_type == "f"):  # fmt: skip
            lacks(type(self).__name__, "has_array of an array formula")
        return False

    def clear_contents(self) -> None:
        range_cells.clear_contents(self._on, self._areas)

    def clear_formats(self) -> None:
        self._format.clear()
        rules.drop(self._on, self._areas)

    def clear(self) -> None:
        range_cells.clear(self._on, self._areas)

    def delete(self, shift: str | None = None) -> None:
        if shift == "left" or len(self._areas) > 1:
            lacks(type(self).__name__, "delete with shift='left' or of several areas")
        range_cells.take_out(self._on, self._area)

    def end(self, direction: str) -> "Range":
        return self._over(end(self._on, self._area, direction))

    @property
    def current_region(self) -> "Range":
        return self._over(region(self._on, self._area))

    def select(self) -> None:
        self._on.show()
        selection = self._worksheet.sheet_view.selection[0]
        selection.activeCell = self._area.address().replace("$", "").partition(":")[0]
        selection.sqref = written(self._areas).replace("$", "").replace(",", " ")

    @property
    def merge_cells(self) -> bool | None:
        return merges.merged(self._on, self._area)

    @property
    def merge_area(self) -> "Range":
        return self._over(merges.around(self._on, self._area))

    def merge(self, across: bool) -> None:  # noqa: FBT001 - xlwings calls it so
        self._on.must_allow_formats()
        merges.merge(self._on, self._area, rows_apart=across)

    def unmerge(self) -> None:
        self._on.must_allow_formats()
        merges.unmerge(self._on, self._area)

    @property
    def hyperlink(self) -> str:
        address = hyperlinks.address(self._on.look(self._area.top, self._area.left))
        if address is None:
            message = "The cell doesn't seem to contain a hyperlink!"
            raise RuntimeError(message)
        return address

    def add_hyperlink(self, address: str, text_to_display: str | None = None, screen_tip: str | None = None) -> None:
        hyperlinks.add(self._on, self._area, hyperlinks.Target(address, "", text_to_display, screen_tip))

    @property
    def note(self) -> Note | None:
        cell = self._on.look(self._area.top, self._area.left)
        return None if cell.comment is None else Note(self)

    def add_note(self, text: str) -> Note:
        return Note.added(self, text)

    @property
    def conditional_formats(self) -> ConditionalFormats:
        return ConditionalFormats(self._on, self._areas)

    @property
    def table(self) -> "Table | None":
        holding = (each for each in references.tables(self._on) if references.table_area(each).overlap(self._area))
        found = next(holding, None)
        return None if found is None else self._sheet.table_of(found)

    @property
    def name(self) -> "Name | None":
        return self._sheet.name_of(self._area)

    @name.setter
    def name(self, value: str) -> None:
        title = self._worksheet.title.replace("'", "''")
        self._sheet.book.names.add(value, f"='{title}'!{self._area.address()}")
