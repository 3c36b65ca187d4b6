"""The range in which training must start, at its edges (How money is decided, 2)."""

from datetime import date

import pytest

from mentortools.claims.training_dates import Timing, first_sessions, late_rows, started_too_late, timing
from mentortools.model.academic_year import AcademicYear
from mentortools.policy.rules import Rules
from mentortools.workbook.log import TrainingRow
from tests.claims.invented_logs import ANN, BEA, UNIVERSITY, Session

RULES = {start: Rules.of(AcademicYear(start)) for start in (2023, 2024, 2025)}


@pytest.mark.parametrize(
    ("start", "day", "lies"),
    [
        (2025, "2025-04-05", Timing.BEFORE),
        (2025, "2025-04-06", Timing.IN_RANGE),
        (2025, "2026-05-31", Timing.IN_RANGE),
        (2025, "2026-06-01", Timing.LATE),
        (2025, "2026-08-31", Timing.LATE),
        (2025, "2026-09-01", Timing.AFTER_YEAR),
        (2024, "2024-04-05", Timing.BEFORE),
        (2024, "2024-04-06", Timing.IN_RANGE),
        (2024, "2025-05-31", Timing.IN_RANGE),
        (2024, "2025-06-01", Timing.LATE),
        (2024, "2025-08-31", Timing.LATE),
        (2024, "2025-09-01", Timing.AFTER_YEAR),
        (2023, "2023-10-01", Timing.NO_RANGE),
        (2023, "2024-08-31", Timing.NO_RANGE),
        (2023, "2024-09-01", Timing.AFTER_YEAR),
    ],
)
def test_where_a_day_lies(start: int, day: str, lies: Timing) -> None:
    assert timing(date.fromisoformat(day), RULES[start]) is lies


def rows(*sessions: Session) -> list[TrainingRow]:
    return [session.row(number) for number, session in enumerate(sessions, start=2)]


LATE = Session("2026-06-01")


@pytest.mark.parametrize(
    ("others", "out"),
    [
        ((), ["2026-06-01"]),
        ((Session("2026-05-31"),), []),
        ((Session("2025-04-06"),), []),
        ((Session("2026-08-31"),), ["2026-06-01", "2026-08-31"]),
        ((Session("2026-05-31", trn=BEA),), ["2026-06-01"]),
        ((Session("2026-05-31", code=UNIVERSITY),), ["2026-06-01"]),
    ],
    ids=["alone", "started on the last day", "started on the first day", "all late", "another mentor started",
         "started with another provider"],
)  # fmt: skip
def test_late_rows_count_where_the_training_with_that_provider_started_in_the_range(
    others: tuple[Session, ...], out: list[str]
) -> None:
    each = rows(LATE, *others)
    assert [row.date.isoformat() for row in started_too_late(each, RULES[2025])] == out
    assert {row.date.isoformat() for row in late_rows(each, RULES[2025])} >= set(out)


def test_the_first_session_is_by_day_and_not_by_row() -> None:
    first = first_sessions(rows(Session("2025-11-02"), Session("2025-10-01"), Session("2025-12-01")))
    assert first == {(ANN, "1ZZ"): date(2025, 10, 1)}
