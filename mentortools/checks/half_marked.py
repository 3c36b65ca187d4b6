"""The check of claims that were submitted and still say prepared."""

from collections.abc import Iterator

from msgspec.structs import replace

from mentortools.checks.case import ClaimsCase
from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.places import Mentors
from mentortools.checks.words import day
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_reference import is_ours
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.hours import in_hours


@check(
    "MT613",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="A claim that says prepared and has been submitted",
    message="A record of {hours} for {mentor} with {provider} in {year} says {status} and has {what}, so it counts as"
    " submitted. Type {submitted} as its status, or clear {what} if the claim was not made.",
    why="A prepared claim is worked out anew by each run. One that was submitted must not be claimed again.",
)
def half_marked(case: ClaimsCase) -> Iterator[Hit]:
    """Such records of this school, in the ledger or among its previous claims."""
    mentors = Mentors(case.log)
    here = {None, case.log.school.urn, *case.log.school.earlier_urns}
    for record in dict.fromkeys(replace(each, source="") for each in case.history.half_marked if each.urn in here):
        yield mentors.at(
            record.trn,
            hours=in_hours(record.hours),
            provider=record.provider_code,
            year=record.academic_year,
            status=ClaimStatus.PREPARED.label,
            submitted=ClaimStatus.SUBMITTED.label,
            what=_what(record),
        )


def _what(record: ClaimRecord) -> str:
    if record.reference and not is_ours(record.reference):
        return f"DfE's reference {record.reference}"
    return f"the day of submission {day(record.submitted_on)}" if record.submitted_on else "a day of submission"
