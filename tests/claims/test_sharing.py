"""One mentor and provider at several schools: one allowance, and each session once (How money is decided, 10)."""

import pytest

from mentortools.model.claim import Outcome
from mentortools.model.claim_status import ClaimStatus
from tests.claims.invented_logs import ANN, BEA, BEFORE, YEAR, Batch, Claimed, School, Session, line, logs

PAID, PREPARED = ClaimStatus.PAID, ClaimStatus.PREPARED
ELSEWHERE = "190009"


def at(urn: str, day: str, hours: str = "12", **changes: object) -> School:
    return School(urn, [Session(day, hours)], **changes)  # type: ignore[arg-type]  # the fields of School


@pytest.mark.parametrize(
    ("schools", "hours"),
    [
        ([at("190001", "2025-10-01"), at("190002", "2025-10-02")], [12, 4]),
        ([at("190001", "2025-10-02"), at("190002", "2025-10-01")], [4, 12]),
        ([at("190002", "2025-10-01"), at("190001", "2025-10-01", "10")], [6, 10]),
        ([at("190001", "2025-10-01", "5"), at("190002", "2025-10-02", "5"), at("190003", "2025-10-03")], [5, 5, 6]),
        ([at("190001", "2025-10-01", "16"), at("190002", "2025-10-02", "1")], [16, 0]),
        ([at("190001", "2025-10-01", trainees=[]), at("190002", "2025-10-02")], [0, 12]),
        ([at("190001", "2025-10-01", employed=False), at("190002", "2025-10-02")], [0, 12]),
        ([at("190001", "2025-10-02", claimed=[Claimed(10)]), at("190002", "2025-10-01")], [0, 6]),
        ([at("190001", "2025-10-01", claimed=[Claimed(10)]), at("190002", "2025-10-02")], [2, 4]),
        ([at("190001", "2025-10-01", "0.5"), at("190002", "2025-10-02", "16")], [0, 16]),
    ],
    ids=[
        "the earlier first session", "whatever the order of files", "then by URN", "three schools", "all of it",
        "a school without a trainee takes nothing", "nor one that does not employ the mentor",
        "submitted claims come first", "then what they leave, less those claimed here", "part hours take nothing",
    ],
)  # fmt: skip
def test_schools_share_one_allowance_in_order(schools: list[School], hours: list[int]) -> None:
    assert list(Batch(schools).hours().values()) == hours
    assert list(Batch(list(reversed(schools))).hours().values()) == list(reversed(hours))


def test_each_school_is_told_what_others_take() -> None:
    first, second = (
        each[0] for each in Batch([at("190001", "2025-10-01"), at("190002", "2025-10-02")]).lines().values()
    )
    assert (first.taken, second.taken) == ((("190002", 4),), (("190001", 12),))
    assert (first.hours_left, second.hours_left) == (0, 0)
    assert (first.outcome, second.outcome) == (Outcome.CLAIMED, Outcome.CLAIMED_IN_PART)


def test_a_school_to_which_others_leave_nothing() -> None:
    lines = Batch([at("190001", "2025-10-01", "16"), at("190002", "2025-10-02", "1")]).lines()
    assert lines["190002"][0].outcome is Outcome.ALLOWANCE_SHARED


@pytest.mark.parametrize(
    ("ledger", "hours"),
    [
        ([Claimed(10, PREPARED, ELSEWHERE)], [6, 0]),
        ([Claimed(2, PREPARED, ELSEWHERE)], [12, 2]),
        ([Claimed(10, PREPARED, "190002")], [12, 4]),
        ([Claimed(10, PREPARED, "190099")], [12, 4]),
        ([Claimed(10, PREPARED, ELSEWHERE, year=BEFORE, trn=BEA)], [12, 4]),
        ([Claimed(4, PAID, ELSEWHERE), Claimed(10, PREPARED, ELSEWHERE)], [2, 0]),
        ([Claimed(20, PREPARED, ELSEWHERE)], [0, 0]),
    ],
    ids=[
        "directly after submitted claims", "as far as it goes", "a school that is read again", "its earlier URN",
        "another mentor and year", "after submitted ones", "more than the allowance",
    ],
)  # fmt: skip
def test_prepared_rows_of_schools_not_read_come_before_those_that_are(ledger: list[Claimed], hours: list[int]) -> None:
    schools = [at("190001", "2025-10-01"), at("190002", "2025-10-02", earlier=("190099",))]
    assert list(Batch(schools, ledger).hours().values()) == hours


