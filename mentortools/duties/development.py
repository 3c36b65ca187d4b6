"""The development of a school's mentors: what each has done of the training, and how the ratings moved."""

from collections.abc import Iterator
from typing import NamedTuple

from mentortools.duties.case import Case
from mentortools.duties.components import ComponentOf, Kind, components_of, is_history_known, kinds_of
from mentortools.duties.essentials import held_to
from mentortools.duties.families.review import REVIEW
from mentortools.duties.families.training import by_duty
from mentortools.duties.reviews import Review, reviews
from mentortools.policy.requirements.requirement import Requirement
from mentortools.policy.requirements.requirement_set import RequirementSet


class MentorParts(NamedTuple):
    """One mentor's parts of a training.

    Attributes:
        mentor_trn: The mentor.
        kinds: What the mentor is to the providers; empty in the first year of training.
        is_known: Whether the log shows with whom the mentor trained before.
        parts: The parts that are for a mentor of those trainees; what is not held against the mentor is not owed.
    """

    mentor_trn: str
    kinds: frozenset[Kind]
    is_known: bool
    parts: tuple[ComponentOf, ...]


class Programme(NamedTuple):
    """The training that one chosen set names.

    Attributes:
        title: The set's title.
        providers: The providers with whom it is done; empty for all.
        mentors: Those for whom some of it is, in the log's order.
    """

    title: str
    providers: tuple[str, ...]
    mentors: tuple[MentorParts, ...]


class Development(NamedTuple):
    """All of it.

    Attributes:
        programmes: One for each chosen set that names parts of a training for any of the mentors.
        reviews: The reviews of the mentors who have ratings or meetings.
    """

    programmes: tuple[Programme, ...]
    reviews: tuple[Review, ...]


def development(case: Case) -> Development | None:
    """The mentors' development; None where no chosen set names parts of a training or asks for a review."""
    programmes = tuple(each for one in case.chosen.sets if one.components for each in _programmes(case, one))
    asks_for_reviews = any(each.duty in REVIEW for each in case.chosen.requirements)
    if not programmes and not asks_for_reviews:
        return None
    begun = (each for each in reviews(case.log, case.mentors) if each.rows or each.meetings)
    return Development(programmes, tuple(begun) if asks_for_reviews else ())


def _programmes(case: Case, one: RequirementSet) -> Iterator[Programme]:
    """The programme of a set, unless nothing of it is for anybody."""
    asked = next(iter(one.requirements), None)
    if asked is None:
        return
    found = (_mentor(case, one, asked, trn) for trn in case.mentors)
    mentors = tuple(each for each in found if each and each.parts)
    if mentors:
        yield Programme(one.title, asked.providers, mentors)


def _mentor(case: Case, one: RequirementSet, asked: Requirement, trn: str) -> MentorParts | None:
    codes = frozenset(row.provider_code for row in case.trainees_by_mentor.get(trn, ()))
    if asked.providers and codes.isdisjoint(asked.providers):
        return None
    parts = held_to(case, trn, components_of(case, one.components, trn, by_duty(case, asked), asked.providers),
                    asked.providers)  # fmt: skip
    own = codes.intersection(asked.providers) if asked.providers else codes
    return MentorParts(trn, kinds_of(case, trn, own), is_history_known(case, trn), tuple(parts))
