"""Gorsebank Primary School, Rest of England though in Hertfordshire: what statuses do to hours and training types."""

from mentortools.demo.returned import returned, school
from mentortools.demo.schools.foxglove import UMA
from mentortools.demo.trust import COURSE, LAST_YEAR, REGISTER, THIS_YEAR
from mentortools.demo.written import rows

VIOLET, WILF, XANTHE, YORICK, ZELDA, ABEL = "9907001", "9907002", "9907003", "9907004", "9907005", "9907006"

_SCHOOL = school("Gorsebank Primary School", "199007", "North Hertfordshire")

LAST = returned("Gorsebank Primary 2024-25.xlsx", _SCHOOL, LAST_YEAR, {
    "Mentors": rows("""
        trn      first_name  last_name  employed_by_this_school
        9907001  Violet      Valerian   Yes
    """),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme
        Wanda Waxwing      1ZZ            9907001     Primary
    """, **COURSE[LAST_YEAR]),
    "Training log": rows("""
        date        hours  mode       activity
        17/09/2024  6      In person  Induction
        08/10/2024  6      Online     Online module
    """, mentor_trn=VIOLET, provider_code="1ZZ", evidence=REGISTER),
})  # fmt: skip
"""Only the first half of it arrives."""

THIS = returned("Gorsebank Primary 2025-26.xlsx", _SCHOOL, THIS_YEAR, {
    "Mentors": rows("""
        trn      first_name  last_name   employed_by_this_school  previously_trained_with
        9907001  Violet      Valerian    Yes                      1ZZ
        9907002  Wilf        Willowherb  Yes                      1ZZ
        9907003  Xanthe      Yarrowby    Yes                      1ZZ
        9907004  Yorick      Yewtree     Yes                      -
        9907005  Zelda       Zinniawood  Yes                      -
        9907006  Abel        Aconite     Yes                      -
        9906002  Uma         Umberleaf   Yes                      -
    """),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme
        Yann Yellowhammer  1ZZ            9907001     Primary
        Zara Zephyrine     1ZZ            9907002     Primary
        Avis Avocet        1ZZ            9907003     Primary
        Bryn Bittern       2ZZ            9907004     Primary
        Ceri Curlew        2ZZ            9907005     Primary
        Dean Dunlin        2ZZ            9907006     Primary
        Esme Eiderdown     3ZZ            9906002     Primary
    """, **COURSE[THIS_YEAR]),
    "Training log": [
        *rows("""
            date        hours  mode       activity
            10/09/2025  3      In person  Refresher
            08/10/2025  3      Online     Online module
            05/11/2025  3      In person  Sharing best practice meeting
        """, mentor_trn=VIOLET, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            11/09/2025  2.5    In person  Refresher
            09/10/2025  2.5    Online     Online module
        """, mentor_trn=WILF, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            12/09/2025  4      In person  Induction
            10/10/2025  4      Online     Online module
            07/11/2025  5      In person  Intensive training and practice (ITaP)
        """, mentor_trn=XANTHE, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            11/09/2025  4      In person  Induction
            09/10/2025  4      Online     Online module
            06/11/2025  4      In person  Intensive training and practice (ITaP)
        """, mentor_trn=YORICK, provider_code="2ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            18/09/2025  4      In person  Induction
            16/10/2025  5      Online     Online module
            13/11/2025  5      In person  Intensive training and practice (ITaP)
        """, mentor_trn=ZELDA, provider_code="2ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            17/09/2025  1.25   In person  Refresher
            15/10/2025  1.25   Online     Online module
        """, mentor_trn=ABEL, provider_code="2ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            14/10/2025  3      In person  Induction
        """, mentor_trn=UMA, provider_code="3ZZ", evidence=REGISTER),
    ],
    "Previous claims": rows("""
        academic_year  mentor_trn  provider_code  hours  urn     claim_reference  status
        2024 to 2025   9907002     1ZZ            7      -       40250702         Rejected by payer
        2025 to 2026   9907004     2ZZ            10     -       40260704         Rejected by payer
    """),
})  # fmt: skip

NEXT = returned("Gorsebank Primary 2026-27.xlsx", _SCHOOL, "2026 to 2027", {
    "Mentors": rows("""
        trn      first_name  last_name  employed_by_this_school
        9907001  Violet      Valerian   Yes
    """),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme  route
        Fay Fieldfare      1ZZ            9907001     Primary    QTS
    """),
    "Training log": rows("""
        date        hours  mode       activity
        09/06/2026  2      In person  Refresher
    """, mentor_trn=VIOLET, provider_code="1ZZ", evidence=REGISTER),
})  # fmt: skip
