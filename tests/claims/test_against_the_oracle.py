"""Small worlds worked out twice: by the package, and by the oracle. They agree on every line, to the penny.

``ORACLE_EXAMPLES=20000 pytest tests/claims/test_against_the_oracle.py`` looks further than a quick run does.
"""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from hashlib import sha256
from os import environ

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentortools.claims.history import HistorySource, LostRecord
from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim import MentorTraining, Outcome
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.severity import Severity
from mentortools.model.training_type import TrainingType
from mentortools.reports.result import BatchResult, SchoolResult
from mentortools.tasks.batch import BatchSettings, batch
from mentortools.tasks.opened_file import InputFile
from mentortools.tasks.settings import Settings
from mentortools.workbook.columns import Table
from mentortools.workbook.snapshot import CellValue, Sheet, Snapshot
from mentortools.workbook.template import MENTORS, PREVIOUS_CLAIMS, TRAINEES, TRAINING_LOG
from tests.claims.drawn_worlds import worlds
from tests.claims.oracle import work_out
from tests.claims.oracle_claims import worked_out_now
from tests.claims.oracle_world import RATES, Answer, Earlier, Log, Pair, World

FURTHER = "ORACLE_EXAMPLES" in environ
bounded = settings(
    max_examples=int(environ.get("ORACLE_EXAMPLES", "150")), deadline=None, derandomize=not FURTHER, database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)  # fmt: skip

WHY = {
    Outcome.CLAIMED: "", Outcome.CLAIMED_IN_PART: "in part", Outcome.NOTHING_LOGGED: "nothing logged",
    Outcome.LESS_THAN_AN_HOUR: "part of an hour", Outcome.ALL_CLAIMED_HERE: "all claimed",
    Outcome.ALLOWANCE_USED: "allowance used", Outcome.ALLOWANCE_SHARED: "shared",
    Outcome.NOT_ELIGIBLE: "not eligible", Outcome.HISTORY_UNREADABLE: "unreadable",
    Outcome.NO_CLAIM_YET: "no claim yet",
}  # fmt: skip


def academic(year: int) -> str:
    return f"{year} to {year + 1}"


def sheet(table: Table, rows: Sequence[dict[str, CellValue]]) -> Sheet:
    head: list[CellValue] = [column.heading for column in table.columns]
    return Sheet(table.name, [head, *([row.get(column.field) for column in table.columns] for row in rows)])


def snapshot(log: Log) -> Snapshot:
    """The log as a workbook, read."""
    urn, year = "12" if log.unread == "urn" else log.urn, "" if log.unread == "year" else academic(log.year)
    return Snapshot((
        Sheet("School", (("School name", "Larkfield"), ("URN", urn), ("District", log.district),
                         ("Earlier URNs", ", ".join(log.earlier_urns)), ("Academic year", year))),
        sheet(MENTORS, [{"trn": trn, "last_name": trn, "employed_by_this_school": word} for trn, word in log.mentors]),
        sheet(TRAINEES, [{"trainee": f"Trainee {number}", "provider_code": each.provider, "mentor_trn": each.trn,
                          "route": each.route, "withdrew_on": each.withdrew}
                         for number, each in enumerate(log.trainees)]),
        sheet(TRAINING_LOG, [{"date": each.day, "mentor_trn": each.trn, "provider_code": each.provider,
                              "activity": each.activity, "hours": float(each.hours), "mode": each.mode,
                              "evidence": each.evidence} for each in log.sessions]),
        sheet(PREVIOUS_CLAIMS, [{"academic_year": academic(each.year), "mentor_trn": each.trn,
                                 "provider_code": each.provider, "hours": float(each.hours), "urn": each.urn,
                                 "claim_reference": each.reference, "status": each.status} for each in log.claims]),
    ))  # fmt: skip


def records(claims: Sequence[Earlier]) -> tuple[ClaimRecord, ...]:
    return tuple(
        ClaimRecord(AcademicYear(each.year), each.trn, each.provider, int(each.hours), each.urn or None,
                    each.reference, ClaimStatus.read(each.status))
        for each in claims if each.readable
    )  # fmt: skip


def ledger_of(world: World) -> HistorySource | None:
    if world.ledger is None:
        return None
    lost = tuple(
        LostRecord("a row", AcademicYear(each.year), each.trn if each.trn.isdigit() else None, each.provider, None)
        for each in world.ledger
        if not each.readable
    )
    return HistorySource("ledger.xlsx", None, records(world.ledger), lost)


def name(number: int) -> str:
    return f"{number}.xlsx"


def run(world: World) -> BatchResult:
    files = []
    for number, log in enumerate(world.logs):
        data = repr((number, log)).encode()
        files.append(InputFile(name(number), len(data), sha256(data).hexdigest(), None, snapshot(log)))
    return batch(files, BatchSettings(Settings(world.on, ledger=ledger_of(world))))


