"""What stands in a workbook and nobody sees, or sees otherwise: cases 28, 29, 32 and 33, as the file has them."""

from datetime import date
from pathlib import Path

import pytest

from tests.returned.as_sent import SESSION, TRAINING_PART, TWO_SESSIONS, edited, result_of, saved
from tests.returned.made import must_fix, said, sessions

CASES = (28, 29, 32, 33)
LOG = saved(TWO_SESSIONS)
BOTH = [SESSION, (SESSION[0], "0012345", *SESSION[2:])]
ROW_3, LAST = b'<row r="3" spans="1:7">', b"</sheetData>"
READ_ALL_THE_SAME = "and was read like any other. Delete what should not count."


def test_case_28_merged_cells_in_rows_are_said_with_what_to_do(tmp_path: Path) -> None:
    data = edited(LOG, TRAINING_PART, LAST, LAST + b'<mergeCells count="1"><mergeCell ref="F2:G2"/></mergeCells>')
    result = result_of(tmp_path, data)
    ((place, message),) = said(result, "MT041")
    assert place == "F2"
    assert message == (
        "F2:G2 is merged, so only F2 holds what was typed. Choose Home, Merge & Center to undo it, and fill in each"
        " cell."
    )


HIDDEN_SHEETS = {"a hidden sheet": b'state="hidden"', "a very hidden sheet": b'state="veryHidden"'}


@pytest.mark.parametrize("state", HIDDEN_SHEETS.values(), ids=HIDDEN_SHEETS)
def test_case_29_a_hidden_or_very_hidden_sheet_is_read_and_said(tmp_path: Path, state: bytes) -> None:
    data = edited(LOG, "xl/workbook.xml", b'name="Training log"', b'name="Training log" ' + state)
    result = result_of(tmp_path, data)
    assert sessions(result) == BOTH
    assert said(result, "MT027") == [(None, f"This sheet is hidden {READ_ALL_THE_SAME}")]


HIDDEN_ROWS = {
    "hidden": b'<row r="3" spans="1:7" hidden="1">',
    "hidden, in other words": b"<row r='3' hidden='true'>",
    "without a number": b'<row hidden="1">',
}


@pytest.mark.parametrize("row", HIDDEN_ROWS.values(), ids=HIDDEN_ROWS)
def test_case_29_hidden_rows_are_read_and_said(tmp_path: Path, row: bytes) -> None:
    result = result_of(tmp_path, edited(LOG, TRAINING_PART, ROW_3, row))
    assert sessions(result) == BOTH
    assert said(result, "MT027") == [(None, f"1 row of this sheet is hidden {READ_ALL_THE_SAME}")]


def test_case_29_rows_hidden_by_a_filter_are_read_and_said(tmp_path: Path) -> None:
    data = edited(LOG, TRAINING_PART, ROW_3, b'<row r="3" spans="1:7" hidden="1">')
    filtered = (
        b'<autoFilter ref="A1:G3"><filterColumn colId="1"><filters><filter val="0900001"/></filters></filterColumn>'
    )
    data = edited(data, TRAINING_PART, LAST, LAST + filtered + b"</autoFilter>")
    result = result_of(tmp_path, data)
    assert (sessions(result), result.claims.hours) == (BOTH, 4)
    assert said(result, "MT027") == [(None, f"1 row of this sheet is hidden {READ_ALL_THE_SAME}")]


def test_case_29_hidden_columns_are_read_and_said(tmp_path: Path) -> None:
    columns = b'<cols><col min="5" max="6" width="9" hidden="1" customWidth="1"/></cols>'
    result = result_of(tmp_path, edited(LOG, TRAINING_PART, b"<sheetData>", columns + b"<sheetData>"))
    assert sessions(result) == BOTH
    assert said(result, "MT027") == [
        (None, "2 columns of this sheet are hidden and were read like any other. Delete what should not count.")
    ]


def test_case_29_rows_and_columns_hidden_together_are_one_note(tmp_path: Path) -> None:
    data = edited(LOG, TRAINING_PART, ROW_3, b'<row r="3" hidden="1">')
    data = edited(data, TRAINING_PART, b"<sheetData>", b'<cols><col min="7" max="7" hidden="1"/></cols><sheetData>')
    ((_, message),) = said(result_of(tmp_path, data), "MT027")
    assert message.startswith("1 row and 1 column of this sheet are hidden and were read like any other.")


def test_case_32_the_1904_date_system_gives_the_same_days(tmp_path: Path) -> None:
    result = result_of(tmp_path, saved(TWO_SESSIONS, {"date_1904": True}))
    assert sessions(result) == BOTH
    assert [row.date for row in result.log.training] == [date(2025, 10, 14)] * 2
    assert result.claims.hours == 4


OUT_OF_RANGE = ("-7", "0", "99999999", "2958466", "1e300", "-1e300", "1e999")


@pytest.mark.parametrize("day", OUT_OF_RANGE)
@pytest.mark.parametrize("date_1904", [False, True])
def test_case_33_a_date_out_of_range_or_negative_is_asked_about(tmp_path: Path, day: str, date_1904: bool) -> None:  # noqa: FBT001 - a parameter
    written = b"44482" if date_1904 else b"45944"
    cell = b'<c r="A3" s="1"><v>%b</v>'
    data = saved(TWO_SESSIONS, {"date_1904": date_1904})
    result = result_of(tmp_path, edited(data, TRAINING_PART, cell % written, cell % day.encode()))
    assert sessions(result) == BOTH[:1]
    ((code, place),) = must_fix(result)
    assert place == "A3"
    assert "ype " in said(result, code)[0][1], "what to type is said"
