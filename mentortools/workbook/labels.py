"""The labels of a sheet that has its values beside its headings, and not under them."""

from collections.abc import Mapping

from msgspec import Struct

from mentortools.model.cell import Cell
from mentortools.workbook.columns import Table
from mentortools.workbook.headings import known_words
from mentortools.workbook.plain_name import plain
from mentortools.workbook.snapshot import Sheet

LABEL_ROWS = 60
LABEL_COLUMNS = 8


class Labels(Struct, frozen=True):
    """The cell to the right of each label, and the label as the workbook has it, by their fields."""

    cells: Mapping[str, Cell]
    headings: Mapping[str, str]


def find_labels(sheet: Sheet, table: Table) -> Labels:
    """The labels that stand in a sheet, the first of each."""
    known = known_words(table)
    cells: dict[str, Cell] = {}
    headings: dict[str, str] = {}
    for number, row in enumerate(sheet.rows[:LABEL_ROWS], start=1):
        for place, value in enumerate(row[:LABEL_COLUMNS], start=1):
            label = known.get(plain(str(value).rstrip("*: "))) if value and isinstance(value, str) else None
            if label and label not in cells:
                cells[label] = Cell(sheet.name, number, place + 1)
                headings[label] = str(value).strip()
    return Labels(cells, headings)
