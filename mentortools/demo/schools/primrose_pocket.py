"""Primrose Pocket Nursery School, Rest of England: early years, mentors whose only time is their planning time."""

from mentortools.demo.returned import returned, school
from mentortools.demo.term_time import days, meetings, observations, reflections
from mentortools.demo.trust import COURSE, REGISTER, THIS_YEAR
from mentortools.demo.written import beside, rows

BRIAR, CLOVER, DAISY, EIDER = "9917001", "9917002", "9917003", "9917004"

_SETS = ("best-practice-network-early-years", "mentoring-entitlement", "schools-say")
_SCHOOL = school(
    "Primrose Pocket Nursery School", "199017", "York", phase="Nursery",
    entitlement_agreed="Larkspur mentors' entitlement, version 1", mentor_lead="Philomena Figgle",
)  # fmt: skip

THIS = returned("Primrose Pocket Nursery 2025-26.xlsx", _SCHOOL, THIS_YEAR, {
    "Mentors": beside(
        rows("""
            trn      first_name  last_name   email                    lead_mentor
            9917001  Briar       Bluebelle   briar@primrose.example   Philomena Figgle
            9917002  Clover      Celandine   clover@primrose.example  Philomena Figgle
            9917003  Daisy       Dewpond     -                        Philomena Figgle
            9917004  Eider       Eglantine   eider@primrose.example   Philomena Figgle
        """, employed_by_this_school="Yes"),
        rows("""
            time_given_as       protected_slot         mentoring_since  came_to_it_by
            PPA                 Tuesday, after lunch   2018 to 2019     Volunteered
            PPA                 Tuesday, after lunch   2024 to 2025     Told
            Taken from her PPA  None                   2025 to 2026     Told
            Cover               Thursday, before snack  2023 to 2024    Asked
        """),
    ),
    "Trainees": beside(
        rows("""
            trainee       mentor_trn  starts      ends        personal_tutor   year_groups_taught
            Kit Kingcup   9917001     08/09/2025  03/07/2026  Tutor Tormentil  Nursery, Reception
            Lark Lovage   9917002     08/09/2025  03/07/2026  Tutor Tormentil  Nursery
            Mist Mallow   9917003     15/01/2026  03/07/2026  Tutor Tormentil  Nursery, Reception
            Nim Nigella   9917004     08/09/2025  19/12/2025  Tutor Tormentil  Reception, Nursery
        """, **{**COURSE[THIS_YEAR], "provider_code": "3ZZ", "programme": "Early years", "subjects_taught": "All"}),
        rows("""
            teaching_hours_a_week  observing_hours_a_week  planning_hours_a_week  study_hours_a_week
            14                     4                       4                      3
            16                     3                       4                      1.5
            14                     4                       4                      -
            14                     4                       4                      2.5
        """),
    ),
    "Training log": rows("""
        date        hours  mode       activity       mentor_trn  released
        18/09/2025  3      In person  Induction      9917001     Yes
        13/11/2025  2      Online     Online module  9917001     Yes
        18/09/2025  3      In person  Induction      9917002     Yes
        13/11/2025  1.5    Online     Online module  9917002     No
        22/01/2026  3      In person  Induction      9917003     No
        18/09/2025  3      In person  Induction      9917004     Yes
        13/11/2025  2.5    Online     Online module  9917004     Yes
    """, provider_code="3ZZ", evidence=REGISTER),
    "Components": rows("""
        mentor_trn  component                      completed_on  evidence
        9917001     Online mentor training events  09/10/2025    Certificate of the event
        9917001     Online mentor training events  12/02/2026    Certificate of the event
        9917001     Online mentor training events  04/06/2026    Certificate of the event
        9917001     Keeping in touch meetings      27/11/2025    Note in the diary
        9917002     Online mentor training events  09/10/2025    Certificate of the event
        9917004     Online mentor training events  09/10/2025    Certificate of the event
        9917004     Keeping in touch meetings      -             -
    """, provider_code="3ZZ"),
    "Mentoring log": [
        *meetings(days("09/09/2025", but_not="24/03/2026"), BRIAR, "Kit Kingcup"),
        *observations(days("11/09/2025"), BRIAR, "Kit Kingcup", ("Nursery", "Reception"), formal="", covered="No"),
        *meetings(days("09/09/2025", but_not="14/10/2025 02/12/2025 03/03/2026 12/05/2026"), CLOVER, "Lark Lovage"),
        *observations(
            days("12/09/2025", but_not="26/09/2025 12/12/2025 06/03/2026"), CLOVER, "Lark Lovage", ("Nursery",),
            formal="", covered="No",
        ),
        *meetings(days("20/01/2026"), DAISY, "Mist Mallow"),
        *observations(days("21/01/2026"), DAISY, "Mist Mallow", ("Nursery", "Reception"), formal="", covered="No"),
        *meetings(days("11/09/2025", "19/12/2025"), EIDER, "Nim Nigella"),
        *observations(days("10/09/2025", "19/12/2025"), EIDER, "Nim Nigella", ("Reception", "Nursery"), formal=""),
        *reflections("30/09 24/10 28/11 19/12 30/01 27/02 27/03 30/04 22/05", BRIAR, "Kit Kingcup"),
        *reflections("30/09 24/10 30/01 27/02 30/04", CLOVER, "Lark Lovage"),
        *reflections("30/09 24/10 28/11 18/12", EIDER, "Nim Nigella"),
        *rows("""
            date        mentor_trn  trainee      activity       minutes  targets_set           school_visited
            05/11/2025  9917001     Kit Kingcup  PLC meeting    45       Write up two children  -
            04/02/2026  9917001     Kit Kingcup  PLC meeting    45       Lead the story time    -
            05/11/2025  9917002     Lark Lovage  PLC meeting    45       -                      -
            06/11/2025  9917004     Nim Nigella  PLC meeting    45       Plan the forest day    -
            19/11/2025  9917001     Kit Kingcup  Tutor meeting  30       -                      -
            25/03/2026  9917001     Kit Kingcup  Visit          60       -                      199015
            18/12/2025  9917004     Nim Nigella  Final recommendation  -  -                     -
        """),
    ],
    "Entitlement": beside(
        rows("""
            mentor_trn  hours_given_a_week  admin_hours_a_week  release_for_training  cover_for_observations  cpd_slot
            9917001     0                   0                   Yes                   No                      Friday 3pm
            9917002     0                   0                   Yes                   No                      None
            9917003     0                   0                   No                    No                      None
            9917004     1                   0                   Yes                   Yes                     Friday 3pm
        """),
        rows("""
            device  tlr  extra_pay  job_description  line_manager      network  supervision_by    progression
            Yes     No   No         No               Philomena Figgle  No       Philomena Figgle  -
            No      No   No         No               Philomena Figgle  No       Philomena Figgle  -
            No      No   No         No               Philomena Figgle  No       None              None
            Yes     No   Yes        Yes              Philomena Figgle  No       Philomena Figgle  Room leader
        """),
    ),
    "Deadlines": rows("""
        deadline              kind        trainee      due_on      done_on     on_school_calendar
        Final recommendation  Assessment  Nim Nigella  19/12/2025  18/12/2025  Yes
        Transition plan       Report      Nim Nigella  19/12/2025  -           Yes
        Final recommendation  Assessment  -            26/06/2026  -           Yes
        Transition plan       Report      -            10/07/2026  -           No
    """, provider_code="3ZZ"),
    "Spending": rows("""
        date        category      mentor_trn  amount  evidence
        18/09/2025  Lesson cover  9917001     72.00   Invoice 77 of Stopgap Supply, in the finance file
    """),
}, made_for=_SETS)  # fmt: skip
