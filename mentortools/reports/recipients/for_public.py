"""What everybody may see of a batch, a trust's yearly report for instance: sums, and none over only a few mentors."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

from mentortools.model.claim import Claim
from mentortools.model.region import Region
from mentortools.reports.batch_figures import REGION_NOT_KNOWN
from mentortools.reports.listing import ListColumn, Listing
from mentortools.reports.recipients.for_provider import providers
from mentortools.reports.recipients.small_numbers import FEWEST, left_out
from mentortools.reports.result import BatchResult, SchoolResult
from mentortools.workbook.edit import Content, Look

NOT_SHOWN = "not shown"
_ALL = "All"

Pair = tuple[SchoolResult, Claim]


def for_public(batch: BatchResult) -> tuple[Listing, ...]:
    """Sums by region, provider and academic year, and which schools take part."""
    names = providers(batch)
    return (
        _sums(batch, "Region", _region, [*(region.value for region in Region), REGION_NOT_KNOWN]),
        _sums(batch, "Accredited provider", lambda pair: names[pair[1].provider_code] or pair[1].provider_code, []),
        _sums(batch, "Academic year", lambda pair: pair[1].academic_year.name, []),
        _schools(batch),
    )


def _sums(batch: BatchResult, heading: str, key: Callable[[Pair], str], order: Sequence[str]) -> Listing:
    """One row for what the claims have in common, in this order or else by name, and one for all of them."""
    found: defaultdict[str, list[Pair]] = defaultdict(list)
    everything = [(result, claim) for result in batch.results for claim in result.claims.claims]
    for pair in everything:
        found[key(pair)].append(pair)
    labels = [*(each for each in order if each in found), *sorted(set(found) - set(order))]
    gathered = {label: found[label] for label in labels}
    hidden, without_pounds = _hidden(gathered), _without_pounds(gathered)
    if everything:
        whole = {_ALL: everything}
        hidden, without_pounds = hidden | _hidden(whole), without_pounds | _without_pounds(whole)
    rows = [_row(label, gathered[label], hidden, without_pounds) for label in labels]
    if everything:
        rows.append(_row(_ALL, everything, hidden, without_pounds))
    columns = (
        ListColumn(heading, Look.TEXT, 42),
        ListColumn("Schools", Look.WHOLE, 12),
        ListColumn("Mentors", Look.WHOLE, 12),
        ListColumn("Hours", Look.WHOLE, 12),
        ListColumn("Amount", Look.POUNDS, 16),
    )
    return Listing(
        f"By {heading.lower()}", _words(everything, hidden | without_pounds), columns, rows, "Nothing is claimed."
    )


def _words(everything: Sequence[Pair], hidden: frozenset[str]) -> str:
    words = "Mentor training for which funding is claimed."
    if any(claim.amount is None for _, claim in everything):
        words += " Amounts are without claims of schools whose region is not known."
    if hidden:
        words += (
            f" Figures about fewer than {FEWEST} mentors are not shown, and neither are those from which they could be"
            " worked out."
        )
    return words


def _row(
    label: str, pairs: Sequence[Pair], hidden: AbstractSet[str], without_pounds: AbstractSet[str]
) -> tuple[Content, ...]:
    schools = len({claim.urn for _, claim in pairs})
    if label in hidden:
        return (label, schools, NOT_SHOWN, NOT_SHOWN, NOT_SHOWN)
    pounds = NOT_SHOWN if label in without_pounds else _pounds(pairs)
    return (label, schools, len(_mentors(pairs)), sum(claim.hours for _, claim in pairs), pounds)


def _pounds(pairs: Sequence[Pair]) -> Decimal | str:
    amounts = [claim.amount for _, claim in pairs if claim.amount is not None]
    return sum(amounts, Decimal(0)) if amounts else "not known"


def _mentors(pairs: Sequence[Pair]) -> frozenset[str]:
    return frozenset(line.trn for _, claim in pairs for line in claim.mentors)


def _hidden(gathered: Mapping[str, Sequence[Pair]]) -> frozenset[str]:
    """The rows without figures. Hours are about all mentors of a row, pounds about those with a known rate alone."""
    return left_out(
        {label: _mentors(pairs) for label, pairs in gathered.items()},
        {label: _mentors(_with_amounts(pairs)) for label, pairs in gathered.items()},
    )


def _without_pounds(gathered: Mapping[str, Sequence[Pair]]) -> frozenset[str]:
    """The rows without pounds: hours and pounds together tell the hours of each region, since its rate is published."""
    regions = {_region(pair) for pairs in gathered.values() for pair in pairs}
    return left_out(
        *(
            {label: _mentors([pair for pair in pairs if _region(pair) == region]) for label, pairs in gathered.items()}
            for region in sorted(regions)
        )
    )


def _with_amounts(pairs: Sequence[Pair]) -> list[Pair]:
    return [pair for pair in pairs if pair[1].amount is not None]


def _region(pair: Pair) -> str:
    region = pair[0].claims.region
    return region.value if region else REGION_NOT_KNOWN


def _schools(batch: BatchResult) -> Listing:
    names: Mapping[str | None, str] = {
        result.claims.urn: result.log.school.name for result in batch.results if result.claims.claims
    }
    columns = (ListColumn("School", Look.TEXT, 60), ListColumn("URN", Look.TEXT, 12))
    rows = sorted((name, urn or "") for urn, name in names.items())
    return Listing("Schools", "Schools that claim funding for mentor training.", columns, rows, "No school claims.")
