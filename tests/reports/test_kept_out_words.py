"""What is kept out, in words: nobody reads £0.00 where nobody knows."""

from decimal import Decimal

import pytest

from mentortools.model.claim import KeptOut
from mentortools.reports.kept_out_words import kept_out_hours, kept_out_words


@pytest.mark.parametrize(
    ("kept", "words", "hours"),
    [
        (
            KeptOut(3, Decimal("4.5"), Decimal("197.10")),
            "3 rows with 4.5 hours, worth at most £197.10",
            "3 rows with 4.5 hours",
        ),
        (KeptOut(1, Decimal(1), Decimal(0)), "1 row with 1 hour, worth at most £0.00", "1 row with 1 hour"),
        (KeptOut(3, Decimal("4.5"), None), "3 rows with 4.5 hours, worth not known", "3 rows with 4.5 hours"),
        (KeptOut(9, Decimal(0), Decimal(0), 9), "9 rows, hours and worth not known", "9 rows, hours not known"),
        (KeptOut(9, Decimal(0), None, 9), "9 rows, hours and worth not known", "9 rows, hours not known"),
        (
            KeptOut(9, Decimal(12), Decimal("525.60"), 2),
            "9 rows: 7 with 12 hours, worth at most £525.60, and 2 whose hours and worth are not known",
            "9 rows: 7 with 12 hours, 2 not known",
        ),
    ],
    ids=["all known", "one, and nothing to gain", "no rate", "no hours", "neither", "some hours"],
)
def test_kept_out_in_words(kept: KeptOut, words: str, hours: str) -> None:
    assert kept_out_words(kept) == words
    assert kept_out_hours(kept) == hours
