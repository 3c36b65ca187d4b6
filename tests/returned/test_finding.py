"""Finding the log in workbooks as people return them: cases 28 to 30, 32 and 36 of names, each as a file."""

from datetime import date, datetime
from typing import Literal

import pytest

from tests.returned.made import (
    DAY,
    HEADINGS,
    MENTORS,
    ROW,
    SHEETS,
    TRAINEES,
    Rows,
    book,
    claimed,
    must_fix,
    read,
    said,
    sessions,
)

CASES = (28, 29, 30, 32, 36)

SESSION = (DAY, "0900001", "1ZZ", "Induction", 2, "Online", "Register")
LOG = SHEETS["Training log"]
SOMETHING_ELSE = {"MT021", "MT023", "MT028", "MT208", "MT312", "MT514"}
"""What is said of every log of four sheets, two mentors and one session."""

WHEREVER: dict[str, tuple[Rows, str]] = {
    "as the template has it": (LOG, "E2"),
    "other order": ((HEADINGS[::-1], ROW[::-1]), "C2"),
    "title rows": ((("Quillhaven CPD",), (), ("Filled in by", "Ada"), HEADINGS, ROW), "E5"),
    "in row 30": ((*((f"line {number}",) for number in range(29)), HEADINGS, ROW), "E31"),
    "moved to the right": (((None, None, *HEADINGS), (None, None, *ROW)), "G2"),
    "case, spaces and signs": (
        (("DATE ", " mentor  trn", "PROVIDER\nCODE", "activity:", "Hours*", "m-o-d-e", "(Evidence)"), ROW), "E2"
    ),
    "no-break and zero-width spaces": (
        (("Date\u00a0", "Mentor\u00a0TRN", "Provider\u200bcode", "Activity", "\ufeffHours", "Mode", "Evidence"), ROW),
        "E2",
    ),
    "aliases": (
        (("Session date", "TRN", "Accredited provider", "Component", "Duration", "Delivery", "Evidence kept"), ROW),
        "E2",
    ),
    "blank rows between": ((HEADINGS, (), (), ROW), "E4"),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "hours"), WHEREVER.values(), ids=WHEREVER)
def test_case_30_headings_wherever_they_stand_and_nothing_is_said_of_it(rows: Rows, hours: str) -> None:
    result = read(rows)
    assert sessions(result) == [SESSION]
    assert result.log.training[0].at.cell("hours").reference == hours
    assert result.claims.hours == 2
    assert {finding.code for finding in result.findings} <= SOMETHING_ELSE


def test_case_30_columns_of_a_schools_own_are_passed_over_and_named() -> None:
    result = read((("Room", *HEADINGS[:3], "Cost centre", *HEADINGS[3:]), ("R1", *ROW[:3], 77, *ROW[3:])))
    assert sessions(result) == [SESSION]
    ((cell, message),) = said(result, "MT032")
    assert cell is None
    assert "“Room” and “Cost centre”" in message


def test_case_30_a_slip_is_read_and_said_at_its_cell() -> None:
    result = read((("Date", "Mentr TRN", "Provder code", *HEADINGS[3:]), ROW))
    assert sessions(result) == [SESSION]
    assert [(cell, message.partition(".")[0]) for cell, message in said(result, "MT024")] == [
        ("B1", "“Mentr TRN” was taken for Mentor TRN"),
        ("C1", "“Provder code” was taken for Provider code"),
    ]


@pytest.mark.parametrize("heading", ["Time spent", "Ours", "Hour", "h"])
def test_case_30_a_heading_less_like_it_is_not_taken_and_both_are_named(heading: str) -> None:
    result = read(((*HEADINGS[:4], heading, *HEADINGS[5:]), ROW))
    assert sessions(result) == []
    ((_, message),) = said(result, "MT022")
    assert message.startswith("The heading Hours is missing from Training log.")
    assert f"“{heading}”" in message
    assert message.endswith("Nothing can be claimed until then: 1 row could not be used.")


