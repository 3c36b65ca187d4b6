"""Academic years at their edges: 31 August and 1 September, and the ways people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortools.model.academic_year import AcademicYear


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2025, 8, 31), "2024 to 2025"),
        (date(2025, 9, 1), "2025 to 2026"),
        (date(2025, 12, 31), "2025 to 2026"),
        (date(2026, 1, 1), "2025 to 2026"),
        (date(2026, 8, 31), "2025 to 2026"),
        (date(2026, 9, 1), "2026 to 2027"),
        (date(2024, 2, 29), "2023 to 2024"),
    ],
)
def test_a_day_lies_in_the_year_that_began_the_september_before(day: date, name: str) -> None:
    assert AcademicYear.of(day).name == name


@pytest.mark.parametrize(
    "text",
    [
        "2025 to 2026",
        " 2025  TO 2026 ",
        "2025to2026",
        "2025 to 26",
        "2025-26",
        "2025/26",
        "2025-2026",
        "2025/2026",
        "2025–26",
        "2025 — 2026",
        "2025 - 26",
        "2025\u00a0to\u00a02026",
        "2025−26",
    ],
)
def test_a_year_is_read_however_it_is_written(text: str) -> None:
    assert AcademicYear.parse(text) == AcademicYear(2025)


def test_the_turn_of_a_century_is_read() -> None:
    assert AcademicYear.parse("1999-00") == AcademicYear(1999)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2025", "2025 is in two academic years, 2024 to 2025 and 2025 to 2026. Type both years"),
        ("2025-27", "“2025-27” does not name two years that follow each other"),
        ("2026 to 2025", "does not name two years that follow each other"),
        ("2025-2025", "does not name two years that follow each other"),
        ("25/26", "“25/26” is not an academic year"),
        ("2025-6", "“2025-6” is not an academic year"),
        ("2025 26", "is not an academic year"),
        ("2025 to 2026 (part)", "is not an academic year"),
        ("٢٠٢٥ to ٢٠٢٦", "is not an academic year"),
        ("1899-00", "No academic year starts in 1899"),
        ("", "“” is not an academic year"),
    ],
)
def test_what_is_ambiguous_or_no_year_is_not_guessed(text: str, said: str) -> None:
    with pytest.raises(ValueError, match="Type both years, for example 2025 to 2026") as caught:
        AcademicYear.parse(text)
    assert said in str(caught.value)


def test_its_days_and_neighbours() -> None:
    year = AcademicYear(2025)
    assert str(year) == year.name == "2025 to 2026"
    assert (year.starts_on, year.ends_on) == (date(2025, 9, 1), date(2026, 8, 31))
    assert year.previous.ends_on == date(2025, 8, 31)
    assert year.next.starts_on == date(2026, 9, 1)
    assert date(2025, 9, 1) in year
    assert date(2026, 8, 31) in year
    assert date(2025, 8, 31) not in year
    assert date(2026, 9, 1) not in year


def test_years_are_ordered_and_can_be_keys() -> None:
    assert AcademicYear(2023) < AcademicYear(2024) < AcademicYear(2025)
    assert {AcademicYear(2025): "sixteen"}[AcademicYear.parse("2025-26")] == "sixteen"


@given(st.dates(date(1901, 9, 1), date(2999, 12, 31)))
def test_every_day_is_in_its_year_and_in_no_neighbour(day: date) -> None:
    year = AcademicYear.of(day)
    assert day in year
    assert day not in year.previous
    assert day not in year.next
    assert AcademicYear.parse(year.name) == year
