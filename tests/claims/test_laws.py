"""Laws of claims, whatever stands in the logs: allowances, whole hours, exact pence, and every hour traced to rows."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from math import floor
from random import Random
from typing import TypeVar

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim import MentorTraining
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.training_type import TrainingType
from mentortools.reports.result import BatchResult
from tests.claims.returned_snapshots import HOURS_COLUMN, PAIRS, Earlier, Log, Session, exact, work

Row = TypeVar("Row")
bounded = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

ALLOWANCES = {
    (2023, TrainingType.INITIAL): 20, (2024, TrainingType.INITIAL): 20, (2025, TrainingType.INITIAL): 16,
    (2023, TrainingType.REFRESHER): 6, (2024, TrainingType.REFRESHER): 6, (2025, TrainingType.REFRESHER): 6,
}  # fmt: skip
RATES = {"Leeds": "43.80", "Watford": "45.10", "Croydon": "48.25", "Lewisham": "53.60", "Larkshire": None}
URNS = ("199001", "199002", "199003")
USING = ("Submitted", "Paid", "Draft", "Clawback complete", "", "In the post")
STATUSES = (*USING, "Internal draft", "Rejected by payer")
DAYS = {
    2023: ("2024-05-13",),
    2024: ("2024-03-01", "2024-09-10", "2024-11-12", "2025-05-20", "2025-06-10"),
    2025: ("2025-05-20", "2025-09-10", "2025-11-11", "2026-05-20", "2026-06-10", "2026-07-01"),
}
LENGTHS = (7.0, 9.0, 4.0, 13.0, 2.5, 1.33, 1.5, 1.0, 0.5, 0.25, 0.0)

pairs = st.sampled_from((*PAIRS[:1] * 4, *PAIRS))


@st.composite
def sessions(draw: st.DrawFn, year: int) -> Session:
    trn, provider = draw(pairs)
    return Session(
        date.fromisoformat(draw(st.sampled_from(DAYS[year]))), draw(st.sampled_from(LENGTHS)), trn, provider,
        draw(st.sampled_from(("Induction", "Online module"))), draw(st.sampled_from(("", "Register"))),
    )  # fmt: skip


@st.composite
def claims(draw: st.DrawFn) -> Earlier:
    trn, provider = draw(pairs)
    return Earlier(
        draw(st.sampled_from((2023, 2024, 2025, 2025))), draw(st.integers(0, 12)), trn, provider,
        draw(st.sampled_from(("", *URNS, "199501"))), draw(st.sampled_from(("", "10000001", "10000002"))),
        draw(st.sampled_from(STATUSES)),
    )  # fmt: skip


@st.composite
def a_log(draw: st.DrawFn, urn: str | None = None, year: int | None = None) -> Log:
    year = year or draw(st.sampled_from((2025, 2025, 2025, 2024, 2024, 2023)))
    kinds = st.sampled_from(("QTS", "QTS", "QTS", "", "HPITT", "gone", "EYTS"))
    return Log(
        urn or draw(st.sampled_from(URNS)),
        year,
        tuple(draw(st.lists(sessions(year), min_size=1, max_size=7))),
        tuple(draw(st.lists(claims(), max_size=2))),
        draw(st.sampled_from(((), (), ("199501",)))),
        draw(st.sampled_from(tuple(RATES))),
        draw(st.sampled_from(("Yes", "Yes", "Yes", "", "No"))),
        {pair: draw(kinds) for pair in PAIRS},
    )


@st.composite
def folders(draw: st.DrawFn) -> tuple[Log, ...]:
    """Logs of several schools and years: none of the same school and year as another."""
    logs = draw(st.lists(a_log(), min_size=1, max_size=4, unique_by=lambda log: (log.urn, log.year)))
    joined = [(log.urn, log.year) for log in logs if log.earlier_urns]
    # Schools that name one earlier URN are one school, whose two logs of a year would be versions of each other.
    assume(len({urn for urn, _ in joined}) <= 1)
    return tuple(logs)


ledgers = st.none() | st.lists(
    claims().map(
        lambda each: ClaimRecord(
            AcademicYear(each.year), each.trn, each.provider, each.hours, each.urn or None, each.reference,
            ClaimStatus.read(each.status),
        )
    ),
    max_size=4,
)  # fmt: skip


def lines(result: BatchResult) -> Iterator[tuple[str, MentorTraining]]:
    return ((school.name, line) for school in result.results for line in school.claims.trainings)


@bounded
@given(folders(), ledgers)
def test_no_allowance_is_ever_exceeded(logs: tuple[Log, ...], ledger: list[ClaimRecord] | None) -> None:
    claimed: defaultdict[tuple[object, ...], list[MentorTraining]] = defaultdict(list)
    for _, line in lines(work(logs, ledger)):
        assert line.allowance == ALLOWANCES[line.academic_year.start, line.training_type]
        claimed[line.academic_year, line.trn, line.provider_code].append(line)
    for shared in claimed.values():
        used = {line.claimed_here + line.claimed_elsewhere for line in shared}
        assert len(used) == 1, "every school sees the same hours used"
        new = sum(line.hours_claimed for line in shared)
        assert not new or new + used.pop() <= shared[0].allowance


@bounded
@given(folders(), ledgers)
def test_hours_already_claimed_are_never_forgotten(logs: tuple[Log, ...], ledger: list[ClaimRecord] | None) -> None:
    """What any one source says was claimed, each reference once, is the least that counts as used."""
    for _, line in lines(work(logs, ledger)):
        for source in (*(log.claims for log in logs), recorded(ledger or ())):
            mine = [each for each in source if is_of(each, line) and each.status in USING]
            references: dict[str, int] = {}
            for each in mine:
                references[each.reference] = max(references.get(each.reference, 0), each.hours)
            references[""] = sum(each.hours for each in mine if not each.reference)
            assert line.claimed_here + line.claimed_elsewhere >= sum(references.values())


def is_of(each: Earlier, line: MentorTraining) -> bool:
    return (each.year, each.trn, each.provider) == (line.academic_year.start, line.trn, line.provider_code)


def recorded(ledger: Sequence[ClaimRecord]) -> tuple[Earlier, ...]:
    return tuple(
        Earlier(
            each.academic_year.start, each.hours, each.trn, each.provider_code, each.urn or "", each.reference,
            each.status.label if each.status else "",
        )
        for each in ledger
    )  # fmt: skip


@bounded
@given(folders(), ledgers)
def test_hours_are_whole_and_amounts_are_hours_times_rate(
    logs: tuple[Log, ...], ledger: list[ClaimRecord] | None
) -> None:
    districts = {log.name: log.district for log in logs}
    for name, line in lines(work(logs, ledger)):
        rate = RATES[districts[name]]
        assert isinstance(line.hours_claimed, int)
        assert line.hours_claimed >= 0
        assert line.hourly_rate == (None if rate is None else Decimal(rate))
        if line.amount is not None:
            assert line.amount == line.hours_claimed * Decimal(rate or "0")
            assert line.amount == line.amount.quantize(Decimal("0.01"))


@bounded
@given(folders(), ledgers)
def test_each_hour_claimed_is_traced_to_rows_and_no_row_counts_twice(
    logs: tuple[Log, ...], ledger: list[ClaimRecord] | None
) -> None:
    by_name = {log.name: log for log in logs}
    cells: set[tuple[str, int]] = set()
    counted: set[Session] = set()
    for name, line in lines(work(logs, ledger)):
        rows = [by_name[name].sessions[cell.row - 2] for cell in line.rows]
        for cell, row in zip(line.rows, rows, strict=True):
            assert (cell.sheet, cell.column) == ("Training log", HOURS_COLUMN)
            assert (row.trn, row.provider) == (line.trn, line.provider_code)
            assert (name, cell.row) not in cells, "a row counts for one line"
            cells.add((name, cell.row))
        here = {replace(row, evidence="") for row in rows}
        assert not here & counted, "a session counts in one log"
        counted |= here
        assert line.hours_logged == sum((exact(row.hours) for row in rows), Decimal(0))
        assert line.whole_hours == floor(line.hours_logged + Decimal("0.000001"))
        if line.hours_claimed:
            assert line.hours_claimed + line.claimed_here <= line.whole_hours


@bounded
@given(folders(), ledgers, st.randoms(use_true_random=False))
def test_the_order_of_rows_and_files_does_not_matter(
    logs: tuple[Log, ...], ledger: list[ClaimRecord] | None, random: Random
) -> None:
    turned = [
        replace(log, sessions=shuffled(log.sessions, random), claims=shuffled(log.claims, random))
        for log in shuffled(logs, random)
    ]
    turned_ledger = None if ledger is None else shuffled(ledger, random)
    assert told(work(turned, turned_ledger)) == told(work(logs, ledger))


def shuffled(rows: Sequence[Row], random: Random) -> tuple[Row, ...]:
    return tuple(random.sample(rows, len(rows)))


def told(result: BatchResult) -> list[tuple[object, ...]]:
    """What is claimed, all that depends on the places of rows aside."""
    return [
        (name, line.academic_year, line.trn, line.provider_code, line.training_type, line.type_basis,
         dict(line.hours_by_activity), line.hours_logged, line.claimed_here, line.claimed_elsewhere,
         sorted(line.taken), line.hours_claimed, line.hours_left, line.amount, line.outcome, line.bar)
        for name, line in lines(result)
    ]  # fmt: skip


@bounded
@given(st.data())
def test_a_further_row_that_counts_never_lowers_what_its_mentor_gets(data: st.DataObject) -> None:
    log = data.draw(a_log())
    further = data.draw(sessions(log.year))
    place = data.draw(st.integers(0, len(log.sessions)))
    longer = replace(log, sessions=(*log.sessions[:place], further, *log.sessions[place:]))
    before = {(line.trn, line.provider_code): line for _, line in lines(work([log]))}
    for _, line in lines(work([longer])):
        if place + 2 in {cell.row for cell in line.rows} and (line.trn, line.provider_code) in before:
            assert line.hours_claimed >= before[line.trn, line.provider_code].hours_claimed
