"""Nothing is claimed twice over any sequence of batches: schools come back, change their URN, and claims are made."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from math import floor

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import Struct, field
from msgspec.structs import replace

from mentortools.claims.ledger_marks import Marking, Selection, mark
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.training_type import TrainingType
from mentortools.reports.result import BatchResult
from tests.claims.returned_snapshots import ANN, BEA, HAREBELL, ON, TEASEL, Earlier, Log, Session, exact, work

bounded = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])

SCHOOLS = ("199001", "199002", "199003")
NEW_URNS = {"199001": "199901", "199002": "199902", "199003": "199903"}
OLD_URNS = {new: old for old, new in NEW_URNS.items()}
MOST = {2024: 20, 2025: 16}
DAYS = {2024: ("2024-09-10", "2024-11-12", "2025-05-20"), 2025: ("2025-05-20", "2025-09-10", "2025-11-11")}
Key = tuple[int, str, str]


class Step(Struct, frozen=True):
    """One batch: whose logs come back, how much they hold by then, and what happens to the claims afterwards.

    Attributes:
        returned: The logs that come back, by school and year.
        rows: How many of each log's sessions are logged by then.
        renamed: Schools that have become academies since the step before.
        submitted: Of each prepared claim in turn, whether it is submitted.
        refused: Of each submitted claim in turn, whether the payer refuses it.
        listed: Whether schools list what they submit under Previous claims, with its reference, without, or not at all.
        old_urn: Whether last year's log of a school still bears the URN it had, where this year's says that it had it.
    """

    returned: frozenset[tuple[str, int]]
    rows: int
    renamed: frozenset[str]
    submitted: tuple[bool, ...]
    refused: tuple[bool, ...]
    listed: str
    old_urn: bool = False


@st.composite
def training(draw: st.DrawFn, year: int, activity: str) -> Session:
    return Session(
        date.fromisoformat(draw(st.sampled_from(DAYS[year]))),
        draw(st.sampled_from((6.0, 9.0, 0.5, 1.33, 2.5, 4.0, 12.0))),
        draw(st.sampled_from((ANN, ANN, ANN, ANN, BEA))),
        draw(st.sampled_from((HAREBELL, HAREBELL, HAREBELL, HAREBELL, TEASEL))),
        activity,
        draw(st.sampled_from(("", "Register"))),
    )


def all_sessions(activities: Sequence[str]) -> st.SearchStrategy[dict[tuple[str, int], list[Session]]]:
    """Each school's sessions of each year; activities of its own, or the same for all so that sessions are shared."""
    return st.fixed_dictionaries({
        (urn, year): st.lists(training(year, activity), min_size=2, max_size=5)
        for urn, activity in zip(SCHOOLS, activities, strict=True)
        for year in MOST
    })  # fmt: skip


flags = st.lists(st.booleans(), min_size=1, max_size=4).map(tuple)
every_log = frozenset((urn, year) for urn in SCHOOLS for year in MOST)
steps = st.lists(
    st.builds(
        Step,
        returned=st.frozensets(st.sampled_from(sorted(every_log)), min_size=1, max_size=4),
        rows=st.integers(1, 5),
        renamed=st.frozensets(st.sampled_from(SCHOOLS), max_size=1),
        submitted=flags,
        refused=st.lists(st.sampled_from((False, False, True)), min_size=1, max_size=3).map(tuple),
        listed=st.sampled_from(("by reference", "without reference", "not at all")),
        old_urn=st.booleans(),
    ),
    min_size=2,
    max_size=4,
)


