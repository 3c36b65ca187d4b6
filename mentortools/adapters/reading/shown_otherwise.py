"""Parts of a day in cells that show no length of time: a date, or the time on a clock.

The fast reader gives half a day for 0.5 wherever the cell has the format of a date or a time. A person who typed 0.5
into a cell that shows ``00/01/1900`` meant half an hour, and one who typed ``9:30 AM`` meant no length at all. Both are
handed on as the text that tells what stands there, so that nobody counts twelve hours for them.
"""

import re
from collections.abc import Callable, Sequence
from datetime import time
from decimal import Decimal
from functools import cached_property
from itertools import chain

from mentortools.adapters.reading.grids import Grid
from mentortools.adapters.reading.package import Package
from mentortools.model.cell import column_number
from mentortools.workbook.snapshot import CellValue
from mentortools.workbook.time_formats import shows_clock, shows_time

STYLES = "xl/styles.xml"
_DATES, _CLOCKS = frozenset({14, 15, 16, 17}), frozenset({18, 19})
"""The built-in formats that show a date and no time, and those that show a time with AM or PM."""
_SECONDS_A_DAY = 86_400
_FORMAT = re.compile(rb"""<(?:\w+:)?numFmt\b[^>]*?\bnumFmtId="(\d+)"[^>]*?\bformatCode="([^"]*)""")
_FORMATS_OF_CELLS = re.compile(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
_ONE_FORMAT = re.compile(rb"""<(?:\w+:)?xf\b(?:[^>]*?\bnumFmtId="(\d+)")?""")
_CELL = rb'<(?:\w+:)?c r="([A-Z]{1,3})(\d{1,7})"[^>]*? s="(%s)"'

Shown = Callable[[time], str]


class CellFormats:
    """The cell formats of one package that show no length of time, by their numbers."""

    def __init__(self, package: Package) -> None:
        self._package = package

    def tell_apart(self, grid: Grid, xml: bytes) -> None:
        """Puts the text of what a cell shows in place of a part of a day that it does not show as a length."""
        if time not in set(map(type, chain.from_iterable(grid.rows))) or not self._shown:
            return
        numbers = b"|".join(str(number).encode() for number in sorted(self._shown))
        for letters, digits, number in re.findall(_CELL % numbers, xml):
            _tell(grid.rows, int(digits), column_number(letters.decode()), self._shown[int(number)])

    @cached_property
    def _shown(self) -> dict[int, Shown]:
        from html import unescape  # noqa: PLC0415 - only where a sheet holds parts of a day

        styles = self._package.part(STYLES) if STYLES in self._package.names else b""
        own = {int(number): unescape(code.decode("utf-8", "replace")) for number, code in _FORMAT.findall(styles)}
        cells = _FORMATS_OF_CELLS.search(styles)
        formats = _ONE_FORMAT.findall(cells[0]) if cells else []
        found = ((place, _how(int(number or 0), own)) for place, number in enumerate(formats))
        return {place: shown for place, shown in found if shown}


def _tell(rows: Sequence[list[CellValue]], row: int, column: int, shown: Shown) -> None:
    if row > len(rows) or column > len(rows[row - 1]):
        return
    value = rows[row - 1][column - 1]
    if isinstance(value, time):
        rows[row - 1][column - 1] = shown(value)


def _how(number: int, own: dict[int, str]) -> Shown | None:
    """How a format shows a part of a day; None where as a length, or where nobody knows the format."""
    code = own.get(number)
    if number in _CLOCKS or (code and shows_clock(code)):
        return _on_a_clock
    if number in _DATES or (code and not shows_time(code)):
        return _as_a_date
    return None


def _on_a_clock(value: time) -> str:
    return f"{value.hour % 12 or 12}:{value.minute:02} {'AM' if value.hour < 12 else 'PM'}"  # noqa: PLR2004 - noon


def _as_a_date(value: time) -> str:
    seconds = Decimal(value.hour * 3600 + value.minute * 60 + value.second)
    part = (seconds / _SECONDS_A_DAY).quantize(Decimal("0.00001")).normalize()
    return f"{part} in a cell that shows a date"
