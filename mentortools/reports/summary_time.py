"""Time given for mentoring beside the time it takes, on School summary: where a chosen set asks what is given."""

from mentortools.duties.results import DutiesResult
from mentortools.reports.draft import Draft
from mentortools.workbook.edit import Content, Look, TableColumn
from mentortools.workbook.log import MentorLog

_COLUMNS = (
    TableColumn("Mentor", Look.TEXT),
    TableColumn("TRN", Look.TEXT),
    TableColumn("Hours given a week", Look.HOURS),
    TableColumn("Hours taken a week", Look.HOURS),
    TableColumn("Short by", Look.HOURS),
    TableColumn("Weeks so far", Look.WHOLE),
)


def time_for_mentoring(draft: Draft, log: MentorLog, duties: DutiesResult) -> None:
    """A row for each mentor of whom the log says what is given, or what mentoring takes; nothing without any."""
    rows: list[tuple[Content, ...]] = [
        (log.mentor_name(trn), trn, time.given, time.taken, time.short, time.weeks)
        for trn, time in duties.times
        if time.given is not None or time.taken
    ]
    if not rows:
        return
    draft.heading("Time given for mentoring, and time taken")
    draft.paragraph(
        "Given: hours for mentoring and administration, as Entitlement has them. Taken: the minutes of the Mentoring"
        " log, over the weeks of teaching so far with a trainee. What is not in the log is not counted."
    )
    draft.table("MentortoolsTimeForMentoring", _COLUMNS, rows)
