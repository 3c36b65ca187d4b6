"""The money rules once more, as slowly and plainly as they can be written, from the documents alone.

Nothing of the package is imported: rates, ranges, hours, districts and statuses stand here as literals. A world is
logs and a ledger; the answer is one ``Answer`` a log and pair of mentor and provider.
"""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_FLOOR, Decimal
from typing import NamedTuple

RANGES = {2024: (date(2024, 4, 6), date(2025, 5, 31)), 2025: (date(2025, 4, 6), date(2026, 5, 31))}
INITIAL = {2023: 20, 2024: 20, 2025: 16}
REFRESHER = 6
RATES = {"Inner London": "53.60", "Outer London": "48.25", "Fringe": "45.10", "Rest of England": "43.80"}
AREAS = {
    "Camden": "Inner London", "E09000007": "Inner London", "BRENT": "Inner London", "Newham": "Inner London",
    "Croydon": "Outer London", "barking & dagenham": "Inner London", "Waltham  Forest": "Outer London",
    "Watford": "Fringe", " e07000103 ": "Fringe", "South Bucks": "Fringe", "E07000005": "Fringe", "St. Albans": "Fringe",
    "E07000097": "Fringe", "Buckinghamshire": "Fringe", "Leeds": "Rest of England", "Stevenage": "Rest of England",
    "Milton Keynes": "Rest of England", "Aylesbury Vale": None, "E07000007": None, "Larkshire": None, "Leedz": None,
    "": None, "W06000015": None,
}  # fmt: skip
OUTSIDE = {"W06000015"}
FREE = {"Internal draft", "Rejected by payer", "Prepared"}
NO_REFRESHER = {"Internal draft", "Draft", "Prepared"}
NOT_FUNDED = {"HPITT", "Assessment only"}
ANYONE = "anyone"


class Session(NamedTuple):
    """A row of Training log: ``hours`` and ``trn`` as typed."""

    day: date
    hours: str
    trn: str
    provider: str
    activity: str = "Induction"
    mode: str = "Online"
    evidence: str = ""


class Earlier(NamedTuple):
    """A claim somebody wrote down. An ``hours`` that is no whole number, or a TRN that is none, cannot be read."""

    year: int
    trn: str
    provider: str
    hours: str
    urn: str = ""
    reference: str = ""
    status: str = "Submitted"


class Trainee(NamedTuple):
    """A row of Trainees."""

    trn: str
    provider: str
    route: str = "QTS"
    withdrew: date | None = None


class Log(NamedTuple):
    """One school's log of one year; ``mentors`` are TRNs with what stands under Employed by this school."""

    urn: str
    year: int
    district: str
    earlier_urns: tuple[str, ...]
    mentors: tuple[tuple[str, str], ...]
    trainees: tuple[Trainee, ...]
    sessions: tuple[Session, ...]
    claims: tuple[Earlier, ...]


class World(NamedTuple):
    """Logs worked out together on one day; ``ledger`` is None where there is none."""

    on: date
    logs: tuple[Log, ...]
    ledger: tuple[Earlier, ...] | None = None


class Answer(NamedTuple):
    """What becomes of one mentor with one provider in one log. ``why`` is empty for a full line."""

    refresher: bool
    logged: Decimal
    whole: int
    allowance: int
    here: int
    elsewhere: int
    taken: int
    claimed: int
    left: int
    amount: Decimal | None
    why: str


Pair = tuple[str, str]
Kept = list[list[int]]
"""For each log, the numbers of the rows that count."""


def rows_that_count(world: World) -> Kept:
    """Rule 1 and 2, stage after stage."""
    kept = [_in_days(log, _once(log, _by_themselves(world, log))) for log in world.logs]
    kept = [
        [row for row in rows if not _in_another_year(world, kept, log, log.sessions[row])]
        for log, rows in zip(world.logs, kept, strict=True)
    ]
    return [_started_in_time(log, rows) for log, rows in zip(world.logs, kept, strict=True)]


