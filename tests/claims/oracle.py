"""The money rules once more, as slowly and plainly as they can be written, from the documents alone.

Nothing of the package is imported. A world is logs and a ledger; the answer is one ``Answer`` for each log and each
pair of mentor and provider that it has counting sessions of.
"""

from datetime import date
from decimal import ROUND_FLOOR, Decimal

from tests.claims.oracle_claims import known, makes_refresher, prepared_elsewhere, school_of, unreadable, used
from tests.claims.oracle_world import (
    AREAS,
    INITIAL,
    NOT_FUNDED,
    OUTSIDE,
    RANGES,
    RATES,
    REFRESHER,
    Answer,
    Log,
    Pair,
    Session,
    World,
)

Kept = list[list[int]]
"""For each log, the numbers of the rows that count."""
Rows = dict[int, list[Session]]
"""For each log of one year, by its number, the counting rows of one pair."""


def rows_that_count(world: World) -> Kept:
    """Rules 1 and 2, stage after stage."""
    kept = [_in_days(log, _once(log, _by_themselves(world, log))) for log in world.logs]
    kept = [
        [row for row in rows if not _in_another_year(world, kept, log, log.sessions[row])]
        for log, rows in zip(world.logs, kept, strict=True)
    ]
    return [_started_in_time(log, rows) for log, rows in zip(world.logs, kept, strict=True)]


def _by_themselves(world: World, log: Log) -> list[int]:
    first, _ = RANGES.get(log.year, (date.min, date.max))
    last = date(log.year + 1, 8, 31)
    return [
        number
        for number, row in enumerate(log.sessions)
        if first <= row.day <= min(world.on, last) and _mentor(log, row.trn) and 0 <= Decimal(row.hours) <= 24
    ]


def _mentor(log: Log, typed: str) -> str:
    """The mentor of the school that a TRN means, leading zeros put back; nobody where there is none."""
    return typed.zfill(7) if typed.zfill(7) in {trn for trn, _ in log.mentors} else ""


def _pair(log: Log, row: Session) -> Pair:
    return _mentor(log, row.trn), row.provider.upper()


def _same(log: Log, row: Session) -> tuple[object, ...]:
    """What two rows of one session have in common."""
    activity, mode = (
        "".join(letter for letter in text.casefold() if letter.isalnum()) for text in (row.activity, row.mode)
    )
    return row.day, _pair(log, row), activity, Decimal(row.hours), mode


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
        not other.unread and other.year != log.year and _same(other, other.sessions[number]) == _same(log, row)
        for other, rows in zip(world.logs, kept, strict=True)
        for number in rows
    )


def _started_in_time(log: Log, rows: list[int]) -> list[int]:
    _, last = RANGES.get(log.year, (date.min, date.max))
    started = {_pair(log, log.sessions[row]) for row in rows
               if log.sessions[row].day <= last and Decimal(log.sessions[row].hours)}  # fmt: skip
    return [row for row in rows if log.sessions[row].day <= last or _pair(log, log.sessions[row]) in started]


def work_out(world: World) -> dict[tuple[int, Pair], Answer]:
    """Every pair that has sessions which count, by the number of its log: year after year, pair after pair."""
    kept = rows_that_count(world)
    answers: dict[tuple[int, Pair], Answer] = {}
    for year in sorted({log.year for log in world.logs}):
        mine: dict[Pair, Rows] = {}
        for number, log in enumerate(world.logs):
            for row in kept[number] if log.year == year and not log.unread else []:
                mine.setdefault(_pair(log, log.sessions[row]), {}).setdefault(number, []).append(log.sessions[row])
        for pair, rows in sorted(mine.items()):
            earlier = [a for (n, other), a in answers.items() if other == pair and world.logs[n].year < year]
            refresher = any(answer.claimed for answer in earlier) or makes_refresher(world, year, pair)
            shared = _share(world, year, pair, rows, refresher=refresher)
            answers.update({(number, pair): answer for number, answer in shared.items()})
    return answers


def _first(rows: list[Session]) -> date:
    return min((row.day for row in rows if Decimal(row.hours)), default=date.max)


