"""Records that still say prepared and have been submitted: they use hours, and no rerun replaces them."""

from datetime import date

import pytest
from msgspec.structs import replace

from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_status import ClaimStatus
from tests.claims.invented_logs import ANN, SCITT, YEAR
from tests.tasks.returned_files import hours, log, session, worked

OURS = ClaimRecord(YEAR, ANN, SCITT, 4, "190001", "MT-2025-26-190001-1ZZ", ClaimStatus.PREPARED)
LOG = log(session("2025-10-14", 4), session("2025-10-15", 2))


@pytest.mark.parametrize(
    ("record", "claimed", "kept"),
    [
        (OURS, 6, False),
        (replace(OURS, reference="4000 0001"), 2, True),
        (replace(OURS, submitted_on=date(2026, 5, 12)), 2, True),
    ],
    ids=["a proposal", "DfE's reference", "a day of submission"],
)
def test_a_rerun_claims_what_is_left_and_keeps_the_record(record: ClaimRecord, claimed: int, kept: bool) -> None:  # noqa: FBT001 - a table
    result = worked({"a": LOG}, ledger=(record,))
    assert hours(result) == {"a": claimed}
    assert (record in result.ledger) is kept
    codes = [finding.code for each in result.results for finding in each.findings]
    assert codes.count("MT613") == kept
