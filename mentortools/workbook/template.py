"""The mentor log's sheets and headings, edition 1. A later edition may add; it renames nothing without an alias."""

from mentortools.model.claim_status import ClaimStatus
from mentortools.workbook.columns import Column, Holds, Table
from mentortools.workbook.template_columns import DATE, TRN, YES_NO, mentor_trn, provider_code
from mentortools.workbook.template_of_duties import (
    MENTORING_LOG_COLUMNS,
    MENTORS_COLUMNS,
    MORE_MENTORING_ACTIVITIES,
    SCHOOL_COLUMNS,
    TABLES_OF_DUTIES,
    TRAINEES_COLUMNS,
    TRAINING_LOG_COLUMNS,
)

EDITION = "1"

MODES = ("Online", "In person", "Own time")
ACTIVITIES = (
    "Induction",
    "Online module",
    "Session preparation",
    "Intensive training and practice (ITaP)",
    "Sharing best practice meeting",
    "Discussion forum",
    "Research and resources",
    "Refresher",
    "Other training",
)
PROGRAMMES = ("Primary", "Secondary", "Early years", "Further education")
ROUTES = ("QTS", "EYTS", "HPITT", "Assessment only")
COURSE_TYPES = ("Postgraduate", "Undergraduate", "Apprenticeship")
PLACEMENTS = ("Main", "Contrasting")
SHARED_MENTOR = ("Job share", "Mentor withdrew")
STATUSES = tuple(
    status.label for status in ClaimStatus if status not in {ClaimStatus.INTERNAL_DRAFT, ClaimStatus.PREPARED}
)

SCHOOL = Table(
    "School",
    (
        Column("name", "School name", Holds.TEXT, aliases=("Name of school", "Name")),
        Column("urn", "URN", Holds.URN, required=True, aliases=("School URN", "Unique reference number"),
               explanation="The school's unique reference number: 6 digits."),
        Column("earlier_urns", "Earlier URNs", Holds.URNS, aliases=("Previous URNs", "Earlier URN", "Previous URN"),
               decisive=True,
               explanation="URNs the school had before an academy conversion or merger, with commas between them."),
        Column("ukprn", "UKPRN", Holds.TEXT, aliases=("UK provider reference number",),
               explanation="The UK provider reference number: 8 digits."),
        Column("postcode", "Postcode", Holds.TEXT, aliases=("Post code",)),
        Column("district", "District", Holds.TEXT,
               aliases=("Administrative district", "District (administrative)", "Local authority district"),
               explanation="The administrative district, by name or code, as on Get Information about Schools."
                           " It decides the hourly rate."),
        Column("phase", "Phase", Holds.CHOICE, aliases=("Phase of education",),
               choices=("Nursery", "Primary", "Middle", "Secondary", "All-through", "16 plus", "Not applicable"),
               explanation="Choose from the list."),
        Column("trust", "Trust", Holds.TEXT, aliases=("Academy trust", "Trust name")),
        Column("academic_year", "Academic year", Holds.ACADEMIC_YEAR, required=True, aliases=("Year", "School year"),
               explanation="The academic year this log is for, 1 September to 31 August. For example 2025 to 2026."),
        Column("contact_name", "Contact name", Holds.TEXT, aliases=("Contact",),
               explanation="Who can answer questions about this log."),
        Column("contact_email", "Contact email", Holds.EMAIL, aliases=("Contact e-mail", "Email")),
        Column("teaching_starts", "Teaching starts", Holds.DATE, aliases=("Term starts", "First day of teaching"),
               explanation=f"The first day of teaching in the year. {DATE}"),
        Column("teaching_ends", "Teaching ends", Holds.DATE, aliases=("Term ends", "Last day of teaching"),
               explanation=f"The last day of teaching in the year. {DATE}"),
        *SCHOOL_COLUMNS,
    ),
    labels=True,
    needed=True,
    aliases=("School details", "School information", "Our school"),
)  # fmt: skip

HOLIDAYS = Table(
    "School",
    (
        Column("holiday", "Holiday", Holds.TEXT),
        Column("first_day", "First day", Holds.DATE, required=True, aliases=("From",), explanation=DATE),
        Column("last_day", "Last day", Holds.DATE, required=True, aliases=("To",), explanation=DATE),
    ),
    aliases=SCHOOL.aliases,
)

