"""How each look of a new sheet is drawn: calm, dark blue on white, in 11 points or more."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from mentortools.workbook.edit import AT_RIGHT, Look

DARK_BLUE = "#1F3864"
GREY = "#595959"
HAIRLINE = "#BFC7D5"

_TEXT: Mapping[str, object] = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
_WHOLE, _HOURS, _POUNDS, _DATE = "#,##0", "#,##0.00", "£#,##0.00", "d mmm yyyy"

_LOOKS: Mapping[Look, Mapping[str, object]] = MappingProxyType(
    {
        Look.TITLE: {"bold": True, "font_size": 18, "font_color": DARK_BLUE},
        Look.STAMP: {"font_color": GREY},
        Look.HEADING: {"bold": True, "font_size": 14, "font_color": DARK_BLUE},
        Look.TEXT: {},
        Look.STRONG: {"bold": True},
        Look.ATTENTION: {"bold": True, "font_color": "#8A2A0B"},
        Look.FINE_PRINT: {"font_color": GREY},
        Look.WHOLE: {"num_format": _WHOLE, "align": "right"},
        Look.HOURS: {"num_format": _HOURS, "align": "right"},
        Look.POUNDS: {"num_format": _POUNDS, "align": "right"},
        Look.DATE: {"num_format": _DATE, "align": "left"},
        Look.FACT_WHOLE: {"num_format": _WHOLE, "bold": True, "align": "left"},
        Look.FACT_POUNDS: {"num_format": _POUNDS, "bold": True, "align": "left"},
        Look.FILL_IN: {"bottom": 1},
        Look.FILL_IN_LABEL: {"bold": True, "valign": "bottom"},
    }
)

_SIGNS = frozenset("=+-@")


class Spot(StrEnum):
    """Where a cell stands, which adds lines to its look."""

    LOOSE = "outside tables"
    TABLE = "in a table"
    TOTAL = "in the line of totals"
    HEADING = "a heading of a table"
    HEADING_AT_RIGHT = "a heading of numbers"


_HEADING: Mapping[str, object] = {
    "bold": True, "valign": "vcenter", "font_color": "#FFFFFF", "bg_color": DARK_BLUE, "border": 1,
    "border_color": DARK_BLUE,
}  # fmt: skip
_SPOTS: Mapping[Spot, Mapping[str, object]] = MappingProxyType(
    {
        Spot.LOOSE: {},
        Spot.TABLE: {"valign": "vcenter", "bottom": 1, "bottom_color": HAIRLINE},
        Spot.TOTAL: {"bold": True, "valign": "vcenter", "top": 1, "bottom": 1, "top_color": DARK_BLUE,
                     "bottom_color": DARK_BLUE},
        Spot.HEADING: _HEADING,
        Spot.HEADING_AT_RIGHT: {**_HEADING, "align": "right"},
    }
)  # fmt: skip

# In a table, text keeps off the numbers of the column before it, and numbers off the text after them: by a blank as
# wide as an N, because LibreOffice indents only some of the numbers of a row.
_ASIDE: Mapping[str, object] = {"indent": 1, "align": "left", "text_wrap": True}
_NUMBERS_ASIDE: Mapping[Look, Mapping[str, object]] = MappingProxyType(
    {look: {"num_format": f"{_LOOKS[look]['num_format']}_N"} for look in AT_RIGHT}
)


class Looks:
    """The formats of one workbook, each made once and only where it is used."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._formats: dict[tuple[Look, Spot, str], Format] = {}

    def of(self, look: Look, spot: Spot = Spot.LOOSE) -> Format:
        """The format of numbers, dates and formulas."""
        return self._made(look, spot, "")

    def of_text(self, text: str, look: Look, spot: Spot = Spot.LOOSE) -> Format:
        """The format of a text: one that begins as a formula does stays text even when somebody edits the cell."""
        return self._made(look, spot, "quoted" if text[:1] in _SIGNS else "")

    def of_heading(self, text: str, look: Look) -> Format:
        """The format of a table's heading, which stands over its column as the numbers or texts below it do."""
        spot = Spot.HEADING_AT_RIGHT if look in AT_RIGHT else Spot.HEADING
        return self.of_text(text, Look.TEXT, spot)

    def of_link(self, spot: Spot) -> Format:
        """The format of a link."""
        return self._made(Look.TEXT, spot, "link")

    def _made(self, look: Look, spot: Spot, kind: str) -> Format:
        known = self._formats.get((look, spot, kind))
        if known is None:
            aside = {} if spot is Spot.LOOSE else _NUMBERS_ASIDE.get(look, _ASIDE)
            form = {**_TEXT, **_LOOKS[look], **aside, **_SPOTS[spot], **_KINDS[kind]}
            known = self._workbook.add_format(form)
            self._formats[look, spot, kind] = known
        return known


_KINDS: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {"": {}, "quoted": {"quote_prefix": True}, "link": {"font_color": "#1D4E9E", "underline": 1}}
)
