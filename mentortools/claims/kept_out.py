"""What stays out of the claim until it is put right: rows, hours, and at most how many pounds."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from mentortools.claims.counted_log import CountedLog
from mentortools.claims.history import Pair
from mentortools.claims.hours import hours_to_claim, total, whole_hours
from mentortools.model.claim import KeptOut, MentorTraining, Outcome
from mentortools.model.money import amount
from mentortools.model.training_type import TrainingType
from mentortools.workbook.facts import LostRow
from mentortools.workbook.log import TrainingRow

BARRED = frozenset({Outcome.NOT_ELIGIBLE, Outcome.HISTORY_UNREADABLE})


def kept_out(
    log: CountedLog | None,
    trainings: Sequence[MentorTraining],
    rows: Sequence[TrainingRow],
    repeats: Sequence[TrainingRow],
    lost: Sequence[LostRow],
) -> KeptOut:
    """What must-fix findings keep out of a log's claims.

    The pounds are the most that could be gained if everything counted as it stands, within each allowance. A repeat
    can only be deleted, so it counts as rows and hours and for no pounds. Where the region or the year's rules are
    not known, neither are the pounds; what rows are worth whose hours cannot be read, nobody knows.
    """
    barred = [line for line in trainings if line.outcome in BARRED]
    loose = [hours for row in lost if isinstance(hours := row.values.get("hours"), Decimal)]
    hours = total((*(row.hours for row in rows), *(row.hours for row in repeats), *loose,
                   *(line.hours_logged for line in barred)))  # fmt: skip
    count = len(rows) + len(repeats) + len(lost) + sum(len(line.rows) for line in barred)
    extra = _by_pair(rows, lost)
    gained = _hours_gained(log, trainings, extra) + _hours_of_nobody(trainings, extra, list(_without_pair(lost)))
    if log and not log.rules.can_claim:
        gained = 0  # nothing of such a year is claimed, whatever is put right
    rate = log.rules.hourly_rates.get(log.district.region) if log and log.district.region else None
    return KeptOut(count, hours, None if rate is None else amount(gained, rate), len(lost) - len(loose))


def _by_pair(rows: Iterable[TrainingRow], lost: Iterable[LostRow]) -> Mapping[Pair, Decimal]:
    hours: defaultdict[Pair, Decimal] = defaultdict(Decimal)
    for row in rows:
        hours[Pair(row.mentor_trn, row.provider_code)] += row.hours
    for each in lost:
        pair = _pair(each)
        if pair and isinstance(each.values.get("hours"), Decimal):
            hours[pair] += Decimal(str(each.values["hours"]))
    return hours


def _pair(lost: LostRow) -> Pair | None:
    trn, provider_code = lost.values.get("mentor_trn"), lost.values.get("provider_code")
    return Pair(str(trn), str(provider_code)) if trn and provider_code else None


def _without_pair(lost: Iterable[LostRow]) -> Iterable[Decimal]:
    for each in lost:
        hours = each.values.get("hours")
        if isinstance(hours, Decimal) and _pair(each) is None:
            yield hours


def _hours_of_nobody(
    trainings: Iterable[MentorTraining], extra: Mapping[Pair, Decimal], loose: Sequence[Decimal]
) -> int:
    """The most whole hours that rows of nobody could come to: each could fill up the part hour of some line."""
    logged = {Pair(line.trn, line.provider_code): line.hours_logged for line in trainings if line.hours_left}
    sums = [logged.get(pair, Decimal(0)) + extra.get(pair, Decimal(0)) for pair in {*logged, *extra}]
    parts = sorted((max(hours - whole_hours(hours), Decimal(0)) for hours in sums), reverse=True)
    return whole_hours(total((*loose, *parts[: len(loose)])))


def _hours_gained(log: CountedLog | None, trainings: Iterable[MentorTraining], extra: Mapping[Pair, Decimal]) -> int:
    """Whole hours that the lines could have more of, each within its allowance."""
    lines = {Pair(line.trn, line.provider_code): line for line in trainings}
    gained = 0
    for pair in {*extra, *(pair for pair, line in lines.items() if line.outcome in BARRED)}:
        hours = extra.get(pair, Decimal(0))
        line = lines.get(pair)
        if line is not None:
            most = hours_to_claim(
                whole_hours(line.hours_logged + hours), line.claimed_here, line.hours_left + line.hours_claimed
            )
            gained += most - line.hours_claimed
        elif log is not None:
            gained += hours_to_claim(whole_hours(hours), 0, log.rules.allowance(TrainingType.INITIAL))
    return gained
