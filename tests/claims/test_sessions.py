"""When two rows are one session, and when a day holds more than a day (How money is decided, 1 and 2)."""

from decimal import Decimal

import pytest

from mentortools.claims.sessions import days_over_24_hours, in_several, repeats, same_session_other_evidence
from mentortools.workbook.log import TrainingRow
from tests.claims.invented_logs import BEA, UNIVERSITY, Session

FIRST = Session("2025-10-14", "1.5", evidence="Certificate 7")


def rows(*sessions: Session) -> list[TrainingRow]:
    return [session.row(number) for number, session in enumerate(sessions, start=2)]


@pytest.mark.parametrize(
    ("second", "is_repeat"),
    [
        (FIRST, True),
        (Session("2025-10-14", "1.50", evidence="Certificate 7"), True),
        (Session("2025-10-14", "1.5", activity="INDUCTION ", mode="on-line", evidence=" certificate  7"), True),
        (Session("2025-10-15", "1.5", evidence="Certificate 7"), False),
        (Session("2025-10-14", "1.5", BEA, evidence="Certificate 7"), False),
        (Session("2025-10-14", "1.5", code=UNIVERSITY, evidence="Certificate 7"), False),
        (Session("2025-10-14", "1.5", activity="Online module", evidence="Certificate 7"), False),
        (Session("2025-10-14", "1.25", evidence="Certificate 7"), False),
        (Session("2025-10-14", "1.5", mode="In person", evidence="Certificate 7"), False),
        (Session("2025-10-14", "1.5", evidence="Certificate 8"), False),
        (Session("2025-10-14", "1.5", evidence="Certificate .7"), False),
        (Session("2025-10-14", "1.5"), False),
    ],
    ids=["all equal", "1.5 and 1.50", "case and spaces", "day", "mentor", "provider", "activity", "hours", "mode",
         "evidence", "a sign in the evidence", "no evidence"],
)  # fmt: skip
def test_rows_equal_in_everything_are_repeats(second: Session, *, is_repeat: bool) -> None:
    first, other = rows(FIRST, second)
    assert [(each.row, each.first) for each in repeats([first, other])] == ([(other, first)] if is_repeat else [])


def test_of_three_equal_rows_the_first_counts() -> None:
    one, two, three = rows(FIRST, FIRST, FIRST)
    assert [(each.row.at.row, each.first.at.row) for each in repeats([one, two, three])] == [(3, 2), (4, 2)]


@pytest.mark.parametrize(("evidence", "told"), [("Certificate 8", True), ("", True), ("CERTIFICATE 7", False)])
def test_rows_equal_but_for_the_evidence_are_told(evidence: str, *, told: bool) -> None:
    first, other = rows(FIRST, Session("2025-10-14", "1.5", evidence=evidence))
    found = same_session_other_evidence([first, other])
    assert [(each.row, each.first) for each in found] == ([(other, first)] if told else [])


@pytest.mark.parametrize(
    ("sessions", "over"),
    [
        ((Session(hours="24"),), []),
        ((Session(hours="12"), Session(hours="12", activity="Other training")), []),
        ((Session(hours="12"), Session(hours="12.000000001", code=UNIVERSITY)), [("12", "12.000000001")]),
        ((Session(hours="20"), Session(hours="5", trn=BEA)), []),
        ((Session(hours="20"), Session("2025-10-15", "5")), []),
    ],
    ids=["24", "12 and 12", "over all providers", "another mentor", "the next day"],
)
def test_a_day_holds_24_hours_over_all_providers(sessions: tuple[Session, ...], over: list[tuple[str, ...]]) -> None:
    days = days_over_24_hours(rows(*sessions))
    assert [tuple(str(row.hours) for row in day.rows) for day in days] == over
    assert [day.hours for day in days] == [sum(map(Decimal, hours), Decimal(0)) for hours in over]


def test_a_session_in_several_logs_is_one_whatever_its_evidence() -> None:
    here = [Session("2025-10-14").row(2), Session("2025-10-15").row(3)]
    there = [Session("2025-10-14", "6.0", activity="induction", evidence="Register").row(8)]
    found = in_several({"a.xlsx": here, "b.xlsx": there})
    assert [[(name, row.at.row) for name, row in each] for each in found] == [[("a.xlsx", 2), ("b.xlsx", 8)]]


def test_a_session_twice_in_one_log_is_in_no_other() -> None:
    assert not in_several({"a.xlsx": [FIRST.row(2), FIRST.row(3)], "b.xlsx": []})
