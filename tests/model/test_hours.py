"""Hours as people read them: rounded to the hundredth, and never at odds with the whole hours in them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortools.model.hours import in_hours, shown_hours, whole_hours


@pytest.mark.parametrize(
    ("hours", "shown", "whole"),
    [
        ("0", "0 hours", 0),
        ("1", "1 hour", 1),
        ("0.999999999", "1 hour", 1),  # a third of an hour, three times
        ("0.996", "0.99 hours", 0),
        ("3.999999999", "4 hours", 4),
        ("3.9999", "3.99 hours", 3),
        ("29.749999999", "29.75 hours", 29),
        ("0.333333333", "0.33 hours", 0),
        ("1250.5", "1,250.5 hours", 1250),
        ("100", "100 hours", 100),
    ],
)
def test_hours_in_words(hours: str, shown: str, whole: int) -> None:
    assert in_hours(Decimal(hours)) == shown
    assert whole_hours(Decimal(hours)) == whole


@given(st.decimals(min_value=0, max_value=5000, places=9, allow_nan=False, allow_infinity=False))
def test_what_is_shown_has_the_whole_hours_there_are(hours: Decimal) -> None:
    shown = Decimal(shown_hours(hours).replace(",", ""))
    assert whole_hours(shown) == whole_hours(hours)
    assert abs(shown - hours) <= Decimal("0.01")
