"""A session in two schools' logs counts once (interfaces.md 10): where it was claimed, or at the first school."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from mentortools.claims.counted_log import CountedLog
from mentortools.claims.hours import total, whole_hours
from mentortools.claims.line import Seat
from mentortools.claims.logged import Logged
from mentortools.claims.sessions import Session, session_of
from mentortools.workbook.log import TrainingRow


class SharedSession(Struct, frozen=True):
    """A row whose session stands in another school's log too: it counts at one of them only."""

    row: TrainingRow
    other: CountedLog
    counts_here: bool


class CountedOnce(NamedTuple):
    """The schools' seats with each session left at one of them, and the rows concerned, by the name of their log."""

    seats: tuple[Seat, ...]
    shared: Mapping[str, tuple[SharedSession, ...]]


def count_once(seats: Sequence[Seat], claimed: Sequence[int]) -> CountedOnce:
    """Leaves each session at one school.

    ``seats`` stand in their order; ``claimed`` are the hours each has already claimed this year. A school whose own
    rows do not explain what it has claimed has claimed for the sessions it shares: they count there first, so that no
    other school is paid for them again. All other sessions count at the first school that logs them.
    """
    if len(seats) == 1:
        return CountedOnce(tuple(seats), {})
    copies = [_copies(seat.logged.rows) for seat in seats]
    holders: defaultdict[_Copy, list[int]] = defaultdict(list)
    for index, rows in enumerate(copies):
        for copy in rows:
            holders[copy].append(index)
    several = {copy: indexes for copy, indexes in holders.items() if len(indexes) > 1}
    if not several:
        return CountedOnce(tuple(seats), {})
    owners = _owners(copies, claimed, several)
    shared: defaultdict[str, list[SharedSession]] = defaultdict(list)
    counted: list[Seat] = []
    for index, seat in enumerate(seats):
        kept: list[TrainingRow] = []
        for copy, row in copies[index].items():
            owner = owners.get(copy, index)
            if owner == index:
                kept.append(row)
            others = several.get(copy, ())
            if others:
                other = owner if owner != index else next(place for place in others if place != index)
                shared[seat.log.name].append(SharedSession(row, seats[other].log, counts_here=owner == index))
        counted.append(replace(seat, logged=Logged(tuple(kept))))
    return CountedOnce(tuple(counted), {name: tuple(rows) for name, rows in shared.items()})


class _Copy(NamedTuple):
    """One of a log's rows of a session: the first, or the one after it that has other evidence, and so on."""

    session: Session
    number: int


def _copies(rows: Iterable[TrainingRow]) -> Mapping[_Copy, TrainingRow]:
    """A log's rows, those of one session numbered: what one log holds twice and another once is two sessions."""
    times: Counter[Session] = Counter()
    found: dict[_Copy, TrainingRow] = {}
    for row in rows:
        session = session_of(row)
        found[_Copy(session, times[session])] = row
        times[session] += 1
    return found


def _owners(
    copies: Sequence[Mapping[_Copy, TrainingRow]], claimed: Sequence[int], several: Mapping[_Copy, Sequence[int]]
) -> Mapping[_Copy, int]:
    """The place of the school at which each shared session counts."""
    explained = [total(row.hours for copy, row in rows.items() if copy not in several) for rows in copies]
    owners: dict[_Copy, int] = {}
    for copy in sorted(several):
        indexes = several[copy]
        owner = next((index for index in indexes if claimed[index] > whole_hours(explained[index])), indexes[0])
        explained[owner] += copy.session.hours
        owners[copy] = owner
    return owners
