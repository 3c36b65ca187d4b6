"""The CSV files of a batch: findings, claims in the columns of DfE's own claims download, and their lines."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from mentortools.model.cell import references
from mentortools.model.claim_reference import claim_reference
from mentortools.model.claim_status import ClaimStatus
from mentortools.reports.csv_text import Value, csv_file, csv_lines
from mentortools.reports.names import provider_name
from mentortools.reports.plain_numbers import plain_hours, plain_pounds
from mentortools.reports.result import BatchResult, ReturnedFile, SchoolResult
from mentortools.workbook.log import MentorRow

Row = tuple[Value, ...]

FINDINGS = ("file", "school_urn", "school_name", "severity", "check", "sheet", "cell", "heading", "found", "message")

CLAIMS = (
    "claim_reference",
    "school_urn",
    "school_name",
    "school_local_authority",
    "school_type_of_establishment",
    "school_group",
    "provider_name",
    "provider_code",
    "claim_amount",
    "claim_submission_date",
    "claim_status",
    "claim_unpaid_reason",
)
"""The headings of DfE's claims download, in its order."""

CLAIM_LINES = (
    "claim_reference",
    "academic_year",
    "school_urn",
    "school_name",
    "provider_code",
    "provider_name",
    "mentor_trn",
    "mentor_full_name",
    "training_type",
    "hours_logged",
    "training_allowance",
    "already_claimed_here",
    "already_claimed_elsewhere",
    "taken_by_other_schools",
    "mentor_hours_of_training",
    "hours_left",
    "hourly_rate",
    "amount",
    "why",
    "rests_on",
    "rows",
    "file",
)


def findings_csv(batch: BatchResult) -> bytes:
    """Every finding of every file, one a row."""
    return b"".join(csv_pieces(batch)["findings.csv"])


def claims_csv(batch: BatchResult) -> bytes:
    """One row a claim. What a log cannot tell, such as the local authority and the school's group, stays empty."""
    return b"".join(csv_pieces(batch)["claims.csv"])


def claim_lines_csv(batch: BatchResult) -> bytes:
    """One row for each mentor of each claim, with how the hours came about."""
    return b"".join(csv_pieces(batch)["claim-lines.csv"])


def csv_pieces(batch: BatchResult) -> Mapping[str, Iterator[bytes]]:
    """The three files by name, each in pieces: that of many files is never held whole."""
    return {
        "findings.csv": _csv(FINDINGS, batch.of_each(findings_lines)),
        "claims.csv": _csv(CLAIMS, batch.of_each(claims_lines)),
        "claim-lines.csv": _csv(CLAIM_LINES, batch.of_each(mentors_lines)),
    }


def findings_lines(file: ReturnedFile) -> bytes:
    """The rows of a file's findings."""
    return csv_lines(_findings(file))


def claims_lines(file: ReturnedFile) -> bytes:
    """The rows of a file's claims."""
    return csv_lines(_claims(file.result)) if file.result else b""


def mentors_lines(file: ReturnedFile) -> bytes:
    """The rows of the mentors in a file's claims."""
    return csv_lines(_claim_lines(file.result)) if file.result else b""


def _csv(headings: Sequence[str], lines: Iterable[bytes]) -> Iterator[bytes]:
    return chain((csv_file(headings, ()),), lines)


def _findings(file: ReturnedFile) -> Iterator[Row]:
    school = file.result.log.school if file.result else None
    urn, name = (school.urn, school.name) if school else (None, None)
    for each in file.findings:
        cell = each.cell.reference if each.cell else None
        where = (each.sheet, cell, each.heading)
        yield (file.path, urn, name, each.severity, each.code, *where, each.found, each.message)


def _claims(result: SchoolResult) -> Iterator[Row]:
    for claim in result.claims.claims:
        yield (
            claim_reference(claim.academic_year, claim.urn, claim.provider_code),
            claim.urn,
            result.log.school.name,
            None,
            None,
            None,
            provider_name(result.log, claim.provider_code),
            claim.provider_code,
            plain_pounds(claim.amount),
            None,
            ClaimStatus.PREPARED,
            None,
        )


def _claim_lines(result: SchoolResult) -> Iterator[Row]:
    for claim in result.claims.claims:
        for line in claim.mentors:
            yield (
                claim_reference(claim.academic_year, claim.urn, claim.provider_code),
                claim.academic_year.name,
                claim.urn,
                result.log.school.name,
                claim.provider_code,
                provider_name(result.log, claim.provider_code),
                line.trn,
                _full_name(result.log.mentor(line.trn)),
                line.training_type,
                plain_hours(line.hours_logged),
                line.allowance,
                line.claimed_here,
                line.claimed_elsewhere,
                sum(taken.hours for taken in line.taken),
                line.hours_claimed,
                line.hours_left,
                plain_pounds(line.hourly_rate),
                plain_pounds(line.amount),
                line.why,
                " | ".join(map(str, line.grounds)),
                f"{line.rows[0].sheet}: {references(line.rows)}" if line.rows else None,
                result.name,
            )


def _full_name(mentor: MentorRow | None) -> str | None:
    return f"{mentor.first_name} {mentor.last_name}".strip() if mentor else None
