"""Cells as the fewest ranges, as a conditional format lists them."""

from collections.abc import Iterable
from itertools import groupby

from mentortools.model.cell import column_letters, column_number

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
    bare = reference.replace("$", "")
    letters = bare.rstrip("0123456789")
    digits = bare[len(letters) :]
    if not (letters.isascii() and letters.isalpha() and digits):
        return None
    return int(digits), column_number(letters)
