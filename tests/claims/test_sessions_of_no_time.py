"""A session of no time adds nothing to a claim, and starts nothing either (docs/decisions/rows-that-count.md)."""

import pytest

from mentortools.claims.training_dates import started_too_late
from mentortools.model.claim import Bar, MentorTraining
from tests.claims.invented_logs import RULES, SCITT, Batch, School, Session, Trainee

NOTHING, FIVE = "0", "5"


@pytest.mark.parametrize(
    ("first", "out"),
    [(NOTHING, ["2026-06-11"]), ("0.25", [])],
    ids=["a session of no time", "a quarter of an hour"],
)
def test_late_rows_ask_after_a_session_that_took_some_time(first: str, out: list[str]) -> None:
    rows = [Session("2026-05-20", first).row(2), Session("2026-06-11", FIVE).row(3)]
    assert [row.date.isoformat() for row in started_too_late(rows, RULES)] == out


@pytest.mark.parametrize(
    ("first", "bar", "hours"),
    [(NOTHING, Bar.ALL_WITHDREW_BEFORE, 0), ("0.25", None, 5)],
    ids=["a session of no time", "a quarter of an hour"],
)
def test_training_that_has_not_started_has_not_started_before_a_trainee_withdrew(
    first: str, bar: Bar | None, hours: int
) -> None:
    sessions = [Session("2025-09-10", first), Session("2025-11-11", FIVE)]
    found = only(School(sessions=sessions, trainees=[Trainee(code=SCITT, withdrew="2025-10-01")]))
    assert (found.bar, found.hours_claimed) == (bar, hours)


def test_the_order_of_schools_is_that_of_sessions_that_took_some_time() -> None:
    first = School("190001", [Session("2025-10-02", "12")])
    second = School("190002", [Session("2025-10-01", NOTHING), Session("2025-10-03", "12")])
    assert Batch([second, first]).hours() == {"190001": 12, "190002": 4}


def only(school: School) -> MentorTraining:
    (found,) = Batch([school]).lines()[school.urn]
    return found