def as_answer(line: MentorTraining) -> Answer:
    # Rows of no time, or none: there are several ways to say that nothing is logged.
    why = WHY[line.outcome] if line.hours_logged else "nothing logged"
    return Answer(
        line.training_type is TrainingType.REFRESHER, line.hours_logged, line.whole_hours, line.allowance,
        line.claimed_here, line.claimed_elsewhere, sum(each.hours for each in line.taken), line.hours_claimed,
        line.hours_left, line.amount, why,
    )  # fmt: skip


def compare(world: World) -> BatchResult:
    """Everything the package says of a world, against the oracle."""
    expected: defaultdict[str, dict[Pair, Answer]] = defaultdict(dict)
    for (number, pair), answer in work_out(world).items():
        expected[name(number)][pair] = answer
    result = run(world)
    assert len(result.results) == len(world.logs)
    for each in result.results:
        compare_lines(each, expected[each.name])
        compare_totals(each, expected[each.name])
        nothing_that_must_be_fixed_counts(each)
    compare_ledgers(world, result, expected)
    return result


def compare_lines(result: SchoolResult, expected: dict[Pair, Answer]) -> None:
    found = {(line.trn, line.provider_code): as_answer(line) for line in result.claims.trainings}
    for pair in sorted(found.keys() | expected.keys()):
        if pair in expected:
            assert found.get(pair) == expected[pair], f"\n{result.name} {pair}\n{found.get(pair)}\n{expected[pair]}"
        else:
            assert not found[pair].logged, f"{result.name} {pair} {found[pair]}"
            assert not found[pair].claimed, f"{result.name} {pair} {found[pair]}"


def compare_totals(result: SchoolResult, expected: dict[Pair, Answer]) -> None:
    """One claim a provider, with the sums of its lines; nothing else in it."""
    hours: defaultdict[str, int] = defaultdict(int)
    amounts: defaultdict[str, Decimal | None] = defaultdict(Decimal)
    for (_, provider), answer in expected.items():
        if answer.claimed:
            so_far = amounts[provider]
            hours[provider] += answer.claimed
            amounts[provider] = None if so_far is None or answer.amount is None else so_far + answer.amount
    assert {claim.provider_code: claim.hours for claim in result.claims.claims} == hours
    assert {claim.provider_code: claim.amount for claim in result.claims.claims} == amounts
    assert result.claims.hours == sum(hours.values())
    if result.claims.region is not None:
        rate = Decimal(RATES[str(result.claims.region)])
        assert result.claims.amount == rate * sum(hours.values())


def nothing_that_must_be_fixed_counts(result: SchoolResult) -> None:
    cells = [each.cell for each in result.findings if each.severity is Severity.MUST_FIX and each.cell]
    out = {cell.row for cell in cells if cell.sheet == TRAINING_LOG.name}
    counting = {cell.row for line in result.claims.trainings for cell in line.rows}
    assert not out & counting


def compare_ledgers(world: World, result: BatchResult, expected: dict[str, dict[Pair, Answer]]) -> None:
    """All that was submitted stays; prepared rows are those of this run, and of logs that are not worked out now."""
    before = [each for each in world.ledger or () if each.readable]
    stays = [each for each in before if each.counts_as != "Prepared" or not worked_out_now(world, each)]
    now = [
        Earlier(world.logs[number].year, *pair, str(answer.claimed), world.logs[number].urn, status="Prepared")
        for number in range(len(world.logs))
        for pair, answer in expected[name(number)].items()
        if answer.claimed
    ]
    wanted = sorted((each[:5], str(ClaimStatus.read(each.status))) for each in (*stays, *now))
    found = sorted((each[:5], str(ClaimStatus.read(each.status))) for each in as_earlier(result.ledger))
    assert found == wanted


def as_earlier(ledger: Sequence[ClaimRecord]) -> tuple[Earlier, ...]:
    return tuple(
        Earlier(each.academic_year.start, each.trn, each.provider_code, str(each.hours), each.urn or "",
                each.reference, each.status.label if each.status else "")
        for each in ledger
    )  # fmt: skip


@bounded
@given(worlds())
def test_every_line_is_the_oracles(world: World) -> None:
    compare(world)


@bounded
@given(worlds(), worlds(), st.lists(st.booleans(), min_size=1, max_size=4))
def test_every_line_of_a_second_run_is_the_oracles(world: World, later: World, submitted: list[bool]) -> None:
    """The ledger of the first run, some of its claims submitted by then, goes into the second."""
    first = as_earlier(run(world).ledger)
    claims = sorted({(each.year, each.urn, each.provider) for each in first if each.status == "Prepared"})
    made = {claim: f"2000000{index}" for index, claim in enumerate(claims) if submitted[index % len(submitted)]}
    ledger = tuple(
        each._replace(status="Submitted", reference=made[each.year, each.urn, each.provider])
        if each.status == "Prepared" and (each.year, each.urn, each.provider) in made
        else each
        for each in first
    )
    compare(later._replace(ledger=ledger))
    compare(world._replace(ledger=ledger))
