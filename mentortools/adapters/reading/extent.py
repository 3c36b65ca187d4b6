"""How far apart a sheet's cells stand: the fast reader makes room for every cell between them, or ends the process."""

import re

from mentortools.model.cell import column_number
from mentortools.workbook.unreadable import Reason, UnreadableFile

MOST_CELLS = 20_000_000
"""From A1 to the last row and column that hold something. A log has less than a hundredth of it."""

# A reference that is not one letter and a row below 100,000, as every cell of a log has. Where none turns up among the
# cells, the limit cannot be reached.
_NOT_NEAR = re.compile(rb'r="(?![A-Za-z]?\d{1,5}")')
_FIRST_CELLS, _END_OF_CELLS = b"<sheetData", b"</sheetData"
# Beyond column CZ, or from row 200,000 on.
_FAR = re.compile(rb'r="(?:[A-Za-z]{3}|[D-Zd-z][A-Za-z]\d|[A-Za-z]{0,2}(?:[2-9]\d{5}|\d{7}))')
_QUOTED_OTHERWISE = b"r='"
_WITH_CONTENT = re.compile(rb"<(?:[\w.-]+:)?c\b[^>]*?\br\s*=\s*[\"']\s*([A-Za-z]{1,3})(\d{1,7})[^>]*(?<!/)>")


def refuse_far_cells(xml: bytes) -> None:
    """Refuses a sheet that reaches too far, by one stray cell or by as many as there are.

    Raises:
        UnreadableFile: With the reason ``too large``.
    """
    if not _may_reach_far(xml):
        return
    columns: set[bytes] = set()
    last_row = 0
    for found in _WITH_CONTENT.finditer(xml):
        columns.add(found[1])
        last_row = max(last_row, int(found[2]))
    last_column = max((column_number(letters.decode()) for letters in columns), default=0)
    if last_row * last_column > MOST_CELLS:
        raise UnreadableFile(Reason.TOO_LARGE, "a sheet's cells reach too far")


def _may_reach_far(xml: bytes) -> bool:
    first, end = max(xml.find(_FIRST_CELLS), 0), xml.rfind(_END_OF_CELLS)
    within = (first, end) if end > first else (0, len(xml))
    far = _NOT_NEAR.search(xml, *within) and _FAR.search(xml, *within)
    return bool(far) or xml.find(_QUOTED_OTHERWISE, *within) >= 0
