"""Who can be claimed for (How money is decided, 8)."""

from datetime import date

import pytest
from msgspec.structs import replace

from mentortools.claims.eligibility import bar
from mentortools.model.claim import Bar
from tests.claims.invented_logs import ANN, BEA, RULES, SCITT, UNIVERSITY, School, Session, Trainee

FIRST = date(2025, 10, 14)
SESSIONS = (Session("2025-10-14"),)


@pytest.mark.parametrize(
    ("trainees", "expected"),
    [
        ([Trainee()], None),
        ([], Bar.NO_TRAINEE),
        ([Trainee(BEA)], Bar.NO_TRAINEE),
        ([Trainee(code=UNIVERSITY)], Bar.NO_TRAINEE),
        ([Trainee(None)], Bar.NO_TRAINEE),
        ([Trainee(route="HPITT")], Bar.ROUTE_NOT_FUNDED),
        ([Trainee(route="Assessment only")], Bar.ROUTE_NOT_FUNDED),
        ([Trainee(route="assessment  ONLY")], Bar.ROUTE_NOT_FUNDED),
        ([Trainee(route="HPITT"), Trainee(route="Assessment only")], Bar.ROUTE_NOT_FUNDED),
        ([Trainee(route="HPITT"), Trainee()], None),
        ([Trainee(route="EYTS")], None),
        ([Trainee(route="")], None),
        ([Trainee(route="School Direct")], None),
        ([Trainee(withdrew="2025-10-13")], Bar.ALL_WITHDREW_BEFORE),
        ([Trainee(withdrew="2025-10-14")], None),
        ([Trainee(withdrew="2025-10-13"), Trainee(withdrew="2025-12-01")], None),
        ([Trainee(withdrew="2025-10-13"), Trainee()], None),
        ([Trainee(withdrew="2025-10-13"), Trainee(withdrew="2025-09-01")], Bar.ALL_WITHDREW_BEFORE),
        ([Trainee(withdrew="2025-10-13"), Trainee(code=UNIVERSITY)], Bar.ALL_WITHDREW_BEFORE),
        ([Trainee(withdrew="2025-10-13"), Trainee(route="HPITT")], Bar.ALL_WITHDREW_BEFORE),
    ],
    ids=[
        "a trainee", "no trainee", "another mentor's", "another provider's", "nobody's", "HPITT", "Assessment only",
        "in other letters", "both unfunded", "one funded", "early years", "route blank", "route unknown",
        "withdrew the day before", "withdrew on the first day", "one withdrew later", "one stayed", "both withdrew",
        "one stayed with another provider", "one stayed on a route that is not funded",
    ],
)  # fmt: skip
def test_whom_the_rules_forbid(trainees: list[Trainee], expected: Bar | None) -> None:
    log = School(sessions=SESSIONS, trainees=trainees).log
    assert bar(log, ANN, SCITT, FIRST, RULES) is expected


@pytest.mark.parametrize(("employed", "expected"), [(True, None), (None, None), (False, Bar.NOT_EMPLOYED)])
def test_a_mentor_whom_the_school_does_not_employ(*, employed: bool | None, expected: Bar | None) -> None:
    assert bar(School(sessions=SESSIONS, employed=employed).log, ANN, SCITT, FIRST, RULES) is expected


def test_without_a_session_nobody_withdrew_too_early() -> None:
    assert bar(School(trainees=[Trainee(withdrew="2025-09-02")]).log, ANN, SCITT, None, RULES) is None


@pytest.mark.parametrize(
    ("school", "laid_over", "by_the_rules"),
    [
        (School(sessions=SESSIONS, employed=False), {"employment_needed": False}, Bar.NOT_EMPLOYED),
        (School(sessions=SESSIONS, trainees=[]), {"trainees_needed": 0}, Bar.NO_TRAINEE),
        (
            School(sessions=SESSIONS, trainees=[Trainee(withdrew="2025-10-13")]),
            {"funded_after_early_withdrawal": True},
            Bar.ALL_WITHDREW_BEFORE,
        ),
        (School(sessions=SESSIONS, trainees=[Trainee(route="HPITT")]), {"routes": {}}, Bar.ROUTE_NOT_FUNDED),
    ],
    ids=["employment", "trainees", "withdrawal", "routes"],
)
def test_a_rules_file_can_lift_each_of_them(school: School, laid_over: dict[str, object], by_the_rules: Bar) -> None:
    assert bar(school.log, ANN, SCITT, FIRST, RULES) is by_the_rules
    assert bar(school.log, ANN, SCITT, FIRST, replace(RULES, **laid_over)) is None


def test_two_trainees_can_be_asked_for() -> None:
    log = School(sessions=SESSIONS, trainees=[Trainee()]).log
    assert bar(log, ANN, SCITT, FIRST, replace(RULES, trainees_needed=2)) is Bar.NO_TRAINEE
