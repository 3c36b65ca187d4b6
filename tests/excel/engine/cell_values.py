"""What Excel hands over for a cell through COM: numbers as floats, amounts as Decimal, naive datetimes, error codes."""

import datetime as dt
import re
from decimal import Decimal

from openpyxl.cell.cell import Cell
from openpyxl.cell.rich_text import CellRichText

from tests.excel.engine.file_sheet import AnyCell
from tests.excel.engine.number_formats import shows_a_day
from tests.excel.engine.open_file import OpenFile
from tests.excel.engine.serials import moment, serial
from tests.excel.engine.stored_results import formula_text

ERROR_CODES = {
    "#NULL!": -2146826288,
    "#DIV/0!": -2146826281,
    "#VALUE!": -2146826273,
    "#REF!": -2146826265,
    "#NAME?": -2146826259,
    "#NUM!": -2146826252,
    "#N/A": -2146826246,
    "#GETTING_DATA": -2146826245,
    "#SPILL!": -2146826243,
    "#CONNECT!": -2146826242,
    "#BLOCKED!": -2146826241,
    "#UNKNOWN!": -2146826240,
    "#FIELD!": -2146826239,
    "#CALC!": -2146826238,
}
CURRENCY = re.compile("[£$€]")

ComValue = None | bool | int | float | Decimal | str | dt.datetime


def com_value(cell: AnyCell, file: OpenFile) -> ComValue:
    """The cell's value as `Range.Value` gives it; for a formula, the result stored in the file."""
    if not isinstance(cell, Cell) or cell.value is None:
        return None
    shown = file.result(cell) if cell.data_type == "f" else cell
    if shown is None:
        return None
    if shown.data_type == "e":
        return ERROR_CODES[str(shown.value)]
    return shown.value if type(shown.value) is str else _shown(shown.value, cell.number_format)


def _shown(value: object, number_format: str) -> ComValue:
    match value:
        case None | bool():
            return value
        case dt.datetime():
            return value if shows_a_day(number_format) else serial(value)
        case CellRichText():
            return str(value)
        case dt.date():
            return dt.datetime.combine(value, dt.time())
        case dt.time() | dt.timedelta():
            return _time(value, number_format)
        case int() | float() | Decimal():
            return _number(float(value), number_format)
    message = f"a cell that holds {type(value).__name__} is not modelled by the file engine"
    raise NotImplementedError(message)


def _time(value: dt.time | dt.timedelta, number_format: str) -> ComValue:
    """A time alone is a part of a day, unless its cell shows a day as well."""
    days = serial(value)
    return moment(days) if shows_a_day(number_format) else days


def _number(value: float, number_format: str) -> ComValue:
    """Excel hands over a cell with a currency format as VT_CY, which pywin32 makes a Decimal of four places."""
    if shows_a_day(number_format) and value >= 0:
        return moment(value)
    return round(Decimal(repr(value)), 4) if CURRENCY.search(number_format) else value


def formula(cell: AnyCell) -> str:
    """The cell as `Range.Formula` gives it: a formula, or the constant as one would type it; empty where blank."""
    if not isinstance(cell, Cell) or cell.value is None:
        return ""
    value = cell.value
    if cell.data_type == "f":
        return formula_text(cell) or ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, (dt.date, dt.time, dt.timedelta)):
        value = serial(value)
    return f"{value:.15g}" if isinstance(value, (int, float)) else str(value)
