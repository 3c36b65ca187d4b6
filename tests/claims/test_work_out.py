"""From counting rows to lines: each rule of "How money is decided" at its edge, the figures in sight."""

from decimal import Decimal

import pytest

from mentortools.claims.history import LostRecord
from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim import Bar, Outcome, TypeBasis
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.region import Region
from mentortools.model.training_type import TrainingType
from tests.claims.invented_logs import (
    ANN,
    BEA,
    BEFORE,
    SCITT,
    UNIVERSITY,
    YEAR,
    Batch,
    Claimed,
    School,
    Session,
    Trainee,
    line,
    logs,
)

INITIAL, REFRESHER = TrainingType.INITIAL, TrainingType.REFRESHER
DRAFT, INTERNAL = ClaimStatus.DRAFT, ClaimStatus.INTERNAL_DRAFT
REJECTED, CLAWED_BACK = ClaimStatus.PAYMENT_NOT_APPROVED, ClaimStatus.CLAWBACK_COMPLETE
PREPARED, PAID = ClaimStatus.PREPARED, ClaimStatus.PAID
ELSEWHERE = "190009"


@pytest.mark.parametrize(
    ("hours", "claimed", "outcome"),
    [
        (["10"], 10, Outcome.CLAIMED),
        (["16"], 16, Outcome.CLAIMED),
        (["16.5"], 16, Outcome.CLAIMED),
        (["17"], 16, Outcome.CLAIMED_IN_PART),
        (["1.33", "1.33", "1.33"], 3, Outcome.CLAIMED),
        (["0.333333333", "0.333333333", "0.333333333"], 1, Outcome.CLAIMED),
        (["1.999998"], 1, Outcome.CLAIMED),
        (["1.999999"], 2, Outcome.CLAIMED),
        (["0.5"], 0, Outcome.LESS_THAN_AN_HOUR),
        (["0"], 0, Outcome.LESS_THAN_AN_HOUR),
        ([], 0, Outcome.NOTHING_LOGGED),
    ],
)
def test_whole_hours_are_rounded_down_once(hours: list[str], claimed: int, outcome: Outcome) -> None:
    sessions = [Session(f"2025-10-{day:02}", each) for day, each in enumerate(hours, start=1)]
    found = line(School(sessions=sessions, trainees=[Trainee()]))
    assert (found.hours_claimed, found.outcome) == (claimed, outcome)
    assert found.hours_logged == sum(map(Decimal, hours), Decimal(0))


@pytest.mark.parametrize(
    ("district", "region", "rate", "amount"),
    [
        ("Leeds", Region.REST_OF_ENGLAND, "43.80", "700.80"),
        ("Watford", Region.FRINGE, "45.10", "721.60"),
        ("E09000003", Region.OUTER_LONDON, "48.25", "772.00"),
        ("camden", Region.INNER_LONDON, "53.60", "857.60"),
        ("Chiltern", Region.FRINGE, "45.10", "721.60"),
        ("Brackenshire", None, None, None),
        ("", None, None, None),
    ],
)
def test_hours_times_the_rate_of_the_region(
    district: str, region: Region | None, rate: str | None, amount: str | None
) -> None:
    school = logs("16", district=district)
    found = line(school)
    assert school.counted.district.region is region
    assert found.hours_claimed == 16
    assert found.hourly_rate == (Decimal(rate) if rate else None)
    assert found.amount == (Decimal(amount) if amount else None)


def test_without_a_region_a_school_keeps_its_place_in_sharing() -> None:
    first, second = logs("10", district="Brackenshire"), School("190002", [Session("2025-11-03", "10")])
    (unpriced,), (priced,) = Batch([first, second]).lines().values()
    assert (unpriced.hours_claimed, unpriced.amount) == (10, None)
    assert (priced.hours_claimed, priced.amount) == (6, Decimal("262.80"))


