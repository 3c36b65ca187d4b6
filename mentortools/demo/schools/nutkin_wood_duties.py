"""Nutkin Wood's records of what its requirement sets ask for, in every state: met, missed, not known and to come."""

from mentortools.demo.ratings import ratings
from mentortools.demo.term_time import days, meetings, observations
from mentortools.demo.written import Row, beside, rows

_NELL, _OSRIC, _PETRA, _QUILL, _RHODA, _SORREL = (
    "9915001", "9915002", "9915003", "9915004", "9915005", "9915006",
)  # fmt: skip
_ASH, _BECK, _CASS, _DOT, _ELM, _FLAX = (
    "Ash Acornby", "Beck Brambling", "Cass Catkin", "Dot Dandeley", "Elm Everlasting", "Flax Foxtailby",
)  # fmt: skip

MENTORING: list[Row] = [
    *meetings(days("09/09/2025", but_not="18/11/2025"), _NELL, _ASH),
    *observations(
        days("11/09/2025"), _NELL, _ASH, ("Reception", "2"),
        "25/09/2025 16/10/2025 13/11/2025 04/12/2025 15/01/2026 05/02/2026 05/03/2026 19/03/2026 23/04/2026 14/05/2026"
        " 11/06/2026",
    ),
    *meetings(days("10/09/2025"), _OSRIC, _BECK),
    *observations(
        days("12/09/2025", but_not="30/01/2026 06/03/2026"), _OSRIC, _BECK, ("1", "2"),
        "26/09/2025 17/10/2025 14/11/2025 05/12/2025 16/01/2026 06/02/2026 13/03/2026 24/04/2026 15/05/2026",
    ),
    *meetings(days("08/01/2026", "27/03/2026"), _PETRA, _CASS),
    *observations(
        days("07/01/2026", "27/03/2026"), _PETRA, _CASS, ("3", "4"),
        "21/01/2026 04/02/2026 04/03/2026 18/03/2026",
    ),
    *meetings(days("12/09/2025", "12/12/2025", "03/10/2025 14/11/2025"), _QUILL, _DOT),
    *observations(
        days("08/09/2025", "12/12/2025", "20/10/2025 17/11/2025"), _QUILL, _DOT, ("5",), "22/09/2025 13/10/2025",
    ),
    *meetings(days("06/01/2026", but_not="20/01/2026 10/03/2026 21/04/2026 09/06/2026"), _RHODA, _ELM),
    *observations(
        days("12/01/2026", "13/02/2026"), _RHODA, _ELM, ("6",), "26/01/2026", observed_by="Deputy head",
    ),
    *meetings(days("08/09/2025", but_not="13/10/2025 04/05/2026"), _SORREL, _FLAX),
    *observations(
        days("10/09/2025"), _SORREL, _FLAX, ("4", "5"),
        "24/09/2025 15/10/2025 12/11/2025 03/12/2025 14/01/2026 04/02/2026 04/03/2026 18/03/2026 22/04/2026 13/05/2026"
        " 03/06/2026",
    ),
    *rows("""
        date        mentor_trn  trainee          activity             minutes  targets_set                 notes
        03/10/2025  9915004     Dot Dandeley     Meeting              -        Plan with the other class   -
        10/03/2026  9915005     Elm Everlasting  Meeting              30       Plan the school trip        Fire drill
        05/05/2026  9915006     Flax Foxtailby   Meeting              60       -                           -
        24/11/2025  9915004     Dot Dandeley     Concern              -        -                           Often late
        25/11/2025  9915004     Dot Dandeley     Told personal tutor  -        -                           By phone
        12/05/2026  9915005     Elm Everlasting  Concern              -        -                           Late plans
        10/03/2026  9915001     Ash Acornby      Formal assessment    60       -                           -
        11/03/2026  9915002     Beck Brambling   Formal assessment    60       -                           -
        12/03/2026  9915006     Flax Foxtailby   Formal assessment    60       -                           -
        20/03/2026  9915003     Cass Catkin      Formal assessment    60       -                           -
    """),
]  # fmt: skip

COMPONENTS = rows(
    """
    mentor_trn  component                completed_on  reflection_written  evidence
    9915001     Induction conference     16/09/2025    -                   Register of the conference
    9915001     Online induction module  23/09/2025    -                   Certificate of the module
    9915002     Induction conference     18/09/2025    -                   Register of the conference
    9915002     Online induction module  -             -                   -
    9915003     Induction conference     06/01/2026    -                   Register of the conference
    9915003     Online induction module  13/01/2026    -                   Certificate of the module
    9915004     Induction conference     16/09/2025    -                   Register of the conference
    9915006     Induction conference     16/09/2025    -                   Register of the conference
    9915006     Online induction module  22/09/2025    -                   Certificate of the module
""",
    provider_code="1ZZ",
)

