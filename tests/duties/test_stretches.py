"""Half-terms and calendar months of a trainee."""

from collections.abc import Sequence

import pytest

from mentortools.duties.stretches import SoMany, half_terms_of, months_of
from tests.duties.invented_logs import BEA, Record, School, Trainee

TWO_FORMAL = SoMany(("Formal observation",), 2)
REFLECTION = ("Monthly reflection",)


def formal(*days: str) -> list[Record]:
    return [Record(day, "Formal observation") for day in days]


@pytest.mark.parametrize(
    ("trainee", "records", "on", "expected"),
    [
        (Trainee(), formal("2025-09-10", "2025-10-22"), "2026-08-31", "Met"),
        (Trainee(), formal("2025-09-10", "2025-09-10"), "2026-08-31", "Met"),
        (Trainee(), formal("2025-09-10"), "2026-08-31", "Missed"),
        (Trainee(), formal("2025-09-10", "2025-11-04"), "2026-08-31", "Missed"),
        (Trainee(), formal("2025-09-10", "2025-10-29"), "2026-08-31", "Missed"),
        (Trainee(), formal("2025-09-10", "2025-10-25"), "2026-08-31", "Met"),
        (Trainee(), [Record("2025-09-10", ""), *formal("2025-10-22")], "2026-08-31", "Not known"),
        (Trainee(), formal("2025-09-10"), "2025-10-24", "To come"),
        (Trainee(), formal("2025-09-10"), "2025-10-27", "Missed"),
        (Trainee(), formal("2025-09-10", "2025-10-01"), "2025-10-02", "Met"),
        (Trainee(), formal("2025-09-10", "2025-10-20"), "2025-10-02", "To come"),
        (Trainee(starts="2025-10-20"), [], "2026-08-31", "Short week"),
        (Trainee(starts="2025-10-13"), [], "2026-08-31", "Missed"),
        (Trainee(starts="2025-11-03"), [], "2026-08-31", "Not in term"),
    ],
    ids=["two", "two on one day", "one", "one in the next", "one in the holiday", "one on the Saturday after",
         "one of no activity", "not over", "just over", "met before its end", "one of a day to come",
         "one week of it", "two weeks of it", "before the placement"],
)  # fmt: skip
def test_two_formal_observations_each_half_term(
    trainee: Trainee, records: Sequence[Record], on: str, expected: str
) -> None:
    assert half_terms_of(School([trainee], records).diary(on), TWO_FORMAL)[0].state.value == expected


@pytest.mark.parametrize(
    ("trainee", "records", "on", "expected"),
    [
        (Trainee(), ["2025-10-31"], "2026-08-31", "Missed Met Missed"),
        (Trainee(), ["2025-09-01"], "2026-08-31", "Met Missed Missed"),
        (Trainee(), [], "2025-10-31", "Missed To come To come"),
        (Trainee(), [], "2025-11-01", "Missed Missed To come"),
        (Trainee(starts="2025-09-29"), [], "2026-08-31", "Short week Missed Missed"),
        (Trainee(starts="2025-09-26"), [], "2026-08-31", "Missed Missed Missed"),
        (Trainee(starts="2025-11-03"), [], "2026-08-31", "Not in term Not in term Missed"),
    ],
    ids=["in the holidays", "before term", "on its last day", "just over", "two days of September",
         "three days of September", "before the placement"],
)  # fmt: skip
def test_a_comment_each_calendar_month(trainee: Trainee, records: Sequence[str], on: str, expected: str) -> None:
    school = School([trainee], [Record(day, "Monthly reflection") for day in records])
    months = months_of(school.diary(on), REFLECTION)
    assert " ".join(each.state.value for each in months[:3]) == expected


def test_a_half_term_is_the_mentors_with_enough_weeks_of_it() -> None:
    school = School([Trainee(ends="2025-10-17"), Trainee(trn=BEA, starts="2025-10-20")])
    assert half_terms_of(school.diary(trn=BEA), TWO_FORMAL)[0].state.value == "Short week"
