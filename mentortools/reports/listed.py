"""A plain table for the command line: as aligned text, as JSON objects, or as a CSV file of ours."""

from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct

from mentortools.reports.cli_text import Line, Piece, Style
from mentortools.reports.csv_text import csv_file
from mentortools.reports.json_text import Json

WIDEST = 60
GAP = "  "


class Listed(Struct, frozen=True, dict=True):
    """Rows under headings; numbers are ints, all else is text."""

    headings: tuple[str, ...]
    rows: Sequence[tuple[str | int, ...]]

    @cached_property
    def lines(self) -> list[Line]:
        """The headings and the rows, in columns; numbers to the right, long text cut with an ellipsis."""
        widths = [
            min(WIDEST, max(len(str(cell)) for cell in (heading, *(row[index] for row in self.rows))))
            for index, heading in enumerate(self.headings)
        ]
        head = GAP.join(heading[:width].ljust(width) for heading, width in zip(self.headings, widths, strict=True))
        body = [GAP.join(map(_cell, row, widths)) for row in self.rows]
        return [(Piece(Style.FILE, head),), *((Piece(Style.PLAIN, line),) for line in body)]

    @cached_property
    def objects(self) -> list[dict[str, Json]]:
        """One object a row, its keys the headings in small letters with underscores."""
        keys = [heading.casefold().replace(" ", "_") for heading in self.headings]
        return [dict(zip(keys, row, strict=True)) for row in self.rows]

    @cached_property
    def csv(self) -> bytes:
        """The table as a CSV file."""
        return csv_file(self.headings, self.rows)


def _cell(cell: str | int, width: int) -> str:
    if isinstance(cell, int):
        return str(cell).rjust(width)
    one_line = " ".join(cell.split())
    return (one_line if len(one_line) <= width else f"{one_line[: width - 1]}…").ljust(width)
