"""The summary of a batch as sheets: an overview with charts, and a list of everything it rests on."""

from mentortools.model.claim_reference import claim_reference
from mentortools.model.claim_status import ClaimStatus
from mentortools.reports.listing import MOST_ROWS, ListColumn, Listing, SummedColumn, listing_sheets
from mentortools.reports.names import provider_name
from mentortools.reports.result import BatchResult, ReturnedFile
from mentortools.reports.rows import rows_of
from mentortools.reports.summary_development import development
from mentortools.reports.summary_duties import chosen_anywhere, duties, duties_by_mentor
from mentortools.reports.summary_entitlement import entitlement
from mentortools.reports.summary_experience import experience_by_school, mentors_by_experience
from mentortools.reports.summary_files import changes, expected_schools, files
from mentortools.reports.summary_findings import findings
from mentortools.reports.summary_leads import lead_mentors
from mentortools.reports.summary_mentors import mentors, unclaimed
from mentortools.reports.summary_overview import overview
from mentortools.reports.summary_schools import schools
from mentortools.reports.summary_stamp import batch_stamp
from mentortools.reports.summary_survey import survey
from mentortools.workbook.edit import Content, Look, NewSheet


def batch_summary(batch: BatchResult, most: int = MOST_ROWS) -> tuple[NewSheet, ...]:
    """All sheets of ``summary.xlsx``; ``most`` is how many rows a sheet may have before its list is split."""
    stamp = batch_stamp(batch)
    listings = [schools(batch), mentors(batch), findings(batch), claims(batch), unclaimed(batch), files(batch)]
    if batch.expected is not None:
        listings.append(expected_schools(batch))
    if batch.tells_changes:
        listings.append(changes(batch))
    if chosen_anywhere(batch):
        listings += [duties(batch), duties_by_mentor(batch)]
        also = (
            entitlement(batch),
            survey(batch),
            experience_by_school(batch),
            mentors_by_experience(batch),
            lead_mentors(batch),
        )
        listings += [each for each in also if each]
    lists = [sheet for listing in listings for sheet in listing_sheets(listing, stamp, most)]
    lists += [sheet for sheet in [development(batch, stamp)] if sheet]
    return (overview(batch, stamp, tuple(sheet.title for sheet in lists)), *lists)


def claims(batch: BatchResult) -> Listing:
    """One row a claim to make in DfE's service."""
    return Listing(
        "Claims",
        "One row for each claim to make in DfE's service: one school, one accredited provider, one academic year. The"
        " reference is ours until DfE's service gives its own.",
        (
            ListColumn("Claim reference", Look.TEXT, 25),
            ListColumn("School", Look.TEXT, 30),
            ListColumn("URN", Look.TEXT, 9),
            ListColumn("Academic year", Look.TEXT, 14),
            ListColumn("Provider code", Look.TEXT, 10),
            ListColumn("Provider", Look.TEXT, 28),
            ListColumn("Mentors", Look.WHOLE, 10),
            SummedColumn("Hours", Look.WHOLE, 9),
            ListColumn("Hourly rate", Look.POUNDS, 10),
            SummedColumn("Amount", Look.POUNDS, 14),
            ListColumn("Status", Look.TEXT, 11),
        ),
        rows_of(batch, claim_rows),
        "Nothing can be claimed from the files that were read.",
    )


def claim_rows(file: ReturnedFile) -> tuple[tuple[Content, ...], ...]:
    """The rows of a file's claims."""
    result = file.result
    if result is None:
        return ()
    return tuple(
        (
            claim_reference(claim.academic_year, claim.urn, claim.provider_code),
            result.log.school.name,
            claim.urn,
            claim.academic_year.name,
            claim.provider_code,
            provider_name(result.log, claim.provider_code),
            len(claim.mentors),
            claim.hours,
            claim.hourly_rate,
            claim.amount,
            ClaimStatus.PREPARED.label,
        )
        for claim in result.claims.claims
    )
