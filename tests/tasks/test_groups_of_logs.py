"""Logs worked out in groups come to what they come to all together, and who shares nobody is in no group."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_status import ClaimStatus
from mentortools.reports.result import BatchResult
from mentortools.tasks import work_through
from mentortools.tasks.opened import held, open_log
from mentortools.tasks.settings import LogFile, Settings
from mentortools.tasks.sharing import sharing
from mentortools.workbook.snapshot import Snapshot
from tests.tasks.returned_files import ON, log, session, worked

ROW = st.builds(
    session,
    st.sampled_from(["2025-10-14", "2025-11-11"]),
    st.sampled_from([4, 9]),
    st.sampled_from(["0900001", "0900002"]),
)
LOG = st.tuples(st.lists(ROW, max_size=3), st.sampled_from(["2025 to 2026", "2024 to 2025"]))
RECORD = st.builds(
    lambda trn, urn, hours, status: ClaimRecord(AcademicYear(2025), trn, "1ZZ", hours, urn, f"MT-{urn}", status),
    st.sampled_from(["0900001", "0900002"]),
    st.sampled_from(["190000", "190001", "190009"]),
    st.integers(1, 9),
    st.sampled_from([ClaimStatus.PREPARED, ClaimStatus.SUBMITTED]),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(LOG, min_size=1, max_size=4), st.lists(RECORD, max_size=3))
def test_in_groups_they_come_to_the_same(drawn: list[tuple[list[str], str]], ledger: list[ClaimRecord]) -> None:
    read: Mapping[str, Snapshot] = {
        f"{number}": log(*rows, urn=f"19000{number}", year=year) for number, (rows, year) in enumerate(drawn)
    }
    in_groups = worked(read, ledger=tuple(ledger))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(work_through, "sharing", lambda opened: [opened])
        together: BatchResult = worked(read, ledger=tuple(ledger))
    assert said(in_groups) == said(together)


def said(batch: BatchResult) -> object:
    return [(each.claims, each.findings) for each in batch.results], batch.ledger, batch.changes


@pytest.mark.parametrize(
    ("logs", "wanted"),
    [
        (["0900001", "0900002", "both"], [["0", "1", "2"]]),
        (["0900001", "both", "0900002"], [["0", "1", "2"]]),
        (["", "", ""], [["0"], ["1"], ["2"]]),
        (["", "0900001", ""], [["0", "1", "2"]]),
    ],
    ids=["the last joins them", "a chain", "nobody has a row", "who has none waits for who has"],
)
def test_who_is_in_one_group(logs: list[str], wanted: list[list[str]]) -> None:
    one, other = session(trn="0900001"), session(trn="0900002")
    rows = {"": [], "0900001": [one], "0900002": [other], "both": [one, other]}
    opened = [
        held(open_log(LogFile(f"{number}", log(*rows[trn], urn=f"19000{number}")), Settings(ON)))
        for number, trn in enumerate(logs)
    ]
    assert sorted(sorted(each.brief.name for each in group) for group in sharing(opened)) == wanted
