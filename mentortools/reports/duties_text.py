"""Requirement sets, for the command line."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from mentortools.policy.requirements.chosen import asks_of
from mentortools.policy.requirements.duties import DUTIES
from mentortools.policy.requirements.figure import shown
from mentortools.policy.requirements.requirement import Requirement
from mentortools.policy.requirements.requirement_set import Component, RequirementSet
from mentortools.policy.requirements.several_providers import about_several_providers
from mentortools.policy.source import Source
from mentortools.reports.asked_headings import asked_headings
from mentortools.reports.cli_text import Line, Piece, Style
from mentortools.reports.counted import counted
from mentortools.reports.listed import Listed

_INDENT = "    "


def sets_lines(sets: Sequence[RequirementSet], width: int) -> Iterator[Line]:
    """Each set with its title, how many requirements it has, and what it is."""
    for each in sets:
        yield (Piece(Style.FILE, each.name), Piece(Style.CODE, f"  {counted(len(each.requirements), 'requirement')}"))
        yield (Piece(Style.PLAIN, f"  {each.title}"),)
        yield from _wrapped(each.about, width)


def set_lines(one: RequirementSet, width: int) -> Iterator[Line]:
    """A set's requirements with their figures and what the log is asked for, its parts of training, its sources."""
    yield (Piece(Style.FILE, one.title), Piece(Style.CODE, f"  {one.name}"))
    yield from _wrapped(one.about, width)
    yield from _wrapped(about_several_providers(one), width)
    for requirement in one.requirements:
        yield ()
        yield from _requirement(requirement, width)
    if one.components:
        yield ()
        yield (Piece(Style.FILE, "Parts of the training"),)
        for component in one.components:
            yield (Piece(Style.CODE, f"  {component.code}"), Piece(Style.PLAIN, f"  {_component(component)}"))
    if one.deadlines:
        yield ()
        yield (Piece(Style.FILE, "Deadlines to be dated"),)
        for deadline in one.deadlines:
            yield (Piece(Style.PLAIN, f"  {deadline.title}"), Piece(Style.CODE, f"  ({deadline.kind})"))
    yield ()
    yield (Piece(Style.FILE, "Sources"),)
    yield from _sources(one)


def _requirement(requirement: Requirement, width: int) -> Iterator[Line]:
    whose = ", ".join([requirement.who, *requirement.programmes, *requirement.providers])
    yield (
        Piece(Style.CODE, f"{requirement.code:<5}"),
        Piece(Style.PLACE, requirement.title),
        Piece(Style.CODE, f"  ({whose})"),
    )
    if requirement.duty:
        duty = DUTIES[requirement.duty]
        yield (Piece(Style.PLAIN, f"     {duty.title}"), Piece(Style.CODE, f"  ({duty.name})"))
        for name, value in requirement.figures.items():
            figure = duty.figures[name]
            yield (Piece(Style.PLAIN, f"       {name} = {shown(value)}"), Piece(Style.CODE, f"  {figure.title}"))
        if asked := asked_headings(asks_of(requirement)):
            yield from _wrapped(f"Asks the log for {asked}.", width)
    if requirement.shown_by:
        yield from _wrapped(f"Shown by {', '.join(requirement.shown_by)}.", width)
    if requirement.why_not:
        yield from _wrapped(f"A workbook cannot show it: {requirement.why_not}", width)
    if requirement.note:
        yield from _wrapped(requirement.note, width)
    yield (Piece(Style.CODE, f"     {requirement.source.section}"),)


def _component(component: Component) -> str:
    parts = [component.kind or "kind not given"]
    if component.how_many > 1:
        parts.append(f"{component.how_many} times")
    if component.hours is not None:
        parts.append(f"{component.hours:f} hours")
    if component.reflection:
        parts.append("with a reflection")
    if component.activity:
        parts.append(f"“{component.activity}” in the training log")
    return f"{component.title} ({', '.join([*parts, *component.for_programmes])})"


def _sources(one: RequirementSet) -> Iterator[Line]:
    sources = {(each.source.title, each.source.address): each.source for each in one.requirements}
    for source in sources.values():
        yield (Piece(Style.CODE, f"  {source.title}: {source.address}"),)
        yield (
            Piece(Style.CODE, f"  read on {source.read_on:%d/%m/%Y}, unchanged on {source.still_valid_on:%d/%m/%Y}"),
        )


def _wrapped(text: str, width: int) -> Iterator[Line]:
    for line in wrap(text, width, initial_indent=_INDENT + " ", subsequent_indent=_INDENT + " "):
        yield (Piece(Style.PLAIN, line),)


def requirements_listed(one: RequirementSet) -> Listed:
    """One row a requirement."""
    headings = ("Code", "Title", "Who", "Programmes", "Duty", "Figures", "Asks for", "Shown by", "Why not", "Note",
                "Source", "Address", "Section", "Read on")  # fmt: skip
    return Listed(headings, [_row(each) for each in one.requirements])


def _row(each: Requirement) -> tuple[str, ...]:
    figures = "; ".join(f"{name} = {shown(value)}" for name, value in each.figures.items())
    source: Source = each.source
    return (
        each.code, each.title, each.who, ", ".join(each.programmes), each.duty, figures,
        asked_headings(asks_of(each)), ", ".join(each.shown_by), each.why_not, each.note,
        source.title, source.address, source.section, source.read_on.isoformat(),
    )  # fmt: skip
