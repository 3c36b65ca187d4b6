"""Where a claim's figures come from, and what made the sheet: what an auditor reads first."""

from mentortools.model.money import pounds
from mentortools.model.training_type import TrainingType
from mentortools.policy.catalogue import CLAIM_WINDOWS, PARAMETERS, TRAINING_DATES, TRAINING_HOURS
from mentortools.policy.period import in_words
from mentortools.policy.rules import Rules
from mentortools.policy.source import Source
from mentortools.reports.draft import Draft
from mentortools.reports.result import SchoolResult
from mentortools.workbook.edit import Look

_DIGITS = 12
_NO_LEDGER = (
    "No ledger of earlier claims was used: history that nobody typed in could make an initial line a refresher."
)


def sources(draft: Draft, result: SchoolResult) -> None:
    """The rate, the allowances, the dates and the claim windows, each with the document that states it."""
    rules, region = result.rules, result.claims.region
    if rules is None:
        return
    draft.heading("Where the figures come from")
    if region is not None:
        rate = f"Hourly rate, {region}: {pounds(rules.hourly_rate(region))}."
        _cite(draft, rate, rules.rate_source(region))
    for kind in TrainingType:
        _cite(
            draft,
            f"Allowance, {kind} training: {rules.allowance(kind)} hours.",
            rules.source(TRAINING_HOURS[kind].name),
        )
    if rules.training_dates is not None:
        _cite(draft, f"Training must start in: {rules.training_dates}.", rules.source(TRAINING_DATES.name))
    if CLAIM_WINDOWS.name in rules.sources:
        _cite(draft, "Claim window.", rules.source(CLAIM_WINDOWS.name))
    _overlaid(draft, rules)


def _cite(draft: Draft, figure: str, source: Source) -> None:
    seen = f"read on {in_words(source.read_on)}, last found unchanged on {in_words(source.still_valid_on)}"
    draft.paragraph(f"{figure} Source: {source.title}, {source.section}, {source.address}, {seen}.")


def _overlaid(draft: Draft, rules: Rules) -> None:
    if not rules.overlaid:
        return
    names = "; ".join(PARAMETERS[name].title if name in PARAMETERS else name for name in rules.overlaid)
    draft.paragraph(
        f"Given by a rules file of your own, in place of the rules that come with mentortools: {names}.", Look.ATTENTION
    )


def made_by(draft: Draft, result: SchoolResult) -> None:
    """The edition, the rules and the ledger that were used, and the day it was worked out for."""
    draft.row += 1
    draft.paragraph(
        f"Worked out by mentortools {result.stamp.version} for {in_words(result.on)} with the rules"
        f" {result.digest[:_DIGITS]}, from log {result.stamp.log}.",
        Look.FINE_PRINT,
    )
    ledger = _NO_LEDGER if result.ledger is None else f"Earlier claims: the ledger {result.ledger} and Previous claims."
    draft.paragraph(ledger, Look.FINE_PRINT)
