"""A requirement set: what one provider, author or trust asks for, with the training and the deadlines it names."""

from decimal import Decimal
from typing import NamedTuple

from mentortools.policy.requirements.requirement import Requirement

KINDS = ("Essential", "Enhancement")
DEADLINE_KINDS = ("Report", "Assessment", "Review", "Training", "Claim", "Other")


class Component(NamedTuple):
    """A part of a provider's mentor training.

    Attributes:
        code: Its code, once in a set, as figures name it: ``online-module``.
        title: What it is, for people and for the ``Component`` column of the log.
        kind: ``Essential`` or ``Enhancement``; empty where the source does not say. Whether the essential training
            is complete can then be told only where every such component is done as well.
        activity: The training log's activity that counts as it; empty where none tells it from others, and it has
            to be recorded under Components.
        hours: Hours the provider counts for it; None where the source does not say.
        how_many: How many times it is to be done.
        reflection: Whether a written reflection belongs to it.
        for_programmes: The programmes for whose mentors it is; empty for all.
        duty: The kind of duty that counts as it when it is met, as ``review-begun``; empty where none does.
        note: What a reader should know.
    """

    code: str
    title: str
    kind: str
    activity: str
    hours: Decimal | None
    how_many: int
    reflection: bool
    for_programmes: tuple[str, ...]
    duty: str = ""
    note: str = ""


class NamedDeadline(NamedTuple):
    """A deadline that a set names and a school dates. ``kind`` is one of ``DEADLINE_KINDS``."""

    title: str
    kind: str
    programmes: tuple[str, ...] = ()


class Area(NamedTuple):
    """An area of a mentor's development review, with the statements a mentor rates."""

    title: str
    statements: tuple[str, ...]


class RequirementSet(NamedTuple):
    """A named set of requirements.

    Attributes:
        name: Its name, as a school writes it: ``mentoring-entitlement``.
        title: Its title, for people.
        requirements: Its lines, those of the sets it includes among them.
        components: The parts of the training it names.
        areas: The development review's areas; empty where the source does not list them.
        deadlines: The deadlines it names.
        asks: Further headings it asks the log for, as ``Sheet.field``, that no single line needs.
        digest: SHA-256, in hexadecimal, of all of it.
        about: What it is and whom it binds, in a sentence or two.
    """

    name: str
    title: str
    requirements: tuple[Requirement, ...]
    components: tuple[Component, ...]
    areas: tuple[Area, ...]
    deadlines: tuple[NamedDeadline, ...]
    asks: tuple[str, ...]
    digest: str
    about: str = ""

    def requirement(self, code: str) -> Requirement | None:
        """The line with that code."""
        return next((each for each in self.requirements if each.code == code), None)