@pytest.mark.parametrize("heading", ["Duratn", "Nr of hours"])
def test_case_30_a_heading_between_is_asked_about_by_its_name(heading: str) -> None:
    """Less like than a slip, and more like than anything else: by its heading or by another name of it."""
    result = read(((*HEADINGS[:4], heading, *HEADINGS[5:]), ROW))
    assert (sessions(result), result.claims.hours) == ([], 0)
    ((_, message),) = said(result, "MT022")
    assert f" Is it the heading “{heading}”? Type Hours above its column." in message


def test_case_30_one_heading_twice_is_neither() -> None:
    result = read(((*HEADINGS, "HOURS "), (*ROW, 3)))
    assert sessions(result) == []
    ((cell, message),) = said(result, "MT025")
    assert cell == "H1"
    assert message.startswith("E1 and H1 could each be Hours, so none was used and nothing can be claimed.")


def test_case_30_headings_further_down_than_anybody_looks() -> None:
    result = read((*((f"line {number}",) for number in range(30)), HEADINGS, ROW))
    assert result.claims.hours == 0
    assert len(said(result, "MT022")) == 4


@pytest.mark.parametrize(
    ("name", "is_said"),
    [
        ("TRAINING  LOG", False), ("training-log", False), ("Training log ", False), ("Mentor training", False),
        ("Trainng log", True), ("Sheet7", True),
    ],
)  # fmt: skip
def test_case_30_the_sheet_by_name_alias_slip_or_headings(name: str, is_said: bool) -> None:  # noqa: FBT001 - one column of a table of cases
    made = book()
    made["Training log"].title = name
    result = claimed(made)
    assert sessions(result) == [SESSION]
    assert [message.partition(".")[0] for _, message in said(result, "MT024")] == [
        f"“{name}” was taken for Training log"
    ] * is_said


def test_case_30_two_sheets_that_could_be_it_are_both_named_and_neither_read() -> None:
    made = book(Autumn=LOG)
    made["Training log"].title = "Spring"
    result = claimed(made)
    assert sessions(result) == []
    assert "“Spring” and “Autumn” could each be Training log" in said(result, "MT025")[0][1]


def test_case_30_a_second_place_is_said_and_not_read() -> None:
    result = read(Training_log_spring=LOG)
    assert sessions(result) == [SESSION]
    assert [code for code, _ in must_fix(result)] == ["MT033"]
    assert result.log.lost_rows[0].at.place.sheet == "Training log spring"


def test_case_30_a_sheet_with_some_of_its_headings_is_named_and_not_taken() -> None:
    made = book((("When", *HEADINGS[1:4], "How long", *HEADINGS[5:]), ROW))
    made["Training log"].title = "CPD"
    result = claimed(made)
    assert sessions(result) == []
    ((_, message),) = said(result, "MT020")
    assert "Is it the sheet “CPD”?" in message


def test_case_30_of_two_such_sheets_neither_is_named() -> None:
    rows = (("When", *HEADINGS[1:4], "How long", *HEADINGS[5:]), ROW)
    made = book(rows, Other=rows)
    made["Training log"].title = "CPD"
    ((_, message),) = said(claimed(made), "MT020")
    assert "Is it" not in message


def test_case_28_merged_cells_are_no_value_but_in_the_first() -> None:
    made = book((HEADINGS, ROW, (date(2025, 10, 16), "0012345", *ROW[2:]), (date(2025, 10, 20), *ROW[1:])))
    made["Training log"].merge_cells("B2:B3")
    result = claimed(made)
    assert [row.at.row for row in result.log.training] == [2, 4]
    assert must_fix(result) == [("MT105", "B3")], "the row is kept out aloud, and filled down by nobody"


def test_case_28_merged_cells_above_the_headings() -> None:
    made = book((("Session", None, "Who"), HEADINGS, ROW))
    made["Training log"].merge_cells("A1:B1")
    assert sessions(claimed(made)) == [SESSION]


