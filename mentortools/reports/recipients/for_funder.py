"""What who funds or audits the claims can be handed: every claim and its lines, mentors by TRN alone."""

from mentortools.model.claim import Claim, MentorTraining
from mentortools.model.claim_reference import claim_reference
from mentortools.reports.listing import ListColumn, Listing, SummedColumn
from mentortools.reports.names import provider_name
from mentortools.reports.recipients.without_amount import without_amount
from mentortools.reports.result import BatchResult, SchoolResult
from mentortools.workbook.edit import Content, Look

_COLUMNS = (
    ListColumn("Claim reference", Look.TEXT, 25),
    ListColumn("School", Look.TEXT, 28),
    ListColumn("URN", Look.TEXT, 9),
    ListColumn("Region", Look.TEXT, 15),
    ListColumn("Academic year", Look.TEXT, 13),
    ListColumn("Provider code", Look.TEXT, 10),
    ListColumn("Provider", Look.TEXT, 26),
)
_SUMS = (
    SummedColumn("Hours claimed", Look.WHOLE, 10),
    ListColumn("Hourly rate", Look.POUNDS, 9),
    SummedColumn("Amount", Look.POUNDS, 13),
)
_CLAIMS = (*_COLUMNS, SummedColumn("Mentors", Look.WHOLE, 9), *_SUMS)
_LINES = (
    *_COLUMNS[:3],
    *_COLUMNS[5:6],
    ListColumn("TRN", Look.TEXT, 9),
    ListColumn("Training type", Look.TEXT, 11),
    ListColumn("Hours logged", Look.HOURS, 9),
    ListColumn("Training allowance", Look.WHOLE, 11),
    *_SUMS,
)


def for_funder(batch: BatchResult) -> tuple[Listing, ...]:
    """Every claim, and every line of each."""
    pairs = [(result, claim) for result in batch.results for claim in result.claims.claims]
    claims = [_claim(result, claim) for result, claim in pairs]
    lines = [_line(result, line) for result, claim in pairs for line in claim.mentors]
    without = without_amount(claim for _, claim in pairs)
    nothing = "Nothing can be claimed from the files that were read."
    return (
        Listing(
            "Claims",
            f"One row for each school, accredited provider and academic year.{without}",
            _CLAIMS,
            claims,
            nothing,
        ),
        Listing("Claim lines", f"One row for each mentor of each claim, by TRN.{without}", _LINES, lines, nothing),
    )


def _claim(result: SchoolResult, claim: Claim) -> tuple[Content, ...]:
    region = result.claims.region.value if result.claims.region else "Not known"
    return (
        claim_reference(claim.academic_year, claim.urn, claim.provider_code),
        result.log.school.name,
        claim.urn,
        region,
        claim.academic_year.name,
        claim.provider_code,
        provider_name(result.log, claim.provider_code),
        len(claim.mentors),
        claim.hours,
        claim.hourly_rate,
        claim.amount,
    )


def _line(result: SchoolResult, line: MentorTraining) -> tuple[Content, ...]:
    return (
        claim_reference(line.academic_year, line.urn, line.provider_code),
        result.log.school.name,
        line.urn,
        line.provider_code,
        line.trn,
        line.training_type.value.capitalize(),
        line.hours_logged,
        line.allowance,
        line.hours_claimed,
        line.hourly_rate,
        line.amount,
    )
