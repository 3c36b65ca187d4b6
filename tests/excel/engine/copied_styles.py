"""Formats carried from one workbook to another, which keeps its fonts, fills and formats in lists of its own."""

from copy import copy

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import NamedStyle
from openpyxl.styles.styleable import StyleableObject
from openpyxl.worksheet.worksheet import Worksheet

from tests.excel.engine.file_sheet import dress

LISTED = {"fontId": "font", "fillId": "fill", "borderId": "border", "alignmentId": "alignment"}
LISTED |= {"protectionId": "protection", "numFmtId": "number_format"}


class CopiedStyles:
    """Dresses things of one workbook as those of another are; each different format is carried once.

    What a format leaves to the style Normal is left to the Normal of the workbook it comes to, as in Excel.
    """

    def __init__(self, source: Worksheet, target: Worksheet) -> None:
        self._source = source
        self._target = target
        self._abroad = source.parent is not target.parent
        self._carried: dict[tuple[int, ...], Cell] = {}

    def dress(self, bare: StyleableObject, dressed: StyleableObject) -> None:
        """Give a new thing the whole format of the one it is a copy of."""
        if not self._abroad or not dressed.has_style:
            dress(bare, dressed)
            return
        key = tuple(dressed._style)  # type: ignore[attr-defined]  # noqa: SLF001 - the places of all parts of the format
        if key not in self._carried:
            self._carried[key] = self._carry(dressed)
        dress(bare, self._carried[key])

    def _carry(self, whole: StyleableObject) -> Cell:
        """A cell of neither sheet with that format, which may be one of a whole row or column."""
        bare, dressed = Cell(self._target, row=1, column=1), Cell(self._source, row=1, column=1)
        dress(dressed, whole)
        name = str(dressed.style)
        workbook = self._target.parent
        assert isinstance(workbook, Workbook)
        if name not in workbook.named_styles:
            workbook.add_named_style(self._named(name))
        bare.style = name
        places = dressed._style  # type: ignore[attr-defined]  # noqa: SLF001 - says which parts are Normal's
        for place, attribute in LISTED.items():
            if getattr(places, place):
                setattr(bare, attribute, copy(getattr(dressed, attribute)))
        bare.quotePrefix = dressed.quotePrefix
        bare.pivotButton = dressed.pivotButton
        return bare

    def _named(self, name: str) -> NamedStyle:
        workbook = self._source.parent
        own = workbook._named_styles[name]  # type: ignore[union-attr]  # noqa: SLF001 - the public list holds names alone
        parts = {part: copy(getattr(own, part)) for part in LISTED.values()}
        return NamedStyle(name=name, builtinId=own.builtinId, **parts)
