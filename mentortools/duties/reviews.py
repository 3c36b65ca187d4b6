"""The mentors' development reviews: ratings from the first to the last, the priority, the actions, the meetings."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct

from mentortools.duties.progress import Progress, progress_of, ratings_of
from mentortools.duties.records import is_one_of
from mentortools.workbook.log import MentorLog, ReviewRow
from mentortools.workbook.log_of_duties import ReviewMeetingRow

INDUCTION = ("Induction",)
SHARING = ("Sharing best practice meeting",)
FINAL = ("Final review",)


class Review(Struct, frozen=True, dict=True):
    """The development review of one mentor. A mentor who has none has no rows and no meetings."""

    mentor_trn: str
    rows: tuple[ReviewRow, ...]
    meetings: tuple[ReviewMeetingRow, ...]

    @cached_property
    def unrated(self) -> tuple[ReviewRow, ...]:
        """Statements without a first rating."""
        return tuple(row for row in self.rows if not row.initial_rating)

    @cached_property
    def priorities(self) -> tuple[str, ...]:
        """The areas that are the priority, once each; the statement where a row names no area."""
        return tuple(dict.fromkeys(row.area or row.statement for row in self.rows if row.priority))

    @cached_property
    def actions(self) -> tuple[ReviewRow, ...]:
        """Rows that name an action."""
        return tuple(row for row in self.rows if row.action)

    @cached_property
    def progress(self) -> Progress | None:
        """First rating to last; None where no statement was rated twice, or the ratings have no order."""
        return progress_of(self.rows, ratings_of(self.rows))

    def held(self, kinds: Iterable[str], on: date) -> tuple[ReviewMeetingRow, ...]:
        """The meetings of some kinds that took place by a day, in the order of their days."""
        wanted = tuple(kinds)
        held = (row for row in self.meetings if row.date <= on and is_one_of(row.kind, wanted))
        return tuple(sorted(held, key=lambda row: row.date))

    def begun_on(self, on: date) -> date | None:
        """The day of the first ratings: of the induction meeting, or the first day on which a row was reviewed."""
        reviewed = (row.reviewed_on for row in self.rows if row.initial_rating and row.reviewed_on)
        days = [*(row.date for row in self.held(INDUCTION, on)), *(day for day in reviewed if day <= on)]
        return min(days, default=None)


def reviews(log: MentorLog, mentors: Sequence[str]) -> tuple[Review, ...]:
    """The review of each mentor, in their order."""
    return tuple(review_of(log, trn) for trn in mentors)


def review_of(log: MentorLog, mentor_trn: str) -> Review:
    """The review of one mentor."""
    rows = tuple(row for row in log.reviews if row.mentor_trn == mentor_trn)
    return Review(mentor_trn, rows, tuple(row for row in log.review_meetings if row.mentor_trn == mentor_trn))
