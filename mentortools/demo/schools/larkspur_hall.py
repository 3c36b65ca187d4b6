"""Larkspur Hall School, Inner London: previous claims that cannot be read or do not agree, and an older version."""

from mentortools.demo.returned import returned, school
from mentortools.demo.trust import COURSE, LAST_YEAR, REGISTER, THIS_YEAR
from mentortools.demo.written import rows

ASTER, BASIL, CLARY, DREW, ELOWEN, FITCH, GRETA, HAL = (
    "9912001", "9912002", "9912003", "9912004", "9912005", "9912006", "9912007", "9912008",
)  # fmt: skip

_SCHOOL = school("Larkspur Hall School", "199012", "Westminster", phase="Secondary")

LAST = returned("Larkspur Hall 2024-25.xlsx", _SCHOOL, LAST_YEAR, {
    "Mentors": rows("""
        trn      first_name  last_name   employed_by_this_school  previously_trained_with
        9912008  Hal         Helleborn   Yes                      -
    """),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme
        Otter Owlsworth    3ZZ            9912008     Secondary
    """, **COURSE[LAST_YEAR]),
    "Training log": rows("""
        date        hours  mode       activity
        16/09/2024  3      In person  Induction
        07/10/2024  3      Online     Online module
        18/11/2024  2      Online     Online module
        13/01/2025  2      Online     Discussion forum
    """, mentor_trn=HAL, provider_code="3ZZ", evidence=REGISTER),
})  # fmt: skip
"""Saved by another program, in which somebody changed its headings, hid a row and broke the last two hours."""

_MENTORS = rows("""
    trn      first_name  last_name   employed_by_this_school  previously_trained_with
    9912001  Aster       Agrimony    Yes                      -
    9912002  Basil       Bergamotte  Yes                      -
    9912003  Clary       Columbine   Yes                      -
    9912004  Drew        Dewberry    Yes                      -
    9912005  Elowen      Elmtree     Yes                      -
    9912006  Fitch       Foxtailer   Yes                      -
    9912007  Greta       Groundsel   Yes                      -
""")
_TRAINEES = rows("""
    trainee            provider_code  mentor_trn  programme
    Pixie Partridge    1ZZ            9912001     Secondary
    Quest Quailford    1ZZ            9912002     Secondary
    Reed Rockdove      2ZZ            9912003     Secondary
    Storm Siskinby     2ZZ            9912004     Secondary
    True Thrushcross   1ZZ            9912005     Secondary
    Unity Urialson     2ZZ            9912006     Secondary
    Vale Vireo         1ZZ            9912007     Secondary
""", **COURSE[THIS_YEAR])  # fmt: skip
_CLAIMS = rows("""
    academic_year  mentor_trn  provider_code  hours  urn     claim_reference  status
    2025 to 2026   9912001     1ZZ            six    -       40260401         Submitted
    2025 to 2026   9912003     2ZZ            "6"    -       40260403         In the post
    2025 to 2026   9912004     2ZZ            10     -       40260404         Submitted
    2025 to 2026   9912004     2ZZ            7      199008  40260405         Paid
    2025 to 2026   9912005     1ZZ            5      -       40260406         Submitted
    2025 to 2026   9912006     2ZZ            3      -       40260407         Submitted
    2025 to 2026   9912002     3ZZ            4      -       40260404         Submitted
    2026 to 2027   9912002     1ZZ            2      -       40270402         Submitted
    2024 to 2025   9912007     2ZZ            25     -       40250407         Paid
""")
_UNTIL_OCTOBER = [
    *rows("""
        date        hours  mode       activity
        11/09/2025  4      In person  Induction
        09/10/2025  4      Online     Online module
    """, mentor_trn=ASTER, provider_code="1ZZ", evidence=REGISTER),
    *rows("""
        date        hours  mode       activity
        11/09/2025  4      In person  Induction
        09/10/2025  4      Online     Online module
    """, mentor_trn=BASIL, provider_code="1ZZ", evidence=REGISTER),
    *rows("""
        date        hours  mode       activity
        18/09/2025  5      In person  Induction
        16/10/2025  5      Online     Online module
    """, mentor_trn=CLARY, provider_code="2ZZ", evidence=REGISTER),
    *rows("""
        date        hours  mode       activity
        18/09/2025  5      In person  Induction
        16/10/2025  5      Online     Online module
    """, mentor_trn=DREW, provider_code="2ZZ", evidence=REGISTER),
    *rows("""
        date        hours  mode       activity
        15/09/2025  10     In person  Intensive training and practice (ITaP)
        13/10/2025  2      Online     Online module
    """, mentor_trn=ELOWEN, provider_code="1ZZ", evidence=REGISTER),
    *rows("""
        date        hours  mode       activity
        17/09/2025  4.5    In person  Induction
        15/10/2025  4.5    Online     Online module
    """, mentor_trn=FITCH, provider_code="2ZZ", evidence=REGISTER),
    *rows("""
        date        hours  mode       activity
        17/09/2025  5      In person  Induction
        15/10/2025  5      Online     Online module
    """, mentor_trn=GRETA, provider_code="1ZZ", evidence=REGISTER),
]  # fmt: skip
_SINCE = [
    *rows("""
        date        hours  mode       activity
        06/11/2025  3      In person  Intensive training and practice (ITaP)
    """, mentor_trn=BASIL, provider_code="1ZZ", evidence=REGISTER),
    *rows("""
        date        hours  mode       activity
        13/11/2025  4      In person  Intensive training and practice (ITaP)
    """, mentor_trn=DREW, provider_code="2ZZ", evidence=REGISTER),
]  # fmt: skip

OLDER, THIS = (
    returned(path, _SCHOOL, THIS_YEAR, {
        "Mentors": _MENTORS, "Trainees": _TRAINEES, "Training log": sessions, "Previous claims": _CLAIMS,
    })
    for path, sessions in (
        ("Larkspur Hall 2025-26 (October).xlsx", _UNTIL_OCTOBER),
        ("Larkspur Hall 2025-26.xlsx", [*_UNTIL_OCTOBER, *_SINCE]),
    )
)  # fmt: skip
"""The later version holds all that the older one does, and more."""
