"""The lines into which text falls in a column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortools.reports.text_width import SURELY, lines_of, width_of

WORDS = "The allowance is 16; 16 can be claimed."


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, ("",)),
        ("Ada", 10, ("Ada",)),
        (WORDS, 100, (WORDS,)),
        (WORDS, 20, ("The allowance is 16;", "16 can be claimed.")),
        ("one\n\ntwo", 20, ("one", "", "two")),
        ("https://www.example.org/one_two", 22, ("https://www.example.", "org/one_two")),
        ("Donaudampfschiff", 10, ("Donaudam", "pfschiff")),
        ("see https://www.example.org", 10, ("see", "https://", "www.", "example.", "org")),
        ("/iW", 2, ("/", "i", "W")),
        ("WW", 0, ("W", "W")),
    ],
)
def test_lines(text: str, width: float, lines: tuple[str, ...]) -> None:
    assert lines_of(text, width) == lines


@pytest.mark.parametrize(
    ("narrow", "wide"), [("ill", "mmm"), ("claims", "CLAIMS"), ("1111", "WWWW"), ("Zoë", "Zoëe"), ("学", "学校")]
)
def test_letters_differ(narrow: str, wide: str) -> None:
    assert width_of(narrow) < width_of(wide)


def test_accents_take_no_room() -> None:
    assert width_of("Zoë") == width_of("Zoe\u0308") == width_of("Zoe")


@given(st.text(st.sampled_from("Wil o-/\n"), max_size=60), st.floats(0, 30))
def test_nothing_is_lost_and_no_line_is_too_long(text: str, width: float) -> None:
    lines = lines_of(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width_of(line) <= width * SURELY + 1e-9 or len(line) == 1 for line in lines)
