"""A batch in figures: overall, by region, by provider and by what became of the files."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct

from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim import KeptOut
from mentortools.model.region import Region
from mentortools.model.severity import Severity
from mentortools.reports.file_figures import ClaimFigures
from mentortools.reports.result import BatchResult, FileState

REGION_NOT_KNOWN = "Region not known"


class Figures(Struct, frozen=True):
    """What some claims come to.

    Attributes:
        label: What they have in common.
        schools: How many schools make them.
        lines: How many lines they have: one for each mentor of each claim.
        hours: Whole hours claimed.
        amount: Pounds, as far as they are known.
        unknown: How many of the claims have no amount, because the region is not known.
    """

    label: str
    schools: int
    lines: int
    hours: int
    amount: Decimal
    unknown: int


def overall(batch: BatchResult) -> Figures:
    """All claims of the batch."""
    return _figures("All claims", _claims(batch))


def by_region(batch: BatchResult) -> tuple[Figures, ...]:
    """The claims of each region that has logs, the dearest first, and of schools whose region is not known."""
    gathered: dict[Region | None, list[ClaimFigures]] = {log.region: [] for log in batch.logs}
    for log in batch.logs:
        gathered[log.region].extend(log.claims)
    return tuple(
        _figures(region.value if region else REGION_NOT_KNOWN, gathered[region])
        for region in (*Region, None)
        if region in gathered
    )


def by_provider(batch: BatchResult) -> tuple[Figures, ...]:
    """The claims with each accredited provider, the largest sum first, under the first name a log gives it."""
    gathered: defaultdict[str, list[ClaimFigures]] = defaultdict(list)
    names: dict[str, str] = {}
    for claim in _claims(batch):
        code = claim.provider_code
        gathered[code].append(claim)
        names[code] = names.get(code) or claim.provider_name
    found = [_figures(f"{names[code]} ({code})" if names[code] else code, claims) for code, claims in gathered.items()]
    return tuple(sorted(found, key=lambda each: (-each.amount, -each.hours, each.label)))


def by_year(batch: BatchResult) -> tuple[Figures, ...]:
    """The claims for each academic year, the latest first."""
    gathered: defaultdict[AcademicYear, list[ClaimFigures]] = defaultdict(list)
    for claim in _claims(batch):
        gathered[claim.academic_year].append(claim)
    return tuple(_figures(year.name, gathered[year]) for year in sorted(gathered, reverse=True))


def number_of_claims(batch: BatchResult) -> int:
    """How many claims there are to make."""
    return sum(len(log.claims) for log in batch.logs)


def kept_out(batch: BatchResult) -> KeptOut:
    """Rows, hours and at most how many pounds stay out until they are put right; pounds as far as they are known.

    None where they are known of no school that keeps out rows whose hours can be read.
    """
    kept = [log.kept_out for log in batch.logs]
    known = [each.amount for each in kept if each.amount is not None]
    return KeptOut(
        sum(each.rows for each in kept),
        sum((each.hours for each in kept), Decimal(0)),
        sum(known, Decimal(0)) if known or not kept else None,
        sum(each.rows_without_hours for each in kept),
    )


def file_states(batch: BatchResult) -> tuple[tuple[FileState, int], ...]:
    """How many files there are of each state that occurs."""
    found = Counter(file.state for file in batch.heads)
    return tuple((state, found[state]) for state in FileState if found[state])


def severities(batch: BatchResult) -> dict[Severity, int]:
    """How many findings there are of each severity, in all files."""
    return {severity: sum(each.of(severity) for each in batch.figures) for severity in Severity}


def _claims(batch: BatchResult) -> list[ClaimFigures]:
    return [claim for log in batch.logs for claim in log.claims]


def _figures(label: str, claims: Iterable[ClaimFigures]) -> Figures:
    given = list(claims)
    return Figures(
        label,
        len({claim.urn for claim in given}),
        sum(claim.lines for claim in given),
        sum(claim.hours for claim in given),
        sum((claim.amount or Decimal(0) for claim in given), Decimal(0)),
        sum(claim.amount is None for claim in given),
    )
