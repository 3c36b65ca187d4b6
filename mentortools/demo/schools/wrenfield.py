"""Wrenfield School: outside England, not of the trust, and its log came by mistake."""

from mentortools.demo.returned import returned, school
from mentortools.demo.trust import COURSE, REGISTER, THIS_YEAR
from mentortools.demo.written import rows

MABEL = "9999001"

_SCHOOL = school("Wrenfield School", "199099", "W06000015", trust="")

THIS = returned("Wrenfield School 2025-26.xlsx", _SCHOOL, THIS_YEAR, {
    "Mentors": rows("""
        trn      first_name  last_name  employed_by_this_school  previously_trained_with
        9999001  Mabel       Mistlebury  Yes                     -
    """),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme
        Penn Peewit        1ZZ            9999001     Primary
    """, **COURSE[THIS_YEAR]),
    "Training log": rows("""
        date        hours  mode       activity
        15/09/2025  2.5    In person  Induction
        13/10/2025  2.5    Online     Online module
    """, mentor_trn=MABEL, provider_code="1ZZ", evidence=REGISTER),
})  # fmt: skip
