"""Who trains with whom, and when: the rows of Trainees as placements of one trainee each, through the term."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from msgspec import Struct

from mentortools.policy.period import Period
from mentortools.workbook.log import MentorLog, TraineeRow
from mentortools.workbook.plain_name import plain

MENTOR_WITHDREW = plain("Mentor withdrew")
ONE_DAY = timedelta(days=1)


class Span(NamedTuple):
    """The days for which one mentor has a trainee, both included. A trainee without a mentor has the TRN ``""``."""

    mentor_trn: str
    first: date
    last: date
    row: TraineeRow


class Stay(NamedTuple):
    """The days that Trainees gives for a trainee, in term or not, both included. Blank days leave it open."""

    first: date | None
    last: date | None

    def includes(self, day: date) -> bool:
        """Whether a day is one of them."""
        return not self.is_over(day) and (self.first is None or self.first <= day)

    def is_over(self, day: date) -> bool:
        """Whether it was over before a day."""
        return self.last is not None and self.last < day


class Placement(Struct, frozen=True, dict=True):
    """One trainee with one provider at the school: by name, case, spaces and punctuation aside.

    Attributes:
        rows: The trainee's rows, in the sheet's order; never empty.
        spans: Who mentors, from when to when, within the term; empty where the trainee is not here in it.
    """

    rows: tuple[TraineeRow, ...]
    spans: tuple[Span, ...]

    @property
    def trainee(self) -> str:
        """The name, as the first row has it."""
        return self.rows[0].trainee

    @property
    def provider_code(self) -> str:
        """The provider's code."""
        return self.rows[0].provider_code

    @cached_property
    def programmes(self) -> tuple[str, ...]:
        """The programmes the rows name, once each; blank ones are not among them."""
        return tuple(dict.fromkeys(row.programme for row in self.rows if row.programme))

    @cached_property
    def mentors(self) -> tuple[str, ...]:
        """The TRNs of all its mentors, in the rows' order; ``""`` stands for none."""
        return tuple(dict.fromkeys(row.mentor_trn or "" for row in self.rows))

    @property
    def withdrew_on(self) -> date | None:
        """The day the trainee withdrew: the earliest that any of the rows gives."""
        return withdrawal(self.rows)

    @property
    def last(self) -> date | None:
        """The last day of it in term; None where the trainee is not here in it."""
        return max((span.last for span in self.spans), default=None)

    def left_on(self, mentor_trn: str) -> date | None:
        """The last day of a mentor with the trainee, where one of the two withdrew; None where nobody did."""
        days = (self.withdrew_on, _handed_over(self.row_of(mentor_trn), self.rows))
        return min((day for day in days if day), default=None)

    def ended_on(self, mentor_trn: str) -> date | None:
        """The last day that Ends gives a mentor with the trainee; None where one of the mentor's rows gives none."""
        return _latest([row.ends for row in self._rows_of(mentor_trn)])

    def stay(self) -> Stay:
        """The trainee's days at the school, whoever mentors."""
        return _stay(self.rows, self.withdrew_on)

    def stay_with(self, mentor_trn: str) -> Stay:
        """The trainee's days with one mentor."""
        return _stay(self._rows_of(mentor_trn), self.left_on(mentor_trn))

    def _rows_of(self, mentor_trn: str) -> Sequence[TraineeRow]:
        return [row for row in self.rows if (row.mentor_trn or "") == mentor_trn]

    def row_of(self, mentor_trn: str) -> TraineeRow:
        """The first row with that mentor; the first row where none has."""
        return next((row for row in self.rows if (row.mentor_trn or "") == mentor_trn), self.rows[0])

    def days_here(self, days: Iterable[date]) -> int:
        """On how many of some days the trainee is here, whoever mentors."""
        return sum(any(span.first <= day <= span.last for span in self.spans) for day in days)

    def days_with(self, mentor_trn: str, days: Iterable[date]) -> int:
        """On how many of some days that mentor has the trainee."""
        own = [span for span in self.spans if span.mentor_trn == mentor_trn]
        return sum(any(span.first <= day <= span.last for span in own) for day in days)

    def is_of(self, mentor_trn: str, days: Sequence[date]) -> bool:
        """Whether some days are that mentor's: of the trainee's mentors, nobody has the trainee on more of them."""
        most = max(self.days_with(trn, days) for trn in self.mentors)
        return 0 < most == self.days_with(mentor_trn, days)


def placements(log: MentorLog, within: Period) -> tuple[Placement, ...]:
    """Every trainee with every provider, in the order of Trainees, for the days of a term."""
    grouped: defaultdict[tuple[str, str], list[TraineeRow]] = defaultdict(list)
    for row in log.trainees:
        grouped[plain(row.trainee), row.provider_code].append(row)
    return tuple(Placement(tuple(rows), tuple(_spans(rows, within))) for rows in grouped.values())


def withdrawal(rows: Iterable[TraineeRow]) -> date | None:
    """The earliest day on which rows say that their trainee withdrew."""
    return min((row.withdrew_on for row in rows if row.withdrew_on), default=None)


def _stay(rows: Sequence[TraineeRow], left_on: date | None) -> Stay:
    starts = [row.starts for row in rows]
    lasts = (_latest([row.ends for row in rows]), left_on)
    first = min((day for day in starts if day), default=None) if all(starts) else None
    return Stay(first, min((day for day in lasts if day), default=None))


def _latest(days: Sequence[date | None]) -> date | None:
    """The latest of some days; None where one of them is not given."""
    return max((day for day in days if day), default=None) if all(days) else None


def _spans(rows: Sequence[TraineeRow], within: Period) -> Iterable[Span]:
    withdrew = withdrawal(rows)
    for row in rows:
        first = max(row.starts or within.first, within.first)
        lasts = (row.ends or _handed_over(row, rows), withdrew, within.last)
        last = min(day for day in lasts if day)
        if first <= last:
            yield Span(row.mentor_trn or "", first, last, row)


def _handed_over(row: TraineeRow, rows: Sequence[TraineeRow]) -> date | None:
    """The day before another mentor starts, where a mentor withdrew and nobody typed the day; None otherwise."""
    if not any(plain(each.shared_mentor) == MENTOR_WITHDREW for each in rows):
        return None
    others = [each.starts for each in rows if each.mentor_trn != row.mentor_trn and each.starts]
    later = [starts for starts in others if row.starts is None or starts > row.starts]
    return min(later) - ONE_DAY if later else None
