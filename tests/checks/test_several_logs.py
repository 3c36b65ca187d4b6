"""Checks that need several sources: schools that share an allowance or a session, two years' logs, a ledger."""

from collections.abc import Iterable

import pytest

from mentortools.claims.history import HistorySource
from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.finding import Finding
from mentortools.reports.result import SchoolResult
from mentortools.tasks.opened import held, open_log
from mentortools.tasks.settings import LogFile, Settings
from mentortools.tasks.work_through import claim, work_through
from tests.checks.drawn import ON, drawn_log

SEVERAL_LOGS = frozenset({"MT410", "MT603", "MT701", "MT702", "MT703", "MT875"})

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
    return work_through([held(open_log(file, settings())) for file in files], settings())


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
        "Records of earlier claims disagree about Ann Example with 1AB in 2025 to 2026: one says 4 hours and another 5"
        " hours. The larger counts, which is 5 hours. Compare them with DfE's service and correct what is wrong."
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


UNDER_TWO_CODES = """
    ## Trainees

    | Trainee | Provider code | Programme | Route | Mentor TRN | Course type | Placement | Shared mentor | Starts | Ends | Withdrew on |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    | "Tia Trainee" | "1YF" | "Primary" | "QTS" | "1234567" | "Postgraduate" | "Main" | | 02/09/2025 | | |

    ## Training log

    | Date | Mentor TRN | Provider code | Activity | Hours | Mode | Evidence |
    | --- | --- | --- | --- | --- | --- | --- |
    | 14/10/2025 | "1234567" | "1YF" | "Induction" | 8 | "Online" | "Register" |
"""  # noqa: E501 - a drawn table


@pytest.mark.parametrize(
    ("code", "year", "hours", "over"),
    [
        ("21J", 2025, 10, "£87.60 of this claim is above that."),
        ("21J", 2025, 8, "Together they stay within it."),
        ("21J", 2024, 1, "£87.60 of this claim is above that."),
        ("1YF", 2024, 1, None),
        ("1AB", 2025, 10, None),
    ],
    ids=["claimed this year", "within one allowance", "an earlier year makes a refresher", "one code", "two providers"],
)
def test_claims_under_another_code_of_the_provider(code: str, year: int, hours: int, over: str | None) -> None:
    claimed = ClaimRecord(AcademicYear(year), "1234567", code, hours, "123456", "10000002", ClaimStatus.SUBMITTED)
    ledger = HistorySource("claims-ledger.xlsx", None, (claimed,))
    found = of("MT316", claim(drawn_log("first.xlsx", UNDER_TWO_CODES), settings(ledger)).findings)
    assert [over in message for _, _, message in found if over] == ([True] if over else [])
    assert len(found) == (over is not None)


def test_mt603_different_claims_are_added_up() -> None:
    ledger = HistorySource("claims-ledger.xlsx", None, (record(3, reference="10000003"),))
    ((_, _, message),) = of("MT603", claim(drawn_log("first.xlsx", CLAIMED_FOUR), settings(ledger)).findings)
    assert (
        "one says 4 hours and another 3 hours. They name different claims, so they are added up to 7 hours." in message
    )


def test_a_reference_spelled_otherwise_is_the_same() -> None:
    ledger = HistorySource("claims-ledger.xlsx", None, (record(4, reference="#1000 0002"),))
    assert of("MT603", claim(drawn_log("first.xlsx", CLAIMED_FOUR), settings(ledger)).findings) == []


OF_THE_TRUST = """
    ## School

    | Label | Value |
    | --- | --- |
    | School name | "{name}" |
    | URN | "{urn}" |
    | Trust | "{trust}" |
    | Academic year | "{year}" |
    | Requirement sets | "mentoring-entitlement" |
    | Entitlement agreed | "{agreed}" |
"""


def of_the_trust(urn: str, agreed: str, trust: str = "Example Trust", year: str = "2025 to 2026") -> LogFile:
    drawn = OF_THE_TRUST.format(name=f"Example School {urn}", urn=urn, trust=trust, agreed=agreed, year=year)
    return drawn_log(f"{urn}.xlsx", drawn)


def test_mt875_schools_of_a_trust_that_agreed_to_different_entitlements_hear_of_it() -> None:
    """Another trust's school is not compared with them, nor is another year's log."""
    results = together(
        of_the_trust("123456", "Our offer, version 2"),
        of_the_trust("154321", "Our offer, version 1"),
        of_the_trust("165432", "our offer version 2", "example trust"),
        of_the_trust("176543", "Their offer", "Sample Trust"),
        of_the_trust("187654", "Our offer, version 0", year="2024 to 2025"),
    )
    said = (
        "The school agreed to “{}”, and {} of the trust to something else. Type beside Entitlement agreed the name and"
        " version of the trust's one entitlement, once all its schools have agreed to it. Asked for by “A mentoring"
        " entitlement”."
    )
    messages = [[message for _, _, message in of("MT875", result.findings)] for result in results]
    assert messages == [
        [said.format("Our offer, version 2", "another school")],
        [said.format("Our offer, version 1", "2 other schools")],
        [said.format("our offer version 2", "another school")],
        [],
        [],
    ]


def test_mt875_one_log_alone_is_compared_with_none() -> None:
    assert of("MT875", claim(of_the_trust("123456", "Our offer"), settings()).findings) == []
