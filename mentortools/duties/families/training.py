"""Duties of training: whether a mentor trained, with whom, and what of the programme is done."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from mentortools.duties.case import Case
from mentortools.duties.components import (
    NO_PARTS,
    ByDuty,
    ComponentOf,
    Kind,
    component_of,
    components_of,
    essential,
    is_history_known,
    kinds_of,
    parts_together,
    trained_before_with,
)
from mentortools.duties.essentials import NOT_LISTED, held_to
from mentortools.duties.families.review import REVIEW
from mentortools.duties.figures import number, words, yes
from mentortools.duties.judged import Finding, OfMentor, State, together, unless_let_off
from mentortools.duties.providers import counting_for
from mentortools.duties.records import is_one_of
from mentortools.duties.reviews import INDUCTION, review_of
from mentortools.duties.words import FEW_PARTS, NOBODY, count, day, listed
from mentortools.duties.words import number as in_figures
from mentortools.model.cell import Cell
from mentortools.model.training_type import TrainingType
from mentortools.policy.requirements.duties import DUTIES
from mentortools.policy.requirements.figure import FigureValue
from mentortools.policy.requirements.requirement import Requirement
from mentortools.policy.requirements.requirement_set import Component
from mentortools.workbook.log import TrainingRow
from mentortools.workbook.template import TRAINING_LOG
from mentortools.workbook.template_of_duties import COMPONENTS

REFRESHER = ("Refresher",)


class _Training(NamedTuple):
    """Something that shows training on a day; of a provider of any kind where the code is None."""

    day: date
    provider_code: str | None
    cell: Cell


def trained(case: Case, asked: Requirement, trn: str) -> Finding:
    """Any session of training in the year."""
    return _of_trainings(case, trn, _trainings(case, asked, trn), "no training in the log")


def trained_this_year(case: Case, asked: Requirement, trn: str) -> Finding:
    """A session in the year, of a mentor who trained in an earlier one."""
    if not is_history_known(case, trn):
        return Finding(State.NOT_KNOWN, NOT_LISTED)
    if not trained_before_with(case, trn):
        return Finding(State.NOT_OWED, "the first year of training")
    return _of_trainings(case, trn, _trainings(case, asked, trn), "no training this year")


def trained_with_provider(case: Case, asked: Requirement, trn: str) -> Finding:
    """A session with each provider of whom the mentor has a trainee."""
    each = _trainings(case, asked, trn)
    return together(
        _of_trainings(case, trn, [one for one in each if one.provider_code in {code, None}], f"no training with {code}")
        for code in sorted(_providers(case, asked, trn))
    )


def essential_complete(case: Case, asked: Requirement, trn: str) -> Finding:
    """The essential parts of the programme, of the mentors of whom it is asked."""
    of_whom, codes = words(asked, "mentors") or ("all",), _providers(case, asked, trn)
    if "all" not in of_whom and not kinds_of(case, trn, codes) & {*map(Kind, of_whom)}:
        by_history = set(of_whom) != {Kind.CONTRASTING.value}
        if by_history and not is_history_known(case, trn):
            return Finding(State.NOT_KNOWN, NOT_LISTED)
        return Finding(State.NOT_OWED, "another kind of mentor")
    of_kind = [code for code in codes if "all" in of_whom or kinds_of(case, trn, {code}) & {*map(Kind, of_whom)}]
    counting = counting_for(case, trn, of_kind, asked.providers) if of_kind else asked.providers
    return essential(components_of(case, case.chosen.components_of(asked), trn, by_duty(case, asked), counting))


def refresher(case: Case, asked: Requirement, trn: str) -> Finding:
    """So many hours of refresher and its reflection, of a mentor trained before with the provider."""
    before = trained_before_with(case, trn) & _providers(case, asked, trn)
    if not is_history_known(case, trn):
        return Finding(State.NOT_KNOWN, NOT_LISTED)
    if not before:
        return Finding(State.NOT_OWED, "not trained with the provider before")
    own = (row for row in _sessions(case, asked, trn) if row.provider_code in before)
    rows = [row for row in own if is_one_of(row.activity, REFRESHER)]
    cells = tuple(row.at.cell("activity") for row in rows)
    hours = sum((row.hours for row in rows), Decimal(0))
    wanted = number(asked, "hours")
    if hours < wanted:
        few = f"{_hours(hours)} of refresher, {in_figures(wanted - hours)} too few"
        return _late(case, trn, few if hours else "no refresher in the log")
    if not yes(asked, "reflection") or any(row.reflection_written for row in rows):
        return Finding(State.MET, f"{_hours(hours)} of refresher", cells)
    if any(row.reflection_written is None for row in rows):
        return Finding(State.NOT_KNOWN, "the log does not say whether the reflection is written", cells)
    return _late(case, trn, "no reflection written")


def _hours(hours: Decimal) -> str:
    return f"{in_figures(hours)} hour{'' if hours == 1 else 's'}"


def induction(case: Case, asked: Requirement, trn: str) -> Finding:
    """Induction by so many days after the mentor's first trainee starts."""
    starts = case.starts_on(trn)
    within = timedelta(days=int(number(asked, "within_days")))
    due = starts + within if starts else case.ends_on
    days: list[tuple[date, Cell]] = [
        (row.date, row.at.cell("activity")) for row in _sessions(case, asked, trn) if is_one_of(row.activity, INDUCTION)
    ]
    days += [(row.date, row.at.cell("kind")) for row in review_of(case.log, trn).held(INDUCTION, case.on)]
    days += [(row.completed_on, row.at.cell("component")) for row in case.log.components
             if row.mentor_trn == trn and "induction" in row.component.casefold() and row.completed_on
             and row.completed_on <= case.on]  # fmt: skip
    if not days and not starts:
        return Finding(State.NOT_OWED, NOBODY)
    if not days:
        return _late(case, trn, f"no induction, due by {day(due)}", due)
    first, cell = min(days)
    if first > due:
        late = (first - due).days
        said = f"induction on {day(first)}, {count(late, 'day')} after it was due on {day(due)}"
        return unless_let_off(case, trn, Finding(State.MISSED, said, (cell,), first), due)
    return Finding(State.MET, f"induction on {day(first)}", (cell,), first)


