"""Juniper Hill School, Fringe by an ended district: who can be claimed for and who cannot, and two rival versions."""

from collections.abc import Sequence
from datetime import date

from mentortools.demo.returned import ReturnedLog, returned, school
from mentortools.demo.trust import COURSE, LAST_YEAR, REGISTER, THIS_YEAR
from mentortools.demo.written import Row, rows

NED = "9910004"

_SCHOOL = school("Juniper Hill School", "199010", "South Bucks", phase="All-through")


def _last(path: str, sessions: Sequence[Row]) -> ReturnedLog:
    return returned(path, _SCHOOL, LAST_YEAR, {
        "Mentors": rows("""
            trn      first_name  last_name    employed_by_this_school  previously_trained_with
            9910004  Ned         Nettlecombe  Yes                      -
        """),
        "Trainees": rows("""
            trainee            provider_code  mentor_trn  programme
            Rae Ravenscourt    1ZZ            9910004     Secondary
        """, **COURSE[LAST_YEAR]),
        "Training log": sessions,
    })  # fmt: skip


_BOTH = rows("""
    date        hours  mode       activity
    16/09/2024  4      In person  Induction
""", mentor_trn=NED, provider_code="1ZZ", evidence=REGISTER)  # fmt: skip

RIVALS = (
    _last("Juniper Hill 2024-25.xlsx", [*_BOTH, *rows("""
        date        hours  mode       activity
        07/10/2024  3      Online     Online module
    """, mentor_trn=NED, provider_code="1ZZ", evidence=REGISTER)]),
    _last("Juniper Hill 2024-25 final.xlsx", [*_BOTH, *rows("""
        date        hours  mode       activity
        18/11/2024  5      In person  Sharing best practice meeting
    """, mentor_trn=NED, provider_code="1ZZ", evidence=REGISTER)]),
)  # fmt: skip
"""Each holds a session that the other does not, so nobody can tell which one counts."""

_COURSE = COURSE[THIS_YEAR]

THIS = returned(
    "Juniper Hill 2025-26.xlsx", {**_SCHOOL, "teaching_ends": date(2025, 7, 21)}, THIS_YEAR, {
    "Mentors": rows("""
        trn      first_name  last_name     employed_by_this_school  previously_trained_with
        9910001  Kay         Kingcup       Yes                      -
        9910002  Lorcan      Lovagewood    No                       -
        9910003  Maud        Mallowfield   Yes                      -
        9910004  Ned         Nettlecombe   Yes                      1ZZ
        9910004  Ned         Nettlecombe   Yes                      1ZZ
        9910005  Olive       Orpinewood    Yes                      -
        9910006  Piers       Pimpernel     Yes                      -
        9910007  Quilla      Quillwort     -                        -
        9910008  Rufus       Ragworthy     Yes                      -
        9910009  Sukie       Speedwellby   Yes                      -
        9910010  Theo        Thistledown   Sometimes                -
        9910011  Verity      Violetta      Yes                      -
        9910012  Sukie       Speedwellby   Yes                      -
    """),
    "Trainees": [
        *rows("""
            trainee              provider_code  mentor_trn  route            starts      ends        withdrew_on
            Sorcha Swallowby     1ZZ            9910001     HPITT            01/09/2025  03/07/2026  -
            Teal Ternwood        1ZZ            9910002     QTS              01/09/2025  03/07/2026  -
            Ula Underwing        1ZZ            9910003     QTS              01/09/2025  03/07/2026  05/09/2025
            Vin Viburnum         1ZZ            9910004     QTS              01/09/2025  03/07/2026  01/12/2025
            Wilma Warblerton     1ZZ            9910005     QTS              01/09/2025  03/07/2026  -
            Xan Xylem            1ZZ            9910006     Assessment only  01/09/2025  03/07/2026  -
            Yara Yaffle          1ZZ            9910007     QTS              01/09/2025  03/07/2026  -
            Yara Yaffle          1ZZ            9910009     QTS              01/09/2025  03/07/2026  -
            Zak Zosterops        1ZZ            9910008     EYTS             01/09/2025  01/07/2025  -
            Ash Auklet           1ZZ            9910010     -                01/08/2025  03/07/2026  -
            Bay Bunting          1ZZ            9910011     QTS              01/09/2025  10/09/2025  -
        """, programme="Primary", course_type="Postgraduate", placement="Main"),
        *rows("""
            trainee              provider_code  mentor_trn  programme
            Cob Chiffchaff       1ZZ            -           Primary
            Dot Dotterel         1ZZ            9910444     Primary
            Dot Dotterel         1ZZ            9910444     Primary
        """, **_COURSE),
    ],
    "Training log": [
        *rows("""
            date        hours  mode       activity                       mentor_trn
            15/09/2025  6      In person  Induction                      9910001
            15/09/2025  5      In person  Induction                      9910002
            15/09/2025  4      In person  Induction                      9910003
            15/09/2025  2.5    In person  Induction                      9910004
            13/10/2025  2.5    Online     Online module                  9910004
            15/09/2025  4      In person  Induction                      9910006
            15/09/2025  3      In person  Induction                      9910007
            15/09/2025  2      In person  Induction                      9910008
            15/09/2025  2      In person  Induction                      9910009
            15/09/2025  4      In person  Induction                      9910010
            15/09/2025  2      In person  Induction                      9910011
        """, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity                       mentor_trn
            16/09/2025  3      In person  Induction                      9910005
        """, provider_code="2ZZ", evidence=REGISTER),
    ],
})  # fmt: skip
