"""Each trainee with each of the mentors: of whom weeks, records and events are asked."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from mentortools.duties.case import Case
from mentortools.duties.judged import Finding, Person
from mentortools.duties.placements import Placement
from mentortools.duties.records import Doubt, Records, could_be, is_one_of
from mentortools.duties.weeks import Diary
from mentortools.model.cell import Cell
from mentortools.policy.requirements.requirement import Requirement
from mentortools.workbook.log import MentoringRow, TraineeRow


class Pair(Struct, frozen=True):
    """One mentor with one trainee.

    Attributes:
        case: The log and what is asked.
        number: The trainee's place among the log's placements.
        mentor_trn: The mentor; empty where the trainee has none.
    """

    case: Case
    number: int
    mentor_trn: str

    @property
    def placement(self) -> Placement:
        """The trainee."""
        return self.case.placements[self.number]

    @property
    def records(self) -> Records:
        """What the Mentoring log holds of the trainee."""
        return self.case.records[self.number]

    @property
    def diary(self) -> Diary | None:
        """The weeks of the two; None where the log does not give the term."""
        return self.case.diary(self.number, self.mentor_trn)

    @property
    def row(self) -> TraineeRow:
        """The row of Trainees that names both."""
        return self.placement.row_of(self.mentor_trn)

    @property
    def cell(self) -> Cell:
        """Where the trainee stands with this mentor."""
        return self.row.at.cell("trainee")

    @property
    def person(self) -> Person:
        """The two of them."""
        return Person(self.mentor_trn, self.placement.trainee, self.placement.provider_code)

    @property
    def is_here(self) -> bool:
        """Whether the mentor has the trainee at the school on any day of the term."""
        return any(span.mentor_trn == self.mentor_trn for span in self.placement.spans)

    @property
    def is_over(self) -> bool:
        """Whether the trainee's time at the school is over."""
        last = self.placement.last
        return last is not None and last < self.case.on

    def rows(self, kinds: tuple[str, ...]) -> tuple[MentoringRow, ...]:
        """The trainee's records of some activities, of the days that have come, in the order of their days."""
        found = (row for row in self.records.sure if row.date <= self.case.on and is_one_of(row.activity, kinds))
        return tuple(sorted(found, key=lambda row: row.date))

    def doubts(self, kinds: tuple[str, ...]) -> tuple[Doubt, ...]:
        """Rows that could be such records: another's by their name, or of a blank activity."""
        blank = (Doubt(row.date, "", row.at.cell("activity"), "a record has no activity")
                 for row in self.records.sure if not row.activity)  # fmt: skip
        return (*(doubt for doubt in self.records.doubts if could_be(doubt.activity, kinds)), *blank)


OfPair = Callable[[Pair, Requirement], Finding]
"""Judges one requirement for one mentor with one trainee."""


def pairs(case: Case) -> Iterator[Pair]:
    """Every trainee with every mentor, in the order of Trainees; a trainee without a mentor once."""
    for number, placement in enumerate(case.placements):
        for mentor_trn in placement.mentors:
            if mentor_trn or len(placement.mentors) == 1:
                yield Pair(case, number, mentor_trn)
