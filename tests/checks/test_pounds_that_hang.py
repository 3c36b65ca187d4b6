"""The pounds that hang on a training type, where schools share the allowance: what each would really have."""

import pytest
from msgspec.structs import replace

from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_status import ClaimStatus
from mentortools.reports.result import BatchResult
from tests.tasks.returned_files import log, session, worked

PREPARED = ClaimRecord(AcademicYear(2024), "0900001", "1ZZ", 3, "190009", "MT-2024-25-190009-1ZZ", ClaimStatus.PREPARED)
SUBMITTED = replace(PREPARED, academic_year=AcademicYear(2025), hours=6, reference="1", status=ClaimStatus.SUBMITTED)
FIRST, SECOND = session("2025-10-14", 10), session("2025-10-15", 10)


def said(result: BatchResult, code: str) -> list[str]:
    """What each file's finding of that code says, by file."""
    return [finding.message for each in result.results for finding in each.findings if finding.code == code]


@pytest.mark.parametrize(
    ("ledger", "pounds"),
    [
        ([PREPARED], ["£175.20", "£262.80"]),
        ([PREPARED, SUBMITTED], ["£438.00"]),
    ],
    ids=["10 and 6 hours of 16 in place of 6 and none", "10 and none in place of nothing"],
)
def test_a_refresher_by_an_earlier_line(ledger: list[ClaimRecord], pounds: list[str]) -> None:
    result = worked({"a": log(FIRST), "b": log(SECOND, urn="190002")}, ledger=tuple(ledger))
    messages = said(result, "MT313")
    assert len(messages) == len(pounds)
    for each, message in zip(pounds, messages, strict=True):
        assert f"The difference is {each}:" in message


def test_no_earlier_claims_known() -> None:
    """10 and 6 hours of 16 would be 6 and none."""
    result = worked({"a": log(FIRST), "b": log(SECOND, urn="190002")})
    messages = said(result, "MT312")
    assert ["£175.20 less" in messages[0], "£262.80 less" in messages[1]] == [True, True]
