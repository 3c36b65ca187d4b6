"""Where the log's sheets and tables stand in a workbook, and which are missing, renamed or unclear."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct, field

from mentortools.model.cell import Cell
from mentortools.workbook.columns import Column, Table
from mentortools.workbook.facts import Missing, Renamed, Unclear, UnknownHeading
from mentortools.workbook.headings import Found, HeaderRow, find_sheet, header_row, holding_most, nearest, nearest_of
from mentortools.workbook.labels import LABEL_ROWS, find_labels
from mentortools.workbook.layout import OWN_LAYOUT, Layout, filled_twice, is_renamed, without_fields
from mentortools.workbook.place import Place
from mentortools.workbook.plain_name import plain
from mentortools.workbook.second_tables import SecondTable, has_enough, on_other_sheets, on_the_same_sheet, place_of
from mentortools.workbook.snapshot import Sheet
from mentortools.workbook.template import (
    EVERY_TABLE,
    HOLIDAYS,
    LISTS,
    MENTOR_LOG,
    PREVIOUS_CLAIMS,
    RUNNING_HOURS,
    SCHOOL,
    START_HERE,
)
from mentortools.workbook.template_of_duties import TABLES_OF_DUTIES
from mentortools.workbook.unknown_headings import unknown_headings, unknown_labels

OTHER_NAMES: Mapping[Table, frozenset[str]] = MappingProxyType(
    {
        table: frozenset(
            plain(name)
            for other in MENTOR_LOG
            for name in (START_HERE, RUNNING_HOURS, LISTS, other.name, *other.aliases)
            if other is not table
        )
        for table in EVERY_TABLE
    }
)
"""By table, the names of the other sheets: one of these is never taken for it, whatever stands in it.

