"""From counting rows to claims: all logs of a run, year by year, each allowance shared once (interfaces.md 3 to 11)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from msgspec import Struct, field
from msgspec.structs import replace

from mentortools.claims.counted_log import CountedLog
from mentortools.claims.eligibility import bar
from mentortools.claims.history import History, HistorySource, Pair, merge
from mentortools.claims.hours import hours_to_claim
from mentortools.claims.line import Ending, Seat, Share, training_of
from mentortools.claims.schools import SchoolNames, Urns
from mentortools.claims.shared_sessions import SharedSession, count_once
from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim import Bar, Claim, MentorTraining, Taken, TypeBasis
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.training_type import TrainingType
from mentortools.policy.districts import NoRegion
from mentortools.policy.rules import Rules


class Read(Struct, frozen=True):
    """One log of a run, as all others must know it: whose it is, and of which year."""

    urns: Urns
    year: AcademicYear


class Known(Struct, frozen=True, dict=True):
    """What is known before anything is worked out: all claims made so far, and which logs the run reads.

    Attributes:
        history: All claims known.
        schools: Which URNs are one school.
        read: The year and the school of each log, by the URN that stands for it.
    """

    history: History
    schools: SchoolNames
    read: frozenset[tuple[AcademicYear, str]]

    @cached_property
    def all_schools(self) -> frozenset[str]:
        """The URNs that stand for the schools of all logs."""
        return frozenset(school for _, school in self.read)

    @cached_property
    def prepared(self) -> Mapping[Pair, tuple[ClaimRecord, ...]]:
        """What is prepared for schools whose logs are not read this time, by mentor and provider."""
        found: defaultdict[Pair, list[ClaimRecord]] = defaultdict(list)
        for record in self.history.prepared:
            if (record.academic_year, self.schools.of(record.urn or "")) not in self.read:
                found[Pair(record.trn, record.provider_code)].append(record)
        return {pair: tuple(records) for pair, records in found.items()}


class Run(Struct):
    """Logs that are worked out together, and what is known before.

    ``lines`` fills up year by year: hours claimed by an earlier year's log make a later year's training a refresher.
    """

    known: Known
    lines: defaultdict[Pair, dict[AcademicYear, int]] = field(default_factory=lambda: defaultdict(dict))
    trainings: defaultdict[str, list[MentorTraining]] = field(default_factory=lambda: defaultdict(list))
    shared: defaultdict[str, list[SharedSession]] = field(default_factory=lambda: defaultdict(list))


class Worked(Struct, frozen=True):
    """What a run comes to, by the name of each log.

    Attributes:
        trainings: Every mentor with every provider, in the order of provider and TRN.
        shared: Rows whose session another school's log holds too.
        history: What was known before.
        schools: The URN that stands for each log's school in the history.
        all_schools: The URNs that stand for the schools of all logs of the run.
    """

    trainings: Mapping[str, tuple[MentorTraining, ...]]
    shared: Mapping[str, tuple[SharedSession, ...]]
    history: History
    schools: Mapping[str, str]
    all_schools: frozenset[str]

    def claims(self, name: str) -> tuple[Claim, ...]:
        """The claims of one log: one a provider that has something to claim."""
        return claims_of(self.trainings.get(name, ()))


def claims_of(trainings: Iterable[MentorTraining]) -> tuple[Claim, ...]:
    """One claim for each school, year and provider among the lines, in their order."""
    grouped: defaultdict[tuple[AcademicYear, str, str], list[MentorTraining]] = defaultdict(list)
    for line in trainings:
        if line.hours_claimed:
            grouped[line.academic_year, line.urn, line.provider_code].append(line)
    return tuple(
        Claim(year, urn, provider_code, lines[0].hourly_rate, tuple(lines))
        for (year, urn, provider_code), lines in grouped.items()
    )


def work_out(
    logs: Sequence[CountedLog],
    rules: Rules,
    previous_claims: Sequence[HistorySource],
    ledger: HistorySource | None = None,
) -> Worked:
    """The claims of all logs, with the ledger's records as further history.

    ``previous_claims`` are those that the logs list, and other logs of the run too that cannot be worked out: hours
    that they say are used stay used. ``rules`` are those by which statuses are read, the same for every year. Logs come
    from different schools, or from different years of one school: two logs of one school and year are somebody's
    choice, made before.
    """
    read = [Read(log.urns, log.year) for log in logs]
    return work_out_group(logs, known_before(read, rules, previous_claims, ledger))


def known_before(
    read: Sequence[Read], rules: Rules, previous_claims: Sequence[HistorySource], ledger: HistorySource | None = None
) -> Known:
    """What is known before the logs of a run are worked out; ``work_out`` says what the arguments are."""
    schools = SchoolNames(each.urns for each in read)
    sources = [*previous_claims, *([_placed(ledger, read, schools)] if ledger else [])]
    years = frozenset((each.year, schools.of(each.urns.urn)) for each in read)
    return Known(merge(sources, schools, rules), schools, years)


def work_out_group(logs: Sequence[CountedLog], known: Known) -> Worked:
    """The claims of some logs of a run, with all of the run's logs among them that share a mentor and provider."""
    run = Run(known)
    for year in sorted({log.year for log in logs}):
        holders: defaultdict[Pair, list[CountedLog]] = defaultdict(list)
        for log in logs:
            for pair in log.pairs if log.year == year else ():
                holders[pair].append(log)
        for pair in sorted(holders):
            _share(run, year, pair, holders[pair])
    order = {log.name: {pair: index for index, pair in enumerate(log.pairs)} for log in logs}
    return Worked(
        {name: tuple(sorted(lines, key=lambda line: order[name][Pair(line.trn, line.provider_code)]))
         for name, lines in run.trainings.items()},
        {name: tuple(rows) for name, rows in run.shared.items()},
        known.history,
        {log.name: known.schools.of(log.urns.urn) for log in logs},
        known.all_schools,
    )  # fmt: skip


