"""The shape of a layout file, which pydantic holds it to: every key known, every value of its kind."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated

from msgspec import Struct
from pydantic import BaseModel, ConfigDict, StringConstraints, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

Name = Annotated[str, StringConstraints(strict=True, strip_whitespace=True, min_length=1)]
Constant = Name | int | float | bool | date


class SheetKeys(BaseModel):
    """What a layout file can say of one sheet of the log."""

    model_config = ConfigDict(extra="forbid", strict=True)

    sheet: Name | None = None
    headings: dict[Name, Name] = {}
    constants: dict[Name, Constant] = {}
    words: dict[Name, dict[Name, Constant]] = {}


class Fault(Struct, frozen=True):
    """What is wrong at one place of a file: the keys that lead to it, and a sentence."""

    keys: tuple[str, ...]
    message: str


_KEYS = tuple(SheetKeys.model_fields)
_FILE = TypeAdapter(dict[str, SheetKeys])
_TABLES = {"headings", "constants", "words"}


def shaped(tables: Mapping[str, object]) -> tuple[Mapping[str, SheetKeys], Sequence[Fault]]:
    """The sheets of a layout file; none, and what is wrong with them, where anything is."""
    try:
        return _FILE.validate_python(tables), ()
    except ValidationError as error:
        faults = {fault.keys: fault for fault in map(_fault, error.errors(include_url=False))}
        return {}, tuple(faults.values())


def _fault(error: ErrorDetails) -> Fault:
    keys = _keys(tuple(map(str, error["loc"])))
    return Fault(keys, _sentence(keys, error))


def _keys(places: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of the file in what pydantic says of a place: it names the kinds of a value behind them."""
    if len(places) > 1 and places[1] == "words":
        return places[:4]
    return places[:3] if len(places) > 1 and places[1] in _TABLES else places[:2]


def _sentence(keys: tuple[str, ...], error: ErrorDetails) -> str:
    key = keys[-1]
    if error["type"] == "extra_forbidden":
        return f"“{key}” is none of the keys of a sheet. They are {', '.join(_KEYS[:-1])} and {_KEYS[-1]}."
    if len(keys) == 1:
        return f'“{key}” must be a table of its own, under ["{key}"] in a line by itself.'
    if key in _TABLES and keys[1] == key and len(keys) == len(("sheet", "key")):
        return f'“{key}” must be a table of its own, under ["{keys[0]}".{key}] in a line by itself.'
    if error["input"] == "":
        return f"“{key}” is empty. Type what it is, or take the line out."
    if keys[1] == "words" and len(keys) == len(("sheet", "words", "heading")):
        return f'“{key}” must hold words, as "Y" = "Yes" under ["{keys[0]}".words."{key}"].'
    return f"“{key}” must be text in quotation marks{_or_more(keys)}, not {error['input']}."


def _or_more(keys: tuple[str, ...]) -> str:
    return ", a number or a date" if keys[1] in {"constants", "words"} else ""
