"""A workbook as it was when it was read: sheets of plain values, frozen. The one thing decoding looks at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from hashlib import sha256
from types import MappingProxyType
from typing import NamedTuple

from mentortools.workbook.stamp import Stamp, read_stamp
from mentortools.workbook.template import AIDS

STAMP_ROW = 2
_ROWS_AT_ONCE = 1000


class ErrorValue(NamedTuple):
    """A cell that shows an error of Excel's, such as ``#REF!``."""

    text: str


class NoResult(NamedTuple):
    """A formula whose result the file does not hold: no reader can tell what the person saw."""

    text: str = "a formula without a stored result"


CellValue = str | float | int | bool | date | datetime | time | timedelta | ErrorValue | NoResult | None
Grid = Sequence[Sequence[CellValue]]


@dataclass(frozen=True)
class Sheet:
    """One worksheet.

    Attributes:
        name: As the workbook has it.
        rows: The values from A1 on, row by row; a blank cell is None or the empty text; rows may differ in length.
        visible: False where the sheet is hidden.
        hidden_rows: Row numbers (from 1) that a filter or a person hides. They are read like any other.
        merged: Areas of merged cells, as ``B4:B6``.
    """

    name: str
    rows: Grid
    visible: bool = True
    hidden_rows: frozenset[int] = frozenset()
    merged: tuple[str, ...] = ()

    @cached_property
    def stamp(self) -> Stamp | None:
        """The stamp under the title, where the sheet is one that we filled in."""
        if len(self.rows) < STAMP_ROW or not self.rows[STAMP_ROW - 1]:
            return None
        return read_stamp(self.rows[STAMP_ROW - 1][0])


@dataclass(frozen=True)
class Snapshot:
    """A workbook's sheets, in the workbook's order.

    Attributes:
        sheets: All worksheets, hidden ones and ours included.
        properties: What the file says of itself that matters to a reader: ``format`` (``xlsx``, ``ods``...) and others.
    """

    sheets: tuple[Sheet, ...]
    properties: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

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

        Sheets in which nobody types are left out: ``Running hours`` works itself out, and comes to other values where
        another program opened the workbook.
        """
        digest = sha256()
        for sheet in self.log_sheets:
            if sheet.name in AIDS:
                continue
            digest.update(sheet.name.encode())
            for first in range(0, len(sheet.rows), _ROWS_AT_ONCE):
                digest.update(_written(sheet.rows[first : first + _ROWS_AT_ONCE]).encode())
        return digest.hexdigest()[:16]


def _written(rows: Grid) -> str:
    """Rows as text, in which the two kinds of blank cells are one."""
    text = repr([*map(list, rows)])
    if "None" not in text:
        return text
    return repr([["" if value is None else value for value in row] for row in rows])