def test_case_29_hidden_and_filtered_rows_count_and_are_said() -> None:
    made = book((HEADINGS, ROW, (date(2025, 10, 16), *ROW[1:])))
    made["Training log"].row_dimensions[3].hidden = True
    made["Training log"].auto_filter.ref = "A1:G3"
    result = claimed(made)
    assert (len(sessions(result)), result.claims.hours) == (2, 4)
    assert said(result, "MT027") == [
        (None, "1 row of this sheet is hidden and was read like any other. Delete what should not count.")
    ]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_case_29_hidden_sheets_count_and_are_said(state: Literal["hidden", "veryHidden"]) -> None:
    made = book()
    made["Training log"].sheet_state = state
    result = claimed(made)
    assert result.claims.hours == 2
    assert said(result, "MT027")[0][1].startswith("This sheet is hidden and was read like any other.")


def test_case_32_days_counted_from_1904() -> None:
    made = book()
    made.epoch = datetime(1904, 1, 1)  # noqa: DTZ001 - cells know no time zone
    result = claimed(made)
    assert sessions(result) == [SESSION]
    assert {finding.code for finding in result.findings} <= SOMETHING_ELSE


NAMES = {
    "curly quotes": ("O’Quill", "O'Quill"),
    "trailing and double spaces": ("Quill  ", "Quill"),
    "a no-break space": ("De\u00a0Quill", "De Quill"),
    "a zero-width space": ("Qu\u200bill", "Quill"),
    "a mark of direction": ("\u200fQuill", "Quill"),
    "an accent apart": ("Que\u0301", "Qu\u00e9"),
    "capitals": ("QUILL", "Quill"),
}


@pytest.mark.parametrize(("trainee", "other"), NAMES.values(), ids=NAMES)
def test_case_36_names_are_matched_whatever_their_signs_and_kept_as_typed(trainee: str, other: str) -> None:
    """The same trainee twice, under two mentors: found by name, however each is typed."""
    rows = (TRAINEES[0], (trainee, "1ZZ", "QTS", "0900001"), (other, "1ZZ", "QTS", "0012345"))
    result = read(Trainees=rows)
    plainly = read(Trainees=(rows[0], (other, *rows[1][1:]), rows[2]))
    codes = [finding.code for finding in result.findings]
    assert codes == [finding.code for finding in plainly.findings], "found as it is where both are typed alike"
    assert result.log.trainees[0].trainee.strip()


def test_case_36_words_of_lists_in_another_spelling() -> None:
    result = read(((*HEADINGS,), (*ROW[:3], " induction ", 2, "ONLINE", "Register")))
    assert sessions(result) == [SESSION]


@pytest.mark.parametrize(("typed", "employed"), [("YES", True), (" y ", True), ("no", False), (True, True)])
def test_case_36_yes_and_no(typed: object, employed: bool) -> None:  # noqa: FBT001 - one column of a table of cases
    result = read(Mentors=(MENTORS[0], ("0900001", "Ada", "Inkpen", typed), MENTORS[2]))
    assert result.log.mentors[0].employed_by_this_school is employed


def test_case_36_neither_yes_nor_no_is_asked_about() -> None:
    result = read(Mentors=(MENTORS[0], ("0900001", "Ada", "Inkpen", "x"), MENTORS[2]))
    assert result.log.mentors[0].employed_by_this_school is None
    assert [finding.cell.reference for finding in result.findings if finding.found == "x" and finding.cell] == ["D2"]


@pytest.mark.parametrize("district", ["leeds", " LEEDS ", "E08000035", "Leeds\u00a0"])
def test_case_36_districts_by_name_or_code(district: str) -> None:
    rows = (*SHEETS["School"][:2], ("District", district), SHEETS["School"][3])
    assert str(read(School=rows).claims.amount) == "87.60"


@pytest.mark.parametrize("district", ["Leads", "Leeds City", "West Yorkshire"])
def test_case_36_a_district_that_is_only_like_one_has_no_rate(district: str) -> None:
    rows = (*SHEETS["School"][:2], ("District", district), SHEETS["School"][3])
    result = read(School=rows)
    assert result.claims.amount is None
    assert must_fix(result) != []
