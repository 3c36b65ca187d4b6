"""Checks that need several sources: schools that share an allowance or a session, two years' logs, a ledger."""

from collections.abc import Iterable

import pytest

from mentortools.claims.history import HistorySource
from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.finding import Finding
from mentortools.reports.result import SchoolResult
from mentortools.tasks.opened import open_log
from mentortools.tasks.settings import LogFile, Settings
from mentortools.tasks.work_through import claim, work_through
from tests.checks.drawn import ON, drawn_log

SEVERAL_LOGS = frozenset({"MT410", "MT603", "MT701", "MT702", "MT703"})

HEADINGS = """
    ## Training log

    | Date | Mentor TRN | Provider code | Activity | Hours | Mode | Evidence |
    | --- | --- | --- | --- | --- | --- | --- |
"""
OTHER_SCHOOL = """
    ## School

    | Label | Value |
    | --- | --- |
    | School name | "Sample Secondary School" |
    | URN | "154321" |
"""


def school(rows: str, other: str = "") -> str:
    return f"{other}\n{HEADINGS}{rows}"


def settings(ledger: HistorySource | None = None) -> Settings:
    return Settings(on=ON, ledger=ledger)


def together(*files: LogFile) -> tuple[SchoolResult, ...]:
    return work_through([open_log(file, settings()) for file in files], settings())


def of(code: str, findings: Iterable[Finding]) -> list[tuple[str | None, str | None, str]]:
    return [(each.sheet, each.cell.reference if each.cell else None, each.message)
            for each in findings if each.code == code]  # fmt: skip


ANN_TEN = """
    | 14/10/2025 | "1234567" | "1AB" | "Induction" | 8 | "Online" | "Register" |
    | 15/10/2025 | "1234567" | "1AB" | "Induction" | 2 | "Online" | "Register" |
"""
ANN_LATER = """
    | 03/11/2025 | "1234567" | "1AB" | "Induction" | 8 | "Online" | "Register" |
"""
ANN_SIXTEEN = """
    | 13/10/2025 | "1234567" | "1AB" | "Online module" | 8 | "Online" | "Register" |
    | 14/10/2025 | "1234567" | "1AB" | "Online module" | 8 | "Online" | "Register" |
"""


def test_mt701_both_schools_are_told_that_they_share_an_allowance() -> None:
    first, second = together(
        drawn_log("first.xlsx", school(ANN_TEN)), drawn_log("second.xlsx", school(ANN_LATER, OTHER_SCHOOL))
    )
    said = (
        "Another school takes {} hours of the initial allowance of 16 for Ann Example with 1AB. Of {} whole hours"
        " logged here, {} hours can be claimed here. Agree this with that school before either claims."
    )
    assert of("MT701", first.findings) == [("Mentors", "A2", said.format(6, 10, 10))]
    assert of("MT701", second.findings) == [("Mentors", "A2", said.format(10, 8, 6))]
    assert of("MT301", second.findings) == []


def test_mt702_a_session_in_two_schools_logs_counts_at_one_of_them() -> None:
    both = '    | 14/10/2025 | "1234567" | "1AB" | "Induction" | 2 | "Online" | "Register" |\n'
    first, second = together(
        drawn_log("first.xlsx", school(both)), drawn_log("second.xlsx", school(both + ANN_LATER, OTHER_SCHOOL))
    )
    (here,), (there,) = of("MT702", first.findings), of("MT702", second.findings)
    assert here[:2] == there[:2] == ("Training log", "A2")
    assert "It counts here and not there." in here[2]
    assert "It counts there and not here." in there[2]


def test_mt703_a_school_for_which_nothing_is_left_is_told_why() -> None:
    first, second = together(
        drawn_log("first.xlsx", school(ANN_SIXTEEN)), drawn_log("second.xlsx", school(ANN_LATER, OTHER_SCHOOL))
    )
    assert of("MT703", first.findings) == of("MT701", first.findings) == of("MT701", second.findings) == []
    said = (
        "Another school takes 16 hours of the initial allowance of 16 for Ann Example with 1AB, and nothing is left"
        " for the 8 whole hours logged here. Agree this with that school before it claims."
    )
    assert of("MT703", second.findings) == [("Mentors", "A2", said)]


