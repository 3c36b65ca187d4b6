"""Rows that stand where the log is not read from, and rows that are none: each is told, none is lost in silence."""

from decimal import Decimal

import pytest

from mentortools.workbook.facts import StrayKind
from mentortools.workbook.log import MentorLog
from tests.workbook.drawn_sheets import TRAINING, decoded, sheet

HEADINGS = "Date | Mentor TRN | Provider code | Activity | Hours"
ROW = "2026-01-13 | 0900001 | 1ZZ | Induction | 2#"


def asides(log: MentorLog) -> list[tuple[str, str, int]]:
    return [(each.table, str(each.cell), each.rows) for each in log.asides]


@pytest.mark.parametrize(
    ("name", "drawn", "found"),
    [
        ("Training log spring", f"{HEADINGS}\n{ROW}\n{ROW}", [("Training log", "'Training log spring'!A1", 2)]),
        ("Training log (2)", f"Ours\n\n{HEADINGS}\n{ROW}", [("Training log", "'Training log (2)'!A3", 1)]),
        ("Spring", f"Date | TRN | Provider | Hours\n{ROW}", [("Training log", "'Spring'!A1", 1)]),
        ("Training log (3)", f"Date | TRN | Hours\n{ROW}", [("Training log", "'Training log (3)'!A1", 1)]),
        ("Old mentors", "TRN | First name | Last name\n0900009 | Cy | Instance", [("Mentors", "'Old mentors'!A1", 1)]),
        ("Training log (4)", HEADINGS, []),
        ("Staff", "TRN | First name | Last name\n0900009 | Cy | Instance", []),
        ("Cover", "Date | Teacher | Hours\n2026-01-13 | Cy | 2#", []),
    ],
    ids=["another term", "under a title", "of any name", "all but one heading", "mentors", "no rows", "a staff list",
         "a rota"],
)  # fmt: skip
def test_a_second_sheet(name: str, drawn: str, found: list[tuple[str, str, int]]) -> None:
    log = decoded([sheet(name, drawn)])
    assert asides(log) == found
    assert len(log.lost_rows) == sum(rows for _, _, rows in found)
    assert (name in log.unknown_sheets) is (not found and name != "Training log (4)")


def test_what_can_be_read_of_rows_elsewhere_is_kept() -> None:
    log = decoded([sheet("Training log spring", f"{HEADINGS}\n{ROW}\n2026-01-20 | 0900001 | 1ZZ | Visit | long")])
    assert [row.values.get("hours") for row in log.lost_rows] == [Decimal(2), None]
    assert log.unreadable == ()
    assert len(log.training) == 1


BELOW_ELSEWHERE = f"{TRAINING}\nMentor TRN | Date | Provider code | Hours\n0900001 | 2026-01-13 | 1ZZ | 2#"
BESIDE = (
    "Date | Mentor TRN | Provider code | Activity | Hours\n"
    "14/10/2025 | 0900001 | 1ZZ | Induction | 1.5 | . | Date | Mentor TRN | Provider code | Hours\n"
    "15/10/2025 | 0900001 | 1ZZ | Induction | 1.5 | . | 2026-01-13 | 0900001 | 1ZZ | 2#"
)
WHOLE_BESIDE = (
    "Date | Mentor TRN | Provider code | Activity | Hours\n"
    "14/10/2025 | 0900001 | 1ZZ | . | 1.5 | . | Date | Mentor TRN | Provider code | Activity | Hours\n"
    "15/10/2025 | 0900001 | 1ZZ | . | 1.5 | . | 2026-01-13 | 0900001 | 1ZZ | . | 2#"
)
ABOVE = f"Date | Mentor TRN | Provider code | Hours\n2026-01-13 | 0900001 | 1ZZ | 2#\n\n{TRAINING}"


