"""Headings and sheets for what mentors and schools owe besides training.

They are built into a log only where a chosen requirement set asks for them, and read wherever they stand.
"""

from mentortools.workbook.columns import Column, Holds, Table
from mentortools.workbook.template_columns import DATE, YES_NO, mentor_trn, provider_code

MORE_MENTORING_ACTIVITIES = (
    "Monthly reflection",
    "PLC meeting",
    "Interim report",
    "Summative report",
    "Formal assessment",
    "QTS or end point assessment",
    "Final recommendation",
    "Transition plan",
    "Tutor meeting",
    "Lead mentor visit",
    "Concern",
    "Told personal tutor",
)
REVIEW_MEETINGS_KINDS = ("Induction", "Sharing best practice meeting", "Final review")
DEADLINE_KINDS = ("Report", "Assessment", "Review", "Training", "Claim", "Other")
CONTACT_KINDS = ("Newsletter", "Reminder", "Visit", "Call")
CAME_TO_IT_BY = ("Volunteered", "Asked", "Told")

_WEEK = "In an ordinary week, as a number: 1.5 is one hour and a half."


def _asked(
    field: str, heading: str, holds: Holds, explanation: str, *aliases: str, choices: tuple[str, ...] = ()
) -> Column:
    """A heading of a sheet that every log has, for logs of schools with a set that asks for it."""
    offered = YES_NO if holds is Holds.YES_NO else choices
    return Column(field, heading, holds, aliases=aliases, choices=offered, explanation=explanation, extra=True)


def _yes_no(field: str, heading: str, explanation: str, *aliases: str) -> Column:
    return Column(
        field, heading, Holds.YES_NO, aliases=(*aliases, f"{heading} (Yes/No)"), choices=YES_NO,
        explanation=f"Yes or No. {explanation}",
    )  # fmt: skip


SCHOOL_COLUMNS = (
    _asked("requirement_sets", "Requirement sets", Holds.TEXT,
           "The sets of requirements that the school has chosen, by name, with commas between them.",
           "Requirement set", "Sets of requirements", "Chosen requirement sets"),
    _asked("entitlement_agreed", "Entitlement agreed", Holds.TEXT,
           "The written entitlement of mentors that the school has agreed to: its name and version.",
           "Mentor entitlement agreed", "Agreed entitlement", "Entitlement version"),
    _asked("mentor_lead", "Mentor lead", Holds.TEXT, "Who leads the school's mentors and speaks for them.",
           "Lead for mentoring", "Leader of mentors", "Professional learning leader"),
    _asked("budget_for_next_year", "Budget for next year", Holds.POUNDS,
           "What next year's budget has for training mentors, in pounds. For example 2400.",
           "Budget for next year (pounds)", "Next year's budget", "Training budget for next year"),
    _asked("cover_cost_an_hour", "Cover cost an hour", Holds.POUNDS,
           "What an hour of cover costs the school, in pounds. For example 32.50.",
           "Cover cost an hour (pounds)", "Cost of cover an hour", "Cover cost per hour"),
)  # fmt: skip

MENTORS_COLUMNS = (
    _asked("mentoring_since", "Mentoring since", Holds.ACADEMIC_YEAR,
           "The academic year in which they first mentored. For example 2022 to 2023.",
           "Mentoring since (academic year)", "Mentor since", "First mentored in"),
    _asked("came_to_it_by", "Came to it by", Holds.CHOICE, "How the teacher became a mentor.",
           "Came to mentoring by", "Became a mentor by", "How they became a mentor", choices=CAME_TO_IT_BY),
)  # fmt: skip

TRAINEES_COLUMNS = (
    _asked("personal_tutor", "Personal tutor", Holds.TEXT, "The trainee's tutor at the provider.",
           "Personal tutor name", "Provider tutor", "University tutor"),
    _asked("subjects_taught", "Subjects taught", Holds.TEXT, "With commas between them. For example Maths, Physics.",
           "Subjects", "Subjects taught by the trainee"),
    _asked("year_groups_taught", "Year groups taught", Holds.TEXT, "With commas between them. For example 7, 9, 10.",
           "Year groups", "Age groups taught", "Years taught"),
    _asked("teaching_hours_a_week", "Teaching hours a week", Holds.HOURS, _WEEK,
           "Teaching hours per week", "Weekly teaching hours", "Hours taught a week"),
    _asked("observing_hours_a_week", "Observing hours a week", Holds.HOURS, _WEEK,
           "Observing hours per week", "Weekly observing hours", "Observation hours a week"),
    _asked("planning_hours_a_week", "Planning hours a week", Holds.HOURS, _WEEK,
           "Planning hours per week", "Weekly planning hours", "PPA hours a week"),
    _asked("study_hours_a_week", "Study hours a week", Holds.HOURS, _WEEK,
           "Study hours per week", "Weekly study hours", "Study time a week"),
)  # fmt: skip

