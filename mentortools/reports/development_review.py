"""Development reviews on the sheet Mentor development: ratings from the first to the last, by mentor and by area."""

from collections.abc import Sequence

from mentortools.duties.progress import Progress, Worth, by_area, progress_of, ratings_of
from mentortools.duties.reviews import Review
from mentortools.reports.development_charts import ratings_chart
from mentortools.reports.draft import Draft
from mentortools.workbook.edit import Content, Look, NewTable, TableColumn
from mentortools.workbook.log import MentorLog, ReviewRow
from mentortools.workbook.log_of_duties import ReviewMeetingRow

_FIGURES = (
    TableColumn("Rated twice", Look.WHOLE),
    TableColumn("First rating", Look.HOURS),
    TableColumn("Last rating", Look.HOURS),
    TableColumn("Change", Look.HOURS),
    TableColumn("Higher", Look.WHOLE),
    TableColumn("Lower", Look.WHOLE),
)
_BY_MENTOR = (
    TableColumn("Mentor", Look.TEXT),
    TableColumn("Priority", Look.TEXT),
    *_FIGURES,
    TableColumn("When the review was looked at", Look.TEXT),
)
_BY_AREA = (TableColumn("Area", Look.TEXT), TableColumn("Priority of", Look.TEXT), *_FIGURES)
_EACH = (
    TableColumn("Mentor", Look.TEXT),
    TableColumn("Area", Look.TEXT),
    *_FIGURES,
    TableColumn("Actions", Look.TEXT),
)
_MEANS = (
    "First and last rating are the means of statements that were rated at first and again; the last rating is the Final"
    " rating, or else the Current rating. Higher and Lower count statements."
)
_NO_ORDER = (
    "The ratings of these reviews cannot all be put in one order, so mentors are not set beside each other: each is"
    " read by itself, and areas are not put together."
)
_NO_RATINGS = (None, None, None, None, None)
_NO_AREA = "No area given"


def review_parts(draft: Draft, log: MentorLog, reviews: Sequence[Review]) -> None:
    """A table and chart by mentor, a table and chart by area, and a table of both."""
    rows = [row for review in reviews for row in review.rows]
    together = ratings_of(rows)
    worth = {review.mentor_trn: together or ratings_of(review.rows) for review in reviews}
    ordered = sorted(reviews, key=lambda review: progress_of(review.rows, worth[review.mentor_trn]) is None)
    draft.heading("Development review by mentor")
    draft.paragraph(_MEANS if together or not _rated_twice(rows) else _NO_ORDER)
    if words := _in_words(together):
        draft.paragraph(words)
    mentors = draft.table(
        "MentortoolsReviews", _BY_MENTOR, [_mentor(log, each, worth[each.mentor_trn]) for each in ordered]
    )
    if together:
        ratings_chart(draft, mentors, "mentor")
        draft.heading("Development review by area")
        ratings_chart(draft, _areas(draft, log, rows, together), "area")
    draft.heading("Development review by mentor and area")
    draft.table("MentortoolsReviewAreas", _EACH, [
        _area_of_mentor(log, review, area, of_area, worth[review.mentor_trn])
        for review in reviews
        for area, of_area in by_area(review.rows).items()
    ])  # fmt: skip


def _areas(draft: Draft, log: MentorLog, rows: Sequence[ReviewRow], worth: Worth) -> NewTable:
    of_areas = sorted(by_area(rows).items(), key=lambda pair: progress_of(pair[1], worth) is None)
    return draft.table("MentortoolsAreas", _BY_AREA, [
        (area or _NO_AREA, _priority_of(log, of_area), *_figures(progress_of(of_area, worth)))
        for area, of_area in of_areas
    ])  # fmt: skip


def _mentor(log: MentorLog, review: Review, worth: Worth) -> tuple[Content, ...]:
    progress = progress_of(review.rows, worth)
    looked = [f"{each.kind or 'Meeting'} {each.date:%d/%m/%Y}{_more(each)}" for each in review.meetings]
    unread = "Its ratings cannot be put in an order" if progress is None and _rated_twice(review.rows) else ""
    said = "; ".join(filter(None, [*looked, unread])) or "No meeting is in the log"
    priority = ", ".join(review.priorities) or None
    return (log.mentor_name(review.mentor_trn), priority, *_figures(progress), f"{said}.")


def _more(meeting: ReviewMeetingRow) -> str:
    lead = f" with {meeting.lead_mentor}" if meeting.lead_mentor else ""
    return f"{lead}, uploaded {meeting.uploaded_on:%d/%m/%Y}" if meeting.uploaded_on else lead


def _area_of_mentor(
    log: MentorLog, review: Review, area: str, rows: Sequence[ReviewRow], worth: Worth
) -> tuple[Content, ...]:
    actions = "; ".join(dict.fromkeys(row.action for row in rows if row.action)) or None
    return (log.mentor_name(review.mentor_trn), area or _NO_AREA, *_figures(progress_of(rows, worth)), actions)


def _figures(progress: Progress | None) -> tuple[Content, ...]:
    if progress is None:
        return (0, *_NO_RATINGS)
    return (progress.statements, progress.first, progress.last, progress.change, progress.up, progress.down)


def _priority_of(log: MentorLog, rows: Sequence[ReviewRow]) -> str | None:
    return ", ".join(dict.fromkeys(log.mentor_name(row.mentor_trn) for row in rows if row.priority)) or None


def _rated_twice(rows: Sequence[ReviewRow]) -> bool:
    return any(row.initial_rating and (row.final_rating or row.current_rating) for row in rows)


def _in_words(worth: Worth) -> str:
    """What words among the ratings stand for, the lowest first; empty where all of them begin with a number."""
    words = sorted((value, text) for text, value in worth.items() if not text.strip()[:1].isdigit())
    if not words:
        return ""
    return f"Ratings in words stand as numbers: {', '.join(f'{text} is {value}' for value, text in words)}."