@pytest.mark.parametrize(
    ("claimed", "hours", "left"),
    [
        ([], 12, 4),
        ([Claimed(10)], 2, 4),
        ([Claimed(10, urn="190001")], 2, 4),
        ([Claimed(10, urn="190099")], 2, 4),
        ([Claimed(10, urn=ELSEWHERE)], 6, 0),
        ([Claimed(10, PAID)], 2, 4),
        ([Claimed(10, None)], 2, 4),
        ([Claimed(10, DRAFT)], 2, 4),
        ([Claimed(10, INTERNAL)], 12, 4),
        ([Claimed(10, REJECTED)], 12, 4),
        ([Claimed(10, CLAWED_BACK)], 2, 4),
        ([Claimed(10, CLAWED_BACK, ELSEWHERE)], 6, 0),
        ([Claimed(6, reference="A"), Claimed(4, reference="B")], 2, 4),
        ([Claimed(4), Claimed(10, urn=ELSEWHERE)], 2, 0),
        ([Claimed(12)], 0, 4),
        ([Claimed(14)], 0, 2),
        ([Claimed(20)], 0, 0),
        ([Claimed(16, urn=ELSEWHERE)], 0, 0),
        ([Claimed(20, urn=ELSEWHERE)], 0, 0),
        ([Claimed(10, trn=BEA)], 12, 4),
        ([Claimed(10, code=UNIVERSITY)], 12, 4),
        ([Claimed(10, year=AcademicYear(2026))], 12, 4),
    ],
    ids=[
        "nothing claimed", "blank URN: here", "this URN", "an Earlier URN", "elsewhere: 6 of 16 left", "paid",
        "blank status", "a draft uses hours", "an internal draft does not", "rejected by the payer", "clawed back",
        "clawed back elsewhere", "two claims here", "here and elsewhere", "all claimed here", "more than is logged",
        "more than the allowance", "allowance used elsewhere", "more than that", "another mentor", "another provider",
        "a later year",
    ],
)  # fmt: skip
def test_twelve_hours_logged_less_what_was_claimed_this_year(claimed: list[Claimed], hours: int, left: int) -> None:
    school = logs("12", claimed=claimed, earlier=("190099",))
    (found,) = [each for each in Batch([school]).lines()["190001"] if (each.trn, each.provider_code) == (ANN, SCITT)]
    assert (found.training_type, found.allowance) == (INITIAL, 16)
    assert (found.hours_claimed, found.hours_left) == (hours, left)


@pytest.mark.parametrize(
    ("claimed", "outcome"),
    [
        ([Claimed(10)], Outcome.CLAIMED),
        ([Claimed(10, urn=ELSEWHERE)], Outcome.CLAIMED_IN_PART),
        ([Claimed(12)], Outcome.ALL_CLAIMED_HERE),
        ([Claimed(14)], Outcome.ALL_CLAIMED_HERE),
        ([Claimed(16, urn=ELSEWHERE)], Outcome.ALLOWANCE_USED),
    ],
)
def test_why_there_is_a_line_or_none(claimed: list[Claimed], outcome: Outcome) -> None:
    assert line(logs("12", claimed=claimed)).outcome is outcome


@pytest.mark.parametrize(
    ("status", "training_type"),
    [(DRAFT, INITIAL), (INTERNAL, INITIAL), (REJECTED, REFRESHER), (CLAWED_BACK, REFRESHER), (PAID, REFRESHER),
     (None, REFRESHER)],
)  # fmt: skip
@pytest.mark.parametrize("urn", [None, "190001", ELSEWHERE])
def test_an_earlier_years_claim_makes_a_refresher_unless_it_is_a_draft(
    status: ClaimStatus | None, training_type: TrainingType, urn: str | None
) -> None:
    found = line(logs("12", claimed=[Claimed(1, status, urn, year=BEFORE)]))
    assert found.training_type is training_type
    assert found.hours_claimed == (6 if training_type is REFRESHER else 12)


