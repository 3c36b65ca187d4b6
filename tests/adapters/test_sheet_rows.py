"""The rows of a new sheet: their order, and what each has of tables, other cells and heights."""

import re

import pytest

from mentortools.adapters.sheet_parts.cells import CellWriter
from mentortools.adapters.sheet_parts.own_stylesheet import OwnStylesheet
from mentortools.adapters.sheet_parts.rows import rows
from mentortools.adapters.sheet_parts.styles import Styles
from mentortools.workbook.edit import Look, NewCell, NewSheet, NewTable, TableColumn
from mentortools.workbook.paper import Orientation, Page

TABLE = NewTable(
    "MentortoolsLines", 4, (TableColumn("Mentor", Look.TEXT), TableColumn("Hours", Look.WHOLE)),
    (("Ada Quillfeather", 16), ("Bo Larkspur", None)), ("Total", 16),
)  # fmt: skip


def written(heights: tuple[tuple[int, float], ...], beside: tuple[tuple[int, int], ...]) -> list[str]:
    """The rows of a sheet with cells in A1 and A2 and the table in rows 4 to 7: ``4^:AB`` has a height of its own."""
    cells = tuple(NewCell(row, column, "words", Look.TEXT) for row, column in ((1, 1), (2, 1), *beside))
    sheet = NewSheet("Hours", "mentortools_Hours", cells, (TABLE,), (), (), heights, Page(Orientation.PORTRAIT, ""))
    styles = Styles(OwnStylesheet())
    found = []
    for row in rows(sheet, CellWriter(styles, 0), styles):
        number, *letters = re.findall(r' r="([A-Z]|\d+)', row)
        found.append(f"{number}{'^' * (' ht=' in row)}:{''.join(letters)}")
    return found


@pytest.mark.parametrize(
    ("heights", "beside", "expected"),
    [
        ((), (), ["1:A", "2:A", "4:AB", "5:AB", "6:AB", "7:AB"]),
        (((1, 27.0), (3, 6.0)), (), ["1^:A", "2:A", "3^:", "4:AB", "5:AB", "6:AB", "7:AB"]),
        (((6, 30.0), (9, 6.0), (12, 6.0)), (), ["1:A", "2:A", "4:AB", "5:AB", "6^:AB", "7:AB", "9^:", "12^:"]),
        ((), ((5, 5), (5, 2)), ["1:A", "2:A", "4:AB", "5:ABE", "6:AB", "7:AB"]),
        (((9, 6.0),), ((9, 4), (11, 1), (3, 2)), ["1:A", "2:A", "3:B", "4:AB", "5:AB", "6:AB", "7:AB", "9^:D", "11:A"]),
    ],
    ids=["no heights", "heights before the table", "heights within and behind", "beside the table", "behind the table"],
)
def test_rows_come_in_order_with_all_that_there_is_for_them(
    heights: tuple[tuple[int, float], ...], beside: tuple[tuple[int, int], ...], expected: list[str]
) -> None:
    assert written(heights, beside) == expected
