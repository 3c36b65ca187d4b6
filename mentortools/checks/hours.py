"""Checks of hours, row by row and day by day: sessions recorded twice, days that hold too much, odd lengths."""

from collections.abc import Iterator
from decimal import Decimal

from mentortools.checks.case import ClaimsCase, LogCase
from mentortools.checks.catalogue import CHECK, MUST_FIX, Hit, Stage, check
from mentortools.checks.places import Mentors, at_row
from mentortools.checks.words import day, hours
from mentortools.claims.sessions import days_over_24_hours, repeats, same_session_other_evidence
from mentortools.model.hours import in_hours
from mentortools.workbook.template import TRAINING_LOG

LONG_SESSION = Decimal(8)
"""Ours, no rule of the grant: longer than a working day is worth a look."""


@check(
    "MT302",
    severity=MUST_FIX,
    stage=Stage.REPEATS,
    title="The same session twice",
    message="This row repeats row {first}: the same date, mentor, provider, activity, hours, mode and evidence."
    " Delete one of them, or type what tells the two sessions apart. Only row {first} counts.",
    why="A session can be paid for once (How money is decided, 1).",
)
def the_same_session_twice(case: LogCase) -> Iterator[Hit]:
    """Rows equal to an earlier one in everything."""
    for repeat in repeats(case.log.training):
        yield at_row(repeat.row, "date", day(repeat.row.date), first=repeat.first.at.row)


@check(
    "MT303",
    severity=CHECK,
    stage=Stage.DAYS,
    title="The same session with other evidence",
    message="This row is like row {first} in all but the evidence, and both count. If they are one session, delete one"
    " of them: {hours} less.",
    why="Two sessions of a kind on one day do happen, and one session written down twice does too.",
)
def same_but_for_the_evidence(case: LogCase) -> Iterator[Hit]:
    """Rows equal to an earlier one in all but the evidence."""
    for repeat in same_session_other_evidence(case.log.training):
        row = repeat.row
        yield at_row(row, "evidence", row.evidence or None, first=repeat.first.at.row, hours=in_hours(row.hours))


@check(
    "MT304",
    severity=MUST_FIX,
    stage=Stage.DAYS,
    title="More than 24 hours on one day",
    message="{mentor} has {hours} on {date} over all rows, and a day has 24. Correct the hours or the dates; none"
    " of that day's rows counts until then.",
    why="Nobody can tell which of the rows is wrong, so none of them is claimed.",
)
def more_than_a_day_holds(case: LogCase) -> Iterator[Hit]:
    """Every row of a day on which a mentor's rows add up to more than the day."""
    mentors = Mentors(case.log)
    for each in days_over_24_hours(case.log.training):
        values = {"mentor": mentors.name(each.trn), "hours": in_hours(each.hours), "date": day(each.date)}
        for row in each.rows:
            yield at_row(row, "hours", hours(row.hours), **values)


@check(
    "MT310",
    severity=CHECK,
    title="A session of no time",
    message="{heading} is 0. Type how long the session lasted, or clear the whole row.",
    why="A row of 0 hours adds nothing to a claim, and is often one that somebody meant to finish.",
)
def no_time(case: LogCase) -> Iterator[Hit]:
    """Rows of 0 hours."""
    for row in case.log.training:
        if not row.hours:
            yield at_row(row, "hours", "0")


@check(
    "MT311",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="A session longer than a working day",
    message="{heading} is {found}. Sessions of more than 8 hours are unusual: if this one went on for days, give"
    " each day its own row. This is advice; the row counts.",
    why="DfE sets no limit to a session. 8 hours is this program's own mark for a look.",
)
def long_session(case: ClaimsCase) -> Iterator[Hit]:
    """Rows that count and are of more than eight hours."""
    for row in case.log.training:
        if row.hours > LONG_SESSION:
            yield at_row(row, "hours", hours(row.hours))


@check(
    "MT315",
    severity=CHECK,
    title="A training log without rows",
    message="This sheet has no rows, so there is nothing to claim. Type one row for each session of training.",
    why="A claim is made from the sessions in the training log.",
)
def nothing_logged(case: LogCase) -> Iterator[Hit]:
    """A training log that was found, and holds nothing, not even a row that cannot be read."""
    place = case.log.places.get(TRAINING_LOG.name)
    if place and not case.log.training and not any(row.table == TRAINING_LOG.name for row in case.log.lost_rows):
        yield Hit(None, sheet=place.sheet)