def _by_themselves(world: World, log: Log) -> list[int]:
    good = []
    for number, row in enumerate(log.sessions):
        first, last = RANGES.get(log.year, (date.min, date.max))
        end = date(log.year + 1, 8, 31) if log.year in RANGES else date.max
        in_time = first <= row.day <= min(world.on, end) and last
        if in_time and _mentor(log, row.trn) and 0 <= Decimal(row.hours) <= 24 and len(row.provider.strip()) == 3:
            good.append(number)
    return good


def _mentor(log: Log, typed: str) -> str:
    known = {trn for trn, _ in log.mentors}
    return typed.zfill(7) if typed.zfill(7) in known else ""


def _pair(log: Log, row: Session) -> Pair:
    return _mentor(log, row.trn), row.provider.strip().upper()


def _same(log: Log, row: Session) -> tuple[object, ...]:
    plain = [
        "".join(letter for letter in text.casefold() if letter.isalnum()) for text in (row.activity, row.mode)
    ]
    return (row.day, _pair(log, row), plain[0], Decimal(row.hours), plain[1])


def _once(log: Log, rows: list[int]) -> list[int]:
    seen, first = set(), []
    for number in rows:
        row = log.sessions[number]
        whole = (_same(log, row), " ".join(row.evidence.casefold().split()))
        if whole not in seen:
            seen.add(whole)
            first.append(number)
    return first


def _in_days(log: Log, rows: list[int]) -> list[int]:
    def total(day: date, trn: str) -> Decimal:
        same = [log.sessions[row] for row in rows if log.sessions[row].day == day]
        return sum((Decimal(row.hours) for row in same if _mentor(log, row.trn) == trn), Decimal(0))

    return [row for row in rows if total(log.sessions[row].day, _mentor(log, log.sessions[row].trn)) <= 24]


def _in_another_year(world: World, kept: Kept, log: Log, row: Session) -> bool:
    return any(
        other.year != log.year and _same(other, other.sessions[number]) == _same(log, row)
        for other, rows in zip(world.logs, kept, strict=True)
        for number in rows
    )


def _started_in_time(log: Log, rows: list[int]) -> list[int]:
    _, last = RANGES.get(log.year, (date.min, date.max))
    started = {_pair(log, log.sessions[row]) for row in rows if log.sessions[row].day <= last}
    return [row for row in rows if _pair(log, log.sessions[row]) in started]


# Schools and claims already made


def school_of(world: World, urn: str) -> str:
    """One name for all URNs that are one school's."""
    same = {urn}
    for _ in world.logs:
        for log in world.logs:
            if same & {log.urn, *log.earlier_urns}:
                same |= {log.urn, *log.earlier_urns}
    return min(same)


def _sources(world: World) -> list[tuple[str, tuple[Earlier, ...]]]:
    """Every source of claims, with the URN that a blank one means in it: in a ledger that of the one school, if any."""
    schools = {school_of(world, log.urn) for log in world.logs}
    return [(log.urn, log.claims) for log in world.logs] + [(schools.pop() if len(schools) == 1 else "", world.ledger or ())]


def _readable(claim: Earlier) -> bool:
    return claim.trn.isdigit() and claim.hours.isdigit()


def _known(world: World, year: int, pair: Pair) -> list[tuple[int, str, Earlier]]:
    """Claims of that year and pair: the number of the source, the school or nothing, and the claim.

    A claim of no school is of the one school that has a claim of the same reference, if there is one.
    """
    known = [
        (number, school_of(world, claim.urn or blank) if claim.urn or blank else "", claim)
        for number, (blank, claims) in enumerate(_sources(world))
        for claim in claims
        if _readable(claim) and (claim.year, claim.trn, claim.provider) == (year, *pair)
    ]
    found = []
    for number, school, claim in known:
        same = {other for _, other, each in known if other and each.reference == claim.reference != ""}
        found.append((number, same.pop() if not school and len(same) == 1 else school, claim))
    return found