@pytest.mark.parametrize(
    ("drawn", "cell", "rows"),
    [(BELOW_ELSEWHERE, "A3", 1), (BESIDE, "G2", 2), (WHOLE_BESIDE, "G2", 2), (ABOVE, "A1", 1)],
    ids=["below, in other columns", "beside", "all of it beside", "above"],
)
def test_a_second_table_on_the_same_sheet(drawn: str, cell: str, rows: int) -> None:
    log = decoded(training=drawn)
    assert asides(log) == [("Training log", f"'Training log'!{cell}", 1)]
    assert len(log.training) == rows
    assert log.unreadable == ()
    assert log.unknown_headings == ()


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("Date | Mentor TRN | Provider code | Activity | Hours", StrayKind.HEADINGS),
        ("DATE | TRN | Provider | Training | Hours completed", StrayKind.HEADINGS),
        (". | Mentor TRN | . | . | Hours", StrayKind.HEADINGS),
        ("Total | . | . | . | 3#", StrayKind.TOTAL),
        (". | TOTAL HOURS: | . | . | =?", StrayKind.TOTAL),
        ("Sub-total for autumn | . | . | . | 3#", StrayKind.TOTAL),
        ("Total | 0900001 | 1ZZ | . | 3#", None),
        ("Total | . | . | . | .", None),
        ("Totals: | . | . | . | 3#", StrayKind.TOTAL),
        (". | . | . | Sum | 3#", StrayKind.TOTAL),
        (". | 900001# | . | Summer course | 3#", None),
        (". | . | . | Totally online | 3#", None),
        (". | . | . | Training | 3#", None),
        (". | . | . | . | 3#", None),
        ("2025-10-14 | Total | . | . | 3#", None),
    ],
)
def test_rows_that_are_none(row: str, kind: StrayKind | None) -> None:
    log = decoded(training=f"{TRAINING}\n{row}\n{ROW}")
    assert [each.kind for each in log.strays] == ([kind] if kind else [])
    assert [each.table for each in log.lost_rows] == ([] if kind else ["Training log"])
    assert [each.hours for each in log.training] == [Decimal("1.5"), Decimal(2)]


SUMMARY = ". | . | . | . | . | . | Mentor TRN | Hours"
MOVED = ". | . | . | . | . | . | Mentor TRN | Hours | Date | Provider code"
MOVED_AGAIN = ". | . | . | . | . | Mentor TRN | . | . | . | . | Date | Provider code | Hours"
WIDE = "Date | Mentor TRN | Provider code | Activity | Hours | Mode | Evidence"


@pytest.mark.parametrize(
    ("drawn", "read", "lost"),
    [
        (f"{WIDE}\n{ROW}\n{SUMMARY}\n{ROW}\n{ROW} | . | 0900001 | 4#", [2, 4, 5], [3]),
        (f"{WIDE}\n{ROW}\n{MOVED}\n{ROW}\n{ROW} | . | 0900001 | 4#", [2], [4, 5]),
        (f"{WIDE}\n{ROW}\n{MOVED}\n{ROW}\n{MOVED_AGAIN}\n{ROW}\n{ROW}", [2], [4, 6, 7]),
    ],
    ids=["a few headings end nothing", "rows still under the first headings", "and below others again"],
)
def test_no_row_below_headings_in_other_columns_is_lost_in_silence(
    drawn: str, read: list[int], lost: list[int]
) -> None:
    log = decoded(training=drawn)
    assert [row.at.row for row in log.training] == read
    assert [row.at.row for row in log.lost_rows] == lost
    assert sum(each.rows for each in log.asides) == (0 if lost == [3] else len(lost))


def test_a_mentor_called_summer_is_no_total() -> None:
    log = decoded(mentors="TRN | First name | Employed by this school\n12345# | Summer | .\n0900001 | Ada | Yes")
    assert (log.strays, [each.at.row for each in log.lost_rows]) == ((), [2])


def test_rows_without_any_headings_are_counted() -> None:
    log = decoded(training="Our training\n14/10/2025 | 0900001 | 1ZZ | 2#\n15/10/2025 | 0900001 | 1ZZ | 2#")
    assert [(row.table, row.at.row, dict(row.values)) for row in log.lost_rows] == [
        ("Training log", 2, {}), ("Training log", 3, {}),
    ]  # fmt: skip


def test_rows_under_headings_that_all_stand_twice_are_counted() -> None:
    once = "Date | Mentor TRN | Provider code | Hours"
    log = decoded(training=f"{once} | {once}\n2026-01-13 | 0900001 | 1ZZ | 2# | . | . | . | .")
    assert len(log.lost_rows) == 1


@pytest.mark.parametrize(
    ("drawn", "unknown"),
    [
        ("TRN | First name | Works here?\n0900001 | Ada | No", [("Works here?", "C1", None)]),
        ("TRN | First name | Works here?\n0900001 | Ada | .", []),
        ("TRN | First name | Protected slots each week\n0900001 | Ada | 5",
         [("Protected slots each week", "C1", "Protected slot")]),
        ("TRN | First name\n0900001 | Ada | ring first", [("", "C1", None)]),
    ],
    ids=["another name", "nothing under it", "a near one", "no heading"],
)  # fmt: skip
def test_headings_that_nobody_knows(drawn: str, unknown: list[tuple[str, str, str | None]]) -> None:
    found = decoded(mentors=drawn).unknown_headings
    assert [(each.heading, each.cell.reference, each.near) for each in found] == unknown


def test_labels_of_the_school_that_nobody_knows() -> None:
    drawn = "Our school\nURN | 190001\nAcademic year | 2025 to 2026\nOld URNs: | 190009\nRemarks | ."
    (unknown,) = decoded(school=drawn).unknown_headings
    assert (unknown.heading, unknown.cell.reference, unknown.near) == ("Old URNs", "A4", None)
