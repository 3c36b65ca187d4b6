"""Training sessions: when two rows are one session, and when a day holds more than a day (interfaces.md 1 and 2)."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from operator import attrgetter
from typing import NamedTuple

from msgspec import Struct

from mentortools.claims.hours import total
from mentortools.workbook.canonical import canonical
from mentortools.workbook.log import TrainingRow
from mentortools.workbook.plain_name import plain

HOURS_IN_A_DAY = Decimal(24)


class Session(Struct, frozen=True, order=True):
    """What makes a session the same one, in whichever school's or year's log it stands."""

    date: date
    trn: str
    provider_code: str
    activity: str
    hours: Decimal
    mode: str


def session_of(row: TrainingRow) -> Session:
    """The session that a row records. Case, spaces and punctuation of activity and mode do not matter."""
    return Session(row.date, row.mentor_trn, row.provider_code, plain(row.activity), row.hours, plain(row.mode))


_likeness: Callable[[TrainingRow], tuple[object, ...]] = attrgetter("date", "mentor_trn", "provider_code")
"""What is quickly compared, and equal in all rows of one session."""


def _alike(rows: Iterable[TrainingRow]) -> list[TrainingRow]:
    """The rows of which another could be of the same session, in their order: of a usual log, next to none."""
    each = tuple(rows)
    alike = list(map(_likeness, each))
    times = Counter(alike)
    return [row for row, likeness in zip(each, alike, strict=True) if times[likeness] > 1]


def _evidence(row: TrainingRow) -> str:
    return canonical(row.evidence).casefold()


class Repeat(Struct, frozen=True):
    """A row that records a session again, and the row that records it first."""

    row: TrainingRow
    first: TrainingRow


def repeats(rows: Iterable[TrainingRow]) -> tuple[Repeat, ...]:
    """Rows equal to an earlier one in session and evidence: only the first of them counts."""
    seen: dict[tuple[Session, str], TrainingRow] = {}
    found: list[Repeat] = []
    for row in _alike(rows):
        first = seen.setdefault((session_of(row), _evidence(row)), row)
        if first is not row:
            found.append(Repeat(row, first))
    return tuple(found)


def same_session_other_evidence(rows: Iterable[TrainingRow]) -> tuple[Repeat, ...]:
    """Rows equal to an earlier one in all but the evidence. Both count; someone should look."""
    seen: dict[Session, TrainingRow] = {}
    found: list[Repeat] = []
    for row in _alike(rows):
        first = seen.setdefault(session_of(row), row)
        if first is not row and _evidence(first) != _evidence(row):
            found.append(Repeat(row, first))
    return tuple(found)


class Day(Struct, frozen=True):
    """All rows of one mentor on one day, over all providers, and their hours."""

    trn: str
    date: date
    hours: Decimal
    rows: tuple[TrainingRow, ...]


def days_over_24_hours(rows: Iterable[TrainingRow]) -> tuple[Day, ...]:
    """Days on which a mentor's rows add up to more than a day holds. None of those rows counts."""
    days: defaultdict[tuple[str, date], list[TrainingRow]] = defaultdict(list)
    for row in rows:
        days[row.mentor_trn, row.date].append(row)
    summed = (Day(trn, day, total(row.hours for row in each), tuple(each))
              for (trn, day), each in days.items() if len(each) > 1 or each[0].hours > HOURS_IN_A_DAY)  # fmt: skip
    return tuple(day for day in summed if day.hours > HOURS_IN_A_DAY)


class InLog(NamedTuple):
    """A row, and the name of the log in which it stands."""

    name: str
    row: TrainingRow


def in_several(logs: Mapping[str, Iterable[TrainingRow]]) -> tuple[tuple[InLog, ...], ...]:
    """The rows of each session that stands in more than one of the logs."""
    alike: defaultdict[tuple[object, ...], list[InLog]] = defaultdict(list)
    for name, rows in logs.items():
        for row in rows:
            alike[_likeness(row)].append(InLog(name, row))
    found: defaultdict[Session, list[InLog]] = defaultdict(list)
    for each in filter(_of_several, alike.values()):
        for in_log in each:
            found[session_of(in_log.row)].append(in_log)
    return tuple(tuple(each) for each in found.values() if _of_several(each))


def _of_several(rows: Sequence[InLog]) -> bool:
    return len(rows) > 1 and len({name for name, _ in rows}) > 1
