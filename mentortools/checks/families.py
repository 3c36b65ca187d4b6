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
    half_marked,
    headings,
    hours,
    layouts,
    one_provider,
    people,
    previous_claims,
    reconciliation,
    remarks,
    school,
    several_schools,
    stray_rows,
    trainees,
    workbook,
)
from mentortools.checks.catalogue import Check, declared

FAMILIES = (
    files,
    workbook,
    headings,
    layouts,
    stray_rows,
    cells,
    remarks,
    school,
    people,
    trainees,
    hours,
    allowances,
    one_provider,
    dates,
    calendar,
    eligibility,
    eligibility_advice,
    previous_claims,
    reconciliation,
    half_marked,
    filled_sheets,
    several_schools,
)

ALL: tuple[Check, ...] = declared()
