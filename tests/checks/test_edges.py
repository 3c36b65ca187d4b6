"""Edges that one drawn sheet does not show: arithmetic, likeness, looking up days, what a caller hands in."""

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from mentortools.checks.calendar import Holidays
from mentortools.checks.case import ClaimsCase, LogCase, Sitting
from mentortools.checks.families import ALL
from mentortools.checks.lines import claimable, worth_at
from mentortools.checks.people import one_slip_apart
from mentortools.checks.run import run_claims
from mentortools.checks.words import count, either, few, hours
from mentortools.claims.previous_claims import previous_claims_of
from mentortools.claims.work_out import work_out
from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim import KeptOut, MentorTraining, Outcome, SchoolClaims, Taken, TypeBasis
from mentortools.model.finding import Finding
from mentortools.model.training_type import TrainingType
from mentortools.tasks.opened import counted, open_log
from mentortools.tasks.settings import LogFile, Settings
from mentortools.tasks.work_through import claim
from mentortools.workbook.edition import edition_of, is_newer
from mentortools.workbook.log import Holiday
from mentortools.workbook.place import At, Place
from mentortools.workbook.snapshot import Sheet, Snapshot
from mentortools.workbook.stamp import Stamp
from tests.checks.drawn import ON, drawn_log

PLACE = Place("School", {}, {})


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("1234567", "1234568", True),  # one digit
        ("1234567", "1234657", True),  # two neighbours swapped
        ("1234567", "1234576", True),
        ("1234567", "1234567", False),  # the same
        ("1234567", "7234561", False),  # swapped, but no neighbours
        ("1234567", "1234689", False),  # two neighbours that differ
        ("1234567", "1235867", False),  # one of them moved, the other is new
        ("1234567", "1238467", False),
    ],
)
def test_a_slip_is_one_digit_or_two_neighbours(one: str, other: str, apart: bool) -> None:  # noqa: FBT001 - a table
    assert one_slip_apart(one, other) is apart


def line(claimed_here: int = 0, claimed_elsewhere: int = 0, taken: tuple[Taken, ...] = ()) -> MentorTraining:
    return MentorTraining(
        academic_year=AcademicYear(2025), urn="123456", trn="1234567", provider_code="1AB",
        training_type=TrainingType.INITIAL, type_basis=TypeBasis.NO_EARLIER_CLAIM, hours_by_activity={},
        hours_logged=Decimal(10), whole_hours=10, allowance=16, claimed_here=claimed_here,
        claimed_elsewhere=claimed_elsewhere, taken=taken, hours_claimed=0, hours_left=0,
        hourly_rate=Decimal("43.80"), amount=None, outcome=Outcome.CLAIMED, bar=None, why="", rows=(),
        first_session=None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("each", "whole", "allowance", "hours_claimed"),
    [
        (line(), 10, 16, 10),
        (line(), 20, 16, 16),
        (line(), 10, 6, 6),
        (line(claimed_here=4), 10, 16, 6),
        (line(claimed_here=4), 3, 16, 0),
        (line(claimed_elsewhere=12), 10, 16, 4),
        (line(claimed_elsewhere=12, taken=(Taken("154321", 3),)), 10, 16, 1),
        (line(claimed_elsewhere=20), 10, 16, 0),
    ],
)
def test_what_a_line_would_claim(each: MentorTraining, whole: int, allowance: int, hours_claimed: int) -> None:
    assert claimable(replace(each, allowance=allowance), whole) == hours_claimed


def test_worth_is_in_hours_where_the_rate_is_not_known() -> None:
    assert worth_at(Decimal("53.60"), 20) == "£1,072.00"
    assert worth_at(None, 20) == "20 hours"


@pytest.mark.parametrize(
    ("value", "text"),
    [("1.500000000", "1.5"), ("12.000000000", "12"), ("0.333333333", "0.33"), ("0", "0"), ("100", "100")],
)
def test_hours_in_words(value: str, text: str) -> None:
    assert hours(Decimal(value)) == text


def test_counts_and_lists_in_words() -> None:
    assert [count(number, "row") for number in (0, 1, 2, 1234)] == ["0 rows", "1 row", "2 rows", "1,234 rows"]
    assert [either(list(letters)) for letters in ("", "a", "ab", "abc")] == ["", "a", "a or b", "a, b or c"]


@pytest.mark.parametrize(
    ("longest", "text"),
    [(38, "2 of 9 weeks: 03/11, 10/11 and 33 more"), (37, "2 of 9 weeks: 03/11, 10/11 and more"),
     (35, "2 of 9 weeks: 03/11, 10/11 and more"), (34, "2 of 9 weeks: 03/11 and more"), (27, "2 of 9 weeks…"),
     (12, "2 of 9 week…")],
)  # fmt: skip
def test_a_list_is_cut_between_two_things(longest: int, text: str) -> None:
    assert few("2 of 9 weeks: 03/11, 10/11 and 33 more", longest) == text
    assert len(text) <= longest


def holiday(first: date, last: date) -> Holiday:
    return Holiday(At(PLACE, 2), "", first, last)


@pytest.mark.parametrize(
    ("day", "inside"),
    [
        (date(2025, 10, 26), False),
        (date(2025, 10, 27), True),
        (date(2025, 10, 31), True),
        (date(2025, 11, 1), False),
        (date(2025, 12, 24), True),  # inside the long one, after the short one inside it
        (date(2026, 1, 3), False),
    ],
)
def test_days_of_holidays(day: date, inside: bool) -> None:  # noqa: FBT001 - a table
    holidays = Holidays(
        [
            holiday(date(2025, 12, 20), date(2026, 1, 2)),
            holiday(date(2025, 12, 22), date(2025, 12, 23)),
            holiday(date(2025, 10, 27), date(2025, 10, 31)),
            holiday(date(2026, 2, 20), date(2026, 2, 16)),  # ends before it starts: no day is in it
        ]
    )
    assert (day in holidays) is inside


