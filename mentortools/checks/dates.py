"""Checks of dates: outside the year, outside the range in which training must start, in the future, swapped."""

from collections.abc import Iterator
from datetime import date

from mentortools.checks.case import ClaimsCase, LogCase
from mentortools.checks.catalogue import CHECK, MUST_FIX, Hit, Stage, check
from mentortools.checks.lines import claimable, claimed, rows_of, worth
from mentortools.checks.places import Mentors, at_row
from mentortools.checks.words import count, day
from mentortools.claims.hours import total, whole_hours
from mentortools.claims.training_dates import Timing, late_rows, started_too_late, timing
from mentortools.policy.rules import Rules
from mentortools.workbook.log import TrainingRow

OUTSIDE = frozenset({Timing.BEFORE, Timing.AFTER_YEAR})


def _in(case: LogCase, wanted: Timing) -> Iterator[TrainingRow]:
    timings = case.timings
    return (row for row in case.log.training if timings[row.date] is wanted)


@check(
    "MT401",
    severity=MUST_FIX,
    title="A session before the training dates",
    message="{heading} {found} is before {first}, the first day on which training for {year} counts. Correct the date,"
    " or move the row to the log of {before}.",
    why="DfE gives a range in which training must start.",
    reads=("training_dates",),
)
def before_the_range(case: LogCase) -> Iterator[Hit]:
    """Rows before the range."""
    rules = case.rules
    for row in _in(case, Timing.BEFORE):
        first = day(rules.training_from) if rules.training_from else ""
        yield at_row(row, "date", day(row.date), first=first, year=rules.year, before=rules.year.previous)


@check(
    "MT402",
    severity=MUST_FIX,
    title="A session after the academic year",
    message="{heading} {found} is after {last}, the last day of {year}. Correct the date, or move the row to the log of"
    " {after}.",
    why="A log is of one academic year, and its sessions are claimed in that year.",
    reads=("training_dates",),
)
def after_the_year(case: LogCase) -> Iterator[Hit]:
    """Rows after the last day of the academic year."""
    year = case.rules.year
    for row in _in(case, Timing.AFTER_YEAR):
        yield at_row(row, "date", day(row.date), last=day(year.ends_on), year=year, after=year.next)


@check(
    "MT403",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="Training that went on after the training dates",
    message="{mentor} has {sessions} with {provider} after {until}. The claim counts {them} because the training"
    " started by then, and would be {worth} less otherwise.",
    why="DfE says when training must start, and not when it must end. Counting later sessions is a reading of that.",
    reads=("training_dates",),
)
def went_on_after_the_range(case: ClaimsCase) -> Iterator[Hit]:
    """The first late row of each line, with the pounds that hang on its late rows."""
    until = case.rules.training_until
    mentors = Mentors(case.log)
    for line in claimed(case):
        counting = rows_of(case, line)
        late = late_rows(counting, case.rules)
        if not late or until is None:
            continue
        without = whole_hours(total(row.hours for row in counting) - total(row.hours for row in late))
        first = min(late, key=lambda row: row.date)
        yield at_row(
            first,
            "date",
            day(first.date),
            mentor=mentors.name(line.trn),
            sessions=count(len(late), "session"),
            provider=line.provider_code,
            until=day(until),
            them="it" if len(late) == 1 else "them",
            worth=worth(line, line.hours_claimed - claimable(line, without)),
        )


@check(
    "MT404",
    severity=MUST_FIX,
    stage=Stage.LATE,
    title="Training that started after the training dates",
    message="{heading} {found} is after {until}, and no session of {mentor} with {provider} that counts is earlier."
    " Correct the date, or log when the training started.",
    why="Training must start in the range that DfE gives; only then do later sessions count.",
    reads=("training_dates",),
)
def started_after_the_range(case: LogCase) -> Iterator[Hit]:
    """Late rows of mentors whose training with the provider did not start in the range."""
    until, mentors = case.rules.training_until, Mentors(case.log)
    for row in started_too_late(case.log.training, case.rules):
        values = {"mentor": mentors.name(row.mentor_trn), "provider": row.provider_code}
        yield at_row(row, "date", day(row.date), until=day(until) if until else "", **values)


@check(
    "MT405",
    severity=MUST_FIX,
    title="A session in the future",
    message="{heading} {found} is after {on}, the day this was checked. Only training that has taken place counts:"
    " correct the date, or check again when it has.",
    why="A claim is for training that was done.",
)
def in_the_future(case: LogCase) -> Iterator[Hit]:
    """Rows after the day the work is done for. Rows outside the year have their own finding."""
    on = day(case.on)
    for row in case.log.training:
        if row.date > case.on and (case.sitting.rules is None or case.timings[row.date] not in OUTSIDE):
            yield at_row(row, "date", day(row.date), on=on)


@check(
    "MT406",
    severity=CHECK,
    title="Day and month may be swapped",
    message="{heading} {found} does not count. If day and month were swapped, type {swapped}.",
    why="Excel with American settings turns 05/12 into 12 May, and nobody sees it.",
    reads=("training_dates",),
)
def perhaps_swapped(case: LogCase) -> Iterator[Hit]:
    """Rows that do not count as dated and would with day and month in each other's place."""
    for row in case.log.training:
        if row.date <= case.on and case.timings[row.date] not in OUTSIDE:
            continue
        swapped = _swapped(row.date)
        if swapped and _counts(swapped, case.rules, case.on):
            yield at_row(row, "date", day(row.date), swapped=day(swapped))


def _counts(each: date, rules: Rules, on: date) -> bool:
    """Whether a day is one whose sessions can count. Where no range is confirmed, every day up to now is."""
    return each <= on and timing(each, rules) not in OUTSIDE


def _swapped(each: date) -> date | None:
    """The day with its day and month exchanged, where there is such another day."""
    if each.day == each.month:
        return None
    try:
        return date(each.year, each.day, each.month)
    except ValueError:
        return None


@check(
    "MT410",
    severity=MUST_FIX,
    stage=Stage.YEARS,
    title="The same session in two years' logs",
    message="This session stands in the log of {other} too, with the same date, mentor, provider, activity, hours and"
    " mode. It counts in neither until one of the two rows is deleted.",
    why="The training dates of two years overlap. A session is claimed in one of them.",
)
def in_two_years(case: LogCase) -> Iterator[Hit]:
    """Rows whose session another year's log of the same batch holds."""
    if not case.in_two_years:
        return
    for row in case.log.training:
        other = case.in_two_years.get(row.at)
        if other is not None:
            yield at_row(row, "date", day(row.date), other=other)
