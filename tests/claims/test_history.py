"""One history out of several sources (How money is decided, 4, 5 and 11)."""

import pytest

from mentortools.claims.history import History, HistorySource, LostRecord, Pair, makes_refresher, merge, uses_hours
from mentortools.claims.schools import SchoolNames, Urns
from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim_status import ClaimStatus
from tests.claims.invented_logs import ANN, BEA, BEFORE, RULES, SCITT, UNIVERSITY, YEAR, Claimed

PAIR = Pair(ANN, SCITT)
HERE = "190001"
LOG, OTHER, LEDGER = "log.xlsx", "other.xlsx", "ledger.xlsx"
URNS = {LOG: HERE, OTHER: "190002", LEDGER: None}
FREES_HOURS = {ClaimStatus.INTERNAL_DRAFT, ClaimStatus.PAYMENT_NOT_APPROVED}
DRAFTS = {ClaimStatus.INTERNAL_DRAFT, ClaimStatus.DRAFT}


def merged(said: dict[str, list[Claimed]], *schools: Urns) -> History:
    sources = [
        HistorySource(name, URNS[name], tuple(claim.record for claim in claims)) for name, claims in said.items()
    ]
    return merge(sources, SchoolNames([Urns(HERE), *schools]), RULES)


def c(hours: int, reference: str = "", status: ClaimStatus | None = ClaimStatus.SUBMITTED, urn: str = HERE) -> Claimed:
    return Claimed(hours, status, urn, reference)


@pytest.mark.parametrize("status", [each for each in ClaimStatus if each is not ClaimStatus.PREPARED])
def test_what_each_status_does(status: ClaimStatus) -> None:
    assert uses_hours(status, RULES) is (status not in FREES_HOURS)
    assert makes_refresher(status, RULES) is (status not in DRAFTS)
    history = merged({LOG: [c(10, "1", status), Claimed(4, status, HERE, "2", BEFORE)]})
    assert history.used_in(YEAR, PAIR) == {HERE: 0 if status in FREES_HOURS else 10}
    assert history.earlier.get(PAIR, frozenset()) == (
        frozenset() if status in DRAFTS else frozenset({YEAR, BEFORE})
    )  # fmt: skip


def test_a_blank_or_unknown_status_uses_hours_and_makes_refresher() -> None:
    history = merged({LOG: [c(10, "1", None)]})
    assert history.used_in(YEAR, PAIR) == {HERE: 10}
    assert history.earlier[PAIR] == frozenset({YEAR})


