"""The rows of a sheet of ours made at home in the host: its style numbers, and its text in the cells themselves."""

import re
from collections.abc import Callable, Sequence
from html import unescape
from typing import NamedTuple

from mentortools.adapters.grafting.carried_styles import CarriedStyles
from mentortools.adapters.grafting.formulas import Renames, rewritten
from mentortools.adapters.grafting.splices import text_of

DAYS_FROM_1900_TO_1904 = 1462

_CELL = re.compile(rb'<c((?: [\w:]+="[^"]*")*)(?:/>|>(.*?)</c>)', re.DOTALL)
_ROW = re.compile(rb'(<row [^>]*?\ss=")(\d+)(")')
_STYLE, _KIND = re.compile(rb' s="(\d+)"'), re.compile(rb' t="(\w+)"')
_VALUE, _FORMULA = re.compile(rb"<v>([^<]*)</v>"), re.compile(rb"(<f(?: [^>]*)?>)([^<]*)(</f>)")
_REFERENCE = re.compile(rb' r="[A-Z]+\d+"')


class Home(NamedTuple):
    """What a sheet of ours must know of the host.

    Attributes:
        styles: The host's numbers for our styles.
        strings: The content of our shared strings, as XML.
        renames: What had to be called otherwise.
        days: What to add to dates: -1462 where only the host counts from 1904.
    """

    styles: CarriedStyles
    strings: Sequence[bytes]
    renames: Renames
    days: int


def at_home(rows: bytes, home: Home) -> bytes:
    """The content of ``sheetData`` as XlsxWriter writes it, with every cell given its style by number.

    Raises:
        ValueError: it is written in another way than XlsxWriter's.
    """
    cells = len(re.findall(rb"<(?:\w+:)?c[\s/>]", rows))
    changed, count = _CELL.subn(_changer(home), rows)
    if count != cells:
        message = "a sheet of ours is not written as XlsxWriter writes it"
        raise ValueError(message)
    return _ROW.sub(lambda row: row[1] + b"%d" % home.styles.cells[int(row[2])] + row[3], changed)


def _changer(home: Home) -> Callable[[re.Match[bytes]], bytes]:
    numbers = [b' s="%d"' % number for number in home.styles.cells]

    def change(cell: re.Match[bytes]) -> bytes:
        attributes, content = cell[1], cell[2] or b""
        styled, kind = _STYLE.search(attributes), _KIND.search(attributes)
        style = int(styled[1]) if styled else 0
        rest = _STYLE.sub(b"", attributes)
        reference = _REFERENCE.match(rest)
        place = reference.end() if reference else 0
        if kind is not None and kind[1] == b"s":
            rest = rest.replace(kind[0], b' t="inlineStr"')
            content = _VALUE.sub(lambda value: b"<is>" + home.strings[int(value[1])] + b"</is>", content)
        elif kind is None and home.days and style in home.styles.dates:
            content = _VALUE.sub(lambda value: b"<v>%s</v>" % _moved(value[1], home.days), content)
        if home.renames and b"<f" in content:
            content = _FORMULA.sub(lambda formula: formula[1] + _renamed(formula[2], home) + formula[3], content)
        tag = b"<c" + rest[:place] + numbers[style] + rest[place:]
        return tag + (b">" + content + b"</c>" if content else b"/>")

    return change


def _moved(value: bytes, days: int) -> bytes:
    text = value.decode()
    return str((float(text) if "." in text or "e" in text.lower() else int(text)) + days).encode()


def _renamed(formula: bytes, home: Home) -> bytes:
    return text_of(rewritten(unescape(formula.decode()), home.renames))
