"""The file of a requirement set, read table by table: what it says, before other sets are looked at."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import NamedTuple

from mentortools.policy.error import RulesError
from mentortools.policy.nearest import nearest
from mentortools.policy.requirements.entries import (
    AREA,
    COMPONENT,
    DEADLINE,
    REQUIREMENT,
    SET,
    AreaEntry,
    ComponentEntry,
    DeadlineEntry,
    RequirementEntry,
    SetEntry,
)
from mentortools.policy.rules_file import SOURCES, RulesFile, line_of, parsed, sources_in
from mentortools.policy.shape import Shape, T
from mentortools.policy.source import Source

LISTS: tuple[str, ...] = ("requirement", "component", "deadline", "area")
_KNOWN_BY = ("code", "name", "title")


class SetFile(NamedTuple):
    """A requirement set as its file has it. The entries stand in the file's order.

    Attributes:
        file: The file, for messages.
        head: Its ``[set]``.
        sources: Its sources, by name.
        requirements: Its lines.
        components: Its parts of the training.
        deadlines: Its deadlines.
        areas: Its areas of the development review.
    """

    file: RulesFile
    head: SetEntry
    sources: Mapping[str, Source]
    requirements: tuple[RequirementEntry, ...]
    components: tuple[ComponentEntry, ...]
    deadlines: tuple[DeadlineEntry, ...]
    areas: tuple[AreaEntry, ...]

    def refused(self, problem: str, table: str, number: int, key: str) -> RulesError:
        """What is said of a table, and one of its keys, that cannot be used: with file, line and what it is called."""
        entries: Mapping[str, tuple[object, ...]] = {
            "set": (self.head,), "requirement": self.requirements, "component": self.components,
            "deadline": self.deadlines, "area": self.areas,
        }  # fmt: skip
        entry = entries[table][number]
        return _refused(
            self.file, table, number, key, _called({each: getattr(entry, each, "") for each in _KNOWN_BY}), problem
        )


def read_set_file(file: RulesFile) -> SetFile:
    """A requirement set's file, read.

    Raises:
        RulesError: Naming file and line: not TOML, a table or key that is not known, one that is missing, a value of
            another kind, a source with a blank part.
    """
    tables = parsed(file)
    for name in tables:
        if name not in ("set", SOURCES, *LISTS):
            near = nearest(name, ("set", SOURCES, *LISTS))
            msg = f"{file.name}{line_of(file, name, 0)}: there is no table “{name}”. {near}."
            raise RulesError(msg)
    if not isinstance(tables.get("set"), dict):
        msg = f"{file.name} has no [set]. A requirement set begins with [set], its name and its title."
        raise RulesError(msg)
    return SetFile(
        file,
        _entry(file, "set", 0, SET, tables["set"]),
        sources_in(file, tables.get(SOURCES, {})),
        tuple(_entries(file, "requirement", REQUIREMENT, tables)),
        tuple(_entries(file, "component", COMPONENT, tables)),
        tuple(_entries(file, "deadline", DEADLINE, tables)),
        tuple(_entries(file, "area", AREA, tables)),
    )


def _entries(file: RulesFile, table: str, shape: Shape[T], tables: Mapping[str, object]) -> Iterator[T]:
    listed = tables.get(table, [])
    if not isinstance(listed, list):
        msg = f"{file.name}{line_of(file, table, 0)}: each {table} is a table of its own, under [[{table}]]."
        raise RulesError(msg)
    for number, raw in enumerate(listed):
        yield _entry(file, table, number, shape, raw)


def _entry(file: RulesFile, table: str, number: int, shape: Shape[T], raw: object) -> T:
    if not isinstance(raw, dict):
        msg = f"{file.name}{line_of(file, table, number)}: each {table} is a table of its own, under [[{table}]]."
        raise RulesError(msg)
    called = _called(raw)
    known = tuple(each.name for each in fields(shape.type))
    for key in raw:
        if key not in known:
            problem = f"“{key}” is not one of its keys. {nearest(key, known)}"
            raise _refused(file, table, number, key, called, problem)
    try:
        return file.read(shape, raw)
    except (ValueError, TypeError, AttributeError) as error:
        key = next((name for name in known if str(error).startswith(f"{name} ")), "")
        raise _refused(file, table, number, key, called, str(error)) from error


def _called(said: Mapping[str, object]) -> str:
    return next((str(said[key]) for key in _KNOWN_BY if str(said.get(key) or "").strip()), "")


def _refused(file: RulesFile, table: str, number: int, key: str, called: str, problem: str) -> RulesError:
    place = line_of(file, table, number, key)
    return RulesError(f"{file.name}{place}: {table}{f' {called}' if called else ''} cannot be used: {problem}.")
