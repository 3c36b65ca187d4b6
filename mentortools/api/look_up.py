"""What the rules say, asked in the words of people: the region of a district, its rate, hours left, their worth."""

from decimal import Decimal

from mentortools.claims.hours import whole_hours
from mentortools.model.academic_year import AcademicYear
from mentortools.model.money import amount
from mentortools.model.region import Region
from mentortools.model.told import ToldError
from mentortools.model.training_type import TrainingType
from mentortools.policy.districts import NoRegion
from mentortools.policy.error import NotPublishedError
from mentortools.policy.rules import Rules
from mentortools.workbook.reading import Read
from mentortools.workbook.snapshot import CellValue
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.hours import read_hours

_WHY = {
    NoRegion.BLANK: "Type the school's district, by its name or code.",
    NoRegion.UNKNOWN: "“{text}” is no district of England. Type its name or code as the sheet Lists has it.",
    NoRegion.ENDED: "“{text}” has ended, and the grant's list does not name it. Type the district there now.",
    NoRegion.OUTSIDE_ENGLAND: "“{text}” is not in England, and the grant is for schools in England.",
}


def region(district: str, academic_year: str) -> Region:
    """The region of a district, by its name or code.

    Raises:
        ToldError: If there is none, or no rules are published for the year.
    """
    match = _rules(academic_year).region_of(str(district or ""))
    if match.region is None:
        raise ToldError(_WHY[match.reason or NoRegion.UNKNOWN].format(text=district))
    return match.region


def rate(district: str, academic_year: str) -> Decimal:
    """Pounds an hour in a district. Raises ToldError as ``region`` does."""
    return _rules(academic_year).hourly_rate(region(district, academic_year))


def hours_left(academic_year: str, training_type: str, claimed: CellValue = None) -> int:
    """Whole hours left of the allowance after ``claimed`` hours, at all schools together; never below 0.

    Raises:
        ToldError: If the training type is neither initial nor refresher, or there are no rules for the year.
    """
    try:
        kind = TrainingType(str(training_type).strip().casefold())
    except ValueError as error:
        msg = f"“{training_type}” is no training type. Type initial or refresher."
        raise ToldError(msg) from error
    return max(0, _rules(academic_year).allowance(kind) - _whole(claimed))


def worth(hours: CellValue, district: str, academic_year: str) -> Decimal:
    """Pounds for the whole hours in a number of hours or a length of time: 10.75 hours are paid as 10.

    Raises:
        ToldError: As ``region`` does, and if these are no hours.
    """
    return amount(_whole(hours), rate(district, academic_year))


def _whole(hours: CellValue) -> int:
    if hours is None:
        return 0
    if isinstance(hours, int | float) and not isinstance(hours, bool) and hours >= 0:
        return whole_hours(Decimal(str(hours)))
    read = read_hours(hours, Context(None))
    if not isinstance(read, Read):
        msg = f"“{hours}” is not a number of hours. Type a number, for example 10."
        raise ToldError(msg)
    return whole_hours(read.value)


def _rules(academic_year: str) -> Rules:
    try:
        return Rules.of(AcademicYear.parse(str(academic_year)))
    except NotPublishedError as error:
        raise ToldError(str(error)) from error
    except ValueError as error:
        raise ToldError(str(error)) from error
