"""What Excel makes of a value that a program puts into a cell: it reads text as if a person had typed it."""

import datetime as dt
import re
from decimal import Decimal

from openpyxl.cell.cell import ERROR_CODES, Cell

from tests.excel.engine.com_error import refuse

TEXT_FORMAT = "@"
LONGEST_TEXT = 32767
DATE, DATE_AND_TIME, AMOUNT = "mm-dd-yy", "m/d/yy h:mm", '"£"#,##0.00'
NUMBER = re.compile(r"[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?([eE][+-]?\d+)?|[+-]?\.\d+([eE][+-]?\d+)?")
MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
READ_OTHERWISE = re.compile(
    rf"\d{{1,4}}[/-]\d{{1,2}}([/-]\d{{1,4}})?|\d{{1,2}}[ /-]?{MONTH}([ /-]?\d{{2,4}})?|{MONTH}[ /-]\d{{1,4}}"
    r"|\d{1,4}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]m?)?|\d+ \d+/\d+|[+-]?[£$]\s*[\d.,]+|[\d.,]+\s*%|\([\d.,]+\)|[+@-].+",
    re.IGNORECASE,
)


def put(cell: Cell, value: object) -> None:
    """Set the cell as `Range.Value = value` does.

    Raises:
        TypeError: of a type that pywin32 cannot hand to Excel.
        ComError: text longer than a cell holds.
        NotImplementedError: text that Excel would read as a date, a time, an amount, a percentage or a formula.
    """
    match value:
        case None | "":
            cell.value = None
        case bool():
            cell.value = value
        case str():
            _put_text(cell, value)
        case int() | float() | Decimal():
            _put_number(cell, value)
        case dt.datetime():
            _put_date(cell, value)
        case _:
            message = f"Objects of type '{type(value).__name__}' can not be converted to a COM VARIANT"
            raise TypeError(message)


def _put_text(cell: Cell, text: str) -> None:
    if len(text) > LONGEST_TEXT:
        refuse("The text is longer than a cell can hold.")
    if cell.number_format == TEXT_FORMAT:
        _as_text(cell, text)
    elif text.startswith("'"):
        _as_text(cell, text[1:])
        cell.quotePrefix = True
    elif text.startswith("=") and len(text) > 1:
        cell.value = text
    else:
        _as_typed(cell, text)


def _as_typed(cell: Cell, text: str) -> None:
    bare = text.strip(" ")
    if NUMBER.fullmatch(bare):
        cell.value = float(bare.replace(",", ""))
    elif bare.upper() in {"TRUE", "FALSE"}:
        cell.value = bare.upper() == "TRUE"
    elif bare.upper() in ERROR_CODES:
        cell.value = bare.upper()
    elif READ_OTHERWISE.fullmatch(bare):
        message = f"Excel reads the text {text!r} as something else: the cell needs the format @ before it is written"
        raise NotImplementedError(message)
    else:
        _as_text(cell, text)


def _as_text(cell: Cell, text: str) -> None:
    cell.value = text
    cell.data_type = "s"


def _put_number(cell: Cell, number: float | Decimal) -> None:
    if cell.number_format == TEXT_FORMAT:
        _as_text(cell, f"{number:.15g}")
        return
    if isinstance(number, Decimal) and cell.number_format == "General":
        cell.number_format = AMOUNT
    cell.value = float(number)


def _put_date(cell: Cell, moment: dt.datetime) -> None:
    if cell.number_format == TEXT_FORMAT:
        message = "a date written to a cell with the format @ is not modelled by the file engine"
        raise NotImplementedError(message)
    number_format = cell.number_format
    cell.value = moment.replace(tzinfo=None)
    if number_format == "General":
        number_format = DATE if moment.time() == dt.time() else DATE_AND_TIME
    cell.number_format = number_format
