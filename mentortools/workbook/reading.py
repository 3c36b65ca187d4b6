"""What reading one cell can come to: a value, a value with a remark, or a problem. Reading reports, it never judges."""

from enum import StrEnum
from typing import Generic, TypeVar

from msgspec import Struct

Value_co = TypeVar("Value_co", covariant=True)


class Problem(StrEnum):
    """Why a cell cannot be read as what its column holds. Each has one check, and so one message."""

    BLANK = "blank"
    ERROR_VALUE = "an error of Excel's"
    NO_RESULT = "a formula without a stored result"
    NOT_A_DATE = "not a date"
    NO_SUCH_DATE = "a date that does not exist"
    DATE_UNCLEAR = "a date that can be read in two ways"
    DATE_MONTH_FIRST = "a date that is one only with the month first"
    DATE_WITHOUT_DAY = "a date without a day"
    DATE_WITHOUT_YEAR = "a date without a year"
    NOT_HOURS = "not a number of hours"
    HOURS_UNCLEAR = "hours that can be read in two ways"
    HOURS_NEGATIVE = "less than no hours"
    HOURS_OVER_A_DAY = "more hours than a day has"
    NOT_MINUTES = "not a number of minutes"
    NOT_A_TRN = "not a TRN"
    TRN_SHORT = "a TRN that has lost its leading zeros"
    NOT_A_PROVIDER_CODE = "not a provider code"
    NOT_A_URN = "not a URN"
    NOT_AN_EMAIL = "not an e-mail address"
    NOT_AN_ACADEMIC_YEAR = "not an academic year"
    NOT_YES_OR_NO = "neither yes nor no"
    NOT_WHOLE = "not a whole number"
    NOT_POUNDS = "not an amount of money"


class Remark(StrEnum):
    """What was unambiguous, but not typed as the column wants it: read, and said."""

    DATE_AS_TEXT = "a date typed as text"
    DATE_TWO_DIGIT_YEAR = "a year of two digits"
    DATE_WITH_TIME = "a date with a time of day"
    HOURS_AS_TEXT = "hours typed as text"
    TRN_CLEANED = "a TRN with spaces or signs"
    TRN_PADDED = "a TRN whose leading zeros were put back"
    PROVIDER_CODE_CLEANED = "a provider code with spaces"
    URN_CLEANED = "a URN with spaces or signs"
    NUMBER_AS_TEXT = "a number typed as text"
    ACADEMIC_YEAR_WRITTEN_OTHERWISE = "an academic year written in another way"


class Read(Struct, Generic[Value_co], frozen=True):
    """A value, with a remark where it was not typed as the column wants it."""

    value: Value_co
    remark: Remark | None = None


class Unread(Struct, frozen=True):
    """Why a cell could not be read, and what to type instead where that is known."""

    problem: Problem
    proposal: str | None = None