def component(case: Case, asked: Requirement, trn: str) -> Finding:
    """One part of the programme, or several."""
    return parts_together(held_to(case, trn, _parts(case, asked, trn, words(asked, "component")), asked.providers))


def component_count(case: Case, asked: Requirement, trn: str) -> Finding:
    """One part of the programme, so many times."""
    named = [case.component(asked, code) for code in words(asked, "component")]
    counted = [each._replace(how_many=int(number(asked, "how_many"))) for each in named if each]
    parts = [component_of(case, each, trn, by_duty(case, asked), asked.providers) for each in counted]
    return parts_together(held_to(case, trn, parts, asked.providers))


def events_attended(case: Case, asked: Requirement, trn: str) -> Finding:
    """So many of the provider's events, and its meetings."""
    events = [case.component(asked, code) for code in words(asked, "events")]
    meetings = [case.component(asked, code) for code in words(asked, "meetings")]
    counted = [each._replace(how_many=int(number(asked, "how_many"))) for each in events if each]
    parts = (*counted, *(each for each in meetings if each))
    return together(component_of(case, each, trn, by_duty(case, asked), asked.providers).finding for each in parts)


def full_allowance(case: Case, asked: Requirement, trn: str) -> Finding:
    """Every part of the programme, of a mentor for whom the whole allowance of an initial training is claimed.

    A refresher has an allowance of its own, smaller than the programme.
    """
    asked_of = (line for line in case.trainings if not asked.providers or line.provider_code in asked.providers)
    initial = (line for line in asked_of if line.training_type is TrainingType.INITIAL)
    claimed = (line for line in initial if line.trn == trn and line.hours_claimed)
    lines = [line for line in claimed if line.hours_claimed + line.claimed_here >= line.allowance]
    if not lines:
        return Finding(State.NOT_OWED, "the whole allowance is not claimed")
    parts = components_of(case, case.chosen.components_of(asked), trn, by_duty(case, asked), asked.providers)
    missing = [each for each in parts if each.state is not State.MET]
    cells = lines[0].rows
    if not parts:
        return Finding(State.NOT_KNOWN, NO_PARTS, cells)
    if not missing:
        return Finding(State.MET, "all parts are done", cells)
    said = f"the whole allowance is claimed without {listed((each.missing for each in missing), FEW_PARTS)}"
    if all(each.state is State.NOT_KNOWN for each in missing):
        return Finding(State.NOT_KNOWN, said, cells)
    return Finding(State.MISSED, said, cells)


