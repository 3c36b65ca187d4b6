"""The cells of a new sheet as XML, each written by its own kind: text never turns into anything else."""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct

from mentortools.adapters.sheet_parts.escapes import text_element, xml_text
from mentortools.adapters.sheet_parts.looks import Spot
from mentortools.adapters.sheet_parts.styles import Style, Styles
from mentortools.model.cell import Cell
from mentortools.workbook.cell_text import cell_text
from mentortools.workbook.edit import Content, Formula, Link, Look

LINKS_A_SHEET = 65_530
"""How many links Excel takes on one sheet. Those beyond are written as plain text."""

_NUMBERS = (int, Decimal)
_SIGNS = frozenset("=+-@")
_DAY_NOUGHT = date(1899, 12, 31).toordinal()
_LAST_OF_FEBRUARY_1900 = 59
"""Excel counts a 29th of February in 1900, so every day after it has a number higher by one."""


class PlacedLink(Struct, frozen=True):
    """A link and the cell it stands in, as ``C8``."""

    place: str
    text: str
    to: Cell


class CellWriter:
    """Writes the cells of one sheet, and remembers the links among them.

    Attributes:
        links: The links so far, in the order of their cells.
    """

    def __init__(self, styles: Styles, days: int) -> None:
        self._styles = styles
        self._days = days
        self.links: list[PlacedLink] = []

    def cell(self, place: str, content: Content, style: Style, spot: Spot) -> str:
        """One cell, as ``C8``, with what it holds."""
        if isinstance(content, str) and content:
            number = style.quoted if content[0] in _SIGNS else style.plain
            return f'<c r="{place}" s="{number}" t="inlineStr"><is>{_element(content)}</is></c>'
        if isinstance(content, _NUMBERS):
            return f'<c r="{place}" s="{style.plain}"><v>{digits(content)}</v></c>'
        if isinstance(content, Formula):
            return _formula(place, content, style)
        if isinstance(content, Link):
            return self._link(place, content, spot)
        if isinstance(content, date):
            return f'<c r="{place}" s="{style.plain}"><v>{serial(content) + self._days}</v></c>'
        return f'<c r="{place}" s="{style.plain}"/>'

    def _link(self, place: str, link: Link, spot: Spot) -> str:
        if len(self.links) == LINKS_A_SHEET:
            return self.cell(place, link.text, self._styles.of(Look.TEXT, spot), spot)
        self.links.append(PlacedLink(place, cell_text(link.text), link.to))
        return f'<c r="{place}" s="{self._styles.of_link(spot)}" t="inlineStr"><is>{_element(link.text)}</is></c>'


def digits(value: Decimal | int) -> str:
    """A number as Excel holds it: the nearest binary float is what it would itself make of the digits."""
    return f"{float(value):.16G}"


def serial(day: date) -> int:
    """A day as Excel counts days from 1900."""
    number = day.toordinal() - _DAY_NOUGHT
    return number + 1 if number > _LAST_OF_FEBRUARY_1900 else number


def result(formula: Formula) -> str:
    """A formula's result as its cell holds it."""
    return str(formula.result) if isinstance(formula.result, int) else str(float(formula.result))


@lru_cache(maxsize=1024)
def _element(text: str) -> str:
    """A text as it stands in a cell; the same few stand in many."""
    return text_element(cell_text(text))


def _formula(place: str, formula: Formula, style: Style) -> str:
    text = xml_text(formula.text.removeprefix("="))
    return f'<c r="{place}" s="{style.plain}"><f>{text}</f><v>{result(formula)}</v></c>'
