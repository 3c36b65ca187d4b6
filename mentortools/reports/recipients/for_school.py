"""What a school can be handed of the batch: its own log, in the words that are meant for it."""

from mentortools.checks.grouping import FindingGroup, group
from mentortools.model.claim import MentorTraining
from mentortools.reports.for_schools import for_the_school
from mentortools.reports.listing import ListColumn, Listing, SummedColumn
from mentortools.reports.names import provider_name, school_line
from mentortools.reports.places import WORKBOOK, cells_of
from mentortools.reports.result import SchoolResult
from mentortools.reports.summary_mentors import outcome
from mentortools.workbook.edit import Content, Look

_MENTORS = (
    ListColumn("Mentor", Look.TEXT, 22),
    ListColumn("TRN", Look.TEXT, 9),
    ListColumn("Provider code", Look.TEXT, 10),
    ListColumn("Provider", Look.TEXT, 24),
    ListColumn("Training type", Look.TEXT, 10.5),
    SummedColumn("Hours logged", Look.HOURS, 8.5),
    ListColumn("Training allowance", Look.WHOLE, 11),
    SummedColumn("Hours claimed", Look.WHOLE, 9),
    ListColumn("Hourly rate", Look.POUNDS, 9),
    SummedColumn("Amount", Look.POUNDS, 12),
    ListColumn("Outcome", Look.TEXT, 34),
)
_FINDINGS = (
    ListColumn("Severity", Look.TEXT, 11),
    ListColumn("Sheet", Look.TEXT, 18),
    ListColumn("Cells", Look.TEXT, 16),
    ListColumn("Column", Look.TEXT, 18),
    ListColumn("What is wrong and what to do", Look.TEXT, 80),
    SummedColumn("Findings", Look.WHOLE, 10),
    ListColumn("Check", Look.TEXT, 9),
)


def for_school(result: SchoolResult) -> tuple[Listing, ...]:
    """One log's mentors and findings. Nothing in it is of another school's."""
    said = f"{school_line(result)}."
    trainings = [_training(result, each) for each in result.claims.trainings]
    groups = sorted(group(for_the_school(result.findings)), key=lambda each: each.severity.rank)
    return (
        Listing("Mentors", said, _MENTORS, trainings, "No mentor has training that counts."),
        Listing("Findings", said, _FINDINGS, [_finding(each) for each in groups], "Nothing to put right."),
    )


def _training(result: SchoolResult, training: MentorTraining) -> tuple[Content, ...]:
    return (
        result.log.mentor_name(training.trn),
        training.trn,
        training.provider_code,
        provider_name(result.log, training.provider_code),
        training.training_type.value.capitalize(),
        training.hours_logged,
        training.allowance,
        training.hours_claimed,
        training.hourly_rate,
        training.amount,
        outcome(training),
    )


def _finding(each: FindingGroup) -> tuple[Content, ...]:
    where = (each.sheet or WORKBOOK, cells_of(each) or None, each.heading)
    return (each.severity.value.capitalize(), *where, each.message, each.count, each.code)
