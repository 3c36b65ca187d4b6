"""Teacher reference numbers: seven digits, kept as text, leading zeros and all."""

import re

from mentortools.workbook.canonical import canonical
from mentortools.workbook.reading import Problem, Read, Remark, Unread
from mentortools.workbook.snapshot import CellValue
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.kinds import BLANK, is_number, unreadable

DIGITS = 7
NOBODY = "0" * DIGITS

# The words people put before it, or the apostrophe that keeps a number as text.
_BEFORE = re.compile(r"'|(?:trn|teacher reference number)(?: ?(?:no|number)\.?)? ?[:.#-]? ?", re.IGNORECASE)
# The old way to write 9912345, which DfE's services still accept: RP99/12345.
_OLD = re.compile(r"(?:RP ?/? ?)?([0-9]{2}) ?/ ?([0-9]{5})|RP ?([0-9]{7})", re.IGNORECASE)
_LONGEST = 60

_NOT_A_TRN = Unread(Problem.NOT_A_TRN)


def read_trn(value: CellValue, _context: Context) -> Read[str] | Unread:
    """A TRN. One that has lost its leading zeros is proposed with them, never read."""
    if isinstance(value, str):
        if len(value) == DIGITS and value.isascii() and value.isdigit() and value != NOBODY:
            return Read(value)
        return _text_trn(value)
    if is_number(value):
        return _digits(str(int(value)), None) if 0 < value < 10**DIGITS and value == int(value) else _NOT_A_TRN
    return unreadable(value, Problem.NOT_A_TRN)


def _text_trn(text: str) -> Read[str] | Unread:
    plain = canonical(text)
    if not plain:
        return BLANK
    if len(plain) > _LONGEST:
        return _NOT_A_TRN
    before = _BEFORE.match(plain)
    number = plain[before.end() :] if before else plain
    if old := _OLD.fullmatch(number):
        return _digits("".join(part or "" for part in old.groups()), Remark.TRN_CLEANED)
    digits = number.replace(" ", "")
    return _digits(digits, None if digits == text else Remark.TRN_CLEANED)


def _digits(digits: str, remark: Remark | None) -> Read[str] | Unread:
    if not (digits.isascii() and digits.isdigit()) or not digits.strip("0") or len(digits) > DIGITS:
        return _NOT_A_TRN
    if len(digits) < DIGITS:
        return Unread(Problem.TRN_SHORT, digits.zfill(DIGITS))
    return Read(digits, remark)
