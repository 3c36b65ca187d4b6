"""The ledger after a batch: prepared rows of what was read are replaced, and nothing else is touched."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from mentortools.claims import ledger_changes
from mentortools.claims.ledger_changes import WorkedOut, changes, next_ledger
from mentortools.claims.ledger_marks import CannotMarkError, Marking, Selection, import_records, mark
from mentortools.model.academic_year import AcademicYear
from mentortools.model.change import Change
from mentortools.model.claim import Claim, KeptOut, MentorTraining, Outcome, SchoolClaims, TypeBasis
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_reference import claim_reference, is_ours
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.region import Region
from mentortools.model.training_type import TrainingType

YEAR = AcademicYear(2025)
RATE = Decimal("43.80")
FREE = frozenset({ClaimStatus.INTERNAL_DRAFT, ClaimStatus.PAYMENT_NOT_APPROVED})


def line(urn: str, hours: int, trn: str = "0123456", provider_code: str = "1AB") -> MentorTraining:
    return MentorTraining(
        academic_year=YEAR, urn=urn, trn=trn, provider_code=provider_code, training_type=TrainingType.INITIAL,
        type_basis=TypeBasis.NO_EARLIER_CLAIM,
        hours_by_activity={}, hours_logged=Decimal(hours), whole_hours=hours, allowance=16,
        claimed_here=0, claimed_elsewhere=0, taken=(), hours_claimed=hours, hours_left=16 - hours, hourly_rate=RATE,
        amount=RATE * hours, outcome=Outcome.CLAIMED, bar=None, why="", rows=(), first_session=None,
    )  # fmt: skip


def worked_out(urn: str | None, *lines: MentorTraining, year: AcademicYear | None = YEAR) -> WorkedOut:
    codes = dict.fromkeys(each.provider_code for each in lines)
    claims = tuple(
        Claim(YEAR, urn or "", code, RATE, tuple(each for each in lines if each.provider_code == code))
        for code in codes
    )
    kept_out = KeptOut(0, Decimal(0), None)
    whole = SchoolClaims(year, urn, Region.REST_OF_ENGLAND, lines, claims, kept_out)
    return ledger_changes.worked_out(whole, source="log.xlsx")


def record(  # noqa: PLR0913, PLR0917 - each of these is in sight in the tables below
    urn: str | None = "123456", hours: int = 10, status: ClaimStatus | None = ClaimStatus.PREPARED,
    reference: str | None = None, trn: str = "0123456", provider_code: str = "1AB", year: AcademicYear = YEAR,
) -> ClaimRecord:  # fmt: skip
    ours = claim_reference(year, urn or "", provider_code)
    return ClaimRecord(
        year, trn, provider_code, hours, urn, ours if reference is None else reference, status,
        TrainingType.INITIAL, RATE, RATE * hours,
    )  # fmt: skip


SUBMITTED = record(status=ClaimStatus.SUBMITTED, reference="10000001")


def test_our_reference_names_the_year_the_school_and_the_provider() -> None:
    assert claim_reference(AcademicYear(2025), "123456", "1AB") == "MT-2025-26-123456-1AB"
    assert claim_reference(AcademicYear(1999), "123456", "1AB") == "MT-1999-00-123456-1AB"


@pytest.mark.parametrize(("reference", "ours"), [("MT-2025-26-123456-1AB", True), (" mt-x", True), ("10000001", False)])
def test_our_references_are_known_from_those_of_the_service(reference: str, *, ours: bool) -> None:
    assert is_ours(reference) is ours


def test_each_line_of_each_claim_becomes_a_prepared_record() -> None:
    records = worked_out("123456", line("123456", 16), line("123456", 6, "7654321", "2CD")).records
    assert [(each.trn, each.hours, each.amount, each.reference, each.status, each.source) for each in records] == [
        ("0123456", 16, Decimal("700.80"), "MT-2025-26-123456-1AB", ClaimStatus.PREPARED, "log.xlsx"),
        ("7654321", 6, Decimal("262.80"), "MT-2025-26-123456-2CD", ClaimStatus.PREPARED, "log.xlsx"),
    ]


@pytest.mark.parametrize(
    ("case", "kept"),
    [
        (record(), False),
        (record(trn="7654321", provider_code="2CD"), False),
        (record(urn="100001"), False),
        (record(urn="222222"), True),
        (record(urn=None), True),
        (record(year=AcademicYear(2024)), True),
        (record(status=ClaimStatus.SUBMITTED), True),
        (record(status=None), True),
        (record(status=ClaimStatus.DRAFT), True),
    ],
    ids=[
        "prepared, this school", "prepared, a mentor no longer claimed", "prepared, under an Earlier URN",
        "another school", "no URN", "another year", "submitted", "unknown status", "a draft of the service's",
    ],
)  # fmt: skip
def test_only_prepared_rows_of_what_was_read_are_replaced(case: ClaimRecord, *, kept: bool) -> None:
    now = replace(worked_out("123456", line("123456", 4)), earlier_urns=("100001",))
    ledger = next_ledger([case], [now])
    assert (case in ledger) is kept
    assert replace(record(hours=4), source="log.xlsx") in ledger
    assert len(ledger) == 1 + kept


@pytest.mark.parametrize(
    "unread", [worked_out(None), worked_out("123456", year=None)], ids=["no URN", "no academic year"]
)
def test_a_log_that_does_not_say_whose_it_is_replaces_nothing(unread: WorkedOut) -> None:
    assert next_ledger([record()], [unread]) == (record(),)


def test_a_school_is_one_by_whichever_log_of_the_batch_says_so() -> None:
    """Last year's log still bears the old URN; what was prepared for that year under the new one is the same claim."""
    last_year, before = worked_out("100001", year=AcademicYear(2024)), record(year=AcademicYear(2024))
    assert next_ledger([before], [last_year]) == (before,)
    this_year = replace(worked_out("123456"), earlier_urns=("100001",))
    assert next_ledger([before], [last_year, this_year]) == ()


