"""Dovecote High School, Inner London: this year's log was saved by another program than Excel, as .ods."""

from mentortools.demo.returned import returned, school
from mentortools.demo.trust import COURSE, LAST_YEAR, REGISTER, THIS_YEAR
from mentortools.demo.written import rows

NELL, OTIS, PEARL = "9904001", "9904002", "9904003"

_SCHOOL = school("Dovecote High School", "199004", "Lewisham", phase="Secondary")

LAST = returned("Dovecote High 2024-25.xlsx", _SCHOOL, LAST_YEAR, {
    "Mentors": rows("""
        trn      first_name  last_name  employed_by_this_school  previously_trained_with
        9904001  Nell        Nightjar   Yes                      -
    """),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme
        Hollis Hawkbit     3ZZ            9904001     Secondary
    """, **COURSE[LAST_YEAR]),
    "Training log": rows("""
        date        hours  mode       activity
        16/09/2024  5      In person  Induction
        07/10/2024  5      Online     Online module
        18/11/2024  5      In person  Intensive training and practice (ITaP)
        13/01/2025  5      Online     Discussion forum
    """, mentor_trn=NELL, provider_code="3ZZ", evidence=REGISTER),
})  # fmt: skip

THIS = returned("Dovecote High 2025-26.ods", _SCHOOL, THIS_YEAR, {
    "Mentors": rows("""
        trn      first_name  last_name    employed_by_this_school  previously_trained_with
        9904001  Nell        Nightjar     Yes                      3ZZ
        9904002  Otis        Oakapple     Yes                      -
        9904003  Pearl       Periwinkle   Yes                      -
    """),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme
        Isla Inkcap        3ZZ            9904001     Secondary
        Jonty Jackdaw      3ZZ            9904002     Secondary
        Kitty Kestrelby    1ZZ            9904003     Secondary
    """, **COURSE[THIS_YEAR]),
    "Training log": [
        *rows("""
            date        hours  mode       activity
            22/09/2025  5      In person  Refresher
            06/10/2025  5      Online     Online module
        """, mentor_trn=NELL, provider_code="3ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            22/09/2025  4      In person  Induction
            06/10/2025  4      Online     Online module
            17/11/2025  4      In person  Intensive training and practice (ITaP)
            12/01/2026  4      Online     Discussion forum
        """, mentor_trn=OTIS, provider_code="3ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            24/09/2025  0:45   Online     Discussion forum
            08/10/2025  0:45   Online     Discussion forum
        """, mentor_trn=PEARL, provider_code="1ZZ", evidence=REGISTER),
    ],
})  # fmt: skip