@pytest.mark.parametrize("rows", [ANN_TEN, ANN_SIXTEEN])
def test_a_school_alone_hears_of_no_other(rows: str) -> None:
    codes = {finding.code for finding in claim(drawn_log("first.xlsx", school(rows)), settings()).findings}
    assert not codes & {"MT701", "MT702", "MT703"}


def test_no_message_names_another_school() -> None:
    both = '    | 14/10/2025 | "1234567" | "1AB" | "Induction" | 2 | "Online" | "Register" |\n'
    first, _ = together(
        drawn_log("first.xlsx", school(both + ANN_TEN)),
        drawn_log("second.xlsx", school(both + ANN_LATER, OTHER_SCHOOL)),
    )
    for finding in first.findings:
        assert "154321" not in finding.message
        assert "Sample Secondary" not in finding.message
        assert "second" not in finding.message.lower().replace("second session", "")


def test_mt410_a_session_in_two_years_logs_counts_in_neither() -> None:
    both = '    | 14/05/2025 | "1234567" | "1AB" | "Induction" | 2 | "Online" | "Register" |\n'
    alone = '    | 15/05/2025 | "1234567" | "1AB" | "Induction" | 3 | "Online" | "Register" |\n'
    earlier = """
    ## School

    | Label | Value |
    | --- | --- |
    | Academic year | "2024 to 2025" |
"""
    now, before = together(drawn_log("now.xlsx", school(both + alone)), drawn_log("before.xlsx", school(both, earlier)))
    said = (
        "This session stands in the log of {} too, with the same date, mentor, provider, activity, hours and mode."
        " It counts in neither until one of the two rows is deleted."
    )
    assert of("MT410", now.findings) == [("Training log", "A2", said.format("2024 to 2025"))]
    assert of("MT410", before.findings) == [("Training log", "A2", said.format("2025 to 2026"))]
    assert (now.claims.hours, before.claims.hours) == (3, 0)


def record(hours: int, urn: str | None = "123456", reference: str = "10000002") -> ClaimRecord:
    return ClaimRecord(AcademicYear(2025), "1234567", "1AB", hours, urn, reference, ClaimStatus.SUBMITTED)


CLAIMED_FOUR = """
    ## Previous claims

    | Academic year | Mentor TRN | Provider code | Hours | URN | Claim reference | Status |
    | --- | --- | --- | --- | --- | --- | --- |
    | "2025 to 2026" | "1234567" | "1AB" | 4 | | "10000002" | "Submitted" |
"""


def test_mt603_a_log_and_a_ledger_that_disagree() -> None:
    ledger = HistorySource("claims-ledger.xlsx", None, (record(5),))
    found = claim(drawn_log("first.xlsx", CLAIMED_FOUR), settings(ledger)).findings
    said = (
        "Records of earlier claims disagree about Ann Example with 1AB in 2025 to 2026: 4 hours and 5 hours. 5 hours"
        " are used. Compare them with DfE's service and correct the one that is wrong."
    )
    assert of("MT603", found) == [("Mentors", "A2", said)]


@pytest.mark.parametrize("records", [(record(4),), (record(4, None),), ()])
def test_sources_that_agree_are_not_mentioned(records: tuple[ClaimRecord, ...]) -> None:
    ledger = HistorySource("claims-ledger.xlsx", None, records) if records else None
    assert of("MT603", claim(drawn_log("first.xlsx", CLAIMED_FOUR), settings(ledger)).findings) == []


def test_what_records_say_of_another_school_is_not_this_schools_business() -> None:
    claimed = CLAIMED_FOUR.replace("| 4 | |", '| 4 | "154321" |')
    ledger = HistorySource("claims-ledger.xlsx", None, (record(5, "154321"),))
    found = claim(drawn_log("first.xlsx", claimed), settings(ledger)).findings
    assert of("MT603", found) == []