RATINGS = ratings(
    beside(
        rows("""
        mentor_trn  reviewed_on  knows                  explains               notices
        9915001     16/06/2026   Developing > Secure    Developing > Secure    Emerging > Developing
        9915002     20/01/2026   Developing > Secure    Secure                 Developing > Secure
        9915003     20/01/2026   Emerging > Developing  Developing > Secure    Secure > Secure
        9915004     10/11/2025   Emerging > Emerging    Emerging > Developing  Emerging > Developing
        9915006     20/01/2026   Developing > Secure    Developing > Strong    Secure > Developing
    """),
        rows("""
        says                   sets                   priority  action
        Developing > Secure    Developing > Strong    notices   Compare two observations with Quentin's
        Developing > Secure    Emerging > Developing  sets      Write each week's target in one line
        Developing > Secure    Developing > Secure    knows     Sit in on a day of the course
        Developing > Secure    Emerging > Emerging    sets      -
        Secure > Strong        Developing > Secure    explains  Talk a good lesson through with Nell
    """),
    )
)
"""Rhoda has not begun."""

REVIEW_MEETINGS = rows("""
    mentor_trn  date        kind                           lead_mentor          uploaded_on  notes
    9915001     16/09/2025  Induction                      Quentin Quince       19/09/2025   -
    9915001     25/11/2025  Sharing best practice meeting  Quentin Quince       -            -
    9915001     20/01/2026  Sharing best practice meeting  Quentin Quince       -            -
    9915001     28/04/2026  Sharing best practice meeting  Quentin Quince       -            -
    9915001     16/06/2026  Final review                   Quentin Quince       17/06/2026   -
    9915002     18/09/2025  Induction                      Quentin Quince       -            -
    9915002     20/01/2026  Sharing best practice meeting  Quentin Quince       -            -
    9915003     06/01/2026  Induction                      Quentin Quince       09/01/2026   -
    9915003     20/01/2026  Sharing best practice meeting  Quentin Quince       -            -
    9915004     10/11/2025  Induction                      -                    -            Put off twice
    9915006     16/09/2025  Induction                      Rosalind Rowanberry  18/09/2025   -
    9915006     25/11/2025  Sharing best practice meeting  -                    -            -
    9915006     20/01/2026  Sharing best practice meeting  -                    -            -
""")

ENTITLEMENT = beside(
    rows("""
        mentor_trn  hours_given_a_week  admin_hours_a_week  release_for_training  cover_for_observations  cpd_slot
        9915001     1.5                 0.5                 Yes                   Yes                     Thursday 4pm
        9915002     1.5                 0.5                 Yes                   Yes                     Thursday 4pm
        9915003     1.5                 0.5                 Yes                   Yes                     Thursday 4pm
        9915004     0                   0                   Yes                   No                      Thursday 4pm
        9915006     2                   0.5                 Yes                   Yes                     Thursday 4pm
    """),
    rows("""
        device  tlr  extra_pay  job_description  line_manager    network  supervision_by  progression
        Yes     Yes  No         Yes              Quentin Quince  Yes      Head of school  Lead mentor, from September
        Yes     No   Yes        Yes              Quentin Quince  Yes      Head of school  -
        No      No   Yes        Yes              Quentin Quince  Yes      Head of school  A qualification in coaching
        Yes     No   No         Yes              Quentin Quince  Yes      None            -
        Yes     Yes  No         Yes              Quentin Quince  Yes      -               Head of year
    """),
    rows("""
        workload_reviewed_on  wellbeing_check_in_on  notes
        10/11/2025            20/01/2026             -
        10/11/2025            21/01/2026             -
        11/11/2025            20/01/2026             Shares a laptop
        -                     -                      Took over in September
        12/11/2025            09/07/2026             -
    """),
)
"""Rhoda has no row: nobody knows what she is given."""

DEADLINES = rows(
    """
    deadline                     kind        trainee          due_on      done_on     on_school_calendar  notes
    Induction conference         Training    -                16/01/2026  -           Yes                 -
    First development review     Review      -                20/10/2025  10/11/2025  Yes                 One came late
    Interim report               Report      -                12/12/2025  11/12/2025  Yes                 -
    Interim report               Report      Elm Everlasting  27/03/2026  31/03/2026  Yes                 -
    Interim report               Report      Cass Catkin      20/02/2026  20/02/2026  Yes                 -
    Formal assessment            Assessment  -                20/03/2026  -           Yes                 -
    Summative report             Report      Cass Catkin      27/03/2026  27/03/2026  Yes                 -
    Summative report             Report      -                26/06/2026  -           Yes                 -
    Final development review     Review      -                30/06/2026  -           Yes                 -
    QTS or end point assessment  Assessment  -                02/07/2026  -           No                  Told in May
    Mentor summer conference     Training    -                07/07/2026  -           Yes                 -
""",
    provider_code="1ZZ",
)

CONTACTS = rows("""
    date        lead_mentor          mentor_trn  kind        training_mentioned  notes
    05/09/2025  Quentin Quince       -           Newsletter  Yes                 -
    04/11/2025  Quentin Quince       -           Newsletter  Yes                 -
    06/01/2026  Quentin Quince       -           Newsletter  Yes                 -
    24/02/2026  Quentin Quince       -           Newsletter  Yes                 -
    14/04/2026  Quentin Quince       -           Newsletter  Yes                 -
    02/06/2026  Quentin Quince       -           Newsletter  Yes                 -
    10/03/2026  Quentin Quince       9915002     Reminder    Yes                 The online induction module
    18/11/2025  Quentin Quince       9915001     Visit       Yes                 -
    05/09/2025  Rosalind Rowanberry  -           Newsletter  Yes                 -
    06/01/2026  Rosalind Rowanberry  -           Newsletter  No                  -
    20/11/2025  Rosalind Rowanberry  9915004     Visit       No                  -
""")
