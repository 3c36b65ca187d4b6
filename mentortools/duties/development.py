"""The development of a school's mentors: what each has done of the training, and how the ratings moved."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mentortools.duties.case import Case
from mentortools.duties.components import ComponentOf, Kind, components_of, is_contrasting, is_history_known, kinds_of
from mentortools.duties.essentials import held_to
from mentortools.duties.families.review import REVIEW
from mentortools.duties.families.training import by_duty
from mentortools.duties.judged import State
from mentortools.duties.providers import counting_for, providers_of
from mentortools.duties.reviews import Review, reviews
from mentortools.policy.requirements.requirement import Requirement
from mentortools.policy.requirements.requirement_set import Component, RequirementSet
from mentortools.workbook.log import TraineeRow
from mentortools.workbook.template import TRAINEES


class MentorParts(NamedTuple):
    """One mentor's parts of a training, with one provider.

    Attributes:
        mentor_trn: The mentor.
        provider_code: The provider; empty where the mentor has no trainee and no training of a second one.
        kinds: What the mentor is to the provider; empty in the first year of training. Contrasting where each trainee
            of the provider is on such a placement.
        is_known: Whether the log shows with whom the mentor trained before.
        parts: The parts that are for a mentor of those trainees; what is not held against the mentor is not owed.
    """

    mentor_trn: str
    provider_code: str
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
    mentors = tuple(each for trn in case.mentors for each in _mentor(case, one, asked, trn) if each.parts)
    if mentors:
        yield Programme(one.title, asked.providers, mentors)


def _mentor(case: Case, one: RequirementSet, asked: Requirement, trn: str) -> Iterator[MentorParts]:
    """A mentor's parts, for each of the mentor's providers where there are several."""
    rows = case.trainees_by_mentor.get(trn, ())
    if asked.providers and all(row.provider_code not in asked.providers for row in rows):
        return
    codes = providers_of(case, trn, asked.providers)
    for code in codes if len(codes) > 1 else [""]:
        yield _with_provider(case, one, asked, trn, code)


def _with_provider(case: Case, one: RequirementSet, asked: Requirement, trn: str, code: str) -> MentorParts:
    """A mentor's parts with one provider, or with all of them where no code is given."""
    named = (code,) if code else asked.providers
    rows = [row for row in case.trainees_by_mentor.get(trn, ()) if not named or row.provider_code in named]
    counting = counting_for(case, trn, named, asked.providers) if code else asked.providers
    parts = components_of(case, _for_trainees(one, rows), trn, by_duty(case, asked), counting)
    kinds = kinds_of(case, trn, frozenset([code] if code else (row.provider_code for row in rows)))
    if not all(map(is_contrasting, rows)):
        kinds -= {Kind.CONTRASTING}
    held = held_to(case, trn, parts, named) if rows or not code else _without_trainee(case, trn, parts)
    return MentorParts(trn, code, kinds, is_history_known(case, trn), tuple(held))


def _without_trainee(case: Case, trn: str, parts: Sequence[ComponentOf]) -> Sequence[ComponentOf]:
    """Parts with a provider of whom the mentor has no trainee: none is owed, unless the log could name such a one."""
    trainees = case.trainees_by_mentor.get(trn, ())
    if case.could_have_lost(TRAINEES.name, trn) or not all(row.provider_code for row in trainees):
        return parts
    said = "no trainee of this provider"
    return [each._replace(state=State.NOT_OWED, said=f"{each.missing}: {said}", why_not=said) if each.is_open else each
            for each in parts]  # fmt: skip


def _for_trainees(one: RequirementSet, rows: Sequence[TraineeRow]) -> list[Component]:
    """The parts that are for a mentor of some trainees; all of them where there is none."""
    programmes = {row.programme for row in rows}
    return [each for each in one.components if not (rows and each.for_programmes)
            or programmes.intersection(each.for_programmes)]  # fmt: skip