PROVIDERS = Table(
    "Providers",
    (
        provider_code(),
        Column("provider_name", "Provider name", Holds.TEXT, aliases=("Name", "Accredited provider name")),
        Column("contact_email", "Contact email", Holds.EMAIL, aliases=("Email", "E-mail")),
    ),
    aliases=("Accredited providers", "Training providers"),
)

MENTORS = Table(
    "Mentors",
    (
        Column("trn", "TRN", Holds.TRN, required=True,
               aliases=("Mentor TRN", "Teacher reference number", "TRN number"), explanation=TRN),
        Column("first_name", "First name", Holds.TEXT, aliases=("Forename", "First names", "Given name")),
        Column("last_name", "Last name", Holds.TEXT, aliases=("Surname", "Family name")),
        Column("email", "Email", Holds.EMAIL, aliases=("E-mail", "Email address")),
        Column("employed_by_this_school", "Employed by this school", Holds.YES_NO, choices=YES_NO,
               aliases=("Employed", "Employed here", "Employed by school"),
               explanation="Yes or No. Funding is for mentors whom the claiming school employs."),
        Column("lead_mentor", "Lead mentor", Holds.TEXT,
               explanation="The name of the lead mentor whose group this mentor is in."),
        Column("time_given_as", "Time given as", Holds.TEXT, choices=("PPA", "Cover", "Timetable reduction", "TLR"),
               explanation="How the mentor is given time for mentoring. Choose from the list, or type other words."),
        Column("protected_slot", "Protected slot", Holds.TEXT, aliases=("Protected time",),
               explanation="When the mentor meets the trainee each week. For example Tuesday period 5."),
        Column("previously_trained_with", "Previously trained with", Holds.PROVIDER_CODES,
               aliases=("Previously trained with (provider codes)", "Trained before with"),
               explanation="Provider codes, with commas between them. Claims decide what is a refresher; this is"
                           " compared with them."),
        Column("notes", "Notes", Holds.TEXT, aliases=("Comments",)),
        *MENTORS_COLUMNS,
    ),
    needed=True,
    aliases=("Mentor", "Mentor list", "Our mentors"),
)  # fmt: skip

TRAINEES = Table(
    "Trainees",
    (
        Column("trainee", "Trainee", Holds.TEXT, required=True,
               aliases=("Trainee name", "Student teacher", "Name", "Trainee teacher")),
        provider_code(),
        Column("programme", "Programme", Holds.CHOICE, choices=PROGRAMMES, aliases=("Phase", "Course")),
        Column("route", "Route", Holds.CHOICE, choices=ROUTES, aliases=("Award", "Training route"),
               explanation="QTS, EYTS, HPITT or Assessment only."),
        mentor_trn(required=False),
        Column("course_type", "Course type", Holds.CHOICE, choices=COURSE_TYPES),
        Column("placement", "Placement", Holds.CHOICE, choices=PLACEMENTS, aliases=("Placement type",),
               explanation="The trainee's main school, or the contrasting one."),
        Column("shared_mentor", "Shared mentor", Holds.CHOICE, choices=SHARED_MENTOR,
               explanation="Only where a trainee has two mentors: Job share, or Mentor withdrew."),
        Column("starts", "Starts", Holds.DATE, aliases=("Start date", "Start", "From"), explanation=DATE),
        Column("ends", "Ends", Holds.DATE, aliases=("End date", "End", "To"), explanation=DATE),
        Column("withdrew_on", "Withdrew on", Holds.DATE, aliases=("Withdrawn on", "Date withdrawn", "Withdrew"),
               decisive=True, explanation=DATE),
        *TRAINEES_COLUMNS,
    ),
    needed=True,
    aliases=("Trainee", "Trainee list", "Student teachers"),
)  # fmt: skip

TRAINING_LOG = Table(
    "Training log",
    (
        Column("date", "Date", Holds.DATE, required=True, explanation=DATE,
               aliases=("Date of training", "Training date", "Session date")),
        mentor_trn(),
        provider_code(),
        Column("activity", "Activity", Holds.CHOICE, choices=ACTIVITIES, aliases=("Training", "Session", "Component")),
        Column("hours", "Hours", Holds.HOURS, required=True,
               aliases=("Hours completed", "Training hours", "Hours of training", "Number of hours", "Duration"),
               explanation="Hours as a number: 1.5 is one hour and a half, 0.75 is 45 minutes."),
        Column("mode", "Mode", Holds.CHOICE, choices=MODES, aliases=("Training mode", "Delivery")),
        Column("evidence", "Evidence", Holds.TEXT, aliases=("Evidence kept", "Evidence of training"),
               explanation="What shows it took place and where that is kept: a certificate, a register, an e-mail."),
        *TRAINING_LOG_COLUMNS,
    ),
    needed=True,
    aliases=("Training", "Mentor training", "Mentor training log", "Training record"),
)  # fmt: skip

