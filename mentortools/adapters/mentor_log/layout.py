"""Where things stand in the mentor log, how many rows a table starts with, and how wide its columns are."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from mentortools.model.cell import column_letters
from mentortools.workbook.columns import Column, Holds, Table
from mentortools.workbook.template import (
    DEVELOPMENT_REVIEW,
    HOLIDAYS,
    MENTORING_LOG,
    MENTORS,
    PREVIOUS_CLAIMS,
    PROVIDERS,
    SPENDING,
    TRAINEES,
    TRAINING_LOG,
)

HEADER_ROW = 4
FIRST_ROW = 5
LAST_READ = 2000
"""Drop-down lists, formats and formulas reach to this row, far below the ruled rows of a table."""

RULED_ROWS: Mapping[Table, int] = MappingProxyType(
    {
        HOLIDAYS: 12,
        PROVIDERS: 15,
        MENTORS: 40,
        TRAINEES: 40,
        TRAINING_LOG: 150,
        MENTORING_LOG: 150,
        DEVELOPMENT_REVIEW: 60,
        SPENDING: 60,
        PREVIOUS_CLAIMS: 60,
    }
)
"""Rows a table starts with: a handful of printed pages. In Excel a table grows when someone types under it."""

SPARE_ROWS = 10
"""Blank rows left under what a prefilled table holds."""

_WIDTHS: Mapping[Holds, float] = MappingProxyType(
    {
        Holds.DATE: 13,
        Holds.HOURS: 10,
        Holds.MINUTES: 11,
        Holds.WHOLE: 10,
        Holds.POUNDS: 12,
        Holds.TRN: 13,
        Holds.PROVIDER_CODE: 12,
        Holds.PROVIDER_CODES: 20,
        Holds.URN: 11,
        Holds.EMAIL: 34,
        Holds.YES_NO: 14,
        Holds.ACADEMIC_YEAR: 16,
        Holds.CHOICE: 18,
        Holds.TEXT: 18,
    }
)
_WIDER: Mapping[str, float] = MappingProxyType(
    {
        "provider_name": 44,
        "trainee": 26,
        "evidence": 44,
        "notes": 34,
        "statement": 44,
        "action": 40,
        "targets_set": 36,
        "targets_reviewed": 36,
        "claim_reference": 16,
        "status": 28,
        "holiday": 24,
        "initial_rating": 12,
        "current_rating": 12,
        "final_rating": 12,
        "priority": 11,
    }
)
_LONGEST_ACTIVITY = 39


class Area(NamedTuple):
    """Where the cells under a table's headings stand: rows from 1, the column of its first heading from 1."""

    table: Table
    column: int
    rows: int

    @property
    def last_row(self) -> int:
        """The last ruled row."""
        return FIRST_ROW + self.rows - 1

    def column_of(self, field: str) -> int:
        """The column of a field, from 1. Raises KeyError where the table has none of that name."""
        return self.column + self.table.columns.index(self.table.column(field))

    def cells(self, field: str) -> str:
        """All cells that are read of a field, for a formula on any sheet: ``'Training log'!$E$5:$E$2000``."""
        letters = column_letters(self.column_of(field))
        return f"'{self.table.name}'!${letters}${FIRST_ROW}:${letters}${max(LAST_READ, self.last_row)}"


def area_of(table: Table, filled: int) -> Area:
    """The area of a table that starts with so many filled rows."""
    column = 5 if table is HOLIDAYS else 1
    return Area(table, column, max(RULED_ROWS[table], filled + SPARE_ROWS))


def width_of(table: Table, column: Column) -> float:
    """The width of a column in characters, wide enough for its heading on two lines and what is typed under it."""
    if table is TRAINING_LOG and column.field == "activity":
        return _LONGEST_ACTIVITY
    return _WIDER.get(column.field, _WIDTHS.get(column.holds, 18))
