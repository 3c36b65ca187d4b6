"""Owlet Down School, Outer London: four requirement sets, two mentors of a trainee, two trainees of a mentor."""

from mentortools.demo.returned import returned, school
from mentortools.demo.schools import owlet_down_duties as duties
from mentortools.demo.trust import COURSE, REGISTER, THIS_YEAR
from mentortools.demo.written import beside, rows

_SETS = (
    "best-practice-network-training", "best-practice-network-secondary", "mentoring-entitlement", "funding",
)  # fmt: skip
_SCHOOL = school(
    "Owlet Down School", "199016", "Bromley", phase="Secondary",
    entitlement_agreed="Larkspur mentors' entitlement, version 2", mentor_lead=None, budget_for_next_year=None,
    cover_cost_an_hour=38,
)  # fmt: skip

THIS = returned("Owlet Down 2025-26.xlsx", _SCHOOL, THIS_YEAR, {
    "Mentors": beside(
        rows("""
            trn      first_name  last_name     email                 lead_mentor
            9916001  Tansy       Thistledown   tansy@owlet.example   Septimus Sorbus
            9916002  Umber       Umbelby       umber@owlet.example   Septimus Sorbus
            9916003  Vesta       Vetchwood     vesta@owlet.example   Septimus Sorbus
            9916004  Wolf        Wintergreen   wolf@owlet.example    Septimus Sorbus
            9916005  Xylia       Xylem         xylia@owlet.example   -
            9916006  Zeno        Zelkova       zeno@owlet.example    Septimus Sorbus
        """, employed_by_this_school="Yes"),
        rows("""
            time_given_as        protected_slot      mentoring_since  came_to_it_by
            Timetable reduction  Friday period 1     2017 to 2018     Volunteered
            Cover                Monday period 3     2023 to 2024     Asked
            Cover                Monday period 3     2025 to 2026     Told
            Cover                Thursday period 6   2020 to 2021     Volunteered
            PPA                  -                   -                Asked
            Cover                Wednesday period 2  2025 to 2026     -
        """),
    ),
    "Trainees": beside(
        rows("""
            trainee           mentor_trn  shared_mentor    starts      ends        withdrew_on  personal_tutor
            Fern Figwort      9916001     -                08/09/2025  03/07/2026  -            Tutor Tamarisk
            Gale Gillyflower  9916001     -                08/01/2026  03/07/2026  -            Tutor Tamarisk
            Holly Hawkbit     9916002     Job share        08/09/2025  03/07/2026  -            Tutor Tansley
            Holly Hawkbit     9916003     Job share        08/09/2025  03/07/2026  -            Tutor Tansley
            Iris Ivyleaf      9916004     -                08/09/2025  03/07/2026  13/02/2026   Tutor Tansley
            Jade Jonquil      9916005     Mentor withdrew  08/09/2025  19/12/2025  -            Tutor Tamarisk
            Jade Jonquil      9916006     Mentor withdrew  05/01/2026  03/07/2026  -            Tutor Tamarisk
        """, **{**COURSE[THIS_YEAR], "provider_code": "2ZZ", "programme": "Secondary"}),
        rows("""
            subjects_taught  year_groups_taught  teaching_hours_a_week  observing_hours_a_week  planning_hours_a_week
            Maths, Physics   7, 8, 10            12                     4                       6
            Maths            9                   10                     6                       6
            History          7, 9                12                     4                       6
            History          7, 9                12                     4                       6
            French           8, 9                11                     5                       6
            Chemistry        7, 10               12                     4                       -
            Chemistry        7, 10               12                     4                       -
        """),
    ),
    "Training log": [
        *rows("""
            date        hours  mode       activity                                reflection_written
            17/09/2025  3      In person  Induction                               -
            08/10/2025  3      Online     Online module                           Yes
            19/11/2025  4      In person  Intensive training and practice (ITaP)  -
            14/01/2026  3      In person  Sharing best practice meeting           -
            11/03/2026  3      In person  Sharing best practice meeting           -
        """, mentor_trn="9916001", provider_code="2ZZ", released="Yes", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity       reflection_written  mentor_trn  released
            17/09/2025  2.5    In person  Induction      -                   9916002     Yes
            08/10/2025  2.5    Online     Online module  Yes                 9916002     Yes
            17/09/2025  2.5    In person  Induction      -                   9916003     Yes
            08/10/2025  2      Online     Online module  -                   9916003     No
            17/09/2025  3      In person  Induction      -                   9916004     Yes
            08/10/2025  3      Online     Online module  No                  9916004     Yes
            17/09/2025  3      In person  Induction      -                   9916005     No
            14/01/2026  3      In person  Induction      -                   9916006     Yes
            11/03/2026  2.5    Online     Online module  Yes                 9916006     Yes
        """, provider_code="2ZZ", evidence=REGISTER),
    ],
    "Mentoring log": duties.MENTORING,
    "Components": duties.COMPONENTS,
    "Development review": duties.RATINGS,
    "Review meetings": duties.REVIEW_MEETINGS,
    "Entitlement": duties.ENTITLEMENT,
    "Deadlines": duties.DEADLINES,
    "Lead mentor contacts": duties.CONTACTS,
    "Spending": rows("""
        date        category        mentor_trn  amount  evidence
        17/09/2025  Lesson cover    9916001     114.00  Invoice 3301 of Fillgap Teachers, in the finance file
        19/11/2025  Lesson cover    9916001     152.00  Invoice 3388 of Fillgap Teachers, in the finance file
        08/10/2025  Substitute      9916002     95.00   Timesheet, October
        14/01/2026  Overtime        9916006     61.20   Payroll, January
    """),
}, made_for=_SETS)  # fmt: skip
