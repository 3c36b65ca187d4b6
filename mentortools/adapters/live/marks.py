"""Marks on the sheets of an open workbook: a conditional format and a note on each cell found wrong.

No cell's own format or value is touched, so taking marks away leaves a sheet as it was. A cell that carries a note of
a person's keeps it as it is: the colour and the sheet ``Checks`` say enough.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import xlwings as xw
from msgspec import Struct

from mentortools.adapters.live.refusals import was_refused
from mentortools.model.severity import Severity
from mentortools.workbook.mark import Mark
from mentortools.workbook.mark_colours import PALE
from mentortools.workbook.note_text import note_text, without_ours
from mentortools.workbook.ranges import Place, ranges
from mentortools.workbook.stamp import MARK_FORMULA

BY_FORMULA = "custom"
"""The kind of a conditional format that a formula decides."""
LONGEST_ADDRESS = 250
"""Excel takes an address of 255 characters."""
_LETTERS_A_LINE, _POINTS_A_LINE, _NOTE_WIDTH, _MOST_LINES = 38, 13.5, 220.0, 30


class Taken(Struct, frozen=True):
    """How many notes were taken away, and the sheets that are protected, so that their marks stayed."""

    notes: int
    protected: tuple[str, ...]


def put_marks(book: xw.Book, marks: Sequence[Mark]) -> tuple[str, ...]:
    """Marks cells, and gives the sheets that could not be marked because they are protected."""
    by_sheet: defaultdict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        by_sheet[mark.cell.sheet].append(mark)
    protected: list[str] = []
    for title, each in by_sheet.items():
        sheet = book.sheets[title]
        if sheet.api.ProtectContents:
            protected.append(title)
        else:
            _colour(sheet, each)
            _write_notes(sheet, each)
    return tuple(protected)


def take_marks(book: xw.Book) -> Taken:
    """Takes all marks of ours off all sheets."""
    notes = 0
    protected: list[str] = []
    for sheet in book.sheets:
        rules, ours = _our_rules(sheet), _our_notes(sheet)
        if not rules and not ours:
            continue
        if sheet.api.ProtectContents:
            protected.append(sheet.name)
            continue
        for rule in reversed(rules):
            rule.delete()
        for note, rest in reversed(ours):
            if rest:
                note.text = rest
            else:
                note.delete()
        notes += len(ours)
    return Taken(notes, tuple(protected))


def _colour(sheet: xw.Sheet, marks: Sequence[Mark]) -> None:
    """One rule a severity, or as few as addresses of that length allow."""
    places: defaultdict[Severity, list[Place]] = defaultdict(list)
    for mark in marks:
        places[mark.severity].append((mark.cell.row, mark.cell.column))
    for severity in sorted(places, key=lambda each: each.rank, reverse=True):
        for address in addresses(places[severity]):
            formats = sheet.range(address).conditional_formats
            formats.add_custom(f"={MARK_FORMULA}", fill_color=f"#{PALE[severity][2:]}", stop_if_true=False)


def addresses(places: Sequence[Place]) -> Iterator[str]:
    """The addresses of places, each no longer than Excel takes."""
    address = ""
    for part in ranges(places).split():
        if address and len(address) + len(part) >= LONGEST_ADDRESS:
            yield address
            address = part
        else:
            address = f"{address},{part}" if address else part
    if address:
        yield address


def _write_notes(sheet: xw.Sheet, marks: Sequence[Mark]) -> None:
    taken = {note.location.address for note in sheet.notes}
    for mark in marks:
        cell = sheet.range((mark.cell.row, mark.cell.column))
        if cell.address in taken:
            continue
        text = note_text([(mark.severity, mark.note)])
        try:
            shape = cell.add_note(text).api.Shape
        except Exception as error:
            if not was_refused(error):
                raise
            continue  # a conversation of colleagues stands there, of which there is no list that all editions have
        shape.Width, shape.Height = _NOTE_WIDTH, _POINTS_A_LINE * (min(_lines(text), _MOST_LINES) + 1)


def _lines(text: str) -> int:
    return sum(1 + len(line) // _LETTERS_A_LINE for line in text.split("\n"))


def _our_rules(sheet: xw.Sheet) -> list[xw.main.ConditionalFormat]:
    rules = sheet.cells.conditional_formats
    return [rule for rule in rules if rule.type == BY_FORMULA and (rule.formula or "").lstrip("=") == MARK_FORMULA]


def _our_notes(sheet: xw.Sheet) -> list[tuple[xw.main.Note, str]]:
    """The notes that hold lines of ours, each with what a person wrote beside them."""
    found: list[tuple[xw.main.Note, str]] = []
    for note in sheet.notes:
        text = note.text
        rest = without_ours(text, "")
        if rest != text:
            found.append((note, rest.strip()))
    return found
