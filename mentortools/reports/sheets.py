"""Which sheets of ours a result fills in, in their order."""

from mentortools.reports.checks_sheet import checks_sheet
from mentortools.reports.funding_claim import funding_claim
from mentortools.reports.result import SchoolResult
from mentortools.reports.school_summary import school_summary
from mentortools.reports.training_hours import training_hours
from mentortools.workbook.edit import NewSheet


def claim_sheets(result: SchoolResult) -> tuple[NewSheet, ...]:
    """``Checks``, ``Training hours``, ``Funding claim`` and ``School summary``; ``Duties`` where a set is chosen."""
    return (*hours_sheets(result), funding_claim(result), school_summary(result), *_of_duties(result))


def _of_duties(result: SchoolResult) -> tuple[NewSheet, ...]:
    if result.duties is None:
        return ()
    from mentortools.reports.duties_sheet import duties_sheet  # noqa: PLC0415 - only where a requirement set is chosen

    return (duties_sheet(result, result.duties),)


def hours_sheets(result: SchoolResult) -> tuple[NewSheet, ...]:
    """``Checks`` and ``Training hours``."""
    return (checks_sheet(result), training_hours(result))
