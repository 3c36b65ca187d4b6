"""Lines of a requirement set: a new one made, one of an included set changed, each held to its duty's figures."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from mentortools.policy.nearest import nearest
from mentortools.policy.requirements.duties import DUTIES
from mentortools.policy.requirements.entries import RequirementEntry
from mentortools.policy.requirements.fault import FaultError, refuse_unknown, refuse_where
from mentortools.policy.requirements.figure import Figure, FigureValue
from mentortools.policy.requirements.requirement import WHO, Requirement
from mentortools.policy.requirements.words_of_the_log import PROGRAMMES
from mentortools.policy.source import Source


class Line(NamedTuple):
    """A line with what it named itself: programmes and providers that a set's own do not take the place of."""

    requirement: Requirement
    names_programmes: bool
    names_providers: bool


def line_of_entry(entry: RequirementEntry, before: Line | None, sources: Mapping[str, Source], set_name: str) -> Line:
    """The line an entry writes, over the included one of its code where there is one.

    Raises:
        FaultError: Naming the first key that cannot be used.
    """
    over = before.requirement if before else None
    duty = _told(entry.duty, over.duty if over else "")
    line = Requirement(
        code=entry.code.strip(),
        title=_told(entry.title, over.title if over else ""),
        duty=duty,
        who=_told(entry.who, over.who if over else ""),
        programmes=_list(entry.programmes, over.programmes if over else ()),
        figures={},
        source=_source(entry, sources),
        set_name=set_name,
        shown_by=_list(entry.shown_by, over.shown_by if over else ()),
        why_not=_told(entry.why_not, over.why_not if over else ""),
        note=_told(entry.note, over.note if over and not entry.figures else ""),
        providers=_list(entry.providers, over.providers if over else ()),
        of_one_provider=bool(over and over.of_one_provider) if entry.of_one_provider is None else entry.of_one_provider,
    )
    _refuse(line)
    kept = over.figures if over and over.duty == duty else {}
    return Line(
        line._replace(figures=_figures(duty, kept, entry.figures)),
        entry.programmes is not None or (before is not None and before.names_programmes),
        entry.providers is not None or (before is not None and before.names_providers),
    )


def _told(said: str | None, otherwise: str) -> str:
    return otherwise if said is None else said.strip()


def _list(said: tuple[str, ...] | None, otherwise: tuple[str, ...]) -> tuple[str, ...]:
    return otherwise if said is None else tuple(said)


def _source(entry: RequirementEntry, sources: Mapping[str, Source]) -> Source:
    source = sources.get(entry.source)
    if source is None:
        problem = f"its source “{entry.source}” is not among the file's [sources.…] tables"
        raise FaultError(problem, "source")
    try:
        return source if entry.section is None else replace(source, section=entry.section)
    except ValueError as error:
        raise FaultError(str(error), "section") from error


def _refuse(line: Requirement) -> None:
    for key in ("code", "title", "who"):
        refuse_where(not getattr(line, key), f"it has no {key}", key)
    refuse_unknown("who", [line.who], WHO, "who")
    refuse_unknown("programmes", line.programmes, PROGRAMMES, "programme")
    refuse_unknown("duty", [line.duty] if line.duty else [], DUTIES, "duty")
    shown = line.duty or line.shown_by
    refuse_where(line.why_not and shown, "it has a why_not, and a duty or shown_by as well", "why_not")
    refuse_where(not (line.why_not or shown), "it has no duty, and neither shown_by nor why_not in its place", "duty")


def _figures(duty: str, kept: Mapping[str, FigureValue], entered: Mapping[str, object]) -> Mapping[str, FigureValue]:
    """All figures of a duty that have a value: those entered, those of the included line, those that hold otherwise."""
    known = DUTIES[duty].figures if duty else {}
    values = {name: figure.default for name, figure in known.items() if figure.default is not None} | dict(kept)
    for name, raw in entered.items():
        if name not in known:
            instead = nearest(name, known) if known else f"{duty or 'A line without a duty'} has none"
            problem = f"there is no figure “{name}”. {instead}"
            raise FaultError(problem, name)
        values[name] = figure_read(name, known[name], raw)
    for name, figure in known.items():
        refuse_where(figure.needed and name not in values, f"it has no figures.{name}: {figure.title}", "figures")
    return {name: values[name] for name in known if name in values}


def figure_read(name: str, figure: Figure, raw: object) -> FigureValue:
    """A figure's value. Raises FaultError where it cannot be that."""
    try:
        return figure.read(raw)
    except ValueError as error:
        problem = f"its {name} {error}"
        raise FaultError(problem, name) from error
