"""Accredited providers' codes: three letters or digits, in capitals."""

import re

from mentortools.workbook.canonical import canonical
from mentortools.workbook.reading import Problem, Read, Remark, Unread
from mentortools.workbook.snapshot import CellValue
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.kinds import BLANK, is_number, unreadable
from mentortools.workbook.values.separated import separated

LENGTH = 3

# What people type where they have no code to type. DfE's codes are not words.
_NO_CODES = frozenset({"YES", "NIL", "TBA", "TBC", "AND", "NON"})
_DROPPED = str.maketrans("", "", " '\"()[]")
_SIGNS = str.maketrans("", "", " '\"()[].-/")
# A code with its provider's name after it, or before it and in brackets.
_WITH_NAME = re.compile(r"(?P<first>[A-Z0-9]{3}) ?[-:(,].*|.*\((?P<last>[A-Z0-9]{3})\)")
_LONGEST = 200
_TEN = 10

_NOT_A_CODE = Unread(Problem.NOT_A_PROVIDER_CODE)


def read_provider_code(value: CellValue, _context: Context) -> Read[str] | Unread:
    """One code. Excel takes ``005`` and ``1E5`` for numbers: what was typed is then proposed, not read."""
    if isinstance(value, str):
        return Read(value.upper()) if _is_code(value) else _text_code(value)
    if is_number(value):
        return _number_code(value)
    return unreadable(value, Problem.NOT_A_PROVIDER_CODE)


def read_provider_codes(value: CellValue, context: Context) -> Read[tuple[str, ...]] | Unread:
    """Codes with something between them, each once. One that is none makes the cell unread."""
    if not isinstance(value, str):
        one = read_provider_code(value, context)
        return one if isinstance(one, Unread) else Read((one.value,), one.remark)
    plain = canonical(value)
    if not plain:
        return BLANK
    codes = separated(plain)
    return Read(codes) if codes and all(_is_code(code) for code in codes) else _NOT_A_CODE


def _is_code(text: str) -> bool:
    return len(text) == LENGTH and text.isascii() and text.isalnum() and text.upper() not in _NO_CODES


def _text_code(text: str) -> Read[str] | Unread:
    plain = canonical(text).upper()
    if not plain:
        return BLANK
    if _is_code(plain):
        return Read(plain)
    kept = plain.translate(_DROPPED)
    if _is_code(kept):
        return Read(kept, Remark.PROVIDER_CODE_CLEANED)
    return Unread(Problem.NOT_A_PROVIDER_CODE, _proposal(plain))


def _proposal(plain: str) -> str | None:
    kept = plain.translate(_SIGNS)
    if _is_code(kept) and not kept.isdigit():
        return kept
    found = _WITH_NAME.fullmatch(plain) if len(plain) <= _LONGEST else None
    code = (found["first"] or found["last"]) if found else ""
    # "ITT - Example" begins with a word, not with a code.
    return code if any(sign.isdigit() for sign in code) else None


def _number_code(number: float) -> Read[str] | Unread:
    if not 0 <= number < _TEN**_TEN or number != int(number):
        return _NOT_A_CODE
    spellings = _spellings(int(number))
    if len(spellings) == 1 and number >= _TEN ** (LENGTH - 1):
        return Read(spellings[0]) if spellings[0].isdigit() else Unread(Problem.NOT_A_PROVIDER_CODE, spellings[0])
    return Unread(Problem.NOT_A_PROVIDER_CODE, " or ".join(spellings) or None)


def _spellings(number: int) -> tuple[str, ...]:
    """The codes that Excel would have taken for this number: 500 is ``500`` and ``5E2``, 5 is ``005`` and ``5E0``."""
    plain = (f"{number:03}",) if number < _TEN**LENGTH else ()
    digits = str(number)
    powers = (f"{digits[0]}E{len(digits) - 1}",) if number and not digits[1:].strip("0") else ()
    return plain + powers
