"""The numbers by which binary formats keep the errors of Excel's."""

from collections.abc import Mapping

from mentortools.workbook.snapshot import ErrorValue

_NAMES: Mapping[int, str] = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}


def error_by_number(number: int) -> ErrorValue:
    """The error of that number; one that is not known here is an error all the same."""
    return ErrorValue(_NAMES.get(number, "#VALUE!"))
