"""Schools' unique reference numbers: six digits, the first of them 1 in England."""

import re

from mentortools.workbook.canonical import canonical
from mentortools.workbook.reading import Problem, Read, Remark, Unread
from mentortools.workbook.snapshot import CellValue
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.kinds import BLANK, is_number, unreadable
from mentortools.workbook.values.separated import separated

DIGITS = 6
_BEFORE = re.compile(r"'|URN(?: ?(?:NO|NUMBER)\.?)? ?[:.#-]? ?", re.IGNORECASE)

_NOT_A_URN = Unread(Problem.NOT_A_URN)


def read_urn(value: CellValue, _context: Context) -> Read[str] | Unread:
    """One URN, as text."""
    if isinstance(value, str):
        return Read(value) if _is_urn(value) else _text_urn(value)
    if is_number(value):
        return _number_urn(value)
    return unreadable(value, Problem.NOT_A_URN)


def read_urns(value: CellValue, context: Context) -> Read[tuple[str, ...]] | Unread:
    """URNs with something between them, each once. One that is none makes the cell unread."""
    if not isinstance(value, str):
        one = read_urn(value, context)
        return one if isinstance(one, Unread) else Read((one.value,), one.remark)
    plain = canonical(value)
    if not plain:
        return BLANK
    urns = separated(plain)
    return Read(urns) if urns and all(_is_urn(urn) for urn in urns) else _NOT_A_URN


def _is_urn(text: str) -> bool:
    return len(text) == DIGITS and text.isascii() and text.isdigit() and text[0] == "1"


def _number_urn(number: float) -> Read[str] | Unread:
    if 0 < number < 10**DIGITS and number == int(number) and _is_urn(str(int(number))):
        return Read(str(int(number)))
    return _NOT_A_URN


def _text_urn(text: str) -> Read[str] | Unread:
    plain = canonical(text)
    if not plain:
        return BLANK
    if _is_urn(plain):
        return Read(plain)
    before = _BEFORE.match(plain)
    kept = (plain[before.end() :] if before else plain).replace(" ", "")
    return Read(kept, Remark.URN_CLEANED) if _is_urn(kept) else _NOT_A_URN
