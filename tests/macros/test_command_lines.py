"""Command lines of Windows: examples of Microsoft's own description, and the standard library's quoting undone."""

import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.macros.command_lines import split_command_line

ARGUMENTS = st.text(st.sampled_from("ab =%'é\\\"\t"), max_size=12)


@pytest.mark.parametrize(
    ("line", "arguments"),
    [
        (r'"a b c" d e', ["a b c", "d", "e"]),
        (r'"ab\"c" "\\" d', ['ab"c', "\\", "d"]),
        (r'a\\\b d"e f"g h', [r"a\\\b", "de fg", "h"]),
        (r"a\\\"b c d", [r"a\"b", "c", "d"]),
        (r'a\\\\"b c" d e', [r"a\\b c", "d", "e"]),
        (r'a"b"" c d', ['ab" c d']),
        (r'"--folder=C:\\" --hwnd=1', ["--folder=C:\\", "--hwnd=1"]),
        (r'"--folder=C:\" --hwnd=1', ['--folder=C:" --hwnd=1']),
    ],
)
def test_arguments(line: str, arguments: list[str]) -> None:
    assert split_command_line(f"program.exe {line}") == ["program.exe", *arguments]


@pytest.mark.parametrize("program", [r"C:\Users\A B\mentortools-excel.exe", r"C:\ends in\ ".rstrip()])
def test_a_program_in_quotation_marks_knows_no_backslashes(program: str) -> None:
    assert split_command_line(f'"{program}" check') == [program, "check"]


@given(st.lists(ARGUMENTS))
def test_what_the_standard_library_quotes_comes_apart_again(arguments: list[str]) -> None:
    assert split_command_line(subprocess.list2cmdline(["program.exe", *arguments])) == ["program.exe", *arguments]