def test_a_school_with_nothing_left_to_claim_loses_its_prepared_rows() -> None:
    assert next_ledger([record(), SUBMITTED], [worked_out("123456")]) == (SUBMITTED,)


HISTORIES = st.lists(
    st.builds(
        record,
        urn=st.sampled_from(["123456", "222222", None]),
        hours=st.integers(1, 16),
        status=st.sampled_from([*ClaimStatus, None]),
        trn=st.sampled_from(["0123456", "7654321"]),
        year=st.sampled_from([YEAR, AcademicYear(2024)]),
    ),
    max_size=12,
)


@given(HISTORIES, st.integers(0, 16))
def test_a_rerun_changes_nothing_and_no_claim_of_the_service_is_lost(history: list[ClaimRecord], hours: int) -> None:
    now = [worked_out("123456", line("123456", hours))] if hours else [worked_out("123456")]
    once = next_ledger(history, now)
    assert next_ledger(once, now) == once
    theirs = [each for each in history if each.status is not ClaimStatus.PREPARED]
    assert sorted(map(repr, theirs)) == sorted(repr(each) for each in once if each.status is not ClaimStatus.PREPARED)


@pytest.mark.parametrize(
    ("before", "now", "change"),
    [
        ([], [record()], (0, 10, "0.00", "438.00")),
        ([record()], [record(hours=6)], (10, 6, "438.00", "262.80")),
        ([record()], [], (10, 0, "438.00", "0.00")),
        ([record()], [SUBMITTED], None),
        ([SUBMITTED], [SUBMITTED, record(hours=2)], (10, 12, "438.00", "525.60")),
        ([SUBMITTED], [replace(SUBMITTED, status=ClaimStatus.PAYMENT_NOT_APPROVED)], (10, 0, "438.00", "0.00")),
        ([SUBMITTED], [replace(SUBMITTED, amount=None)], (10, 10, "438.00", None)),
        ([record(urn="100001")], [record()], None),
    ],
    ids=[
        "new", "less", "gone", "submitted as prepared", "a second claim", "rejected by the payer",
        "an amount not recorded", "only the URN changed",
    ],
)  # fmt: skip
def test_changes_are_told_in_hours_and_pounds(
    before: list[ClaimRecord], now: list[ClaimRecord], change: tuple[int, int, str, str | None] | None
) -> None:
    school = replace(worked_out("123456"), earlier_urns=("100001",))
    told = changes(before, now, FREE, [school])
    assert told == (() if change is None else (Change("2025 to 2026", "123456", "1AB", *change),))


