"""What Excel hands over for a cell, as the reader of files gives it: both must say the same words of one workbook."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from mentortools.workbook.snapshot import CellValue, ErrorValue

ERRORS = frozenset(
    {"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!"}
)
_DAY_NOUGHT = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel knows no time zones
_FIRST_REAL_DAY = date(1900, 1, 10)
"""What comes as an earlier day is a length of time: Excel hands over 1:30 as half past one on day nought."""


def cell_value(value: object) -> CellValue:
    """One cell: numbers are floats, days are dates, lengths of time are such, errors are told from text."""
    match value:
        case None | "":
            plain: CellValue = None
        case str():
            plain = ErrorValue(value) if value in ERRORS else value
        case bool() | timedelta():
            plain = value
        case int() | float() | Decimal():
            plain = float(value)
        case datetime():
            plain = _moment(value.replace(tzinfo=None))
        case _:
            plain = str(value)
    return plain


def _moment(value: datetime) -> CellValue:
    if value.date() < _FIRST_REAL_DAY:
        return value - _DAY_NOUGHT
    return value.date() if value.time() == time() else value
