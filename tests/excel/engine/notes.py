"""Notes on cells (the older kind of comment, without threads)."""

from typing import TYPE_CHECKING, Self

from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from xlwings import base_classes

from tests.excel.engine.com_error import refuse
from tests.excel.engine.com_note import ComNote
from tests.excel.engine.modelled import Modelled

if TYPE_CHECKING:
    from tests.excel.engine.range import Range

AUTHOR = "The user"


class Note(Modelled, base_classes.Note):
    """The note of one cell."""

    def __init__(self, location: "Range") -> None:
        self._location = location
        self._sheet = location.api.on
        self._cell = self._sheet.cell(location.row, location.column)

    @classmethod
    def added(cls, location: "Range", text: str) -> Self:
        """Give a cell its note, which it must not have yet."""
        note = cls(location)
        note._sheet.must_be_unprotected()
        if isinstance(note._cell, MergedCell) or note._cell.comment is not None:
            refuse("Application-defined or object-defined error")
        note._cell.comment = Comment(text, AUTHOR)
        return note

    @property
    def api(self) -> ComNote:
        return ComNote(self._sheet, self._comment)

    def _comment(self) -> Comment:
        if self._cell.comment is None:
            refuse("The note was deleted.")
        return self._cell.comment

    @property
    def text(self) -> str:
        return str(self._comment().text)

    @text.setter
    def text(self, value: str) -> None:
        self._sheet.must_be_unprotected()
        self._comment().text = value

    @property
    def author(self) -> str:
        return str(self._comment().author)

    @property
    def location(self) -> "Range":
        return self._location

    def delete(self) -> None:
        self._sheet.must_be_unprotected()
        self._comment().unbind()
        self._cell.comment = None
