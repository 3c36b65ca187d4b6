"""What decoding could not read, find or make out: facts with their cells, for checks to judge."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct

from mentortools.model.cell import Cell
from mentortools.workbook.place import At
from mentortools.workbook.reading import Problem, Remark


class Unreadable(NamedTuple):
    """A cell that could not be read.

    Attributes:
        table: The template's name of the table, ``Training log``.
        field: The column's field.
        cell: Where it stands.
        heading: The heading as the workbook has it.
        found: What stands there, as text; empty where it is blank.
        problem: Why it could not be read.
        proposal: What to type instead, where that is known.
        row_lost: Whether the whole row could not be used because of it.
    """

    table: str
    field: str
    cell: Cell
    heading: str
    found: str
    problem: Problem
    proposal: str | None
    row_lost: bool


class Remarked(NamedTuple):
    """A cell that was read, but was not typed as its column wants it; ``read`` is what it was read as."""

    table: str
    field: str
    cell: Cell
    heading: str
    found: str
    read: str
    remark: Remark


class Missing(NamedTuple):
    """A sheet, or a heading of a sheet, that was not found. ``field`` is empty where the whole sheet is missing.

    ``near`` is the nearest name that stands there; ``needed`` whether there is no claim without it; ``by_layout``
    whether a layout says that it stands there under the name ``heading``.
    """

    table: str
    sheet: str | None
    field: str
    heading: str
    near: str | None
    needed: bool
    by_layout: bool = False


class Renamed(NamedTuple):
    """A sheet or heading found under a name with a slip in it. ``heading`` is the template's word."""

    sheet: str
    cell: Cell | None
    heading: str
    found: str


class Unclear(NamedTuple):
    """Two places that could both be one sheet or heading: neither is taken. ``found`` lists them."""

    sheet: str | None
    cell: Cell | None
    heading: str
    found: tuple[str, ...]


class UnknownHeading(NamedTuple):
    """A column beside a table's own, or a label of ``School``, that is none of the log's and has something under it.

    ``heading`` is empty where nothing stands above what it holds; ``near`` is the heading missing there most like it.
    """

    table: str
    sheet: str
    cell: Cell
    heading: str
    near: str | None


class Aside(NamedTuple):
    """Rows under a table's headings that were not read, because the table was taken from another place.

    ``cell`` is the first of those headings, ``rows`` how many rows they are; they stand among the lost rows.
    """

    table: str
    cell: Cell
    rows: int


class StrayKind(StrEnum):
    """What a row among a table's rows is that is none of them."""

    HEADINGS = "the headings again"
    OTHER_HEADINGS = "the headings again, in other columns"
    TOTAL = "a total"


class Stray(NamedTuple):
    """A row among a table's rows that is none of them: what it is, and the first cell that says so."""

    table: str
    cell: Cell
    found: str
    kind: StrayKind


class LostRow(NamedTuple):
    """A row that could not be used, with what of it could be read: by field."""

    table: str
    at: At
    values: Mapping[str, object]


class Hidden(Struct, frozen=True):
    """What was read although nobody sees it on the screen: a hidden sheet, or hidden rows and columns of a sheet.

    Rows and columns are counted where they hold something of a table; both are 0 for a sheet hidden as a whole.
    """

    sheet: str
    rows: int
    columns: int = 0


class Merged(NamedTuple):
    """Merged cells among a table's rows: the area, as ``B4:B6``, and its first cell, which holds what was typed."""

    area: str
    first: Cell
