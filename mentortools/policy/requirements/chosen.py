"""The sets a school has chosen, as one: each demand once, whoever makes it, and what the log is asked for."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from mentortools.policy.requirements.bound import either
from mentortools.policy.requirements.duties import DUTIES
from mentortools.policy.requirements.duties_of_placements import MORE_WORDS
from mentortools.policy.requirements.figure import words_of
from mentortools.policy.requirements.known_fields import CHOSEN
from mentortools.policy.requirements.requirement import Citation, Requirement
from mentortools.policy.requirements.requirement_set import Area, Component, NamedDeadline, RequirementSet
from mentortools.policy.requirements.words_of_the_log import MORE_MENTORING

_PARTS = "Components.component"
_ENTITLEMENT = "Entitlement."


class Chosen(NamedTuple):
    """What all chosen sets ask for.

    Attributes:
        sets: The sets, each once.
        requirements: Their lines. Two that ask for the same duty with the same figures, of somebody both are for, are
            one, with the second among its ``also``; with other figures both stay, and both are asked.
        components: The parts of training they name, each once. Two sets can mean two things by one code.
        areas: The development review's areas.
        deadlines: The deadlines they name, each once.
        asks: What the log has to hold, as ``Sheet.field``.
    """

    sets: tuple[RequirementSet, ...]
    requirements: tuple[Requirement, ...]
    components: tuple[Component, ...]
    areas: tuple[Area, ...]
    deadlines: tuple[NamedDeadline, ...]
    asks: frozenset[str]

    def requirements_of(self, duty: str) -> tuple[Requirement, ...]:
        """The lines that ask for a kind of duty."""
        return tuple(each for each in self.requirements if each.duty == duty)

    def components_of(self, asked: Requirement) -> tuple[Component, ...]:
        """The parts of training that a line speaks of: those of its set; where that names none, all."""
        own = next((each.components for each in self.sets if each.title == asked.set_title), ())
        return own or self.components


def chosen(sets: Sequence[RequirementSet]) -> Chosen:
    """Several sets as one. None chosen: nothing is asked."""
    once = tuple({each.digest: each for each in sets}.values())
    parts = {each.title: each.components for each in once}
    requirements: list[Requirement] = []
    for requirement in (line for each in once for line in each.requirements):
        _add(requirements, requirement, parts)
    asks = {field for each in requirements for field in asks_of(each)} | {field for each in once for field in each.asks}
    return Chosen(
        once,
        tuple(requirements),
        tuple(dict.fromkeys(part for each in once for part in each.components)),
        tuple({area.title: area for each in once for area in each.areas}.values()),
        tuple(dict.fromkeys(deadline for each in once for deadline in each.deadlines)),
        frozenset(asks | {CHOSEN} if once else asks),
    )


def asks_of(requirement: Requirement) -> tuple[str, ...]:
    """What the log has to hold for a line, as ``Sheet.field``; nothing where it asks for no duty."""
    if not requirement.duty:
        return ()
    duty = DUTIES[requirement.duty]
    further = [str(requirement.figures[duty.asks_by])] if duty.asks_by else []
    if any(field.startswith(_ENTITLEMENT) for field in further):
        further.append(f"{_ENTITLEMENT}mentor_trn")
    if any(word in MORE_MENTORING for value in requirement.figures.values() for word in words_of(value)):
        further.append(MORE_WORDS)
    return (*duty.asks, *further)


def _add(requirements: list[Requirement], new: Requirement, parts: Mapping[str, tuple[Component, ...]]) -> None:
    """Puts a line among the others, or among the ``also`` of one that asks for the same of the same people."""
    for place, before in enumerate(requirements):
        if not _same_demand(before, new) or (_speaks_of_parts(new) and parts[before.set_title] != parts[new.set_title]):
            continue
        citation = Citation(new.code, new.title, new.set_name, new.set_title, new.source)
        requirements[place] = before._replace(
            programmes=either(before.programmes, new.programmes),
            providers=either(before.providers, new.providers),
            also=(*before.also, citation),
        )
        return
    requirements.append(new)


def _same_demand(one: Requirement, other: Requirement) -> bool:
    if not one.duty or (one.duty, one.figures) != (other.duty, other.figures):
        return False
    if one.programmes == other.programmes:
        return _some(one.providers, other.providers)
    return one.providers == other.providers and _some(one.programmes, other.programmes)


def _speaks_of_parts(requirement: Requirement) -> bool:
    """Whether it means other things where its set names other parts of training."""
    return _PARTS in DUTIES[requirement.duty].asks


def _some(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether somebody is meant by both. Empty means everyone."""
    return not one or not other or bool(set(one) & set(other))
