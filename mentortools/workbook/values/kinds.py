"""What kind of thing a cell's value is: a number, or something that cannot be read as its column wants."""

from typing import TypeGuard

from mentortools.workbook.reading import Problem, Unread
from mentortools.workbook.snapshot import CellValue, ErrorValue, NoResult

BLANK = Unread(Problem.BLANK)
_ERROR_VALUE = Unread(Problem.ERROR_VALUE)
_NO_RESULT = Unread(Problem.NO_RESULT)


def is_number(value: CellValue) -> TypeGuard[float]:
    """Whether it is a number: true and false, which Python counts among them, are none."""
    return isinstance(value, float) or (isinstance(value, int) and not isinstance(value, bool))


def unreadable(value: CellValue, problem: Problem, proposal: str | None = None) -> Unread:
    """Why a value cannot be read: what is wrong with any cell first, otherwise the column's own problem."""
    if value is None:
        return BLANK
    if isinstance(value, ErrorValue):
        return _ERROR_VALUE
    if isinstance(value, NoResult):
        return _NO_RESULT
    return Unread(problem, proposal)
