"""From sheets to a log: what is read, what is remarked, and what is kept of rows that cannot be used."""

from datetime import date
from decimal import Decimal

import pytest

from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim_status import ClaimStatus
from mentortools.workbook.decode import decode
from mentortools.workbook.facts import LostRow, Unreadable
from mentortools.workbook.reading import Problem, Remark
from mentortools.workbook.snapshot import CellValue, Sheet, Snapshot
from tests.workbook.drawn_sheets import SCHOOL, TRAINING, decoded, sheet

HEADINGS = "Date | Mentor TRN | Provider code | Activity | Hours | Evidence"
PREVIOUS = "Academic year | Mentor TRN | Provider code | Hours | URN | Claim reference | Status"


def training(*rows: str) -> str:
    return "\n".join((HEADINGS, *rows))


def faults(found: tuple[Unreadable, ...]) -> list[tuple[str, Problem, bool]]:
    return [(each.cell.reference, each.problem, each.row_lost) for each in found]


def lost(found: tuple[LostRow, ...]) -> list[tuple[int, dict[str, object]]]:
    return [(each.at.row, dict(each.values)) for each in found]


def test_a_small_log_reads_without_a_fault() -> None:
    log = decoded()
    assert (log.school.urn, log.school.academic_year, log.school.district) == ("190001", AcademicYear(2025), "Leeds")
    assert [(mentor.trn, mentor.employed_by_this_school) for mentor in log.mentors] == [
        ("0900001", True), ("0012345", True),
    ]  # fmt: skip
    (row,) = log.training
    assert (row.date.isoformat(), row.mentor_trn, row.provider_code) == ("2025-10-14", "0900001", "1ZZ")
    assert (row.hours, row.mode, str(row.at.cell("hours"))) == (Decimal("1.5"), "", "'Training log'!E2")
    assert (log.unreadable, log.lost_rows, log.unknown_sheets) == ((), (), ())


def test_blank_rows_between_are_passed_over_and_rows_keep_their_numbers() -> None:
    log = decoded(
        training=training("2025-10-14 | 0900001 | 1ZZ | . | 1#", "", ". | . | .", "2025-10-15|0900001|1ZZ|.|2#")
    )
    assert [(row.at.row, row.hours) for row in log.training] == [(2, Decimal(1)), (5, Decimal(2))]


def test_what_stands_in_columns_of_no_heading_makes_no_row() -> None:
    log = decoded(
        training=f"{HEADINGS} | Total\n2025-10-14 | 0900001 | 1ZZ | . | 1# | . | .\n. | . | . | . | . | . | 1#"
    )
    assert (len(log.training), log.lost_rows) == (1, ())


@pytest.mark.parametrize(
    ("row", "fault", "known"),
    [
        (". | 0900001 | 1ZZ | Induction | 1#", ("A2", Problem.BLANK), {"mentor_trn", "provider_code", "hours"}),
        ("soon | 0900001 | 1ZZ | Induction | 1#", ("A2", Problem.NOT_A_DATE), {"mentor_trn", "hours"}),
        ("2025-10-14 | Ada | 1ZZ | Induction | 1#", ("B2", Problem.NOT_A_TRN), {"date", "provider_code", "hours"}),
        ("2025-10-14 | 0900001 | 1ZZZ | Induction | 1#", ("C2", Problem.NOT_A_PROVIDER_CODE), {"date", "mentor_trn"}),
        ("2025-10-14 | 0900001 | 1ZZ | Induction | 1.30", ("E2", Problem.HOURS_UNCLEAR), {"date", "mentor_trn"}),
        ("2025-10-14 | 0900001 | 1ZZ | Induction | #REF!", ("E2", Problem.ERROR_VALUE), {"date", "mentor_trn"}),
        ("2025-10-14 | 0900001 | 1ZZ | Induction | =?", ("E2", Problem.NO_RESULT), {"date", "mentor_trn"}),
        ("2025-10-14 | 0900001 | 1ZZ | Induction", ("E2", Problem.BLANK), {"date", "mentor_trn"}),
    ],
    ids=["no date", "no day", "no TRN", "no code", "unclear", "an error", "a formula", "nothing"],
)
def test_a_row_that_cannot_be_used_keeps_what_of_it_could_be_read(
    row: str, fault: tuple[str, Problem], known: set[str]
) -> None:
    log = decoded(training=training(row))
    assert log.training == ()
    assert faults(log.unreadable) == [(*fault, True)]
    ((number, values),) = lost(log.lost_rows)
    assert number == 2
    assert known <= values.keys()
    assert values.get("activity") == "Induction"
    field = {"A": "date", "B": "mentor_trn", "C": "provider_code", "E": "hours"}[fault[0][0]]
    assert field not in values


