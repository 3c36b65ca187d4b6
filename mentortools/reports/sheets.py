"""Which sheets of ours a result fills in, in their order."""

from mentortools.reports.checks_sheet import checks_sheet
from mentortools.reports.funding_claim import funding_claim
from mentortools.reports.result import SchoolResult
from mentortools.reports.school_summary import school_summary
from mentortools.reports.training_hours import training_hours
from mentortools.workbook.edit import NewSheet

DUTIES = "Duties"
"""The sheet that is made only where a requirement set is chosen."""
CALENDAR = "Calendar"
"""The sheet that is made only where ``has_calendar`` says so."""


def claim_sheets(result: SchoolResult) -> tuple[NewSheet, ...]:
    """``Checks``, ``Training hours``, ``Funding claim`` and ``School summary``.

    After them ``Duties`` where a set is chosen, and ``Calendar`` where there are deadlines or a chosen set names some.
    """
    of_duties = (duties(result),) if result.duties else ()
    of_days = (calendar(result),) if has_calendar(result) else ()
    return (*hours_sheets(result), funding_claim(result), school_summary(result), *of_duties, *of_days)


def duties(result: SchoolResult) -> NewSheet:
    """``Duties``."""
    from mentortools.reports.duties_sheet import duties_sheet  # noqa: PLC0415 - only where a requirement set is chosen

    return duties_sheet(result)


def has_calendar(result: SchoolResult) -> bool:
    """Whether a filled copy gets ``Calendar``: where there are deadlines, or a chosen set names some."""
    return bool(result.log.deadlines) or bool(result.duties and result.duties.chosen.deadlines)


def calendar(result: SchoolResult) -> NewSheet:
    """``Calendar``."""
    from mentortools.reports.calendar_sheet import calendar_sheet  # noqa: PLC0415 - only where there are deadlines

    return calendar_sheet(result)


def hours_sheets(result: SchoolResult) -> tuple[NewSheet, ...]:
    """``Checks`` and ``Training hours``."""
    return (checks_sheet(result), training_hours(result))
