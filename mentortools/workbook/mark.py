"""A mark on a cell found wrong: a colour by a conditional format, and a note. The cell itself is never touched."""

from msgspec import Struct

from mentortools.model.cell import Cell
from mentortools.model.severity import Severity


class Mark(Struct, frozen=True):
    """A cell found wrong, how much it matters, and what its note says."""

    cell: Cell
    severity: Severity
    note: str
