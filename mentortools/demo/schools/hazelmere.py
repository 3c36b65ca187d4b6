"""Hazelmere School, Fringe: hours and TRNs typed in every way, and training that went on after 31 May."""

from mentortools.demo.returned import returned, school
from mentortools.demo.trust import COURSE, REGISTER, THIS_YEAR
from mentortools.demo.written import rows

BETONY, CEDRIC, DULCIE, EZRA, FLORA, GWEN, HUGO = (
    "9908001", "9908002", "0990803", "9908004", "9908005", "9908006", "9908007",
)  # fmt: skip

_SCHOOL = school("Hazelmere School", "199008", "St Albans", teaching_ends="the end of July")

THIS = returned("Hazelmere School 2025-26.xlsx", _SCHOOL, THIS_YEAR, {
    "Mentors": rows("""
        trn      first_name  last_name   employed_by_this_school  previously_trained_with
        9908001  Betony      Buckthorn   Yes                      -
        9908002  Cedric      Comfrey     Yes                      -
        0990803  Dulcie      Damsonby    Yes                      -
        9908004  Ezra        Eglantine   Yes                      -
        9908005  Flora       Figwort     Yes                      -
        9908006  Gwen        Gentian     Yes                      -
        9908007  Hugo        Heartsease  Yes                      -
    """),
    "Trainees": rows("""
        trainee            provider_code  mentor_trn  programme
        Gale Goldcrest     1ZZ            9908001     Secondary
        Heath Hoopoe       1ZZ            9908002     Secondary
        Ivy Ibisworth      1ZZ            #990803     Secondary
        Jude Jaybird       2ZZ            9908004     Secondary
        Kes Kittiwake      2ZZ            9908005     Secondary
        Lark Linnetson     1ZZ            9908006     Secondary
        Mavis Merlinby     1ZZ            9908007     Secondary
    """, **COURSE[THIS_YEAR]),
    "Training log": [
        *rows("""
            date        hours  mode    activity
            15/09/2025  0:20   Online  Discussion forum
            16/09/2025  0:20   Online  Discussion forum
            17/09/2025  0:20   Online  Discussion forum
        """, mentor_trn=BETONY, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode    activity
            22/09/2025  1.33   Online  Online module
            23/09/2025  1.33   Online  Online module
            24/09/2025  1.33   Online  Online module
        """, mentor_trn=CEDRIC, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity                                mentor_trn
            29/09/2025  2.5    In person  Induction                               #990803
            06/10/2025  2.5    In person  Intensive training and practice (ITaP)  #990803
            13/10/2025  1      Online     Discussion forum                        0990803
        """, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            12/03/2026  3      In person  Induction
            21/05/2026  2      Online     Online module
            04/06/2026  2      Online     Online module
            11/06/2026  1.5    In person  Sharing best practice meeting
        """, mentor_trn=EZRA, provider_code="2ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            03/06/2026  2      In person  Induction
            10/06/2026  2      Online     Online module
        """, mentor_trn=FLORA, provider_code="2ZZ", evidence=REGISTER),
        *rows("""
            date        hours      mode       activity
            30/09/2025  "1h30"     In person  Induction
            07/10/2025  "90 mins"  Online     Online module
            14/10/2025  "1:30"     Online     Online module
            04/11/2025  1.5        Online     Online module
            11/11/2025  "2 hrs"    In person  Sharing best practice meeting
            18/11/2025  "1.30"     Online     Discussion forum
        """, mentor_trn=GWEN, provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode    activity
            08/10/2025  0.5    Online  Discussion forum
        """, mentor_trn=HUGO, provider_code="1ZZ", evidence=REGISTER),
    ],
})  # fmt: skip