def test_an_optional_cell_that_cannot_be_read_costs_no_row() -> None:
    log = decoded(training=training("2025-10-14 | 0900001 | 1ZZ | #N/A | 1# | =?"))
    assert faults(log.unreadable) == [("D2", Problem.ERROR_VALUE, False), ("F2", Problem.NO_RESULT, False)]
    assert [(row.activity, row.evidence) for row in log.training] == [("", "")]


def test_rows_under_a_needed_heading_that_is_missing_are_lost_and_the_heading_is_said_once() -> None:
    log = decoded(training="Date | Mentor TRN | Hours\n2025-10-14 | 0900001 | 1#\n2025-10-15 | 0900001 | 2#")
    assert log.unreadable == ()
    assert [number for number, _ in lost(log.lost_rows)] == [2, 3]
    assert lost(log.lost_rows)[1][1]["hours"] == Decimal(2)


@pytest.mark.parametrize(
    ("typed", "read", "problem"),
    [
        ("0012345", "0012345", None),
        ("12345#", "0012345", None),
        ("12345", "0012345", None),
        ("12346#", None, Problem.TRN_SHORT),
        ("900001#", "0900001", None),
        ("001 2345", "0012345", None),
    ],
)
def test_a_trn_is_completed_only_where_that_gives_a_mentor_of_the_school(
    typed: str, read: str | None, problem: Problem | None
) -> None:
    log = decoded(training=training(f"2025-10-14 | {typed} | 1ZZ | Induction | 1#"))
    assert [row.mentor_trn for row in log.training] == ([read] if read else [])
    assert [each.problem for each in log.unreadable] == ([problem] if problem else [])
    if read and typed != read and " " not in typed:
        assert [(each.remark, each.read) for each in log.remarked] == [(Remark.TRN_PADDED, read)]


def test_a_short_trn_in_mentors_is_never_completed() -> None:
    log = decoded(mentors="TRN | First name\n12345# | Bo\n0900001 | Ada")
    assert [(each.cell.reference, each.problem, each.proposal) for each in log.unreadable] == [
        ("A2", Problem.TRN_SHORT, "0012345")
    ]  # fmt: skip
    assert [mentor.trn for mentor in log.mentors] == ["0900001"]


def test_a_trn_is_completed_by_a_mentor_whose_row_cannot_be_used_for_another_reason() -> None:
    previous = f"{PREVIOUS}\n2024 to 2025 | 12345# | 1ZZ | 20#"
    assert decoded(previous=previous).previous_claims[0].mentor_trn == "0012345"
    without = decoded(mentors="TRN\n0900001", previous=previous)
    assert without.previous_claims == ()
    assert [set(values) & {"mentor_trn", "hours"} for _, values in lost(without.lost_rows)] == [{"hours"}]


@pytest.mark.parametrize(
    ("typed", "read"),
    [("induction", "Induction"), ("ONLINE  module", "Online module"), ("Coffee", "Coffee"), (".", "")],
)
def test_choices_are_read_in_the_lists_spelling_and_other_words_are_kept(typed: str, read: str) -> None:
    log = decoded(training=training(f"2025-10-14 | 0900001 | 1ZZ | {typed} | 1#"))
    assert log.training[0].activity == read


@pytest.mark.parametrize(
    ("cells", "urn", "status"),
    [
        (". | 40200001 | Paid", None, ClaimStatus.PAID),
        ("190009 | 40200001 | clawback_complete", "190009", ClaimStatus.CLAWBACK_COMPLETE),
        ("190009 | . | .", "190009", None),
        ("190009 | . | In the post", "190009", None),
    ],
)
def test_previous_claims(cells: str, urn: str | None, status: ClaimStatus | None) -> None:
    (row,) = decoded(previous=f"{PREVIOUS}\n2025 to 2026 | 0900001 | 1ZZ | 10# | {cells}").previous_claims
    assert (row.hours, row.urn, row.status) == (10, urn, status)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("2025 to 2026 | 0900001 | 1ZZ | 10# | 19", ("E2", Problem.NOT_A_URN)),
        ("2025 to 2026 | 0900001 | 1ZZ | 10# | #REF!", ("E2", Problem.ERROR_VALUE)),
        ("2025 to 2026 | 0900001 | 1ZZ | 10.5# | .", ("D2", Problem.NOT_WHOLE)),
        ("2025 | 0900001 | 1ZZ | 10# | .", ("A2", Problem.NOT_AN_ACADEMIC_YEAR)),
    ],
)
def test_a_previous_claim_that_cannot_be_read_is_kept_as_far_as_it_can(row: str, fault: tuple[str, Problem]) -> None:
    log = decoded(previous=f"{PREVIOUS}\n{row}")
    assert (log.previous_claims, faults(log.unreadable)) == ((), [(*fault, True)])
    assert lost(log.lost_rows)[0][1]["mentor_trn"] == "0900001"


