"""Owlet Down's records of what its requirement sets ask for."""

from mentortools.demo.ratings import ratings
from mentortools.demo.term_time import days, meetings, observations
from mentortools.demo.written import Row, beside, rows

_TANSY, _UMBER, _VESTA, _WOLF, _XYLIA, _ZENO = (
    "9916001", "9916002", "9916003", "9916004", "9916005", "9916006",
)  # fmt: skip
_FERN, _GALE, _HOLLY, _IRIS, _JADE = (
    "Fern Figwort", "Gale Gillyflower", "Holly Hawkbit", "Iris Ivyleaf", "Jade Jonquil",
)  # fmt: skip

MENTORING: list[Row] = [
    *meetings(days("12/09/2025"), _TANSY, _FERN),
    *observations(days("09/09/2025", but_not="25/11/2025"), _TANSY, _FERN, ("7A", "8C", "10B")),
    *meetings(days("09/01/2026", but_not="23/01/2026 20/03/2026 15/05/2026"), _TANSY, _GALE),
    *observations(days("15/01/2026", but_not="29/01/2026 12/03/2026 23/04/2026"), _TANSY, _GALE, ("9D",)),
    *meetings(days("08/09/2025", "19/12/2025"), _UMBER, _HOLLY),
    *meetings(days("05/01/2026", but_not="23/03/2026 04/05/2026"), _VESTA, _HOLLY),
    *observations(days("10/09/2025", "13/02/2026"), _UMBER, _HOLLY, ("7B", "9A"), observed_by="Head of history"),
    *observations(days("25/02/2026"), _VESTA, _HOLLY, ("7B", "9A")),
    *meetings(days("11/09/2025", "13/02/2026"), _WOLF, _IRIS),
    *observations(days("16/09/2025", "13/02/2026", "18/11/2025 09/12/2025"), _WOLF, _IRIS, ("8A", "9B")),
    *meetings(days("09/09/2025", "19/12/2025", "18/11/2025 25/11/2025 02/12/2025 09/12/2025"), _XYLIA, _JADE),
    *observations(days("11/09/2025", "14/11/2025"), _XYLIA, _JADE, ("7C",)),
    *meetings(days("07/01/2026"), _ZENO, _JADE),
    *observations(days("08/01/2026"), _ZENO, _JADE, ("7C", "10A")),
    *rows("""
        date        mentor_trn  trainee           activity           minutes  targets_set             notes
        23/01/2026  9916001     Gale Gillyflower  Meeting            25       Mark the mock papers    Cut short
        20/03/2026  9916001     Gale Gillyflower  Meeting            -        Plan the last unit      -
        10/12/2025  9916001     Fern Figwort      Interim report     -        -                       -
        10/12/2025  9916002     Holly Hawkbit     Interim report     -        -                       -
        18/12/2025  9916005     Jade Jonquil      Interim report     -        -                       Six days late
        11/12/2025  9916004     Iris Ivyleaf      Interim report     -        -                       -
        27/03/2026  9916001     Gale Gillyflower  Interim report     -        -                       -
        17/03/2026  9916001     Fern Figwort      Formal assessment  60       -                       -
        18/03/2026  9916001     Gale Gillyflower  Formal assessment  60       -                       -
        24/03/2026  9916006     Jade Jonquil      Formal assessment  60       -                       -
        19/01/2026  9916004     Iris Ivyleaf      Concern            -        -                       Wants to leave
        20/01/2026  9916004     Iris Ivyleaf      Told personal tutor  -  -                       By e-mail
    """),
]  # fmt: skip

COMPONENTS = rows(
    """
    mentor_trn  component                completed_on  evidence
    9916001     Induction conference     17/09/2025    Register of the conference
    9916001     Online induction module  24/09/2025    Certificate of the module
    9916002     Induction conference     17/09/2025    Register of the conference
    9916002     Online induction module  24/09/2025    Certificate of the module
    9916003     Induction conference     17/09/2025    Register of the conference
    9916004     Induction conference     17/09/2025    Register of the conference
    9916005     Induction conference     17/09/2025    Register of the conference
    9916006     Induction conference     14/01/2026    Register of the conference
""",
    provider_code="2ZZ",
)

