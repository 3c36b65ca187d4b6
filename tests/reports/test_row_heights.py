"""Rows are high enough for their text, and only rows that need it have a height of their own."""

import pytest

from mentortools.reports.row_heights import HIGHEST, row_heights
from mentortools.reports.text_width import letters
from mentortools.workbook.edit import Look, NewCell, NewTable, TableColumn

COLUMNS = (TableColumn("Mentor", Look.TEXT), TableColumn("Why", Look.TEXT))


@pytest.mark.parametrize(
    ("text", "heights"),
    [
        ("short", ()),
        ("two words that do not fit on one line", ((6, 33.0),)),
        ("two\nlines", ((6, 33.0),)),
        ("x" * 60, ((6, 48.0),)),
        ("word " * 1_000, ((6, HIGHEST),)),
    ],
)
def test_height_of_a_row(text: str, heights: tuple[tuple[int, float], ...]) -> None:
    table = NewTable("T", 5, COLUMNS, (("Ada", text), (None, 3)))
    assert row_heights([], [table], (20, 20)) == heights


def test_row_is_as_high_as_its_longest_text() -> None:
    table = NewTable("T", 5, COLUMNS, (("x" * 30, "x" * 70),))
    assert row_heights([NewCell(1, 1, "Title", Look.TITLE)], [table], (20, 20)) == ((1, 27.0), (6, 63.0))


def test_headings_with_filter_buttons_have_less_room() -> None:
    columns = (TableColumn("Provider code", Look.TEXT),)
    plain = NewTable("T", 5, columns, (("1AB",),))
    filtered = NewTable("T", 5, columns, (("1AB",),), filters=True)
    assert row_heights([], [plain], (14,)) == ()
    assert row_heights([], [filtered], (14,)) == ((5, 33.0),)


@pytest.mark.parametrize(("text", "fit"), [("Small letters", 22), ("CAPITAL LETTERS", 17), ("", 22)])
def test_letters_that_fit(text: str, fit: int) -> None:
    assert letters(text, 20) == fit
    assert letters(text, 0) == 1