def _placed(ledger: HistorySource, read: Sequence[Read], schools: SchoolNames) -> HistorySource:
    """The ledger, its records without a URN being of the one school there is. Among several they are of none."""
    here = {schools.of(each.urns.urn) for each in read}
    return replace(ledger, urn=here.pop()) if ledger.urn is None and len(here) == 1 else ledger


def _share(run: Run, year: AcademicYear, pair: Pair, logs: Sequence[CountedLog]) -> None:
    """Shares the allowance of one mentor, provider and year over the schools that log for it."""
    used = run.known.history.used_in(year, pair)
    waiting = _seats(run, year, pair, logs)
    claimed = [_claimed_here(run, seat.log, used) for seat in waiting]
    seats, shared = count_once(waiting, claimed)
    for name, rows in shared.items():
        run.shared[name].extend(rows)
    training_type, basis = _training_type(run, year, pair)
    prepared = _prepared(run, year, pair)
    allowance, other_allowance = (logs[0].rules.allowance(each) for each in (training_type, training_type.other))
    gone = sum(used.values()) + sum(hours for _, hours in prepared)
    hours = _hours(seats, claimed, allowance - gone)
    otherwise = _hours(seats, claimed, other_allowance - gone)
    left = allowance - gone - sum(hours)
    shares = [
        Share(allowance, here, sum(used.values()) - here, hours[place], otherwise[place])
        for place, here in enumerate(claimed)
    ]
    run.lines[pair][year] = sum(share.hours for share in shares)
    for index, (seat, share) in enumerate(zip(seats, shares, strict=True)):
        others = [Taken(other.log.urns.urn, shares[place].hours) for place, other in enumerate(seats)
                  if place != index and shares[place].hours]  # fmt: skip
        ending = Ending((*prepared, *others), max(0, left))
        run.trainings[seat.log.name].append(training_of(seat, pair, (training_type, basis), share, ending))


def _hours(seats: Sequence[Seat], claimed: Sequence[int], left: int) -> Sequence[int]:
    """What each school claims of what is left of an allowance, in their order."""
    hours: list[int] = []
    for seat, here in zip(seats, claimed, strict=True):
        hours.append(hours_to_claim(seat.logged.whole, here, left - sum(hours)) if seat.may_claim else 0)
    return hours


def _claimed_here(run: Run, log: CountedLog, used: Mapping[str, int]) -> int:
    """Hours already claimed by a school, under any of its URNs; a claim of which nobody knows the URN counts as its."""
    return sum(hours for school, hours in used.items() if school in {"", run.known.schools.of(log.urns.urn)})


def _seats(run: Run, year: AcademicYear, pair: Pair, logs: Sequence[CountedLog]) -> list[Seat]:
    """The schools in their order: by the earliest counting row, then by URN. Those that may not claim come last."""
    lost = any(record.concerns(pair, year) for record in run.known.history.lost)
    seats = [Seat(log, log.logged_for(pair), _bar(log, pair), lost) for log in logs]
    return sorted(seats, key=lambda seat: (seat.bar is not None, seat.logged.first or year.ends_on, seat.log.urns.urn))


def _bar(log: CountedLog, pair: Pair) -> Bar | None:
    if log.rules.england_only and log.district.reason is NoRegion.OUTSIDE_ENGLAND:
        return Bar.OUTSIDE_ENGLAND
    return bar(log.log, pair.trn, pair.provider_code, log.logged_for(pair).first, log.rules)


def _training_type(run: Run, year: AcademicYear, pair: Pair) -> tuple[TrainingType, TypeBasis]:
    if any(earlier < year for earlier in run.known.history.earlier.get(pair, ())):
        return TrainingType.REFRESHER, TypeBasis.EARLIER_CLAIM
    if any(earlier < year and hours for earlier, hours in run.lines[pair].items()):
        return TrainingType.REFRESHER, TypeBasis.EARLIER_LINE
    if any(record.academic_year < year for record in run.known.prepared.get(pair, ())):
        return TrainingType.REFRESHER, TypeBasis.EARLIER_LINE
    basis = TypeBasis.NO_EARLIER_CLAIM if run.known.history.known else TypeBasis.NO_CLAIMS_KNOWN
    return TrainingType.INITIAL, basis


def _prepared(run: Run, year: AcademicYear, pair: Pair) -> tuple[Taken, ...]:
    """What schools whose logs are not read this time have prepared: it comes directly after submitted claims."""
    return tuple(
        Taken(record.urn or "", record.hours)
        for record in run.known.prepared.get(pair, ())
        if record.academic_year == year
    )
