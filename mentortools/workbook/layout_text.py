"""The text of a layout file, read into a layout: every fault is named with its line and key."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from mentortools.workbook.column_reading import column_reading, own_word
from mentortools.workbook.columns import Always, Column, Holds, Table
from mentortools.workbook.headings import nearest
from mentortools.workbook.layout import Layout, LayoutError, SheetLayout
from mentortools.workbook.plain_name import plain
from mentortools.workbook.reading import Read, Unread
from mentortools.workbook.table_rows import read_as
from mentortools.workbook.template import EVERY_TABLE, SCHOOL
from mentortools.workbook.toml_lines import line_of
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.text import as_text

if TYPE_CHECKING:
    from mentortools.workbook.layout_shape import Constant, Fault, SheetKeys

Said = TypeVar("Said")

FILES = "files"
"""The key for the files that a layout is for. It stands above all sheets."""

_LINE = re.compile(r"at line (\d+)")
_TABLES: Mapping[str, Table] = {table.name: table for table in EVERY_TABLE}


def read_layout(text: str, name: str) -> Layout:
    """A layout out of its file's text; ``name`` is the file's, for messages.

    Raises:
        LayoutError: Naming file, line and key of each fault: not TOML, a sheet, heading or key that is not known, a
            value of another kind, a constant or a word's meaning that its column does not hold.
    """
    from mentortools.workbook.layout_shape import shaped  # noqa: PLC0415 - pydantic costs 100 ms, and few give a file

    said = dict(_parsed(text, name))
    files = said.pop(FILES, [])
    sheets, faults = shaped(said)
    everything = (*faults, *_faults(sheets), *_wrong_files(files))
    found = sorted((line_of(text, fault.keys) or 0, fault.message) for fault in everything)
    if found:
        raise LayoutError("\n".join(f"{name}{_line(number)}: {message}" for number, message in found))
    if not sheets:
        msg = f"{name} says nothing of any sheet. To have one proposed, type: mentortools layout WORKBOOK"
        raise LayoutError(msg)
    read = {key: _sheet_layout(_TABLES[key], keys) for key, keys in sheets.items()}
    names = tuple(map(str, files)) if isinstance(files, list) else ()
    return Layout(name, read, sha256(text.encode()).hexdigest(), names)


def _wrong_files(files: object) -> "Iterator[Fault]":
    from mentortools.workbook.layout_shape import Fault  # noqa: PLC0415 - as above

    if not isinstance(files, list) or not all(isinstance(name, str) and name.strip() for name in files):
        message = f'“{FILES}” must be names of files in brackets, as {FILES} = ["Fernwhistle*.xlsx"], above all sheets.'
        yield Fault((FILES,), message)


def _parsed(text: str, name: str) -> Mapping[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _LINE.search(str(error))
        lines = [*text.splitlines(), ""]
        number = min(int(place[1]), len(lines)) if place else len(lines) - 1
        line = lines[number - 1].strip()
        fault = "has nothing after the =" if line.partition("#")[0].rstrip().endswith("=") else "is not TOML"
        msg = f"{name}, line {number}: “{line}” {fault}. Names with spaces stand in quotation marks."
        raise LayoutError(msg) from error


def _line(number: int) -> str:
    return f", line {number}" if number else ""


def _faults(sheets: "Mapping[str, SheetKeys]") -> "Iterator[Fault]":
    from mentortools.workbook.layout_shape import Fault  # noqa: PLC0415 - as above

    for name, said in sheets.items():
        table = _TABLES.get(name)
        if table is None:
            yield Fault((name,), f"the log has no sheet “{name}”. {_nearest(name, list(_TABLES))}")
            continue
        for keys in _headings(name, said):
            if _column(table, keys[-1]) is None:
                known = [column.heading for column in table.columns]
                yield Fault(keys, f"{name} has no heading “{keys[-1]}”. {_nearest(keys[-1], known)}")
        yield from (Fault(*fault) for fault in (*_values(table, said), *_twice(table, said)))
    yield from (Fault(*fault) for fault in _shared(sheets))


def _nearest(name: str, known: Sequence[str]) -> str:
    near = nearest(name, known)
    return f"The nearest is {near}." if near else f"It has {', '.join(known[:-1])} and {known[-1]}."


def _headings(name: str, said: "SheetKeys") -> Iterator[tuple[str, ...]]:
    """Every place at which one of the log's headings is named."""
    for key in ("headings", "constants", "words"):
        yield from ((name, key, heading) for heading in getattr(said, key))


