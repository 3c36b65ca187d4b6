"""A long list as sheets: one, or several where Excel's rows are not enough, and then each says so."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec import Struct

from mentortools.reports.counted import counted
from mentortools.reports.draft import Draft
from mentortools.workbook.edit import Content, Formula, Look, NewSheet, NewTable, TableColumn
from mentortools.workbook.paper import Orientation, Page
from mentortools.workbook.stamp import Stamp

MOST_ROWS = 1_048_000
"""Excel has 1,048,576 rows; a few are for the title, the words above the table and its totals."""


class ListColumn(NamedTuple):
    """A column of a list: its heading, what its cells show, and its width in characters."""

    heading: str
    look: Look
    width: float


class SummedColumn(ListColumn):
    """A column whose sum stands below it."""


class Listing(Struct, frozen=True):
    """A list.

    Attributes:
        title: The sheet's name.
        words: What it holds, in a sentence or two.
        columns: Its columns.
        rows: One content a column.
        nothing: What is said above the bare headings where there are no rows.
        repeated_columns: How many columns stand on each page where it prints two pages wide.
        first_column: The column, counted from 1, that begins the second page; None for one page wide.
    """

    title: str
    words: str
    columns: tuple[ListColumn, ...]
    rows: Sequence[tuple[Content, ...]]
    nothing: str
    repeated_columns: int | None = None
    first_column: int | None = None


def listing_sheets(listing: Listing, stamp: Stamp, most: int = MOST_ROWS) -> tuple[NewSheet, ...]:
    """The sheets of a list: ``Findings``, and where there are too many rows ``Findings 2`` and so on."""
    starts = range(0, len(listing.rows), most) or range(1)
    parts = [listing.rows[start : start + most] for start in starts]
    return tuple(_sheet(listing, stamp, part, number, len(parts)) for number, part in enumerate(parts, 1))


def _sheet(listing: Listing, stamp: Stamp, rows: Sequence[tuple[Content, ...]], number: int, parts: int) -> NewSheet:
    title = listing.title if number == 1 else f"{listing.title} {number}"
    draft = Draft(title, stamp, [column.width for column in listing.columns], listing.repeated_columns)
    draft.paragraph(listing.words)
    if parts > 1:
        draft.paragraph(
            f"Part {number} of {parts}: {counted(len(listing.rows), 'row')} in all, which is more than one sheet holds."
        )
    if not rows:
        draft.paragraph(listing.nothing, Look.STRONG)
    draft.row += 1
    heading_row = draft.row
    columns = tuple(TableColumn(column.heading, column.look) for column in listing.columns)
    table = NewTable(_name(title), heading_row, columns, rows)
    draft.filtered_table(table.name, columns, table.rows, _totals(listing.columns, table) if rows else ())
    page = Page(
        Orientation.LANDSCAPE,
        title,
        repeated_row=heading_row,
        first_column=listing.first_column,
        repeated_columns=listing.repeated_columns or 0,
    )
    return draft.sheet(page, frozen_rows=heading_row)


def _name(title: str) -> str:
    return "Mentortools" + "".join(title.split())


def _totals(columns: Sequence[ListColumn], table: NewTable) -> tuple[Content, ...]:
    """The line of totals; empty where no column is added up."""
    if not any(isinstance(column, SummedColumn) for column in columns):
        return ()
    summed = [number for number, column in enumerate(columns) if isinstance(column, SummedColumn)]
    sums = dict.fromkeys(summed, Decimal(0))
    for row in table.rows:
        for number in summed:
            sums[number] += _number(row[number])
    totals = [
        Formula(f"=SUM({table.area(number + 1)})", sums[number]) if number in sums else None
        for number in range(len(columns))
    ]
    return ("Total", *totals[1:])


def _number(content: Content) -> Decimal:
    if isinstance(content, Formula):
        return Decimal(content.result)
    return Decimal(content) if isinstance(content, int | Decimal) else Decimal(0)
