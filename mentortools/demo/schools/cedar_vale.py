"""Cedar Vale School, Outer London: second claims in a year, and claims that leave nothing."""

from mentortools.demo.returned import returned, school
from mentortools.demo.trust import COURSE, LAST_YEAR, REGISTER, THIS_YEAR
from mentortools.demo.written import rows

HARRIET, IVO, JOCASTA, KIT, LOTTIE, MILO = "9903001", "9903002", "9903003", "9903004", "9903005", "9903006"

_SCHOOL = school("Cedar Vale School", "199003", "Croydon", phase="Secondary")

LAST = returned("Cedar Vale 2024-25.xlsx", _SCHOOL, LAST_YEAR, {
    "Mentors": rows("""
        trn      first_name  last_name  employed_by_this_school  previously_trained_with
        9903001  Harriet     Hollyoak   Yes                      -
        9903002  Ivo         Ironbark   Yes                      2ZZ
    """),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme
        Alder Allspice     2ZZ            9903001     Secondary
        Briony Bracken     2ZZ            9903002     Secondary
    """, **COURSE[LAST_YEAR]),
    "Training log": [
        *rows("""
            date        hours  mode       activity
            12/09/2024  4      In person  Induction
            26/09/2024  4      Online     Online module
            17/10/2024  4      In person  Intensive training and practice (ITaP)
            14/11/2024  4      Online     Online module
            05/12/2024  4      In person  Sharing best practice meeting
        """, mentor_trn=HARRIET, provider_code="2ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            13/09/2024  3      In person  Refresher
            27/09/2024  3      Online     Online module
            18/10/2024  3      In person  Sharing best practice meeting
        """, mentor_trn=IVO, provider_code="2ZZ", evidence=REGISTER),
    ],
    "Previous claims": rows("""
        academic_year  mentor_trn  provider_code  hours  urn     claim_reference  status
        2024 to 2025   9903002     2ZZ            6      -       40250306         Paid
    """),
})  # fmt: skip

_CHOSEN = {**_SCHOOL, "requirement_sets": "What schools say of mentoring"}
"""A set typed into a log that was not made for it: what has no heading there is not known."""

THIS = returned("Cedar Vale 2025-26.xlsx", _CHOSEN, THIS_YEAR, {
    "Mentors": rows("""
        trn      first_name  last_name   employed_by_this_school  previously_trained_with
        9903001  Harriet     Hollyoak    Yes                      2ZZ
        9903003  Jocasta     Juniperry   Yes                      -
        9903004  Kit         Knapweed    Yes                      -
        9903005  Lottie      Lavenderby  Yes                      -
        9903006  Milo        Marigoldby  Yes                      -
    """),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme
        Coral Campion      2ZZ            9903001     Secondary
        Dale Darnel        1ZZ            9903003     Secondary
        Edie Eyebright     2ZZ            9903004     Secondary
        Faye Fleabane      1ZZ            9903005     Secondary
        Glen Goosegrass    1ZZ            9903006     Secondary
    """, **COURSE[THIS_YEAR]),
    "Training log": [
        *rows("""
            date        hours  mode       activity
            02/10/2025  2      In person  Refresher
            06/11/2025  2      Online     Online module
        """, mentor_trn=HARRIET, provider_code="2ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            18/09/2025  4      In person  Induction
            09/10/2025  4      Online     Online module
            20/11/2025  4      In person  Intensive training and practice (ITaP)
        """, mentor_trn=JOCASTA, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            18/09/2025  4      In person  Induction
            09/10/2025  4      Online     Online module
            20/11/2025  4      In person  Intensive training and practice (ITaP)
            04/12/2025  4      Online     Discussion forum
        """, mentor_trn=KIT, provider_code="2ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            25/09/2025  4      In person  Induction
            16/10/2025  4      Online     Online module
        """, mentor_trn=LOTTIE, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            25/09/2025  2.5    In person  Induction
            16/10/2025  2.5    Online     Online module
        """, mentor_trn=MILO, provider_code="1ZZ", evidence=REGISTER),
    ],
    "Previous claims": rows("""
        academic_year  mentor_trn  provider_code  hours  urn     claim_reference  status
        2025 to 2026   9903003     1ZZ            10     -       40260311         Submitted
        2025 to 2026   9903005     1ZZ            9      -       40260311         Submitted
        2025 to 2026   9903006     1ZZ            5      199003  40260311         Submitted
        2025 to 2026   9903007     2ZZ            3      -       40260312         Submitted
    """),
})  # fmt: skip
