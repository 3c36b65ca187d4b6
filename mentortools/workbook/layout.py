"""A school's own layout: which of its sheets and headings are which of the log's, and what stands in every row."""

import re
from collections.abc import Collection, Iterable, Mapping
from enum import Enum, auto
from types import MappingProxyType

from msgspec import Struct, field
from msgspec.structs import replace

from mentortools.model.told import ToldError
from mentortools.workbook.columns import Column, Table
from mentortools.workbook.headings import HeaderRow
from mentortools.workbook.plain_name import plain
from mentortools.workbook.snapshot import Sheet


class LayoutError(ToldError):
    """A layout file that does not load. The message names the file, and line and key of each fault."""


class Fit(Enum):
    """How much of a layout is in a workbook: all the sheets that it names, some of them, or none."""

    WHOLE = auto()
    PART = auto()
    NONE = auto()


class SheetLayout(Struct, frozen=True):
    """What a layout says of one of the log's sheets.

    Attributes:
        sheet: The sheet's name in the workbook; None where it is the log's own.
        columns: The columns of which the layout says something, as it has them: by their fields.
    """

    sheet: str | None
    columns: Mapping[str, Column]


class Layout(Struct, frozen=True):
    """A school's own layout. Without sheets it changes nothing.

    Attributes:
        name: The file's name, for messages.
        sheets: What it says of the log's sheets, by the log's names for them.
        digest: SHA-256 of the file's text.
        files: The names of the files that it is for, with ``*`` and ``?`` for what may stand there; empty for any file
            that has its sheets.
    """

    name: str = ""
    sheets: Mapping[str, SheetLayout] = field(default_factory=lambda: MappingProxyType({}))
    digest: str = ""
    files: tuple[str, ...] = ()

    @property
    def named(self) -> tuple[str, ...]:
        """The names of sheets that it gives."""
        return tuple(each.sheet for each in self.sheets.values() if each.sheet is not None)

    def fit(self, sheets: Iterable[Sheet]) -> Fit:
        """How many of the sheets that it names a workbook has; one that names none is for any workbook."""
        there = {plain(sheet.name) for sheet in sheets}
        found = sum(plain(name) in there for name in self.named)
        return Fit.WHOLE if found == len(self.named) else Fit.PART if found else Fit.NONE

    def is_for(self, file: str) -> bool:
        """Whether it names the file, by its name or by its path in the folder."""
        called = file.casefold()
        return any(
            _pattern(each).fullmatch(name) for each in self.files for name in (called, called.rpartition("/")[2])
        )

    def sheet_of(self, table: Table) -> str | None:
        """The name that it gives to a table's sheet, if any."""
        said = self.sheets.get(table.name)
        return said.sheet if said else None

    def table(self, table: Table, but_for: Collection[str] = ()) -> Table:
        """The table as the layout has it; the fields ``but_for`` as the log has them, without what fills every row."""
        said = self.sheets.get(table.name)
        if said is None:
            return table
        columns = [said.columns.get(column.field, column) for column in table.columns]
        taken = {plain(column.heading) for column in columns if is_renamed(column)}
        own = {column.field: column for column in table.columns}
        return replace(
            table,
            columns=tuple(
                own[column.field] if column.field in but_for else _without(column, taken) for column in columns
            ),
        )


OWN_LAYOUT = Layout()
"""The log's own."""


class LaidOut(Struct, frozen=True):
    """What a layout did to one sheet of a workbook.

    Attributes:
        layout: The layout file's name.
        table: The log's name for the sheet.
        sheet: The sheet's own name; None where the workbook has none and the layout says all that is needed.
        headings: The log's heading for each heading that it was taken from.
        constants: What stands in every row, by the log's headings.
        words: What each word was read as that stands there.
    """

    layout: str
    table: str
    sheet: str | None
    headings: tuple[tuple[str, str], ...] = ()
    constants: tuple[tuple[str, str], ...] = ()
    words: tuple[tuple[str, str], ...] = ()


class LayoutUnused(Struct, frozen=True):
    """Layouts that were not used, since the workbook has none of the sheets that they name."""

    layouts: tuple[str, ...]
    sheets: tuple[str, ...]


def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(re.escape(name.casefold()).replace(r"\*", ".*").replace(r"\?", "."), re.DOTALL)


def is_renamed(column: Column) -> bool:
    """Whether a layout says under which heading a column stands: it is then looked for under no other."""
    return column.own_heading is not None


def _without(column: Column, taken: Collection[str]) -> Column:
    """A column without the aliases that a layout uses for others: what it names is nothing else."""
    aliases = tuple(alias for alias in column.aliases if plain(alias) not in taken)
    return column if is_renamed(column) or aliases == column.aliases else replace(column, aliases=aliases)


def filled_twice(table: Table, header: HeaderRow) -> dict[str, tuple[int, ...]]:
    """Columns of a heading row for which a layout already says what stands in every row, by their fields."""
    places = {**{name: (place,) for name, place in header.columns.items()}, **header.twice}
    return {column.field: places[column.field] for column in table.columns if column.always and column.field in places}


def without_fields(header: HeaderRow, fields: Collection[str]) -> HeaderRow:
    """A heading row from which some fields were not taken."""
    return replace(
        header,
        columns={name: place for name, place in header.columns.items() if name not in fields},
        headings={name: heading for name, heading in header.headings.items() if name not in fields},
        slips=tuple(name for name in header.slips if name not in fields),
        twice={name: places for name, places in header.twice.items() if name not in fields},
    )