@pytest.mark.parametrize(
    ("said", "used"),
    [
        ({LOG: [c(10, "A")], LEDGER: [c(10, "A")]}, 10),
        ({LOG: [c(10, "A")], LEDGER: [c(10, " a ")]}, 10),
        ({LOG: [c(10, "A")], LEDGER: [c(12, "A")]}, 12),
        ({LOG: [c(10, "A")], LEDGER: [c(4, "B")]}, 14),
        ({LOG: [c(10, "A"), c(2, "B")], LEDGER: [c(10, "A"), c(2, "B")]}, 12),
        ({LOG: [c(6, "A"), c(6, "A")]}, 6),
        ({LOG: [c(6, "A"), c(4, "A")]}, 6),
        ({LOG: [c(10)], LEDGER: [c(10)]}, 10),
        ({LOG: [c(10)], LEDGER: [c(12)]}, 12),
        ({LOG: [c(6), c(6)], LEDGER: [c(10)]}, 12),
        ({LOG: [c(10)], LEDGER: [c(10, "A")]}, 10),
        ({LOG: [c(6), c(4)], LEDGER: [c(6, "A"), c(4, "B")]}, 10),
        ({LOG: [c(6), c(4, "B")], LEDGER: [c(6, "A"), c(4, "B")]}, 10),
        ({LOG: [c(6), c(4, "B")], LEDGER: [c(3, "A"), c(4, "B")]}, 10),
        ({LOG: [c(10, "A")], LEDGER: [c(10, "A", ClaimStatus.PAYMENT_NOT_APPROVED)]}, 10),
        ({LOG: [c(10, "A", ClaimStatus.INTERNAL_DRAFT)], LEDGER: [c(10, "A", None)]}, 10),
        ({LOG: [c(10, "A", ClaimStatus.INTERNAL_DRAFT)], LEDGER: [c(10, "A", ClaimStatus.INTERNAL_DRAFT)]}, 0),
        ({LOG: [c(10, "", ClaimStatus.PAYMENT_NOT_APPROVED), c(4)]}, 4),
        ({LOG: [c(10, "A", ClaimStatus.CLAWBACK_COMPLETE)]}, 10),
        ({LOG: [c(0, "A")]}, 0),
    ],
    ids=[
        "one reference in two sources", "case and spaces of a reference", "the larger of two hours",
        "two references", "two claims in two sources", "a reference twice in one source",
        "twice with other hours", "no reference in either", "no reference: the larger", "no reference: each total",
        "a reference in one source only", "references in one source only", "a reference for one of two",
        "the larger total of a source", "two statuses: the one that uses hours", "the same the other way round",
        "both drafts", "without reference: each for itself", "clawed back", "no hours",
    ],
)  # fmt: skip
def test_hours_used_here(said: dict[str, list[Claimed]], used: int) -> None:
    assert merged(said).used_in(YEAR, PAIR) == {HERE: used}
    assert merged(dict(reversed(said.items()))).used_in(YEAR, PAIR) == {HERE: used}


def test_years_mentors_providers_and_schools_are_counted_apart() -> None:
    others = [Claimed(2, year=BEFORE), Claimed(3, trn=BEA), Claimed(4, code=UNIVERSITY), Claimed(5, urn="190003")]
    history = merged({LOG: [Claimed(1), *others]})
    assert history.used == {
        (YEAR, PAIR): {HERE: 1, "190003": 5},
        (BEFORE, PAIR): {HERE: 2},
        (YEAR, Pair(BEA, SCITT)): {HERE: 3},
        (YEAR, Pair(ANN, UNIVERSITY)): {HERE: 4},
    }


def test_the_same_reference_at_two_schools_is_two_claims() -> None:
    history = merged({LOG: [c(10, "A"), c(6, "A", urn="190002")]})
    assert history.used_in(YEAR, PAIR) == {HERE: 10, "190002": 6}


def test_a_blank_urn_is_the_school_whose_log_it_stands_in() -> None:
    history = merged({LOG: [Claimed(10, reference="A")], OTHER: [Claimed(4, reference="B")]})
    assert history.used_in(YEAR, PAIR) == {HERE: 10, "190002": 4}


def test_an_earlier_urn_is_the_same_school_so_that_a_claim_under_both_is_one() -> None:
    history = merged({LOG: [c(10, "A", urn="190099")], LEDGER: [c(10, "A")]}, Urns(HERE, ("190099",)))
    assert history.used_in(YEAR, PAIR) == {HERE: 10}


