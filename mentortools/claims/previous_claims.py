"""What a log says of claims already made: known to every school of a run, whether or not the log itself can count."""

from typing import cast

from mentortools.claims.history import HistorySource, LostRecord
from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim_record import ClaimRecord
from mentortools.workbook.facts import LostRow
from mentortools.workbook.log import MentorLog
from mentortools.workbook.template import PREVIOUS_CLAIMS


def previous_claims_of(name: str, log: MentorLog) -> HistorySource:
    """A log's previous claims as one source of the history, under its file's name.

    A blank URN means the log's school; of a log whose own URN cannot be read, nobody knows which school that is.
    """
    records = tuple(
        ClaimRecord(
            row.academic_year, row.mentor_trn, row.provider_code, row.hours, row.urn, row.claim_reference, row.status
        )
        for row in log.previous_claims
    )  # fmt: skip
    mentors = _mentors(log)
    lost = tuple(_lost(name, row, mentors) for row in log.lost_rows if row.table == PREVIOUS_CLAIMS.name)
    return HistorySource(name, log.school.urn, records, lost)


def _mentors(log: MentorLog) -> frozenset[str]:
    """Everyone whom a log names as a mentor, in whichever sheet, rows that do not count or cannot be used included."""
    listed = (mentor.trn for mentor in log.mentors)
    named = (row.mentor_trn for rows in (log.trainees, log.training, log.previous_claims) for row in rows)
    lost = (row.values.get(field) for row in log.lost_rows for field in ("trn", "mentor_trn"))
    return frozenset(str(trn) for trn in (*listed, *named, *lost) if trn)


def _lost(name: str, row: LostRow, mentors: frozenset[str]) -> LostRecord:
    known = row.values
    return LostRecord(
        f"{name}, {row.at.place.sheet}, row {row.at.row}",
        cast("AcademicYear | None", known.get("academic_year")),
        cast("str | None", known.get("mentor_trn")),
        cast("str | None", known.get("provider_code")),
        mentors,
    )
