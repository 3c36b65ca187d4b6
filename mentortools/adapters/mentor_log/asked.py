"""Which headings and sheets a log has: those of every log, and what the chosen requirement sets ask for besides."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from msgspec import Struct, field
from msgspec.structs import replace

from mentortools.adapters.mentor_log.prefill import Prefill
from mentortools.workbook.columns import Column, Table
from mentortools.workbook.template import (
    DEVELOPMENT_REVIEW,
    EVERY_TABLE,
    MENTOR_LOG,
    MENTORING_LOG,
    MENTORS,
    PREVIOUS_CLAIMS,
    PROVIDERS,
    SCHOOL,
    SPENDING,
    TRAINEES,
    TRAINING_LOG,
)
from mentortools.workbook.template_of_duties import (
    COMPONENTS,
    CONTACTS,
    DEADLINES,
    ENTITLEMENT,
    REVIEW_MEETINGS,
    TABLES_OF_DUTIES,
)

_ORDER = (
    SCHOOL,
    PROVIDERS,
    MENTORS,
    TRAINEES,
    TRAINING_LOG,
    COMPONENTS,
    MENTORING_LOG,
    DEVELOPMENT_REVIEW,
    REVIEW_MEETINGS,
    ENTITLEMENT,
    DEADLINES,
    CONTACTS,
    SPENDING,
    PREVIOUS_CLAIMS,
)
_LAST = frozenset({"notes", "evidence"})
"""Wide columns that stay the last of their sheet."""


class Asked(Struct, frozen=True):
    """What the chosen requirement sets ask a log to hold. Without any, a log is as every school has it.

    Attributes:
        headings: The headings, as ``Sheet.field``: ``Mentoring log.observed_by``. What every log has may be among them.
        sets: The titles of the sets, for ``Start here``.
        words: What a list offers under a heading, by the same names: components as the sets call them.
    """

    headings: frozenset[str] = frozenset()
    sets: tuple[str, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def has(self, table: Table, column: Column) -> bool:
        """Whether a heading is asked for."""
        return f"{table.name}.{column.field}" in self.headings

    def tables(self) -> tuple[Table, ...]:
        """The sheets of the log, in its order."""
        return tuple(table for table in _ORDER if table in MENTOR_LOG or self._wants(table))

    def extra_tables(self) -> tuple[Table, ...]:
        """The sheets that only the sets ask for, in the log's order."""
        return tuple(table for table in self.tables() if table.extra)

    def columns(self, table: Table) -> tuple[Column, ...]:
        """The headings of a sheet: those of every log, those asked for, and notes and evidence last."""
        every = [self._offering(table, column) for column in table.columns if self._stands(table, column)]
        first = [column for column in every if column.field not in _LAST]
        return (*first, *(column for column in every if column.field in _LAST)) if self.headings else tuple(every)

    def extra_columns(self, table: Table) -> tuple[Column, ...]:
        """The headings that only the sets ask for, of a sheet that every log has."""
        return tuple(column for column in self.columns(table) if column.extra)

    def with_filled(self, prefill: Prefill) -> "Asked":
        """The same, and a heading for whatever a log holds already."""
        filled = {f"{SCHOOL.name}.{name}" for name in prefill.school}
        filled |= {f"{name}.{each}" for name, rows in prefill.rows.items() for row in rows for each in row}
        return replace(self, headings=self.headings | filled.intersection(_EXTRA))

    def _wants(self, table: Table) -> bool:
        return any(self.has(table, column) for column in table.columns)

    def _stands(self, table: Table, column: Column) -> bool:
        if table.extra:
            return column.required or column.field in _LAST or self.has(table, column)
        return not column.extra or self.has(table, column)

    def _offering(self, table: Table, column: Column) -> Column:
        """A heading with the words that its list offers here."""
        words = self.words.get(f"{table.name}.{column.field}", ())
        if not words and column.extra_choices and self.has(table, column):
            words = column.every_choice
        return replace(column, choices=words) if words else column


def _names(table: Table, columns: Iterable[Column]) -> Iterable[str]:
    return (f"{table.name}.{column.field}" for column in columns)


_EXTRA = frozenset(
    name
    for table in EVERY_TABLE
    for name in _names(table, table.columns if table in TABLES_OF_DUTIES else set(table.columns) - set(table.usual))
)
"""Every heading that a log has only where a set asks for it."""

NOTHING_ASKED = Asked()
