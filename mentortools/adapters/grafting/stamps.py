"""The sheets of ours in a workbook: a defined name of ours points at a cell that holds our stamp."""

import re
import xml.parsers.expat

from msgspec import Struct

from mentortools.adapters.grafting.book import WORKSHEET_KIND, Book, Sheet, whole
from mentortools.adapters.grafting.outline import Element, safe_parser
from mentortools.adapters.grafting.reasons import DAMAGED, CannotGraft
from mentortools.adapters.grafting.relations import related
from mentortools.workbook.stamp import NAME, STAMP

STAMP_ROW, STAMP_COLUMN = 2, "A"

_POINTS_AT_STAMP = re.compile(r"=?(?:'((?:[^']|'')+)'|([^'!]+))!\$A\$2")
_SHEET = re.compile(r"=?(?:'((?:[^']|'')+)'|([^'!]+))!")


class Ours(Struct, frozen=True):
    """A sheet of ours, and its place among all sheets counted from 0."""

    sheet: Sheet
    place: int


def is_named_by_us(name: Element) -> bool:
    """Whether a defined name is the workbook's, not one sheet's, and begins as ours do."""
    title = name.attributes.get("name", "").lower()
    return title.startswith(NAME.lower()) and "localSheetId" not in name.attributes


def sheet_of(reference: str) -> str | None:
    """The title, in lower case, of the sheet a reference begins with."""
    found = _SHEET.match(reference)
    return (found[1] or found[2]).replace("''", "'").lower() if found else None


def our_own(book: Book) -> tuple[Ours, ...]:
    """The sheets of ours in a workbook, in the order of their tabs, whatever a person has called them since."""
    pointed = {
        sheet_of(name.text.strip())
        for name in book.defined_names()
        if is_named_by_us(name) and _POINTS_AT_STAMP.fullmatch(name.text.strip())
    }
    return tuple(
        Ours(sheet, place)
        for place, sheet in enumerate(book.sheets())
        if sheet.title.lower() in pointed and sheet.kind == WORKSHEET_KIND and _is_stamped(book, sheet)
    )


def _is_stamped(book: Book, sheet: Sheet) -> bool:
    if sheet.part is None:
        return False
    kind, value = _StampCell(book.package.text(sheet.part)).read()
    if kind != "s":
        return value.startswith(STAMP)
    strings = related(book.package, book.part, "sharedStrings")
    entries = book.package.outline(strings).all("si") if strings else []
    number = whole(value)
    return number < len(entries) and _string(entries[number]).startswith(STAMP)


def _string(entry: Element) -> str:
    """A shared string without its formats and its reading aids."""
    runs = [entry, *entry.all("r")]
    return "".join(text.text for run in runs for text in run.all("t"))


class _Done(Exception):  # noqa: N818 - no error: it leaves the parser once the cell is read
    """The cell has been read, or passed."""


class _StampCell:
    """The type and text of cell A2, read without reading on; rows and cells without references are counted."""

    def __init__(self, text: bytes) -> None:
        self._text = text
        self._row, self._column = 0, 0
        self._kind = ""
        self._here, self._wanted = False, False
        self._pieces: list[str] = []

    def read(self) -> tuple[str, str]:
        parser = safe_parser()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        try:
            parser.Parse(self._text, True)  # noqa: FBT003 - expat's own signature
        except _Done:
            pass
        except xml.parsers.expat.ExpatError as error:
            raise CannotGraft(DAMAGED) from error
        return self._kind, "".join(self._pieces)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.split(" ")[1] if " " in name else name
        if local == "row":
            self._row = whole(attributes.get("r")) or self._row + 1
            self._column = 0
            if self._row > STAMP_ROW:
                raise _Done
        elif local == "c":
            self._column += 1
            place = attributes.get("r", "A2" if (self._row, self._column) == (STAMP_ROW, 1) else "")
            self._here = place.upper() == f"{STAMP_COLUMN}{STAMP_ROW}"
            if self._here:
                self._kind = attributes.get("t", "")
        self._wanted = self._here and local in ("v", "t")

    def _end(self, name: str) -> None:
        self._wanted = False
        if self._here and name.split(" ")[1:2] == ["c"]:
            raise _Done

    def _characters(self, text: str) -> None:
        if self._wanted:
            self._pieces.append(text)