def used(world: World, year: int, pair: Pair, schools: set[str]) -> int:
    """Hours already claimed by these schools taken as one: over references, or by one source, whichever is more."""
    mine = [(source, claim) for source, school, claim in _known(world, year, pair) if school in schools]
    using = {claim.reference for _, claim in mine if claim.status not in FREE}
    counting = [(source, c) for source, c in mine if (c.reference in using if c.reference else c.status not in FREE)]

    def total(claims: Sequence[Earlier]) -> int:
        lines: dict[str, int] = {}
        for claim in claims:
            lines[claim.reference] = max(int(claim.hours), lines.get(claim.reference, 0))
        without = sum(int(claim.hours) for claim in claims if not claim.reference)
        return without + sum(hours for reference, hours in lines.items() if reference)

    over_references = total([claim for _, claim in counting if claim.reference])
    by_source = [total([c for source, c in counting if source == each]) for each in range(len(world.logs) + 1)]
    return max(over_references, *by_source)


def _named(log: Log) -> set[str]:
    """Everyone whom a log names as a mentor, in whichever sheet."""
    named = {trn for trn, _ in log.mentors} | {trainee.trn for trainee in log.trainees}
    return named | {row.trn for row in log.sessions} | {claim.trn for claim in log.claims}


def unreadable(world: World, year: int, pair: Pair) -> bool:
    """Whether a claim that cannot be read could concern that pair in that year."""
    for log, claims in [*((log, log.claims) for log in world.logs), (None, world.ledger or ())]:
        for claim in claims:
            anyone = log is None or pair[0] in _named(log)
            fits = claim.trn == pair[0] if claim.trn.isdigit() else anyone
            if not _readable(claim) and fits and claim.provider == pair[1] and claim.year <= year:
                return True
    return False


# Year after year, pair after pair


def work_out(world: World) -> dict[tuple[int, Pair], Answer]:
    """Every pair that has sessions which count, by the number of its log."""
    kept = rows_that_count(world)
    answers: dict[tuple[int, Pair], Answer] = {}
    for year in sorted({log.year for log in world.logs}):
        logs = [number for number, log in enumerate(world.logs) if log.year == year]
        pairs = {_pair(world.logs[n], world.logs[n].sessions[row]) for n in logs for row in kept[n]}
        for pair in sorted(pairs):
            earlier = any(a.claimed for (n, other), a in answers.items() if other == pair and world.logs[n].year < year)
            rows = {
                n: [world.logs[n].sessions[row] for row in kept[n] if _pair(world.logs[n], world.logs[n].sessions[row]) == pair]
                for n in logs
            }
            rows = {n: mine for n, mine in rows.items() if mine}
            refresher = earlier or _refresher(world, year, pair)
            answers.update({(n, pair): each for n, each in _share(world, year, pair, rows, refresher).items()})
    return answers


def _read_now(world: World, claim: Earlier) -> bool:
    read = {(school_of(world, log.urn), log.year) for log in world.logs}
    return (school_of(world, claim.urn), claim.year) in read


def _refresher(world: World, year: int, pair: Pair) -> bool:
    claims = [claim for earlier in range(2023, year) for _, _, claim in _known(world, earlier, pair)]
    return any(
        not _read_now(world, claim) if claim.status == "Prepared" else claim.status not in NO_REFRESHER
        for claim in claims
    )


def forbidden(log: Log, pair: Pair, first: date) -> bool:
    """Rule 8."""
    funded = [
        trainee for trainee in log.trainees
        if (trainee.trn, trainee.provider) == pair and trainee.route not in NOT_FUNDED
    ]  # fmt: skip
    stayed = [trainee for trainee in funded if trainee.withdrew is None or trainee.withdrew >= first]
    employed = all(word != "No" for trn, word in log.mentors if trn == pair[0])
    return log.district in OUTSIDE or not employed or not stayed


