"""Elmstead Primary School, Rest of England: mentors shared with other schools, and two older logs of little use."""

from mentortools.demo.returned import returned, school
from mentortools.demo.trust import COURSE, LAST_YEAR, REGISTER, THIS_YEAR
from mentortools.demo.written import rows

QUENTIN, RHODA, SID, SORREL, TYCHO = "9905001", "9905002", "9905003", "9905004", "9905005"

_SCHOOL = school("Elmstead Primary School", "199005", "Norwich")

PILOT = returned("Elmstead Primary 2023-24.xlsx", _SCHOOL, "2023 to 2024", {
    "Mentors": rows("""
        trn      first_name  last_name  employed_by_this_school  previously_trained_with
        9905003  Sid         Saxifrage  Yes                      -
    """),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme  route
        Laurel Lovelock    1ZZ            9905003     Primary    QTS
    """),
    "Training log": rows("""
        date        hours  mode       activity
        13/05/2024  2.5    In person  Induction
        10/06/2024  2.5    Online     Online module
    """, mentor_trn=SID, provider_code="1ZZ", evidence=REGISTER),
})  # fmt: skip

LAST = returned("Elmstead Primary 2024-25.xlsx", _SCHOOL, LAST_YEAR, {
    "Mentors": rows("""
        trn      first_name  last_name  employed_by_this_school  previously_trained_with
        9905003  Sid         Saxifrage  Yes                      -
    """),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme
        Marlo Maplewood    1ZZ            9905003     Primary
    """, **COURSE[LAST_YEAR]),
    "Training log": rows("""
        date        hours  mode       activity
        17/09/2024  5      In person  Induction
        08/10/2024  5      Online     Online module
    """, mentor_trn=SID, provider_code="1ZZ", evidence=REGISTER),
})  # fmt: skip
"""Comes with a password, so nothing of it is read."""

THIS = returned("Elmstead Primary 2025-26.xlsx", _SCHOOL, THIS_YEAR, {
    "Mentors": rows("""
        trn      first_name  last_name   employed_by_this_school  previously_trained_with
        9905001  Quentin     Quinceby    Yes                      -
        9905002  Rhoda       Rowanberry  Yes                      -
        9905004  Sorrel      Sandwort    Yes                      -
        9905005  Tycho       Teaselwood  Yes                      1ZZ
    """),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme
        Nerys Nutbrown     1ZZ            9905001     Primary
        Olwen Oxeye        1ZZ            9905002     Primary
        Pip Puffball       2ZZ            9905002     Primary
        Quin Quickset      2ZZ            9905004     Primary
        Robin Redshank     1ZZ            9905005     Primary
    """, **COURSE[THIS_YEAR]),
    "Training log": [
        *rows("""
            date        hours  mode       activity
            10/09/2025  3      In person  Induction
            08/10/2025  3      Online     Online module
            05/11/2025  2.5    Online     Sharing best practice meeting
            21/01/2026  1.5    Online     Discussion forum
        """, mentor_trn=QUENTIN, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            11/09/2025  2.5    In person  Induction
            09/10/2025  2.5    Online     Online module
        """, mentor_trn=RHODA, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            12/09/2025  2      In person  Induction
            10/10/2025  2      Online     Online module
        """, mentor_trn=RHODA, provider_code="2ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            16/09/2025  4      In person  Induction
            14/10/2025  5      Online     Online module
            18/11/2025  5      In person  Intensive training and practice (ITaP)
        """, mentor_trn=SORREL, provider_code="2ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            17/09/2025  4.5    In person  Refresher
            15/10/2025  4.5    Online     Online module
        """, mentor_trn=TYCHO, provider_code="1ZZ", evidence=REGISTER),
    ],
})  # fmt: skip
