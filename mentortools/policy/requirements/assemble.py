"""A requirement set put together: what it includes, leaves out, changes and adds."""

from collections.abc import Callable, Iterable, Mapping
from typing import Generic, NamedTuple, TypeVar

from mentortools.policy.error import RulesError
from mentortools.policy.nearest import nearest
from mentortools.policy.requirements.bound import bound, for_somebody, one_of_both
from mentortools.policy.requirements.duties import DUTIES
from mentortools.policy.requirements.entries import SetEntry
from mentortools.policy.requirements.fault import FaultError, refuse_unknown, refuse_where
from mentortools.policy.requirements.figure import words_of
from mentortools.policy.requirements.lines import Line, line_of_entry
from mentortools.policy.requirements.parts import area_of, component_of, deadline_of
from mentortools.policy.requirements.requirement import Requirement
from mentortools.policy.requirements.requirement_set import Area, Component, NamedDeadline
from mentortools.policy.requirements.set_file import SetFile

_Entry = TypeVar("_Entry")
_Made = TypeVar("_Made")


class Assembled(NamedTuple):
    """A set whose lines still know what they named themselves."""

    head: SetEntry
    lines: Mapping[str, Line]
    components: Mapping[str, Component]
    areas: Mapping[str, Area]
    deadlines: Mapping[str, NamedDeadline]
    asks: tuple[str, ...]


def assembled(written: SetFile, included: Iterable[Assembled]) -> Assembled:
    """A set's file over the sets it includes.

    Raises:
        RulesError: Naming file and line: a code that is left out and nowhere included, one that two included sets
            use for different things, one that stands in the file twice, a line, part or deadline that cannot be used.
    """
    below = tuple(included)
    head = written.head
    components = _laid_over(
        Table(written, "component", written.components, lambda entry: entry.code),
        [[(code, each) for code, each in one.components.items() if for_somebody(each.for_programmes, head)]
         for one in below],
        component_of,
    )  # fmt: skip
    lines = _laid_over(
        Table(written, "requirement", written.requirements, lambda entry: entry.code),
        [_kept(written, below).items()],
        lambda entry, before: _own_line(line_of_entry(entry, before, written.sources, head.name), written, components),
    )
    if not lines:
        msg = f"{written.file.name} holds no requirement: write one under [[requirement]], or name a set in includes."
        raise RulesError(msg)
    areas = _laid_over(
        Table(written, "area", written.areas, lambda entry: entry.title),
        [one.areas.items() for one in below],
        lambda entry, _: area_of(entry),
    )
    deadlines = _laid_over(
        Table(written, "deadline", written.deadlines, lambda entry: entry.title),
        [[(title, each) for title, each in one.deadlines.items() if for_somebody(each.programmes, head)]
         for one in below],
        lambda entry, _: deadline_of(entry),
    )  # fmt: skip
    asks = tuple(dict.fromkeys([*(field for each in below for field in each.asks), *head.asks]))
    return Assembled(head, lines, components, areas, deadlines, asks)


class Table(NamedTuple, Generic[_Entry]):
    """The tables of one kind in a file, and what each is known by."""

    written: SetFile
    name: str
    entries: tuple[_Entry, ...]
    known_by: Callable[[_Entry], str]


def _laid_over(
    table: Table[_Entry], below: Iterable[Iterable[tuple[str, _Made]]], make: Callable[[_Entry, _Made | None], _Made]
) -> dict[str, _Made]:
    """The included tables of a kind with the file's own over them: in their order, the new ones behind them."""
    made: dict[str, _Made] = {}
    differing: set[str] = set()
    for code, each in (pair for one in below for pair in one):
        if made.setdefault(code, each) != each:
            differing.add(code)
    seen: set[str] = set()
    for number, entry in enumerate(table.entries):
        code = table.known_by(entry).strip()
        try:
            refuse_where(code in seen, "it stands in the file twice", "")
            made[code] = make(entry, None if code in differing else made.get(code))
        except FaultError as error:
            raise table.written.refused(str(error), table.name, number, error.key) from error
        seen.add(code)
    for code in sorted(differing - seen):
        problem = (
            f"the sets it includes mean different things by the {table.name} {code}. Write a whole one of your own"
        )
        raise table.written.refused(problem, "set", 0, "includes")
    return made


def _kept(written: SetFile, below: Iterable[Assembled]) -> dict[str, Line]:
    """The lines of the included sets, bound to the file's programmes and providers, without those it leaves out."""
    head = written.head
    lines: dict[str, Line] = {}
    origin: dict[str, str] = {}
    for each in below:
        for code, line in each.lines.items():
            if code in head.leaves_out:
                continue
            both = one_of_both(lines[code], line) if code in lines else line
            if both is None:
                problem = f"{origin[code]} and {each.head.name} both have a line {code}, and they are not the same."
                problem += f' Write leaves_out = ["{code}"], and a line of your own in its place'
                raise written.refused(problem, "set", 0, "includes")
            lines[code] = both
            origin[code] = each.head.name
    known = [code for each in below for code in each.lines]
    for code in head.leaves_out:
        if code not in known:
            problem = f"it leaves out {code}, which no set it includes has. {nearest(code, known)}"
            raise written.refused(problem, "set", 0, "leaves_out")
    return {code: here for code, line in lines.items() if (here := bound(line, head))}


def _own_line(line: Line, written: SetFile, components: Mapping[str, Component]) -> Line:
    _refuse_unknown_components(line.requirement, components)
    here = bound(line, written.head)
    if here is None:
        problem = "its programmes or providers are none of the set's own"
        raise FaultError(problem, "programmes")
    return here


def _refuse_unknown_components(requirement: Requirement, components: Mapping[str, Component]) -> None:
    for name, value in requirement.figures.items():
        if DUTIES[requirement.duty].figures[name].component:
            refuse_unknown(name, words_of(value), components, "component")