The names of sheets that not every log has are none of them: a school may keep its training under any of these.
"""


class FoundTable(Struct, frozen=True):
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


class Tables(Struct):
    """All tables of a workbook, as far as they were found.

    Attributes:
        layout: The layout they were looked for with.
        found: Those that were found.
        laid_out: Tables as they were read, where that is not as the log has them.
        faults: What is missing, misspelt or doubled.
        unknown: Columns and labels of their sheets that are none of the log's.
        seconds: The same tables in a second place.
        without_headings: Sheets that bear a table's name and none of its headings.
    """

    layout: Layout = OWN_LAYOUT
    found: dict[Table, FoundTable] = field(default_factory=dict)
    laid_out: dict[Table, Table] = field(default_factory=dict)
    faults: list[Missing | Renamed | Unclear] = field(default_factory=list)
    unknown: list[UnknownHeading] = field(default_factory=list)
    seconds: list[SecondTable] = field(default_factory=list)
    without_headings: dict[Table, Sheet] = field(default_factory=dict)

    def table(self, table: Table) -> Table:
        """A table as it is read: with the headings, words and constants of the layout."""
        return self.laid_out.get(table, table)

    def has(self, table: Table) -> bool:
        """Whether anything of a table stands anywhere: the table itself, its headings again, or a sheet of its name."""
        again = any(second.table in {table, self.table(table)} for second in self.seconds)
        return again or table in self.found or table in self.without_headings

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


def find_tables(sheets: Sequence[Sheet], layout: Layout = OWN_LAYOUT) -> Tables:
    """The log's tables in a workbook's sheets. Nothing is guessed between two places.

    What a layout gives a name to is looked for under that name, and under no other.
    """
    tables = Tables(layout)
    for table in MENTOR_LOG:
        if layout.sheets.get(table.name):
            tables.laid_out[table] = layout.table(table)
        _find(sheets, table, tables)
    school = tables.found.get(SCHOOL)
    if school and (header := header_row(school.sheet, HOLIDAYS)):
        tables.found[HOLIDAYS] = FoundTable(school.sheet, header.row, place_of(school.sheet, header))
    for table in TABLES_OF_DUTIES:
        _find_extra(sheets, table, tables)
    taken = {found.sheet.name for found in tables.found.values()}
    taken |= {sheet.name for sheet in tables.without_headings.values()}
    tables.seconds.extend(on_other_sheets(sheets, frozenset(taken)))
    return tables


def _find(sheets: Sequence[Sheet], table: Table, tables: Tables) -> None:
    candidates, slip = _candidates(sheets, table, tables)
    if len(candidates) > 1:
        tables.faults.append(Unclear(None, None, table.name, tuple(sheet.name for sheet in candidates)))
        return
    if not candidates:
        tables.faults.extend(_sheet_missing(sheets, table, tables))
        return
    sheet = candidates[0]
    if slip:
        tables.faults.append(Renamed(sheet.name, None, table.name, sheet.name))
    if table.labels:
        tables.found[table] = _labels(sheet, table, tables)
        return
    header = header_row(sheet, tables.table(table))
    if header is None:
        tables.faults.extend(_all_missing(sheet, table, tables.table(table)))
        tables.without_headings[table] = sheet
        return
    _take(sheet, table, header, tables)


def _find_extra(sheets: Sequence[Sheet], table: Table, tables: Tables) -> None:
    """Finds a table that not every log has: on a sheet of its name with enough of its headings, or as a layout says."""
    if tables.layout.sheets.get(table.name):
        tables.laid_out[table] = tables.layout.table(table)
        _find(sheets, table, tables)
        return
    candidates, slip = _candidates(sheets, table, tables)
    headers = [(sheet, header_row(sheet, table)) for sheet in candidates]
    like = [(sheet, header) for sheet, header in headers if header and has_enough(table, header)]
    if len(like) > 1:
        tables.faults.append(Unclear(None, None, table.name, tuple(sheet.name for sheet, _ in like)))
    elif like:
        ((sheet, header),) = like
        if slip:
            tables.faults.append(Renamed(sheet.name, None, table.name, sheet.name))
        _take(sheet, table, header, tables)


def _take(sheet: Sheet, table: Table, header: HeaderRow, tables: Tables) -> None:
    """Takes the table that stands under a row of headings."""
    strangers = header
    if twice := filled_twice(tables.table(table), header):
        header = without_fields(header, twice)
        tables.laid_out[table] = tables.layout.table(table, but_for=twice)
        tables.faults.extend(_filled_twice(sheet, table, strangers, tables.layout.name, twice))
    laid_out = tables.table(table)
    tables.found[table] = FoundTable(sheet, header.row, place_of(sheet, header))
    faults = _heading_faults(sheet, table, laid_out, header)
    tables.faults.extend(fault for fault in faults if not (isinstance(fault, Missing) and fault.field in twice))
    seconds = list(on_the_same_sheet(laid_out, sheet, header))
    tables.seconds.extend(seconds)
    beside = {column for second in seconds for column in second.header.columns.values()}
    tables.unknown.extend(unknown_headings(sheet, laid_out, strangers, beside))


def _candidates(sheets: Sequence[Sheet], table: Table, tables: Tables) -> Found:
    """The sheets that could be a table's: those of the name that a layout gives it, or whatever could be it."""
    own = tables.layout.sheet_of(table)
    if own is not None:
        return Found(tuple(sheet for sheet in sheets if plain(sheet.name) == plain(own)), slip=False)
    taken = {found.sheet.name for found in tables.found.values()}
    others = OTHER_NAMES[table] | set(map(plain, tables.layout.named))
    free = [sheet for sheet in sheets if sheet.name not in taken and plain(sheet.name) not in others]
    return find_sheet(free, tables.table(table))


def _sheet_missing(sheets: Sequence[Sheet], table: Table, tables: Tables) -> Iterator[Missing]:
    """The fault of a sheet that is not there; none where a layout says all that is needed of it."""
    own = tables.layout.sheet_of(table)
    if own is None and table.labels and all(column.always for column in tables.table(table).columns if column.required):
        return
    taken = {found.sheet.name for found in tables.found.values()}
    free = [sheet for sheet in sheets if sheet.name not in taken and plain(sheet.name) not in OTHER_NAMES[table]]
    others = [sheet for sheet in free if not _is_extra(sheet)]
    near = nearest(own or table.name, (sheet.name for sheet in others)) or holding_most(others, tables.table(table))
    needed = table.needed or (own is not None and table is PREVIOUS_CLAIMS)
    yield Missing(table.name, None, "", own or table.name, near, needed, own is not None)


