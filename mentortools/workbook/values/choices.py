"""Yes and no."""

from mentortools.workbook.canonical import canonical
from mentortools.workbook.reading import Problem, Read, Unread
from mentortools.workbook.snapshot import CellValue
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.kinds import BLANK, unreadable

# Not 1, x or a tick: whether an empty cell beside them means no is not said anywhere.
_ANSWERS = {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}


def read_yes_or_no(value: CellValue, _context: Context) -> Read[bool] | Unread:
    """True for yes."""
    if isinstance(value, bool):
        return Read(value)
    if not isinstance(value, str):
        return unreadable(value, Problem.NOT_YES_OR_NO)
    plain = canonical(value)
    if not plain:
        return BLANK
    answer = _ANSWERS.get(plain.casefold())
    return Unread(Problem.NOT_YES_OR_NO) if answer is None else Read(answer)
