"""What else the log records: claims already made this year, and the mentoring itself."""

from collections import defaultdict
from decimal import Decimal

from mentortools.reports.draft import Draft
from mentortools.reports.result import SchoolResult
from mentortools.workbook.edit import Content, Look, TableColumn
from mentortools.workbook.log import MentoringRow

_CLAIMS = (
    TableColumn("Mentor", Look.TEXT),
    TableColumn("TRN", Look.TEXT),
    TableColumn("Provider code", Look.TEXT),
    TableColumn("Hours", Look.WHOLE),
    TableColumn("URN", Look.TEXT),
    TableColumn("Claim reference", Look.TEXT),
    TableColumn("Status", Look.TEXT),
)
_MENTORING = (
    TableColumn("Mentor", Look.TEXT),
    TableColumn("TRN", Look.TEXT),
    TableColumn("Meetings", Look.WHOLE),
    TableColumn("Hours of meetings", Look.HOURS),
    TableColumn("Formal observations", Look.WHOLE),
    TableColumn("Informal observations", Look.WHOLE),
    TableColumn("Other entries", Look.WHOLE),
)
_MINUTES_AN_HOUR = 60
_MEETING, _FORMAL, _INFORMAL = "meeting", "formal observation", "informal observation"


def claims_made(draft: Draft, result: SchoolResult) -> None:
    """The rows of ``Previous claims`` for this academic year."""
    draft.heading("Claims already made this year")
    log = result.log
    rows: list[tuple[Content, ...]] = [
        (
            log.mentor_name(row.mentor_trn),
            row.mentor_trn,
            row.provider_code,
            row.hours,
            row.urn or "This school",
            row.claim_reference,
            row.status.label if row.status else row.status_text,
        )
        for row in log.previous_claims
        if row.academic_year == result.claims.academic_year
    ]
    if not rows:
        draft.paragraph("Previous claims has no row for this academic year.")
        return
    draft.table("MentortoolsClaimsMade", _CLAIMS, rows)


def mentoring(draft: Draft, result: SchoolResult) -> None:
    """How much mentoring each mentor has logged. Nothing is judged: providers differ in what they ask for."""
    draft.heading("Mentoring logged")
    gathered: defaultdict[str, list[MentoringRow]] = defaultdict(list)
    for row in result.log.mentoring:
        gathered[row.mentor_trn].append(row)
    if not gathered:
        draft.paragraph("The Mentoring log has no rows.")
        return
    draft.paragraph(
        "Counts of what the Mentoring log holds. Compare them with what each provider's programme asks for."
    )
    draft.table("MentortoolsMentoring", _MENTORING, [_counts(result, trn, rows) for trn, rows in gathered.items()])


def _counts(result: SchoolResult, trn: str, rows: list[MentoringRow]) -> tuple[Content, ...]:
    kinds = [row.activity.strip().casefold() for row in rows]
    minutes = sum(row.minutes or 0 for row in rows if row.activity.strip().casefold() == _MEETING)
    counts = [kinds.count(kind) for kind in (_MEETING, _FORMAL, _INFORMAL)]
    meetings, formal, informal = counts
    hours = Decimal(minutes) / _MINUTES_AN_HOUR
    return (result.log.mentor_name(trn), trn, meetings, hours, formal, informal, len(rows) - sum(counts))
