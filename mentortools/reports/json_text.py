"""The JSON of the command line: objects of plain values, their keys in the order in which they are promised."""

from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

from mentortools._version import __version__
from mentortools.model.claim import Claim, MentorTraining
from mentortools.model.finding import Finding
from mentortools.reports.plain_numbers import plain_hours, plain_pounds
from mentortools.reports.result import FileState, ReturnedFile, SchoolResult

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool | None"


def check_object(files: Iterable[ReturnedFile], digest: str, on: date) -> dict[str, Json]:
    """What ``check --format json`` prints. Files that are no returned workbooks at all are left out."""
    return {
        "mentortools": __version__,
        "rules": digest,
        "on": on.isoformat(),
        "files": [_file(file) for file in files if file.state is not FileState.IGNORED],
    }


def claim_object(result: SchoolResult) -> dict[str, Json]:
    """What ``claim --format json`` prints."""
    claims = result.claims
    return {
        "mentortools": __version__,
        "rules": result.digest,
        "on": result.on.isoformat(),
        "ledger": result.ledger,
        "academic_year": claims.academic_year.name if claims.academic_year else None,
        "school": _school(result),
        "claims": [_claim(claim) for claim in claims.claims],
        "rows_kept_out": claims.kept_out.rows,
        "hours_kept_out": plain_hours(claims.kept_out.hours),
        "amount": plain_pounds(claims.amount),
        "findings": [finding_object(finding) for finding in result.findings],
        "rows_kept_out_without_hours": claims.kept_out.rows_without_hours,
    }


def finding_object(finding: Finding) -> dict[str, Json]:
    """One finding."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "sheet": finding.sheet,
        "cell": finding.cell.reference if finding.cell else None,
        "heading": finding.heading,
        "found": finding.found,
        "message": finding.message,
    }


def _file(file: ReturnedFile) -> dict[str, Json]:
    return {
        "path": file.path,
        "sha256": file.sha256,
        "read": file.reason is None,
        "reason": file.reason,
        "findings": [finding_object(finding) for finding in file.findings],
    }


def _school(result: SchoolResult) -> dict[str, Json]:
    school, region = result.log.school, result.claims.region
    return {
        "name": school.name,
        "urn": school.urn,
        "region": region.value if region else None,
        "region_from": _region_from(result) if region else None,
    }


def _region_from(result: SchoolResult) -> str:
    """How the region was found: by the code of the district that counts, or as typed where no rules tell it."""
    typed = result.log.school.district
    code = result.rules.region_of(typed).code if result.rules else None
    return f"district {code or typed}"


def _claim(claim: Claim) -> dict[str, Json]:
    return {
        "provider_code": claim.provider_code,
        "hours": claim.hours,
        "hourly_rate": plain_pounds(claim.hourly_rate),
        "amount": plain_pounds(claim.amount),
        "mentors": [_mentor(line) for line in claim.mentors],
    }


def _mentor(line: MentorTraining) -> dict[str, Json]:
    return {
        "trn": line.trn,
        "training_type": line.training_type.value,
        "hours_logged": plain_hours(line.hours_logged),
        "allowance": line.allowance,
        "already_claimed_here": line.claimed_here,
        "already_claimed_elsewhere": line.claimed_elsewhere,
        "hours_claimed": line.hours_claimed,
        "hours_left": line.hours_left,
        "amount": plain_pounds(line.amount),
        "why": line.why,
    }
