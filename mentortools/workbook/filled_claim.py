"""What our own Funding claim says in a workbook that was filled in before: read back, to be held against the log."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from mentortools.model.cell import Cell
from mentortools.workbook.snapshot import CellValue, Sheet, Snapshot

TRN_HEADING, HOURS_HEADING = "TRN", "Whole hours"
_PROVIDER = re.compile(r"\(([0-9A-Z]{3})\)$")
_TRN = re.compile(r"[0-9]{7}")


class FilledLine(Struct, frozen=True):
    """One line of a filled claim: the cell of its hours, the mentor, the provider, and what stands in the cell."""

    cell: Cell
    trn: str
    provider_code: str
    hours: CellValue


def filled_claim(snapshot: Snapshot) -> tuple[FilledLine, ...]:
    """The lines of every sheet of ours that has blocks of a claim; none in a workbook that was never filled in."""
    return tuple(line for sheet in snapshot.sheets if sheet.stamp for line in _lines(sheet))


def _lines(sheet: Sheet) -> Iterator[FilledLine]:
    provider_code = ""
    columns: tuple[int, int] | None = None
    for number, row in enumerate(sheet.rows, start=1):
        title = _PROVIDER.search(row[0]) if row and isinstance(row[0], str) else None
        if title:
            provider_code, columns = title[1], None
        elif TRN_HEADING in row and HOURS_HEADING in row:
            columns = list(row).index(TRN_HEADING), list(row).index(HOURS_HEADING)
        elif columns and provider_code and _is_trn(row, columns[0]):
            trn, place = str(row[columns[0]]), columns[1]
            hours = row[place] if place < len(row) else None
            yield FilledLine(Cell(sheet.name, number, place + 1), trn, provider_code, hours)


def _is_trn(row: Sequence[CellValue], index: int) -> bool:
    value = row[index] if index < len(row) else None
    return isinstance(value, str) and _TRN.fullmatch(value) is not None
