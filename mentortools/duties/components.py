"""What each mentor has done of the training that the chosen sets name, what is missing, and what that is in hours."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from mentortools.duties.case import Case
from mentortools.duties.done import Done, done
from mentortools.duties.judged import Finding, State
from mentortools.duties.words import count, day, listed
from mentortools.model.training_type import TrainingType
from mentortools.policy.requirements.requirement_set import Component
from mentortools.workbook.headings import plain
from mentortools.workbook.template import MENTORS, TRAINING_LOG
from mentortools.workbook.template_of_duties import COMPONENTS

ESSENTIAL = "Essential"
CONTRASTING = plain("Contrasting")

ByDuty = Callable[[Component, str], Finding]
"""What became of the duty that counts as a component, for one mentor."""


class Kind(StrEnum):
    """What a mentor is to a provider. A mentor can be of several kinds, and of none in the first year of training."""

    PREVIOUSLY_TRAINED = "previously-trained"
    """With this provider, in an earlier year."""
    TRAINED_ELSEWHERE = "trained-elsewhere"
    CONTRASTING = "contrasting"
    """Of a trainee on a contrasting placement."""


class ComponentOf(NamedTuple):
    """One part of the training, for one mentor.

    Attributes:
        component: The part.
        state: Met where it was done as often as asked; not yet while it still can be.
        times: Each time it was done, or could have been.
        due: The day by which it is due.
        said: What is missing; empty where nothing is.
    """

    component: Component
    state: State
    times: tuple[Done, ...]
    due: date
    said: str

    @property
    def finding(self) -> Finding:
        """The same as a finding."""
        return Finding(self.state, self.said or self.component.title, tuple(each.cell for each in self.times))


class ComponentHours(NamedTuple):
    """What the parts of a training come to in hours, by what the sets say each of them takes.

    Attributes:
        done: Hours of parts that are done.
        missing: Hours of parts that are not.
        unknown: How many parts nobody gives hours for.
    """

    done: Decimal
    missing: Decimal
    unknown: int


NO_PARTS = "no chosen set names the parts of the training"


def components_of(
    case: Case, parts: Iterable[Component], mentor_trn: str, by_duty: ByDuty, providers: Iterable[str] = ()
) -> tuple[ComponentOf, ...]:
    """Those of some parts of the training that are for a mentor of those trainees, in their order.

    Where providers are named, only what was done with them counts.
    """
    codes = frozenset(providers)
    programmes = {row.programme for row in case.trainees_by_mentor.get(mentor_trn, ())}
    return tuple(
        component_of(case, each, mentor_trn, by_duty, codes)
        for each in parts
        if not each.for_programmes or programmes.intersection(each.for_programmes)
    )


def component_of(
    case: Case, component: Component, mentor_trn: str, by_duty: ByDuty, providers: Iterable[str] = ()
) -> ComponentOf:
    """One part of the training, for one mentor, with some providers only where they are named."""
    times = done(case, component, mentor_trn, providers)
    due = _due(case, component)
    wanted = max(1, component.how_many)
    sure = sum(each.counts is True for each in times)
    if sure >= wanted:
        return ComponentOf(component, State.MET, times, due, "")
    if component.duty and (met := by_duty(component, mentor_trn)).state is State.MET:
        counted = tuple(Done(None, counts=True, cell=cell) for cell in met.cells)
        return ComponentOf(component, State.MET, counted, due, "")
    missing = component.title if wanted == 1 else f"{component.title} ({sure} of {wanted})"
    perhaps = [each for each in times if each.counts is None]
    if sure + len(perhaps) >= wanted:
        return ComponentOf(component, State.NOT_KNOWN, times, due, f"{missing}: {listed(each.why for each in perhaps)}")
    if case.on <= due:
        return ComponentOf(component, State.NOT_YET, times, due, f"{missing}, due by {day(due)}")
    if _cannot_tell(case, component, mentor_trn):
        return ComponentOf(component, State.NOT_KNOWN, times, due, f"{missing}: the log does not say")
    return ComponentOf(component, State.MISSED, times, due, f"{missing}, due by {day(due)}")


def hours_of(parts: Iterable[ComponentOf]) -> ComponentHours:
    """What parts come to in hours. A part that is done several times takes its hours each time."""
    finished, missing, unknown = Decimal(0), Decimal(0), 0
    for each in parts:
        if each.component.hours is None:
            unknown += 1
            continue
        wanted = max(1, each.component.how_many)
        times = wanted if each.state is State.MET else min(wanted, sum(time.counts is True for time in each.times))
        finished += each.component.hours * times
        missing += each.component.hours * (wanted - times)
    return ComponentHours(finished, missing, unknown)


def essential(parts: Iterable[ComponentOf]) -> Finding:
    """Whether the essential training is done.

    A part of which the set does not say whether it is essential is no gap that anybody can name: while one is not
    done, nobody can tell whether the essential training is complete.
    """
    parts = tuple(parts)
    if not parts:
        return Finding(State.NOT_KNOWN, NO_PARTS)
    open_ = [each for each in parts if each.state is not State.MET and each.component.kind in {ESSENTIAL, ""}]
    named = [each for each in open_ if each.component.kind]
    for state in (State.MISSED, State.NOT_KNOWN, State.NOT_YET):
        if of_state := [each for each in named if each.state is state]:
            return Finding(state, listed(each.said for each in of_state))
    if not open_:
        return Finding(State.MET, "all essential parts are done")
    if all(each.state is State.NOT_YET for each in open_):
        return Finding(State.NOT_YET, f"{count(len(open_), 'part')} not done yet")
    said = f"the set does not say whether {listed(each.component.title for each in open_)} is essential"
    return Finding(State.NOT_KNOWN, said)


def kinds_of(case: Case, mentor_trn: str, providers: frozenset[str]) -> frozenset[Kind] | None:
    """What a mentor is to some providers; None where the log has no heading that says who trained the mentor before.

    Claims decide: a line that is a refresher is of a mentor trained before with that provider.
    """
    trainees = case.trainees_by_mentor.get(mentor_trn, ())
    found = {Kind.CONTRASTING for row in trainees if plain(row.placement) == CONTRASTING}
    mentor = case.log.mentor(mentor_trn)
    before = set(mentor.previously_trained_with) if mentor else set[str]()
    refreshed = {line.provider_code for line in case.trainings
                 if line.trn == mentor_trn and line.training_type is TrainingType.REFRESHER}  # fmt: skip
    if (before | refreshed) & providers:
        return frozenset(found | {Kind.PREVIOUSLY_TRAINED})
    if before:
        return frozenset(found | {Kind.TRAINED_ELSEWHERE})
    return frozenset(found) if case.has(MENTORS.name, "previously_trained_with") else None


def _due(case: Case, component: Component) -> date:
    """The day a deadline of that name is due; without one, the last day of the year's teaching."""
    names = {plain(component.title), plain(component.code)}
    return min((row.due_on for row in case.log.deadlines if plain(row.deadline) in names), default=case.ends_on)


def _cannot_tell(case: Case, component: Component, mentor_trn: str) -> bool:
    """Whether the log could hold it where it cannot be read, or has no sheet in which it would stand."""
    if case.could_have_lost(COMPONENTS.name, mentor_trn) or case.could_have_lost(TRAINING_LOG.name, mentor_trn):
        return True
    in_training = bool(component.activity) and case.has(TRAINING_LOG.name, "activity")
    return not in_training and not case.headings(COMPONENTS.name)
