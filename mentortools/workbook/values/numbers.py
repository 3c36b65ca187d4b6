"""Whole numbers, and pounds and pence."""

import re
from decimal import Decimal

from mentortools.workbook.canonical import canonical
from mentortools.workbook.reading import Problem, Read, Remark, Unread
from mentortools.workbook.snapshot import CellValue
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.kinds import BLANK, is_number, unreadable

PENNY = Decimal("0.01")

_DIGITS = r"(?P<digits>[0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3}){1,2})"
_WHOLE = re.compile(rf"{_DIGITS}(?:\.0{{1,9}})?")
_POUNDS = re.compile(rf"(?:£ ?)?{_DIGITS}(?P<pence>\.[0-9]{{1,2}})?")
_LONGEST = 40
_FAR = 1_000_000_000
# Sums of floats are off in the fifteenth digit: 0.1 + 0.2 is 0.30000000000000004.
_NOISE = Decimal("0.0000001")

_NOT_WHOLE = Unread(Problem.NOT_WHOLE)
_NOT_POUNDS = Unread(Problem.NOT_POUNDS)


def read_whole(value: CellValue, _context: Context) -> Read[int] | Unread:
    """A whole number from 0 on."""
    if is_number(value):
        exact = _exact(value, Decimal(1))
        return _NOT_WHOLE if exact is None else Read(int(exact))
    if not isinstance(value, str):
        return unreadable(value, Problem.NOT_WHOLE)
    plain = canonical(value)
    if not plain:
        return BLANK
    found = _WHOLE.fullmatch(plain) if len(plain) <= _LONGEST else None
    return Read(int(found["digits"].replace(",", "")), Remark.NUMBER_AS_TEXT) if found else _NOT_WHOLE


def read_pounds(value: CellValue, _context: Context) -> Read[Decimal] | Unread:
    """Pounds from 0 on, with two decimals."""
    if is_number(value):
        exact = _exact(value, PENNY)
        return _NOT_POUNDS if exact is None else Read(exact)
    if not isinstance(value, str):
        return unreadable(value, Problem.NOT_POUNDS)
    plain = canonical(value)
    if not plain:
        return BLANK
    found = _POUNDS.fullmatch(plain) if len(plain) <= _LONGEST else None
    if found is None:
        return _NOT_POUNDS
    amount = Decimal(found["digits"].replace(",", "") + (found["pence"] or ""))
    return Read(amount.quantize(PENNY), Remark.NUMBER_AS_TEXT)


def _exact(number: float, step: Decimal) -> Decimal | None:
    """The number as a multiple of the step, from 0 on; None where it is none, or is out of all proportion."""
    if not -1 < number < _FAR:
        return None
    written = Decimal(str(number))
    exact = written.quantize(step)
    return abs(exact) if exact >= 0 and abs(written - exact) < _NOISE else None
