"""How far apart a sheet's cells stand: the fast reader makes room for every cell between them, or ends the process."""

import re
from collections.abc import Iterable

from mentortools.model.cell import column_number
from mentortools.workbook.unreadable import Reason, UnreadableFile

MOST_CELLS = 20_000_000
"""From A1 to the last row and column that hold something. A log has less than a hundredth of it."""

_LETTERS, _DIGITS = re.compile(rb'<c r="([A-Z]{1,3})'), re.compile(rb'<c r="[A-Z]{1,3}(\d{1,7})"')
_WRITTEN_OTHERWISE = re.compile(rb'<(?:[\w.-]+:c\b|c(?=[\s/>])(?! r="[A-Z]{1,3}\d{1,7}"))')
_WITH_CONTENT = re.compile(
    rb"<(?:[\w.-]+:)?c\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*?\br\s*=\s*[\"']\s*([A-Za-z]{1,9})(\d{1,12})\s*[\"']"
    rb"(?:[^>\"']|\"[^\"]*\"|'[^']*')*(?<!/)>"
)


def reach(xml: bytes) -> int | None:
    """The number of cells from A1 to the last column and row of a sheet; None where that takes a closer look."""
    if _WRITTEN_OTHERWISE.search(xml):
        return None
    return _reach(_LETTERS.findall(xml), _DIGITS.findall(xml))


def refuse_far_cells(xml: bytes) -> None:
    """Refuses a sheet that reaches too far, by one stray cell or by as many as there are.

    Raises:
        UnreadableFile: With the reason ``too large``.
    """
    cells = reach(xml)
    if cells is not None and cells <= MOST_CELLS:
        return
    # Blank cells are counted above, and are not here: some programs format every column there is.
    found = [each.groups() for each in _WITH_CONTENT.finditer(xml)]
    if _reach((letters for letters, _ in found), (digits for _, digits in found)) > MOST_CELLS:
        raise UnreadableFile(Reason.TOO_LARGE, "a sheet's cells reach too far")


def _reach(letters: Iterable[bytes], digits: Iterable[bytes]) -> int:
    """The number of cells from A1 to the last column and the last row."""
    last_column = max((column_number(each.decode()) for each in set(letters)), default=0)
    return last_column * max(map(int, set(digits)), default=0)
