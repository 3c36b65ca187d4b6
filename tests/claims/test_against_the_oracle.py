"""Small worlds worked out twice: by the package, and by the oracle. They agree on every line, to the penny."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from hashlib import sha256
from os import environ

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from oracle import AREAS, Answer, Earlier, Log, Pair, Session, Trainee, World, school_of, work_out

from mentortools.claims.history import HistorySource, LostRecord
from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim import MentorTraining, Outcome
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.training_type import TrainingType
from mentortools.reports.result import BatchResult, SchoolResult
from mentortools.tasks.batch import BatchSettings, InputFile, batch
from mentortools.tasks.settings import Settings
from mentortools.workbook.columns import Table
from mentortools.workbook.snapshot import CellValue, Sheet, Snapshot
from mentortools.workbook.template import MENTORS, PREVIOUS_CLAIMS, TRAINEES, TRAINING_LOG

EXAMPLES = int(environ.get("ORACLE_EXAMPLES", "400"))
bounded = settings(
    max_examples=EXAMPLES, deadline=None, derandomize="ORACLE_EXAMPLES" not in environ, database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)  # fmt: skip

TRNS = ("0900001", "0900002", "0900003")
PROVIDERS = ("1ZZ", "3ZZ", "ZZ7")
SCHOOLS = ("199001", "199002", "199003", "199004")
OLD = {"199001": "198001", "199002": "198002", "199003": "198003", "199004": "198004"}
DAYS = {
    2023: ("2024-05-13", "2024-04-08"),
    2024: ("2024-04-05", "2024-04-06", "2024-09-10", "2025-04-06", "2025-05-31", "2025-06-01", "2025-08-31",
           "2025-09-01"),
    2025: ("2025-04-05", "2025-04-06", "2025-05-31", "2025-09-10", "2025-11-11", "2026-05-31", "2026-06-01",
           "2026-06-20", "2026-06-21", "2026-08-31", "2026-09-01"),
}  # fmt: skip
ONS = ("2026-06-20", "2026-06-20", "2026-05-31", "2025-09-10", "2026-12-01")
HOURS = ("0", "0.333333333", "0.5", "1", "1.33", "2.5", "4", "6", "6.999999", "9", "13", "24", "24.5")
STATUSES = (
    "Submitted", "Submitted", "Paid", "Draft", "Internal draft", "Rejected by payer", "Rejected by provider",
    "Clawback complete", "", "In the post", "Payer payment review",
)  # fmt: skip
REFERENCES = ("", "", "10000001", "10000002", "10000003")


def mostly(usual: str, *others: str) -> st.SearchStrategy[str]:
    """One text most of the time."""
    return st.sampled_from((usual,) * 6 + others)


@st.composite
def sessions(draw: st.DrawFn, year: int) -> Session:
    day = draw(st.sampled_from(DAYS[year]) | st.sampled_from(DAYS[2025][:3]))
    return Session(
        date.fromisoformat(day),
        draw(st.sampled_from(HOURS)),
        draw(mostly(TRNS[0], TRNS[0], TRNS[0], TRNS[1], TRNS[1], "900001", "0900009")),
        draw(mostly(PROVIDERS[0], PROVIDERS[1], PROVIDERS[1], "1zz", PROVIDERS[2])),
        draw(mostly("Induction", "induction ", "Other training")),
        draw(mostly("Online", "In person", "in-person")),
        draw(mostly("", "Register", "register", "Certificate")),
    )


@st.composite
def claims(draw: st.DrawFn, statuses: Sequence[str] = STATUSES, urns: Sequence[str] = ("",)) -> Earlier:
    return Earlier(
        draw(st.sampled_from((2023, 2024, 2024, 2025, 2025, 2025))),
        draw(mostly(TRNS[0], TRNS[0], TRNS[1], TRNS[1], "12A")),
        draw(mostly(PROVIDERS[0], PROVIDERS[1])),
        draw(mostly("4", "1", "6", "10", "10", "16", "7.5", "0")),
        draw(st.sampled_from((*urns, *SCHOOLS, *SCHOOLS, *OLD.values()))),
        draw(st.sampled_from(REFERENCES)),
        draw(st.sampled_from(statuses)),
    )


@st.composite
def trainees(draw: st.DrawFn) -> Trainee:
    gone = draw(mostly("", "2025-04-06", "2025-09-10", "2025-09-11", "2024-01-01"))
    return Trainee(
        draw(st.sampled_from(TRNS[:2])),
        draw(st.sampled_from(PROVIDERS[:2])),
        draw(mostly("QTS", "EYTS", "HPITT", "Assessment only", "")),
        date.fromisoformat(gone) if gone else None,
    )


# Most trainees are on funded routes.
every_pair = tuple(Trainee(trn, provider) for trn in TRNS for provider in PROVIDERS)


@st.composite
def logs(draw: st.DrawFn, urn: str, year: int, common: tuple[Session, ...]) -> Log:
    renamed = draw(st.sampled_from((False, False, True)))
    old = renamed and year < 2025 and draw(st.booleans())
    own = draw(st.lists(sessions(year), max_size=6))
    shared = draw(st.lists(st.sampled_from(common), max_size=3)) if common else []
    twice = draw(st.lists(st.sampled_from(own), max_size=2)) if own else []
    words = {trn: draw(mostly("Yes", "", "No")) for trn in TRNS[: draw(st.integers(1, 3))]}
    return Log(
        OLD[urn] if old else urn,
        year,
        draw(st.sampled_from(("Leeds", *AREAS))),
        (OLD[urn],) if renamed and not old else (),
        tuple(words.items()),
        draw(st.one_of(st.just(every_pair), st.lists(trainees(), max_size=4).map(tuple))),
        tuple(draw(st.permutations([*own, *shared, *twice]))),
        tuple(draw(st.lists(claims(), max_size=3))),
    )


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """One to four schools, one or two years each, and a ledger or none."""
    year = draw(st.sampled_from((2025, 2025, 2025, 2024)))
    common = tuple(draw(st.lists(sessions(year), max_size=4)))
    places = draw(
        st.lists(st.tuples(st.sampled_from(SCHOOLS), st.sampled_from((2025, 2025, 2025, 2024, 2024, 2023))),
                 min_size=1, max_size=5, unique=True)
    )  # fmt: skip
    drawn = tuple(draw(logs(urn, year, common)) for urn, year in places)
    records = st.lists(claims((*STATUSES, "Prepared")), max_size=4, unique_by=one_prepared)
    world = World(date.fromisoformat(draw(st.sampled_from(ONS))), drawn, draw(st.none() | records.map(tuple)))
    return world


def one_prepared(claim: Earlier) -> object:
    """A batch prepares one line a year, school, mentor and provider."""
    return claim[:3] + claim[4:5] if claim.status == "Prepared" else object()


# From a world to what the package reads


def snapshot(log: Log) -> Snapshot:
    return Snapshot((
        Sheet("School", (("School name", "Larkfield"), ("URN", log.urn), ("District", log.district),
                         ("Earlier URNs", ", ".join(log.earlier_urns)), ("Academic year", academic(log.year)))),
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


def academic(year: int) -> str:
    return f"{year} to {year + 1}"


def sheet(table: Table, rows: Sequence[dict[str, CellValue]]) -> Sheet:
    head: list[CellValue] = [column.heading for column in table.columns]
    return Sheet(table.name, [head, *([row.get(column.field) for column in table.columns] for row in rows)])


def ledger_of(world: World) -> HistorySource | None:
    if world.ledger is None:
        return None
    good = [each for each in world.ledger if each.trn.isdigit() and each.hours.isdigit()]
    lost = [each for each in world.ledger if each not in good]
    return HistorySource(
        "ledger.xlsx",
        None,
        tuple(record(each) for each in good),
        tuple(
            LostRecord("row", AcademicYear(each.year), each.trn if each.trn.isdigit() else None, each.provider, None)
            for each in lost
        ),
    )


def record(claim: Earlier) -> ClaimRecord:
    status = ClaimStatus.read(claim.status)
    return ClaimRecord(
        AcademicYear(claim.year), claim.trn, claim.provider, int(claim.hours), claim.urn or None, claim.reference, status
    )


def name(number: int) -> str:
    return f"{number}.xlsx"


def run(world: World) -> BatchResult:
    files = []
    for number, log in enumerate(world.logs):
        data = repr((number, log)).encode()
        files.append(InputFile(name(number), len(data), sha256(data).hexdigest(), None, snapshot(log)))
    return batch(files, BatchSettings(Settings(world.on, ledger=ledger_of(world))))


WHY = {
    "": Outcome.CLAIMED, "in part": Outcome.CLAIMED_IN_PART, "nothing logged": Outcome.NOTHING_LOGGED,
    "part of an hour": Outcome.LESS_THAN_AN_HOUR, "all claimed": Outcome.ALL_CLAIMED_HERE,
    "allowance used": Outcome.ALLOWANCE_USED, "shared": Outcome.ALLOWANCE_SHARED, "not eligible": Outcome.NOT_ELIGIBLE,
    "unreadable": Outcome.HISTORY_UNREADABLE, "no claim yet": Outcome.NO_CLAIM_YET,
}  # fmt: skip


def as_answer(line: MentorTraining) -> Answer:
    why = next(why for why, outcome in WHY.items() if outcome is line.outcome)
    if not line.hours_logged:
        why = "nothing logged"  # rows of 0 hours or none: there are several ways to say so
    return Answer(
        line.training_type is TrainingType.REFRESHER, line.hours_logged, line.whole_hours, line.allowance,
        line.claimed_here, line.claimed_elsewhere, sum(each.hours for each in line.taken), line.hours_claimed,
        line.hours_left, line.amount, why,
    )  # fmt: skip


def of(result: SchoolResult) -> dict[Pair, Answer]:
    return {(line.trn, line.provider_code): as_answer(line) for line in result.claims.trainings}


def compare(world: World) -> None:
    expected = work_out(world)
    result = run(world)
    results = {each.name: each for each in result.results}
    assert len(results) == len(world.logs)
    for number, log in enumerate(world.logs):
        mine = {pair: answer for (n, pair), answer in expected.items() if n == number}
        found = of(results[name(number)])
        for pair in sorted(mine.keys() | found.keys()):
            if pair not in mine:
                assert not found[pair].claimed and not found[pair].logged, (log, pair, found[pair])
                continue
            assert pair in found, (number, pair, mine[pair])
            assert found[pair] == mine[pair], f"{number} {pair}\npackage {found[pair]}\noracle  {mine[pair]}"


@bounded
@given(worlds())
def test_every_line_is_the_oracles(world: World) -> None:
    compare(world)
