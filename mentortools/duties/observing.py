"""Who observed a trainee, and in which classes."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mentortools.duties.given import named_in
from mentortools.duties.observer_names import could_mean, means
from mentortools.duties.records import is_one_of
from mentortools.policy.requirements.duties_of_placements import OBSERVATIONS
from mentortools.workbook.log import MentoringRow, MentorLog
from mentortools.workbook.plain_name import plain

THE_MENTOR = frozenset({"", "mentor", "thementor", "me", "self", "own"})
"""What stands under Observed by where the mentor of the row observed. A blank cell says the same."""


class Share(NamedTuple):
    """The observations of one trainee, by who made them; those of which a name leaves it open stand apart."""

    by_mentors: tuple[MentoringRow, ...]
    by_others: tuple[MentoringRow, ...]
    open: tuple[MentoringRow, ...] = ()

    @property
    def percent(self) -> int:
        """What part of them the mentors made for certain, whole percents rounded down; 0 where there are none."""
        number = len(self.by_mentors) + len(self.by_others) + len(self.open)
        return 100 * len(self.by_mentors) // number if number else 0


def share(log: MentorLog, rows: Iterable[MentoringRow], mentors: Sequence[str]) -> Share:
    """Who made some observations: one of the trainee's mentors, or somebody else."""
    each = [(row, observed_by(log, row, mentors)) for row in rows]
    by_mentors, by_others, leaves_open = (
        tuple(row for row, made in each if made is answer) for answer in (True, False, None)
    )
    return Share(by_mentors, by_others, leaves_open)


def made_by(log: MentorLog, row: MentoringRow, mentor_trn: str) -> bool:
    """Whether a record is a mentor's for certain: the row's own, but of an observation the one whom the row names."""
    if not is_one_of(row.activity, OBSERVATIONS):
        return row.mentor_trn == mentor_trn
    return observed_by(log, row, (mentor_trn,)) is True


def observed_by(log: MentorLog, row: MentoringRow, mentors: Sequence[str]) -> bool | None:
    """Whether one of some mentors made an observation; None where the name could be theirs and is not, sign for sign.

    A row that names nobody is its own mentor's, who may be none of them. A name that two mentors of the log share
    leaves it open whose it is.
    """
    typed, observer = row.observed_by, plain(row.observed_by)
    if observer in THE_MENTOR and "?" not in typed:
        return row.mentor_trn in mentors
    if any(observer == plain(trn) for trn in mentors):
        return True
    if not named_in(typed):
        return None
    meant = {mentor.trn for mentor in log.mentors if observer == plain(mentor.trn) or means(typed, mentor)}
    if meant:
        return _of_some(meant, mentors)
    own = (mentor for mentor in log.mentors if mentor.trn in mentors)
    return None if any(could_mean(typed, mentor) for mentor in own) else False


def _of_some(meant: set[str], mentors: Sequence[str]) -> bool | None:
    """Whether those whom a name means are of some mentors: all, none, or some of them, which leaves it open."""
    if meant.issubset(mentors):
        return True
    return False if meant.isdisjoint(mentors) else None


def classes(rows: Iterable[MentoringRow]) -> frozenset[str]:
    """The classes in which some observations took place, each once whatever its spelling."""
    return frozenset(plain(row.class_taught) for row in rows if named_in(row.class_taught) and plain(row.class_taught))
