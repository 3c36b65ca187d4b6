"""The ledger as a sheet: what was written is read again, whatever a person has moved, and nothing is lost unsaid."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.training_type import TrainingType
from mentortools.reports.ledger_sheet import ledger_sheets
from mentortools.workbook.edit import NewSheet
from mentortools.workbook.ledger import LEDGER, read_ledger
from mentortools.workbook.reading import Problem
from mentortools.workbook.snapshot import CellValue, Sheet, Snapshot
from mentortools.workbook.stamp import Stamp

STAMP = Stamp("0.1.0", "2026-05-12", "00112233445566ff")
PAID = ClaimRecord(
    AcademicYear(2024), "0123456", "1AB", 10, "123456", "10000001", ClaimStatus.PAID, TrainingType.INITIAL,
    Decimal("43.80"), Decimal("438.00"), date(2025, 5, 12), 2, "returned/a.xlsx",
)  # fmt: skip
BARE = ClaimRecord(AcademicYear(2025), "7654321", "2CD", 6, None, "", None)


def as_read(sheet: NewSheet) -> Sheet:
    """A sheet of ours as a reader gives it back: numbers as floats, blanks as None."""
    (height, width) = (max((table.last_row for table in sheet.tables), default=9), len(sheet.widths))
    rows: list[list[CellValue]] = [[None] * width for _ in range(height)]
    for cell in sheet.cells:
        rows[cell.row - 1][cell.column - 1] = plain(cell.content)
    for table in sheet.tables:
        rows[table.row - 1] = [column.heading for column in table.columns]
        for number, row in enumerate(table.rows, table.row):
            rows[number] = [plain(content) for content in row]
    return Sheet(sheet.title, rows)


def plain(content: object) -> CellValue:
    if isinstance(content, Decimal | int):
        return float(content)
    assert content is None or isinstance(content, str | date)
    return content


def ledger(*rows: Sequence[CellValue], name: str = "Claims ledger") -> Snapshot:
    headings = [column.heading for column in LEDGER.columns]
    return Snapshot((Sheet(name, [["Claims of the trust"], [], headings, *rows]),))


def row(**changed: CellValue) -> list[CellValue]:
    fields: dict[str, CellValue] = {
        "academic_year": "2024 to 2025", "mentor_trn": "0123456", "provider_code": "1AB", "hours": 10.0,
        "urn": "123456", "claim_reference": "10000001", "status": "Paid", "training_type": "Initial",
        "hourly_rate": 43.8, "amount": 438.0, "submitted_on": date(2025, 5, 12), "hours_clawed_back": 2.0,
        "source": "returned/a.xlsx",
    }  # fmt: skip
    return list((fields | changed).values())


RECORDS = st.lists(
    st.builds(
        ClaimRecord,
        academic_year=st.sampled_from([AcademicYear(2024), AcademicYear(2025)]),
        trn=st.from_regex(r"[0-9]{7}", fullmatch=True).filter(lambda trn: trn != "0000000"),
        provider_code=st.sampled_from(["1AB", "2CD", "B20"]),
        hours=st.integers(0, 20),
        urn=st.sampled_from(["123456", "100001", None]),
        reference=st.sampled_from(["", "10000001", "MT-2025-26-123456-1AB"]),
        status=st.sampled_from([*ClaimStatus, None]),
        training_type=st.sampled_from([*TrainingType, None]),
        hourly_rate=st.sampled_from([Decimal("43.80"), Decimal("53.60"), None]),
        amount=st.sampled_from([Decimal("438.00"), Decimal("0.00"), None]),
        submitted_on=st.dates(date(2024, 5, 2), date(2026, 12, 31)) | st.none(),
        hours_clawed_back=st.integers(0, 20),
        source=st.sampled_from(["", "returned/a.xlsx"]),
    ),
    max_size=6,
)


@given(RECORDS)
def test_what_is_written_is_read_again(records: list[ClaimRecord]) -> None:
    read = read_ledger(Snapshot(tuple(as_read(sheet) for sheet in ledger_sheets(records, STAMP, most=4))))
    assert list(read.records) == records
    assert read.whole


def test_a_row_is_read() -> None:
    read = read_ledger(ledger(row()))
    assert (read.records, read.whole) == ((PAID,), True)


def test_an_empty_ledger_of_ours_holds_nothing() -> None:
    read = read_ledger(Snapshot(tuple(as_read(sheet) for sheet in ledger_sheets([], STAMP))))
    assert (read.records, read.whole) == ((), True)


def test_headings_are_found_wherever_they_stand() -> None:
    headings: list[CellValue] = ["Notes", "provider", "Mentor’s TRN", "HOURS", "Year"]
    rows: list[list[CellValue]] = [["Our ledger"], headings, ["x", "2CD", "7654321", 6, "2025/26"]]
    read = read_ledger(Snapshot((Sheet("Sheet1", rows),)))
    assert read.records == (BARE,)


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("mentor_trn", 123456.0, Problem.TRN_SHORT),
        ("mentor_trn", None, Problem.BLANK),
        ("hours", 7.5, Problem.NOT_WHOLE),
        ("hours", "ten", Problem.NOT_WHOLE),
        ("academic_year", "2025", Problem.NOT_AN_ACADEMIC_YEAR),
        ("provider_code", "1A", Problem.NOT_A_PROVIDER_CODE),
        ("urn", "12", Problem.NOT_A_URN),
    ],
)
def test_a_row_that_cannot_be_used_is_told_with_its_cell(field: str, value: CellValue, problem: Problem) -> None:
    read = read_ledger(ledger(row(), row(**{field: value})))
    assert read.records == (PAID,)
    assert [(each.cell.row, each.field, each.problem) for each in read.unreadable] == [(5, field, problem)]
    assert [each.at.row for each in read.lost_rows] == [5]
    assert not read.whole


@pytest.mark.parametrize("field", ["status", "training_type"])
def test_a_word_that_is_not_known_is_told(field: str) -> None:
    read = read_ledger(ledger(row(**{field: "Payed"})))
    assert [(each.field, each.found) for each in read.unknown_words] == [(field, "Payed")]
    assert getattr(read.records[0], field) is None
    assert not read.whole


@pytest.mark.parametrize(
    ("snapshot", "missing"),
    [
        (Snapshot(()), ["Claims ledger"]),
        (Snapshot((Sheet("Sheet1", [["Shopping", "Price"]]),)), ["Claims ledger"]),
        (Snapshot((Sheet("Sheet1", [["Mentor TRN", "Hours", "Provider code"]]),)), ["Academic year"]),
    ],
    ids=["no sheet", "another sheet", "no year"],
)
def test_what_is_no_ledger_is_told(snapshot: Snapshot, missing: list[str]) -> None:
    read = read_ledger(snapshot)
    assert [each.heading for each in read.missing] == missing
    assert (read.records, read.whole) == ((), False)


HEADINGS: list[CellValue] = ["Academic year", "Mentor TRN", "Provider code", "Hours"]
OTHER_ORDER: list[CellValue] = ["Mentor TRN", "Academic year", "Provider code", "Hours"]
FIRST: list[CellValue] = ["2025 to 2026", "7654321", "2CD", 6.0]
SECOND: list[CellValue] = ["7654322", "2025 to 2026", "2CD", 16.0]


@pytest.mark.parametrize(
    ("rows", "lost"),
    [
        ([HEADINGS, FIRST, OTHER_ORDER, SECOND, SECOND], [4, 5]),
        ([HEADINGS, FIRST, [None, *OTHER_ORDER], [None, *SECOND]], [4]),
        ([HEADINGS, FIRST, OTHER_ORDER, SECOND, [None, *OTHER_ORDER], [None, *SECOND]], [4, 6]),
        ([OTHER_ORDER, SECOND, [], [*HEADINGS, "Amount"], FIRST], [2]),
        ([[*HEADINGS, None, *[None] * 4], [*FIRST, None, *OTHER_ORDER], [*FIRST, None, *SECOND]], [3]),
    ],
    ids=["another order below", "further right below", "twice", "above", "beside"],
)
def test_claims_below_other_headings_are_not_read_and_not_forgotten(
    rows: list[list[CellValue]], lost: list[int]
) -> None:
    read = read_ledger(Snapshot((Sheet("Claims", rows),)))
    assert set(read.records) == {BARE}
    assert [each.at.row for each in read.lost_rows] == lost
    assert {each.values["mentor_trn"] for each in read.lost_rows} == {"7654322"}
    assert not read.whole


def test_headings_once_more_and_a_total_are_no_claims() -> None:
    read = read_ledger(Snapshot((Sheet("Claims", [HEADINGS, FIRST, HEADINGS, FIRST, ["Total", None, None, 12.0]]),)))
    assert (read.records, read.whole) == ((BARE, BARE), True)
