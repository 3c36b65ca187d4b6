"""Functions for cells, where Excel may run them (Windows, with xlwings' own add-in): ``=MENTOR_RATE("Leeds", ...)``.

They look up what the rules say and multiply; they read no log. What cannot be answered is said in words, in the cell.
On other systems, and in tests, they are plain functions.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

import xlwings as xw

from mentortools.api import look_up
from mentortools.model.told import ToldError

Answer = float | str


@xw.func
@xw.arg("district", doc="The school's district, by name or code")
@xw.arg("academic_year", doc="For example 2025 to 2026")
def mentor_region(district: str, academic_year: str) -> Answer:
    """The region of a district: Inner London, Outer London, Fringe or Rest of England."""
    return _in_words(lambda: str(look_up.region(district, academic_year)))


@xw.func
@xw.arg("district", doc="The school's district, by name or code")
@xw.arg("academic_year", doc="For example 2025 to 2026")
def mentor_rate(district: str, academic_year: str) -> Answer:
    """Pounds an hour of mentor training in a district."""
    return _in_words(lambda: float(look_up.rate(district, academic_year)))


@xw.func
@xw.arg("academic_year", doc="For example 2025 to 2026")
@xw.arg("training_type", doc="initial or refresher")
@xw.arg("hours_claimed", doc="Hours claimed for the mentor with the provider in the year, at all schools")
def mentor_hours_left(academic_year: str, training_type: str, hours_claimed: float = 0) -> Answer:
    """Whole hours left of a mentor's training allowance."""
    return _in_words(lambda: look_up.hours_left(academic_year, training_type, hours_claimed))


@xw.func
@xw.arg("hours", doc="Hours of training; part hours are not paid")
@xw.arg("district", doc="The school's district, by name or code")
@xw.arg("academic_year", doc="For example 2025 to 2026")
def mentor_amount(hours: float | str | datetime | timedelta, district: str, academic_year: str) -> Answer:
    """Pounds for the whole hours in a number of hours."""
    return _in_words(lambda: float(look_up.worth(hours, district, academic_year)))


def _in_words(answer: Callable[[], Answer]) -> Answer:
    try:
        return answer()
    except ToldError as error:
        return str(error)
