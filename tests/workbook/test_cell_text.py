"""Text as a cell can hold it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortools.workbook.cell_text import LONGEST, cell_text, heading_text


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("=1+1", "=1+1"),
        ("two\r\nlines\rand\ttabs", "two\nlines\nand\ttabs"),
        ("bell\x07", "bell\ufffd"),
        ("half a pair \ud83d", "half a pair \ufffd"),
        ("x" * LONGEST, "x" * LONGEST),
    ],
)
def test_cell_text(text: str, held: str) -> None:
    assert cell_text(text) == held


def test_too_long_a_text_says_that_it_is_cut() -> None:
    held = cell_text("x" * (LONGEST + 1))
    assert len(held) == LONGEST
    assert held.endswith("xx … (cut here: a cell holds 32,767 characters)")


def test_signs_that_count_twice_are_never_halved() -> None:
    held = cell_text("x" + "\U0001f4d6" * 20_000)
    assert len(held.encode("utf-16-le")) // 2 in {LONGEST - 1, LONGEST}
    assert "\ufffd" not in held


def test_heading_text_is_one_line() -> None:
    assert heading_text("  Hours\n that\tcount ") == "Hours that count"


@given(st.text(st.characters(), max_size=30))
def test_done_once_is_done(text: str) -> None:
    assert cell_text(cell_text(text)) == cell_text(text)
