"""The mentors' development reviews: ratings from the first to the last, the priority, the actions, the meetings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from mentortools.duties.ratings import read_ratings
from mentortools.duties.records import is_one_of
from mentortools.workbook.log import MentorLog, ReviewRow
from mentortools.workbook.log_of_duties import ReviewMeetingRow

INDUCTION = ("Induction",)
SHARING = ("Sharing best practice meeting",)
FINAL = ("Final review",)
_HUNDREDTH = Decimal("0.01")


class Progress(NamedTuple):
    """How the ratings of statements that were rated twice moved, first to last.

    Attributes:
        first: The mean of the first ratings, to the hundredth.
        last: The mean of the last ratings.
        up: How many statements are rated higher at last.
        same: How many the same.
        down: How many lower.
    """

    first: Decimal
    last: Decimal
    up: int
    same: int
    down: int


@dataclass(frozen=True)
class Review:
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
        pairs = [(row.initial_rating, row.final_rating or row.current_rating) for row in self.rows]
        pairs = [(first, last) for first, last in pairs if first and last]
        worth = read_ratings(text for pair in pairs for text in pair)
        if not pairs or not worth:
            return None
        steps = [(worth[first], worth[last]) for first, last in pairs]
        return Progress(
            _mean([first for first, _ in steps]),
            _mean([last for _, last in steps]),
            sum(last > first for first, last in steps),
            sum(last == first for first, last in steps),
            sum(last < first for first, last in steps),
        )

    def held(self, kinds: Iterable[str], on: date) -> tuple[ReviewMeetingRow, ...]:
        """The meetings of some kinds that took place by a day, in the order of their days."""
        wanted = tuple(kinds)
        held = (row for row in self.meetings if row.date <= on and is_one_of(row.kind, wanted))
        return tuple(sorted(held, key=lambda row: row.date))

    def begun_on(self, on: date) -> date | None:
        """The day of the first ratings: of the induction meeting, or else the first day a row was reviewed on."""
        days = [row.date for row in self.held(INDUCTION, on)] or [
            row.reviewed_on for row in self.rows if row.initial_rating and row.reviewed_on and row.reviewed_on <= on
        ]
        return min(days, default=None)


def reviews(log: MentorLog, mentors: Sequence[str]) -> tuple[Review, ...]:
    """The review of each mentor, in their order."""
    return tuple(review_of(log, trn) for trn in mentors)


def review_of(log: MentorLog, mentor_trn: str) -> Review:
    """The review of one mentor."""
    rows = tuple(row for row in log.reviews if row.mentor_trn == mentor_trn)
    return Review(mentor_trn, rows, tuple(row for row in log.review_meetings if row.mentor_trn == mentor_trn))


def _mean(numbers: Sequence[Decimal]) -> Decimal:
    return (sum(numbers, Decimal(0)) / len(numbers)).quantize(_HUNDREDTH)
