"""Rows among a table's rows that are none of them: the headings pasted in once more, and rows of totals."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time, timedelta

from mentortools.workbook.columns import Table
from mentortools.workbook.facts import StrayKind
from mentortools.workbook.headings import known_words, read_header
from mentortools.workbook.place import Place
from mentortools.workbook.plain_name import plain
from mentortools.workbook.second_tables import has_enough
from mentortools.workbook.snapshot import CellValue, ErrorValue, NoResult

FEWEST_HEADINGS = 2
_TOTAL = re.compile(r"\W*((grand|sub|overall)\W?)?totals?\b|\W*sum\b", re.IGNORECASE)
"""The word itself: ``Summer`` is a name and ``Summer course`` an activity."""


class StrayRows:
    """Tells such rows of one table. It is asked only of rows that could not be read as they stand."""

    def __init__(self, table: Table, place: Place) -> None:
        self._table = table
        self._place = place
        self._words = known_words(table)

    def kind(self, row: Sequence[CellValue], number: int) -> StrayKind | None:
        """What a row is, or None where it is one of the table's."""
        texts = [value for value in row if isinstance(value, str) and value.strip()]
        if not texts:
            return None
        if sum(plain(text) in self._words for text in texts) >= FEWEST_HEADINGS and self._is_headings(row):
            header = read_header(row, number, self._table)
            if self._agrees(header.columns):
                return StrayKind.HEADINGS
            if has_enough(self._table, header):
                return StrayKind.OTHER_HEADINGS
        return StrayKind.TOTAL if len(texts) == 1 and _is_total(texts[0], row) else None

    def _is_headings(self, row: Sequence[CellValue]) -> bool:
        """Whether headings are what most of a row's cells in the table hold.

        ``Training`` alone may be an activity, and headings that stand beside a session end no table.
        """
        columns = self._place.columns.values()
        own = [row[column - 1] for column in columns if column <= len(row)]
        filled = [value for value in own if value is not None and value != ""]
        return 2 * sum(isinstance(value, str) and plain(value) in self._words for value in filled) > len(filled)

    def _agrees(self, columns: Mapping[str, int]) -> bool:
        """Whether the headings stand in the columns in which the table has them."""
        taken = self._place.columns
        return all(taken.get(field, column) == column for field, column in columns.items())


def _is_total(text: str, row: Iterable[CellValue]) -> bool:
    """Whether a row says total and holds nothing besides but numbers."""
    if not _TOTAL.match(text):
        return False
    others = [value for value in row if value is not None and not isinstance(value, str)]
    return bool(others) and all(_is_sum(value) for value in others)


def _is_sum(value: CellValue) -> bool:
    if isinstance(value, ErrorValue | NoResult | time | timedelta):
        return True
    return not isinstance(value, date | bool | str) and value is not None
