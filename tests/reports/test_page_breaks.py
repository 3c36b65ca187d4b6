"""Where a sheet turns the page."""

import pytest

from mentortools.reports.draft import Draft
from mentortools.reports.funding_claim import funding_claim
from mentortools.reports.page_breaks import Part, fewest_pages, turns_of
from mentortools.reports.school_summary import school_summary
from mentortools.reports.training_hours import training_hours
from mentortools.workbook.drawing import ChartKind, Line, NewChart, Series
from mentortools.workbook.edit import NewSheet
from mentortools.workbook.paper import Orientation, Page, points_across, room_of, scale_of
from mentortools.workbook.stamp import Stamp
from tests.reports.school_values import FULL, Given
from tests.reports.school_values import Line as Training


def first_rows(parts: list[Part], heights: dict[int, float], repeated: float = 0.0) -> list[int]:
    """Where pages of ten usual rows turn."""
    return list(turns_of(100, parts, heights, 150, repeated).first_rows)


PORTRAIT = Page(Orientation.PORTRAIT, "")
STAMP = Stamp("0.1.0", "2026-05-12", "00112233445566ff")
MANY = Given(
    lines=tuple(
        Training(f"{number:07}", "1AB", {f"Activity {part}": "2" for part in range(9)}, 16) for number in range(40)
    )
)


@pytest.mark.parametrize(
    ("parts", "rows"),
    [
        ([], []),
        ([Part(1, 10)], []),
        ([Part(1, 6), Part(8, 10)], []),
        ([Part(1, 6), Part(8, 11)], [8]),
        ([Part(3, 12)], [3]),
        ([Part(1, 6), Part(7, 12), Part(13, 17)], [7, 13]),
        ([Part(3, 25)], []),
        ([Part(1, 9), Part(10, 30)], [10]),
        ([Part(1, 25), Part(26, 30), Part(31, 33)], [31]),
    ],
    ids=[
        "no parts", "one that fits", "two that fit", "the second does not", "what stands above takes room, too",
        "a page each", "longer than a page", "longer than a page, and hardly any of one left", "after one of two pages",
    ],
)  # fmt: skip
def test_pages_of_ten_rows(parts: list[Part], rows: list[int]) -> None:
    assert first_rows(parts, {}) == rows


def test_headings_on_each_page_take_room_but_on_the_first() -> None:
    parts = [Part(1, 10), Part(11, 18), Part(19, 20)]
    assert first_rows(parts, {}) == [11]
    assert first_rows(parts, {}, repeated=30) == [11, 19]


def test_higher_rows_take_more_room() -> None:
    assert first_rows([Part(1, 4), Part(5, 8)], {2: 60.0}) == [5]


ROWS_OF_A_PAGE = int(0.95 * room_of(Orientation.PORTRAIT).down / 15)


@pytest.mark.parametrize(
    ("rows", "scale", "pages"),
    [(ROWS_OF_A_PAGE, 100, 1), (ROWS_OF_A_PAGE + 1, 97, 1), (ROWS_OF_A_PAGE + 4, 91, 1), (ROWS_OF_A_PAGE + 6, 100, 2)],
    ids=["fits", "a row too many", "four too many", "too many to be read any smaller"],
)
def test_a_sheet_prints_a_little_smaller_where_that_saves_a_page(rows: int, scale: int, pages: int) -> None:
    turns = fewest_pages(Orientation.PORTRAIT, 100, [Part(1, rows - 3), Part(rows - 2, rows)], {})
    assert (turns.scale, turns.pages) == (scale, pages)


def chart(row: int, column: int) -> NewChart:
    series = (Series("Hours", Line(2, 1, 2)),)
    return NewChart(ChartKind.BARS, "Hours", "", "Hours", Line(1, 1, 2), series, row, column, 560, 290, "Hours")


def long_sheet(chart_row: int) -> NewSheet:
    """Four parts of 20 rows each, from row 4, 25, 46 and 67 on, with a chart of 15 rows beside them."""
    draft = Draft("Hours", STAMP, (40, 20))
    for number in range(4):
        draft.heading(f"Part {number}")
        for _ in range(19):
            draft.line("words")
    draft.chart(chart(chart_row, 4), 15)
    return draft.sheet(PORTRAIT)


def test_no_page_turns_beside_a_chart() -> None:
    assert long_sheet(4).page.first_rows == (67,)
    assert long_sheet(60).page.first_rows == (46,)


def test_chart_below_the_tables_is_a_part() -> None:
    draft = Draft("Hours", STAMP, (40, 50))
    for _ in range(45):
        draft.line("words")
    draft.chart(chart(draft.row + 1, 1), 15)
    assert draft.sheet(PORTRAIT).page.first_rows == (48,)


def test_what_follows_a_chart_stands_below_it() -> None:
    draft = Draft("Hours", STAMP, (40,))
    draft.chart(chart(2, 3), 15)
    assert draft.row == 17


@pytest.mark.parametrize("orientation", Orientation)
@pytest.mark.parametrize("across", [1, 500, 800, 1600])
def test_scale_leaves_room_at_the_sides(orientation: Orientation, across: float) -> None:
    scale = scale_of(orientation, across)
    assert 0 < scale <= 100
    assert across * scale / 100 <= 0.93 * room_of(orientation).across


@pytest.mark.parametrize("given", [FULL, MANY], ids=["few mentors", "many"])
def test_sheets_of_a_school_are_legible_on_a4(given: Given) -> None:
    result = given.result()
    hours = training_hours(result)
    assert hours.page.scale is not None
    assert hours.page.scale >= 60
    assert (hours.page.repeated_columns, hours.page.first_column) == (4, 15)
    beside = [*hours.widths[:4], *hours.widths[14:]]
    for widths in (hours.widths[:14], beside):
        assert points_across(widths) * hours.page.scale / 100 < room_of(Orientation.LANDSCAPE).across
    for sheet, least in ((funding_claim(result), 85), (school_summary(result), 65)):
        assert sheet.page.scale is not None
        assert sheet.page.scale >= least


def test_text_keeps_to_the_columns_that_stand_on_both_pages() -> None:
    hours = training_hours(FULL.result())
    longest = max((str(cell.content) for cell in hours.cells if cell.row > 2), key=len)
    assert len(longest) < sum(hours.widths[:4]) * 1.2
