"""Workbooks that mentortools makes beside a log, and that no school has to put right."""

from enum import StrEnum

from mentortools.workbook.snapshot import Sheet, Snapshot
from mentortools.workbook.unreadable import Reason, UnreadableFile

OF_A_CLAIM = frozenset({"Checks", "Training hours", "Funding claim", "School summary"})
"""Titles of sheets that stand in a filled-in copy of a log, whose other sheets somebody may have taken away."""
NOTE = (
    "mentortools made this workbook, as certificate does. It is no mentor log: nothing in it counts, and nothing has to"
    " be put right."
)


class Made(StrEnum):
    """Who made a file that is no mentor log, where that is known."""

    OURS = "made by mentortools"


def is_own(snapshot: Snapshot) -> bool:
    """Whether every sheet of a workbook is one of ours, and none is of a copy of a log that was filled in."""
    return bool(snapshot.sheets) and all(sheet.stamp and _title(sheet) not in OF_A_CLAIM for sheet in snapshot.sheets)


def why_not(error: UnreadableFile, snapshot: Snapshot) -> Reason | Made:
    """Why a workbook that could be read has no log for a run, or that we made it ourselves."""
    return Made.OURS if error.reason is Reason.NO_MENTOR_LOG and is_own(snapshot) else error.reason


def read_again(answer: str) -> Reason | Made:
    """The same of its words, as another process hands them over."""
    return Made.OURS if answer == Made.OURS else Reason(answer)


def _title(sheet: Sheet) -> str:
    return str(sheet.rows[0][0]) if sheet.rows and sheet.rows[0] else ""
