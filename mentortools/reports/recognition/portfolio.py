"""A mentor's portfolio: training, development review, mentoring and trainees, as the log has them."""

from collections.abc import Sequence

from msgspec.structs import replace

from mentortools.duties.reviews import Review
from mentortools.policy.period import in_words
from mentortools.reports.counted import counted, hours_in_words
from mentortools.reports.draft import Draft
from mentortools.reports.names import footer_line, provider_label, school_line
from mentortools.reports.recognition.record import MentorRecord
from mentortools.reports.result import SchoolResult
from mentortools.workbook.edit import Content, Formula, Look, NewSheet, NewTable, TableColumn
from mentortools.workbook.log import ReviewRow
from mentortools.workbook.paper import Orientation, Page
from mentortools.workbook.stamp import NAME

_WIDTHS = (33.0, 14.0, 14.0, 32.0, 30.0)
_NAME = "Portfolio"


def _text(*headings: str) -> tuple[TableColumn, ...]:
    return tuple(TableColumn(heading, Look.TEXT) for heading in headings)


def _day(heading: str) -> TableColumn:
    return TableColumn(heading, Look.DATE)


_SESSIONS = (*_text("Training"), _day("Date"), TableColumn("Hours", Look.HOURS), *_text("Provider", "Evidence"))
_PARTS = (*_text("Part of the training"), _day("Completed on"), *_text("Kind", "Provider", "Evidence"))
_REVIEW = _text("Statement", "First rating", "Last rating", "Action", "Priority")
_MEETINGS = (*_text("Meeting"), _day("Date"), _day("Uploaded on"), *_text("Lead mentor"))
_PRACTICE = (*_text("Mentoring"), _day("First"), _day("Last"), *_text("Classes"), TableColumn("How many", Look.WHOLE))
_TRAINEES = (*_text("Programme"), _day("From"), _day("To"), *_text("Provider", "Placement"))


def portfolio(result: SchoolResult, record: MentorRecord, title: str, number: int) -> NewSheet:
    """One mentor's portfolio. Parts of which the log holds nothing are left out.

    Args:
        result: The log it rests on.
        record: What the log holds of the mentor.
        title: The sheet's name.
        number: The mentor's number in the workbook, for the names of the sheet and its tables.
    """
    draft = Draft(_NAME, result.stamp, _WIDTHS)
    draft.heading(record.name)
    draft.paragraph(f"{school_line(result)}. TRN {record.trn}.")
    _training(draft, result, record, number)
    _parts(draft, result, record, number)
    _review(draft, record.review, number)
    _practice(draft, record, number)
    _trainees(draft, result, record, number)
    draft.heading("What this rests on")
    draft.paragraph(
        f"The school's own mentor log as it stood on {in_words(result.on)}, and nothing else. Names of trainee"
        " teachers that the log knows are left out. Sessions are those that count towards the hours that the school"
        " can claim for."
    )
    sheet = draft.sheet(Page(Orientation.PORTRAIT, footer_line(result, _NAME)))
    return replace(sheet, title=title, name=f"{NAME}{_NAME}_{number}")


def _training(draft: Draft, result: SchoolResult, record: MentorRecord, number: int) -> None:
    draft.heading("Training")
    if not record.sessions:
        draft.paragraph("The log holds no training of this mentor that counts.")
        return
    rows: list[tuple[Content, ...]] = [
        (row.activity, row.date, row.hours, provider_label(result.log, row.provider_code), row.evidence)
        for row in record.sessions
    ]
    table = NewTable(f"MentortoolsSessions{number}", draft.row, _SESSIONS, tuple(rows))
    hours = sum(row.hours for row in record.sessions)
    total = Formula(f"=SUM({table.area(3)})", hours)
    draft.table(table.name, _SESSIONS, rows, ("Total", None, total, None, None))


def _parts(draft: Draft, result: SchoolResult, record: MentorRecord, number: int) -> None:
    if not record.parts:
        return
    draft.heading("Parts of the training that are done")
    rows = [
        (part.title, part.done_on, part.kind,
         provider_label(result.log, part.provider_code) if part.provider_code else None, part.evidence)
        for part in record.parts
    ]  # fmt: skip
    draft.table(f"MentortoolsParts{number}", _PARTS, rows)


def _review(draft: Draft, review: Review, number: int) -> None:
    rated = [row for row in review.rows if row.initial_rating or _last(row) or row.action]
    if not rated and not review.meetings:
        return
    draft.heading("Development review, from first to last")
    if review.progress:
        gone = review.progress
        draft.paragraph(f"{counted(gone.up + gone.same + gone.down, 'statement')} rated twice: {gone.up} higher at"
                        f" last, {gone.same} the same, {gone.down} lower.")  # fmt: skip
    if rated:
        draft.table(f"MentortoolsReview{number}", _REVIEW, [_of_review(row) for row in rated])
    if review.meetings:
        draft.row += bool(rated)
        rows = [
            (row.kind, row.date, row.uploaded_on, row.lead_mentor)
            for row in sorted(review.meetings, key=lambda row: row.date)
        ]
        draft.table(f"MentortoolsReviewMeetings{number}", _MEETINGS, rows)


def _last(row: ReviewRow) -> str:
    return row.final_rating or row.current_rating


def _of_review(row: ReviewRow) -> tuple[Content, ...]:
    statement = ": ".join(part for part in (row.area, row.statement) if part)
    return (statement, row.initial_rating, _last(row), row.action, "Priority" if row.priority else None)


def _practice(draft: Draft, record: MentorRecord, number: int) -> None:
    if not record.practice:
        return
    draft.heading("Observations led, and meetings")
    rows: Sequence[tuple[Content, ...]] = [
        (each.kind, each.first, each.last, ", ".join(each.classes), each.number) for each in record.practice
    ]
    draft.table(f"MentortoolsPractice{number}", _PRACTICE, rows)


def _trainees(draft: Draft, result: SchoolResult, record: MentorRecord, number: int) -> None:
    if not record.trainees:
        return
    draft.heading("Trainee teachers mentored")
    rows = [
        (span.row.programme or "Programme not given", span.first, span.last,
         provider_label(result.log, span.row.provider_code), span.row.placement)
        for span in record.trainees
    ]  # fmt: skip
    draft.table(f"MentortoolsTrainees{number}", _TRAINEES, rows)


def hours_line(record: MentorRecord) -> str:
    """A mentor with the hours, for a list of what was made."""
    if not record.is_trained:
        return f"{record.name}: mentoring, with no training that counts"
    return f"{record.name}: {hours_in_words(record.all_hours)} of training"