@pytest.mark.parametrize(
    ("claimed", "basis"),
    [
        ([], TypeBasis.NO_CLAIMS_KNOWN),
        ([Claimed(1, trn=BEA, year=BEFORE)], TypeBasis.NO_EARLIER_CLAIM),
        ([Claimed(1)], TypeBasis.NO_EARLIER_CLAIM),
        ([Claimed(1, year=BEFORE, code=UNIVERSITY)], TypeBasis.NO_EARLIER_CLAIM),
        ([Claimed(1, year=AcademicYear(2026))], TypeBasis.NO_EARLIER_CLAIM),
        ([Claimed(0, year=AcademicYear(2023))], TypeBasis.EARLIER_CLAIM),
    ],
    ids=["nothing", "another mentor's", "this year's", "another provider's", "a later year's", "of no hours"],
)
def test_what_the_training_type_rests_on(claimed: list[Claimed], basis: TypeBasis) -> None:
    found = line(logs("12", claimed=claimed))
    assert found.type_basis is basis
    assert (found.training_type is REFRESHER) is (basis is TypeBasis.EARLIER_CLAIM)


def test_a_refresher_claims_the_difference_to_six() -> None:
    history = [Claimed(20, year=BEFORE, urn=ELSEWHERE), Claimed(4, urn=ELSEWHERE)]
    found = line(logs("12", claimed=history))
    assert (found.allowance, found.claimed_elsewhere, found.hours_claimed, found.hours_left) == (6, 4, 2, 0)


LAST_YEAR = School("190001", [Session("2024-10-14", "6")], year=BEFORE, name="last year")
THIS_YEAR = School("190001", [Session("2025-10-14", "12")], name="this year")


def test_an_earlier_years_line_of_the_same_run_makes_a_refresher() -> None:
    both = Batch([THIS_YEAR, LAST_YEAR]).lines()
    assert (both["last year"][0].hours_claimed, both["last year"][0].training_type) == (6, INITIAL)
    assert (both["this year"][0].hours_claimed, both["this year"][0].type_basis) == (6, TypeBasis.EARLIER_LINE)


def test_an_earlier_year_that_comes_to_no_line_does_not() -> None:
    barred = School("190001", [Session("2024-10-14", "6")], trainees=[], year=BEFORE, name="last year")
    both = Batch([THIS_YEAR, barred]).lines()
    assert (both["last year"][0].hours_claimed, both["this year"][0].training_type) == (0, INITIAL)


@pytest.mark.parametrize(
    ("prepared", "basis"),
    [
        (Claimed(6, PREPARED, ELSEWHERE, "MT-1", BEFORE), TypeBasis.EARLIER_LINE),
        (Claimed(6, PREPARED, "190001", "MT-1", BEFORE), TypeBasis.EARLIER_LINE),
        (Claimed(6, PREPARED, ELSEWHERE, "MT-1", BEFORE, BEA), TypeBasis.NO_CLAIMS_KNOWN),
        (Claimed(6, PREPARED, ELSEWHERE, "MT-1", BEFORE, code=UNIVERSITY), TypeBasis.NO_CLAIMS_KNOWN),
    ],
    ids=["another school's", "this school's, not read this time", "another mentor's", "another provider's"],
)
def test_a_line_prepared_for_an_earlier_year_makes_a_refresher(prepared: Claimed, basis: TypeBasis) -> None:
    assert line(logs("12"), [prepared]).type_basis is basis


def test_what_was_prepared_for_a_log_that_is_read_again_is_worked_out_anew() -> None:
    barred = School("190001", [Session("2024-10-14", "6")], trainees=[], year=BEFORE, name="last year")
    both = Batch([THIS_YEAR, barred], [Claimed(6, PREPARED, "190001", "MT-1", BEFORE)]).lines()
    assert both["this year"][0].training_type is INITIAL


NO_RANGE = School("190001", [Session("2023-10-14", "6")], year=AcademicYear(2023))


def test_a_year_without_a_confirmed_range_gets_no_new_claim() -> None:
    found = line(NO_RANGE)
    assert (found.hours_claimed, found.outcome) == (0, Outcome.NO_CLAIM_YET)


TWO_OF_EACH = [
    Session(f"2025-10-{day:02}", "6", trn, code)
    for day, (trn, code) in enumerate([(ANN, SCITT), (ANN, UNIVERSITY), (BEA, SCITT), (BEA, UNIVERSITY)], start=1)
]