def _column(table: Table, heading: str) -> Column | None:
    return next((column for column in table.columns if plain(column.heading) == plain(heading)), None)


def _values(table: Table, said: "SheetKeys") -> Iterator[tuple[tuple[str, ...], str]]:
    """Constants and meanings of words that their columns cannot hold."""
    for heading, value in said.constants.items():
        if (column := _column(table, heading)) and (wanted := _not_held(column, value)):
            yield (table.name, "constants", heading), f"{heading} is to be “{_written(value)}”, and {wanted}."
    for heading, words in said.words.items():
        for word, value in words.items():
            if (column := _column(table, heading)) and (wanted := _not_held(column, value)):
                keys = (table.name, "words", heading, word)
                yield keys, f"“{word}” is to mean “{_written(value)}” under {heading}, and {wanted}."


def _not_held(column: Column, value: "Constant") -> str:
    """Why a value cannot stand in a column, in words; empty where it can."""
    read = column_reading(column, Context(None), ())(value)
    if isinstance(read, Unread):
        return f"what it holds is {column.holds}"
    if column.holds is Holds.CHOICE and read.value not in column.every_choice:
        return f"it is one of {', '.join(column.every_choice)}"
    return ""


def _twice(table: Table, said: "SheetKeys") -> Iterator[tuple[tuple[str, ...], str]]:
    """One heading that is given twice, or a word that would mean two things."""
    for heading, own in said.headings.items():
        if not plain(own):
            yield (table.name, "headings", heading), f"“{own}” has no letter or digit. A heading is known by these."
        if any(plain(heading) == plain(other) for other in said.constants):
            message = f"{heading} has a constant and a heading. Keep one of them."
            yield (table.name, "headings", heading), message
    seen: dict[str, str] = {}
    for heading, own in said.headings.items():
        first = seen.setdefault(plain(own), heading)
        if first != heading:
            yield (
                (table.name, "headings", heading),
                f"“{own}” is {first} already. One column is one heading of the log.",
            )
    for heading, words in said.words.items():
        if len({own_word(word) for word in words}) < len(words) or "" in map(own_word, words):
            yield (table.name, "words", heading), f"{heading} has a word twice, whatever its case. Keep one of them."


def _shared(sheets: "Mapping[str, SheetKeys]") -> Iterator[tuple[tuple[str, ...], str]]:
    """One sheet that is given for two of the log's: only School's labels can stand beside another table."""
    seen: dict[str, str] = {}
    for name, said in sheets.items():
        if said.sheet is None or name == SCHOOL.name:
            continue
        first = seen.setdefault(plain(said.sheet), name)
        if first != name:
            yield (name, "sheet"), f"“{said.sheet}” is {first} already. One sheet is one sheet of the log."


def _sheet_layout(table: Table, said: "SheetKeys") -> SheetLayout:
    columns: dict[str, Column] = {}
    for column in table.columns:
        laid_out = _laid_out(column, said)
        if laid_out is not column:
            columns[column.field] = laid_out
    return SheetLayout(said.sheet, columns)


def _laid_out(column: Column, said: "SheetKeys") -> Column:
    own = _under(said.headings, column)
    if own is not None:
        column = replace(column, heading=own, own_heading=column.heading, aliases=())
    constant = _under(said.constants, column)
    if constant is not None:
        read = column_reading(column, Context(None), ())(constant)
        always = Always(read.value, read_as(read.value)) if isinstance(read, Read) else None
        column = replace(column, required=False, always=always)
    words = _under(said.words, column)
    if words:
        column = replace(column, words={own_word(word): _written(value) for word, value in words.items()})
    return column


def _under(said: Mapping[str, Said], column: Column) -> Said | None:
    return next((value for heading, value in said.items() if plain(heading) == plain(column.log_heading)), None)


def _written(value: "Constant") -> str:
    return as_text(value)
