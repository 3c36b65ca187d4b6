"""All families of checks. Importing this module declares every check that runs on any log."""

from mentortools.checks import (
    allowances,
    as_read,
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
    other_numbers,
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
from mentortools.checks.catalogue import Check, Stage, declared

FAMILIES = (
    files,
    workbook,
    as_read,
    headings,
    layouts,
    stray_rows,
    cells,
    remarks,
    school,
    other_numbers,
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

ALL: tuple[Check, ...] = tuple(each for each in declared() if each.stage is not Stage.DUTIES)
"""Every check that runs on any log, by code."""
