"""Parts of a day in cells that show a date or the time on a clock: no length is made of them."""

import io
from datetime import time, timedelta
from decimal import Decimal

import openpyxl
import pytest

from mentortools.adapters.reading import read_snapshot
from mentortools.workbook.reading import Read
from mentortools.workbook.snapshot import CellValue
from mentortools.workbook.time_formats import shows_clock
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.hours import read_hours

HALF, THREE_EIGHTHS = "0.5 in a cell that shows a date", "0.375 in a cell that shows a date"


def read(*cells: tuple[str | float | time, str]) -> list[CellValue]:
    """The cells of one column, as they are read."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row, (value, number_format) in enumerate(cells, 1):
        sheet.cell(row, 1, value).number_format = number_format
    target = io.BytesIO()
    book.save(target)
    return [row[0] for row in read_snapshot(target.getvalue()).sheets[0].rows]


@pytest.mark.parametrize(
    ("value", "number_format", "found"),
    [
        (0.5, "dd/mm/yyyy", HALF),
        (0.375, "mm-dd-yy", THREE_EIGHTHS),  # a built-in format
        (0.5, "dd/mm/yyyy hh:mm", HALF),
        (0.5, '"on" d mmm', HALF),
        (time(9, 30), "h:mm AM/PM", "9:30 AM"),  # the same
        (0.5, "[$-409]h:mm AM/PM;@", "12:00 PM"),
        (time(0, 5), "h:mm:ss AM/PM", "12:05 AM"),
        (time(1, 30), "h:mm", time(1, 30)),
        (time(1, 30), "[$-F400]h:mm:ss\\ AM/PM", time(1, 30)),  # as 01:30:00 on a computer in England
        (0.5, "[h]:mm", timedelta(hours=12)),
        (0.5, "0.00", 0.5),
        (0.5, "General", 0.5),
    ],
)
def test_what_a_cell_shows_decides(value: float | time, number_format: str, found: CellValue) -> None:
    assert read((value, number_format)) == [found]


def test_other_cells_stay_as_they_are() -> None:
    cells: list[tuple[str | float | time, str]]
    cells = [(time(1, 30), "h:mm"), (0.5, "dd/mm/yyyy"), ("text", "dd/mm/yyyy"), (2, "General"), (time(2, 0), "h:mm")]
    assert read(*cells) == [time(1, 30), HALF, "text", 2, time(2)]


@pytest.mark.parametrize("value", [HALF, "9:30 AM", "12:00 PM"])
def test_no_hours_are_made_of_them(value: str) -> None:
    assert not isinstance(read_hours(value, Context()), Read)


def test_a_time_that_shows_a_length_stays_hours() -> None:
    (value,) = read((time(1, 30), "h:mm"))
    found = read_hours(value, Context())
    assert isinstance(found, Read)
    assert found.value == Decimal("1.5")


@pytest.mark.parametrize(
    ("number_format", "clock"),
    [("h:mm AM/PM", True), ("h:mm a/p", True), ("h:mm", False), ("[h]:mm", False), ('h:mm "am/pm"', False)],
)
def test_formats_of_a_clock(number_format: str, clock: bool) -> None:  # noqa: FBT001 - what is expected
    assert shows_clock(number_format) is clock
