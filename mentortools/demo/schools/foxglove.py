"""Foxglove Community School, Fringe: two providers, two allowances; and what is left of allowances it shares."""

from mentortools.demo.returned import returned, school
from mentortools.demo.schools.elmstead import QUENTIN
from mentortools.demo.trust import COURSE, REGISTER, THIS_YEAR
from mentortools.demo.written import rows

TAMSIN, UMA = "9906001", "9906002"

THIS = returned(
    "Foxglove Community School 2025-26.xlsx", school("Foxglove Community School", "199006", "Slough"), THIS_YEAR, {
    "Mentors": rows("""
        trn      first_name  last_name   employed_by_this_school  previously_trained_with
        9905001  Quentin     Quinceby    Yes                      -
        9906001  Tamsin      Tansyfield  Yes                      -
        9906002  Uma         Umberleaf   Yes                      -
    """),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme
        Saffi Sandpiper    1ZZ            9905001     Primary
        Tobin Turnstone    1ZZ            9906001     Primary
        Una Umbrawing      2ZZ            9906001     Primary
        Vero Vetchwing     3ZZ            9906002     Primary
    """, **COURSE[THIS_YEAR]),
    "Training log": [
        *rows("""
            date        hours  mode       activity
            24/09/2025  4      In person  Induction
            05/11/2025  2.5    Online     Sharing best practice meeting
            03/12/2025  4      In person  Intensive training and practice (ITaP)
        """, mentor_trn=QUENTIN, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            10/09/2025  4      In person  Induction
            24/09/2025  4      Online     Online module
            08/10/2025  4      In person  Intensive training and practice (ITaP)
            12/11/2025  4      Online     Discussion forum
        """, mentor_trn=TAMSIN, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            17/09/2025  3.5    In person  Induction
            15/10/2025  3.5    Online     Online module
        """, mentor_trn=TAMSIN, provider_code="2ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            09/09/2025  6      In person  Induction
            07/10/2025  6      In person  Intensive training and practice (ITaP)
            04/11/2025  6      In person  Intensive training and practice (ITaP)
        """, mentor_trn=UMA, provider_code="3ZZ", evidence=REGISTER),
    ],
})  # fmt: skip
