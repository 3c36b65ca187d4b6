"""Ashgrove Primary School, Rest of England: both years in good order, and DfE's own figures among the lines."""

from mentortools.demo.returned import returned, school
from mentortools.demo.trust import COURSE, LAST_YEAR, REGISTER, THIS_YEAR
from mentortools.demo.written import rows

ADA, BRAM, BELLA, CLEO, DILYS = "9901001", "9901002", "9901003", "9901004", "9901005"

_SCHOOL = school("Ashgrove Primary School", "199001", "E08000035", ukprn="10990001", postcode="ZZ1 1AA")
_MENTORS = """
    trn      first_name  last_name    employed_by_this_school  previously_trained_with
    9901001  Ada         Applegarth   Yes                      {ada}
    9901002  Bram        Barleycorn   Yes                      -
    9901003  Bella       Bramblewick  Yes                      -
    9901004  Cleo        Cloverdale   Yes                      -
    9901005  Dilys       Dogwood      Yes                      -
"""

LAST = returned("Ashgrove Primary 2024-25.xlsx", _SCHOOL, LAST_YEAR, {
    "Mentors": rows(_MENTORS.format(ada="-")),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme
        Perry Primrose     1ZZ            9901001     Primary
        Sandy Sundew       2ZZ            9901002     Primary
    """, **COURSE[LAST_YEAR]),
    "Training log": [
        *rows("""
            date        hours  mode       activity
            09/09/2024  2      In person  Induction
            23/09/2024  1.5    Online     Online module
            14/10/2024  2.5    In person  Intensive training and practice (ITaP)
            11/11/2024  3      Online     Online module
            02/12/2024  3      In person  Sharing best practice meeting
            20/01/2025  2      Own time   Research and resources
            10/03/2025  3      In person  Intensive training and practice (ITaP)
            12/05/2025  3      Online     Discussion forum
        """, mentor_trn=ADA, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            10/09/2024  4      In person  Induction
            24/09/2024  4      In person  Intensive training and practice (ITaP)
            15/10/2024  4      Online     Online module
            12/11/2024  4      Online     Online module
            03/12/2024  4      In person  Sharing best practice meeting
            21/01/2025  3.5    Own time   Research and resources
        """, mentor_trn=BRAM, provider_code="2ZZ", evidence=REGISTER),
    ],
})  # fmt: skip

THIS = returned("Ashgrove Primary 2025-26.xlsx", _SCHOOL, THIS_YEAR, {
    "Mentors": rows(_MENTORS.format(ada="1ZZ")),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme
        Linden Lindqvist   1ZZ            9901001     Primary
        Merle Meadowlark   2ZZ            9901001     Primary
        Nico Nettleship    1ZZ            9901003     Primary
        Posy Pennywort     2ZZ            9901004     Primary
        Rory Restharrow    1ZZ            9901005     Primary
    """, **COURSE[THIS_YEAR]),
    "Training log": [
        *rows("""
            date        hours  mode       activity
            16/09/2025  2      In person  Refresher
            07/10/2025  3      Online     Online module
            18/11/2025  3      In person  Intensive training and practice (ITaP)
        """, mentor_trn=ADA, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            18/09/2025  3.5    In person  Induction
            09/10/2025  3.5    Online     Online module
        """, mentor_trn=ADA, provider_code="2ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            15/09/2025  2      In person  Induction
            29/09/2025  2      Online     Online module
            13/10/2025  3      In person  Intensive training and practice (ITaP)
            10/11/2025  3      Online     Online module
            01/12/2025  3      In person  Sharing best practice meeting
            19/01/2026  3      Own time   Research and resources
        """, mentor_trn=BELLA, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            17/09/2025  2.5    In person  Induction
            08/10/2025  2.5    Online     Online module
            19/11/2025  2.5    In person  Intensive training and practice (ITaP)
            14/01/2026  2.5    Online     Discussion forum
        """, mentor_trn=CLEO, provider_code="2ZZ", evidence=REGISTER),
    ],
    "Mentoring log": rows("""
        date        mentor_trn  trainee           activity            minutes  targets_set
        16/09/2025  9901003     Nico Nettleship   Meeting             60       Plan the first phonics lesson
        23/09/2025  9901003     Nico Nettleship   Meeting             60       Use questions to check understanding
        30/09/2025  9901003     Nico Nettleship   Formal observation  50       Give clear instructions
        24/09/2025  9901004     Posy Pennywort    Meeting             45       Plan with the class teacher
    """),
    "Spending": rows("""
        date        category       mentor_trn  amount  evidence
        15/09/2025  Lesson cover   9901003     185.00  Invoice 118 of Stopgap Supply, in the finance file
        13/10/2025  Lesson cover   9901003     185.00  Invoice 131 of Stopgap Supply, in the finance file
        19/11/2025  Overtime       9901004     64.50   Payroll, November
    """),
})  # fmt: skip
