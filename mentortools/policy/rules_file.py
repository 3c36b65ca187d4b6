"""A TOML file of rules: its text parsed, its tables read and its sources found; faults told by file and line."""

import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from msgspec import Struct

from mentortools.policy.error import RulesError
from mentortools.policy.shape import SOURCE, Reader, Shape, T
from mentortools.policy.source import Source

SOURCES = "sources"
_LINE = re.compile(r"at line (\d+)")
_NEXT_LIST = re.compile(r"\s*\[\[")


class RulesFile(Struct, frozen=True):
    """A rules file: its name in messages, its text, the way its values are read, and whether a user gave it."""

    name: str
    text: str
    read: Reader
    overlaid: bool


def parsed(file: RulesFile) -> dict[str, Any]:
    """The file's tables.

    Raises:
        RulesError: Where it is not TOML, with the line.
    """
    try:
        return tomllib.loads(file.text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        place = _LINE.search(str(error))
        number = int(place[1]) if place else len(file.text.splitlines())
        lines = [*file.text.splitlines(), ""]
        line = lines[min(number, len(lines)) - 1].strip()
        fault = "has nothing after the =" if line.partition("#")[0].rstrip().endswith("=") else "is not TOML"
        msg = f"{file.name}, line {number}: “{line}” {fault}."
        raise RulesError(msg) from error


def sources_in(file: RulesFile, tables: object) -> Mapping[str, Source]:
    """The file's sources by name. Raises RulesError where one has a part too few or too many, or a blank one."""
    if not isinstance(tables, dict):
        msg = f"{file.name}: each source is a table of its own, as [{SOURCES}.conditions]."
        raise RulesError(msg)
    return {key: table_read(file, f"{SOURCES}.{key}", 0, SOURCE, raw) for key, raw in tables.items()}


def table_read(file: RulesFile, name: str, number: int, shape: Shape[T], raw: object) -> T:
    """A table's value, of the first, second or later table of that name. Raises RulesError where it has none."""
    try:
        return file.read(shape, raw)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise refused(file, name, number, str(error)) from error


def refused(file: RulesFile, name: str, number: int, problem: str) -> RulesError:
    """What is said of a table that cannot be used."""
    return RulesError(f"{file.name}{line_of(file, name, number)}: {name} cannot be used: {problem}.")


def line_of(file: RulesFile, name: str, number: int, key: str = "") -> str:
    """Where the table of that name stands, the first counted as 0, or one of its keys, where it can be told.

    Returns:
        ``, line 12``; nothing where it is written in another way.
    """
    header = re.compile(rf"\s*\[?\[\s*{re.escape(name)}\s*\]\]?\s*(#.*)?")
    lines = file.text.splitlines()
    headers = [count for count, line in enumerate(lines, 1) if header.fullmatch(line)]
    if number >= len(headers):
        return ""
    return f", line {_key_line(lines, headers[number], key) if key else headers[number]}"


def _key_line(lines: list[str], header: int, key: str) -> int:
    wanted = re.compile(rf'\s*(?:[\w-]+\s*\.\s*)?"?{re.escape(key)}"?\s*=')
    for count, line in enumerate(lines[header:], header + 1):
        if _NEXT_LIST.match(line):
            break
        if wanted.match(line):
            return count
    return header
