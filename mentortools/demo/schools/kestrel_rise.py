"""Kestrel Rise School, Outer London: every slip that a date, a length of time or a number can have."""

from mentortools.demo.returned import returned, school
from mentortools.demo.trust import COURSE, LAST_YEAR, REGISTER, THIS_YEAR
from mentortools.demo.written import rows

URSULA, VESPER, WALT, JASPER, YVO, ZEB, ANWEN = (
    "9911001", "9911002", "9911003", "9909002", "9911004", "9911005", "9911006",
)  # fmt: skip

LAST = returned("Kestrel Rise 2024-25.xlsx", school("Kestrel Rise School", "199011", "Barnet"), LAST_YEAR, {
    "Mentors": rows("""
        trn      first_name  last_name    employed_by_this_school  previously_trained_with
        9911001  Ursula      Umbelliferd  Yes                      -
    """),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme
        Elver Egretson     2ZZ            9911001     Secondary
    """, **COURSE[LAST_YEAR]),
    "Training log": rows("""
        date        hours  mode       activity
        12/11/2024  4      In person  Intensive training and practice (ITaP)
        20/05/2025  3      In person  Induction
    """, mentor_trn=URSULA, provider_code="2ZZ", evidence=REGISTER),
})  # fmt: skip

_THIS = school("Kestrel Rise School", "URN 199011", "Barnet", academic_year="2025/26", earlier_urns="199011",
               ukprn="1234", contact_email="the office at Kestrel Rise")  # fmt: skip

THIS = returned("Kestrel Rise 2025-26.xlsx", _THIS, THIS_YEAR, {
    "Mentors": rows("""
        trn      first_name  last_name      employed_by_this_school  previously_trained_with
        9911001  Ursula      Umbelliferd    Yes                      2ZZ
        9911002  Vesper      Vetchling      Yes                      -
        9911003  Walt        Woodruffe      Yes                      -
        9909002  Jasper      Jessamine      Yes                      -
        9911004  Yvo         Yellowrattle   Yes                      -
        9911005  Zeb         Zedoary        Yes                      -
        9911006  Anwen       Anemoneby      Yes                      -
    """),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme
        Finch Fulmarby     2ZZ            9911001     Secondary
        Garnet Gannetwood  2ZZ            9911002     Secondary
        Hattie Harrierson  1ZZ            9911003     Secondary
        Innes Ibexley      2ZZ            9911003     Secondary
        Jinny Jaegerson    1ZZ            9909002     Secondary
        Kip Kinglet        1ZZ            9911004     Secondary
        Lou Lapwingham     1ZZ            9911005     Secondary
        Mo Moorhenley      1ZZ            9911006     Secondary
        Nat Nuthatchett    8ZZ            9911006     Secondary
    """, **COURSE[THIS_YEAR]),
    "Training log": [
        *rows("""
            date        hours  mode       activity
            20/05/2025  3      In person  Induction
            22/05/2025  2      Online     Online module
            16/09/2025  5      In person  Refresher
        """, mentor_trn=URSULA, provider_code="2ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity          evidence
            01/09/2025  4      In person  Induction         Register, page 1
            07/10/2025  3      Online     Online module     Certificate
            07/10/2025  3      Online     Online module     Certificate
            14/10/2025  1      Online     Discussion forum  E-mail of the provider, 15 October
            14/10/2025  1      Online     Discussion forum  Print of the forum's page
            05/11/2026  2      Online     Online module     Certificate
            01/04/2025  2      In person  Induction         Register, page 1
            25/06/2026  2      Online     Online module     Booked
        """, mentor_trn=VESPER, provider_code="2ZZ"),
        *rows("""
            date        hours  mode       activity                                provider_code
            18/11/2025  13     In person  Intensive training and practice (ITaP)  1ZZ
            18/11/2025  12     In person  Intensive training and practice (ITaP)  2ZZ
            02/12/2025  3      Online     Discussion forum                        1ZZ
            09/12/2025  2      Online     Discussion forum                        #400000
        """, mentor_trn=WALT, evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            07/10/2025  3      In person  Induction
            18/11/2025  3      Online     Online module
        """, mentor_trn=JASPER, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date            hours  mode       activity
            "16/09/2025"    2      In person  Induction
            "7.10.25"       2      Online     Online module
            "18 Nov 2025"   2      Online     Online module
            13/09/2025      1      In person  Sharing best practice meeting
            28/10/2025      0      Online     Discussion forum
            "31/06/2026"    1      Online     Discussion forum
            "Oct-25"        1      Online     Discussion forum
            "16 Sept"       1      Online     Discussion forum
            "45912"         1      Online     Discussion forum
            "last Tuesday"  1      Online     Discussion forum
        """, mentor_trn=YVO, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity       mentor_trn
            16/09/2025  lots   In person  Induction      9911005
            07/10/2025  -1     Online     Online module  9911005
            14/10/2025  30     Online     Online module  9911005
            21/10/2025  -      Online     Online module  9911005
            04/11/2025  2      Online     Online module  RP12
            11/11/2025  2      Online     Online module  #991199
            09/12/2025  2      Online     Online module  9911999
        """, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date              hours  mode       activity       mentor_trn  provider_code  evidence
            16/09/2025 09:30  2      In person  Induction      9911006     1ZZ            -
            07/10/2025        1      Online     Online module  99 11 006   1ZZ            Certificate
            14/10/2025        1      Online     Online module  9911006     "1 zz"         Certificate
        """),
    ],
    "Mentoring log": rows("""
        date        mentor_trn  trainee            activity  minutes        targets_set
        16/09/2025  9911002     Garnet Gannetwood  Meeting   60             Plan with the department
        23/09/2025  9911002     Garnet Gannetwood  Meeting   an hour or so  Mark the first set of books
        whenever    9911002     Garnet Gannetwood  Meeting   60             Mark the second set of books
        16/09/2025  9911777     Kip Kinglet        Meeting   60             Learn the names of the class
    """),
    "Spending": rows("""
        date        category        mentor_trn  amount       evidence
        16/09/2025  Lesson cover    9911002     150.00       -
        07/10/2025  Biscuits        9911002     12.40        Till receipt
        14/10/2025  Overtime        9911002     about forty  Payroll
    """),
})  # fmt: skip
