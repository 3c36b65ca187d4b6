"""What an accredited provider can be handed of a batch: the training of mentors with it, and of nobody else."""

from collections.abc import Iterator
from decimal import Decimal

from mentortools.model.claim import Claim, MentorTraining
from mentortools.reports.listing import ListColumn, Listing, SummedColumn
from mentortools.reports.names import provider_name
from mentortools.reports.recipients.without_amount import without_amount
from mentortools.reports.result import BatchResult, SchoolResult
from mentortools.workbook.edit import Content, Look

_SCHOOL = (
    ListColumn("School", Look.TEXT, 32),
    ListColumn("URN", Look.TEXT, 9),
    ListColumn("Academic year", Look.TEXT, 14),
)
_CLAIMS = (
    *_SCHOOL,
    SummedColumn("Mentors", Look.WHOLE, 10),
    SummedColumn("Hours claimed", Look.WHOLE, 10),
    SummedColumn("Amount", Look.POUNDS, 14),
)
_MENTORS = (
    *_SCHOOL,
    ListColumn("Mentor", Look.TEXT, 22),
    ListColumn("TRN", Look.TEXT, 9),
    ListColumn("Training type", Look.TEXT, 12),
    SummedColumn("Hours logged", Look.HOURS, 10),
    SummedColumn("Hours claimed", Look.WHOLE, 10),
)


def providers(batch: BatchResult) -> dict[str, str]:
    """The names of the providers with which mentors trained, by code, in the order of the codes."""
    names: dict[str, str] = {}
    for result in batch.results:
        for training in result.claims.trainings:
            code = training.provider_code
            names[code] = names.get(code) or provider_name(result.log, code)
    return dict(sorted(names.items()))


def for_provider(batch: BatchResult, code: str) -> tuple[Listing, ...]:
    """The claims with one provider, and the mentors they are made for, or could not be made for."""
    claims = [_claim(result, each) for result, each in _claims(batch, code)]
    mentors = [_mentor(result, each) for result, each in _trainings(batch, code)]
    words = "Claims that schools make for training with this provider, which DfE may ask it to confirm."
    words += without_amount(claim for _, claim in _claims(batch, code))
    listed = "The mentors behind the claims, with the hours that their schools logged for training with this provider."
    return (
        Listing("Claims", words, _CLAIMS, claims, "No claim is made for training with this provider."),
        Listing("Mentors", listed, _MENTORS, mentors, "No mentor has training that counts."),
    )


def _claims(batch: BatchResult, code: str) -> Iterator[tuple[SchoolResult, Claim]]:
    for result in batch.results:
        yield from ((result, each) for each in result.claims.claims if each.provider_code == code)


def _trainings(batch: BatchResult, code: str) -> Iterator[tuple[SchoolResult, MentorTraining]]:
    for result in batch.results:
        for each in result.claims.trainings:
            if each.provider_code == code and each.hours_logged > Decimal(0):
                yield result, each


def _claim(result: SchoolResult, claim: Claim) -> tuple[Content, ...]:
    school = (result.log.school.name, claim.urn, claim.academic_year.name)
    return (*school, len(claim.mentors), claim.hours, claim.amount)


def _mentor(result: SchoolResult, training: MentorTraining) -> tuple[Content, ...]:
    return (
        result.log.school.name,
        training.urn,
        training.academic_year.name,
        result.log.mentor_name(training.trn),
        training.trn,
        training.training_type.value.capitalize(),
        training.hours_logged,
        training.hours_claimed,
    )
