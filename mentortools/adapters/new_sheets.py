"""New sheets of ours as a workbook of their own, in memory."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime

from mentortools.adapters.sheet_parts.workbook import workbook_parts
from mentortools.adapters.zip_members import pack, pieces_of
from mentortools.workbook.cell_text import heading_text
from mentortools.workbook.edit import NewSheet
from mentortools.workbook.sheet_title import sheet_title
from mentortools.workbook.stamp import read_stamp

_NO_STAMP = datetime(2000, 1, 1, tzinfo=UTC)


def render(sheets: Sequence[NewSheet], title: str) -> bytes:
    """An .xlsx workbook of these sheets; ``in_pieces`` says the rest."""
    return b"".join(in_pieces(sheets, title))


def in_pieces(sheets: Sequence[NewSheet], title: str) -> Iterator[bytes]:
    """An .xlsx workbook of these sheets, in this order, in pieces. The same sheets give the same bytes.

    Rows are written and compressed as they come, so that what is held in memory is little more than the file.

    Args:
        sheets: At least one. Titles must be names that Excel takes (``workbook.sheet_title``), each used once.
        title: The workbook's title, for its properties.

    Raises:
        ValueError: If a title is used twice or is no name for a sheet.
    """
    _check_titles([sheet.title for sheet in sheets])
    members = [pack(part.name, part.pieces) for part in workbook_parts(sheets, heading_text(title), _made_on(sheets))]
    return pieces_of([members[-1], *members[:-1]])  # the list of the parts' kinds stands first, as programs expect


def _check_titles(titles: Sequence[str]) -> None:
    for place, title in enumerate(titles):
        if sheet_title(title, titles[:place]) != title:
            message = f"{title!r} is no title for a sheet of this workbook"
            raise ValueError(message)


def _made_on(sheets: Sequence[NewSheet]) -> datetime:
    """The day of the first stamp, so that the bytes do not depend on the clock."""
    stamps = (read_stamp(cell.content) for sheet in sheets for cell in sheet.cells if (cell.row, cell.column) == (2, 1))
    stamp = next((each for each in stamps if each), None)
    return datetime.combine(date.fromisoformat(stamp.on), _NO_STAMP.timetz()) if stamp else _NO_STAMP
