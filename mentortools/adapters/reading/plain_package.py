"""Packages that can do no harm to the process that reads them, and are read in it: nearly all that schools return.

What ends or stops the fast reader's process was found by handing it tens of thousands of damaged and hostile packages
(``tests/adapters/reading/test_fuzz.py`` goes on doing so): room made for cells that stand far apart, room made for as
many texts as a count claims there are, and numbers of days that no calendar holds. A package is plain where none of
these can be in it. All others, and all that the searches of the second look are not made for, are read in another
process.
"""

import re
from collections.abc import Collection

from mentortools.adapters.reading.agreement import Agreement
from mentortools.adapters.reading.blank_end import without_blank_end
from mentortools.adapters.reading.crossed_out import CrossedOut
from mentortools.adapters.reading.grids import Grid, grids
from mentortools.adapters.reading.other_files import from_other_files
from mentortools.adapters.reading.package import Package
from mentortools.adapters.reading.preflight import refuse_doctypes
from mentortools.adapters.reading.second_look import NOTHING, SecondLook, second_look
from mentortools.adapters.reading.sheet_parts import BookParts, book_parts
from mentortools.adapters.reading.sheets import ReadBook, is_one_each, one_line, sheet_of
from mentortools.adapters.reading.shown_otherwise import CellFormats
from mentortools.adapters.reading.unusual_cells import is_near
from mentortools.adapters.reading.walked_once import is_whole_after_cells, walked_once
from mentortools.workbook.snapshot import ReadingRemark, Sheet
from mentortools.workbook.unreadable import UnreadableFile

MOST_BYTES = 32 * 1024 * 1024
"""Of all parts together, unpacked: reading them takes some ten times as much memory."""

# A count of elements by which room is made for them. A million are made room for, whatever the truth.
_ODD_COUNT = re.compile(rb"ount\s*=(?!\"\d{1,6}\")")


def read_plainly(package: Package, passed_over: Collection[str]) -> ReadBook | None:
    """The worksheets of a package that is plain; None where it is not, or where anything about it is odd.

    Raises:
        UnreadableFile: If it is unsafe or damaged.
        Whatever ``preflight.DAMAGE`` lists: If a part is damaged or missing.
    """
    if sum(entry.file_size for entry in package.entries) > MOST_BYTES:
        return None
    parts = book_parts(package)
    if any(_ODD_COUNT.search(package.part(name)) for name in parts.beside):
        return None
    looked_at = _looked_at(package, parts, passed_over)
    refuse_doctypes(package)
    if looked_at is None:
        return None
    read = _grids(package, passed_over)
    if not read or not is_one_each((grid.name for grid in read), parts.sheets):
        return None
    agreement, formats = Agreement(package), CellFormats(package)
    crossed_out, remarks = CrossedOut(package), list[ReadingRemark]()
    sheets: list[Sheet] = []
    for grid in read:
        look, xml = looked_at[one_line(grid.name)]
        if look is not NOTHING and not agreement.of(grid.rows, look, xml):
            return None
        remarks.extend(crossed_out.on(grid, xml))
        formats.tell_apart(grid, xml)
        sheets.append(sheet_of(grid, look))
    from_others = from_other_files(package, {grid.name: looked_at[one_line(grid.name)][1] for grid in read})
    return ReadBook(tuple(sheets), (*remarks, *from_others))


def _grids(package: Package, passed_over: Collection[str]) -> list[Grid]:
    """The worksheets; none where the fast reader fails: another reader may not."""
    try:
        return grids(package.as_looked_over(), passed_over)
    except UnreadableFile:
        return []


def _looked_at(
    package: Package, parts: BookParts, passed_over: Collection[str]
) -> dict[str, tuple[SecondLook, bytes]] | None:
    """What the second look found on each sheet, and the sheet's XML; None where it must be looked at with care."""
    looked_at: dict[str, tuple[SecondLook, bytes]] = {}
    for name, part in parts.sheets.items():
        xml = b"" if name in passed_over else without_blank_end(package.part(part))
        look = NOTHING if name in passed_over else second_look(xml) if is_near(xml) else None
        if look is None or (xml and not is_whole_after_cells(xml)):
            return None
        if xml:
            package.replace(part, walked_once(xml))
        looked_at[one_line(name)] = look, xml
    return looked_at
