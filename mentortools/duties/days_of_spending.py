"""Which rows of a log are of its year, for what cover cost in it; and what of the spending is dated outside it."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from mentortools.duties.spending import may_take_cover
from mentortools.model.academic_year import AcademicYear
from mentortools.workbook.log import MentorLog


class OfTheYear(NamedTuple):
    """A log with the sessions and lessons of its year so far.

    Attributes:
        log: The log; of its training and mentoring, the rows of days of the year that have come.
        left_out: How many other rows there are that cover was needed for, or may have been.
        rows_outside: How many rows of Spending are dated outside the year. They are in the log all the same.
        spent_outside: What these come to.
    """

    log: MentorLog
    left_out: int = 0
    rows_outside: int = 0
    spent_outside: Decimal = Decimal(0)


def of_the_year(log: MentorLog, year: AcademicYear | None, on: date, training_from: date | None = None) -> OfTheYear:
    """The rows of an academic year up to a day; all of them where the log's year is not known.

    Training counts from ``training_from`` on, which the rules of a year may set before its first day.
    """
    if year is None:
        return OfTheYear(log)
    last, first = min(on, year.ends_on), min(year.starts_on, training_from or year.starts_on)
    training = tuple(row for row in log.training if first <= row.date <= last)
    mentoring = tuple(row for row in log.mentoring if year.starts_on <= row.date <= last)
    outside = [row.amount for row in log.spending if row.date not in year]
    kept = replace(log, training=training, mentoring=mentoring)
    return OfTheYear(kept, _covered(log) - _covered(kept), len(outside), sum(outside, Decimal(0)))


def _covered(log: MentorLog) -> int:
    """How many rows cover was needed for, or may have been."""
    return sum(map(may_take_cover, log.training)) + sum(bool(row.covered) for row in log.mentoring)
