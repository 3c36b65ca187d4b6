"""The sheet Funding claim: what DfE's service asks for, in its order, and what a school files with its evidence."""

from mentortools.model.claim import Claim, MentorTraining
from mentortools.model.training_type import TrainingType
from mentortools.reports.claim_declaration import declare
from mentortools.reports.claim_exceptions import kept_out, not_claimed
from mentortools.reports.claim_sources import made_by, sources
from mentortools.reports.claim_window_words import window_words
from mentortools.reports.counted import counted
from mentortools.reports.draft import Draft
from mentortools.reports.names import footer_line, provider_label
from mentortools.reports.nothing import why_no_claim
from mentortools.reports.region_words import region_words
from mentortools.reports.result import SchoolResult
from mentortools.workbook.edit import Content, Formula, Look, NewSheet, NewTable, TableColumn
from mentortools.workbook.paper import Orientation, Page

TITLE = "Funding claim"

_WIDTHS = (29, 14, 14, 13.5, 13.5, 16)
_COLUMNS = (
    TableColumn("Mentor", Look.TEXT),
    TableColumn("TRN", Look.TEXT),
    TableColumn("Training type", Look.TEXT),
    TableColumn("Whole hours", Look.WHOLE),
    TableColumn("Hourly rate", Look.POUNDS),
    TableColumn("Amount", Look.POUNDS),
)
_HOURS, _AMOUNT = 4, 6
_REFERENCE = "DfE's claim reference"


def funding_claim(result: SchoolResult) -> NewSheet:
    """One block a provider, the total, and all that belongs to making and filing the claims.

    Formulas give the amounts and totals; where the region is not known there are hours and no amounts.
    """
    draft = Draft(TITLE, result.stamp, _WIDTHS)
    _introduce(draft, result)
    if result.claims.claims:
        first_fact = draft.row
        draft.row += 2
        _totals(draft, first_fact, result, _claims(draft, result))
    else:
        draft.row += 1
        draft.paragraph(why_no_claim(result), Look.ATTENTION)
    not_claimed(draft, result)
    kept_out(draft, result)
    if result.claims.claims:
        declare(draft)
    sources(draft, result)
    made_by(draft, result)
    return draft.sheet(Page(Orientation.PORTRAIT, footer_line(result, TITLE)))


def _introduce(draft: Draft, result: SchoolResult) -> None:
    draft.paragraph(
        "What DfE's service “Claim funding for mentor training” asks for, in its order. Make one claim for each"
        " accredited provider, then file this sheet with your grant evidence."
    )
    draft.row += 1
    school, claims = result.log.school, result.claims
    draft.fact("School", f"{school.name or 'Not given'}, URN {claims.urn or 'not given'}")
    draft.fact("Academic year", str(claims.academic_year or "Not given"))
    draft.fact("Region", region_words(result), Look.TEXT if claims.region else Look.ATTENTION)
    rate = result.rules.hourly_rate(claims.region) if result.rules and claims.region else None
    draft.fact("Hourly rate", rate or "Not known while the region is not known", Look.FACT_POUNDS)
    for number, words in enumerate(window_words(result)):
        draft.fact("" if number else "Claim window", words)


def _claims(draft: Draft, result: SchoolResult) -> list[NewTable]:
    claims = result.claims.claims
    if result.claims.region is None:
        draft.row += 1
        draft.paragraph(
            "There are hours without amounts below, because the region decides the hourly rate. Put District on the"
            " School sheet right and run this again before you claim.",
            Look.ATTENTION,
        )
    return [_block(draft, result, claim, f"{number} of {len(claims)}") for number, claim in enumerate(claims, 1)]


def _block(draft: Draft, result: SchoolResult, claim: Claim, which: str) -> NewTable:
    draft.heading(f"Claim {which}: {provider_label(result.log, claim.provider_code)}")
    first = draft.row + 1
    rows = [_line(result, line, row) for row, line in enumerate(claim.mentors, first)]
    last = first + len(rows) - 1
    totals: tuple[Content, ...] = (
        f"Total, {counted(len(rows), 'mentor')}",
        None,
        None,
        Formula(f"=SUM(D{first}:D{last})", claim.hours),
        None,
        None if claim.amount is None else Formula(f"=SUM(F{first}:F{last})", claim.amount),
    )
    table = draft.table(f"MentortoolsClaim{claim.provider_code}", _COLUMNS, rows, totals)
    draft.signing_line(_REFERENCE, 3)
    return table


def _line(result: SchoolResult, line: MentorTraining, row: int) -> tuple[Content, ...]:
    return (
        result.log.mentor_name(line.trn),
        line.trn,
        _TYPES[line.training_type],
        line.hours_claimed,
        line.hourly_rate,
        None if line.amount is None else Formula(f"=ROUND(D{row}*E{row},2)", line.amount),
    )


_TYPES = {TrainingType.INITIAL: "Initial", TrainingType.REFRESHER: "Refresher"}


def _totals(draft: Draft, row: int, result: SchoolResult, tables: list[NewTable]) -> None:
    """The totals of all claims, which stand above the blocks they add up."""
    ends = [table.last_row + 1 for table in tables]
    hours = Formula("=" + "+".join(f"D{end}" for end in ends), result.claims.hours)
    draft.put(row, 1, "Hours, all claims", Look.STRONG)
    draft.put(row, 2, hours, Look.FACT_WHOLE)
    draft.put(row + 1, 1, "Amount, all claims", Look.STRONG)
    if result.claims.amount is None:
        draft.put(row + 1, 2, "Not known while the region is not known", Look.ATTENTION)
        return
    amount = Formula("=" + "+".join(f"F{end}" for end in ends), result.claims.amount)
    draft.put(row + 1, 2, amount, Look.FACT_POUNDS)
