"""How the cells of the mentor log look: dark blue and white, 11 points or more, each format made once."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from mentortools.workbook.columns import Column, Holds

DARK_BLUE = "#1F3864"
PALE_BLUE = "#EEF3FA"
LINK_BLUE = "#1D4E9E"
GREY = "#595959"
HAIRLINE = "#BFC7D5"
RUST = "#8A2A0B"
GREEN = "#2F6B3A"

DATE_FORMAT = "dd/mm/yyyy"
TIME_FORMAT = "[h]:mm"
TEXT_FORMAT = "@"
HOURS_FORMAT = "0.00"
POUNDS_FORMAT = "£#,##0.00"
WHOLE_FORMAT = "0"

_NUMBER_FORMATS: Mapping[Holds, str] = MappingProxyType(
    {
        Holds.DATE: DATE_FORMAT,
        Holds.HOURS: HOURS_FORMAT,
        Holds.MINUTES: WHOLE_FORMAT,
        Holds.WHOLE: WHOLE_FORMAT,
        Holds.POUNDS: POUNDS_FORMAT,
        Holds.TRN: TEXT_FORMAT,
        Holds.PROVIDER_CODE: TEXT_FORMAT,
        Holds.PROVIDER_CODES: TEXT_FORMAT,
        Holds.URN: TEXT_FORMAT,
        Holds.URNS: TEXT_FORMAT,
        Holds.ACADEMIC_YEAR: TEXT_FORMAT,
    }
)
_DIGITS_AS_TEXT = frozenset({"ukprn", "claim_reference"})
"""Fields of plain text whose digits Excel would otherwise turn into numbers."""


class Style(StrEnum):
    """What a cell is for."""

    TITLE = "title"
    GUIDANCE = "guidance"
    SECTION = "section"
    HEADING = "heading"
    NEEDED = "needed"
    LABEL = "label"
    TEXT = "text"
    STRONG = "strong"
    BELOW = "below the ruled rows"
    LINK = "link"
    ENTRY = "entry"
    ATTENTION = "attention"
    FIGURE = "figure"
    COUNT = "count"
    LISTED = "listed"
    WORKING = "working"


_CELL: Mapping[str, object] = {"font_name": "Calibri", "font_size": 11, "valign": "vcenter"}
_LEFT: Mapping[str, object] = {"align": "left", "indent": 0}
_LINE: Mapping[str, object] = {"bottom": 1, "bottom_color": HAIRLINE}
_BOX: Mapping[str, object] = {"border": 1, "border_color": HAIRLINE}
_STYLES: Mapping[Style, Mapping[str, object]] = MappingProxyType(
    {
        Style.TITLE: {"bold": True, "font_size": 18, "font_color": DARK_BLUE},
        Style.GUIDANCE: {"font_color": GREY},
        Style.SECTION: {"bold": True, "font_size": 13, "font_color": DARK_BLUE},
        Style.HEADING: {
            "bold": True,
            "font_color": "#FFFFFF",
            "bg_color": DARK_BLUE,
            "border": 1,
            "border_color": DARK_BLUE,
            "text_wrap": True,
        },
        Style.NEEDED: {"bold": True, "font_color": DARK_BLUE},
        Style.LABEL: {"bold": True, "font_color": DARK_BLUE, **_LINE},
        Style.TEXT: {"text_wrap": True, **_LINE},
        Style.BELOW: {"text_wrap": True},
        Style.STRONG: {"bold": True, "text_wrap": True, **_LINE},
        Style.LINK: {"font_color": LINK_BLUE, "underline": 1, **_LINE},
        Style.ENTRY: {"text_wrap": True, "bg_color": PALE_BLUE, "align": "left", **_BOX},
        Style.ATTENTION: {"bold": True, "font_color": RUST},
        Style.FIGURE: {"bold": True, **_LEFT, **_LINE},
        Style.LISTED: {**_LEFT, **_LINE},
        Style.COUNT: {"align": "center", **_LINE},
        Style.WORKING: {"font_color": GREY, **_LINE},
    }
)


_NUMBER: Mapping[str, object] = {"align": "right", "indent": 1}
_ALIGNED: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {
        DATE_FORMAT: {"align": "left"},
        TIME_FORMAT: _NUMBER,
        HOURS_FORMAT: _NUMBER,
        POUNDS_FORMAT: _NUMBER,
        WHOLE_FORMAT: _NUMBER,
    }
)


class Styles:
    """The formats of one workbook."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[Style, str, str], Format] = {}

    def of(self, style: Style, number_format: str = "General", text: str = "") -> Format:
        """The format of that style. A text that begins as a formula does stays text when somebody edits the cell."""
        quoted = "quoted" if text[:1] in {"=", "+", "-", "@"} else ""
        key = (style, number_format, quoted)
        if key not in self._made:
            properties = {
                **_CELL,
                **_ALIGNED.get(number_format, {}),
                **_STYLES[style],
                "num_format": number_format,
                "quote_prefix": bool(quoted),
            }
            self._made[key] = self._workbook.add_format(properties)
        return self._made[key]


def number_format(column: Column) -> str:
    """How Excel shows, and so keeps, what is typed under a heading: codes and TRNs as text, dates day first."""
    if column.field in _DIGITS_AS_TEXT:
        return TEXT_FORMAT
    return _NUMBER_FORMATS.get(column.holds, "General")
