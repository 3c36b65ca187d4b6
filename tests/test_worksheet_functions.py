"""Functions for cells, as plain functions: figures of DfE's for 2024 to 2025 and 2025 to 2026, and words otherwise."""

from datetime import datetime, timedelta

import pytest

from mentortools.worksheet_functions import mentor_amount, mentor_hours_left, mentor_rate, mentor_region

YEAR = "2025 to 2026"


@pytest.mark.parametrize(
    ("district", "region", "rate"),
    [("Camden", "Inner London", 53.60), ("E09000007", "Inner London", 53.60), ("Leeds", "Rest of England", 43.80)],
)
def test_regions_and_rates(district: str, region: str, rate: float) -> None:
    assert mentor_region(district, YEAR) == region
    assert mentor_rate(district, YEAR) == rate


@pytest.mark.parametrize(
    ("hours", "pounds"),
    [(10.0, 438.0), (10.999, 438.0), (16.0, 700.8), (0.0, 0.0), (0.9999999, 43.8), ("1h30", 43.8),
     (timedelta(minutes=90), 43.8), (datetime(1899, 12, 30, 2, 0), 87.6)],  # noqa: DTZ001 - cells know no time zone
)  # fmt: skip
def test_part_hours_are_not_paid(hours: float | str | datetime | timedelta, pounds: float) -> None:
    assert mentor_amount(hours, "Leeds", YEAR) == pounds


@pytest.mark.parametrize(
    ("year", "kind", "claimed", "left"),
    [("2024 to 2025", "initial", 0, 20), (YEAR, "initial", 0, 16), (YEAR, "Initial ", 10.0, 6),
     (YEAR, "refresher", 0, 6), (YEAR, "initial", 20, 0)],
)  # fmt: skip
def test_hours_left(year: str, kind: str, claimed: float, left: int) -> None:
    assert mentor_hours_left(year, kind, claimed) == left


@pytest.mark.parametrize(
    ("answer", "word"),
    [
        (mentor_rate("Narnia", YEAR), "Narnia"),
        (mentor_rate("", YEAR), "district"),
        (mentor_rate("Cardiff", YEAR), "England"),
        (mentor_rate("Leeds", "2031 to 2032"), "2031 to 2032"),
        (mentor_rate("Leeds", "2025"), "both years"),
        (mentor_amount(-1.0, "Leeds", YEAR), "-1"),
        (mentor_amount("some", "Leeds", YEAR), "some"),
        (mentor_hours_left(YEAR, "advanced", 0), "initial or refresher"),
    ],
)
def test_what_cannot_be_answered_is_said_in_the_cell(answer: float | str, word: str) -> None:
    assert isinstance(answer, str)
    assert word in answer
