"""A log that cannot be claimed for still says what was claimed: no other school is paid for it again."""

import pytest

from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_status import ClaimStatus
from mentortools.workbook.snapshot import Snapshot
from tests.tasks.returned_files import hours, log, session, worked
from tests.workbook.drawn_sheets import sheet

TEN_HERE = "2025 to 2026 | 0900001 | 1ZZ | 10# | . | 10000001 | Submitted"
OTHER = log(session(hours=16), urn="190002")
ONE, TWO = session("2025-10-15", 4), session("2025-10-16", 4)


@pytest.mark.parametrize(
    "left_out",
    [
        {"a": log(ONE, previous=TEN_HERE, year="soon")},
        {"a": log(ONE, previous=TEN_HERE, year="2026 to 2027")},
        {"a": log(ONE, previous=TEN_HERE, urn="19")},
        {"a": log(ONE, previous=TEN_HERE, earlier="oak")},
        {"a": log(ONE, previous=TEN_HERE), "c": log(TWO, previous=TEN_HERE)},
    ],
    ids=["no year", "a year without rules", "no URN", "Earlier URNs unread", "two versions, and nobody has chosen"],
)
def test_hours_it_says_are_used_stay_used(left_out: dict[str, Snapshot]) -> None:
    found = hours(worked({**left_out, "b": OTHER}))
    assert (found.get("a", 0), found["b"]) == (0, 6)


def test_a_claim_in_it_that_cannot_be_read_keeps_out_what_it_could_concern() -> None:
    unread = log(ONE, previous=TEN_HERE.replace("10#", "some"), year="soon")
    assert hours(worked({"a": unread, "b": OTHER})) == {"a": 0, "b": 0}


def test_a_version_that_another_supersedes_says_nothing() -> None:
    """What was corrected in the later version counts no more."""
    wrong = TEN_HERE.replace("10#", "12#")
    assert hours(worked({"a": log(ONE, previous=wrong), "c": log(ONE, TWO, previous=TEN_HERE), "b": OTHER},
                        chosen=("c",)))["b"] == 6  # fmt: skip


def test_what_was_prepared_for_it_stays_prepared() -> None:
    """It keeps its part of the allowance in this run, and so in the ledger for the next one."""
    prepared = ClaimRecord(
        AcademicYear(2025), "0900001", "1ZZ", 10, "190001", "MT-2025-26-190001-1ZZ", ClaimStatus.PREPARED
    )
    first = worked({"a": log(ONE, earlier="oak"), "b": OTHER}, ledger=(prepared,))
    again = worked({"a": log(ONE, earlier="oak"), "b": OTHER}, ledger=first.ledger)
    assert (hours(first)["b"], hours(again)["b"]) == (6, 6)
    assert prepared in again.ledger


@pytest.mark.parametrize(
    "named",
    [session(trn="0900002"), session("2025-03-01", trn="0900002"), session(hours=36, trn="0900002")],
    ids=["in a row that counts", "in a row before the range", "in a row that cannot be used"],
)
def test_a_claim_of_nobody_could_be_anyones_whom_its_log_names(named: str) -> None:
    nobody = TEN_HERE.replace("0900001", "12A4567")
    mentors = "TRN | First name | Employed by this school\n0900001 | Ada | Yes"
    there = log(named, previous=nobody)
    there = Snapshot(tuple(sheet("Mentors", mentors) if each.name == "Mentors" else each for each in there.sheets
                           if each.name != "Trainees"))  # fmt: skip
    assert hours(worked({"a": there, "b": log(session(trn="0900002"), urn="190002")}))["b"] == 0
