"""Cells that show what stands in another file: that file is never opened, and what it said last may be out of date."""

import re
from collections.abc import Iterator, Mapping

from mentortools.adapters.reading.package import Package
from mentortools.workbook.snapshot import Doubt, ReadingRemark

_LINKS = "externallinks/externallink"
_CELL = re.compile(rb'<c r="([A-Z]{1,3}\d{1,7})"[^>]*><f([^>]*?)(?:/>|>([^<]*)</f>)')
_ANOTHER_FILE = re.compile(rb"\[\d+\][^\[\]]*!|\[\d+\]!")
_SHARED = re.compile(rb'\bsi="(\d+)"')


def from_other_files(package: Package, sheets: Mapping[str, bytes]) -> tuple[ReadingRemark, ...]:
    """One remark a cell of the sheets (their XML by name) whose formula leads to another file."""
    if not any(_LINKS in name.casefold() for name in package.names):
        return ()
    return tuple(
        ReadingRemark(name, cell, Doubt.FROM_ANOTHER_FILE) for name, xml in sheets.items() for cell in _cells(xml)
    )


def _cells(xml: bytes) -> Iterator[str]:
    """The cells of such formulas. One that several cells share is written out in the first of them only."""
    shared: set[bytes] = set()
    for cell, attributes, formula in _CELL.findall(xml):
        number = _SHARED.search(attributes)
        if _ANOTHER_FILE.search(formula):
            shared.update(number.groups() if number else ())
        elif number is None or formula or number[1] not in shared:
            continue
        yield cell.decode()
