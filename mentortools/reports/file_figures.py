"""One file of a batch in figures: all that sums over a batch are made of. Its rows and findings can be let go."""

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim import KeptOut, SchoolClaims
from mentortools.model.finding import Finding
from mentortools.model.region import Region
from mentortools.model.severity import Severity
from mentortools.workbook.log import MentorLog

if TYPE_CHECKING:
    from mentortools.reports.result import ReturnedFile, SchoolResult


class ClaimFigures(Struct, frozen=True):
    """One claim: its year, URN and provider, how many lines it has, whole hours, and pounds where they are known."""

    academic_year: AcademicYear
    urn: str
    provider_code: str
    provider_name: str
    lines: int
    hours: int
    amount: Decimal | None


class LogFigures(Struct, frozen=True):
    """A log that counts.

    Attributes:
        school: The school's name as the log has it.
        urn: The school's URN; None where it could not be read.
        earlier_urns: Those it had before.
        trust: Its trust, as the log has it.
        academic_year: The year of the log; None where it could not be read.
        region: The school's region; None where its district is unknown.
        claims: Its claims.
        kept_out: What must be fixed before it counts.
        amount: Pounds of all claims; None where the region is not known.
        hours_logged: Hours of all trainings.
        trainings: How many trainings there are.
        mentors: The TRNs of mentors with rows that count.
        claimed_for: The TRNs of mentors in the claims.
        sets: The names of the requirement sets chosen for it, with their digests.
    """

    school: str
    urn: str | None
    earlier_urns: tuple[str, ...]
    trust: str
    academic_year: AcademicYear | None
    region: Region | None
    claims: tuple[ClaimFigures, ...]
    kept_out: KeptOut
    amount: Decimal | None
    hours_logged: Decimal
    trainings: int
    mentors: tuple[str, ...]
    claimed_for: tuple[str, ...]
    sets: tuple[tuple[str, str], ...] = ()

    @property
    def hours(self) -> int:
        """Whole hours of all claims."""
        return sum(claim.hours for claim in self.claims)


class FileFigures(Struct, frozen=True):
    """A file: how many findings of each severity it has, the most severe first, and its log where that counts."""

    findings: tuple[int, ...]
    log: LogFigures | None

    def of(self, severity: Severity) -> int:
        """How many findings there are of a severity."""
        return self.findings[tuple(Severity).index(severity)]


def file_figures(file: "ReturnedFile") -> FileFigures:
    """A file in figures."""
    return FileFigures(_counts(file.findings), log_figures(file.result) if file.result else None)


def result_figures(result: "SchoolResult") -> FileFigures:
    """The result of a file in figures."""
    return FileFigures(_counts(result.findings), log_figures(result))


def log_figures(result: "SchoolResult") -> LogFigures:
    """A log that counts, in figures."""
    claims, school = result.claims, result.log.school
    counting = [training for training in claims.trainings if training.rows]
    return LogFigures(
        school=school.name,
        urn=claims.urn,
        earlier_urns=school.earlier_urns,
        trust=school.trust,
        academic_year=claims.academic_year,
        region=claims.region,
        claims=tuple(_claims(claims, result.log)),
        kept_out=claims.kept_out,
        amount=claims.amount,
        hours_logged=sum((training.hours_logged for training in counting), Decimal(0)),
        trainings=len(claims.trainings),
        mentors=_different(training.trn for training in counting),
        claimed_for=_different(training.trn for training in counting if training.hours_claimed),
        sets=tuple((each.name, each.digest) for each in result.duties.chosen.sets) if result.duties else (),
    )


def _different(trns: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(trns))


def _counts(findings: Iterable[Finding]) -> tuple[int, ...]:
    found = [finding.severity for finding in findings]
    return tuple(found.count(severity) for severity in Severity)


def _claims(claims: SchoolClaims, log: MentorLog) -> Iterable[ClaimFigures]:
    names = {row.provider_code: row.provider_name for row in reversed(log.providers)}
    for claim in claims.claims:
        code = claim.provider_code
        lines = len(claim.mentors)
        yield ClaimFigures(claim.academic_year, claim.urn, code, names.get(code, ""), lines, claim.hours, claim.amount)
