"""Rows are high enough for their text, and no higher than that needs."""

import pytest
from msgspec.structs import replace

from mentortools.reports.batch_summary import batch_summary
from mentortools.reports.row_heights import HIGHEST, heading_width, row_heights
from mentortools.reports.sheets import claim_sheets
from mentortools.workbook.edit import Look, NewCell, NewSheet, NewTable, TableColumn
from tests.reports.batch_values import small_batch
from tests.reports.school_values import FULL, NOTHING

COLUMNS = (TableColumn("Mentor", Look.TEXT), TableColumn("Why", Look.TEXT))
ONE, TWO, THREE, FOUR = 18.0, 33.0, 48.0, 63.0
SHEETS = (*claim_sheets(FULL.result()), *claim_sheets(NOTHING.result()), *batch_summary(small_batch()))


def heights(table: NewTable, *widths: float) -> list[float]:
    """The heights of a table's rows from its headings on, which must stand in row 5."""
    rows, found = zip(*row_heights([], [table], widths), strict=True)
    assert rows == tuple(range(5, 5 + len(rows)))
    return list(found)


@pytest.mark.parametrize(
    ("text", "height"),
    [
        ("short", ONE),
        ("two words that do not fit on one line", TWO),
        ("two\nlines", TWO),
        ("x" * 60, FOUR),
        ("word " * 1_000, HIGHEST),
    ],
)
def test_height_of_a_row(text: str, height: float) -> None:
    table = NewTable("T", 5, COLUMNS, (("Ada", text), (None, 3)))
    assert heights(table, 20, 20) == [ONE, height, ONE]


def test_row_is_as_high_as_its_longest_text() -> None:
    assert heights(NewTable("T", 5, COLUMNS, (("x" * 30, "x" * 50),)), 20, 20) == [ONE, THREE]


def test_line_of_totals() -> None:
    table = NewTable("T", 5, COLUMNS, (("Ada", None),), ("Total, of all the mentors", 3))
    assert heights(table, 20, 20) == [ONE, ONE, TWO]


def test_titles_are_higher_and_other_text_is_not() -> None:
    cells = [NewCell(1, 1, "Title", Look.TITLE), NewCell(2, 1, "Text", Look.TEXT)]
    assert row_heights(cells, [], (20,)) == ((1, 27.0),)


def test_words_do_not_stand_right_on_the_headings_below() -> None:
    cells = [NewCell(row, 1, "Words", Look.TEXT) for row in (3, 4)]
    assert row_heights(cells, [NewTable("T", 5, COLUMNS, ())], (20, 20)) == ((4, 20.0), (5, ONE))


@pytest.mark.parametrize(
    ("heading", "look", "plain", "filtered"),
    [
        ("TRN", Look.TEXT, ONE, ONE),
        ("Provider code", Look.TEXT, ONE, 30.0),
        ("Provider code of it", Look.TEXT, TWO, TWO),
        ("Hours", Look.WHOLE, ONE, 30.0),
    ],
    ids=["short", "reaches the button", "a short last line", "stands at the right, where the button is"],
)
def test_filter_buttons_hide_no_heading(heading: str, look: Look, plain: float, filtered: float) -> None:
    table = NewTable("T", 5, (TableColumn(heading, look),), (("1AB",),))
    assert heights(table, 14.5) == [plain, ONE]
    assert heights(replace(table, filters=True), 14.5) == [filtered, ONE]


def test_filter_buttons_hide_only_the_longest_headings() -> None:
    columns = (TableColumn("Hours", Look.WHOLE), TableColumn("Provider code of it", Look.TEXT))
    assert heights(NewTable("T", 5, columns, ((1, "1AB"),), filters=True), 14.5, 14.5) == [TWO, ONE]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.title)
def test_no_column_breaks_a_word_of_its_heading(sheet: NewSheet) -> None:
    columns = {column.heading: width for table in sheet.tables for column, width in zip(table.columns, sheet.widths)}  # noqa: B905 - tables differ in how many columns they have
    assert [heading for heading, width in columns.items() if heading_width(heading) > width + 1e-9] == []
