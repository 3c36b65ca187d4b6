"""Ratings from the first to the last: of statements rated twice, by mentor and by area."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from mentortools.duties.progress import by_area, progress_of, ratings_of
from mentortools.workbook.log import ReviewRow
from tests.duties.invented_rows import rated


def test_how_the_means_moved_and_how_many_statements() -> None:
    rows = [rated("2", "4"), rated("3", "3"), rated("4", "3"), rated("1"), rated("", "5")]
    progress = progress_of(rows, ratings_of(rows))
    assert progress is not None
    assert progress == (Decimal("3.00"), Decimal("3.33"), 1, 1, 1)
    assert (progress.statements, progress.change) == (3, Decimal("0.33"))


def test_the_last_rating_is_the_final_one_or_else_the_current_one() -> None:
    rows = [rated("2", current_rating="3"), rated("2", "5", current_rating="3")]
    progress = progress_of(rows, ratings_of(rows))
    assert progress is not None
    assert progress.last == Decimal("4.00")


@pytest.mark.parametrize(
    "rows",
    [[], [rated("2")], [rated("2", "Secure")], [rated("2", " ")]],
    ids=["nothing", "rated once", "no one order", "a blank"],
)
def test_nothing_is_made_of_ratings_that_cannot_be_compared(rows: Sequence[ReviewRow]) -> None:
    assert progress_of(rows, ratings_of(rows)) is None


def test_areas_in_the_order_of_their_first_rows() -> None:
    rows = [rated(area="Time"), rated(area="Knowledge"), rated(area="Time"), rated(area="")]
    assert [(area, len(of_area)) for area, of_area in by_area(rows).items()] == [("Time", 2), ("Knowledge", 1), ("", 1)]
