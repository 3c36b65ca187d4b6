"""Which trainee each row of the Mentoring log is about, and which rows leave that open."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from msgspec import Struct

from mentortools.duties.placements import Placement
from mentortools.model.cell import Cell
from mentortools.workbook.facts import LostRow
from mentortools.workbook.log import MentoringRow, MentorLog
from mentortools.workbook.plain_name import plain
from mentortools.workbook.template import HOLIDAYS, MENTORING_LOG, TRAINEES

LOST = "a row of the Mentoring log cannot be read"
SAME_NAME = "two trainees have this name, and a record does not say which of them is meant"
HOLIDAY = "a holiday cannot be read"
NOT_LISTED = "a record names a trainee who does not stand in Trainees"

_DAYS = frozenset({"starts", "ends", "withdrew_on"})


class Doubt(NamedTuple):
    """A row that could be a record of a trainee.

    Attributes:
        day: Its day; None where that cannot be read, and then it could be any.
        activity: Its activity; blank where it could be any.
        cell: Where it stands.
        why: What leaves it open, in words.
    """

    day: date | None
    activity: str
    cell: Cell
    why: str


class Records(NamedTuple):
    """What the Mentoring log holds of one placement: rows that are certainly its own, and rows that could be."""

    sure: tuple[MentoringRow, ...]
    doubts: tuple[Doubt, ...]


NOTHING = Records((), ())


def is_one_of(text: str, kinds: Iterable[str]) -> bool:
    """Whether a word of the log is one of a list, case, spaces and punctuation aside."""
    return any(plain(text) == plain(kind) for kind in kinds)


def could_be(activity: str, kinds: Iterable[str]) -> bool:
    """Whether an activity is one of these, or blank, which could be any."""
    return not activity or is_one_of(activity, kinds)


class _Names(Struct, frozen=True, dict=True):
    """The placements of a school, by the trainee's name."""

    placements: Sequence[Placement]

    @cached_property
    def _by_name(self) -> Mapping[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(self.placements):
            found[plain(each.trainee)].append(number)
        return found

    def named(self, trainee: str) -> list[int]:
        return self._by_name.get(plain(trainee), [])

    def of_mentor(self, trn: object) -> list[int]:
        return [number for number, each in enumerate(self.placements) if trn in each.mentors]

    def meant(self, row: MentoringRow) -> list[int]:
        """The placements a row can mean: those with the name, and among several those of the row's mentor."""
        named = self.named(row.trainee)
        own = [number for number in named if row.mentor_trn in self.placements[number].mentors]
        return own if len(named) > 1 and own else named

    def could_be_meant(self, lost: LostRow) -> Iterable[int]:
        trainee, trn = lost.values.get("trainee"), lost.values.get("mentor_trn")
        if trainee:
            return self.named(str(trainee)) or self.of_mentor(trn)
        return self.of_mentor(trn) if trn else range(len(self.placements))


def records_of(log: MentorLog, placements: Sequence[Placement]) -> tuple[Records, ...]:
    """The records of each placement, in the placements' order.

    A row counts for the one trainee it names, whoever held the meeting. Where two trainees have one name, the row's
    mentor decides; where that leaves both, or nobody has the name, nothing is guessed.
    """
    names = _Names(placements)
    sure: list[list[MentoringRow]] = [[] for _ in placements]
    doubts: list[list[Doubt]] = [[] for _ in placements]
    for row in log.mentoring:
        meant = names.meant(row)
        if len(meant) == 1:
            sure[meant[0]].append(row)
            continue
        why = SAME_NAME if meant else NOT_LISTED
        for number in meant or names.of_mentor(row.mentor_trn):
            doubts[number].append(Doubt(row.date, row.activity, row.at.cell("trainee"), why))
    for lost in log.lost_rows:
        if lost.table == MENTORING_LOG.name:
            for number in names.could_be_meant(lost):
                doubts[number].append(_doubt(lost))
    return tuple(Records(tuple(each), tuple(open_)) for each, open_ in zip(sure, doubts, strict=True))


def _doubt(lost: LostRow) -> Doubt:
    values: Mapping[str, object] = lost.values
    day = values.get("date")
    cell = lost.at.cell("trainee" if day else "date")
    return Doubt(day if isinstance(day, date) else None, str(values.get("activity") or ""), cell, LOST)


def days_in_doubt(log: MentorLog, placement: Placement) -> tuple[Doubt, ...]:
    """Cells that cannot be read and decide on which days a trainee is here, or the school teaches."""
    lost = (row for row in log.lost_rows if row.table == HOLIDAYS.name)
    return (*stay_in_doubt(log, placement), *(Doubt(None, "", row.at.cell("first_day"), HOLIDAY) for row in lost))


def stay_in_doubt(log: MentorLog, placement: Placement) -> tuple[Doubt, ...]:
    """Days of a trainee's rows that cannot be read."""
    rows = {row.at.row for row in placement.rows}
    return tuple(Doubt(None, "", each.cell, f"{each.heading} cannot be read") for each in log.unreadable
                 if each.table == TRAINEES.name and each.field in _DAYS and each.cell.row in rows)  # fmt: skip
