"""Dates and times as the numbers Excel keeps for them: days since the end of 1899, as Windows counts."""

import datetime as dt

FIRST = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's dates have no time zone
A_DAY = dt.timedelta(days=1)


def serial(moment: dt.date | dt.time | dt.timedelta) -> float:
    """The number for a date, for a time of day or for a length of time."""
    if isinstance(moment, dt.timedelta):
        return moment / A_DAY
    if isinstance(moment, dt.time):
        return (dt.datetime.combine(FIRST, moment) - FIRST) / A_DAY
    if not isinstance(moment, dt.datetime):
        moment = dt.datetime.combine(moment, dt.time())
    return (moment - FIRST) / A_DAY


def moment(days: float) -> dt.datetime:
    """The date and time that a number of days stands for."""
    return FIRST + days * A_DAY
