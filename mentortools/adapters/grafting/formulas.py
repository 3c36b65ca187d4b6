"""Formulas of our own sheets rewritten for sheets, names and tables that had to be called otherwise."""

import re
from collections.abc import Mapping

from msgspec import Struct

_TOKEN = re.compile(
    r"""
      (?P<literal>"(?:[^"]|"")*")
    | '(?P<quoted>(?:[^']|'')+)'!
    | (?P<plain>[^\W\d][\w.]*(?::[^\W\d][\w.]*)?)!
    | (?P<columns>\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\])
    | (?P<name>[^\W\d]|\\)(?P<rest>[\w.\\]*)(?![\w.(!])
    """,
    re.VERBOSE | re.DOTALL,
)


class Renames(Struct, frozen=True):
    """New names by old ones in lower case: of sheets, and of defined names and tables."""

    sheets: Mapping[str, str]
    names: Mapping[str, str]

    def __bool__(self) -> bool:
        return bool(self.sheets or self.names)


def quoted(title: str) -> str:
    """A sheet's title as formulas write it: ``'St Mary''s'``."""
    return "'" + title.replace("'", "''") + "'"


def rewritten(formula: str, renames: Renames) -> str:
    """A formula or a reference with the new names; text in it stays text, and so do the columns of tables."""

    def change(found: re.Match[str]) -> str:
        sheet = found["quoted"] or found["plain"]
        if sheet:
            return _sheet(sheet.replace("''", "'"), found[0], renames)
        if found["name"]:
            return renames.names.get(found[0].lower(), found[0])
        return found[0]

    return _TOKEN.sub(change, formula) if renames else formula


def _sheet(title: str, written: str, renames: Renames) -> str:
    """A sheet's part of a reference; one that spans sheets, ``First:Last!``, is renamed at both ends."""
    ends = title.split(":")
    if not any(end.lower() in renames.sheets for end in ends):
        return written
    return quoted(":".join(renames.sheets.get(end.lower(), end) for end in ends)) + "!"
