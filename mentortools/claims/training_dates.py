"""When training counts: it must start in the year's range, and may go on to the end of the year (interfaces.md 2)."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum, auto

from mentortools.policy.rules import Rules
from mentortools.workbook.log import TrainingRow


class Timing(Enum):
    """How a day lies to the range in which training must start, and to the academic year's end."""

    NO_RANGE = auto()
    BEFORE = auto()
    IN_RANGE = auto()
    LATE = auto()
    AFTER_YEAR = auto()


def timing(day: date, rules: Rules) -> Timing:
    """Where a day lies. ``NO_RANGE`` where no range is confirmed for the year, which still ends when it ends."""
    if day > rules.year.ends_on:
        return Timing.AFTER_YEAR
    dates = rules.training_dates
    if dates is None:
        return Timing.NO_RANGE
    if day < dates.first:
        return Timing.BEFORE
    return Timing.IN_RANGE if day <= dates.last else Timing.LATE


def first_sessions(rows: Iterable[TrainingRow]) -> Mapping[tuple[str, str], date]:
    """The first day of each mentor (TRN) with each provider (code). A session of no time starts nothing."""
    first: dict[tuple[str, str], date] = {}
    for row in rows:
        if not row.hours:
            continue
        key = row.mentor_trn, row.provider_code
        first[key] = min(first.get(key, row.date), row.date)
    return first


def late_rows(rows: Iterable[TrainingRow], rules: Rules) -> tuple[TrainingRow, ...]:
    """Rows after the range, though not after the year."""
    until, last = rules.training_until, rules.year.ends_on
    return tuple(row for row in rows if until < row.date <= last) if until else ()


def started_too_late(rows: Iterable[TrainingRow], rules: Rules) -> tuple[TrainingRow, ...]:
    """Late rows of mentors whose training with that provider did not start in the range: they do not count."""
    each = tuple(rows)
    late = late_rows(each, rules)
    first = first_sessions(each) if late else {}
    return tuple(
        row
        for row in late
        if timing(first.get((row.mentor_trn, row.provider_code), row.date), rules) is not Timing.IN_RANGE
    )
