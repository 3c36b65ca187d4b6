"""Sheets drawn as text: one line a row, cells between bars, and what only signs can say."""

from collections.abc import Sequence
from datetime import date

from mentortools.workbook.decode import decode
from mentortools.workbook.log import MentorLog
from mentortools.workbook.snapshot import CellValue, ErrorValue, NoResult, Sheet, Snapshot

SCHOOL = "URN | 190001\nAcademic year | 2025 to 2026\nDistrict | Leeds"
MENTORS = "TRN | First name | Employed by this school\n0900001 | Ada | Yes\n0012345 | Bo | Yes"
TRAINEES = "Trainee | Provider code | Route | Mentor TRN\nTess | 1ZZ | QTS | 0900001"
TRAINING = "Date | Mentor TRN | Provider code | Activity | Hours\n14/10/2025 | 0900001 | 1ZZ | Induction | 1.5"


def sheet(name: str, drawn: str, **changes: object) -> Sheet:
    """A sheet: ``#REF!`` is an error, ``=?`` a formula without result, ``.`` is a blank cell, ``12#`` a number."""
    rows = [[_value(cell.strip()) for cell in line.split("|")] if line.strip() else [] for line in drawn.split("\n")]
    return Sheet(name, rows, **changes)  # type: ignore[arg-type]  # the fields of Sheet, as a test names them


def _value(text: str) -> CellValue:
    if text in {"", "."}:
        return None
    if text == "=?":
        return NoResult()
    if text.endswith("#"):
        return float(text[:-1])
    if text[:1] == "#":
        return ErrorValue(text)
    return date.fromisoformat(text) if text.count("-") == 2 and len(text) == 10 else text


def sheets(**drawn: str | None) -> list[Sheet]:
    """A small log that reads without a fault, with sheets drawn otherwise, or left out where None; by their fields."""
    names = {"school": "School", "mentors": "Mentors", "trainees": "Trainees", "training": "Training log"}
    plain = {"school": SCHOOL, "mentors": MENTORS, "trainees": TRAINEES, "training": TRAINING}
    other = {"previous": "Previous claims", "providers": "Providers", "spending": "Spending"}
    wanted = plain | drawn
    return [sheet((names | other)[field], text) for field, text in wanted.items() if text is not None]


def decoded(more: Sequence[Sheet] = (), **drawn: str | None) -> MentorLog:
    """The same, decoded."""
    return decode(Snapshot((*sheets(**drawn), *more)))
