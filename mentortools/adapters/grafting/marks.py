"""Marks put on the host's sheets, and those of an earlier run taken off."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from mentortools.adapters.grafting.book import WORKSHEET_KIND, Book
from mentortools.adapters.grafting.colours import colour, colour_formats, colours_removed
from mentortools.adapters.grafting.note_shapes import put_shapes, take_shapes
from mentortools.adapters.grafting.notes import put_notes, take_notes
from mentortools.adapters.grafting.reasons import CannotGraft
from mentortools.adapters.grafting.splices import spliced
from mentortools.adapters.grafting.style_pool import StylePool
from mentortools.model.severity import Severity
from mentortools.workbook.mark import Mark
from mentortools.workbook.note_text import note_text
from mentortools.workbook.stamp import NOTE_AUTHOR

if TYPE_CHECKING:
    from mentortools.workbook.ranges import Place


def put_marks(book: Book, marks: Sequence[Mark], pool: StylePool) -> None:
    """Marks put on the sheets they name, the sheets in the order of their tabs.

    Raises:
        CannotGraft: a mark names a sheet that has no cells or is not there.
    """
    parts = {sheet.title: sheet.part for sheet in book.sheets() if sheet.kind == WORKSHEET_KIND}
    by_sheet: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        by_sheet[mark.cell.sheet].append(mark)
    if missing := next((title for title in by_sheet if parts.get(title) is None), None):
        message = f"There is no sheet of cells called {missing} in this workbook, so nothing can be marked on it."
        raise CannotGraft(message)
    formats = colour_formats(pool)
    for title, part in parts.items():
        if part is not None and title in by_sheet:
            _mark_sheet(book, part, by_sheet[title], formats)


def _mark_sheet(book: Book, part: str, marks: Sequence[Mark], formats: dict[Severity, int]) -> None:
    found: dict[Place, list[tuple[Severity, str]]] = defaultdict(list)
    for mark in marks:
        found[mark.cell.row, mark.cell.column].append((mark.severity, mark.note))
    marked: dict[Severity, list[Place]] = defaultdict(list)
    for place, findings in found.items():
        findings.sort(key=lambda finding: finding[0].rank)
        marked[findings[0][0]].append(place)
    notes = {place: note_text(findings) for place, findings in found.items()}
    fresh = put_notes(book, part, notes)
    package = book.package
    edits = [colour(package.outline(part), marked, formats)]
    if fresh:
        edits += put_shapes(book, part, {place: notes[place] for place in fresh})
    package.put(part, spliced(package.text(part), edits))


def take_marks(book: Book) -> None:
    """All marks of ours taken off all sheets."""
    for sheet in book.sheets():
        if sheet.kind == WORKSHEET_KIND and sheet.part is not None:
            _unmark_sheet(book, sheet.part)


def _unmark_sheet(book: Book, part: str) -> None:
    package = book.package
    edits = take_shapes(book, part, take_notes(book, part))
    text = package.text(part)
    if NOTE_AUTHOR.encode() in text:  # the formula of our marks holds it, too
        edits += colours_removed(package.outline(part))
    if edits:
        package.put(part, spliced(text, edits))
