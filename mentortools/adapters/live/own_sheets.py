"""Sheets and marks of ours in an open workbook: found by stamp and name, and taken away again."""

import re

import xlwings as xw
from msgspec import Struct

from mentortools.adapters.live.marks import take_marks
from mentortools.adapters.live.visible import is_visible
from mentortools.model.told import ToldError
from mentortools.workbook.snapshot import STAMP_ROW
from mentortools.workbook.stamp import NAME, read_stamp

_POINTS_AT_STAMP = re.compile(r"=?(?:'((?:[^']|'')+)'|([^'!]+))!\$A\$2")


class Cleared(Struct, frozen=True):
    """What was taken away, and the sheets whose marks had to stay because they are protected."""

    sheets: tuple[str, ...]
    notes: int
    protected: tuple[str, ...]


class OwnSheet(Struct, frozen=True):
    """A sheet of ours, and the defined name by which it is known."""

    sheet: xw.Sheet
    name: str


def own_sheets(book: xw.Book) -> tuple[OwnSheet, ...]:
    """The sheets of ours, whatever a person has called them since: a name of ours points at a stamp of ours."""
    sheets = {sheet.name.casefold(): sheet for sheet in book.sheets}
    found: list[OwnSheet] = []
    for each in book.names:
        sheet = sheets.get(_pointed_at(each.refers_to or "").casefold()) if _is_ours(each.name) else None
        if sheet is not None and read_stamp(sheet.range((STAMP_ROW, 1)).value):
            found.append(OwnSheet(sheet, each.name))
    return tuple(found)


def clear(book: xw.Book) -> Cleared:
    """Takes all sheets and marks of ours out of the workbook. Nothing that a person typed is touched.

    Raises:
        ToldError: If every sheet that can be seen is ours, or the workbook's structure is protected.
    """
    ours = own_sheets(book)
    titles = tuple(each.sheet.name for each in ours)
    if ours and all(sheet.name in titles for sheet in book.sheets if is_visible(sheet)):
        msg = "All sheets of this workbook are ones that mentortools made. Close it without saving, or delete the file."
        raise ToldError(msg)
    remove(book, ours)
    taken = take_marks(book)
    return Cleared(titles, taken.notes, taken.protected)


def remove(book: xw.Book, ours: tuple[OwnSheet, ...]) -> None:
    """Takes sheets of ours out, with their names."""
    names = {each.name for each in ours}
    for own in ours:
        own.sheet.delete()
    for name in [each for each in book.names if each.name in names]:
        name.delete()


def _is_ours(name: str) -> bool:
    return name.casefold().startswith(NAME)


def _pointed_at(reference: str) -> str:
    """The title of the sheet whose A2 a name points at; empty where it points elsewhere, or nowhere any more."""
    found = _POINTS_AT_STAMP.fullmatch(reference)
    return (found[1] or found[2]).replace("''", "'") if found else ""
