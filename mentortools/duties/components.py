"""What each mentor has done of the training that the chosen sets name, what is missing, and what that is in hours."""

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from mentortools.duties.case import Case
from mentortools.duties.done import Done, done
from mentortools.duties.judged import Finding, State, together
from mentortools.duties.words import FEW_PARTS, count, day, listed
from mentortools.model.training_type import TrainingType
from mentortools.policy.requirements.requirement_set import Component
from mentortools.workbook.log import TraineeRow
from mentortools.workbook.plain_name import plain
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
        state: Met where it was done as often as asked; not yet while it still can be; not owed where the mentor has
            no trainee any more when it is due.
        times: Each time it was done, or could have been.
        due: The day by which it is due.
        said: What is missing; empty where nothing is.
        why_not: Why it is not owed; empty where it is.
    """

    component: Component
    state: State
    times: tuple[Done, ...]
    due: date
    said: str
    why_not: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it is owed and not done."""
        return self.state not in {State.MET, State.NOT_OWED}

    @property
    def missing(self) -> str:
        """What it is called, and how often of how often it was done where it is to be done more than once."""
        wanted = max(1, self.component.how_many)
        sure = sum(each.counts is True for each in self.times)
        return self.component.title if wanted == 1 else f"{self.component.title} ({sure} of {wanted})"

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
    met = by_duty(component, mentor_trn) if component.duty else None
    own = _due(case, component, mentor_trn, met)
    due = own or case.ends_on
    wanted = max(1, component.how_many)
    sure = sum(each.counts is True for each in times)
    if sure >= wanted:
        return ComponentOf(component, State.MET, times, due, "")
    if met and (met.state is State.MET or met.done_on):
        counted = tuple(Done(met.done_on, counts=True, cell=cell) for cell in met.cells)
        return ComponentOf(component, State.MET, counted, due, "")
    is_owed_by_duty = met is not None and met.due_on == due and met.state is not State.NOT_OWED
    why_not = "" if is_owed_by_duty else case.let_off(mentor_trn, due, own or case.closes_from)
    if why_not:
        bare = ComponentOf(component, State.NOT_OWED, times, due, "", why_not)
        return bare._replace(said=f"{bare.missing}: {why_not}")
    state = _state(case, component, mentor_trn, times, due)
    if met and met.state is State.NOT_KNOWN:
        return ComponentOf(component, State.NOT_KNOWN, times, due, f"{component.title}: {met.said or 'not said'}")
    bare = ComponentOf(component, state, times, due, "")
    return bare._replace(said=f"{bare.missing}{_why(bare)}")


def _state(case: Case, component: Component, mentor_trn: str, times: Sequence[Done], due: date) -> State:
    """What became of a part that is owed and was not done as often as asked."""
    if sum(each.counts is not False for each in times) >= max(1, component.how_many):
        return State.NOT_KNOWN
    if case.on <= due:
        return State.NOT_YET
    return State.NOT_KNOWN if _cannot_tell(case, component, mentor_trn) else State.MISSED


def _why(part: ComponentOf) -> str:
    if part.state is State.NOT_KNOWN:
        return f": {listed(each.why for each in part.times if each.counts is None) or 'the log does not say'}"
    return f", due by {day(part.due)}"


def parts_together(parts: Iterable[ComponentOf]) -> Finding:
    """Several parts as one finding: its state is the worst of theirs, and it says which parts are of that state."""
    each = tuple(parts)
    worst = together(part.finding for part in each)
    if worst.state not in {State.MISSED, State.NOT_YET}:
        return worst
    return worst._replace(said=_all_said([part for part in each if part.state is worst.state]))


