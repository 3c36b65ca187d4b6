"""The tables of a requirement set as its file writes them, before they are put together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from mentortools.policy.shape import Shape, record

FORBID: Mapping[str, str] = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class SetEntry:
    """``[set]``: what the set is called, what it takes over from other sets, and for whom it is.

    Attributes:
        name: Small letters, digits and hyphens.
        title: For people, and for the School sheet.
        about: What it is and whom it binds.
        includes: Names of sets whose lines, parts, areas and deadlines it takes over.
        leaves_out: Codes of lines it does not take over.
        programmes: The programmes for which its lines are, where a line says nothing else; those of a set it
            includes are replaced by them.
        providers: Codes of the accredited providers for which its lines are, in the same way.
        asks: Further headings of the log, as ``Sheet.field``.
        of_one_provider: Whether its lines are what one accredited provider asks for its own trainees.
    """

    __pydantic_config__: ClassVar[Mapping[str, str]] = FORBID

    name: str
    title: str
    about: str = ""
    includes: tuple[str, ...] = ()
    leaves_out: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    of_one_provider: bool = False


@dataclass(frozen=True, slots=True)
class RequirementEntry:
    """``[[requirement]]``: a new line, or one of an included set that is changed: what is left out stays as it is.

    The source is never left out: whoever changes a figure says where the new one comes from. The note of an included
    line is about its figures, and goes with them.
    """

    __pydantic_config__: ClassVar[Mapping[str, str]] = FORBID

    code: str
    source: str
    title: str | None = None
    duty: str | None = None
    who: str | None = None
    programmes: tuple[str, ...] | None = None
    providers: tuple[str, ...] | None = None
    figures: Mapping[str, object] = field(default_factory=dict)
    section: str | None = None
    shown_by: tuple[str, ...] | None = None
    why_not: str | None = None
    note: str | None = None
    of_one_provider: bool | None = None


@dataclass(frozen=True, slots=True)
class ComponentEntry:
    """``[[component]]``: a part of the training, or one of an included set that is changed."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = FORBID

    code: str
    title: str | None = None
    kind: str | None = None
    activity: str | None = None
    hours: object = None
    how_many: object = None
    reflection: object = None
    programmes: tuple[str, ...] | None = None
    duty: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class DeadlineEntry:
    """``[[deadline]]``: a deadline by its name."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = FORBID

    title: str
    kind: str
    programmes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaEntry:
    """``[[area]]``: an area of the development review with its statements."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = FORBID

    title: str
    statements: tuple[str, ...] = ()


SET = Shape(SetEntry, record(SetEntry))
REQUIREMENT = Shape(RequirementEntry, record(RequirementEntry))
COMPONENT = Shape(ComponentEntry, record(ComponentEntry))
DEADLINE = Shape(DeadlineEntry, record(DeadlineEntry))
AREA = Shape(AreaEntry, record(AreaEntry))
