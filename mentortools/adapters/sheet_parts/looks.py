"""How each look of a new sheet is drawn: calm, dark blue on white, in 11 points or more."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from mentortools.adapters.sheet_parts.form import BLACK, Form, FormChange
from mentortools.workbook.edit import AT_RIGHT, Look

DARK_BLUE = "1F3864"
GREY = "595959"
HAIRLINE = "BFC7D5"

_WHOLE, _HOURS, _POUNDS, _DATE = "#,##0", "#,##0.00", "£#,##0.00", "d mmm yyyy"

_BAND: FormChange = {"bold": True, "down": "center", "colour": "FFFFFF", "background": DARK_BLUE}
_UNDER = ("", "", "", HAIRLINE)
_TOTAL = ("", "", DARK_BLUE, DARK_BLUE)
# What became of a week is told by a sign and by how dark the cell is, so that it shows in black and white, too: missed
# is white on dark, all else dark on light.
_SIGN: FormChange = {
    "bold": True, "across": "center", "down": "center", "edges": (HAIRLINE, HAIRLINE, HAIRLINE, HAIRLINE),
}  # fmt: skip

_LOOKS: Mapping[Look, FormChange] = MappingProxyType(
    {
        Look.TITLE: {"bold": True, "size": 18, "colour": DARK_BLUE},
        Look.STAMP: {"colour": GREY},
        Look.HEADING: {"bold": True, "size": 14, "colour": DARK_BLUE},
        Look.TEXT: {},
        Look.STRONG: {"bold": True},
        Look.ATTENTION: {"bold": True, "colour": "8A2A0B"},
        Look.FINE_PRINT: {"colour": GREY},
        Look.WHOLE: {"number": _WHOLE, "across": "right"},
        Look.HOURS: {"number": _HOURS, "across": "right"},
        Look.POUNDS: {"number": _POUNDS, "across": "right"},
        Look.DATE: {"number": _DATE, "across": "left"},
        Look.FACT_WHOLE: {"number": _WHOLE, "bold": True, "across": "left"},
        Look.FACT_POUNDS: {"number": _POUNDS, "bold": True, "across": "left"},
        Look.FILL_IN: {"edges": ("", "", "", BLACK)},
        Look.FILL_IN_LABEL: {"bold": True, "down": ""},
        Look.GRID_HEADING: {**_BAND, "across": "center"},
        Look.GRID_NAME: {**_BAND, "across": "left"},
        Look.GRID_TEXT: {"down": "center", "edges": _UNDER},
        Look.GRID_GAP: {},
        Look.GRID_WHOLE: {"number": _WHOLE, "across": "center", "down": "center", "edges": _UNDER},
        Look.GRID_TOTAL_TEXT: {"bold": True, "down": "center", "edges": _TOTAL},
        Look.GRID_TOTAL: {"number": _WHOLE, "bold": True, "across": "center", "down": "center", "edges": _TOTAL},
        Look.SIGN_MET: {**_SIGN, "colour": "1B5E20", "background": "DFF0D8"},
        Look.SIGN_MISSED: {**_SIGN, "colour": "FFFFFF", "background": "9C1C1C"},
        Look.SIGN_NOT_KNOWN: {**_SIGN, "colour": "000000", "background": "F5D98B"},
        Look.SIGN_TO_COME: {**_SIGN, "bold": False, "colour": DARK_BLUE},
        Look.SIGN_SHORT: {**_SIGN, "bold": False, "colour": GREY},
        Look.SIGN_AWAY: {**_SIGN, "bold": False, "colour": GREY},
        Look.AWARD: {"bold": True, "size": 30, "colour": DARK_BLUE, "across": "center", "down": "center"},
        Look.AWARD_NAME: {"bold": True, "size": 28, "across": "center", "down": "center"},
        Look.AWARD_STRONG: {"bold": True, "size": 18, "colour": DARK_BLUE, "across": "center", "down": "center"},
        Look.AWARD_WORDS: {"size": 14, "across": "center", "down": "center"},
        Look.AWARD_FOOT: {"colour": GREY, "across": "center"},
        Look.BAND: {"background": DARK_BLUE},
    }
)


class Spot(StrEnum):
    """Where a cell stands, which adds lines to its look."""

    LOOSE = "outside tables"
    TABLE = "in a table"
    TOTAL = "in the line of totals"
    HEADING = "a heading of a table"
    HEADING_AT_RIGHT = "a heading of numbers"


class Kind(StrEnum):
    """What a cell holds, as far as its look tells."""

    PLAIN = "anything"
    QUOTED = "text that begins as a formula does"
    LINK = "a link"


_HEADING: FormChange = {
    "bold": True, "down": "center", "colour": "FFFFFF", "background": DARK_BLUE,
    "edges": (DARK_BLUE, DARK_BLUE, DARK_BLUE, DARK_BLUE),
}  # fmt: skip
_HEADING_AT_RIGHT: FormChange = {**_HEADING, "across": "right"}
_SPOTS: Mapping[Spot, FormChange] = MappingProxyType(
    {
        Spot.LOOSE: {},
        Spot.TABLE: {"down": "center", "edges": ("", "", "", HAIRLINE)},
        Spot.TOTAL: {"bold": True, "down": "center", "edges": ("", "", DARK_BLUE, DARK_BLUE)},
        Spot.HEADING: _HEADING,
        Spot.HEADING_AT_RIGHT: _HEADING_AT_RIGHT,
    }
)
_KINDS: Mapping[Kind, FormChange] = MappingProxyType(
    {Kind.PLAIN: {}, Kind.QUOTED: {"quoted": True}, Kind.LINK: {"colour": "1D4E9E", "underlined": True}}
)

# In a table, text keeps off the numbers of the column before it, and numbers off the text after them: by a blank as
# wide as an N, because LibreOffice indents only some of the numbers of a row. Words among the numbers, such as “not
# shown”, end where these do.
_ASIDE: FormChange = {"indent": 1, "across": "left", "wraps": True}
_NUMBERS_ASIDE: Mapping[Look, FormChange] = MappingProxyType(
    {look: {"number": "{0}_N;-{0}_N;{0}_N;@_N".format(_LOOKS[look]["number"])} for look in AT_RIGHT}
)


@cache
def form_of(look: Look, spot: Spot, kind: Kind) -> Form:
    """How a cell of this look is drawn where it stands."""
    aside = _LOOKS[Look.TEXT] if spot is Spot.LOOSE else _NUMBERS_ASIDE.get(look, _ASIDE)
    change: FormChange = {**_LOOKS[look], **aside, **_SPOTS[spot], **_KINDS[kind]}
    return Form(**change)


def heading_spot(look: Look) -> Spot:
    """Where a table's heading stands: over its column as the numbers or texts below it do."""
    return Spot.HEADING_AT_RIGHT if look in AT_RIGHT else Spot.HEADING
