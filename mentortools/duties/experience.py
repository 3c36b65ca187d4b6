"""Mentors by experience: who has mentored for how long, and how they came to it, for those who plan succession."""

from enum import StrEnum
from typing import NamedTuple

from mentortools.duties.case import Case
from mentortools.model.academic_year import AcademicYear

ASKED_FOR = "Mentors.mentoring_since"
"""What the chosen sets must ask a log for, unless its mentors have it filled in without being asked."""


class Band(StrEnum):
    """How long somebody has mentored, the longest first. Whoever is in the fourth year or later is experienced."""

    EXPERIENCED = "Fourth year or later"
    GROWING = "Second or third year"
    NEW = "First year"
    NOT_KNOWN = "Not known"
    """Nobody says, or the year that somebody says is to come."""


_EXPERIENCED_FROM = 4


class Experience(NamedTuple):
    """One mentor's experience.

    Attributes:
        mentor_trn: The mentor.
        since: The academic year of the first trainee; None where nobody says.
        years: How many academic years that is, this one included; None where nobody says, or the year is to come.
        trainees: How many trainees the mentor has this year.
        lead_mentor: The lead mentor of the group; empty where there is none.
        came_to_it_by: How the teacher became a mentor, as the log has it.
        progression: What the role leads to, as the log has it.
    """

    mentor_trn: str
    since: AcademicYear | None
    years: int | None
    trainees: int
    lead_mentor: str
    came_to_it_by: str
    progression: str

    @property
    def band(self) -> Band:
        """How long that is."""
        if self.years is None:
            return Band.NOT_KNOWN
        if self.years >= _EXPERIENCED_FROM:
            return Band.EXPERIENCED
        return Band.GROWING if self.years > 1 else Band.NEW


def is_told(case: Case) -> bool:
    """Whether there is a word to say on it: a chosen set asks since when, or the log says it of a mentor."""
    return ASKED_FOR in case.chosen.asks or any(mentor.mentoring_since for mentor in case.log.mentors)


def experience(case: Case) -> tuple[Experience, ...]:
    """The mentors, the longest in the role first; those of whom nobody says how long come last."""
    each = (_of(case, trn) for trn in case.mentors)
    return tuple(sorted(each, key=lambda one: (one.years is None, -(one.years or 0))))


def _of(case: Case, trn: str) -> Experience:
    mentor = case.log.mentor(trn)
    since = mentor.mentoring_since if mentor else None
    years = case.year.start - since.start + 1 if since else 0
    trainees = sum(trn in placement.mentors for placement in case.placements)
    row = next((row for row in case.log.entitlements if row.mentor_trn == trn), None)
    return Experience(
        trn, since, years if years > 0 else None, trainees, mentor.lead_mentor if mentor else "",
        mentor.came_to_it_by if mentor else "", row.progression if row else "",
    )  # fmt: skip