def _is_extra(sheet: Sheet) -> bool:
    """Whether a sheet is one of those that not every log has."""
    named = (table for table in TABLES_OF_DUTIES if plain(sheet.name) in set(map(plain, (table.name, *table.aliases))))
    return any((header := header_row(sheet, table)) and has_enough(table, header) for table in named)


def _filled_twice(
    sheet: Sheet, table: Table, header: HeaderRow, layout: str, twice: Mapping[str, Sequence[int]]
) -> Iterator[Unclear]:
    """Columns that stand in a sheet although a layout says what stands in every row."""
    for name, columns in twice.items():
        cells = [Cell(sheet.name, header.row, column) for column in columns]
        places = (*(cell.reference for cell in cells), f"the layout {layout}")
        yield Unclear(sheet.name, cells[0], table.column(name).heading, places)


def _all_missing(sheet: Sheet, table: Table, laid_out: Table) -> Iterator[Missing]:
    for column in laid_out.columns:
        if column.required and not column.always:
            yield _heading_missing(sheet, table, column)


def _heading_faults(
    sheet: Sheet, table: Table, laid_out: Table, header: HeaderRow
) -> Iterator[Missing | Renamed | Unclear]:
    for column in laid_out.columns:
        if column.field in header.twice:
            cells = [Cell(sheet.name, header.row, place) for place in header.twice[column.field]]
            yield Unclear(sheet.name, cells[1], column.log_heading, tuple(cell.reference for cell in cells))
        elif column.field in header.slips:
            cell = Cell(sheet.name, header.row, header.columns[column.field])
            yield Renamed(sheet.name, cell, column.heading, header.headings[column.field])
        elif column.field not in header.columns and not column.always and not _can_be_absent(table, column):
            yield _heading_missing(sheet, table, column, header.unknown)


def _can_be_absent(table: Table, column: Column) -> bool:
    """Whether nobody misses a heading: one that not every log has, unless a layout says where it stands."""
    return (column.extra or (table.extra and not column.required)) and not is_renamed(column)


def _heading_missing(sheet: Sheet, table: Table, column: Column, unknown: Sequence[str] = ()) -> Missing:
    """The fault of a heading, or of a label, that is not there; the nearest of the unknown ones is named with it."""
    needed = table.needed and column.required
    near = nearest_of((column.heading, *column.aliases), unknown)
    return Missing(table.name, sheet.name, column.field, column.heading, near, needed, is_renamed(column))


def _labels(sheet: Sheet, table: Table, tables: Tables) -> FoundTable:
    """The labels of ``School``: each field's cell is the one to the right of its label."""
    found = find_labels(sheet, tables.table(table))
    twice = {column.field for column in tables.table(table).columns if column.always and column.field in found.cells}
    if twice:
        tables.laid_out[table] = tables.layout.table(table, but_for=twice)
    for column in tables.table(table).columns:
        cell = found.cells.get(column.field)
        if column.field in twice and cell:
            places = (cell.reference, f"the layout {tables.layout.name}")
            tables.faults.append(Unclear(sheet.name, cell, column.log_heading, places))
        elif cell is None and not column.always and not _can_be_absent(table, column):
            tables.faults.append(_heading_missing(sheet, table, column))
    labels = [Cell(sheet.name, cell.row, cell.column - 1) for cell in found.cells.values()]
    if sum(plain(name) == plain(sheet.name) for name in tables.layout.named) < 2:  # noqa: PLR2004 - one is School's own
        tables.unknown.extend(unknown_labels(sheet, table, labels, LABEL_ROWS))
    cells = {name: cell for name, cell in found.cells.items() if name not in twice}
    return FoundTable(sheet, 0, Place(sheet.name, {}, found.headings), cells)
