"""Which sheets of ours a result fills in, in their order."""

from mentortools.reports.checks_sheet import checks_sheet
from mentortools.reports.funding_claim import funding_claim
from mentortools.reports.result import SchoolResult
from mentortools.reports.school_summary import school_summary
from mentortools.reports.training_hours import training_hours
from mentortools.workbook.edit import NewSheet

DUTIES, WEEKS, DEVELOPMENT = "Duties", "Weeks", "Mentor development"
"""The sheets that are made only where a requirement set is chosen, one asks for something weekly, or one is about training
or reviews."""


def claim_sheets(result: SchoolResult) -> tuple[NewSheet, ...]:
    """``Checks``, ``Training hours``, ``Funding claim``, ``School summary``, and those that the chosen sets need."""
    makers = {DUTIES: duties, WEEKS: weeks, DEVELOPMENT: development}
    of_duties = (makers[title](result) for title in asked_for(result))
    return (*hours_sheets(result), funding_claim(result), school_summary(result), *of_duties)


def asked_for(result: SchoolResult) -> tuple[str, ...]:
    """The sheets of ours that a result has because of the sets that are chosen."""
    if result.duties is None:
        return ()
    asked = {DUTIES: True, WEEKS: result.duties.weeks, DEVELOPMENT: result.duties.development}
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


def hours_sheets(result: SchoolResult) -> tuple[NewSheet, ...]:
    """``Checks`` and ``Training hours``."""
    return (checks_sheet(result), training_hours(result))
