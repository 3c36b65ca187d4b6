"""Where a value stands in a workbook, in the words a person uses: a sheet, a column letter and a row number."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from msgspec import Struct

ALPHABET = 26


class Cell(Struct, frozen=True, order=True):
    """One cell: the sheet's name, and its row and column counted from 1."""

    sheet: str
    row: int
    column: int

    @property
    def reference(self) -> str:
        """The cell as Excel writes it, without the sheet: ``B7``."""
        return f"{column_letters(self.column)}{self.row}"

    def __str__(self) -> str:
        return f"'{self.sheet}'!{self.reference}"


@lru_cache(maxsize=1024)
def column_letters(column: int) -> str:
    """The letters of a column counted from 1: 1 is ``A``, 27 is ``AA``."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, ALPHABET)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The column counted from 1 of its letters, in either case: ``AA`` is 27."""
    number = 0
    for letter in letters.upper():
        number = number * ALPHABET + ord(letter) - ord("A") + 1
    return number


def references(cells: Iterable[Cell]) -> str:
    """Cells of one sheet as a person lists them, runs in one column joined: ``C4:C9, C12``."""
    cells = tuple(cells)
    if len(cells) == 1:
        return cells[0].reference
    runs: list[str] = []
    places = sorted({(cell.column, cell.row) for cell in cells})
    for (column, _), run in groupby(enumerate(places), lambda item: (item[1][0], item[1][1] - item[0])):
        rows = [row for _, (_, row) in run]
        letters = column_letters(column)
        first, last = f"{letters}{rows[0]}", f"{letters}{rows[-1]}"
        runs.append(first if first == last else f"{first}:{last}")
    return ", ".join(runs)