def _share(
    world: World, year: int, pair: Pair, rows: dict[int, list[Session]], refresher: bool
) -> dict[int, Answer]:
    barred = {n: forbidden(world.logs[n], pair, min(row.day for row in mine)) for n, mine in rows.items()}
    order = sorted(rows, key=lambda n: (barred[n], min(row.day for row in rows[n]), world.logs[n].urn))
    known = {school for _, school, _ in _known(world, year, pair)} | {school_of(world, world.logs[n].urn) for n in rows}
    nowhere = used(world, year, pair, {""})
    here = {n: used(world, year, pair, {school_of(world, world.logs[n].urn)}) + nowhere for n in rows}
    elsewhere = {
        n: sum(used(world, year, pair, {school}) for school in known - {school_of(world, world.logs[n].urn), ""})
        for n in rows
    }
    logged = _logged(world, rows, order, here)
    allowance = REFRESHER if refresher else INITIAL[year]
    prepared = [
        int(claim.hours) for _, _, claim in _known(world, year, pair)
        if claim.status == "Prepared" and not _read_now(world, claim)
    ]  # fmt: skip
    answers: dict[int, Answer] = {}
    for n in order:
        whole = int((logged[n] + Decimal("0.000001")).to_integral_value(ROUND_FLOOR))
        left = max(0, allowance - here[n] - elsewhere[n])
        before = min(left, sum(prepared)) + sum(answer.claimed for answer in answers.values())
        claimed = max(0, min(whole - here[n], left - before))
        why = _why(world, n, pair, barred[n], logged[n], whole - here[n], left, claimed)
        claimed = claimed if why in ("", "in part", "shared") else 0
        rate = RATES.get(AREAS[world.logs[n].district] or "")
        amount = claimed * Decimal(rate) if rate else None
        answers[n] = Answer(
            refresher, logged[n], whole, allowance, here[n], elsewhere[n], before, claimed, left - before, amount, why
        )
    every = sum(answer.claimed for answer in answers.values())
    return {
        n: answer._replace(
            taken=min(max(0, allowance - here[n] - elsewhere[n]), sum(prepared)) + every - answer.claimed,
            left=max(0, allowance - here[n] - elsewhere[n] - sum(prepared) - every),
        )
        for n, answer in answers.items()
    }


def _why(
    world: World, n: int, pair: Pair, barred: bool, logged: Decimal, unclaimed: int, left: int, claimed: int
) -> str:
    year = world.logs[n].year
    reasons = (
        (not logged, "nothing logged"), (barred, "not eligible"),
        (unreadable(world, year, pair), "unreadable"), (year not in RANGES, "no claim yet"), (logged + Decimal("0.000001") < 1, "part of an hour"),
        (unclaimed <= 0, "all claimed"), (not left, "allowance used"), (not claimed, "shared"),
        (claimed < unclaimed, "in part"),
    )  # fmt: skip
    return next((why for holds, why in reasons if holds), "")


def _logged(
    world: World, rows: dict[int, list[Session]], order: list[int], here: dict[int, int]
) -> dict[int, Decimal]:
    """Hours of each log, a session in several of them counted once: where it was claimed, or at the first school."""
    copies = {
        n: {key: [row for row in mine if _same(world.logs[n], row) == key] for key in (_same(world.logs[n], r) for r in mine)}
        for n, mine in rows.items()
    }
    shared = {key for n in rows for key in copies[n] if sum(key in copies[m] for m in rows) > 1}
    hours = {n: sum((Decimal(r.hours) for k, rs in copies[n].items() if k not in shared for r in rs), Decimal(0)) for n in rows}
    claimed_at: dict[tuple[object, ...], int] = {}
    explained = dict(hours)
    for n in order:
        for key in copies[n]:
            if key in shared and key not in claimed_at and here[n] > explained[n] + Decimal("0.000001"):
                claimed_at[key] = n
                explained[n] += sum(Decimal(row.hours) for row in copies[n][key])
    for key in shared:
        owners = [claimed_at[key]] if key in claimed_at else []
        counted = 0
        for n in [*owners, *(m for m in order if m not in owners)]:
            mine = copies[n].get(key, [])
            hours[n] += sum((Decimal(row.hours) for row in mine[counted:]), Decimal(0))
            counted = max(counted, len(mine))
    return hours
