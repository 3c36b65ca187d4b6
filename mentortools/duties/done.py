"""What of a provider's training a mentor has done, and on which days: rows of Components and of the Training log."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from mentortools.duties.case import Case
from mentortools.duties.records import is_one_of
from mentortools.model.cell import Cell
from mentortools.policy.requirements.requirement_set import Component
from mentortools.workbook.log import TrainingRow
from mentortools.workbook.log_of_duties import ComponentRow


class Done(NamedTuple):
    """One time a mentor did a part of the training.

    Attributes:
        day: When; None where the day is not typed.
        counts: Whether it counts; None where the log leaves that open: no day, or nothing said of the reflection.
        cell: Where it stands.
        why: What leaves it open; empty where nothing does.
    """

    day: date | None
    counts: bool | None
    cell: Cell
    why: str = ""


def done(case: Case, component: Component, mentor_trn: str, providers: Iterable[str] = ()) -> tuple[Done, ...]:
    """Each time a mentor did a component, of the days that have come; with some providers only, where they are named.

    A blank provider code is any provider's. A meeting that stands in Components and in the Training log is one: of
    several entries of one day, one that counts stands for all.
    """
    wanted = frozenset(providers)
    found = [*_in_components(case, component, mentor_trn, wanted), *_in_training(case, component, mentor_trn, wanted)]
    found.sort(key=lambda each: each.counts is not True)
    days: dict[object, Done] = {}
    for each in found:
        days.setdefault(each.day or each.cell, each)
    return tuple(days.values())


def _in_components(case: Case, component: Component, trn: str, providers: frozenset[str]) -> Iterator[Done]:
    for row in case.log.components:
        if row.mentor_trn != trn or not is_one_of(row.component, (component.title, component.code)):
            continue
        if providers and row.provider_code and row.provider_code not in providers:
            continue
        if row.completed_on is None:
            yield Done(None, None, row.at.cell("completed_on"), "Completed on is blank")
        elif row.completed_on <= case.on:
            yield _reflected(row, row.completed_on, component)


def _in_training(case: Case, component: Component, trn: str, providers: frozenset[str]) -> Iterator[Done]:
    if not component.activity:
        return
    for row in case.log.training:
        of_provider = not providers or not row.provider_code or row.provider_code in providers
        if (
            row.mentor_trn == trn
            and of_provider
            and is_one_of(row.activity, [component.activity])
            and row.date <= case.on
        ):
            yield _reflected(row, row.date, component)


def _reflected(row: ComponentRow | TrainingRow, day: date, component: Component) -> Done:
    counts = row.reflection_written if component.reflection else True
    cell = row.at.cell("reflection_written" if component.reflection else _where(row))
    return Done(day, counts, cell, "" if counts is not None else "Reflection written is blank")


def _where(row: ComponentRow | TrainingRow) -> str:
    return "component" if isinstance(row, ComponentRow) else "activity"
