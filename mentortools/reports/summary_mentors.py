"""The summary's sheets Mentors, one row a mentor and provider, and Unclaimed, those of them without a claim."""

from collections.abc import Iterator

from mentortools.model.claim import MentorTraining
from mentortools.reports.listing import ListColumn, Listing, SummedColumn
from mentortools.reports.names import provider_name
from mentortools.reports.result import BatchResult, ReturnedFile, SchoolResult
from mentortools.reports.rows import rows_of
from mentortools.workbook.edit import Content, Look

_WHO = (
    ListColumn("School", Look.TEXT, 24),
    ListColumn("URN", Look.TEXT, 8.5),
    ListColumn("Academic year", Look.TEXT, 14),
    ListColumn("Mentor", Look.TEXT, 20),
    ListColumn("TRN", Look.TEXT, 9),
    ListColumn("Provider code", Look.TEXT, 10),
    ListColumn("Provider", Look.TEXT, 22),
)
_ON_EACH_PAGE = 6
"""Up to the provider code: Outcome and Why print on pages beside the others."""


def mentors(batch: BatchResult) -> Listing:
    """Every mentor with every provider: from the hours logged to the pounds claimed."""
    columns = (
        *_WHO,
        ListColumn("Training type", Look.TEXT, 10.5),
        SummedColumn("Hours logged", Look.HOURS, 8.5),
        ListColumn("Training allowance", Look.WHOLE, 11),
        SummedColumn("Already claimed here", Look.WHOLE, 9),
        ListColumn("Already claimed elsewhere", Look.WHOLE, 11),
        ListColumn("Taken by other schools", Look.WHOLE, 9),
        ListColumn("Which schools", Look.TEXT, 10),
        SummedColumn("Hours claimed", Look.WHOLE, 9),
        ListColumn("Hours left", Look.WHOLE, 8),
        ListColumn("Hourly rate", Look.POUNDS, 9),
        SummedColumn("Amount", Look.POUNDS, 12),
        ListColumn("Outcome", Look.TEXT, 34),
        ListColumn("Why", Look.TEXT, 70),
    )
    words = (
        "One row for each mentor and accredited provider at each school. One training allowance is shared by all"
        " schools at which a mentor trains with the same provider: “Which schools” has the URNs of the others."
    )
    rows = rows_of(batch, mentor_rows)
    return Listing(
        "Mentors", words, columns, rows, "No mentor has training that counts.", _ON_EACH_PAGE, len(columns) - 1
    )


def unclaimed(batch: BatchResult) -> Listing:
    """Training that is logged and comes to no claim, and why."""
    columns = (
        *_WHO,
        SummedColumn("Hours logged", Look.HOURS, 10),
        ListColumn("Outcome", Look.TEXT, 34),
        ListColumn("Why", Look.TEXT, 60),
    )
    rows = rows_of(batch, unclaimed_rows)
    words = (
        "Training that counts and of which no hour is claimed, with the reason. Rows that must be put right before they"
        " count are not here: Findings has them, and Schools their hours."
    )
    return Listing("Unclaimed", words, columns, rows, "Every mentor with training that counts is claimed for.")


def outcome(training: MentorTraining) -> str:
    """What became of it, and which rule bars it where one does."""
    words = training.outcome.value.capitalize()
    return f"{words}: {training.bar.value}" if training.bar else words


def mentor_rows(file: ReturnedFile) -> tuple[tuple[Content, ...], ...]:
    """The rows of a file's mentors."""
    return tuple(_mentor(result, each) for result, each in _trainings(file))


def unclaimed_rows(file: ReturnedFile) -> tuple[tuple[Content, ...], ...]:
    """The rows of a file's trainings that come to no claim."""
    return tuple(
        (*_who(result, each), each.hours_logged, outcome(each), each.why)
        for result, each in _trainings(file)
        if not each.hours_claimed and each.hours_logged
    )


def _trainings(file: ReturnedFile) -> Iterator[tuple[SchoolResult, MentorTraining]]:
    return ((file.result, each) for each in file.result.claims.trainings) if file.result else iter(())


def _who(result: SchoolResult, training: MentorTraining) -> tuple[Content, ...]:
    return (
        result.log.school.name,
        training.urn,
        training.academic_year.name,
        result.log.mentor_name(training.trn),
        training.trn,
        training.provider_code,
        provider_name(result.log, training.provider_code),
    )


def _mentor(result: SchoolResult, training: MentorTraining) -> tuple[Content, ...]:
    return (
        *_who(result, training),
        training.training_type.value.capitalize(),
        training.hours_logged,
        training.allowance,
        training.claimed_here,
        training.claimed_elsewhere,
        sum(taken.hours for taken in training.taken),
        ", ".join(dict.fromkeys(taken.urn for taken in training.taken)) or None,
        training.hours_claimed,
        training.hours_left,
        training.hourly_rate,
        training.amount,
        outcome(training),
        training.why,
    )
