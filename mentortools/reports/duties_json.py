"""Requirement sets as JSON and as a table."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from mentortools.policy.requirements.chosen import asks_of
from mentortools.policy.requirements.figure import FigureValue
from mentortools.policy.requirements.requirement import Requirement
from mentortools.policy.requirements.requirement_set import Component, RequirementSet
from mentortools.policy.source import Source
from mentortools.reports.json_text import Json
from mentortools.reports.listed import Listed


def set_object(one: RequirementSet) -> dict[str, Json]:
    """A set as ``duties NAME --format json`` prints it. Numbers are text, exact."""
    return {
        "name": one.name,
        "title": one.title,
        "about": one.about,
        "digest": one.digest,
        "requirements": [requirement_object(each) for each in one.requirements],
        "components": [_component(each) for each in one.components],
        "areas": [{"title": area.title, "statements": list(area.statements)} for area in one.areas],
        "deadlines": [
            {"title": each.title, "kind": each.kind, "programmes": list(each.programmes)} for each in one.deadlines
        ],
        "asks": list(one.asks),
    }


def requirement_object(requirement: Requirement) -> dict[str, Json]:
    """One requirement."""
    return {
        "code": requirement.code,
        "title": requirement.title,
        "who": requirement.who,
        "duty": requirement.duty or None,
        "programmes": list(requirement.programmes),
        "providers": list(requirement.providers),
        "figures": _figures(requirement.figures),
        "asks": [*sorted(set(asks_of(requirement)))],
        "shown_by": list(requirement.shown_by),
        "why_not": requirement.why_not or None,
        "note": requirement.note or None,
        "source": _source(requirement.source),
    }


def _figures(figures: Mapping[str, FigureValue]) -> dict[str, Json]:
    return {name: _figure(value) for name, value in figures.items()}


def _figure(value: FigureValue) -> Json:
    match value:
        case bool() | str():
            return value
        case Decimal():
            return f"{value:f}"
    return list(value)


def _source(source: Source) -> dict[str, Json]:
    return {
        "title": source.title,
        "address": source.address,
        "section": source.section,
        "read_on": source.read_on.isoformat(),
        "still_valid_on": source.still_valid_on.isoformat(),
    }


def _component(component: Component) -> dict[str, Json]:
    return {
        "code": component.code,
        "title": component.title,
        "kind": component.kind or None,
        "activity": component.activity or None,
        "hours": None if component.hours is None else f"{component.hours:f}",
        "how_many": component.how_many,
        "reflection": component.reflection,
        "programmes": list(component.for_programmes),
        "duty": component.duty or None,
        "note": component.note or None,
    }


def sets_listed(sets: Sequence[RequirementSet]) -> Listed:
    """One row a set."""
    headings = ("Name", "Title", "Requirements", "About")
    return Listed(headings, [(each.name, each.title, len(each.requirements), each.about) for each in sets])
