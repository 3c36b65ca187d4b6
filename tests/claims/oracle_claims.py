"""The rules of claims already made, as plainly as can be: hours used, refreshers, claims that nobody can read."""

from collections.abc import Sequence

from tests.claims.oracle_world import FREE, NO_REFRESHER, Earlier, Log, Pair, World


def school_of(world: World, urn: str) -> str:
    """One name for all URNs that are one school's."""
    same = {urn}
    for _ in world.logs:
        for log in world.logs:
            if not log.unread and same & log.urns:
                same |= log.urns
    return min(same)


def _sources(world: World) -> list[tuple[str, tuple[Earlier, ...]]]:
    """Every source of claims, with the URN that a blank one means in it: in a ledger that of the one school, if any."""
    schools = {school_of(world, log.urn) for log in world.logs if not log.unread}
    logs = [("" if log.unread == "urn" else log.urn, log.claims) for log in world.logs]
    return [*logs, (schools.pop() if len(schools) == 1 else "", world.ledger or ())]


def known(world: World, year: int, pair: Pair) -> list[tuple[int, str, Earlier]]:
    """Claims of that year and pair: the number of the source, the school or nothing, and the claim.

    A claim of no school is of the one school that has a claim of the same reference, if there is one.
    """
    claims = [
        (number, school_of(world, claim.urn or blank) if claim.urn or blank else "", claim)
        for number, (blank, listed) in enumerate(_sources(world))
        for claim in listed
        if claim.readable and (claim.year, claim.pair) == (year, pair)
    ]
    made = [claim for claim in claims if claim[2].counts_as != "Prepared"]
    found = []
    for number, school, claim in claims:
        same = {other for _, other, each in made if other and each.reference == claim.reference != ""}
        found.append((number, same.pop() if not school and len(same) == 1 else school, claim))
    return found


def used(world: World, year: int, pair: Pair, school: str) -> int:
    """Hours already claimed by a school: over all references or by one source, whichever is more."""
    mine = [(source, claim) for source, other, claim in known(world, year, pair) if other == school]
    mine = [(source, claim) for source, claim in mine if claim.counts_as != "Prepared"]
    using = {claim.reference for _, claim in mine if claim.reference and claim.counts_as not in FREE}
    counting = [
        (source, claim) for source, claim in mine
        if (claim.reference in using if claim.reference else claim.counts_as not in FREE)
    ]  # fmt: skip
    over_references = _total([claim for _, claim in counting if claim.reference])
    by_source = [_total([claim for source, claim in counting if source == each]) for each in range(len(world.logs) + 1)]
    return max(over_references, *by_source)


def _total(claims: Sequence[Earlier]) -> int:
    """Hours of claims, each reference once with the most hours it has; a blank one is no reference."""
    lines: dict[str, int] = {}
    for claim in claims:
        lines[claim.reference] = max(int(claim.hours), lines.get(claim.reference, 0))
    without = sum(int(claim.hours) for claim in claims if not claim.reference)
    return without + sum(hours for reference, hours in lines.items() if reference)


def prepared_elsewhere(world: World, year: int, pair: Pair) -> list[int]:
    """Hours that are prepared for schools whose log of that year is not worked out now."""
    return [
        int(claim.hours) for _, _, claim in known(world, year, pair)
        if claim.counts_as == "Prepared" and not worked_out_now(world, claim)
    ]  # fmt: skip


def worked_out_now(world: World, claim: Earlier) -> bool:
    """Whether the log that a claim belongs to is worked out in this world."""
    now = {(school_of(world, log.urn), log.year) for log in world.logs if not log.unread}
    return (school_of(world, claim.urn), claim.year) in now


def makes_refresher(world: World, year: int, pair: Pair) -> bool:
    """Whether an earlier year holds a claim that is no draft, made or prepared."""
    before = range(2023, year)
    made = [claim for earlier in before for _, _, claim in known(world, earlier, pair) if claim.counts_as != "Prepared"]
    return any(claim.counts_as not in NO_REFRESHER for claim in made) or any(
        prepared_elsewhere(world, earlier, pair) for earlier in before
    )


def unreadable(world: World, year: int, pair: Pair) -> bool:
    """Whether a claim that cannot be read could concern that pair in that year."""
    sources = [(_named(log), log.claims) for log in world.logs] + [({pair[0]}, world.ledger or ())]
    return any(
        (claim.trn == pair[0] if claim.trn.isdigit() else pair[0] in named)
        and claim.provider == pair[1]
        and claim.year <= year
        for named, claims in sources
        for claim in claims
        if not claim.readable
    )


def _named(log: Log) -> set[str]:
    """Everyone whom a log names as a mentor, in whichever sheet."""
    named = {trn for trn, _ in log.mentors} | {trainee.trn for trainee in log.trainees}
    return named | {row.trn.zfill(7) for row in log.sessions} | {claim.trn for claim in log.claims}
