"""Birchfield, Fringe: a school until August 2025 and an academy since, with a new URN, and hours claimed under both."""

from mentortools.demo.returned import returned, school
from mentortools.demo.trust import COURSE, LAST_YEAR, REGISTER, THIS_YEAR
from mentortools.demo.written import rows

EDWIN, FERN, DORA, GIL = "9902001", "9902002", "9902003", "9902004"

LAST = returned("Birchfield School 2024-25.xlsx", school("Birchfield School", "199502", "Watford"), LAST_YEAR, {
    "Mentors": rows("""
        trn      first_name  last_name   employed_by_this_school  previously_trained_with
        9902001  Edwin       Elderberry  Yes                      -
        9902002  Fern        Fennelwick  Yes                      -
    """),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme
        Tilda Thrift       1ZZ            9902001     Primary
        Ulric Upland       1ZZ            9902002     Primary
    """, **COURSE[LAST_YEAR]),
    "Training log": [
        *rows("""
            date        hours  mode       activity
            11/09/2024  3      In person  Induction
            25/09/2024  3      Online     Online module
            16/10/2024  3      In person  Intensive training and practice (ITaP)
            13/11/2024  3      Online     Online module
            04/12/2024  3      In person  Sharing best practice meeting
            22/01/2025  3      Online     Discussion forum
            26/02/2025  2      Own time   Research and resources
        """, mentor_trn=EDWIN, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            11/09/2024  3.25   In person  Induction
            25/09/2024  3.25   Online     Online module
            16/10/2024  3.25   In person  Intensive training and practice (ITaP)
            13/11/2024  3      Online     Online module
        """, mentor_trn=FERN, provider_code="1ZZ", evidence=REGISTER),
    ],
})  # fmt: skip

_ACADEMY = school("Birchfield Academy", "199002", "Watford", earlier_urns="199502", ukprn="10990002")

THIS = returned("Birchfield Academy 2025-26.xlsx", _ACADEMY, THIS_YEAR, {
    "Mentors": rows("""
        trn      first_name  last_name   employed_by_this_school  previously_trained_with
        9902001  Edwin       Elderberry  Yes                      1ZZ
        9902003  Dora        Dillweed    Yes                      -
        9902004  Gil         Greengage   Yes                      -
    """),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme
        Vita Vervain       1ZZ            9902001     Primary
        Wyn Wildrose       1ZZ            9902003     Primary
        Ysolde Yarrowe     1ZZ            9902004     Primary
    """, **COURSE[THIS_YEAR]),
    "Training log": [
        *rows("""
            date        hours  mode       activity
            16/09/2025  2.5    In person  Refresher
            14/10/2025  2.5    Online     Online module
            11/11/2025  2.5    In person  Sharing best practice meeting
        """, mentor_trn=EDWIN, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            17/09/2025  4      In person  Induction
            15/10/2025  3      Online     Online module
            12/11/2025  3      In person  Intensive training and practice (ITaP)
        """, mentor_trn=DORA, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            10/09/2025  4      In person  Induction
            24/09/2025  4      Online     Online module
            05/11/2025  4      In person  Intensive training and practice (ITaP)
            03/12/2025  4      Online     Discussion forum
        """, mentor_trn=GIL, provider_code="1ZZ", evidence=REGISTER),
    ],
    "Previous claims": rows("""
        academic_year  mentor_trn  provider_code  hours  urn     claim_reference  status
        2025 to 2026   9902003     1ZZ            4      199502  40250901         Submitted
    """),
})  # fmt: skip
