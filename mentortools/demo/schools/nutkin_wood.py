"""Nutkin Wood Primary School, Rest of England: its log was made for three requirement sets, mostly met."""

from mentortools.demo.returned import returned, school
from mentortools.demo.schools import nutkin_wood_duties as duties
from mentortools.demo.trust import COURSE, REGISTER, THIS_YEAR
from mentortools.demo.written import beside, rows

_SETS = ("best-practice-network-training", "best-practice-network-primary", "mentoring-entitlement")
_SCHOOL = school(
    "Nutkin Wood Primary School", "199015", "E08000035",
    entitlement_agreed="Larkspur mentors' entitlement, version 2", mentor_lead="Quentin Quince",
    cover_cost_an_hour=32,
)  # fmt: skip

THIS = returned("Nutkin Wood Primary 2025-26.xlsx", _SCHOOL, THIS_YEAR, {
    "Mentors": beside(
        rows("""
            trn      first_name  last_name   email                  lead_mentor          previously_trained_with
            9915001  Nell        Nettlefold  nell@nutkin.example    Quentin Quince       -
            9915002  Osric       Oakapple    osric@nutkin.example   Quentin Quince       1ZZ
            9915003  Petra       Pinecone    petra@nutkin.example   Quentin Quince       2ZZ
            9915004  Quill       Quickthorn  quill@nutkin.example   Rosalind Rowanberry  -
            9915005  Rhoda       Rosehip     -                      Rosalind Rowanberry  -
            9915006  Sorrel      Speedwell   sorrel@nutkin.example  Rosalind Rowanberry  -
        """, employed_by_this_school="Yes"),
        rows("""
            time_given_as        protected_slot      mentoring_since  came_to_it_by
            Timetable reduction  Tuesday period 5    2019 to 2020     Volunteered
            Cover                Wednesday period 4  2024 to 2025     Volunteered
            Cover                Thursday period 2   2022 to 2023     Asked
            PPA                  None                2025 to 2026     Told
            -                    -                   2025 to 2026     Told
            TLR                  Monday period 6     2021 to 2022     Volunteered
        """),
    ),
    "Trainees": beside(
        rows("""
            trainee          mentor_trn  placement    starts      ends        withdrew_on  personal_tutor
            Ash Acornby      9915001     Main         08/09/2025  03/07/2026  -            Tutor Teazle
            Beck Brambling   9915002     Main         08/09/2025  03/07/2026  -            Tutor Teazle
            Cass Catkin      9915003     Contrasting  05/01/2026  27/03/2026  -            Tutor Tansley
            Dot Dandeley     9915004     Main         08/09/2025  03/07/2026  12/12/2025   Tutor Tansley
            Elm Everlasting  9915005     Main         05/01/2026  03/07/2026  -            -
            Flax Foxtailby   9915006     Main         08/09/2025  03/07/2026  -            Tutor Teazle
        """, **{**COURSE[THIS_YEAR], "provider_code": "1ZZ", "programme": "Primary", "subjects_taught": "All"}),
        rows("""
            year_groups_taught  teaching_hours_a_week  observing_hours_a_week  planning_hours_a_week
            Reception, 2        12                     4                       4
            1, 2                11                     4                       5
            3, 4                12                     3                       5
            "5"                 10                     6                       4
            "6"                 -                      -                       -
            4, 5                12                     4                       4
        """),
    ),
    "Training log": [
        *rows("""
            date        hours  mode       activity                                reflection_written
            16/09/2025  2      In person  Induction                               -
            30/09/2025  2.5    Online     Online module                           Yes
            14/10/2025  3      In person  Intensive training and practice (ITaP)  -
            11/11/2025  2      In person  Session preparation                     -
            25/11/2025  1.5    In person  Sharing best practice meeting           -
            20/01/2026  1.5    In person  Sharing best practice meeting           -
            10/02/2026  1.5    Online     Discussion forum                        -
            28/04/2026  2      In person  Sharing best practice meeting           -
            12/05/2026  1      Own time   Research and resources                  -
        """, mentor_trn="9915001", provider_code="1ZZ", released="Yes", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity                       reflection_written  released
            18/09/2025  1      In person  Refresher                      Yes                 Yes
            02/10/2025  2      Online     Online module                  No                  Yes
            25/11/2025  1.5    In person  Sharing best practice meeting  -                   Yes
            20/01/2026  1.5    In person  Sharing best practice meeting  -                   -
        """, mentor_trn="9915002", provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity                       reflection_written
            06/01/2026  2      In person  Induction                      -
            20/01/2026  1.5    In person  Sharing best practice meeting  -
            03/02/2026  2      Online     Online module                  Yes
        """, mentor_trn="9915003", provider_code="1ZZ", released="Yes", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity
            16/09/2025  2      In person  Induction
            30/09/2025  2.5    Online     Online module
            14/10/2025  3      In person  Intensive training and practice (ITaP)
        """, mentor_trn="9915004", provider_code="1ZZ", released="Yes", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity       released
            12/01/2026  2      In person  Induction      No
            27/01/2026  2      Own time   Online module  -
        """, mentor_trn="9915005", provider_code="1ZZ", evidence=REGISTER),
        *rows("""
            date        hours  mode       activity                                reflection_written
            16/09/2025  2      In person  Induction                               -
            07/10/2025  2.5    Online     Online module                           Yes
            14/10/2025  3      In person  Intensive training and practice (ITaP)  -
            25/11/2025  1.5    In person  Sharing best practice meeting           -
            20/01/2026  1.5    In person  Sharing best practice meeting           -
            24/03/2026  1      Online     Discussion forum                        -
        """, mentor_trn="9915006", provider_code="1ZZ", released="Yes", evidence=REGISTER),
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
        14/10/2025  Lesson cover    9915001     96.00   Invoice 204 of Stopgap Supply, in the finance file
        25/11/2025  Lesson cover    9915001     64.00   Invoice 219 of Stopgap Supply, in the finance file
        20/01/2026  Substitute      9915002     120.00  Timesheet, January
        20/01/2026  Substitute      9915003     120.00  Timesheet, January
        27/03/2026  Overtime        9915006     58.40   Payroll, March
        01/04/2026  Reduced duties  9915001     210.00  Timetable of the spring term
    """),
    "Previous claims": rows("""
        academic_year  mentor_trn  provider_code  hours  urn  claim_reference  status
        2024 to 2025   9915002     1ZZ            14     -    40251501         Paid
    """),
}, made_for=_SETS)  # fmt: skip
