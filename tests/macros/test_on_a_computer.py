"""All the macros together, the host's own among them, run by pyOpenVBA's interpreter on an invented computer."""

import pytest

from tests.macros.command_lines import split_command_line
from tests.macros.computer import LOCAL, PROGRAM, TEMPORARY, Computer
from tests.macros.sources import Button, buttons

SAY = f"{TEMPORARY}\\mentortools-rad4711.tmp"
TITLE = "Mentor training"
DONE = [(TITLE, "Done. Nothing must be fixed.")]
CHECK = "MentorButtons.OnCheck"


@pytest.mark.parametrize("button", buttons(), ids=[button.name for button in buttons()])
def test_each_button_runs_the_program_hidden_and_waits(button: Button) -> None:
    computer = Computer(folder="D:\\Returned")
    assert computer.press(button.macro) == DONE
    ((line, style, wait),) = computer.started
    assert split_command_line(line)[:2] == [PROGRAM, button.name]
    assert (style, wait) == (0, True)


def test_the_message_is_read_shown_and_deleted() -> None:
    computer = Computer(leaves="2 rows must be fixed: £202.95.\r\nSee Checks – é".encode("cp1252"), exit_code=1)
    assert computer.press(CHECK) == [(TITLE, "2 rows must be fixed: £202.95.\r\nSee Checks – é")]
    assert list(computer.files) == [PROGRAM]
    assert f"--say={SAY}" in split_command_line(computer.started[0][0])


def test_an_empty_file_says_nothing_and_is_deleted() -> None:
    computer = Computer(leaves=b"")
    assert computer.press(CHECK) == DONE
    assert list(computer.files) == [PROGRAM]


def test_a_file_that_cannot_be_deleted_is_shown_all_the_same() -> None:
    assert Computer(leaves=b"Done.", forbidden="DeleteFile").press(CHECK) == [(TITLE, "Done.")]


def test_a_file_that_cannot_be_read_leaves_the_exit_code() -> None:
    computer = Computer(leaves=b"Read me", exit_code=2, forbidden="OpenTextFile")
    assert computer.press(CHECK) == [
        (TITLE, f"Mentor training could not run. The newest file in {LOCAL}\\mentortools\\logs says why.")
    ]


@pytest.mark.parametrize(
    "book", ["%TEMP%.xlsx", "100%.xlsx", "50% %LOCALAPPDATA% %PATH%%.xlsx", "%%TEMP%%", "é ł 学 & ^.xlsx"]
)
def test_signs_of_variables_in_names_of_workbooks_stay(book: str) -> None:
    computer = Computer(book=book)
    computer.press(CHECK)
    assert f"--wb={book}" in split_command_line(computer.started[0][0])


def test_the_status_bar_is_given_back_to_excel() -> None:
    computer = Computer()
    computer.press(CHECK)
    assert computer.status_bar == ["Mentor training is at work: check", False]


@pytest.mark.parametrize("forbidden", ["Run", "WScript.Shell", "Scripting.FileSystemObject"])
def test_a_school_that_forbids_it(forbidden: str) -> None:
    computer = Computer(forbidden=forbidden)
    ((title, text),) = computer.press(CHECK)
    assert (title, text.partition("\r\n")[0]) == (TITLE, "Excel could not start Mentor training: Permission denied")
    assert computer.started == []
    assert computer.status_bar[-1] is False


def test_no_workbook_open() -> None:
    computer = Computer(book=None)
    ((_, text),) = computer.press(CHECK)
    assert text.startswith("Open a mentor log first.")
    assert computer.started == []


def test_program_not_installed() -> None:
    computer = Computer(files={})
    ((_, text),) = computer.press(CHECK)
    assert text.endswith("Run install.cmd again.")
    assert computer.started == []


def test_the_folder_picker() -> None:
    chosen, cancelled = Computer(folder="D:\\Returned logs\\"), Computer(folder=None)
    assert chosen.press("MentorButtons.OnBatch") == DONE
    assert split_command_line(chosen.started[0][0])[-1] == "--folder=D:\\Returned logs\\"
    assert cancelled.press("MentorButtons.OnBatch") == []
    assert (cancelled.started, cancelled.status_bar) == ([], [])


@pytest.mark.parametrize(
    ("text", "expanded"),
    [
        ("%TEMP%", TEMPORARY),
        ("%temp%x", f"{TEMPORARY}x"),
        ("%NO%", "%NO%"),
        ("%NO%TEMP%", f"%NO{TEMPORARY}"),
        ("5%", "5%"),
    ],
)
def test_variables_are_put_in_as_windows_puts_them_in(text: str, expanded: str) -> None:
    assert Computer().expanded(text) == expanded