@pytest.mark.parametrize(
    ("lost", "kept_out"),
    [
        ({"mentor_trn": ANN, "provider_code": SCITT, "academic_year": YEAR}, {(ANN, SCITT)}),
        ({"mentor_trn": ANN, "provider_code": SCITT, "academic_year": BEFORE}, {(ANN, SCITT)}),
        ({"mentor_trn": ANN, "provider_code": SCITT, "academic_year": AcademicYear(2026)}, set()),
        ({"mentor_trn": ANN, "provider_code": SCITT}, {(ANN, SCITT)}),
        ({"mentor_trn": ANN, "academic_year": YEAR}, {(ANN, SCITT), (ANN, UNIVERSITY)}),
        ({"provider_code": SCITT, "academic_year": YEAR}, {(ANN, SCITT), (BEA, SCITT)}),
        ({}, {(ANN, SCITT), (ANN, UNIVERSITY), (BEA, SCITT), (BEA, UNIVERSITY)}),
        ({"mentor_trn": "0900009", "provider_code": SCITT, "academic_year": YEAR}, set()),
    ],
    ids=["this year", "an earlier year", "a later year", "year unreadable", "provider unreadable",
         "mentor unreadable", "nothing readable", "somebody else"],
)  # fmt: skip
def test_an_unreadable_claim_keeps_out_every_line_it_could_concern_and_no_other(
    lost: dict[str, object], kept_out: set[tuple[str, str]]
) -> None:
    lines = Batch([School(sessions=TWO_OF_EACH, lost=[lost])]).lines()["190001"]
    found = {(each.trn, each.provider_code) for each in lines if each.outcome is Outcome.HISTORY_UNREADABLE}
    assert found == kept_out
    assert {(each.trn, each.provider_code) for each in lines if each.hours_claimed == 6} == {
        (session.trn, session.code) for session in TWO_OF_EACH
    } - kept_out


def test_an_unreadable_row_of_the_ledger_can_be_about_anyone() -> None:
    found = line(logs("12"), [], [LostRecord("ledger.xlsx, row 3", YEAR, None, None, None)])
    assert (found.outcome, found.hours_claimed) == (Outcome.HISTORY_UNREADABLE, 0)


@pytest.mark.parametrize(
    ("school", "bar", "outcome"),
    [
        (logs("6", employed=False), Bar.NOT_EMPLOYED, Outcome.NOT_ELIGIBLE),
        (logs("6", trainees=[]), Bar.NO_TRAINEE, Outcome.NOT_ELIGIBLE),
        (logs("6", district="W06000015"), Bar.OUTSIDE_ENGLAND, Outcome.NOT_ELIGIBLE),
        (School(trainees=[Trainee(route="HPITT")]), Bar.ROUTE_NOT_FUNDED, Outcome.NOTHING_LOGGED),
    ],
    ids=["not employed", "no trainee", "Cardiff", "nothing logged"],
)
def test_whom_no_line_is_for(school: School, bar: Bar, outcome: Outcome) -> None:
    found = line(school)
    assert (found.bar, found.outcome, found.hours_claimed) == (bar, outcome, 0)


def test_each_claimed_hour_is_traced_to_its_rows() -> None:
    found = line(School(sessions=[Session("2025-10-01", "2"), Session("2025-10-02", "3", activity="Other training")]))
    assert [cell.reference for cell in found.rows] == ["E2", "E3"]
    assert found.hours_by_activity == {"Induction": Decimal(2), "Other training": Decimal(3)}
    assert found.why == "5 hours logged, 5 of them whole hours; the allowance is 16; 5 can be claimed."


def test_one_claim_a_provider() -> None:
    claims = Batch([School(sessions=TWO_OF_EACH)]).worked.claims("190001.xlsx")
    assert [(claim.provider_code, claim.hours, claim.amount) for claim in claims] == [
        (SCITT, 12, Decimal("525.60")), (UNIVERSITY, 12, Decimal("525.60")),
    ]  # fmt: skip
    assert [each.trn for each in claims[0].mentors] == [ANN, BEA]
