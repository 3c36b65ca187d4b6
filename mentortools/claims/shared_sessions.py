"""A session in two schools' logs counts once (interfaces.md 10): where it was claimed, or at the first school."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from mentortools.claims.counted_log import CountedLog
from mentortools.claims.hours import total, whole_hours
from mentortools.claims.line import Seat
from mentortools.claims.logged import Logged
from mentortools.claims.sessions import Session, session_of
from mentortools.workbook.log import TrainingRow


class SharedSession(NamedTuple):
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
    holders: defaultdict[Session, list[int]] = defaultdict(list)
    for index, seat in enumerate(seats):
        for session in dict.fromkeys(map(session_of, seat.logged.rows)):
            holders[session].append(index)
    several = {session: indexes for session, indexes in holders.items() if len(indexes) > 1}
    if not several:
        return CountedOnce(tuple(seats), {})
    owners = _owners(seats, claimed, several)
    shared: defaultdict[str, list[SharedSession]] = defaultdict(list)
    counted: list[Seat] = []
    for index, seat in enumerate(seats):
        rows: list[TrainingRow] = []
        for row in seat.logged.rows:
            owner = owners.get(session_of(row), index)
            if owner == index:
                rows.append(row)
            others = several.get(session_of(row), ())
            if others:
                other = owner if owner != index else next(place for place in others if place != index)
                shared[seat.log.name].append(SharedSession(row, seats[other].log, counts_here=owner == index))
        counted.append(seat._replace(logged=Logged(tuple(rows))))
    return CountedOnce(tuple(counted), {name: tuple(rows) for name, rows in shared.items()})


def _owners(
    seats: Sequence[Seat], claimed: Sequence[int], several: Mapping[Session, Sequence[int]]
) -> Mapping[Session, int]:
    """The place of the school at which each shared session counts."""
    explained = [total(row.hours for row in seat.logged.rows if session_of(row) not in several) for seat in seats]
    owners: dict[Session, int] = {}
    for session in sorted(several):
        indexes = several[session]
        owner = next((index for index in indexes if claimed[index] > whole_hours(explained[index])), indexes[0])
        explained[owner] += total(row.hours for row in seats[owner].logged.rows if session_of(row) == session)
        owners[session] = owner
    return owners
