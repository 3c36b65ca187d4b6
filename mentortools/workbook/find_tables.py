"""Where the log's sheets and tables stand in a workbook, and which are missing, renamed or unclear."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from mentortools.model.cell import Cell
from mentortools.workbook.columns import Table
from mentortools.workbook.facts import Missing, Renamed, Unclear, UnknownHeading
from mentortools.workbook.headings import HeaderRow, find_sheet, header_row, nearest, plain
from mentortools.workbook.place import Place
from mentortools.workbook.second_tables import SecondTable, on_other_sheets, on_the_same_sheet, place_of
from mentortools.workbook.snapshot import Sheet
from mentortools.workbook.template import HOLIDAYS, LISTS, MENTOR_LOG, RUNNING_HOURS, SCHOOL, START_HERE
from mentortools.workbook.unknown_headings import unknown_headings, unknown_labels

OTHER_NAMES: Mapping[Table, frozenset[str]] = MappingProxyType(
    {
        table: frozenset(
            plain(name)
            for other in MENTOR_LOG
            for name in (START_HERE, RUNNING_HOURS, LISTS, other.name, *other.aliases)
            if other is not table
        )
        for table in MENTOR_LOG
    }
)
"""By table, the names of the other sheets: one of these is never taken for it, whatever stands in it."""


class FoundTable(NamedTuple):
    """A table that was found.

    Attributes:
        sheet: The sheet it stands in.
        header: The row of its headings; 0 for the labels of ``School``.
        place: Where its columns stand.
        labelled: For ``School``, the cell of each field whose label was found.
    """

    sheet: Sheet
    header: int
    place: Place
    labelled: Mapping[str, Cell] = MappingProxyType({})


@dataclass
class Tables:
    """All tables of a workbook, as far as they were found.

    Attributes:
        found: Those that were found.
        faults: What is missing, misspelt or doubled.
        unknown: Columns and labels of their sheets that are none of the log's.
        seconds: The same tables in a second place.
        without_headings: Sheets that bear a table's name and none of its headings.
    """

    found: dict[Table, FoundTable] = field(default_factory=dict)
    faults: list[Missing | Renamed | Unclear] = field(default_factory=list)
    unknown: list[UnknownHeading] = field(default_factory=list)
    seconds: list[SecondTable] = field(default_factory=list)
    without_headings: dict[Table, Sheet] = field(default_factory=dict)

    @property
    def missing(self) -> tuple[Missing, ...]:
        """Sheets and headings that were not found."""
        return tuple(each for each in self.faults if isinstance(each, Missing))

    @property
    def renamed(self) -> tuple[Renamed, ...]:
        """Sheets and headings found under a name with a slip in it."""
        return tuple(each for each in self.faults if isinstance(each, Renamed))

    @property
    def unclear(self) -> tuple[Unclear, ...]:
        """Sheets and headings that stand in several places."""
        return tuple(each for each in self.faults if isinstance(each, Unclear))


def find_tables(sheets: Sequence[Sheet]) -> Tables:
    """The log's tables in a workbook's sheets. Nothing is guessed between two places."""
    tables = Tables()
    for table in MENTOR_LOG:
        _find(sheets, table, tables)
    school = tables.found.get(SCHOOL)
    if school and (header := header_row(school.sheet, HOLIDAYS)):
        tables.found[HOLIDAYS] = FoundTable(school.sheet, header.row, place_of(school.sheet, header))
    taken = {found.sheet.name for found in tables.found.values()}
    taken |= {sheet.name for sheet in tables.without_headings.values()}
    tables.seconds.extend(on_other_sheets(sheets, frozenset(taken)))
    return tables


def _find(sheets: Sequence[Sheet], table: Table, tables: Tables) -> None:
    taken = {found.sheet.name for found in tables.found.values()}
    free = [sheet for sheet in sheets if sheet.name not in taken and plain(sheet.name) not in OTHER_NAMES[table]]
    candidates, slip = find_sheet(free, table)
    if len(candidates) > 1:
        tables.faults.append(Unclear(None, None, table.name, tuple(sheet.name for sheet in candidates)))
        return
    if not candidates:
        near = nearest(table.name, (sheet.name for sheet in free))
        tables.faults.append(Missing(table.name, None, "", table.name, near, table.needed))
        return
    sheet = candidates[0]
    if slip:
        tables.faults.append(Renamed(sheet.name, None, table.name, sheet.name))
    if table.labels:
        tables.found[table] = _labels(sheet, table, tables)
        return
    header = header_row(sheet, table)
    if header is None:
        tables.faults.extend(_all_missing(sheet, table))
        tables.without_headings[table] = sheet
        return
    tables.found[table] = FoundTable(sheet, header.row, place_of(sheet, header))
    tables.faults.extend(_heading_faults(sheet, table, header))
    seconds = list(on_the_same_sheet(table, sheet, header))
    tables.seconds.extend(seconds)
    beside = {column for second in seconds for column in second.header.columns.values()}
    tables.unknown.extend(unknown_headings(sheet, table, header, beside))


def _all_missing(sheet: Sheet, table: Table) -> Iterator[Missing]:
    for column in table.columns:
        if column.required:
            yield Missing(table.name, sheet.name, column.field, column.heading, None, table.needed)


def _heading_faults(sheet: Sheet, table: Table, header: HeaderRow) -> Iterator[Missing | Renamed | Unclear]:
    for column in table.columns:
        if column.field in header.twice:
            cells = [Cell(sheet.name, header.row, place) for place in header.twice[column.field]]
            yield Unclear(sheet.name, cells[1], column.heading, tuple(cell.reference for cell in cells))
        elif column.field in header.slips:
            cell = Cell(sheet.name, header.row, header.columns[column.field])
            yield Renamed(sheet.name, cell, column.heading, header.headings[column.field])
        elif column.field not in header.columns:
            needed = table.needed and column.required
            near = nearest(column.heading, header.unknown)
            yield Missing(table.name, sheet.name, column.field, column.heading, near, needed)


LABEL_ROWS = 60
LABEL_COLUMNS = 8


def _labels(sheet: Sheet, table: Table, tables: Tables) -> FoundTable:
    """The labels of ``School``: each field's cell is the one to the right of its label."""
    known: Mapping[str, str] = {
        plain(word): column.field for column in table.columns for word in (*column.aliases, column.heading)
    }
    cells: dict[str, Cell] = {}
    headings: dict[str, str] = {}
    for number, row in enumerate(sheet.rows[:LABEL_ROWS], start=1):
        for place, value in enumerate(row[:LABEL_COLUMNS], start=1):
            label = known.get(plain(str(value).rstrip("*: "))) if isinstance(value, str) else None
            if label and label not in cells:
                cells[label] = Cell(sheet.name, number, place + 1)
                headings[label] = str(value).strip()
    for column in table.columns:
        if column.field not in cells:
            needed = table.needed and column.required
            tables.faults.append(Missing(table.name, sheet.name, column.field, column.heading, None, needed))
    labels = [Cell(sheet.name, cell.row, cell.column - 1) for cell in cells.values()]
    tables.unknown.extend(unknown_labels(sheet, table, labels, LABEL_ROWS))
    return FoundTable(sheet, 0, Place(sheet.name, {}, headings), cells)
