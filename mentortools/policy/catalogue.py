"""Every parameter the rules can give a value to. A rules file that names another is told the nearest of these."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from mentortools.model.region import Region
from mentortools.model.training_type import TrainingType
from mentortools.policy.parameter import Parameter
from mentortools.policy.period import Period
from mentortools.policy.shape import (
    DISTRICTS,
    FLAG,
    NAMES,
    PERIOD,
    POUNDS,
    REGION,
    STATUSES,
    WHOLE,
    WINDOWS,
    WORDS,
)

HOURLY_RATE: Mapping[Region, Parameter[Decimal]] = {
    region: Parameter(
        f"hourly_rate.{region.name.lower()}", f"Hourly rate, {region}", "pounds an hour of training", POUNDS
    )
    for region in Region
}
TRAINING_HOURS: Mapping[TrainingType, Parameter[int]] = {
    kind: Parameter(
        f"training_hours.{kind}",
        f"Training allowance, {kind} training",
        "hours a mentor, accredited provider and academic year",
        WHOLE,
    )
    for kind in TrainingType
}
TRAINING_DATES = Parameter(
    "training_dates", "Days on which mentors can start the training of the year", "", PERIOD, needed=False
)
COURSE_TYPES = ("Postgraduate", "Undergraduate", "Apprenticeship")
TRAINEE_DATES: Mapping[str, Parameter[Period]] = {
    course: Parameter(
        f"trainee_dates.{course.lower()}",
        f"Days on which trainees of the year start or return, {course.lower()} courses",
        "",
        PERIOD,
        needed=False,
    )
    for course in COURSE_TYPES
}
CLAIM_WINDOWS = Parameter("claim_windows", "When DfE's service takes claims for the year", "", WINDOWS, needed=False)

DEARER_REGIONS = (Region.INNER_LONDON, Region.OUTER_LONDON, Region.FRINGE)
REGION_DISTRICTS: Mapping[Region, Parameter[Mapping[str, str]]] = {
    region: Parameter(f"region.{region.name.lower()}", f"Districts in {region}", "districts", NAMES)
    for region in DEARER_REGIONS
}
OTHER_DISTRICTS = Parameter("region.other_districts", "Region of every other live district in England", "", REGION)
ENGLISH_DISTRICTS = Parameter("districts", "Districts of England", "districts", DISTRICTS)

ROUTES: Mapping[str, Parameter[bool]] = {
    "QTS": Parameter("route.qts", "Mentors of trainees on courses leading to QTS are funded", "", FLAG),
    "EYTS": Parameter(
        "route.eyts", "Mentors of trainees on courses leading to EYTS are funded", "", FLAG, needed=False
    ),
    "HPITT": Parameter("route.hpitt", "Mentors who work only with HPITT trainees are funded", "", FLAG),
    "Assessment only": Parameter("route.assessment_only", "Mentors of Assessment only candidates are funded", "", FLAG),
}
ENGLAND_ONLY = Parameter("eligibility.england_only", "Only schools in England can claim", "", FLAG)
EMPLOYED = Parameter("eligibility.employed_by_school", "The school that claims must employ the mentor", "", FLAG)
TRAINEES_NEEDED = Parameter(
    "eligibility.trainees_needed", "Trainees a mentor must mentor, or have been meant to", "trainees a mentor", WHOLE
)
MENTORS_FOR_A_TRAINEE = Parameter(
    "eligibility.mentors_for_a_trainee", "Mentors who can be claimed for, for one trainee", "mentors a trainee", WHOLE
)
SHARED_MENTOR = Parameter(
    "eligibility.shared_mentor", "Why one trainee can have two mentors who are claimed for", "", WORDS
)
WITHDREW_BEFORE = Parameter(
    "eligibility.withdrew_before_training",
    "A mentor is funded whose trainee withdrew before the mentor's training started",
    "",
    FLAG,
)
USE_HOURS = Parameter("statuses.use_hours", "Claim statuses that use up hours of the allowance", "statuses", STATUSES)
MAKE_REFRESHER = Parameter(
    "statuses.make_refresher", "Claim statuses that make later training a refresher", "statuses", STATUSES
)
SPENDING_CATEGORIES = Parameter("spending.categories", "What the grant can be spent on", "", WORDS)

_ALL: tuple[Parameter[Any], ...] = (
    *HOURLY_RATE.values(),
    *TRAINING_HOURS.values(),
    TRAINING_DATES,
    *TRAINEE_DATES.values(),
    CLAIM_WINDOWS,
    *REGION_DISTRICTS.values(),
    OTHER_DISTRICTS,
    ENGLISH_DISTRICTS,
    *ROUTES.values(),
    ENGLAND_ONLY,
    EMPLOYED,
    TRAINEES_NEEDED,
    MENTORS_FOR_A_TRAINEE,
    SHARED_MENTOR,
    WITHDREW_BEFORE,
    USE_HOURS,
    MAKE_REFRESHER,
    SPENDING_CATEGORIES,
)
PARAMETERS: Mapping[str, Parameter[Any]] = {parameter.name: parameter for parameter in _ALL}
