"""The development review: begun, rated, at meetings, finished, uploaded; and what the ratings come to."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest

from mentortools.duties.ratings import read_ratings
from mentortools.duties.reviews import review_of
from mentortools.policy.requirements.figure import FigureValue
from mentortools.workbook.facts import LostRow
from mentortools.workbook.place import At
from tests.duties.invented_logs import ANN, BEA, PLACES, School, asked_by, asking, found, part
from tests.duties.invented_rows import met, rated, session

END = "2026-08-31"


def school(*reviews: object, without: Sequence[str] = (), **more: object) -> School:
    """A school with one mentor and these statements rated."""
    return School(mentors=(ANN,), without=without, more={"reviews": reviews, **more})


SHARING = "Sharing best practice meeting"
FINAL = "Final review"
LOST = LostRow("Development review", At(PLACES["Development review"], 9), {})
PRIORITY = rated(priority=True, action="Read")


@pytest.mark.parametrize(
    ("duty", "figures", "given", "on", "expected"),
    [
        ("review-begun", {}, school(rated(reviewed="2025-10-15")), END, "Met"),
        ("review-begun", {}, school(rated(reviewed="2025-10-16")), END, "Missed"),
        ("review-begun", {}, school(rated()), END, "Not known"),
        ("review-begun", {}, school(rated(), review_meetings=(met("2025-09-20", "Induction"),)), END, "Met"),
        ("review-begun", {}, school(), "2025-10-15", "Not yet"),
        ("review-begun", {}, school(), "2025-10-16", "Missed"),
        ("review-begun", {}, school(without=("Development review",)), END, "Not known"),
        ("review-rated", {}, school(PRIORITY), END, "Met"),
        ("review-rated", {}, school(rated(priority=True)), END, "Missed"),
        ("review-rated", {}, school(rated(action="Read")), END, "Missed"),
        ("review-rated", {}, school(PRIORITY, rated("")), END, "Missed"),
        ("review-rated", {}, school(PRIORITY, rated(priority=True, area="Time")), END, "Missed"),
        ("review-rated", {}, school(PRIORITY, rated(priority=True)), END, "Met"),
        ("review-final", {}, school(review_meetings=(met("2026-06-30", FINAL),)), END, "Met"),
        ("review-final", {}, school(review_meetings=(met("2026-07-01", FINAL),)), END, "Missed"),
        ("review-final", {}, school(review_meetings=(met("2026-05-29", FINAL),)), END, "Missed"),
        ("review-final", {}, school(rated(final="3", reviewed="2026-06-10")), END, "Met"),
        ("review-final", {}, school(rated(final="3")), END, "Not known"),
        ("review-final", {}, school(), "2026-06-30", "Not yet"),
        ("review-final", {}, school(), "2026-07-01", "Missed"),
        ("review-final", {"lead_mentor": True}, school(review_meetings=(met("2026-06-10", FINAL),)), END, "Not known"),
        ("review-final", {"lead_mentor": True}, school(review_meetings=(met("2026-06-10", FINAL, "Fay"),)), END, "Met"),
        ("review-final", {"lead_mentor": True}, school(rated(final="3", reviewed="2026-06-10")), END, "Missed"),
        ("review-uploaded", {}, school(review_meetings=(met("2026-06-10", FINAL, uploaded="2026-06-12"),)), END, "Met"),
        ("review-uploaded", {}, school(review_meetings=(met("2026-06-10", FINAL),)), "2026-07-01", "Not yet"),
        ("review-uploaded", {}, school(review_meetings=(met("2025-10-14", "Induction", uploaded="2025-10-15"),
                                                        met("2026-06-10", FINAL))), END, "Missed"),
        ("review-uploaded", {}, school(review_meetings=(met("2025-10-14", "Induction", uploaded="2026-06-10"),
                                                        met("2026-06-10", FINAL))), END, "Met"),
        ("review-uploaded", {}, school(review_meetings=(met("2025-10-14", "Induction", uploaded="2025-10-15"),)), END,
         "Not known"),
        ("review-final", {}, school(review_meetings=(met("2026-06-30", FINAL),)), "2026-10-01", "Met"),
        ("review-final", {}, school(lost_rows=(LOST,)), END, "Not known"),
        ("review-final", {}, school(lost_rows=(LOST._replace(values={"mentor_trn": BEA}),)), END, "Missed"),
        ("review-uploaded", {}, school(), END, "Missed"),
        ("review-uploaded", {}, school(without=("Review meetings",)), END, "Not known"),
    ],
    ids=[
        "begun on day 42", "begun a day late", "no day", "day of the meeting", "not begun, day 42", "not begun, day 43",
        "no such sheet", "rated", "no action", "no priority", "a statement not rated", "two areas",
        "one area, two rows", "in June", "in July", "in May", "by the ratings' day", "ratings without a day",
        "June not over", "June over",
        "no lead mentor named", "with the lead mentor", "ratings say nothing of a lead mentor", "uploaded",
        "not uploaded yet", "an earlier one uploaded", "uploaded since, beside another", "no final review to upload",
        "in the log's year", "a row that cannot be read", "another mentor's row",
        "never uploaded", "no sheet of meetings",
    ],
)  # fmt: skip
def test_duties_of_the_review(
    duty: str, figures: Mapping[str, FigureValue], given: School, on: str, expected: str
) -> None:
    assert found(given, asking(duty, "A1", **figures), on).split(":")[0] == expected


@pytest.mark.parametrize(
    ("sessions", "meetings", "on", "expected"),
    [
        (["2025-11-04"], ["2025-11-04"], END, "Met"),
        (["2025-11-04", "2026-02-03"], ["2025-11-04"], END, "Missed"),
        (["2025-11-04"], ["2025-11-05"], END, "Missed"),
        ([], [], "2026-06-01", "Not yet"),
        ([], [], END, "Not owed"),
    ],
    ids=["reviewed at it", "at one of two", "a day later", "none yet", "none"],
)
def test_the_review_at_each_meeting(sessions: Sequence[str], meetings: Sequence[str], on: str, expected: str) -> None:
    given = school(
        training=tuple(session(day, SHARING) for day in sessions),
        review_meetings=tuple(met(day, SHARING) for day in meetings),
    )
    asked = asking("review-at-meetings", component="sharing")
    parts = [part("sharing", activity=SHARING, how_many=3)]
    assert found(given, asked_by(asked, parts=parts), on).split(":")[0] == expected


@pytest.mark.parametrize(
    ("texts", "worth"),
    [
        (["2", "4"], ["2", "4"]),
        (["2/5", "3 - secure", "1"], ["2", "3", "1"]),
        (["2.5", "3"], ["2.5", "3"]),
        (["Emerging", "secure"], ["1", "3"]),
        (["Red", "GREEN"], ["1", "3"]),
        (["Developing"], ["2"]),
        (["2", "Secure"], []),
        (["Good", "Better"], []),
        (["30th percentile"], []),
    ],
    ids=["numbers", "numbers and words", "halves", "words", "colours", "one word", "both", "other words", "no rating"],
)
def test_what_ratings_come_to(texts: list[str], worth: list[str]) -> None:
    assert list(read_ratings(texts).values()) == [Decimal(each) for each in worth]


@pytest.mark.parametrize(
    ("rows", "progress"),
    [
        ([("2", "4"), ("3", "3"), ("4", "3")], ("3.00", "3.33", 1, 1, 1)),
        ([("Emerging", "Secure")], ("1.00", "3.00", 1, 0, 0)),
        ([("2", "")], None),
        ([("2", "Good")], None),
        ([], None),
    ],
)
def test_progress_from_the_first_rating_to_the_last(
    rows: Sequence[tuple[str, str]], progress: tuple[str, str, int, int, int] | None
) -> None:
    review = review_of(school(*(rated(first, last) for first, last in rows)).log, ANN)
    expected = progress and (Decimal(progress[0]), Decimal(progress[1]), *progress[2:])
    assert review.progress == expected


def test_a_current_rating_stands_in_for_a_final_one() -> None:
    review = review_of(school(rated("2", current_rating="3")).log, ANN)
    assert review.progress == (Decimal("2.00"), Decimal("3.00"), 1, 0, 0)
