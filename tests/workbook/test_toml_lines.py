"""Where a key of a TOML file stands."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortools.workbook.toml_lines import line_of

TEXT = '''\
# ["Training log"] in a remark is none

["Training log"]  # the log
sheet = "CPD = hours"

["Training log".headings]
"Date" = "When"
'Mentor TRN' = "Who"

[Mentors]
headings = { TRN = "Number", Email = "Mail" }
headings.Notes = """
"First name" = "not a key"
"""
words."Lead mentor".Y = "Yes"
'''


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (("Training log",), 3),
        (("Training log", "sheet"), 4),
        (("Training log", "headings"), 6),
        (("Training log", "headings", "Date"), 7),
        (("Training log", "headings", "Mentor TRN"), 8),
        (("Mentors", "headings"), 11),
        (("Mentors", "headings", "Email"), 11),
        (("Mentors", "headings", "Notes"), 12),
        (("Mentors", "First name"), 10),
        (("Mentors", "words", "Lead mentor", "Y"), 15),
        (("Trainees", "sheet"), None),
        ((), None),
    ],
    ids=lambda value: ".".join(value) if isinstance(value, tuple) else str(value),
)
def test_the_line_of_a_key_or_of_what_holds_it(keys: tuple[str, ...], line: int | None) -> None:
    assert line_of(TEXT, keys) == line


@given(
    st.dictionaries(
        st.text("ab .", min_size=1), st.dictionaries(st.text("ab .", min_size=1), st.integers(0, 9), max_size=3)
    )
)
def test_the_line_holds_the_key_whatever_the_names(tables: dict[str, dict[str, int]]) -> None:
    text = "".join(
        f'["{name}"]\n' + "".join(f'"{key}" = {value}\n' for key, value in keys.items())
        for name, keys in tables.items()
    )
    assert tomllib.loads(text) == tables
    lines = text.splitlines()
    for name, keys in tables.items():
        for key, value in keys.items():
            number = line_of(text, (name, key))
            assert number is not None
            assert lines[number - 1] == f'"{key}" = {value}'
