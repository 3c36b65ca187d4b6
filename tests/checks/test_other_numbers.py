"""Claims in a ledger under a TRN that was corrected since, or under an earlier URN: asked about, and only then."""

import pytest

from mentortools.claims.history import HistorySource
from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_status import ClaimStatus
from mentortools.reports.result import SchoolResult
from mentortools.tasks.opened import held, open_log
from mentortools.tasks.settings import LogFile, Settings
from mentortools.tasks.work_through import work_through
from tests.checks.drawn import ON, drawn_log

LOG = """
## Training log

| Date | Mentor TRN | Provider code | Activity | Hours | Mode | Evidence |
| --- | --- | --- | --- | --- | --- | --- |
| 14/10/2025 | "1234567" | "1AB" | "Induction" | 8 | "Online" | "Register" |
| 15/10/2025 | "1234567" | "1AB" | "Induction" | 2 | "Online" | "Register" |
"""
OTHER_SCHOOL = """
## School

| Label | Value |
| --- | --- |
| School name | "Sample Secondary School" |
| URN | "154321" |
"""
SAME_SCHOOL = """
## School

| Label | Value |
| --- | --- |
| Earlier URNs | "154321" |
"""


def record(
    trn: str, hours: int, urn: str, provider: str = "1AB", year: int = 2025, status: ClaimStatus = ClaimStatus.SUBMITTED
) -> ClaimRecord:
    return ClaimRecord(AcademicYear(year), trn, provider, hours, urn, "10000009", status)


def worked(*files: LogFile, ledger: ClaimRecord) -> SchoolResult:
    settings = Settings(on=ON, ledger=HistorySource("claims-ledger.xlsx", None, (ledger,)))
    return work_through([held(open_log(file, settings)) for file in files], settings)[0]


def said(result: SchoolResult, code: str) -> str:
    return " ".join(each.message for each in result.findings if each.code == code)


HERE = "123456"


@pytest.mark.parametrize(
    ("made", "pounds"),
    [
        (record("1234576", 10, HERE), "£438.00"),  # two digits changed places: all ten hours would be paid twice
        (record("7654321", 10, HERE), "£438.00"),  # any other TRN: there is one mentor it could be
        (record("1234576", 4, HERE), "£175.20"),
        (record("1234576", 16, HERE), "£438.00"),
        (record("1234567", 10, HERE), None),  # her own
        (record("0234567", 10, HERE), None),  # another mentor of the log
        (record("1234576", 10, "154321"), None),  # of another school
        (record("1234576", 10, HERE, provider="2CD"), None),
        (record("1234576", 10, HERE, year=2024), None),
        (record("1234576", 10, HERE, status=ClaimStatus.PAYMENT_NOT_APPROVED), None),  # uses no hours
    ],
)
def test_a_claim_under_a_trn_that_was_corrected_since(made: ClaimRecord, pounds: str | None) -> None:
    found = said(worked(drawn_log("first.xlsx", LOG), ledger=made), "MT614")
    assert (f"{pounds} would be claimed twice" in found) if pounds else not found


@pytest.mark.parametrize(
    ("made", "pounds"),
    [
        (record("1234567", 10, HERE, provider="2CD"), "£438.00"),  # her sessions stood with another provider
        (record("0234567", 7, HERE), "£306.60"),  # the sessions were another mentor's
        (record("1234567", 10, HERE), None),
        (record("0234567", 7, HERE, provider="2CD"), None),  # of another mentor and provider
        (record("0234567", 7, "154321"), None),
        (record("0234567", 7, HERE, year=2024), None),
        (record("0234567", 7, HERE, status=ClaimStatus.PAYMENT_NOT_APPROVED), None),
    ],
)
def test_a_claim_whose_sessions_stand_elsewhere_now(made: ClaimRecord, pounds: str | None) -> None:
    found = said(worked(drawn_log("first.xlsx", LOG), ledger=made), "MT616")
    assert (f"{pounds} would be claimed twice" in found) if pounds else not found


def test_putting_the_earlier_claim_right_takes_its_hours_off() -> None:
    """What MT614 asks for: the TRN corrected in the ledger."""
    assert worked(drawn_log("first.xlsx", LOG), ledger=record("1234576", 6, HERE)).claims.hours == 10
    assert worked(drawn_log("first.xlsx", LOG), ledger=record("1234567", 6, HERE)).claims.hours == 4


@pytest.mark.parametrize(
    ("hours", "others", "pounds"),
    [
        (10, [], "£262.80"),  # 6 of the allowance of 16 are left, and all 10 are claimed already if it is one school
        (3, [], "£131.40"),
        (3, [drawn_log("second.xlsx", OTHER_SCHOOL)], None),  # another school, which returns a log of its own
    ],
)
def test_hours_claimed_under_another_urn(hours: int, others: list[LogFile], pounds: str | None) -> None:
    found = said(worked(drawn_log("first.xlsx", LOG), *others, ledger=record("1234567", hours, "154321")), "MT615")
    assert (f"{pounds} of this claim" in found) if pounds else not found
    assert "154321" not in found


def test_naming_the_earlier_urn_takes_its_hours_off() -> None:
    """What MT615 asks for."""
    made = record("1234567", 10, "154321")
    assert worked(drawn_log("first.xlsx", LOG), ledger=made).claims.hours == 6
    settled = worked(drawn_log("first.xlsx", LOG + SAME_SCHOOL), ledger=made)
    assert (settled.claims.hours, said(settled, "MT615")) == (0, "")
