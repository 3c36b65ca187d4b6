"""A survey that the logs answer: how many mentors have extra time, money and training, and how they came to mentor."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from mentortools.duties.case import Case
from mentortools.duties.entitlement import entitlement_of, item, only_from_planning
from mentortools.duties.given import Given, given_in_words
from mentortools.workbook.plain_name import plain

ASKED_FOR = frozenset(
    {"Mentors.came_to_it_by", *(f"Entitlement.{each}" for each in ("hours_given_a_week", "tlr", "extra_pay"))}
)
"""What the chosen sets must ask a log for, one of it at least, that a survey has something to count."""


class Answers(NamedTuple):
    """How many mentors are a yes, a no, or not said."""

    yes: int = 0
    no: int = 0
    not_said: int = 0


class CameBy(StrEnum):
    """How a teacher became a mentor."""

    VOLUNTEERED = "Volunteered"
    TOLD = "Told"
    OTHERWISE = "Asked, or otherwise"
    NOT_SAID = "Not said"


class MentorAnswers(NamedTuple):
    """What a log answers for one mentor.

    Attributes:
        trn: The mentor.
        time: Whether the mentor is given time to mentor, beside planning, preparation and assessment (PPA).
        money: Whether there is a TLR payment or other pay for it.
        training: Whether the mentor trained, or is released to train.
        came_by: How the teacher became a mentor.
    """

    trn: str
    time: Given
    money: Given
    training: Given
    came_by: CameBy


class Survey(NamedTuple):
    """The mentors of one log or several, by what they are given and how they came to mentor.

    Attributes:
        mentors: How many there are.
        time: Who is given time to mentor.
        money: Who has a TLR payment or other pay for it.
        training: Who trained, or is released to train.
        volunteered: Who volunteered.
        told: Who was told to mentor.
    """

    mentors: int
    time: Answers
    money: Answers
    training: Answers
    volunteered: Answers
    told: Answers


def survey(case: Case) -> Survey:
    """What one log answers."""
    each = answers(case)
    return Survey(
        len(each),
        _counted(one.time for one in each),
        _counted(one.money for one in each),
        _counted(one.training for one in each),
        _counted(_is(CameBy.VOLUNTEERED, one.came_by) for one in each),
        _counted(_is(CameBy.TOLD, one.came_by) for one in each),
    )


def answers(case: Case) -> tuple[MentorAnswers, ...]:
    """What one log answers for each of its mentors."""
    return tuple(
        MentorAnswers(trn, _time(case, trn), _money(case, trn), _training(case, trn), _came_by(case, trn))
        for trn in case.mentors
    )


def together(surveyed: Iterable[MentorAnswers]) -> tuple[MentorAnswers, ...]:
    """Each mentor once. In two schools' logs a yes counts before a no, and what is said before what is not."""
    found: dict[str, MentorAnswers] = {}
    for one in surveyed:
        other = found.get(one.trn, one)
        came_by = other.came_by if one.came_by is CameBy.NOT_SAID else one.came_by
        found[one.trn] = MentorAnswers(
            one.trn, _either(one.time, other.time), _either(one.money, other.money),
            _either(one.training, other.training), came_by,
        )  # fmt: skip
    return tuple(found.values())


def of_all(surveys: Iterable[Survey]) -> Survey:
    """Several logs as one. A mentor in two schools' logs is counted in each."""
    each = tuple(surveys)
    return Survey(sum(one.mentors for one in each), *(_sum(one[place] for one in each) for place in range(1, 6)))


def _time(case: Case, trn: str) -> Given:
    hours = item(case.log, "Entitlement.hours_given_a_week", trn).given
    given_as = item(case.log, "Mentors.time_given_as", trn)
    from_planning = isinstance(given_as.value, str) and only_from_planning(given_as.value)
    return _either(hours, Given.NO if from_planning else given_as.given)


def _money(case: Case, trn: str) -> Given:
    return _either(*(item(case.log, f"Entitlement.{field}", trn).given for field in ("tlr", "extra_pay")))


def _training(case: Case, trn: str) -> Given:
    row = entitlement_of(case.log, trn)
    if (row and row.release_for_training) or any(
        each.mentor_trn == trn and each.date <= case.on for each in case.log.training
    ):
        return Given.YES
    return Given.NO if row and row.release_for_training is False else Given.NOT_SAID


def _came_by(case: Case, trn: str) -> CameBy:
    mentor = case.log.mentor(trn)
    if mentor is None or given_in_words(mentor.came_to_it_by) is not Given.YES:
        return CameBy.NOT_SAID
    words = {plain(way.value): way for way in (CameBy.VOLUNTEERED, CameBy.TOLD)}
    return words.get(plain(mentor.came_to_it_by), CameBy.OTHERWISE)


def _is(way: CameBy, came_by: CameBy) -> Given:
    if came_by is CameBy.NOT_SAID:
        return Given.NOT_SAID
    return Given.YES if came_by is way else Given.NO


def _either(*answers: Given) -> Given:
    """Yes where one is; no where one is and none is a yes."""
    return next((answer for answer in (Given.YES, Given.NO) if answer in answers), Given.NOT_SAID)


def _counted(given: Iterable[Given]) -> Answers:
    each = tuple(given)
    return Answers(each.count(Given.YES), each.count(Given.NO), each.count(Given.NOT_SAID))


def _sum(answers: Iterable[object]) -> Answers:
    each = [one for one in answers if isinstance(one, Answers)]
    return Answers(sum(one.yes for one in each), sum(one.no for one in each), sum(one.not_said for one in each))
