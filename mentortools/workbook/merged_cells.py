"""Merged cells among the rows of a log: only the first of them holds what was typed, and the others hold nothing."""

import re
from collections.abc import Collection, Iterator

from mentortools.model.cell import Cell, column_number
from mentortools.workbook.facts import Merged
from mentortools.workbook.find_tables import FoundTable, Tables
from mentortools.workbook.table_rows import is_blank

_AREA = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")


def merged_among_rows(tables: Tables) -> tuple[Merged, ...]:
    """Merged areas that hold something and take a cell of a table's row away. Those of headings and above do not."""
    return tuple(each for found in tables.found.values() if found.header for each in _merged(found))


def _merged(found: FoundTable) -> Iterator[Merged]:
    columns = frozenset(found.place.columns.values())
    for area in found.sheet.merged:
        ends = _AREA.fullmatch(area)
        if ends is None:
            continue
        first = Cell(found.sheet.name, int(ends[2]), column_number(ends[1]))
        if first.row > found.header and _takes_away(first, (int(ends[4]), column_number(ends[3])), columns):
            rows = found.sheet.rows[first.row - 1 : first.row]
            if rows and first.column <= len(rows[0]) and not is_blank(rows[0][first.column - 1]):
                yield Merged(area, first)


def _takes_away(first: Cell, last: tuple[int, int], columns: Collection[int]) -> bool:
    """Whether a column of the table is among the cells after the first."""
    further = range(first.column if last[0] > first.row else first.column + 1, last[1] + 1)
    return any(column in further for column in columns)
