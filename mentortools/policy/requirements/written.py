"""A requirement set written out as TOML, with all that it includes: loaded again, it asks for the same."""

from collections.abc import Iterator, Mapping

from mentortools.policy.requirements.in_toml import key_in_toml
from mentortools.policy.requirements.requirement import Requirement
from mentortools.policy.requirements.requirement_set import Component, RequirementSet
from mentortools.policy.source import Source


def written_out(requirement_set: RequirementSet) -> str:
    """TOML that stands for itself: nothing is included from elsewhere, and every figure is there."""
    keys = source_keys(requirement_set)
    lines = ["[set]", *_head(requirement_set)]
    for source, key in keys.items():
        lines += ["", f"[sources.{key}]", *source_lines(source)]
    for requirement in requirement_set.requirements:
        lines += ["", "[[requirement]]", *requirement_lines(requirement, keys[requirement.source])]
    for component in requirement_set.components:
        lines += ["", "[[component]]", *component_lines(component)]
    for area in requirement_set.areas:
        lines += ["", "[[area]]", key_in_toml("title", area.title), key_in_toml("statements", area.statements)]
    for deadline in requirement_set.deadlines:
        lines += ["", "[[deadline]]", key_in_toml("title", deadline.title), key_in_toml("kind", deadline.kind)]
        if deadline.programmes:
            lines.append(key_in_toml("programmes", deadline.programmes))
    return "\n".join([*lines, ""])


def _head(requirement_set: RequirementSet) -> Iterator[str]:
    for key in ("name", "title", "about", "asks"):
        if value := getattr(requirement_set, key):
            yield key_in_toml(key, value)


def source_keys(requirement_set: RequirementSet) -> Mapping[Source, str]:
    """A name for each source, in the order in which they are cited."""
    sources = dict.fromkeys(requirement.source for requirement in requirement_set.requirements)
    return {source: f"source_{number}" for number, source in enumerate(sources, 1)}


def source_lines(source: Source) -> Iterator[str]:
    """The lines of a source's table."""
    for key in ("title", "address", "section", "read_on", "still_valid_on"):
        yield key_in_toml(key, getattr(source, key))


def requirement_lines(requirement: Requirement, source_key: str) -> Iterator[str]:
    """The lines of a requirement's table."""
    for key in ("code", "title", "duty", "who", "programmes", "providers", "of_one_provider"):
        if value := getattr(requirement, key):
            yield key_in_toml(key, value)
    for name, figure in requirement.figures.items():
        yield key_in_toml(f"figures.{name}", figure)
    for key in ("shown_by", "why_not", "note"):
        if value := getattr(requirement, key):
            yield key_in_toml(key, value)
    yield key_in_toml("source", source_key)


def component_lines(component: Component) -> Iterator[str]:
    """The lines of a component's table."""
    for key in ("code", "title", "kind", "activity", "hours", "how_many", "reflection"):
        if (value := getattr(component, key)) not in ("", None):
            yield key_in_toml(key, value)
    if component.for_programmes:
        yield key_in_toml("programmes", component.for_programmes)
    for key in ("duty", "note"):
        if value := getattr(component, key):
            yield key_in_toml(key, value)
