"""All families of checks of duties. Importing this module declares them."""

from mentortools.checks.catalogue import Check, Stage, declared
from mentortools.checks.duties import (
    chosen_sets,
    components,
    deadlines,
    entitlement,
    events,
    gatherings,
    leads,
    mentoring_since,
    observations,
    observers,
    of_the_school,
    people,
    portfolio,
    progress,
    reviews,
    same_offer,
    several_providers,
    time_given,
    timetable,
    training,
    tutors,
    visits,
    weeks,
)

FAMILIES = (
    chosen_sets,
    components,
    deadlines,
    entitlement,
    events,
    gatherings,
    leads,
    mentoring_since,
    observations,
    observers,
    of_the_school,
    people,
    portfolio,
    progress,
    reviews,
    same_offer,
    several_providers,
    time_given,
    timetable,
    training,
    tutors,
    visits,
    weeks,
)

DUTIES: tuple[Check, ...] = tuple(each for each in declared() if each.stage is Stage.DUTIES)
"""Every check of duties, by code."""
