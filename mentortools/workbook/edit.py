"""What we write: a new sheet of ours as plain values, whatever then puts it into a file or an open workbook.

Everything is counted from 1, as people count. Formulas are in A1 notation, know only functions that Excel 2016
has, refer to their own sheet alone, and carry the result that Python computed.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from mentortools.model.cell import Cell, column_letters
from mentortools.workbook.drawing import NewChart
from mentortools.workbook.paper import Page


class Look(StrEnum):
    """What a cell shows, and so how it looks. Which colours and number formats that takes is the writer's matter."""

    TITLE = "title"
    STAMP = "stamp"
    HEADING = "heading"
    TEXT = "text"
    STRONG = "strong text"
    ATTENTION = "text that asks for a look"
    FINE_PRINT = "fine print"
    WHOLE = "a whole number"
    HOURS = "hours with two decimals"
    POUNDS = "pounds and pence"
    DATE = "a date"
    FACT_WHOLE = "a whole number beside its label"
    FACT_POUNDS = "pounds beside their label"
    FILL_IN = "a line on which a person writes"
    FILL_IN_LABEL = "what a person writes on the line beside it"
    GRID_HEADING = "a heading over narrow columns"
    GRID_NAME = "a heading over names"
    GRID_TEXT = "a name in a grid"
    GRID_GAP = "a row of nothing in a grid"
    GRID_WHOLE = "a whole number in a grid"
    GRID_TOTAL_TEXT = "the name of a line of totals in a grid"
    GRID_TOTAL = "a whole number in a line of totals of a grid"
    SIGN_MET = "a week that is met"
    SIGN_MISSED = "a week that is missed"
    SIGN_NOT_KNOWN = "a week that the log leaves open"
    SIGN_TO_COME = "a week that is to come"
    SIGN_SHORT = "a week that is too short to be owed"
    SIGN_AWAY = "a week without the trainee"
    AWARD = "the title of a certificate, in the middle"
    AWARD_NAME = "whose certificate it is, in the middle"
    AWARD_STRONG = "what it is for, in the middle"
    AWARD_WORDS = "words of a certificate, in the middle"
    AWARD_FOOT = "fine print of a certificate, in the middle"
    BAND = "a band of colour"


AT_RIGHT = frozenset({Look.WHOLE, Look.HOURS, Look.POUNDS})
"""Looks that stand at the right of their column."""


class Formula(Struct, frozen=True):
    """A formula and its result: ``Formula("=ROUND(D8*E8,2)", Decimal("721.60"))``."""

    text: str
    result: Decimal | int


class Link(Struct, frozen=True):
    """Text that leads to a cell of the same workbook."""

    text: str
    to: Cell


Content = str | int | Decimal | date | Formula | Link | None
"""What a cell holds. None leaves it blank; text stays text, whatever sign it begins with."""


class NewCell(Struct, frozen=True):
    """One cell outside tables."""

    row: int
    column: int
    content: Content
    look: Look


class TableColumn(Struct, frozen=True):
    """A column of a table: its heading and what its cells show."""

    heading: str
    look: Look


class NewTable(Struct, frozen=True):
    """A native table, and the line of totals that stands directly under it.

    Attributes:
        name: Its name in the workbook; letters, digits and underscores.
        row: The row of its headings.
        columns: Its columns from A on. Headings differ from each other, whatever their case.
        rows: The contents below the headings, one tuple a row, one content a column. Those of a very long table are not
            held: they can be gone through again and again, and are made each time.
        totals: One content a column; empty where there is no line of totals.
        filters: Whether the headings carry filter buttons.
    """

    name: str
    row: int
    columns: tuple[TableColumn, ...]
    rows: Sequence[tuple[Content, ...]]
    totals: tuple[Content, ...] = ()
    filters: bool = False

    @property
    def first_row(self) -> int:
        """The row of the first line below the headings."""
        return self.row + 1

    @property
    def last_row(self) -> int:
        """The row of the last line, the line of totals aside."""
        return self.row + len(self.rows)

    def area(self, column: int) -> str:
        """The cells of a column counted from 1, as a formula names them: ``D8:D10``."""
        letters = column_letters(column)
        return f"{letters}{self.first_row}:{letters}{self.last_row}"


class NewSheet(Struct, frozen=True):
    """A sheet of ours: title in A1, stamp in A2, plain words in A3, and what follows.

    Attributes:
        title: The sheet's name. A writer may give it another where the workbook has a sheet of that name.
        name: The defined name that points at A2, by which the sheet is known again (``workbook.stamp``).
        cells: The cells outside tables.
        tables: Native tables, from top to bottom.
        charts: Native charts.
        widths: Column widths from A on, in characters.
        heights: Heights in points of the rows that need one of their own, by row; made each time, as the rows are.
        page: How it prints.
        frozen_rows: How many rows stay in sight when scrolling.
    """

    title: str
    name: str
    cells: tuple[NewCell, ...]
    tables: tuple[NewTable, ...]
    charts: tuple[NewChart, ...]
    widths: tuple[float, ...]
    heights: Collection[tuple[int, float]]
    page: Page
    frozen_rows: int = 0


def unlinked(sheet: NewSheet) -> NewSheet:
    """The same sheet with links as plain text: for a workbook that does not hold the sheets they lead to."""
    return _with_contents(sheet, lambda content: content.text if isinstance(content, Link) else content)


def relinked(sheet: NewSheet, titles: Mapping[str, str]) -> NewSheet:
    """The same sheet with its links leading to sheets by their new titles, where they have one."""

    def led(content: Content) -> Content:
        if not isinstance(content, Link):
            return content
        return replace(content, to=replace(content.to, sheet=titles.get(content.to.sheet, content.to.sheet)))

    return _with_contents(sheet, led)


def _with_contents(sheet: NewSheet, change: Callable[[Content], Content]) -> NewSheet:
    return replace(
        sheet,
        cells=tuple(replace(cell, content=change(cell.content)) for cell in sheet.cells),
        tables=tuple(
            replace(table, rows=tuple(tuple(map(change, row)) for row in table.rows)) for table in sheet.tables
        ),
    )
