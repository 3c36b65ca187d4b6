"""A ledger that is given and the one OUT holds already: joined, so that neither's marks are forgotten."""

import pytest
from msgspec.structs import replace

from mentortools.claims.ledger_marks import join_ledgers
from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_status import ClaimStatus

YEAR = AcademicYear(2025)
PREPARED, SUBMITTED, PAID = ClaimStatus.PREPARED, ClaimStatus.SUBMITTED, ClaimStatus.PAID


def line(status: ClaimStatus, reference: str, hours: int = 10, urn: str = "123456") -> ClaimRecord:
    return ClaimRecord(YEAR, "0123456", "1AB", hours, urn, reference, status)


OURS = line(PREPARED, "MT-2025-26-123456-1AB")
DONE = line(SUBMITTED, "40200001")


@pytest.mark.parametrize(
    ("own", "given", "joined"),
    [
        pytest.param([DONE], [], [DONE], id="nothing given"),
        pytest.param([], [OURS, DONE], [OURS, DONE], id="nothing of its own"),
        pytest.param([DONE], [DONE], [DONE], id="the same line in both is one"),
        pytest.param([DONE], [OURS], [DONE], id="what was marked since is not prepared any more"),
        pytest.param([OURS], [DONE], [OURS, DONE], id="what was marked in the given one counts"),
        pytest.param([replace(OURS, hours=8)], [OURS], [replace(OURS, hours=8)], id="the run's own is the newer"),
        pytest.param([OURS, DONE], [DONE], [OURS, DONE], id="a second claim stays prepared"),
        pytest.param(
            [DONE], [line(PREPARED, "MT-2025-26-654321-1AB", urn="654321")],
            [DONE, line(PREPARED, "MT-2025-26-654321-1AB", urn="654321")], id="another school's proposal stays",
        ),
        pytest.param(
            [DONE], [line(PAID, "40200001")], [DONE, line(PAID, "40200001")], id="another status stands beside it"
        ),
    ],
)  # fmt: skip
def test_nothing_is_forgotten(own: list[ClaimRecord], given: list[ClaimRecord], joined: list[ClaimRecord]) -> None:
    assert list(join_ledgers(own, given)) == joined