def _forbidden(log: Log, pair: Pair, first: date) -> bool:
    """Rule 8."""
    funded = [
        trainee for trainee in log.trainees
        if (trainee.trn, trainee.provider) == pair and trainee.route not in NOT_FUNDED
    ]  # fmt: skip
    stayed = [trainee for trainee in funded if trainee.withdrew is None or trainee.withdrew >= first]
    employed = all(word != "No" for trn, word in log.mentors if trn == pair[0])
    return log.district in OUTSIDE or not employed or not stayed


def _share(world: World, year: int, pair: Pair, rows: Rows, *, refresher: bool) -> dict[int, Answer]:
    """Rules 5 to 7 and 10."""
    barred = {n: _forbidden(world.logs[n], pair, _first(mine)) for n, mine in rows.items()}
    order = sorted(rows, key=lambda n: (barred[n], _first(rows[n]), world.logs[n].urn))
    schools = {school for _, school, _ in known(world, year, pair)} | {
        school_of(world, world.logs[n].urn) for n in rows
    }
    claims = {school: used(world, year, pair, school) for school in schools | {""}}
    here = {n: claims[school_of(world, world.logs[n].urn)] + claims[""] for n in rows}
    logged = _logged(world, rows, order, here)
    allowance = REFRESHER if refresher else INITIAL[year]
    prepared = sum(prepared_elsewhere(world, year, pair))
    left = allowance - sum(claims.values()) - prepared
    answers: dict[int, Answer] = {}
    for n in order:
        whole = int((logged[n] + Decimal("0.000001")).to_integral_value(ROUND_FLOOR))
        elsewhere = sum(claims.values()) - here[n]
        bar = "not eligible" if barred[n] else ""
        blank = Answer(refresher, logged[n], whole, allowance, here[n], elsewhere, prepared, 0, 0, None, bar)
        why = _why(world, n, pair, blank, whole - here[n], left)
        claimed = min(whole - here[n], left) if why in {"", "in part"} else 0
        left -= claimed
        rate = RATES.get(AREAS[world.logs[n].district])
        answers[n] = blank._replace(claimed=claimed, amount=claimed * Decimal(rate) if rate else None, why=why)
    every = sum(answer.claimed for answer in answers.values())
    return {
        n: answer._replace(taken=prepared + every - answer.claimed, left=max(0, left)) for n, answer in answers.items()
    }


def _why(world: World, n: int, pair: Pair, answer: Answer, wanted: int, left: int) -> str:
    """Why there is no full line, the first reason that holds; empty where there is one."""
    year, used_up = world.logs[n].year, answer.here + answer.elsewhere >= answer.allowance
    reasons = (
        (not answer.logged, "nothing logged"), (answer.why != "", answer.why),
        (unreadable(world, year, pair), "unreadable"), (year not in RANGES, "no claim yet"),
        (answer.logged + Decimal("0.000001") < 1, "part of an hour"), (wanted <= 0, "all claimed"),
        (used_up, "allowance used"), (left <= 0, "shared"), (left < wanted, "in part"),
    )  # fmt: skip
    return next((why for holds, why in reasons if holds), "")


def _logged(world: World, rows: Rows, order: list[int], here: dict[int, int]) -> dict[int, Decimal]:
    """Hours of each log. A session in several logs counts once, where it was claimed, or at the first school.

    What one log holds twice, with other evidence, and another once, is two sessions, and one of them is shared.
    """
    copies: dict[int, set[tuple[tuple[object, ...], int]]] = {}
    for n, mine in rows.items():
        keys = [_same(world.logs[n], row) for row in mine]
        copies[n] = {(key, keys[:index].count(key)) for index, key in enumerate(keys)}
    holders = {copy: [n for n in order if copy in copies[n]] for each in copies.values() for copy in each}
    hours = {n: Decimal(0) for n in rows}
    for copy in sorted(holders, key=lambda copy: (len(holders[copy]) > 1, copy)):
        (_, _, _, length, _), _ = copy
        short = [n for n in holders[copy] if here[n] > hours[n] + Decimal("0.000001") and len(holders[copy]) > 1]
        hours[(short or holders[copy])[0]] += Decimal(str(length))
    return hours
