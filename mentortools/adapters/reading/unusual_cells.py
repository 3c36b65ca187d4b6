"""What in a sheet's XML is not as nearly all of it is: these few places are then looked at, and not the many."""

import re

from mentortools.adapters.reading.extent import reach

NEAR = 3_000_000
"""In cells, from A1 on: what sheets of 26 columns and 99,999 rows come to. The fast reader takes 32 bytes for each."""
_FIRST_CELLS, _END_OF_CELLS = b"<sheetData", b"</sheetData"
# Not as nearly every program writes a cell: its reference first, one letter and a row below 100,000.
_NOT_NEAR = re.compile(rb'<c(?! r="[A-Z][0-9]{1,5}+")')
_WITH_PREFIX = re.compile(rb":(?:c|row|v|is|sheetData)[\s/>]")
# All contents but short numbers, which most are.
_UNUSUAL = re.compile(rb"<v(?!>[0-9.]{1,11}+<)[^<]*(?:</v>)?")


def is_near(xml: bytes) -> bool:
    """Whether a sheet's cells, filled or blank, stand near each other, however the XML is written.

    Either none is beyond column Z or row 99,999, as in nearly every log, or they do not reach far all the same.
    """
    first, end = xml.find(_FIRST_CELLS), xml.rfind(_END_OF_CELLS)
    end = end if end > first else len(xml)
    # One sign is looked for at the speed of memory, and there is hardly any among cells.
    colon = xml.find(b":", first, end)
    if first < 0 or (colon >= 0 and _WITH_PREFIX.search(xml, colon)):
        return False
    if not _NOT_NEAR.search(xml, first, end):
        return True
    cells = reach(xml)
    return cells is not None and cells <= NEAR


def unusual_contents(xml: bytes) -> bytes:
    """The contents of cells that are no short plain numbers, one after the other."""
    return b"".join(_UNUSUAL.findall(xml))