@pytest.mark.parametrize(
    ("text", "edition"),
    [("For one school. Edition 1.", "1"), ("Edition 2.1", "2.1"), ("An edition of one", None), ("Editions 3", None)],
)
def test_the_edition_stands_on_start_here(text: str, edition: str | None) -> None:
    assert edition_of((Sheet("School", [[text]]), Sheet("Start here", [["Mentor log"], [None, text]]))) == edition
    assert edition_of((Sheet("School", [[text]]),)) is None


@pytest.mark.parametrize(
    ("edition", "known", "newer"), [("1", "1", False), ("2", "1", True), ("1.10", "1.9", True), ("1.9", "1.10", False)]
)
def test_editions_are_compared_as_numbers(edition: str, known: str, newer: bool) -> None:  # noqa: FBT001 - a table
    assert is_newer(edition, known) is newer


def codes(file: LogFile, settings: Settings) -> set[str]:
    return {finding.code for finding in claim(file, settings).findings}


def test_the_year_asked_for_is_the_workbooks() -> None:
    assert codes(drawn_log("log.xlsx", ""), Settings(on=ON, year=AcademicYear(2025))) == set()
    assert codes(drawn_log("log.xlsx", ""), Settings(on=ON, year=AcademicYear(2024))) == {"MT165"}


def test_filled_in_sheets_that_agree_with_the_log_are_not_mentioned() -> None:
    log = drawn_log("log.xlsx", "")
    stamp = Stamp("0.1.0", "2026-05-12", log.snapshot.fingerprint)
    filled = Snapshot((*log.snapshot.sheets, Sheet("Checks", [["Checks"], [str(stamp)]])))
    assert codes(LogFile("log.xlsx", filled), Settings(on=ON)) == set()


EARLIER_YEAR = """
    ## Previous claims

    | Academic year | Mentor TRN | Provider code | Hours | URN | Claim reference | Status |
    | --- | --- | --- | --- | --- | --- | --- |
    | "2024 to 2025" | "7654321" | "1AB" | 21 | | "10000001" | "Paid" |
"""


def found_with(sitting_hours: dict[AcademicYear, int]) -> list[str]:
    case = open_log(drawn_log("log.xlsx", EARLIER_YEAR), Settings(on=ON)).checked.case
    sitting: Sitting = replace(case.sitting, most_hours=sitting_hours)
    (check,) = [check for check in ALL if check.code == "MT609"]
    return [check.finding(hit).message for hit in check.run(LogCase(case.log, sitting))]


def test_hours_of_another_year_are_compared_with_its_own_allowance() -> None:
    assert found_with({}) == []
    assert found_with({AcademicYear(2024): 21}) == []
    (message,) = found_with({AcademicYear(2024): 20})
    assert message.startswith("Hours is 21. Nobody can be claimed for with more than 20 hours in 2024 to 2025.")


CLAIMED_TOO_MUCH = """
    ## Training log

    | Date | Mentor TRN | Provider code | Activity | Hours | Mode | Evidence |
    | --- | --- | --- | --- | --- | --- | --- |
    | 14/10/2025 | "1234567" | "1AB" | "Induction" | 2 | "Online" | "Register" |
    | 13/10/2026 | "1234567" | "1AB" | "Online module" | 3 | "Online" | "Register" |

    ## Previous claims

    | Academic year | Mentor TRN | Provider code | Hours | URN | Claim reference | Status |
    | --- | --- | --- | --- | --- | --- | --- |
    | "2025 to 2026" | "1234567" | "1AB" | 5 | | "10000002" | "Submitted" |
"""


def found_after(drawing: str) -> tuple[Finding, ...]:
    opened = open_log(drawn_log("log.xlsx", drawing), Settings(on=ON))
    log = counted(opened)
    assert log is not None
    worked = work_out([log], log.rules, [previous_claims_of("log.xlsx", opened.log)])
    case = opened.checked.case
    claims = SchoolClaims(log.year, log.urns.urn, None, worked.trainings[log.name], (), KeptOut(0, Decimal(0), None))
    kept_out = tuple(row for _, row in opened.checked.kept_out)
    return run_claims(ClaimsCase(case.log, case.sitting, claims, (), worked.history, kept_out))


def test_nobody_is_told_to_report_what_rows_to_be_put_right_could_explain() -> None:
    (message,) = [finding.message for finding in found_after(CLAIMED_TOO_MUCH) if finding.code == "MT602"]
    assert "put those rows right first" in message
    assert "tell DfE" not in message


@pytest.mark.parametrize(("day", "found"), [("31/08/2024", False), ("01/09/2024", True)])
def test_a_year_without_confirmed_dates_ends_all_the_same(day: str, found: bool) -> None:  # noqa: FBT001 - a table
    drawing = f"""
        ## School

        | Label | Value |
        | --- | --- |
        | Academic year | "2023 to 2024" |

        ## Training log

        | Date | Mentor TRN | Provider code | Activity | Hours | Mode | Evidence |
        | --- | --- | --- | --- | --- | --- | --- |
        | {day} | "1234567" | "1AB" | "Induction" | 2 | "Online" | "Register" |
    """
    assert ("MT402" in codes(drawn_log("log.xlsx", drawing), Settings(on=ON))) is found
