"""Writing one cell of the log: text as text, whatever it begins with, and numbers and dates as what they are."""

from datetime import date, time, timedelta
from decimal import Decimal

from xlsxwriter.worksheet import Worksheet

from mentortools.adapters.mentor_log.prefill import PrefillValue
from mentortools.adapters.mentor_log.styles import TIME_FORMAT, Style, Styles, number_format
from mentortools.workbook.cell_text import cell_text
from mentortools.workbook.columns import Column


class EmptyText(str):
    """The stored result of a formula that shows nothing.

    XlsxWriter writes a plain empty text as a result without a type, which reads as a number that is missing; it knows
    one by ``== ""``, and writes this as the empty text it is.
    """

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other


EMPTY = EmptyText()


def write_text(sheet: Worksheet, place: tuple[int, int], text: str, styles: Styles, style: Style) -> None:
    """Writes a text into a cell, its row and column counted from 1."""
    row, column = place
    sheet.write_string(row - 1, column - 1, cell_text(text), styles.of(style, text=text))


class ColumnWriter:
    """Writes the values of one column, each in the column's number format."""

    def __init__(self, sheet: Worksheet, column: Column, styles: Styles, style: Style) -> None:
        self._sheet = sheet
        self._format = number_format(column)
        self._styles = styles
        self._style = style

    def write(self, row: int, column: int, value: PrefillValue) -> None:
        """Writes a value, or a ruled blank cell for None and the empty text. Row and column count from 1."""
        where = (row - 1, column - 1)
        plain = self._styles.of(self._style, self._format)
        match value:
            case None | "":
                self._sheet.write_blank(*where, None, plain)
            case str():
                self._sheet.write_string(*where, cell_text(value), self._styles.of(self._style, self._format, value))
            case time() | timedelta():
                self._sheet.write_datetime(*where, value, self._styles.of(self._style, TIME_FORMAT))
            case date():
                self._sheet.write_datetime(*where, value, plain)
            case int() | float() | Decimal():
                self._sheet.write_number(*where, value, plain)
