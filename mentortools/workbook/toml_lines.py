"""Where a key stands in the text of a TOML file: what reads TOML says it of faults of writing alone."""

import re
from collections.abc import Iterator, Sequence

_PART = r"""(?:"[^"]*"|'[^']*'|[A-Za-z0-9_-]+)"""
_KEYS = rf"{_PART}(?:\s*\.\s*{_PART})*"
_TABLE = re.compile(rf"\s*\[\[?\s*({_KEYS})\s*\]\]?\s*(?:#.*)?")
_VALUE = re.compile(rf"\s*({_KEYS})\s*=")
_LONG_TEXT = re.compile(r'"""|\'\'\'')


def line_of(text: str, keys: Sequence[str]) -> int | None:
    """The line, from 1, on which a key stands, or else the nearest of those above it; None where none of them does.

    ``keys`` lead to it from the top: ``("Training log", "headings", "Date")``. A table in braces counts as the line
    on which it begins.
    """
    found = {place: number for number, place in reversed(list(_places(text)))}
    ends = range(len(keys), 0, -1)
    return next((found[tuple(keys[:end])] for end in ends if tuple(keys[:end]) in found), None)


def _places(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each line that says where it stands, with the keys from the top: those of a table above it, too."""
    above: tuple[str, ...] = ()
    in_long_text = False
    for number, line in enumerate(text.splitlines(), start=1):
        quotes = len(_LONG_TEXT.findall(line))
        if in_long_text:
            in_long_text = quotes % 2 == 0
            continue
        if table := _TABLE.fullmatch(line):
            above = _parts(table[1])
            yield from ((number, above[:end]) for end in range(1, len(above) + 1))
        elif value := _VALUE.match(line):
            parts = _parts(value[1])
            yield from ((number, (*above, *parts[:end])) for end in range(1, len(parts) + 1))
        in_long_text = quotes % 2 == 1


def _parts(keys: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_PART, keys))
