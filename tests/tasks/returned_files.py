"""Returned files of invented schools, as a run is given them: nothing is read from a disk."""

from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256

from mentortools.claims.history import HistorySource
from mentortools.model.claim_record import ClaimRecord
from mentortools.reports.result import BatchResult, FileState
from mentortools.tasks.batch import BatchSettings, batch
from mentortools.tasks.opened_file import InputFile
from mentortools.tasks.settings import Settings
from mentortools.tasks.versions import Choice
from mentortools.workbook.snapshot import Sheet, Snapshot
from mentortools.workbook.unreadable import Reason
from tests.workbook.drawn_sheets import sheet, sheets

ON = date(2026, 5, 12)
HEADINGS = "Date | Mentor TRN | Provider code | Activity | Hours | Mode | Evidence"
MENTORS = "TRN | First name | Employed by this school\n0900001 | Ada | Yes\n0900002 | Bo | Yes"
TRAINEES = "Trainee | Provider code | Route | Mentor TRN\nTess | 1ZZ | QTS | 0900001\nUna | 1ZZ | QTS | 0900002"
PREVIOUS = "Academic year | Mentor TRN | Provider code | Hours | URN | Claim reference | Status"


def session(day: str = "2025-10-14", hours: float = 6, trn: str = "0900001") -> str:
    """A row of Training log."""
    return f"{day} | {trn} | 1ZZ | Induction | {hours}# | Online | Register"


def log(
    *rows: str, urn: str = "190001", year: str = "2025 to 2026", earlier: str = ".", previous: str | None = None,
    more: tuple[Sheet, ...] = (),
) -> Snapshot:  # fmt: skip
    """A returned log."""
    school = f"URN | {urn}\nEarlier URNs | {earlier}\nAcademic year | {year}\nDistrict | Leeds"
    claims = f"{PREVIOUS}\n{previous}" if previous else PREVIOUS
    drawn = sheets(school=school, mentors=MENTORS, trainees=TRAINEES, training="\n".join((HEADINGS, *rows)))
    return Snapshot((*drawn, sheet("Previous claims", claims), *more))


def ours(of: Snapshot) -> Sheet:
    """A sheet of ours that was worked out of a log."""
    stamp = f"Filled in by mentortools 0.1.0 on 2026-05-12 from log {of.fingerprint}"
    return Sheet("Checks", [["Checks"], [stamp]])


def given(read: Mapping[str, Snapshot | Reason | None], saved: Mapping[str, float] | None = None) -> list[InputFile]:
    """Files by their paths, each with bytes of its own unless its name says ``copy of``."""
    saved = saved or {}
    return [
        InputFile(path, 10, sha256(path.removeprefix("copy of ").encode()).hexdigest(), saved.get(path), each)
        for path, each in read.items()
    ]


def worked(
    read: Mapping[str, Snapshot | Reason | None],
    *,
    choice: Choice = Choice.ASK,
    chosen: tuple[str, ...] = (),
    saved: Mapping[str, float] | None = None,
    ledger: Sequence[ClaimRecord] | None = None,
) -> BatchResult:
    """What a folder comes to."""
    history = None if ledger is None else HistorySource("ledger.xlsx", None, tuple(ledger))
    how = BatchSettings(Settings(ON, ledger=history), choice=choice, chosen=frozenset(chosen))
    return batch(given(read, saved), how)


def states(result: BatchResult) -> dict[str, FileState]:
    """What became of each file."""
    return {file.path: file.state for file in result.files}


def hours(result: BatchResult) -> dict[str, int]:
    """The hours claimed from each file that counts."""
    return {each.name: each.claims.hours for each in result.results}
