"""All families of checks. Importing this module declares every check there is."""

from mentortools.checks import (
    allowances,
    calendar,
    cells,
    dates,
    eligibility,
    eligibility_advice,
    files,
    filled_sheets,
    hours,
    people,
    previous_claims,
    reconciliation,
    remarks,
    school,
    several_schools,
    trainees,
    workbook,
)
from mentortools.checks.catalogue import Check, declared

FAMILIES = (
    files,
    workbook,
    cells,
    remarks,
    school,
    people,
    trainees,
    hours,
    allowances,
    dates,
    calendar,
    eligibility,
    eligibility_advice,
    previous_claims,
    reconciliation,
    filled_sheets,
    several_schools,
)

ALL: tuple[Check, ...] = declared()
