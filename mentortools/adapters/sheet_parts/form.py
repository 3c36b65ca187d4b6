"""How a cell is drawn: its font, its fill, its lines, its alignment and its number format, as stylesheets write them.

Attributes stand in the order of the alphabet, so that equal forms are equal texts and are found again.
"""

from functools import cache
from typing import TypedDict

from msgspec import Struct

NO_FILL = '<fill><patternFill patternType="none"/></fill>'
BLACK = "auto"
"""The colour of a line that has none of its own."""

_EDGES = ("left", "right", "top", "bottom")
_APPLIED = ("Alignment", "Border", "Fill", "Font", "NumberFormat", "Protection")


class Form(Struct, frozen=True):
    """How a cell is drawn. Colours are six hexadecimal digits; empty for what every cell has.

    Attributes:
        bold: In bold.
        underlined: Underlined.
        size: In points.
        colour: Of its text.
        background: Of the cell.
        number: Its number format.
        across: ``left``, ``center``, ``right``, or empty for texts at the left and numbers at the right.
        down: ``top``, ``center``, or empty for the foot of the cell.
        indent: How far text keeps off the edge.
        wraps: Text goes on in a second line.
        edges: The colours of the lines at the left, right, top and bottom.
        quoted: Text that begins as a formula stays text when somebody edits the cell.
    """

    bold: bool = False
    underlined: bool = False
    size: int = 11
    colour: str = ""
    background: str = ""
    number: str = ""
    across: str = ""
    down: str = "top"
    indent: int = 0
    wraps: bool = False
    edges: tuple[str, str, str, str] = ("", "", "", "")
    quoted: bool = False


class FormChange(TypedDict, total=False):
    """What one reason gives to a form."""

    bold: bool
    underlined: bool
    size: int
    colour: str
    background: str
    number: str
    across: str
    down: str
    indent: int
    wraps: bool
    edges: tuple[str, str, str, str]
    quoted: bool


class FormText(Struct, frozen=True):
    """A form as a stylesheet writes it, but for the numbers of its parts.

    Attributes:
        font: The element.
        fill: The element.
        border: The element.
        number: The code of its number format; empty for the general one.
        content: What stands in the element of the whole form.
        quoted: Whether it says that text stays text.
    """

    font: str
    fill: str
    border: str
    number: str
    content: str
    quoted: bool

    def whole(self, border: int, fill: int, font: int, number: int) -> str:
        """The element of the whole form, given the places of its parts. It rests on the first form of all."""
        applied = "".join(f' apply{what}="1"' for what in _APPLIED)
        quoted = ' quotePrefix="1"' if self.quoted else ""
        start = f'<xf{applied} borderId="{border}" fillId="{fill}" fontId="{font}" numFmtId="{number}"{quoted} xfId="0"'
        return f"{start}>{self.content}</xf>" if self.content else f"{start}/>"


@cache
def form_text(form: Form) -> FormText:
    """A form's elements."""
    return FormText(_font(form), _fill(form), _border(form), form.number, _alignment(form), form.quoted)


def _font(form: Form) -> str:
    signs = "<b/>" * form.bold + "<u/>" * form.underlined
    colour = f'<color rgb="FF{form.colour}"/>' if form.colour else '<color theme="1"/>'
    rest = f'<sz val="{form.size}"/>{colour}<name val="Calibri"/><family val="2"/><scheme val="minor"/>'
    return f"<font>{signs}{rest}</font>"


def _fill(form: Form) -> str:
    if not form.background:
        return NO_FILL
    colours = f'<fgColor rgb="FF{form.background}"/><bgColor indexed="64"/>'
    return f'<fill><patternFill patternType="solid">{colours}</patternFill></fill>'


def _border(form: Form) -> str:
    edges = "".join(_edge(name, colour) for name, colour in zip(_EDGES, form.edges, strict=True))
    return f"<border>{edges}<diagonal/></border>"


def _edge(name: str, colour: str) -> str:
    if not colour:
        return f"<{name}/>"
    said = 'auto="1"' if colour == BLACK else f'rgb="FF{colour}"'
    return f'<{name} style="thin"><color {said}/></{name}>'


def _alignment(form: Form) -> str:
    said = {
        "horizontal": form.across,
        "indent": str(form.indent or ""),
        "vertical": form.down,
        "wrapText": "1" if form.wraps else "",
    }
    written = "".join(f' {name}="{value}"' for name, value in said.items() if value)
    return f"<alignment{written}/>" if written else ""