def _all_said(parts: Sequence[ComponentOf]) -> str:
    """What is missing, with the day by which it is due said once where all of it is due by one day."""
    dues = {part.due for part in parts}
    if len(dues) > 1 or any(part.state is State.NOT_KNOWN for part in parts):
        return "; ".join(part.said for part in parts)
    return f"{listed((part.missing for part in parts), FEW_PARTS)}, due by {day(dues.pop())}"


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
    open_ = [each for each in parts if each.is_open and each.component.kind in {ESSENTIAL, ""}]
    if not open_ and (why_not := next((each.why_not for each in parts if each.why_not), "")):
        return Finding(State.NOT_OWED, why_not)
    named = [each for each in open_ if each.component.kind]
    for state in (State.MISSED, State.NOT_KNOWN, State.NOT_YET):
        if of_state := [each for each in named if each.state is state]:
            return Finding(state, _all_said(of_state))
    if not open_:
        return Finding(State.MET, "all essential parts are done")
    if all(each.state is State.NOT_YET for each in open_):
        return Finding(State.NOT_YET, f"{count(len(open_), 'part')} not done yet")
    titles = listed((each.component.title for each in open_), FEW_PARTS)
    said = f"the set does not say whether {titles} {'is' if len(open_) == 1 else 'are'} essential"
    return Finding(State.NOT_KNOWN, said)


def kinds_of(case: Case, mentor_trn: str, providers: AbstractSet[str]) -> frozenset[Kind]:
    """What a mentor is to some providers, as far as the log and the claims show it.

    Claims decide: a line that is a refresher is of a mentor trained before with that provider. One who trained before
    with one of them, and not with another, is of both kinds.
    """
    trainees = case.trainees_by_mentor.get(mentor_trn, ())
    of_providers = (row for row in trainees if row.provider_code in providers)
    found = {Kind.CONTRASTING for row in of_providers if is_contrasting(row)}
    before = trained_before_with(case, mentor_trn)
    if before & providers:
        found.add(Kind.PREVIOUSLY_TRAINED)
    if before and not (providers and providers <= before):
        found.add(Kind.TRAINED_ELSEWHERE)
    return frozenset(found)


def is_contrasting(row: TraineeRow) -> bool:
    """Whether a trainee is on a contrasting placement."""
    return plain(row.placement) == CONTRASTING


def is_history_known(case: Case, mentor_trn: str) -> bool:
    """Whether anything shows with whom a mentor trained before, or a heading would."""
    return bool(trained_before_with(case, mentor_trn)) or case.has(MENTORS.name, "previously_trained_with")


def trained_before_with(case: Case, mentor_trn: str) -> frozenset[str]:
    """The codes of the providers with which a mentor trained in an earlier year, by the log and by the claims."""
    mentor = case.log.mentor(mentor_trn)
    before = mentor.previously_trained_with if mentor else ()
    refreshed = {line.provider_code for line in case.trainings
                 if line.trn == mentor_trn and line.training_type is TrainingType.REFRESHER}  # fmt: skip
    return frozenset(before) | refreshed


def _due(case: Case, component: Component, mentor_trn: str, by_duty: Finding | None) -> date | None:
    """The first of the days that a deadline of that name and the duty that counts as the part are due.

    None where there is neither. So nothing says another day than what is found of the duty. A deadline before the
    mentor's first trainee starts is none of the mentor's.
    """
    names = {plain(component.title), plain(component.code)}
    starts = case.starts_on(mentor_trn)
    days = [row.due_on for row in case.log.deadlines if plain(row.deadline) in names]
    own = [due for due in days if starts is None or starts <= due]
    if by_duty and by_duty.due_on:
        own.append(by_duty.due_on)
    return min(own, default=None)


def _cannot_tell(case: Case, component: Component, mentor_trn: str) -> bool:
    """Whether the log could hold it where it cannot be read, or has no sheet in which it would stand."""
    if case.could_have_lost(COMPONENTS.name, mentor_trn) or case.could_have_lost(TRAINING_LOG.name, mentor_trn):
        return True
    in_training = bool(component.activity) and case.has(TRAINING_LOG.name, "activity")
    return not in_training and not case.headings(COMPONENTS.name)
