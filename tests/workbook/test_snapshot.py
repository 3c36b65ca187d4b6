"""The fingerprint of what people typed, and the stamp by which our sheets are known."""

from datetime import date, time, timedelta
from io import BytesIO

import pytest
from msgspec.structs import replace
from xlsxwriter import Workbook

from mentortools.adapters.filled_copy import fill_in
from mentortools.adapters.reading import read_snapshot
from mentortools.model.cell import Cell
from mentortools.model.severity import Severity
from mentortools.workbook.edit import Look, NewCell, NewSheet
from mentortools.workbook.mark import Mark
from mentortools.workbook.paper import Orientation, Page
from mentortools.workbook.snapshot import CellValue, ErrorValue, NoResult, Sheet, Snapshot
from mentortools.workbook.stamp import Stamp, name_of
from mentortools.workbook.workbook_facts import facts_of

ROWS: list[list[CellValue]] = [["Date", "Hours"], [date(2025, 10, 14), 1.5]]
PLAIN = Snapshot((Sheet("Training log", ROWS),))
STAMP = Stamp("0.1.0", "2026-05-12", "0123456789abcdef")
OURS = Sheet("Checks", [["Checks"], [str(STAMP)], ["anything"]])


def of(*sheets: Sheet) -> Snapshot:
    return Snapshot(sheets)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (of(Sheet("Training log", [list(row) for row in ROWS])), True),
        (of(Sheet("Training log", ROWS, visible=False, hidden_rows=frozenset({2}))), True),
        (of(*PLAIN.sheets, OURS), True),
        (of(OURS, *PLAIN.sheets), True),
        (of(*PLAIN.sheets, Sheet("Running hours", [["Hours left", 14.5]])), True),
        (of(Sheet("Training log 2", ROWS)), False),
        (of(Sheet("Training log", [["Date", "Hours"], [date(2025, 10, 15), 1.5]])), False),
        (of(Sheet("Training log", [["Date", "Hours"], [date(2025, 10, 14), "1.5"]])), False),
        (of(Sheet("Training log", [["Date", "Hours"], [date(2025, 10, 14), NoResult()]])), False),
        (of(*PLAIN.sheets, Sheet("Notes", [["x"]])), False),
    ],
    ids=["equal", "hidden", "with ours", "with ours first", "what works itself out", "another name", "another day",
         "text for a number", "no result", "another sheet"],
)  # fmt: skip
def test_the_fingerprint_is_of_what_people_typed(other: Snapshot, *, same: bool) -> None:
    assert (other.fingerprint == PLAIN.fingerprint) is same
    assert len(other.fingerprint) == 16


def test_the_two_kinds_of_blank_cells_are_one() -> None:
    one = of(Sheet("S", [["a", "", None], [None, "", ErrorValue("#N/A")]]))
    other = of(Sheet("S", [["a", None, ""], ["", None, ErrorValue("#N/A")]]))
    assert one.fingerprint == other.fingerprint
    assert one.fingerprint != of(Sheet("S", [["a", None, ""], ["", None, ErrorValue("#REF!")]])).fingerprint


def test_times_are_one_however_they_come_and_differ_where_they_do() -> None:
    def fingerprint(value: CellValue) -> str:
        return Snapshot((Sheet("Training log", [[value]]),)).fingerprint

    assert fingerprint(time(1, 30)) == fingerprint(timedelta(hours=1.5))
    assert len({fingerprint(time(*each)) for each in ((1, 30), (2, 30), (1, 31), (1, 30, 1))}) == 4


def test_the_word_none_is_no_blank_cell() -> None:
    assert of(Sheet("S", [["None"]])).fingerprint != of(Sheet("S", [[None]])).fingerprint


def test_a_sheet_of_ours_is_known_by_its_stamp_and_not_by_its_title() -> None:
    snapshot = of(Sheet("Checks", [["Checks"], ["my own"]]), replace(OURS, name="Renamed"))
    assert [sheet.name for sheet in snapshot.log_sheets] == ["Checks"]
    assert snapshot.stamp == STAMP


@pytest.mark.parametrize("rows", [[], [["Checks"]], [["Checks"], []], [["Checks"], [None, str(STAMP)]], [["x"], [5]]])
def test_sheets_without_a_stamp(rows: list[list[CellValue]]) -> None:
    assert Sheet("Checks", rows).stamp is None


def test_the_fingerprint_of_a_file_is_the_same_before_and_after_ours_are_filled_in() -> None:
    buffer = BytesIO()
    with Workbook(buffer) as book:
        log = book.add_worksheet("Training log")
        log.write_row("A1", ["Date", "Mentor TRN", "Hours"])
        log.write_row("B3", ["0900001", 1.5])
        log.write_formula("D9", "=1/0", None, "#DIV/0!")
    data = buffer.getvalue()
    before = read_snapshot(data)
    stamped = NewCell(2, 1, str(Stamp("0.1.0", "2026-05-12", before.fingerprint)), Look.STAMP)
    page = Page(Orientation.PORTRAIT, "")
    ours = NewSheet("Checks", name_of("Checks"), (NewCell(1, 1, "Checks", Look.TITLE), stamped), (), (), (9,), (), page)
    mark = Mark(Cell("Training log", 12, 7), Severity.MUST_FIX, "beyond what was typed")
    copy = fill_in(data, facts_of(before), [ours], [mark])
    assert copy.why_apart == ""
    after = read_snapshot(copy.data)
    assert [sheet.name for sheet in after.sheets] == ["Training log", "Checks"]
    assert after.fingerprint == before.fingerprint
    assert after.stamp is not None
    assert after.stamp.log == before.fingerprint
    again = fill_in(copy.data, facts_of(after), [ours], [mark])
    assert [sheet.name for sheet in read_snapshot(again.data).sheets] == ["Training log", "Checks"]
