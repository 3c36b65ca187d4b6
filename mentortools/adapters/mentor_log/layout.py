"""Where things stand in the mentor log, how many rows a table starts with, and how wide and high its cells are."""

from collections.abc import Iterable, Mapping
from textwrap import wrap
from types import MappingProxyType

from msgspec import Struct

from mentortools.model.cell import column_letters
from mentortools.workbook.columns import Column, Holds, Table
from mentortools.workbook.template import (
    DEVELOPMENT_REVIEW,
    HOLIDAYS,
    MENTORING_LOG,
    MENTORS,
    PREVIOUS_CLAIMS,
    PROVIDERS,
    SCHOOL,
    SPENDING,
    TRAINEES,
    TRAINING_LOG,
)
from mentortools.workbook.template_of_duties import COMPONENTS, CONTACTS, DEADLINES, ENTITLEMENT, REVIEW_MEETINGS

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
        TRAINING_LOG: 80,
        MENTORING_LOG: 80,
        DEVELOPMENT_REVIEW: 50,
        SPENDING: 50,
        PREVIOUS_CLAIMS: 50,
        COMPONENTS: 80,
        REVIEW_MEETINGS: 50,
        ENTITLEMENT: 40,
        DEADLINES: 40,
        CONTACTS: 40,
    }
)
"""Rows a table starts with: three printed pages at the most. In Excel a table grows when someone types under it."""

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
        Holds.PROVIDER_CODE: 14,
        Holds.PROVIDER_CODES: 20,
        Holds.URN: 11,
        Holds.EMAIL: 30,
        Holds.YES_NO: 16,
        Holds.ACADEMIC_YEAR: 16,
        Holds.CHOICE: 18,
        Holds.TEXT: 18,
    }
)
_WIDER: Mapping[str, float] = MappingProxyType(
    {
        "provider_name": 44,
        "first_name": 15,
        "last_name": 16,
        "trainee": 24,
        "evidence": 44,
        "notes": 30,
        "statement": 44,
        "action": 40,
        "targets_set": 36,
        "targets_reviewed": 36,
        "claim_reference": 16,
        "status": 28,
        "holiday": 24,
        "initial_rating": 13,
        "current_rating": 13,
        "final_rating": 13,
        "priority": 11,
        "component": 44,
        "deadline": 30,
        "subjects_taught": 28,
        "year_groups_taught": 20,
        "class_taught": 12,
        "released": 11,
        "covered": 11,
        "device": 11,
        "tlr": 8,
        "network": 11,
        "mentoring_since": 16,
    }
)
_LONGEST_ACTIVITY = 39
_LONGEST_KIND = 29
_HOURS_A_WEEK = 14
EACH_WEEK = " a week"
"""How a heading ends that is about an ordinary week."""

TITLE_HEIGHT = 27
HEADING_HEIGHT = 32
_LINE_HEIGHT = 15
_LETTERS_A_DIGIT = 1.2
"""A column's width counts digits; so many letters of plain text take the room of one."""
_NEEDED_BESIDES: frozenset[tuple[str, str]] = frozenset(
    {(SCHOOL.name, "name"), (SCHOOL.name, "district"), (TRAINEES.name, "mentor_trn")}
)
"""Columns a row can be read without, but without which nothing can be claimed."""


class Area(Struct, frozen=True):
    """Where the cells under a table's headings stand: rows from 1, the column of its first heading from 1."""

    table: Table
    column: int
    rows: int
    columns: tuple[Column, ...]

    @property
    def last_row(self) -> int:
        """The last ruled row."""
        return FIRST_ROW + self.rows - 1

    def column_of(self, field: str) -> int:
        """The column of a field, from 1. Raises KeyError where the table has none of that name."""
        return self.column + [column.field for column in self.columns].index(self.table.column(field).field)

    def name_of(self, field: str) -> str:
        """The defined name of the cells under a heading, which formulas use: ``TrainingLog_MentorTRN``."""
        return f"{table_name(self.table)}_{_joined(self.table.column(field).heading)}"

    def cells(self, field: str) -> str:
        """The cells of that name: ``'Training log'!$E$5:$E$2000``."""
        letters = column_letters(self.column_of(field))
        return f"'{self.table.name}'!${letters}${FIRST_ROW}:${letters}${max(LAST_READ, self.last_row)}"


def table_name(table: Table) -> str:
    """The name of the Excel table: ``TrainingLog``."""
    return "Holidays" if table is HOLIDAYS else _joined(table.name)


def area_of(table: Table, filled: int, columns: tuple[Column, ...]) -> Area:
    """The area of a table with these headings that starts with so many filled rows."""
    column = 5 if table is HOLIDAYS else 1
    return Area(table, column, max(RULED_ROWS[table], filled + SPARE_ROWS), columns)


def width_of(table: Table, column: Column) -> float:
    """The width of a column in characters, wide enough for its heading on two lines and what is typed under it."""
    if table is TRAINING_LOG and column.field == "activity":
        return _LONGEST_ACTIVITY
    if table is REVIEW_MEETINGS and column.field == "kind":
        return _LONGEST_KIND
    if column.holds is Holds.HOURS and column.heading.endswith(EACH_WEEK):
        return _HOURS_A_WEEK
    return _WIDER.get(column.field, _WIDTHS.get(column.holds, 18))


def is_needed(table: Table, column: Column) -> bool:
    """Whether the sheet says that a column is needed."""
    return column.required or (table.name, column.field) in _NEEDED_BESIDES


def height_of(texts: Iterable[tuple[str, float]]) -> float:
    """The height in points of a row that holds these texts, each wrapped in a column of that width in characters.

    Excel would find it by itself; LibreOffice takes a row without a height to be one line high.
    """
    lines = max((len(wrap(text, int(width * _LETTERS_A_DIGIT))) for text, width in texts), default=1)
    return _LINE_HEIGHT * max(1, lines) + (0 if lines <= 1 else 2)


def _joined(words: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in words.split())
