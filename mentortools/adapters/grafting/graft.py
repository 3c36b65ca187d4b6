"""Our sheets and marks put into a copy of a school's workbook, of which nothing else changes."""

from collections.abc import Sequence

from msgspec import Struct

from mentortools.adapters.grafting.book import Book, open_book
from mentortools.adapters.grafting.marks import put_marks, take_marks
from mentortools.adapters.grafting.package import Package
from mentortools.adapters.grafting.proof import holds_the_same_cells
from mentortools.adapters.grafting.removal import remove_our_sheets
from mentortools.adapters.grafting.sheets import append_sheets
from mentortools.adapters.grafting.stamps import our_own
from mentortools.adapters.grafting.style_pool import StylePool, remove_our_stylesheet
from mentortools.workbook.edit import NewSheet
from mentortools.workbook.mark import Mark


class Grafted(Struct, frozen=True):
    """A copy, and whether it is proved that people's cells hold the same values in it.

    Where it is not proved, they may well do.
    """

    data: bytes
    is_proved: bool


def graft(host: bytes, sheets: Sequence[NewSheet], marks: Sequence[Mark]) -> bytes:
    """A copy of a workbook with our sheets after its own and marks on its own.

    What an earlier run put in is taken out first, so a second run with the same sheets and marks changes nothing.
    Every part that need not change is copied with its compressed bytes. Macros keep their signature; a signature of
    the whole file no longer holds, as it would not after any change.

    Args:
        host: A school's .xlsx or .xlsm workbook.
        sheets: Sheets of ours, each with its stamp. One whose title or names are taken in the host is given others.
        marks: Cells of the host's own sheets, by the titles these have in it.

    Raises:
        CannotGraft: nothing can be put into this workbook; the text says why.
    """
    return graft_and_prove(host, sheets, marks).data


def graft_and_prove(host: bytes, sheets: Sequence[NewSheet], marks: Sequence[Mark]) -> Grafted:
    """The same, and whether it is proved that people's cells hold the same values in the copy.

    Raises:
        CannotGraft: nothing can be put into this workbook; the text says why.
    """
    book = open_book(host)
    _clear(book)
    if sheets or marks:
        pool = StylePool(book)
        if sheets:
            append_sheets(book, sheets, pool)
        if marks:
            put_marks(book, marks, pool)
        pool.save()
    saved = book.package.save()
    return Grafted(saved.data, holds_the_same_cells(Package(*saved), book.package.as_it_came()))


def clear(host: bytes) -> bytes:
    """A copy of a workbook without our sheets and marks; the workbook itself where it has none.

    Entries of ours in its stylesheet may stay, where nothing uses them.

    Raises:
        CannotGraft: the workbook cannot be read, or every sheet a person can see in it is ours.
    """
    book = open_book(host)
    _clear(book)
    return book.package.save().data


def our_sheets(host: bytes) -> tuple[str, ...]:
    """The titles of the sheets in a workbook that are ours, in the order of their tabs.

    Raises:
        CannotGraft: the workbook cannot be read.
    """
    return tuple(our.sheet.title for our in our_own(open_book(host)))


def _clear(book: Book) -> None:
    remove_our_sheets(book)
    take_marks(book)
    remove_our_stylesheet(book)
