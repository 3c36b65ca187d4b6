"""Our sheets and marks put into an open workbook.

The sheets are made as for a filled copy, as a small workbook of their own; Excel opens that one unseen and copies each
sheet over. So they are the same sheets, charts and page settings included, in a handful of calls.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory

import xlwings as xw
from msgspec import Struct
from msgspec.structs import replace

from mentortools.adapters.live.marks import put_marks, take_marks
from mentortools.adapters.live.own_sheets import own_sheets, remove
from mentortools.adapters.new_sheets import render
from mentortools.model.told import ToldError
from mentortools.workbook.edit import NewSheet, relinked
from mentortools.workbook.mark import Mark
from mentortools.workbook.sheet_title import sheet_title

TITLE = "Mentor training"


class Filled(Struct, frozen=True):
    """What was put in: the titles of our sheets by those they wished for, and the sheets that are protected."""

    titles: Mapping[str, str]
    protected: tuple[str, ...]


def fill_in(book: xw.Book, sheets: Sequence[NewSheet], marks: Sequence[Mark]) -> Filled:
    """Puts sheets and marks of ours into a workbook, in place of those of an earlier run.

    Raises:
        ToldError: If the workbook's structure is protected, so that it takes no sheet.
    """
    if book.api.ProtectStructure:
        msg = (
            "The workbook is protected, so no sheet can be put into it. Switch that off under Review, Protect Workbook,"
            " and press the button again."
        )
        raise ToldError(msg)
    ours = own_sheets(book)
    old = {each.sheet.name for each in ours}
    people = [sheet.name for sheet in book.sheets if sheet.name not in old]
    titles = _titles(sheets, people)
    take_marks(book)
    remove(book, ours)
    _put_sheets(book, [replace(relinked(sheet, titles), title=titles[sheet.title]) for sheet in sheets])
    protected = put_marks(book, [mark for mark in marks if mark.cell.sheet in people])
    return Filled(titles, protected)


def _titles(sheets: Sequence[NewSheet], taken: Sequence[str]) -> Mapping[str, str]:
    titles: dict[str, str] = {}
    for sheet in sheets:
        titles[sheet.title] = sheet_title(sheet.title, (*taken, *titles.values()))
    return titles


def _put_sheets(book: xw.Book, sheets: Sequence[NewSheet]) -> None:
    """Copies sheets to the end of the workbook. Where one cannot be copied, none of them stays."""
    before = {sheet.name for sheet in book.sheets}
    with TemporaryDirectory(prefix="mentortools") as folder:
        path = Path(folder) / f"mentortools-{token_hex(8)}.xlsx"
        path.write_bytes(render(sheets, TITLE))
        made = book.app.books.open(str(path), update_links=False, read_only=True, add_to_mru=False)
        try:
            for sheet in sheets:
                made.sheets[sheet.title].copy(after=book.sheets[-1])
                _name(book, sheet)
        except Exception:
            for added in [sheet for sheet in book.sheets if sheet.name not in before]:
                added.delete()
            raise
        finally:
            made.close()
            book.activate()


def _name(book: xw.Book, sheet: NewSheet) -> None:
    """Gives a sheet the name by which it is known again, in place of any that came along with it."""
    for name in [each for each in book.names if each.name.rpartition("!")[2].casefold() == sheet.name.casefold()]:
        name.delete()
    quoted = sheet.title.replace("'", "''")
    book.names.add(sheet.name, f"='{quoted}'!$A$2")
