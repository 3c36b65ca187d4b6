"""Ironwood Academy: a district that no list knows, so hours without pounds; and a log of nobody knows which year."""

from mentortools.demo.returned import returned, school
from mentortools.demo.trust import COURSE, LAST_YEAR, REGISTER, THIS_YEAR
from mentortools.demo.written import rows

ISOLDE, JASPER = "9909001", "9909002"

UNKNOWN = returned("Ironwood Academy 2024-25.xlsx", school("Ironwood Academy", "19909", "Larkshire"), "2025", {
    "Mentors": rows("""
        trn      first_name  last_name  employed_by_this_school  previously_trained_with
        9909001  Isolde      Irisdale   Yes                      -
    """),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme
        Posie Petrelton    1ZZ            9909001     Secondary
    """, **COURSE[LAST_YEAR]),
    "Training log": rows("""
        date        hours  mode       activity
        10/09/2024  5      In person  Induction
    """, mentor_trn=ISOLDE, provider_code="1ZZ", evidence=REGISTER),
})  # fmt: skip
"""A URN of five digits, and a year that lies in two academic years."""

THIS = returned("Ironwood Academy 2025-26.xlsx", school("Ironwood Academy", "199009", "Larkshire"), THIS_YEAR, {
    "Mentors": rows("""
        trn      first_name  last_name  employed_by_this_school  previously_trained_with
        9909001  Isolde      Irisdale   Yes                      -
        9909002  Jasper      Jessamine  Yes                      -
    """),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme
        Nye Nightingate    1ZZ            9909001     Secondary
        Odell Ouzelby      1ZZ            9909002     Secondary
    """, **COURSE[THIS_YEAR]),
    "Training log": [
        *rows("""
            date        hours  mode       activity
            10/09/2025  4.5    In person  Induction
            08/10/2025  4.5    Online     Online module
        """, mentor_trn=ISOLDE, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            10/09/2025  6      In person  Induction
            08/10/2025  6      In person  Intensive training and practice (ITaP)
        """, mentor_trn=JASPER, provider_code="1ZZ", evidence=REGISTER),
    ],
})  # fmt: skip