def test_a_claim_of_another_school_that_both_logs_list_is_one() -> None:
    elsewhere = Claimed(6, urn="190003", reference="A")
    history = merged({LOG: [elsewhere], OTHER: [elsewhere]})
    assert history.used_in(YEAR, PAIR) == {"190003": 6}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({LOG: [c(10, "A")], LEDGER: [c(10, "A")]}, []),
        ({LOG: [c(10, "A")]}, []),
        ({LOG: [c(10, "A"), c(2, "B")], LEDGER: [c(2, "B"), c(10, "A")]}, []),
        ({LOG: [c(10)], LEDGER: [c(10, "A")]}, []),
        ({LOG: [c(10, "A")], LEDGER: [c(12, "A")]}, [("10 hours", "12 hours", "12 hours")]),
        ({LOG: [c(12)], LEDGER: [c(10)]}, [("12 hours", "10 hours", "12 hours")]),
        ({LOG: [c(10, "A")], LEDGER: [c(10, "B")]}, [("10 hours", "10 hours", "20 hours")]),
        ({LOG: [c(6, "A"), c(4, "A")]}, [("6 hours", "4 hours", "6 hours")]),
        (
            {LOG: [c(10, "A")], LEDGER: [c(10, "A", ClaimStatus.PAYMENT_NOT_APPROVED)]},
            [("Submitted", "Rejected by payer", "the one that uses hours")],
        ),
    ],
    ids=["agree", "one source", "another order", "no reference", "hours", "hours without references",
         "a slip in a reference", "in one source", "status"],
)  # fmt: skip
def test_where_sources_disagree_it_is_told(said: dict[str, list[Claimed]], told: list[tuple[str, ...]]) -> None:
    assert [(*(what for _, what in each.said), each.used) for each in merged(said).differences] == told


def test_prepared_records_are_proposals_and_never_hours_used() -> None:
    prepared = Claimed(10, ClaimStatus.PREPARED, "190002")
    history = merged({LEDGER: [prepared]})
    assert (history.used, history.earlier, history.prepared) == ({}, {}, (prepared.record,))
    assert not history.known


def test_a_prepared_row_of_a_log_without_urn_is_of_that_logs_school() -> None:
    (record,) = merged({LOG: [Claimed(10, ClaimStatus.PREPARED)]}).prepared
    assert record.urn == HERE


def test_nothing_is_known_without_any_record() -> None:
    assert not merged({LOG: []}).known
    assert merged({LOG: [Claimed(1, year=AcademicYear(2023))]}).known


MENTORS = frozenset({ANN, BEA})


@pytest.mark.parametrize(
    ("lost", "concerns"),
    [
        (LostRecord("", None, None, None, None), "all"),
        (LostRecord("", None, None, None, MENTORS), "all"),
        (LostRecord("", None, None, None, frozenset({BEA})), "none"),
        (LostRecord("", YEAR, ANN, SCITT, MENTORS), "all"),
        (LostRecord("", BEFORE, ANN, SCITT, MENTORS), "all"),
        (LostRecord("", AcademicYear(2026), ANN, SCITT, MENTORS), "none"),
        (LostRecord("", AcademicYear(2026), None, None, None), "none"),
        (LostRecord("", YEAR, BEA, None, MENTORS), "none"),
        (LostRecord("", YEAR, None, UNIVERSITY, MENTORS), "none"),
        (LostRecord("", YEAR, ANN, None, None), "all"),
        (LostRecord("", YEAR, ANN, None, frozenset({BEA})), "all"),
    ],
    ids=["nothing known", "one of the log's mentors", "of a log without this mentor", "this year", "an earlier year",
         "a later year", "a later year, else unknown", "another mentor", "another provider", "provider unknown",
         "this mentor, in a log without them"],
)  # fmt: skip
def test_an_unreadable_claim_concerns_every_line_it_could_be_about_and_no_other(
    lost: LostRecord, concerns: str
) -> None:
    assert lost.concerns(PAIR, YEAR) is (concerns == "all")


@pytest.mark.parametrize(
    ("placed", "used"),
    [
        ([c(10, "A")], {HERE: 10}),
        ([c(12, "A")], {HERE: 12}),
        ([c(10, "B")], {HERE: 10, "": 10}),
        ([c(10)], {HERE: 10, "": 10}),
        ([c(10, "A"), c(10, "A", urn="190002")], {HERE: 10, "190002": 10, "": 10}),
    ],
    ids=["the same reference", "with other hours", "another reference", "no reference", "at two schools: unclear"],
)
def test_a_record_without_school_is_where_its_reference_is(placed: list[Claimed], used: dict[str, int]) -> None:
    said = {LOG: placed, LEDGER: [Claimed(10, reference="A")]}
    assert merged(said).used_in(YEAR, PAIR) == used
