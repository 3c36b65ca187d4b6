"""Cells that somebody has crossed out: to Excel they hold what they held, and are read like any other.

Whether a crossed-out session took place, nobody can tell but the school. In ``12`` of which only the 1 is crossed out,
the person sees a 2. So both are said; a row is said once.
"""

import re
from collections.abc import Collection, Iterator

from mentortools.adapters.reading.grids import Grid
from mentortools.adapters.reading.package import Package
from mentortools.adapters.reading.sheets import value_at
from mentortools.adapters.reading.shown_otherwise import STYLES
from mentortools.model.cell import column_letters, column_number
from mentortools.workbook.snapshot import Doubt, ReadingRemark

SHARED_TEXTS = "xl/sharedStrings.xml"
_CELLS, _STRUCK = b"<sheetData", b"strike"

_STRIKE = re.compile(rb"""<(?:\w+:)?strike\b(?!\s*val\s*=\s*["'](?:0|false)["'])""")
_FONTS = re.compile(rb"<(?:\w+:)?fonts\b.*?</(?:\w+:)?fonts>", re.DOTALL)
_FONT = re.compile(rb"<(?:\w+:)?font\b(?:[^>]*/>|.*?</(?:\w+:)?font>)", re.DOTALL)
_FORMATS = re.compile(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
_FORMAT = re.compile(rb"""<(?:\w+:)?xf\b(?:[^>]*?\bfontId="(\d+)")?""")
_TEXT = re.compile(rb"<(?:\w+:)?si\b(?:[^>]*/>|.*?</(?:\w+:)?si>)", re.DOTALL)
_IN_A_FORMAT = rb'<(?:\w+:)?c r="([A-Z]{1,3})(\d{1,7})"[^>]*? s="(?:%s)"'
_OF_A_TEXT = rb'<(?:\w+:)?c r="([A-Z]{1,3})(\d{1,7})"[^>]*? t="s"[^>]*>\s*<(?:\w+:)?v>(?:%s)<'
_WITH_A_TEXT = re.compile(rb'<(?:\w+:)?c r="([A-Z]{1,3})(\d{1,7})"[^>]*>\s*(<(?:\w+:)?is>.*?</(?:\w+:)?is>)', re.DOTALL)


class CrossedOut:
    """The formats and shared texts of one package in which something is crossed out."""

    def __init__(self, package: Package) -> None:
        styles, texts = (package.part(name) if name in package.names else b"" for name in (STYLES, SHARED_TEXTS))
        self._formats = _formats(styles) if b"strike" in styles else ()
        self._texts = _places(_TEXT.findall(texts)) if b"strike" in texts else ()

    def on(self, grid: Grid, xml: bytes) -> Iterator[ReadingRemark]:
        """The first such cell of each row that holds something."""
        first: dict[int, int] = {}
        for letters, digits in self._cells(xml):
            row, column = int(digits), column_number(letters.decode())
            if value_at(grid.rows, row, column) not in ("", None):
                first[row] = min(column, first.get(row, column))
        return (ReadingRemark(grid.name, _reference(row, first[row]), Doubt.CROSSED_OUT) for row in sorted(first))

    def _cells(self, xml: bytes) -> Iterator[tuple[bytes, bytes]]:
        for numbers, pattern in ((self._formats, _IN_A_FORMAT), (self._texts, _OF_A_TEXT)):
            if numbers:
                yield from re.findall(pattern % b"|".join(str(number).encode() for number in numbers), xml)
        if _may_be_struck(xml):
            yield from (found[:2] for found in _WITH_A_TEXT.findall(xml) if _STRIKE.search(found[2]))


def _may_be_struck(xml: bytes) -> bool:
    """Whether the word is among a sheet's cells or after them. Its rarest letter is found at the speed of memory."""
    letter = xml.find(b"k", max(xml.find(_CELLS), 0))
    return letter >= 0 and xml.find(_STRUCK, max(letter - _STRUCK.index(b"k"), 0)) >= 0


def _formats(styles: bytes) -> Collection[int]:
    fonts, cells = _FONTS.search(styles), _FORMATS.search(styles)
    struck = set(_places(_FONT.findall(fonts[0]))) if fonts else set()
    formats = _FORMAT.findall(cells[0]) if cells else []
    return tuple(place for place, font in enumerate(formats) if int(font or 0) in struck)


def _places(parts: Collection[bytes]) -> Collection[int]:
    return tuple(place for place, part in enumerate(parts) if _STRIKE.search(part))


def _reference(row: int, column: int) -> str:
    return f"{column_letters(column)}{row}"
