"""A parameter is something the rules give a value to; a dated value is one such value, with its years and source."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Generic

from msgspec import Struct

from mentortools.model.academic_year import AcademicYear
from mentortools.policy.shape import Shape, T, record
from mentortools.policy.source import Source


class Parameter(Struct, Generic[T], frozen=True):
    """Something the rules give a value to.

    Attributes:
        name: Its name in rules files and citations.
        title: What it is, for people.
        unit: What the value counts; empty where it counts nothing.
        shape: What kind of value it has.
        needed: Whether there are no rules for a year without it.
    """

    name: str
    title: str
    unit: str
    shape: Shape[T]
    needed: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of a parameter as a rules file writes it: a ``[[name]]`` table.

    Attributes:
        holds_from: The first day it holds, a 1 September.
        holds_until: The last, a 31 August. There is no open end: nothing is ever borrowed for a later year.
        status: "confirmed", or "not confirmed": then it is remembered, and never used.
        source: The name of one of the file's ``[sources.name]`` tables.
        value: What holds, of the parameter's shape.
        unchanged: In place of a value: what held in the year before still holds, and the source says so.
        note: What a reader should know; needed where nothing is confirmed.

    Raises:
        ValueError: Where one of these is not so.
    """

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    holds_from: date
    holds_until: date
    status: str
    source: str
    value: object = None
    unchanged: bool = False
    note: str = ""

    def __post_init__(self) -> None:
        if problem := self._problem():
            raise ValueError(problem)

    def _problem(self) -> str | None:
        first, last = AcademicYear.of(self.holds_from), AcademicYear.of(self.holds_until)
        if self.holds_from != first.starts_on or self.holds_until != last.ends_on or last < first:
            return "holds_from must be a 1 September and holds_until a later 31 August"
        has_value = self.value is not None
        if self.status == "confirmed":
            return None if has_value != self.unchanged else "it must have either a value or unchanged = true"
        if self.status != "not confirmed":
            return f"its status is “{self.status}”, not “confirmed” or “not confirmed”"
        if has_value or self.unchanged:
            return "it is not confirmed, so it can have no value"
        return None if self.note.strip() else "it is not confirmed and has no note that says why"


ENTRY = Shape(Entry, record(Entry))


class DatedValue(Struct, frozen=True):
    """A value of a parameter with the academic years for which it holds.

    Attributes:
        first: The first academic year.
        last: The last one.
        confirmed: Whether it may be used. Where not, ``value`` is None.
        value: The value, of the parameter's shape.
        unchanged: Whether the value is the one of the year before ``first``.
        source: Where it comes from; where nothing is confirmed, where it was looked for.
        note: What a reader should know.
        overlaid: Whether it comes from a user's file.
    """

    first: AcademicYear
    last: AcademicYear
    confirmed: bool
    value: object
    unchanged: bool
    source: Source
    note: str
    overlaid: bool

    @property
    def years(self) -> tuple[AcademicYear, ...]:
        """Every academic year for which it holds."""
        return tuple(AcademicYear(start) for start in range(self.first.start, self.last.start + 1))
