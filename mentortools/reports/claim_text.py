"""One claim as a terminal shows it: its findings, its lines, and what stays out."""

from collections.abc import Iterator

from mentortools.model.claim import Claim, MentorTraining
from mentortools.model.money import pounds
from mentortools.reports.cli_text import Line, Piece, Style, check_lines, cut
from mentortools.reports.counted import counted
from mentortools.reports.kept_out_words import kept_out_words
from mentortools.reports.result import BatchResult, SchoolResult

NOT_KNOWN = "amount not known"
_NAME = 28


def claim_lines(worked_out: BatchResult, result: SchoolResult, width: int) -> Iterator[Line]:
    """The findings of a workbook, then its claims, one a provider, and what is kept out of them."""
    yield from check_lines(worked_out.files, width)
    yield ()
    for claim in result.claims.claims:
        yield from _claim(result, claim)
    for line in result.unclaimed:
        if line.hours_logged:
            yield _refusal(result, line)
    kept_out = result.claims.kept_out
    if kept_out.rows:
        yield (Piece(Style.MUST_FIX, f"Kept out until put right: {kept_out_words(kept_out)}"),)
    yield (Piece(Style.FILE, _total(result)),)


def _claim(result: SchoolResult, claim: Claim) -> Iterator[Line]:
    year = claim.academic_year.name
    yield (Piece(Style.FILE, f"Claim for {claim.provider_code}, {year}"),)
    for line in claim.mentors:
        name = cut(result.log.mentor_name(line.trn), _NAME)
        worth = NOT_KNOWN if line.amount is None else f"{pounds(line.amount):>10}"
        hours = counted(line.hours_claimed, "hour")
        yield (Piece(Style.PLAIN, f"  {line.trn}  {name:<{_NAME}}  {line.training_type:<9}  {hours:>8}  {worth}"),)


def _refusal(result: SchoolResult, line: MentorTraining) -> Line:
    reason = line.bar or line.outcome
    name = cut(result.log.mentor_name(line.trn), _NAME)
    return (Piece(Style.CHECK, f"No line for {name} ({line.trn}) with {line.provider_code}: {reason}"),)


def _total(result: SchoolResult) -> str:
    claims = result.claims
    worth = NOT_KNOWN if claims.amount is None else pounds(claims.amount)
    return f"{counted(len(claims.claims), 'claim')} to make, {counted(claims.hours, 'hour')}: {worth}"