DAY = date(2026, 5, 12)
AS_SUBMITTED = Marking(ClaimStatus.SUBMITTED, "10000002", DAY)


def test_a_prepared_claim_is_marked_as_submitted_with_every_mentor() -> None:
    ledger = (record(), record(trn="7654321"), record(provider_code="2CD"))
    marked = mark(ledger, Selection(urn="123456", provider_code="1AB"), AS_SUBMITTED)
    assert [(each.status, each.reference, each.submitted_on) for each in marked] == [
        (ClaimStatus.SUBMITTED, "10000002", DAY),
        (ClaimStatus.SUBMITTED, "10000002", DAY),
        (ClaimStatus.PREPARED, "MT-2025-26-123456-2CD", None),
    ]


def test_a_claim_can_be_named_by_our_reference() -> None:
    marked = mark((record(), record("222222")), Selection("MT-2025-26-222222-1AB"), AS_SUBMITTED)
    assert [each.status for each in marked] == [ClaimStatus.PREPARED, ClaimStatus.SUBMITTED]


def test_marking_the_second_claim_leaves_the_first_as_it_was() -> None:
    first, second = mark((SUBMITTED, record(hours=6)), Selection(urn="123456"), AS_SUBMITTED)
    assert first == SUBMITTED
    assert (second.reference, second.status) == ("10000002", ClaimStatus.SUBMITTED)


def test_paid_is_for_claims_already_submitted_and_keeps_their_reference() -> None:
    first, second = mark((SUBMITTED, record(hours=6)), Selection(urn="123456"), Marking(ClaimStatus.PAID))
    assert (first.status, first.reference) == (ClaimStatus.PAID, "10000001")
    assert second == record(hours=6)


@pytest.mark.parametrize(
    ("selection", "marking", "told"),
    [
        (Selection(urn="999999"), AS_SUBMITTED, "no claim like that"),
        (Selection(), AS_SUBMITTED, "2 claims are meant"),
        (Selection(urn="123456"), Marking(ClaimStatus.SUBMITTED, "", DAY), "Give DfE's claim reference"),
        (Selection(urn="123456"), Marking(ClaimStatus.SUBMITTED, "10000002"), "the day of submission"),
        (Selection(urn="123456"), Marking(ClaimStatus.SUBMITTED, "MT-1", DAY), "our own reference"),
        (Selection(urn="123456"), Marking(ClaimStatus.SUBMITTED, "10000009", DAY), "already stands at"),
        (Selection(urn="123456"), Marking(ClaimStatus.PREPARED), "cannot be marked as Prepared"),
        (Selection(urn="123456"), Marking(ClaimStatus.PAID), "no claim like that"),
    ],
)
def test_what_cannot_be_marked_is_refused_in_words(selection: Selection, marking: Marking, told: str) -> None:
    paid = record("333333", status=ClaimStatus.PAID, reference="10000009")
    with pytest.raises(CannotMarkError, match=told):
        mark((record(), record("222222"), paid), selection, marking)


def test_importing_keeps_both_and_takes_what_both_have_once() -> None:
    other = record("222222", status=ClaimStatus.PAID, reference="10000003")
    assert import_records([SUBMITTED], [replace(SUBMITTED, source="old ledger.xlsx"), other]) == (SUBMITTED, other)


def test_records_that_differ_stay_side_by_side() -> None:
    paid = replace(SUBMITTED, status=ClaimStatus.PAID)
    assert import_records([SUBMITTED], [paid]) == (SUBMITTED, paid)


@given(HISTORIES, HISTORIES)
def test_importing_loses_nothing_and_twice_is_once(mine: list[ClaimRecord], others: list[ClaimRecord]) -> None:
    both = import_records(mine, others)
    assert both[: len(mine)] == tuple(mine)
    assert all(both.count(each) == max(mine.count(each), others.count(each)) for each in both)
    assert {*mine, *others} == set(both)
    assert import_records(both, others) == both