def by_duty(case: Case, asked: Requirement) -> ByDuty:
    """What became of a duty of the development review that counts as a part of the training.

    It is judged by the chosen requirement that asks for that duty, or else with the figures that hold otherwise.
    """

    def judged(part: Component, trn: str) -> Finding:
        if part.duty not in REVIEW:
            return Finding(State.NOT_KNOWN, "")
        own = next((each for each in case.chosen.requirements if each.duty == part.duty), None)
        return REVIEW[part.duty](case, own or asked._replace(duty=part.duty, figures=_usual(part.duty)), trn)

    return judged


def by_any_duty(case: Case) -> ByDuty:
    """The same where no single requirement is judged, but all that a mentor has done of the training is shown."""
    if case.chosen.requirements:
        return by_duty(case, case.chosen.requirements[0])
    return lambda _component, _trn: Finding(State.NOT_KNOWN, "")


def _usual(duty: str) -> dict[str, FigureValue]:
    return {name: figure.default for name, figure in DUTIES[duty].figures.items() if figure.default is not None}


def _parts(case: Case, asked: Requirement, trn: str, codes: Iterable[str]) -> list[ComponentOf]:
    named = [case.component(asked, code) for code in codes]
    return [component_of(case, each, trn, by_duty(case, asked), asked.providers) for each in named if each]


def _providers(case: Case, asked: Requirement, trn: str) -> frozenset[str]:
    """The providers of the mentor's trainees, as far as the requirement is about them."""
    codes = frozenset(row.provider_code for row in case.trainees_by_mentor.get(trn, ()))
    named = codes - {""}
    return named.intersection(asked.providers) if asked.providers else named


def _sessions(case: Case, asked: Requirement, trn: str) -> list[TrainingRow]:
    """The mentor's sessions of the days that have come, with the providers the requirement is about."""
    of_mentor = (row for row in case.log.training if row.mentor_trn == trn and row.date <= case.on)
    return [row for row in of_mentor if not asked.providers or row.provider_code in asked.providers]


def _trainings(case: Case, asked: Requirement, trn: str) -> list[_Training]:
    """All that shows training: sessions of the Training log, and parts under Components, which need no session."""
    of_log = [_Training(row.date, row.provider_code, row.at.cell("date")) for row in _sessions(case, asked, trn)]
    done = (row for row in case.log.components if row.mentor_trn == trn and row.completed_on)
    of_components = [
        _Training(row.completed_on, row.provider_code or None, row.at.cell("completed_on"))
        for row in done
        if row.completed_on and row.completed_on <= case.on
    ]
    codes = {*asked.providers, None}
    return [*of_log, *(each for each in of_components if not asked.providers or each.provider_code in codes)]


def _of_trainings(case: Case, trn: str, trainings: Sequence[_Training], missing: str) -> Finding:
    if trainings:
        first = min(trainings, key=lambda each: each.day)
        return Finding(State.MET, f"training on {day(first.day)}", (first.cell,), first.day)
    return _late(case, trn, missing)


def _late(case: Case, trn: str, said: str, due: date | None = None) -> Finding:
    """Nothing is there: in time, too late, or not known where the log could not hold it.

    Nothing is owed that was due after the mentor had no trainee any more.
    """
    by = due or case.ends_on
    if why_not := case.let_off(trn, by, due or case.closes_from):
        return Finding(State.NOT_OWED, why_not)
    if case.on <= by:
        return Finding(State.NOT_YET, said)
    lost = any(case.could_have_lost(sheet, trn) for sheet in (TRAINING_LOG.name, COMPONENTS.name))
    if lost or not case.headings(TRAINING_LOG.name):
        return Finding(State.NOT_KNOWN, f"{said} that can be read")
    return Finding(State.MISSED, said)


TRAINING: Mapping[str, OfMentor] = {
    "trained": trained,
    "trained-this-year": trained_this_year,
    "trained-with-provider": trained_with_provider,
    "essential-complete": essential_complete,
    "refresher": refresher,
    "induction": induction,
    "component": component,
    "component-count": component_count,
    "events-attended": events_attended,
    "full-allowance": full_allowance,
}
"""How each duty of this family is judged, for one mentor."""
