"""One log, and several together: stages of checks, rows kept out, years and schools."""

from decimal import Decimal

import pytest

from mentortools.model.claim import Outcome
from mentortools.model.severity import Severity
from mentortools.policy.error import RulesError
from mentortools.reports.result import SchoolResult
from mentortools.tasks.opened import held, open_log
from mentortools.tasks.settings import LogFile, Settings
from mentortools.tasks.work_through import claim, work_through
from mentortools.workbook.snapshot import Sheet, Snapshot
from mentortools.workbook.unreadable import Reason, UnreadableFile
from tests.tasks.returned_files import ON, log, ours, session

SETTINGS = Settings(ON)


def of(snapshot: Snapshot, settings: Settings = SETTINGS) -> SchoolResult:
    return claim(LogFile("log.xlsx", snapshot), settings)


def together(**logs: Snapshot) -> dict[str, SchoolResult]:
    opened = [held(open_log(LogFile(name, each), SETTINGS)) for name, each in logs.items()]
    return {result.name: result for result in work_through(opened, SETTINGS)}


def must_fix(result: SchoolResult) -> list[str]:
    return [finding.code for finding in result.of(Severity.MUST_FIX)]


def kept_out(result: SchoolResult) -> tuple[int, str]:
    return result.claims.kept_out.rows, f"{result.claims.kept_out.hours.normalize():f}"


@pytest.mark.parametrize(
    ("rows", "hours", "out"),
    [
        ([session()], 6, (0, "0")),
        ([session(), session()], 6, (1, "6")),
        ([session(hours=14), session(hours=14), session(hours=9, trn="0900002")], 23, (1, "14")),
        ([session(hours=14), session(hours=14).replace("Register", "Other"), session("2025-10-15")], 6, (2, "28")),
        ([session("2026-05-13"), session("2026-05-12")], 6, (1, "6")),
        ([session("2025-04-05"), session("2025-04-06")], 6, (1, "6")),
        ([session("2026-09-01"), session()], 6, (1, "6")),
        ([session(trn="0900009"), session()], 6, (1, "6")),
        ([session().replace("6#", "1.30"), session()], 6, (1, "0")),
        ([session().replace("1ZZ", "1ZZZ"), session("2025-10-15")], 6, (1, "6")),
    ],
    ids=[
        "a row", "a repeat", "a repeat is dropped before the day is summed", "more than 24 hours a day",
        "in the future", "before the range", "after the year", "nobody's TRN", "unclear hours", "no provider code",
    ],
)  # fmt: skip
def test_rows_that_do_not_count_are_kept_out_and_told(rows: list[str], hours: int, out: tuple[int, str]) -> None:
    result = of(log(*rows))
    assert result.claims.hours == hours
    assert kept_out(result) == out
    assert result.must_be_fixed is (out[0] > 0)


@pytest.mark.parametrize(
    ("first", "hours"), [("2026-05-31", 12), ("2026-06-01", 0), ("2025-04-06", 12)], ids=["in", "late", "first day"]
)
def test_late_rows_count_after_a_start_in_the_range(first: str, hours: int) -> None:
    result = of(log(session(first), session("2026-07-01")), Settings(ON.replace(month=8)))
    assert result.claims.hours == hours


def test_a_start_that_does_not_count_does_not_open_the_door() -> None:
    rows = [session("2026-05-30").replace("0900001", "900"), session("2026-06-10")]
    assert of(log(*rows), Settings(ON.replace(month=8))).claims.hours == 0


@pytest.mark.parametrize(
    "snapshot",
    [
        log(session(), urn="19"),
        log(session(), year="."),
        log(session(), year="2026 to 2027"),
        log(session(), earlier="soon"),
    ],
    ids=["no URN", "no year", "a year without rules", "Earlier URNs that cannot be read"],
)
def test_a_log_whose_school_or_year_is_not_known_claims_nothing(snapshot: Snapshot) -> None:
    result = of(snapshot)
    assert result.claims.claims == ()
    assert kept_out(result) == (1, "6")
    assert result.must_be_fixed


def test_a_year_without_rules_says_so() -> None:
    result = of(log(session(), year="2026 to 2027"))
    assert any("2026 to 2027" in finding.message for finding in result.of(Severity.MUST_FIX))
    assert (result.rules, result.claims.amount) == (None, None)


def test_what_is_no_mentor_log_is_refused() -> None:
    with pytest.raises(UnreadableFile) as caught:
        of(Snapshot((Sheet("Rota", [["Monday"]]),)))
    assert caught.value.reason is Reason.NO_MENTOR_LOG


def test_rules_that_do_not_load_end_the_run() -> None:
    with pytest.raises(RulesError):
        of(log(session()), Settings(ON, overlays=("[nonsense",)))


def test_another_year_than_asked_for_is_a_finding_and_no_override() -> None:
    result = of(log(session()), Settings(ON, year=of(log(session(), year="2024 to 2025")).claims.academic_year))
    assert result.claims.academic_year is not None
    assert result.claims.academic_year.name == "2025 to 2026"
    assert any("2024 to 2025" in finding.message for finding in result.findings)


def test_the_same_session_in_two_years_logs_counts_in_neither() -> None:
    both = session("2025-05-06")
    results = together(
        now=log(both, session("2025-10-14", 4)),
        before=log(both, session("2024-10-15", 3), year="2024 to 2025"),
    )
    assert {name: kept_out(result) for name, result in results.items()} == {"now": (1, "6"), "before": (1, "6")}
    assert {name: result.claims.hours for name, result in results.items()} == {"now": 4, "before": 3}
    assert {name: must_fix(result) for name, result in results.items()} == {"now": ["MT410"], "before": ["MT410"]}


def test_an_earlier_years_log_of_the_run_makes_a_refresher_with_a_check() -> None:
    results = together(now=log(session(hours=12)), before=log(session("2024-10-15"), year="2024 to 2025"))
    assert {name: result.claims.hours for name, result in results.items()} == {"now": 6, "before": 6}
    assert "MT313" in {finding.code for finding in results["now"].findings}


def test_two_schools_share_an_allowance_whatever_the_order_of_files() -> None:
    first, second = log(session(hours=12)), log(session("2025-10-15", 12), urn="190002")
    one, other = together(a=first, b=second), together(b=second, a=first)
    assert {name: one[name].claims.hours for name in "ab"} == {name: other[name].claims.hours for name in "ab"}
    assert (one["a"].claims.amount, one["b"].claims.amount) == (Decimal("525.60"), Decimal("175.20"))


def test_findings_come_in_order_of_severity_sheet_and_cell() -> None:
    result = of(log(session(trn="0900009"), session("2026-05-16"), session("2025-10-18")))
    ranks = [finding.severity.rank for finding in result.findings]
    assert ranks == sorted(ranks)


def test_a_filled_copy_gives_the_same_result() -> None:
    plain = log(session(), session())
    again = Snapshot((*plain.sheets, ours(plain)))
    assert of(again).findings == of(plain).findings
    assert of(again).claims == of(plain).claims
    assert of(again).stamp == of(plain).stamp


def test_a_previous_claim_that_cannot_be_read_keeps_its_mentor_out() -> None:
    rows = [session(), session("2025-10-15", trn="0900002")]
    result = of(log(*rows, previous="2025 to 2026 | 0900001 | 1ZZ | many | . | . | Paid"))
    assert {line.trn: line.outcome for line in result.claims.trainings} == {
        "0900001": Outcome.HISTORY_UNREADABLE, "0900002": Outcome.CLAIMED,
    }  # fmt: skip
