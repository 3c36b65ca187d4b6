"""Checks of Previous claims, row by row: statuses, hours, years, and references used twice."""

from collections.abc import Iterator

from mentortools.checks.case import LogCase
from mentortools.checks.catalogue import CHECK, Hit, check
from mentortools.checks.places import at_row
from mentortools.checks.words import short
from mentortools.model.claim_reference import one_spelling
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.hours import in_hours
from mentortools.workbook.log import PreviousClaimRow


@check(
    "MT605",
    severity=CHECK,
    title="A previous claim without a status that DfE has",
    message="{heading} {what}. It counts as {hours} used until it is known. Type the status as DfE's service"
    " shows it, for example {example}.",
    why="A claim counts as made unless its status says otherwise, so that nothing is claimed twice.",
)
def status_not_known(case: LogCase) -> Iterator[Hit]:
    """Statuses that are blank, or none of DfE's."""
    unread = frozenset(each.cell for each in case.log.unreadable if each.field == "status")
    for row in case.log.previous_claims:
        has_heading = "status" in row.at.place.columns
        if row.status is None and has_heading and row.at.cell("status") not in unread:
            what = f"“{short(row.status_text)}” is not a status of DfE's" if row.status_text else "is blank"
            values = {"what": what, "hours": in_hours(row.hours), "example": ClaimStatus.SUBMITTED.label}
            yield at_row(row, "status", row.status_text or None, **values)


@check(
    "MT608",
    severity=CHECK,
    title="One claim reference for two claims",
    message="{heading} {found} stands in row {first} too, with {other}. One of the two is a slip: DfE gives each claim"
    " its own reference. The larger hours count until it is put right.",
    why="One reference is one claim, of one school, provider and year. Rows that differ cannot both be right.",
)
def reference_twice(case: LogCase) -> Iterator[Hit]:
    """References that an earlier row has for another claim, or for the same line with other hours or status."""
    claims: dict[str, PreviousClaimRow] = {}
    lines: dict[tuple[str, str], PreviousClaimRow] = {}
    for row in case.log.previous_claims:
        reference = one_spelling(row.claim_reference)
        if not reference:
            continue
        claim = claims.setdefault(reference, row)
        line = lines.setdefault((reference, row.mentor_trn), row)
        other = _other_claim(row, claim) or _other_line(row, line)
        if other:
            first = claim if _other_claim(row, claim) else line
            yield at_row(row, "claim_reference", row.claim_reference, first=first.at.row, other=other)


def _other_claim(row: PreviousClaimRow, first: PreviousClaimRow) -> str:
    if row.academic_year != first.academic_year:
        return "another academic year"
    if row.provider_code != first.provider_code:
        return "another provider"
    return "another URN" if row.urn != first.urn else ""


def _other_line(row: PreviousClaimRow, first: PreviousClaimRow) -> str:
    if row.hours != first.hours:
        return "other hours for the same mentor"
    return "another status for the same mentor" if row.status != first.status else ""


@check(
    "MT609",
    severity=CHECK,
    title="A previous claim of hours that cannot be",
    message="{heading} is {found}. {what} Type the hours of that claim for this mentor.",
    why="DfE takes claims of at least 1 hour, and none above the year's training allowance.",
)
def hours_that_cannot_be(case: LogCase) -> Iterator[Hit]:
    """Previous claims of no hours, or of more than any mentor could have in that year."""
    for row in case.log.previous_claims:
        most = _most_hours(case, row)
        if row.hours == 0:
            yield at_row(row, "hours", "0", what="A claim is for at least 1 hour.")
        elif most is not None and row.hours > most:
            what = f"Nobody can be claimed for with more than {in_hours(most)} in {row.academic_year}."
            yield at_row(row, "hours", str(row.hours), what=what)


def _most_hours(case: LogCase, row: PreviousClaimRow) -> int | None:
    rules = case.sitting.rules
    if rules is not None and rules.year == row.academic_year:
        return rules.hours_initial
    return case.sitting.most_hours.get(row.academic_year)


@check(
    "MT610",
    severity=CHECK,
    title="A previous claim for a later year",
    message="{heading} is {found}, which is after this log's year, {year}. Correct it, or correct the academic year of"
    " the log.",
    why="An earlier claim is for this year or one before it. A later one changes nothing here and is often a slip.",
)
def for_a_later_year(case: LogCase) -> Iterator[Hit]:
    """Previous claims for a year that comes after the log's, unless the log's is at fault itself."""
    year = case.log.school.academic_year
    for row in case.log.previous_claims:
        if year is not None and case.sitting.rules is not None and row.academic_year > year:
            yield at_row(row, "academic_year", row.academic_year.name, year=year)
