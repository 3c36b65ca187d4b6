"""A survey that the logs answer: how many mentors have extra time, money and training, and how they came to mentor."""

from collections.abc import Iterable
from typing import NamedTuple

from mentortools.duties.case import Case
from mentortools.duties.entitlement import Given, entitlement_of, item
from mentortools.workbook.headings import plain


class Answers(NamedTuple):
    """How many mentors are a yes, a no, or not said."""

    yes: int = 0
    no: int = 0
    not_said: int = 0


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
    trns = case.mentors
    return Survey(
        len(trns),
        _counted(_time(case, trn) for trn in trns),
        _counted(_money(case, trn) for trn in trns),
        _counted(_training(case, trn) for trn in trns),
        _counted(_came_by(case, trn, "volunteered") for trn in trns),
        _counted(_came_by(case, trn, "told") for trn in trns),
    )


def of_all(surveys: Iterable[Survey]) -> Survey:
    """Several logs as one. A mentor in two schools' logs is counted in each."""
    each = tuple(surveys)
    return Survey(sum(one.mentors for one in each), *(_sum(one[place] for one in each) for place in range(1, 6)))


def _time(case: Case, trn: str) -> Given:
    hours = item(case.log, "Entitlement.hours_given_a_week", trn).given
    return _either(hours, item(case.log, "Mentors.time_given_as", trn).given)


def _money(case: Case, trn: str) -> Given:
    return _either(*(item(case.log, f"Entitlement.{field}", trn).given for field in ("tlr", "extra_pay")))


def _training(case: Case, trn: str) -> Given:
    row = entitlement_of(case.log, trn)
    if (row and row.release_for_training) or any(
        each.mentor_trn == trn and each.date <= case.on for each in case.log.training
    ):
        return Given.YES
    return Given.NO if row and row.release_for_training is False else Given.NOT_SAID


def _came_by(case: Case, trn: str, way: str) -> Given:
    mentor = case.log.mentor(trn)
    if mentor is None or not mentor.came_to_it_by:
        return Given.NOT_SAID
    return Given.YES if plain(mentor.came_to_it_by) == way else Given.NO


def _either(*answers: Given) -> Given:
    """Yes where one is; no where one is and none is a yes."""
    return next((answer for answer in (Given.YES, Given.NO) if answer in answers), Given.NOT_SAID)


def _counted(answers: Iterable[Given]) -> Answers:
    each = tuple(answers)
    return Answers(each.count(Given.YES), each.count(Given.NO), each.count(Given.NOT_SAID))


def _sum(answers: Iterable[object]) -> Answers:
    each = [one for one in answers if isinstance(one, Answers)]
    return Answers(sum(one.yes for one in each), sum(one.no for one in each), sum(one.not_said for one in each))
