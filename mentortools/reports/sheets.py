"""Which sheets of ours a result fills in, in their order."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from mentortools.reports.checks_sheet import checks_sheet
from mentortools.reports.funding_claim import funding_claim
from mentortools.reports.result import SchoolResult
from mentortools.reports.school_summary import school_summary
from mentortools.reports.training_hours import training_hours
from mentortools.workbook.edit import NewSheet

DUTIES, WEEKS, DEVELOPMENT, CALENDAR = "Duties", "Weeks", "Mentor development", "Calendar"


def claim_sheets(result: SchoolResult) -> tuple[NewSheet, ...]:
    """``Checks``, ``Training hours``, ``Funding claim``, ``School summary``, and those that this result needs."""
    needed = (WHERE_ASKED[title](result) for title in asked_for(result))
    return (*hours_sheets(result), funding_claim(result), school_summary(result), *needed)


def asked_for(result: SchoolResult) -> tuple[str, ...]:
    """The sheets of ours that a result has because of the sets that are chosen; none where none is."""
    of = result.duties
    asked = {
        DUTIES: of,
        WEEKS: of and of.weeks,
        DEVELOPMENT: of and of.development,
        CALENDAR: of and (result.log.deadlines or of.chosen.deadlines),
    }
    return tuple(title for title, needed in asked.items() if needed)


def duties(result: SchoolResult) -> NewSheet:
    """``Duties``."""
    from mentortools.reports.duties_sheet import duties_sheet  # noqa: PLC0415 - only where a requirement set is chosen

    return duties_sheet(result)


def weeks(result: SchoolResult) -> NewSheet:
    """``Weeks``."""
    from mentortools.reports.weeks_sheet import weeks_sheet  # noqa: PLC0415 - only where a requirement set is chosen

    return weeks_sheet(result)


def development(result: SchoolResult) -> NewSheet:
    """``Mentor development``."""
    from mentortools.reports.development_sheet import (  # noqa: PLC0415 - only where a requirement set is chosen
        development_sheet,
    )

    return development_sheet(result)


def calendar(result: SchoolResult) -> NewSheet:
    """``Calendar``."""
    from mentortools.reports.calendar_sheet import calendar_sheet  # noqa: PLC0415 - only where there are deadlines

    return calendar_sheet(result)


def hours_sheets(result: SchoolResult) -> tuple[NewSheet, ...]:
    """``Checks`` and ``Training hours``."""
    return (checks_sheet(result), training_hours(result))


WHERE_ASKED: Mapping[str, Callable[[SchoolResult], NewSheet]] = MappingProxyType(
    {DUTIES: duties, WEEKS: weeks, DEVELOPMENT: development, CALENDAR: calendar}
)
"""The sheets that not every result has, in their order in the workbook."""