RATINGS = ratings(beside(
    rows("""
        mentor_trn  reviewed_on  knows                  explains               notices
        9916001     10/06/2026   Secure > Strong        Secure > Strong        Developing > Secure
        9916002     11/03/2026   Developing > Secure    Developing > Secure    Emerging > Developing
        9916003     11/03/2026   Emerging > Developing  Emerging > Developing  Emerging > Emerging
        9916004     14/01/2026   Secure > Secure        Developing > Secure    Developing > Developing
        9916005     20/10/2025   Developing             Emerging               Emerging
        9916006     11/03/2026   Emerging > Secure      Emerging > Developing  Emerging > Developing
    """),
    rows("""
        says                     sets                   priority  action
        Secure > Strong          Secure > Secure        notices   Film a lesson, and watch it together
        Developing > Developing  Developing > Secure    notices   Observe with the head of history
        Emerging > Developing    Emerging > Emerging    sets      Keep a list of targets that worked
        Secure > Developing      Developing > Secure    says      Practise the first sentence
        Developing               Emerging               knows     -
        Developing > Secure      Emerging > Developing  notices   Ask Tansy for her notes
    """),
))  # fmt: skip

REVIEW_MEETINGS = rows("""
    mentor_trn  date        kind                           lead_mentor      uploaded_on
    9916001     17/09/2025  Induction                      Septimus Sorbus  22/09/2025
    9916001     14/01/2026  Sharing best practice meeting  Septimus Sorbus  -
    9916001     10/06/2026  Final review                   Septimus Sorbus  -
    9916002     17/09/2025  Induction                      Septimus Sorbus  22/09/2025
    9916003     17/09/2025  Induction                      -                -
    9916004     17/09/2025  Induction                      Septimus Sorbus  -
    9916006     14/01/2026  Induction                      Septimus Sorbus  16/01/2026
""")

ENTITLEMENT = beside(
    rows("""
        mentor_trn  hours_given_a_week  admin_hours_a_week  release_for_training  cover_for_observations  cpd_slot
        9916001     2                   1                   Yes                   Yes                     Monday 4pm
        9916002     1                   0.5                 Yes                   Yes                     Monday 4pm
        9916003     0.5                 0                   No                    Yes                     Monday 4pm
        9916004     1                   0.5                 Yes                   Yes                     Monday 4pm
        9916005     -                   -                   No                    -                       -
        9916006     1                   0.5                 Yes                   Yes                     Monday 4pm
    """),
    rows("""
        device  tlr  extra_pay  job_description  line_manager     network  supervision_by   progression
        Yes     Yes  No         Yes              Head of science  Yes      Septimus Sorbus  Head of department
        Yes     No   No         Yes              Head of history  Yes      Septimus Sorbus  -
        Yes     No   No         Yes              Head of history  Yes      None             -
        Yes     No   No         Yes              Head of French   Yes      Septimus Sorbus  Lead mentor
        -       No   No         No               -                No       -                -
        Yes     No   No         Yes              Head of science  Yes      Septimus Sorbus  -
    """),
    rows("""
        workload_reviewed_on  wellbeing_check_in_on
        03/11/2025            02/02/2026
        03/11/2025            02/02/2026
        -                     -
        03/11/2025            02/02/2026
        -                     -
        23/02/2026            02/07/2026
    """),
)

DEADLINES = rows(
    """
    deadline                     kind        trainee           due_on      done_on     on_school_calendar
    Interim report               Report      -                 12/12/2025  -           Yes
    Interim report               Report      Gale Gillyflower  27/03/2026  27/03/2026  Yes
    Formal assessment            Assessment  -                 20/03/2026  -           Yes
    First development review     Review      -                 17/10/2025  17/09/2025  Yes
    Final development review     Review      -                 30/06/2026  -           -
    Summative report             Report      -                 25/06/2026  -           Yes
    QTS or end point assessment  Assessment  -                 01/07/2026  -           Yes
    Claim for mentor training    Claim       -                 17/07/2026  -           Yes
""",
    provider_code="2ZZ",
)

CONTACTS = rows("""
    date        lead_mentor      mentor_trn  kind        training_mentioned
    08/09/2025  Septimus Sorbus  -           Newsletter  Yes
    05/11/2025  Septimus Sorbus  -           Newsletter  Yes
    07/01/2026  Septimus Sorbus  -           Newsletter  Yes
    15/04/2026  Septimus Sorbus  -           Newsletter  Yes
    03/06/2026  Septimus Sorbus  -           Newsletter  Yes
    12/03/2026  Septimus Sorbus  9916002     Call        Yes
    12/03/2026  Septimus Sorbus  9916003     Visit       -
    24/04/2026  Septimus Sorbus  9916001     Reminder    Yes
""")