def test_a_withdrawal_that_cannot_be_read_costs_the_trainee() -> None:
    drawn = "Trainee | Provider code | Mentor TRN | Starts | Withdrew on\nTess | 1ZZ | 0900001 | soon | later"
    log = decoded(trainees=drawn)
    assert log.trainees == ()
    assert faults(log.unreadable) == [("D2", Problem.NOT_A_DATE, False), ("E2", Problem.NOT_A_DATE, True)]


@pytest.mark.parametrize(
    ("drawn", "fault"),
    [
        ("URN | 19\nAcademic year | 2025 to 2026", ("B1", Problem.NOT_A_URN, True)),
        ("URN | 190001\nAcademic year | .", ("B2", Problem.BLANK, True)),
        ("URN | 190001\nAcademic year | 2025 to 2026\nContact email | nobody", ("B3", Problem.NOT_AN_EMAIL, False)),
        ("URN | 190001\nAcademic year | #REF!", ("B2", Problem.ERROR_VALUE, True)),
        ("URN\nAcademic year | 2025 to 2026", ("B1", Problem.BLANK, True)),
    ],
)
def test_school_details_that_cannot_be_read(drawn: str, fault: tuple[str, Problem, bool]) -> None:
    assert faults(decoded(school=drawn).unreadable) == [fault]


def test_a_date_with_a_year_of_two_digits_is_read_by_the_logs_year() -> None:
    log = decoded(training=training("14/10/25 | 0900001 | 1ZZ | . | 1#"))
    assert log.training[0].date.isoformat() == "2025-10-14"


def test_hidden_rows_and_sheets_are_read_and_said() -> None:
    rows = [*TRAINING.split("\n"), "15/10/2025 | 0900001 | 1ZZ | Induction | 2#", ""]
    hidden = sheet("Training log", "\n".join(rows), hidden_rows=frozenset({3, 4, 99}))
    log = decoded([hidden, sheet("Spending", "Date | Category | Amount", visible=False)], training=None)
    assert [(each.sheet, each.rows) for each in log.hidden] == [("Training log", 1), ("Spending", 0)]
    assert len(log.training) == 2


def test_sheets_of_ours_are_passed_over() -> None:
    stamp = "Filled in by mentortools 0.1.0 on 2026-05-12 from log 0123456789abcdef"
    ours = sheet("Training log (2)", f"Training log\n{stamp}\n{HEADINGS}\n2025-10-14 | 0900001 | 1ZZ | . | 9#")
    log = decoded([ours])
    assert [row.hours for row in log.training] == [Decimal("1.5")]
    assert log.unknown_sheets == ()


def test_sheets_that_are_no_part_of_the_log_are_named_if_anything_stands_in_them() -> None:
    assert decoded([sheet("Rota", "Monday"), sheet("Sheet2", "\n"), sheet("Lists", "x")]).unknown_sheets == ("Rota",)


def test_an_empty_workbook_decodes_to_an_empty_log() -> None:
    log = decode(Snapshot(()))
    assert (log.school.urn, log.training, log.places) == (None, (), {})
    assert {each.heading for each in log.missing if each.needed} == {"School", "Mentors", "Trainees", "Training log"}


def test_the_school_is_read_though_its_labels_are_not_where_the_template_has_them() -> None:
    moved = "\n".join(f". | {line}" for line in SCHOOL.split("\n"))
    assert decoded(school=f"Invented School\n\n{moved}").school.urn == "190001"


@pytest.mark.parametrize("hours", [(True, 1.0, False, 0.0), (1.0, True, 0.0, False), (1.0, 0.0, True, False)])
def test_true_and_false_are_no_hours_beside_a_one_and_a_nought(hours: tuple[CellValue, ...]) -> None:
    rows: list[list[CellValue]] = [["Date", "Mentor TRN", "Provider code", "Hours"]]
    rows += [[date(2026, 1, day), "0900001", "1ZZ", each] for day, each in enumerate(hours, start=12)]
    log = decode(Snapshot((Sheet("Training log", rows),)))
    assert [row.hours for row in log.training] == [Decimal(each) for each in hours if isinstance(each, float)]
    assert [each.at.row for each in log.lost_rows] == [
        row for row, each in enumerate(hours, 2) if isinstance(each, bool)
    ]