class Trust(Struct):
    """A trust over several batches: what its schools log, what they have claimed, and its ledger if it keeps one."""

    sessions: dict[tuple[str, int], list[Session]]
    ledger: tuple[ClaimRecord, ...] | None
    renamed: set[str] = field(default_factory=set)
    rows: int = 0
    claims: list[ClaimRecord] = field(default_factory=list)
    listed: defaultdict[tuple[str, int], list[Earlier]] = field(default_factory=lambda: defaultdict(list))
    most: dict[Key, int] = field(default_factory=dict)

    def log(self, urn: str, year: int, step: Step) -> Log:
        """A school's log as it comes back now."""
        kept = step.old_urn and year == min(MOST) and (urn, max(MOST)) in step.returned
        new = urn in self.renamed and not kept
        return Log(
            NEW_URNS[urn] if new else urn, year, tuple(self.sessions[urn, year][: self.rows]),
            tuple(self.listed[urn, year]), (urn,) if new else (),
        )  # fmt: skip

    def run(self, step: Step) -> BatchResult:
        """One batch, and what people do with its claims."""
        self.renamed |= step.renamed
        self.rows = max(self.rows, step.rows)
        result = work([self.log(*each, step) for each in sorted(step.returned)], self.ledger)
        prepared = [record for record in result.ledger if record.status is ClaimStatus.PREPARED]
        self.ledger = None if self.ledger is None else tuple(result.ledger)
        for index, claim in enumerate(
            sorted({(each.academic_year, each.urn, each.provider_code) for each in prepared})
        ):
            if step.submitted[index % len(step.submitted)]:
                chosen = [each for each in prepared if (each.academic_year, each.urn, each.provider_code) == claim]
                self.submit(chosen, step)
        return result

    def submit(self, claim: Sequence[ClaimRecord], step: Step) -> None:
        """Submits one claim in DfE's service, and writes that down as the step says."""
        reference = str(10000000 + len(self.claims))
        refused = step.refused[len(self.claims) % len(step.refused)]
        status = ClaimStatus.PAYMENT_NOT_APPROVED if refused else ClaimStatus.SUBMITTED
        self.limit(claim)
        for record in claim:
            self.claims.append(replace(record, reference=reference, status=status))
            urn = record.urn or ""
            log = (OLD_URNS.get(urn, urn), record.academic_year.start)
            if step.listed != "not at all" or self.ledger is None:
                row = Earlier(log[1], record.hours, record.trn, record.provider_code, urn, reference, status.label)
                plain = replace(row, urn="", reference="")
                self.listed[log].append(plain if step.listed == "without reference" else row)
        if self.ledger is not None:
            ours = Selection(claim[0].reference)
            self.ledger = mark(self.ledger, ours, Marking(ClaimStatus.SUBMITTED, reference, ON))
            if refused:
                self.ledger = mark(self.ledger, Selection(reference), Marking(status))

    def limit(self, claim: Sequence[ClaimRecord]) -> None:
        """The largest allowance that any claim of a mentor's year was made by is the most that the year can come to."""
        for record in claim:
            initial = MOST[record.academic_year.start]
            allowance = 6 if record.training_type is TrainingType.REFRESHER else initial
            self.most[key_of(record)] = max(allowance, self.most.get(key_of(record), 0))

    def check(self) -> None:
        """All claims made so far that use hours, against the allowance and against what is logged."""
        claimed: defaultdict[Key, int] = defaultdict(int)
        here: defaultdict[tuple[Key, str], int] = defaultdict(int)
        for record in self.claims:
            if record.status is not ClaimStatus.PAYMENT_NOT_APPROVED:
                claimed[key_of(record)] += record.hours
                here[key_of(record), OLD_URNS.get(record.urn or "", record.urn or "")] += record.hours
        for key, hours in claimed.items():
            assert hours <= self.most[key], f"{hours} hours are claimed for {key}"
            assert hours <= logged([self.sessions[urn, key[0]][: self.rows] for urn in SCHOOLS], key), (
                f"{hours} for {key}"
            )
        for (key, urn), hours in here.items():
            assert hours <= logged([self.sessions[urn, key[0]][: self.rows]], key), f"{urn} claims {hours} for {key}"


def key_of(record: ClaimRecord) -> Key:
    return record.academic_year.start, record.trn, record.provider_code


def logged(logs: Sequence[Sequence[Session]], key: Key) -> int:
    """The most whole hours that logs can come to: a session in several logs once, one with other evidence again."""
    most: Counter[Session] = Counter()
    for rows in logs:
        mine = {row for row in rows if (row.trn, row.provider) == key[1:]}
        most |= Counter(replace(row, evidence="") for row in mine)
    return floor(sum(exact(session.hours) * times for session, times in most.items()) + exact(0.000001))


@bounded
@given(all_sessions(("Induction", "Online module", "Refresher")), steps)
def test_with_a_ledger_whichever_schools_come_back(
    sessions: dict[tuple[str, int], list[Session]], steps: list[Step]
) -> None:
    trust = Trust(sessions, ledger=())
    for step in steps:
        trust.run(step)
        trust.check()
    everything = Step(frozenset(), 0, frozenset(), (True,), (False,), "not at all")
    left = [each for each in trust.ledger or () if each.status is ClaimStatus.PREPARED]
    for reference in sorted({each.reference for each in left}):
        trust.submit([each for each in left if each.reference == reference], everything)
    trust.check()


@bounded
@given(all_sessions(("Induction", "Induction", "Refresher")), steps)
def test_without_a_ledger_where_all_logs_come_back_with_their_previous_claims(
    sessions: dict[tuple[str, int], list[Session]], steps: list[Step]
) -> None:
    trust = Trust(sessions, ledger=None)
    for step in steps:
        trust.run(replace(step, returned=every_log))
        trust.check()


@bounded
@given(all_sessions(("Induction", "Induction", "Refresher")), steps)
def test_a_batch_whose_claims_are_all_submitted_leaves_nothing_to_claim(
    sessions: dict[tuple[str, int], list[Session]], steps: list[Step]
) -> None:
    trust = Trust(sessions, ledger=())
    for step in steps:
        trust.run(replace(step, submitted=(True,), refused=(False,)))
        again = trust.run(replace(step, submitted=(False,), renamed=frozenset()))
        assert [(each.name, each.claims.hours) for each in again.results if each.claims.hours] == []


@bounded
@given(all_sessions(("Induction", "Induction", "Refresher")), steps)
def test_a_rerun_with_nothing_changed_changes_nothing(
    sessions: dict[tuple[str, int], list[Session]], steps: list[Step]
) -> None:
    trust = Trust(sessions, ledger=())
    for step in steps:
        quiet = replace(step, submitted=(False,), renamed=frozenset())
        trust.run(step)
        first = trust.run(quiet)
        again = trust.run(quiet)
        assert (again.ledger, again.changes) == (first.ledger, ())
        assert [each.claims for each in again.results] == [each.claims for each in first.results]


def test_last_years_log_under_the_old_urn_takes_the_place_of_what_was_prepared_under_the_new_one() -> None:
    """This year's log says that the two URNs are one school, so last year's hours are prepared once."""
    session = Session(date(2024, 9, 10), 12)
    last, this = Log("199001", 2024, (session,)), Log("199901", 2025, earlier_urns=("199001",))
    under_the_new = replace(last, urn="199901", earlier_urns=("199001",))
    ledger = work([last, this], work([under_the_new], ()).ledger).ledger
    assert [(each.urn, each.hours) for each in ledger] == [("199001", 12)]
