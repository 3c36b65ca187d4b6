"""The engine that `xw.engines.add(xw.Engine(impl=FileEngine()))` registers: xlwings on files, without Excel."""

import datetime as dt
from collections.abc import Callable, Iterable
from types import ModuleType

from tests.excel.engine.apps import Apps
from tests.excel.engine.cell_values import ERROR_CODES

ERRORS = {ERROR_CODES[text]: text for text in ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!")}


def _pandas() -> ModuleType | None:
    try:
        import pandas as pd  # noqa: PLC0415 - xlwings works without it, and so must the engine
    except ImportError:
        return None
    return pd


class FileEngine:
    """An engine that keeps its workbooks with openpyxl and answers as Excel on Windows does."""

    name = "files"
    type = "desktop"

    def __init__(self) -> None:
        self.apps = Apps(self)
        self._pandas = _pandas()

    def prepare_xl_data_element(self, value: object, options: object) -> object:
        """What is handed to Excel for a value in Python: dates as datetimes, missing values as empty text."""
        del options
        if self._pandas is not None and not isinstance(value, (str, list, tuple)) and self._pandas.isna(value):
            return ""
        if isinstance(value, dt.datetime):
            return dt.datetime.combine(value.date(), value.time())
        if isinstance(value, dt.date):
            return dt.datetime.combine(value, dt.time())
        number = getattr(value, "item", None)
        if number is not None:
            return number()
        return "" if value is None else value

    @staticmethod
    def clean_value_data(
        data: Iterable[Iterable[object]],
        datetime_builder: Callable[..., object],
        empty_as: object,
        number_builder: Callable[[float], object] | None,
        err_to_str: bool,  # noqa: FBT001 - xlwings calls it so
    ) -> list[list[object]]:
        """What xlwings hands on of a block read from Excel."""

        def cleaned(value: object) -> object:
            if value is None or value == "":
                return empty_as
            if isinstance(value, dt.datetime):
                return datetime_builder(
                    year=value.year,
                    month=value.month,
                    day=value.day,
                    hour=value.hour,
                    minute=value.minute,
                    second=value.second,
                    microsecond=value.microsecond,
                    tzinfo=None,
                )
            if isinstance(value, float) and number_builder is not None:
                return number_builder(value)
            if type(value) is int and value in ERRORS:
                return ERRORS[value] if err_to_str else None
            return value

        return [[cleaned(value) for value in row] for row in data]
