"""Who observed a trainee, and in which classes."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mentortools.duties.records import is_one_of
from mentortools.policy.requirements.duties_of_placements import OBSERVATIONS
from mentortools.workbook.headings import plain
from mentortools.workbook.log import MentoringRow, MentorLog

THE_MENTOR = frozenset({"", "mentor", "thementor", "me", "self", "own"})
"""What stands under Observed by where the mentor of the row observed. A blank cell says the same."""


class Share(NamedTuple):
    """The observations of one trainee, by who made them."""

    by_mentors: tuple[MentoringRow, ...]
    by_others: tuple[MentoringRow, ...]

    @property
    def percent(self) -> int:
        """What part of them the mentors made, whole percents rounded down; 0 where there are none."""
        number = len(self.by_mentors) + len(self.by_others)
        return 100 * len(self.by_mentors) // number if number else 0


def share(log: MentorLog, rows: Iterable[MentoringRow], mentors: Sequence[str]) -> Share:
    """Who made some observations: one of the trainee's mentors, or somebody else."""
    each = tuple(rows)
    names = THE_MENTOR | {plain(name) for trn in mentors for name in (trn, log.mentor_name(trn))}
    own = tuple(row for row in each if plain(row.observed_by) in names and _is_mentors(row, mentors))
    return Share(own, tuple(row for row in each if row not in own))


def made_by(log: MentorLog, row: MentoringRow, mentor_trn: str) -> bool:
    """Whether a record is a mentor's: the row's own, but of an observation the one whom the row names."""
    observer = plain(row.observed_by)
    if observer in THE_MENTOR or not is_one_of(row.activity, OBSERVATIONS):
        return row.mentor_trn == mentor_trn
    return observer in {plain(mentor_trn), plain(log.mentor_name(mentor_trn))}


def _is_mentors(row: MentoringRow, mentors: Sequence[str]) -> bool:
    """A row that names nobody is its own mentor's, who may be no mentor of the trainee."""
    return row.mentor_trn in mentors or plain(row.observed_by) not in THE_MENTOR


def classes(rows: Iterable[MentoringRow]) -> frozenset[str]:
    """The classes in which some observations took place, each once whatever its spelling."""
    return frozenset(plain(row.class_taught) for row in rows if plain(row.class_taught))
