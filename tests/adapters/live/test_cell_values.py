"""What Excel hands over for a cell, and what a reader of files would give for it."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from mentortools.adapters.live.cell_values import cell_value
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
        (moment(1899, 12, 31, 1, 30), timedelta(hours=25.5)),
        (moment(1900, 1, 10), date(1900, 1, 10)),
    ],
)  # fmt: skip
def test_a_cell(handed_over: object, read: object) -> None:
    found = cell_value(handed_over)
    assert (found, type(found)) == (read, type(read))
