"""Cells as the fewest ranges, as a conditional format lists them."""

import re
from collections.abc import Iterable
from itertools import groupby

from mentortools.model.cell import column_letters, column_number

_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")

Place = tuple[int, int]
"""A row and a column, counted from 1."""


def ranges(places: Iterable[Place]) -> str:
    """Places as ``B7 C4:C9``: runs down a column, and equal runs side by side, joined; in the order of their rows."""
    runs: dict[tuple[int, int], list[int]] = {}
    for column, rows in groupby(sorted({(column, row) for row, column in places}), lambda place: place[0]):
        for first, last in _runs([row for _, row in rows]):
            runs.setdefault((first, last), []).append(column)
    blocks = [(rows, columns) for rows, listed in runs.items() for columns in _runs(listed)]
    return " ".join(_written(*block) for block in sorted(blocks))


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def _written(rows: tuple[int, int], columns: tuple[int, int]) -> str:
    first = f"{column_letters(columns[0])}{rows[0]}"
    last = f"{column_letters(columns[1])}{rows[1]}"
    return first if first == last else f"{first}:{last}"


def place_of(reference: str) -> Place | None:
    """The place of ``B7`` or ``$B$7``; None where it is no single cell."""
    found = _CELL.fullmatch(reference)
    return (int(found[2]), column_number(found[1])) if found else None
