"""The headings of a sheet of anybody's making, each with what stands under it, or beside it."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from mentortools.workbook.labels import LABEL_COLUMNS, LABEL_ROWS
from mentortools.workbook.plain_name import plain
from mentortools.workbook.snapshot import HEADER_ROWS, CellValue, Sheet
from mentortools.workbook.table_rows import is_blank

FEWEST = 2
MOST_CELLS = 200


class OwnColumn(Struct, frozen=True):
    """A heading on one line, and the first cells under it that hold something."""

    heading: str
    cells: tuple[CellValue, ...]


def heading_rows(sheet: Sheet) -> Iterator[tuple[OwnColumn, ...]]:
    """The rows near the top of a sheet that could be headings: text in two cells or more, and nothing but text."""
    for number, row in enumerate(sheet.rows[:HEADER_ROWS], start=1):
        filled = [value for value in row if not is_blank(value)]
        if len(filled) >= FEWEST and all(isinstance(value, str) for value in filled):
            yield tuple(
                OwnColumn(one_line(value), _under(sheet, number, place))
                for place, value in enumerate(row)
                if isinstance(value, str) and plain(value)
            )


def labels(sheet: Sheet) -> tuple[OwnColumn, ...]:
    """The texts near the top of a sheet that have something to their right."""
    return tuple(
        OwnColumn(one_line(value).rstrip("*: "), (row[place + 1],))
        for row in sheet.rows[:LABEL_ROWS]
        for place, value in enumerate(row[:LABEL_COLUMNS])
        if isinstance(value, str) and plain(value) and place + 1 < len(row) and not is_blank(row[place + 1])
    )


def one_line(text: str) -> str:
    """A text as one line of what can be printed."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _under(sheet: Sheet, header: int, place: int) -> tuple[CellValue, ...]:
    rows: Sequence[Sequence[CellValue]] = sheet.rows[header : header + MOST_CELLS]
    return tuple(row[place] for row in rows if place < len(row) and not is_blank(row[place]))
