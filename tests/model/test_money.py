"""Pounds, exact to the penny."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortools.model.money import amount, plain, pounds, rounded


@pytest.mark.parametrize(
    ("hours", "rate", "pounds_and_pence"),
    [
        (10, "43.80", "438.00"),
        (20, "43.80", "876.00"),
        (20, "45.10", "902.00"),
        (20, "48.25", "965.00"),
        (20, "53.60", "1072.00"),
        (16, "43.80", "700.80"),
        (16, "45.10", "721.60"),
        (16, "48.25", "772.00"),
        (16, "53.60", "857.60"),
        (6, "43.80", "262.80"),
        (6, "53.60", "321.60"),
        (1, "48.25", "48.25"),
        (0, "48.25", "0.00"),
        (3, "50", "150.00"),
    ],
)
def test_hours_times_rate(hours: int, rate: str, pounds_and_pence: str) -> None:
    assert plain(amount(hours, Decimal(rate))) == pounds_and_pence


def test_a_rate_with_part_of_a_penny_is_refused() -> None:
    with pytest.raises(ValueError, match=r"£43\.805 is not a whole number of pence"):
        amount(10, Decimal("43.805"))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("1072", "£1,072.00"),
        ("0", "£0.00"),
        ("-43.8", "-£43.80"),
        ("1234567.89", "£1,234,567.89"),
        ("1E+3", "£1,000.00"),
    ],
)
def test_pounds_for_people(value: str, shown: str) -> None:
    assert pounds(Decimal(value)) == shown


def test_neither_way_of_writing_hides_part_of_a_penny() -> None:
    with pytest.raises(ValueError, match="whole number of pence"):
        pounds(Decimal("0.005"))
    with pytest.raises(ValueError, match="whole number of pence"):
        plain(Decimal("0.005"))


@pytest.mark.parametrize(
    ("value", "nearest"), [("0.005", "0.01"), ("0.0049", "0.00"), ("2.675", "2.68"), ("-0.005", "-0.01")]
)
def test_rounding_is_half_up(value: str, nearest: str) -> None:
    assert rounded(Decimal(value)) == Decimal(nearest)


@given(st.integers(0, 10_000), st.integers(1, 100_000))
def test_an_amount_is_exact(hours: int, pence: int) -> None:
    assert amount(hours, Decimal(pence) / 100) * 100 == hours * pence
