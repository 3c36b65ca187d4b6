"""What a claim cannot do without: which missing, unclear or unreadable things keep a log, or a row, out of it."""

from mentortools.checks.case import LogCase
from mentortools.workbook.facts import Missing, Unclear, Unreadable
from mentortools.workbook.log import MentorLog
from mentortools.workbook.template import MENTOR_LOG, MENTORS, PREVIOUS_CLAIMS, SCHOOL, TRAINEES, TRAINING_LOG

DECIDES = frozenset(table.name for table in (SCHOOL, MENTORS, TRAINEES, TRAINING_LOG, PREVIOUS_CLAIMS))
"""Sheets in which a row that cannot be used changes a claim."""


def is_needed(log: MentorLog, missing: Missing) -> bool:
    """Whether there is no claim without a sheet or heading that is missing.

    A blank Mentor TRN in one trainee's row is for someone to look at; without the heading no trainee has a mentor. And
    claims already made that nobody can read must not be claimed again.
    """
    if missing.needed or (missing.table, missing.field) == (TRAINEES.name, "mentor_trn"):
        return True
    return missing.table == PREVIOUS_CLAIMS.name and missing.sheet is not None and _hides_claims(log, missing)


def _hides_claims(log: MentorLog, missing: Missing) -> bool:
    """Whether previous claims cannot be read without a heading: those that stand there, or whatever stands there."""
    if not PREVIOUS_CLAIMS.column(missing.field).required:
        return False
    return PREVIOUS_CLAIMS.name not in log.places or lost_rows(log, PREVIOUS_CLAIMS.name, missing.sheet) > 0


def is_needed_unclear(log: MentorLog, unclear: Unclear) -> bool:
    """Whether there is no claim while two places could be one sheet or heading."""
    if unclear.sheet is None:
        return any(table.name == unclear.heading and table.name in DECIDES for table in MENTOR_LOG)
    for table in MENTOR_LOG:
        place = log.places.get(table.name)
        if place and place.sheet == unclear.sheet and table.name in DECIDES:
            return any(
                column.heading == unclear.heading
                and (column.required or column.decisive or (table is PREVIOUS_CLAIMS and column.field == "status"))
                for column in table.columns
            )
    return False


def decides(unreadable: Unreadable) -> bool:
    """Whether an unreadable cell keeps something out of a claim: its row, or on ``School`` the whole log."""
    return unreadable.table in DECIDES and (unreadable.row_lost or _decides_for_the_school(unreadable))


def _decides_for_the_school(unreadable: Unreadable) -> bool:
    """Earlier URNs that cannot be read could hide claims that this school has already made."""
    return unreadable.table == SCHOOL.name and SCHOOL.column(unreadable.field).decisive


def keeps_everything_out(log: MentorLog) -> bool:
    """Whether nothing of a log can be claimed until its sheets, headings or school details are put right."""
    return (
        any(is_needed(log, missing) for missing in log.missing)
        or any(is_needed_unclear(log, unclear) for unclear in log.unclear)
        or any(unreadable.table == SCHOOL.name and decides(unreadable) for unreadable in log.unreadable)
    )


def lost_rows(log: MentorLog, table: str, sheet: str | None) -> int:
    """How many rows of a table could not be used, on the sheet where it stands."""
    return sum(1 for row in log.lost_rows if row.table == table and row.at.place.sheet == sheet)


def can_be_worked_out(case: LogCase) -> bool:
    """Whether the school and the rules of its year are known, without which there is nothing to work out."""
    unread = any(each.table == SCHOOL.name and each.row_lost for each in case.log.unreadable)
    return case.sitting.rules is not None and case.log.school.urn is not None and not unread