TRAINING_LOG_COLUMNS = (
    _asked("released", "Released", Holds.YES_NO, "Yes or No. Whether the school released the mentor for it.",
           "Released (Yes/No)", "Released for it", "Released for training"),
    _asked("reflection_written", "Reflection written", Holds.YES_NO, "Yes or No.",
           "Reflection written (Yes/No)", "Reflective task done", "Reflection done"),
)  # fmt: skip

MENTORING_LOG_COLUMNS = (
    _asked("observed_by", "Observed by", Holds.TEXT, "Who observed, where it was not the mentor.",
           "Observer", "Who observed", "Observation by"),
    _asked("class_taught", "Class", Holds.TEXT, "The class that the trainee taught. For example 8B.",
           "Class taught", "Class observed", "Class seen"),
    _asked("feedback_given", "Feedback given", Holds.YES_NO, "Yes or No.",
           "Feedback given (Yes/No)", "Was feedback given", "Fed back"),
    _asked("covered", "Covered", Holds.YES_NO, "Yes or No. Whether the mentor's own lesson was covered.",
           "Covered (Yes/No)", "Lesson covered", "Cover given"),
    _asked("school_visited", "School visited", Holds.URN,
           "The URN of the other school, where the trainee was seen there.",
           "School visited (URN)", "URN of the school visited", "Visited school"),
)  # fmt: skip

COMPONENTS = Table(
    "Components",
    (
        mentor_trn(),
        provider_code(required=False),
        Column("component", "Component", Holds.TEXT, required=True,
               aliases=("Training component", "Component of the programme", "Module"),
               explanation="A part of the provider's mentor training, as the requirement set names it."),
        Column("completed_on", "Completed on", Holds.DATE, explanation=DATE,
               aliases=("Date completed", "Completed", "Done on")),
        _yes_no("reflection_written", "Reflection written", "Where the component asks for one.",
                "Reflective task done", "Reflection done"),
        Column("evidence", "Evidence", Holds.TEXT, aliases=("Evidence kept", "Evidence of completion"),
               explanation="What shows it, and where that is kept."),
    ),
    aliases=("Training components", "Components completed", "Programme components"),
    extra=True,
)  # fmt: skip

REVIEW_MEETINGS = Table(
    "Review meetings",
    (
        mentor_trn(),
        Column("date", "Date", Holds.DATE, required=True, aliases=("Date of meeting", "Meeting date", "Reviewed on"),
               explanation=DATE),
        Column("kind", "Kind", Holds.CHOICE, choices=REVIEW_MEETINGS_KINDS,
               aliases=("Kind of meeting", "Meeting", "Type of meeting"),
               explanation="When in the year the development review was looked at."),
        Column("lead_mentor", "Lead mentor", Holds.TEXT, aliases=("Lead mentor name", "With lead mentor"),
               explanation="The lead mentor who was there."),
        Column("uploaded_on", "Uploaded on", Holds.DATE, aliases=("Date uploaded", "Uploaded"),
               explanation=f"When the review was uploaded for the provider. {DATE}"),
        Column("notes", "Notes", Holds.TEXT, aliases=("Comments",)),
    ),
    aliases=("Development review meetings", "MDR meetings", "Reviews of development"),
    extra=True,
)  # fmt: skip

