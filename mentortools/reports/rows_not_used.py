"""Which rows of a log could not be used for what is made of it: nobody is to miss a day or a person unawares."""

from collections.abc import Iterator, Sequence

from mentortools.checks.words import either
from mentortools.workbook.columns import Table
from mentortools.workbook.log import MentorLog
from mentortools.workbook.template import HOLIDAYS, MENTORING_LOG, MENTORS, TRAINEES, TRAINING_LOG
from mentortools.workbook.template_of_duties import COMPONENTS, DEADLINES, REVIEW_MEETINGS

FOR_CERTIFICATES = (MENTORS, TRAINEES, MENTORING_LOG, COMPONENTS, REVIEW_MEETINGS)
FOR_A_CALENDAR = (DEADLINES, HOLIDAYS)
FOR_REMINDERS = (MENTORS, TRAINEES, TRAINING_LOG, COMPONENTS)
"""The sheets that each is made of. Rows of training that a certificate lacks are said with their hours."""

_MOST_NAMED = 5


def rows_not_used(log: MentorLog, tables: Sequence[Table]) -> Iterator[str]:
    """A sentence for each sheet with rows that could not be used, in the order of the tables."""
    for table in tables:
        lost = [row.at for row in log.lost_rows if row.table == table.name]
        if lost:
            yield _said(lost[0].place.sheet, [at.row for at in lost])


def _said(sheet: str, rows: Sequence[int]) -> str:
    named = [str(row) for row in rows[:_MOST_NAMED]]
    if len(rows) > _MOST_NAMED:
        named.append(f"{len(rows) - _MOST_NAMED:,} more")
    is_one = len(rows) == 1
    which = f"row {named[0]}" if is_one else f"rows {either(named, 'and')}"
    return (
        f"{which} of {sheet} cannot be used, and {'is' if is_one else 'are'} left out here. Look at what is missing or"
        " cannot be read there."
    )
