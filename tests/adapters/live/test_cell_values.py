"""What Excel hands over for a cell, and what a reader of files would give for it."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO

import pytest
from xlsxwriter import Workbook

from mentortools.adapters.live.cell_values import cell_value, day_or_length
from mentortools.adapters.reading import read_snapshot
from mentortools.workbook.snapshot import ErrorValue


def moment(*parts: int) -> datetime:
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001 - cells know no time zone


@pytest.mark.parametrize(
    ("handed_over", "read"),
    [
        (None, None),
        ("", None),
        ("0900001", "0900001"),
        ("#REF!", ErrorValue("#REF!")),
        ("#1", "#1"),
        (1.5, 1.5),
        (16, 16.0),
        (Decimal("43.8000"), 43.8),
        (True, True),
        (moment(2025, 10, 14), date(2025, 10, 14)),
        (moment(2025, 10, 14, 9, 30), moment(2025, 10, 14, 9, 30)),
        (moment(1899, 12, 30, 1, 30), timedelta(hours=1.5)),
        (moment(1899, 12, 31), date(1900, 1, 1)),
        (moment(1899, 12, 31, 1, 30), moment(1900, 1, 1, 1, 30)),
        (moment(1900, 2, 27), date(1900, 2, 28)),
        (moment(1900, 3, 1), date(1900, 3, 1)),
    ],
)  # fmt: skip
def test_a_cell(handed_over: object, read: object) -> None:
    found = cell_value(handed_over)
    assert (found, type(found)) == (read, type(read))


@pytest.mark.parametrize("days", [0.0, 0.0625, -0.0625, 1.0, 1.0625, 2.0, 10.0, 11.0, 59.0, 61.0, 46000.0, 46000.5])
def test_a_number_that_shows_a_time_of_day_is_what_the_reader_of_files_gives(days: float) -> None:
    buffer = BytesIO()
    with Workbook(buffer) as book:
        book.add_worksheet().write_number("A1", days, book.add_format({"num_format": "h:mm"}))
    ((in_a_file,),) = read_snapshot(buffer.getvalue()).sheets[0].rows
    if isinstance(in_a_file, time):
        in_a_file = timedelta(hours=in_a_file.hour, minutes=in_a_file.minute)
    assert day_or_length(days) == in_a_file


def test_a_number_beyond_all_dates_stays_one() -> None:
    assert day_or_length(1e300) == 1e300