SHARED = Session("2025-10-01", "6", evidence="Register")


def test_a_session_in_two_schools_logs_counts_once_at_the_first() -> None:
    first = School("190001", [SHARED, Session("2025-10-03", "2")])
    second = School("190002", [Session("2025-10-02", "1"), Session("2025-10-01", "6.0", evidence="Certificate")])
    worked = Batch([second, first]).worked
    counted = {
        name: [(each.hours_claimed, len(each.rows)) for each in lines] for name, lines in worked.trainings.items()
    }
    assert counted == {"190001.xlsx": [(8, 2)], "190002.xlsx": [(1, 1)]}
    told = {name: [(each.row.at.row, each.counts_here) for each in rows] for name, rows in worked.shared.items()}
    assert told == {"190001.xlsx": [(2, True)], "190002.xlsx": [(3, False)]}


CERTIFICATE, PHOTOGRAPH = (Session("2025-10-01", "6", evidence=each) for each in ("Certificate", "Photograph"))


@pytest.mark.parametrize(
    ("first", "second", "hours"),
    [
        ([SHARED], [CERTIFICATE, PHOTOGRAPH], [6, 6]),
        ([CERTIFICATE, PHOTOGRAPH], [SHARED], [12, 0]),
        ([SHARED, CERTIFICATE], [CERTIFICATE, PHOTOGRAPH], [12, 0]),
    ],
    ids=["one and two", "two and one", "two and two"],
)
def test_a_session_that_one_log_has_twice_and_another_once_is_two_sessions(
    first: list[Session], second: list[Session], hours: list[int]
) -> None:
    schools = [School("190001", first), School("190002", second)]
    assert list(Batch(schools).hours().values()) == hours


def test_a_session_counts_at_the_school_that_may_claim_it() -> None:
    barred, open_to = School("190001", [SHARED], trainees=[]), School("190002", [SHARED])
    assert Batch([barred, open_to]).hours() == {"190001": 0, "190002": 6}


def test_one_session_in_three_logs_counts_once() -> None:
    assert Batch([School(f"19000{number}", [SHARED]) for number in (3, 1, 2)]).hours() == {
        "190003": 0, "190001": 6, "190002": 0,
    }  # fmt: skip


@pytest.mark.parametrize("reference", ["A", ""])
def test_a_ledger_with_a_blank_urn_is_about_the_one_school_that_is_read(reference: str) -> None:
    record = Claimed(10, reference=reference)
    found = line(logs("12", claimed=[record]), [record])
    assert (found.claimed_here, found.hours_claimed) == (10, 2)


def test_a_blank_urn_in_the_ledger_of_several_schools_counts_as_here_at_each() -> None:
    schools = [at("190001", "2025-10-01"), at("190002", "2025-10-02")]
    lines = Batch(schools, [Claimed(10)]).lines()
    assert [(each[0].claimed_here, each[0].hours_claimed) for each in lines.values()] == [(10, 2), (10, 2)]


def test_an_unreadable_claim_keeps_the_mentor_out_at_every_school() -> None:
    lost = [{"mentor_trn": ANN, "academic_year": YEAR}]
    schools = [at("190001", "2025-10-01", lost=lost), at("190002", "2025-10-02")]
    assert Batch(schools).hours() == {"190001": 0, "190002": 0}


@pytest.mark.parametrize(
    ("claimed", "hours"),
    [
        ([], {"190001": 10, "190002": 0}),
        ([Claimed(10, urn="190002")], {"190001": 0, "190002": 0}),
        ([Claimed(9, urn="190002")], {"190001": 0, "190002": 1}),
        ([Claimed(10, urn=ELSEWHERE)], {"190001": 6, "190002": 0}),
    ],
    ids=["nothing claimed", "claimed at the second", "one hour less", "claimed at a third"],
)
def test_a_session_in_two_logs_counts_where_it_was_claimed(claimed: list[Claimed], hours: dict[str, int]) -> None:
    session = Session("2025-10-01", "10")
    assert Batch([School("190001", [session]), School("190002", [session])], claimed).hours() == hours