MENTORING_LOG = Table(
    "Mentoring log",
    (
        Column("date", "Date", Holds.DATE, required=True, explanation=DATE),
        mentor_trn(),
        Column("trainee", "Trainee", Holds.TEXT, required=True, aliases=("Trainee name", "Student teacher")),
        Column("activity", "Activity", Holds.CHOICE,
               choices=("Meeting", "Formal observation", "Informal observation", "Report", "Visit", "Other"),
               extra_choices=MORE_MENTORING_ACTIVITIES),
        Column("minutes", "Minutes", Holds.MINUTES, aliases=("Length in minutes",),
               explanation="How long it took, in minutes. For example 60."),
        Column("targets_set", "Targets set", Holds.TEXT),
        Column("targets_reviewed", "Targets reviewed", Holds.TEXT),
        Column("notes", "Notes", Holds.TEXT, aliases=("Comments",)),
        *MENTORING_LOG_COLUMNS,
    ),
    aliases=("Meetings", "Meeting log"),
)  # fmt: skip

DEVELOPMENT_REVIEW = Table(
    "Development review",
    (
        mentor_trn(),
        Column("area", "Area", Holds.TEXT),
        Column("statement", "Statement", Holds.TEXT),
        Column("initial_rating", "Initial rating", Holds.TEXT),
        Column("current_rating", "Current rating", Holds.TEXT),
        Column("final_rating", "Final rating", Holds.TEXT),
        Column("priority", "Priority", Holds.YES_NO, choices=YES_NO),
        Column("action", "Action", Holds.TEXT),
        Column("reviewed_on", "Reviewed on", Holds.DATE, explanation=DATE),
    ),
    aliases=("Mentor development review", "MDR"),
)

SPENDING = Table(
    "Spending",
    (
        Column("date", "Date", Holds.DATE, required=True, explanation=DATE),
        Column("category", "Category", Holds.CHOICE,
               choices=("Lesson cover", "Substitute", "Overtime", "Reduced duties")),
        mentor_trn(required=False),
        Column("amount", "Amount", Holds.POUNDS, required=True, aliases=("Cost", "Spent"),
               explanation="Pounds and pence. For example 125.50."),
        Column("evidence", "Evidence", Holds.TEXT),
    ),
    aliases=("Grant spending",),
)  # fmt: skip

PREVIOUS_CLAIMS = Table(
    "Previous claims",
    (
        Column("academic_year", "Academic year", Holds.ACADEMIC_YEAR, required=True, aliases=("Year",),
               explanation="The year the claim was for. For example 2024 to 2025."),
        mentor_trn(),
        provider_code(),
        Column("hours", "Hours", Holds.WHOLE, required=True, aliases=("Hours claimed",),
               explanation="The whole hours of that claim for this mentor."),
        Column("urn", "URN", Holds.URN, aliases=("School URN",), decisive=True,
               explanation="The school that claimed. Blank means this school."),
        Column("claim_reference", "Claim reference", Holds.TEXT, aliases=("Reference", "Claim ref"),
               explanation="The reference DfE's service gave the claim."),
        Column("status", "Status", Holds.TEXT, aliases=("Claim status",), choices=STATUSES,
               explanation="As DfE's service shows it. For example Submitted or Paid."),
    ),
    aliases=("Earlier claims", "Claims already made"),
)  # fmt: skip

RUNNING_HOURS = "Running hours"
LISTS = "Lists"
START_HERE = "Start here"
AIDS = frozenset({RUNNING_HOURS, LISTS})
"""Sheets of the template in which nobody types: sums of what stands elsewhere, and what the lists offer."""

MENTOR_LOG: tuple[Table, ...] = (
    SCHOOL,
    PROVIDERS,
    MENTORS,
    TRAINEES,
    TRAINING_LOG,
    MENTORING_LOG,
    DEVELOPMENT_REVIEW,
    SPENDING,
    PREVIOUS_CLAIMS,
)
"""The sheets that every log has."""

EVERY_TABLE: tuple[Table, ...] = (*MENTOR_LOG, *TABLES_OF_DUTIES)
"""Those, and the sheets that a log has where a chosen requirement set asks for them."""
