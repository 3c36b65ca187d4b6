"""Where a claim's figures come from, and what made the sheet: what an auditor reads first."""

from collections.abc import Iterator

from mentortools.model.money import pounds
from mentortools.model.region import Region
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
    """The rate, the allowances, the dates and the claim windows, under the document that states them."""
    rules = result.rules
    if rules is None:
        return
    draft.heading("Where the figures come from")
    stated: dict[Source, list[str]] = {}
    for figure, source in _figures(rules, result.claims.region):
        stated.setdefault(source, []).append(figure)
    for source, figures in stated.items():
        draft.paragraph("; ".join(figures), Look.STRONG)
        draft.paragraph(_cited(source))
        draft.paragraph(source.address)
    _overlaid(draft, rules)


def _figures(rules: Rules, region: Region | None) -> Iterator[tuple[str, Source]]:
    if region is not None:
        rate = pounds(rules.hourly_rate(region))
        yield f"Hourly rate, {region}: {rate}", rules.rate_source(region)
    for kind in TrainingType:
        yield f"Allowance, {kind} training: {rules.allowance(kind)} hours", rules.source(TRAINING_HOURS[kind].name)
    if rules.training_dates is not None:
        yield f"Training starts from {rules.training_dates}", rules.source(TRAINING_DATES.name)
    if CLAIM_WINDOWS.name in rules.sources:
        yield "Claim window", rules.source(CLAIM_WINDOWS.name)


def _cited(source: Source) -> str:
    seen = f"Read on {in_words(source.read_on)}"
    if source.still_valid_on != source.read_on:
        seen = f"{seen}, found unchanged on {in_words(source.still_valid_on)}"
    return f"{source.title}. Section: {source.section}. {seen}."


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
