"""A workbook as it was when it was read: sheets of plain values, frozen. The one thing decoding looks at."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from types import MappingProxyType

from msgspec import Struct, field

from mentortools.workbook.plain_name import plain_text
from mentortools.workbook.stamp import Stamp, read_stamp
from mentortools.workbook.template import AIDS

HEADER_ROWS = 30
"""A heading row is looked for in the first rows of a sheet only."""
STAMP_ROW = 2
_ROWS_AT_ONCE = 1000
_BLANK = frozenset({"", None})
_TIME = "datetime.time("


class ErrorValue(Struct, frozen=True):
    """A cell that shows an error of Excel's, such as ``#REF!``."""

    text: str


class NoResult(Struct, frozen=True):
    """A formula whose result the file does not hold: no reader can tell what the person saw."""

    text: str = "a formula without a stored result"


class Doubt(StrEnum):
    """What a reader of files could not settle by itself."""

    ANOTHER_READER = "the usual reader could not read the workbook, another one could"
    FOUND_ON_SECOND_LOOK = "the usual reader passed over a cell that another one reads"
    NOT_READ = "a cell holds something that no reader can read"
    TWICE = "a cell is in the file twice, and the last one was read"
    FROM_ANOTHER_FILE = "a formula takes what it shows from another file"
    CROSSED_OUT = "a cell is crossed out, and was read like any other"
    ERRORS_UNKNOWN = "cells that show an error cannot be told from blank ones"


class ReadingRemark(Struct, frozen=True):
    """Something about how a workbook was read that its owner should know.

    Attributes:
        sheet: The sheet's name; empty for the whole workbook.
        cell: As ``B7``; empty for the whole sheet.
        doubt: What it is.
    """

    sheet: str
    cell: str
    doubt: Doubt


CellValue = str | float | int | bool | date | datetime | time | timedelta | ErrorValue | NoResult | None
Grid = Sequence[Sequence[CellValue]]


class Sheet(Struct, frozen=True, dict=True):
    """One worksheet.

    Attributes:
        name: As the workbook has it.
        rows: The values from A1 on, row by row; a blank cell is None or the empty text; rows may differ in length.
        visible: False where the sheet is hidden.
        hidden_rows: Row numbers (from 1) that a filter or a person hides. They are read like any other.
        merged: Areas of merged cells, as ``B4:B6``.
        hidden_columns: Column numbers (from 1) that are hidden. They are read like any other.
    """

    name: str
    rows: Grid
    visible: bool = True
    hidden_rows: frozenset[int] = frozenset()
    merged: tuple[str, ...] = ()
    hidden_columns: frozenset[int] = frozenset()

    @cached_property
    def stamp(self) -> Stamp | None:
        """The stamp under the title, where the sheet is one that we filled in."""
        if len(self.rows) < STAMP_ROW or not self.rows[STAMP_ROW - 1]:
            return None
        return read_stamp(self.rows[STAMP_ROW - 1][0])

    @cached_property
    def first_words(self) -> Mapping[str, Sequence[int]]:
        """The texts of the first rows, plain, with the numbers of the rows that hold each.

        Every table's headings are looked for among them.
        """
        rows: defaultdict[str, list[int]] = defaultdict(list)
        for number, row in enumerate(self.rows[:HEADER_ROWS], start=1):
            for word in {plain_text(value) for value in row if value and isinstance(value, str)}:
                rows[word].append(number)
        return rows


class Snapshot(Struct, frozen=True, dict=True):
    """A workbook's sheets, in the workbook's order.

    Attributes:
        sheets: All worksheets, hidden ones and ours included.
        properties: What the file says of itself that matters to a reader: ``format`` (``xlsx``, ``ods``...),
            ``password`` where it was opened with one, and ``macros`` where it holds some.
        remarks: Where readers disagree, or something could not be read.
    """

    sheets: tuple[Sheet, ...]
    properties: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    remarks: tuple[ReadingRemark, ...] = ()

    @cached_property
    def log_sheets(self) -> tuple[Sheet, ...]:
        """The sheets that people filled in: all but ours."""
        return tuple(sheet for sheet in self.sheets if sheet.stamp is None)

    @cached_property
    def stamp(self) -> Stamp | None:
        """The stamp of the first sheet of ours, where an earlier run filled this workbook in."""
        return next((sheet.stamp for sheet in self.sheets if sheet.stamp), None)

    @property
    def is_as_stamped(self) -> bool:
        """Whether people's sheets still say what ours were worked out from; true where there is none of ours."""
        return self.stamp is None or self.stamp.log == self.fingerprint

    @cached_property
    def fingerprint(self) -> str:
        """Sixteen hexadecimal digits of what people typed: the same before and after our sheets are filled in.

        It is the same too whether Excel or a reader of files handed the cells over: these differ in how far a sheet
        goes on after its last cell, and in whether a length of time is one or a time of day.

        Sheets in which nobody types are left out: ``Running hours`` works itself out, and comes to other values where
        another program opened the workbook.
        """
        digest = sha256()
        for sheet in self.log_sheets:
            if sheet.name in AIDS:
                continue
            digest.update(sheet.name.encode())
            end = max((number for number, row in enumerate(sheet.rows, 1) if not _BLANK.issuperset(row)), default=0)
            for first in range(0, end, _ROWS_AT_ONCE):
                digest.update(_written(sheet.rows[first : min(first + _ROWS_AT_ONCE, end)]).encode())
        return digest.hexdigest()[:16]


def _written(rows: Grid) -> str:
    """Rows as text, without the blank cells at their ends, in which the two kinds of blank cells are one."""
    text = repr([_without_end(row) for row in rows])
    if "None" not in text and _TIME not in text:
        return text
    return repr([[_in_one_way(value) for value in _without_end(row)] for row in rows])


def _without_end(row: Sequence[CellValue]) -> list[CellValue]:
    end = len(row)
    while end and row[end - 1] in _BLANK:
        end -= 1
    return list(row[:end])


def _in_one_way(value: CellValue) -> CellValue:
    if value is None:
        return ""
    if isinstance(value, time):
        return timedelta(hours=value.hour, minutes=value.minute, seconds=value.second)
    return value
