"""References of claims: one is one, however it was typed."""

from datetime import date

import pytest

from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_reference import one_spelling
from mentortools.model.claim_status import ClaimStatus


@pytest.mark.parametrize(
    ("typed", "spelling"),
    [
        ("40000001", "40000001"),
        ("4000 0001", "40000001"),
        ("#40000001", "40000001"),
        (" 4000-0001. ", "40000001"),
        ("４０００\u00a00001", "40000001"),
        ("", ""),
        ("-", ""),
        ("Ref 1", "ref1"),
        ("MT-2025-26-123456-1AB", "mt-2025-26-123456-1ab"),
    ],
)
def test_one_reference_has_one_spelling(typed: str, spelling: str) -> None:
    assert one_spelling(typed) == spelling


def record(status: ClaimStatus, reference: str, submitted_on: date | None = None) -> ClaimRecord:
    return ClaimRecord(
        AcademicYear(2025), "0900001", "1ZZ", 4, "190001", reference, status, submitted_on=submitted_on
    )  # fmt: skip


@pytest.mark.parametrize(
    ("given", "proposal"),
    [
        (record(ClaimStatus.PREPARED, "MT-2025-26-190001-1ZZ"), True),
        (record(ClaimStatus.PREPARED, ""), True),
        (record(ClaimStatus.PREPARED, "40000001"), False),
        (record(ClaimStatus.PREPARED, "MT-2025-26-190001-1ZZ", date(2026, 5, 12)), False),
        (record(ClaimStatus.SUBMITTED, "40000001"), False),
    ],
    ids=["ours", "no reference", "DfE's reference", "a day of submission", "submitted"],
)
def test_what_is_only_prepared(given: ClaimRecord, proposal: bool) -> None:  # noqa: FBT001 - a table
    assert given.is_proposal is proposal
    assert given.is_half_marked is (given.status is ClaimStatus.PREPARED and not proposal)