ENTITLEMENT = Table(
    "Entitlement",
    (
        mentor_trn(),
        Column("hours_given_a_week", "Hours given a week", Holds.HOURS, explanation=_WEEK,
               aliases=("Hours given per week", "Mentoring hours a week", "Time given a week")),
        Column("admin_hours_a_week", "Admin hours a week", Holds.HOURS, explanation=_WEEK,
               aliases=("Admin hours per week", "Administration hours a week", "Admin time a week")),
        _yes_no("release_for_training", "Release for training", "Released to attend training.",
                "Released for training", "Training release"),
        _yes_no("cover_for_observations", "Cover for observations", "Lessons are covered so that they can observe.",
                "Observation cover", "Cover to observe"),
        Column("cpd_slot", "CPD slot", Holds.TEXT, aliases=("CPD time", "Professional development slot"),
               explanation="When the mentor has time for professional development. For example Thursday 3.30pm."),
        _yes_no("device", "Device", "A school device to type observations and reports on.", "School device", "Laptop"),
        _yes_no("tlr", "TLR", "A teaching and learning responsibility payment.", "TLR payment", "TLR paid"),
        _yes_no("extra_pay", "Extra pay", "Other pay for mentoring.", "Other pay", "Payment for mentoring"),
        _yes_no("job_description", "Job description", "The role is in a job description.",
                "Role description", "In job description"),
        Column("line_manager", "Line manager", Holds.TEXT, aliases=("Manager", "Managed by"),
               explanation="Who manages the mentor in this role."),
        _yes_no("network", "Network", "The mentor belongs to a network of mentors.", "Mentor network", "In a network"),
        Column("workload_reviewed_on", "Workload reviewed on", Holds.DATE, explanation=DATE,
               aliases=("Workload review", "Workload last reviewed")),
        Column("wellbeing_check_in_on", "Wellbeing check-in on", Holds.DATE, explanation=DATE,
               aliases=("Wellbeing check in", "Last wellbeing check-in")),
        Column("supervision_by", "Supervision by", Holds.TEXT, aliases=("Supervised by", "Supervisor"),
               explanation="Who gives the mentor supervision."),
        Column("progression", "Progression", Holds.TEXT, aliases=("Career progression", "Next step"),
               explanation="What the role leads to. For example lead mentor, or a qualification."),
        Column("notes", "Notes", Holds.TEXT, aliases=("Comments",)),
    ),
    aliases=("Mentor entitlement", "Mentoring entitlement", "Entitlements"),
    extra=True,
)  # fmt: skip

DEADLINES = Table(
    "Deadlines",
    (
        Column("deadline", "Deadline", Holds.TEXT, required=True, aliases=("What is due", "Name of deadline"),
               explanation="What is due. For example Interim report."),
        Column("kind", "Kind", Holds.CHOICE, choices=DEADLINE_KINDS, aliases=("Kind of deadline", "Type"),
               explanation="Choose from the list."),
        provider_code(required=False),
        Column("trainee", "Trainee", Holds.TEXT, aliases=("Trainee name", "Student teacher"),
               explanation="Only where it is for one trainee."),
        Column("due_on", "Due on", Holds.DATE, required=True, aliases=("Due", "Due date", "Due by", "Deadline date"),
               explanation=DATE),
        Column("done_on", "Done on", Holds.DATE, aliases=("Done", "Date done", "Completed on"), explanation=DATE),
        _yes_no("on_school_calendar", "On school calendar", "Whether the school's own calendar has it.",
                "On the school calendar", "In school calendar"),
        Column("notes", "Notes", Holds.TEXT, aliases=("Comments",)),
    ),
    aliases=("Deadline", "Provider deadlines", "Dates due"),
    extra=True,
)  # fmt: skip

CONTACTS = Table(
    "Lead mentor contacts",
    (
        Column("date", "Date", Holds.DATE, required=True, aliases=("Date of contact", "Contact date", "Sent on"),
               explanation=DATE),
        Column("lead_mentor", "Lead mentor", Holds.TEXT, aliases=("Lead mentor name", "From"),
               explanation="The name as the Mentors sheet has it."),
        mentor_trn(required=False),
        Column("kind", "Kind", Holds.CHOICE, choices=CONTACT_KINDS, aliases=("Kind of contact", "Type of contact"),
               explanation="Choose from the list."),
        _yes_no("training_mentioned", "Training mentioned", "Whether it spoke of the mentor's training.",
                "Mentions training", "Training discussed"),
        Column("notes", "Notes", Holds.TEXT, aliases=("Comments",)),
    ),
    aliases=("Lead mentor contact", "Lead mentor log", "Contacts with mentors"),
    extra=True,
)  # fmt: skip

TABLES_OF_DUTIES: tuple[Table, ...] = (COMPONENTS, REVIEW_MEETINGS, ENTITLEMENT, DEADLINES, CONTACTS)
