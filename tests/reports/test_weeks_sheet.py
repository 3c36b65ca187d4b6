"""The sheet Weeks: lines, signs, totals, and how it prints."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

import pytest

from mentortools.duties.weeks import WeekState
from mentortools.policy.requirements.sets import requirement_set
from mentortools.reports.result import SchoolResult
from mentortools.reports.sheets import asked_for, claim_sheets
from mentortools.reports.week_signs import COUNTED, SIGNS
from mentortools.reports.weeks_grid import Grid, cut
from mentortools.reports.weeks_sheet import HEADINGS, weeks_sheet
from mentortools.tasks.settings import LogFile, Settings
from mentortools.tasks.work_through import claim
from mentortools.workbook.edit import Content, Look, NewCell, NewSheet
from mentortools.workbook.paper import Orientation, points_across, room_of
from mentortools.workbook.stamp import name_of
from tests.checks.drawn import CASES, drawn_log, read_case, snapshot

PRIMARY = "best-practice-network-primary"


@cache
def of_case(code: str) -> SchoolResult:
    """What became of a drawn case."""
    case = read_case(CASES / f"{code}.md")
    return claim(LogFile("log.xlsx", snapshot(case)), Settings(case.on))


@cache
def whole_year(trainees: int) -> SchoolResult:
    """A school with so many trainees, all of one mentor, each of them met in every second week."""
    row = '| "Novice {0:03}" | "1AB" | "Primary" | "QTS" | "1234567" | "Postgraduate" | 02/09/2025 | 17/07/2026 |'
    met = '| {1:%d/%m/%Y} | "1234567" | "Novice {0:03}" | "Meeting" | 60 |'
    days = [date(2025, 9, 3) + timedelta(days=14 * number) for number in range(23)]
    lines = [
        "## Trainees",
        "| Trainee | Provider code | Programme | Route | Mentor TRN | Course type | Starts | Ends |",
        *(row.format(number) for number in range(trainees)),
        "## Mentoring log",
        "| Date | Mentor TRN | Trainee | Activity | Minutes |",
        *(met.format(number, day) for number in range(trainees) for day in days),
    ]
    settings = Settings(date(2026, 7, 31), sets=(requirement_set(PRIMARY),))
    return claim(drawn_log("log.xlsx", "\n".join(lines)), settings)


def cells(sheet: NewSheet) -> Mapping[tuple[int, int], NewCell]:
    """The cells by row and column."""
    return {(cell.row, cell.column): cell for cell in sheet.cells}


def head_of(sheet: NewSheet) -> int:
    """The first row of headings."""
    return sheet.page.repeated_row or 0


def row_of(sheet: NewSheet, row: int) -> tuple[Content, ...]:
    """What stands in a row, from left to right, blank cells left out."""
    return tuple(cell.content for cell in sheet.cells if cell.row == row and cell.content is not None)


def test_a_line_each_and_a_sign_a_week_with_totals() -> None:
    sheet = weeks_sheet(of_case("MT810"))
    head = head_of(sheet)
    lines = [row_of(sheet, row) for row in range(head, head + HEADINGS + 10)]
    assert lines[:3] == [
        ("1", "2"),
        ("Oct", "Nov", "Not", "To"),
        ("Mentor", "Trainee", "What is asked", 20, 3, 10, 17, "Met", "Missed", "known", "come"),
    ]
    assert lines[4] == ("Ann Example", "Tia Trainee", "Meeting (D3)", "✓", "✓", "✓", "✓", 4, 0, 0, 0)
    assert lines[7] == ("Ann Example", "Sol Sample", "Meeting (D3)", "·", "·", "–", "✓", 1, 0, 0, 0)
    assert lines[9] == (), "a gap between two mentors"
    assert lines[11] == ("Ben Sample", "Uma Student", "Meeting (D3)", "✓", "✗", "✓", "✗", 2, 2, 0, 0)


def test_lines_below_add_up_week_by_week() -> None:
    sheet = weeks_sheet(of_case("MT810"))
    first = head_of(sheet) + HEADINGS
    lines = [row_of(sheet, row)[3:7] for row in range(first, first + 10)]
    met, missed = (row_of(sheet, row) for row in (first + 10, first + 11))
    assert met[:2] == ("All lines", "Met")
    assert missed[0] == "Missed"
    for sign, totals in (("✓", met[2:]), ("✗", missed[1:])):
        each = [sum(line[week : week + 1] == (sign,) for line in lines) for week in range(4)]
        assert totals == (*each, sum(each))


def test_every_state_has_a_sign_and_a_look_of_its_own() -> None:
    assert set(SIGNS) == set(WeekState)
    assert len({sign.text for sign in SIGNS.values()}) == len({sign.look for sign in SIGNS.values()}) == len(WeekState)
    assert set(COUNTED) == {state for state in WeekState if state.is_owed}


def test_what_the_signs_mean_and_what_is_asked_stand_on_the_sheet() -> None:
    texts = [str(cell.content) for cell in weeks_sheet(of_case("MT810")).cells]
    assert [f" {sign.means}" in texts for sign in SIGNS.values()] == [True] * len(SIGNS)
    assert any(text.startswith("Meeting (D3): An hour's meeting each week. Asked for by “Best") for text in texts)
    assert any("the sheet Duties counts those of a half-term" in text for text in texts)


@pytest.mark.parametrize(
    ("chosen", "sheets"),
    [((), ()), (("funding",), ("Duties", "Calendar")), ((PRIMARY,), ("Duties", "Weeks", "Calendar")),
     (("funding", PRIMARY), ("Duties", "Weeks", "Calendar"))],
)  # fmt: skip
def test_it_is_made_only_where_something_is_asked_each_week(chosen: tuple[str, ...], sheets: tuple[str, ...]) -> None:
    settings = Settings(date(2026, 7, 31), sets=tuple(map(requirement_set, chosen)))
    result = claim(drawn_log("log.xlsx", ""), settings)
    assert asked_for(result) == sheets
    assert tuple(sheet.title for sheet in claim_sheets(result))[4:] == sheets


def test_it_carries_title_stamp_and_name_and_says_so_where_nothing_is_asked() -> None:
    for result in (of_case("MT810"), claim(drawn_log("log.xlsx", ""), Settings(date(2026, 7, 31)))):
        sheet = weeks_sheet(result)
        assert (sheet.title, sheet.name) == ("Weeks", name_of("Weeks"))
        assert [cells(sheet)[row, 1].content for row in (1, 2)] == ["Weeks", str(result.stamp)]
    assert "No requirement set that is chosen" in " ".join(str(cell.content) for cell in sheet.cells)


@pytest.mark.parametrize("trainees", [1, 8, 40])
def test_a_whole_year_is_legible_on_a4_and_no_trainee_is_torn_apart(trainees: int) -> None:
    sheet = weeks_sheet(whole_year(trainees))
    page = sheet.page
    assert (page.orientation, page.repeated_rows) == (Orientation.LANDSCAPE, HEADINGS)
    assert page.scale is not None
    assert page.scale >= 60
    assert points_across(sheet.widths) * page.scale / 100 < room_of(Orientation.LANDSCAPE).across
    firsts = [row_of(sheet, row)[2:3] for row in page.first_rows]
    assert set(firsts) <= {("Observation (D2)",), ()}
    assert (("Observation (D2)",) in firsts) is (trainees > 8)


def test_totals_that_do_not_fit_begin_a_page() -> None:
    turned = {}
    for trainees in (24, 25, 26):
        sheet = weeks_sheet(whole_year(trainees))
        met, missed = sorted({cell.row for cell in sheet.cells if cell.look is Look.GRID_TOTAL})
        assert met + 1 == missed
        turned[trainees] = met in sheet.page.first_rows
    assert set(turned.values()) == {True, False}


def test_of_more_than_99_lines_only_the_totals_at_the_side_are_written() -> None:
    few, many = (
        [cell.content for cell in weeks_sheet(whole_year(trainees)).cells if cell.look is Look.GRID_TOTAL]
        for trainees in (33, 34)
    )
    assert len(few) == len(many)
    assert None not in few[:39]
    assert set(many[:39]) == {None}
    assert [each for each in many if each is not None] == [
        sum(line) for line in zip(*(row[-4:-2] for row in all_lines(34)), strict=True)
    ]


def all_lines(trainees: int) -> list[list[int]]:
    """The numbers of each line, the totals last."""
    sheet = weeks_sheet(whole_year(trainees))
    rows = sorted({cell.row for cell in sheet.cells if cell.look is Look.SIGN_MET or cell.look is Look.SIGN_MISSED})
    return [numbers for row in rows if (numbers := [each for each in row_of(sheet, row) if isinstance(each, int)])]


def mondays(*weeks: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(week) for week in weeks)


@pytest.mark.parametrize(
    ("weeks", "title", "months"),
    [
        (mondays("2025-09-29"), "1", ("Sep",)),
        (mondays("2026-02-23", "2026-03-02", "2026-03-09"), "1", ("Feb/Mar", "", "")),
        (mondays("2026-06-01", "2026-06-08", "2026-06-15", "2026-06-22", "2026-06-29", "2026-07-06"), "Half-term 1",
         ("Jun", "", "", "", "", "Jul")),
    ],
    ids=["a single week", "one week of a month", "six weeks"],
)  # fmt: skip
def test_headings_have_room(weeks: tuple[date, ...], title: str, months: tuple[str, ...]) -> None:
    (part,) = Grid([weeks], [["Mentor"], ["Trainee"], ["What is asked"]]).parts
    assert (part.title, part.months) == (title, months)


def test_half_terms_are_kept_apart_by_a_narrow_column() -> None:
    grid = Grid([mondays("2025-09-01", "2025-09-08"), mondays("2025-11-03")], [["Mentor"], ["Trainee"], ["Asked"]])
    assert (grid.weeks, grid.totals) == ((4, 5, 7), (9, 10, 11, 12))
    assert len(grid.widths) == 12
    assert grid.widths[5] == grid.widths[7] < grid.widths[3] / 2


def test_long_names_are_cut_where_the_column_ends() -> None:
    assert cut("Wyn Learner-Montgomery") == "Wyn Learner-Montgomery"
    assert cut("Bartholomew Featherstonehaugh-Cholmondeley") == "Bartholomew Featherstone…"
