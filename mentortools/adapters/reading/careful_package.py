"""Packages read with care: cell by cell where a search does not do, and by two readers where one does not."""

from collections.abc import Collection

from mentortools.adapters.reading.agreement import Agreement
from mentortools.adapters.reading.another_reader import grids_of_another_reader
from mentortools.adapters.reading.blank_end import without_blank_end
from mentortools.adapters.reading.crossed_out import CrossedOut
from mentortools.adapters.reading.extent import refuse_far_cells
from mentortools.adapters.reading.grids import Grid, grids
from mentortools.adapters.reading.mending import Mending
from mentortools.adapters.reading.other_files import from_other_files
from mentortools.adapters.reading.package import Package
from mentortools.adapters.reading.preflight import refuse_doctypes
from mentortools.adapters.reading.second_look import NOTHING, second_look
from mentortools.adapters.reading.sheet_parts import BookParts, book_parts
from mentortools.adapters.reading.sheets import ReadBook, is_one_each, one_line, sheet_of
from mentortools.adapters.reading.shown_otherwise import CellFormats
from mentortools.adapters.reading.walk import walk
from mentortools.workbook.snapshot import Doubt, ReadingRemark, Sheet
from mentortools.workbook.unreadable import Reason, UnreadableFile


def read_carefully(package: Package, data: bytes, passed_over: Collection[str]) -> ReadBook:
    """The worksheets of a package, whatever its XML is like; ``data`` is the same package as it came.

    Raises:
        UnreadableFile: If it is unsafe, too large or damaged.
        Whatever ``preflight.DAMAGE`` lists: If a part is damaged or missing.
    """
    refuse_doctypes(package)
    parts = book_parts(package)
    texts = {one_line(name): _looked_over(package, name, parts, passed_over) for name in parts.sheets}
    for name in parts.beside:
        package.part(name)
    read, remarks = _grids(package, data, passed_over, parts.sheets)
    if not is_one_each((grid.name for grid in read), parts.sheets):
        raise UnreadableFile(Reason.DAMAGED, "a sheet whose part was not found")
    agreement, mending = Agreement(package), Mending(package, data)
    sheets = tuple(_sheet(grid, texts[one_line(grid.name)], agreement, mending) for grid in read)
    crossed_out, formats = CrossedOut(package), CellFormats(package)
    for grid in read:
        xml = texts[one_line(grid.name)] or b""
        remarks.extend(crossed_out.on(grid, xml))
        formats.tell_apart(grid, xml)
    from_others = from_other_files(package, {grid.name: texts[one_line(grid.name)] or b"" for grid in read})
    return ReadBook(sheets, (*remarks, *mending.remarks, *from_others))


def _looked_over(package: Package, name: str, parts: BookParts, passed_over: Collection[str]) -> bytes | None:
    """A sheet's XML; None of sheets that are passed over."""
    if name in passed_over:
        return None
    xml = without_blank_end(package.part(parts.sheets[name]))
    package.replace(parts.sheets[name], xml)
    refuse_far_cells(xml)
    return xml


def _grids(
    package: Package, data: bytes, passed_over: Collection[str], sheets: Collection[str]
) -> tuple[list[Grid], list[ReadingRemark]]:
    try:
        return grids(package.as_looked_over(), passed_over), []
    except UnreadableFile as error:
        if error.reason is not Reason.DAMAGED:
            raise
    # To this reader sheets of the macro language before VBA are worksheets too.
    read = [grid for grid in grids_of_another_reader(data, passed_over) if is_one_each([grid.name], sheets)]
    return read, [ReadingRemark("", "", Doubt.ANOTHER_READER)]


def _sheet(grid: Grid, xml: bytes | None, agreement: Agreement, mending: Mending) -> Sheet:
    if xml is None:
        return sheet_of(grid, NOTHING)
    look = second_look(xml)
    if look is not None and agreement.of(grid.rows, look, xml):
        return sheet_of(grid, look)
    walked = walk(xml)
    mending.compare(grid, walked)
    return sheet_of(grid, walked.look)
