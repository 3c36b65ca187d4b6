"""The entry points on xlwings' engine for Excel in a browser: for those who have a key for it, skipped for all others.

That engine can neither copy a sheet in from outside nor say how a column is shown, so each entry point must say in one
sentence where the work can be done, and ask for no change.
"""

import os
from collections.abc import Callable

import pytest
import xlwings as xw

from mentortools import excel
from mentortools.model.told import ToldError

KEY = "XLWINGS_LICENSE_KEY"
pytestmark = pytest.mark.skipif(not os.environ.get(KEY), reason=f"{KEY} is not set")

SHEET = {
    "name": "Training log",
    "values": [["Date", "Mentor TRN", "Provider code", "Hours"], ["2025-10-14T00:00:00.000Z", "0900001", "1ZZ", 6]],
    "pictures": [],
    "tables": [],
}


@pytest.fixture
def book() -> xw.Book:
    """A workbook as a browser sends it."""
    payload = {
        "client": "Microsoft Office Scripts",
        "version": xw.__version__,
        "book": {"name": "Mentor log.xlsx", "active_sheet_index": 0, "selection": "A1"},
        "names": [],
        "sheets": [SHEET],
    }
    return xw.Book(json=payload)


@pytest.mark.parametrize("button", [excel.check, excel.hours, excel.claim, excel.summary, excel.clear])
def test_a_button_says_where_the_work_can_be_done(button: Callable[[xw.Book], excel.Answer], book: xw.Book) -> None:
    with pytest.raises(ToldError, match="The buttons work in Excel on Windows"):
        button(book)
    assert not book.json()["actions"]
