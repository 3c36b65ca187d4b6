"""Each button of the ribbon pressed in LibreOffice: what it starts, and the one message that a person sees."""

from dataclasses import replace
from pathlib import Path

import pytest

from macros.addin.modules import Kind, Module, read_modules
from macros.addin.package import twin
from macros.addin.parts import Editions
from macros.build import SOURCES
from tests.macros.office import HOME, Office, Told, office
from tests.macros.sources import buttons

PROGRAM = f"{HOME}\\Scripts\\mentortools-excel.exe"
SAY = "C:\\Temp files\\mentortools-rad4711.tmp"
ON_A_LOG = ("check", "hours", "claim", "summary", "certificates", "calendar", "clear")
FOLDER = "D:\\Returned logs\\2025 to 2026"
COULD_NOT_START = (
    "Excel could not start Mentor training: Permission denied\r\n\r\n"
    "Save and close the workbook, then drag it onto the Mentor training shortcut on the desktop: "
    "that does the same work."
)
NOTHING_WRONG = "Done. Nothing must be fixed."


def test_the_real_host_compiles_and_knows_the_workbook(pressed: Office) -> None:
    assert pressed.book_name == "mentortools.xlsm"


@pytest.mark.usefixtures("pressed")
def test_a_module_that_does_not_compile_is_not_taken_for_silence(tmp_path: Path) -> None:
    broken = Module("Broken", Kind.STANDARD, 'Attribute VB_Name = "Broken"\nPublic Sub Broken(\n')
    workbook = tmp_path / "broken.xlsm"
    workbook.write_bytes(twin([*read_modules(SOURCES), broken], "<customUI/>", Editions("1", "1")))
    with pytest.raises(ChildProcessError, match="LibreOffice answered"), office(workbook, tmp_path / "profile"):
        pass


@pytest.mark.parametrize("button", [button.name for button in buttons()])
def test_each_button_starts_its_own_verb_once(pressed: Office, button: str) -> None:
    happened = pressed.press(button, Told(folder=FOLDER))
    folder = [f"--folder={FOLDER}"] if button == "batch" else []
    assert happened.started == [
        [PROGRAM, button, "--wb=Mentor log.xlsx", "--from_xl=1", "--hwnd=4711", f"--say={SAY}", *folder]
    ]
    assert happened.messages == [NOTHING_WRONG]


@pytest.mark.parametrize(
    "book",
    [
        "St Mary's C of E (VA) 2025 to 2026.xlsx",
        "Ysgol Dŵr £5 é ł 学校.xlsx",
        "100% %TEMP% ^ & ! = ;.xlsx",
        " two  spaces .xlsx",
        "--say=elsewhere.xlsx",
        "Book1",
        "x" * 213 + ".xlsx",
    ],
)
def test_names_of_workbooks_arrive_whole(pressed: Office, book: str) -> None:
    assert f"--wb={book}" in pressed.press("check", Told(book=book)).started[0]


@pytest.mark.parametrize("folder", ["D:\\", "\\\\server\\share\\", "D:\\St Mary's é £ %TEMP%", "D:\\a b\\"])
def test_folders_arrive_whole(pressed: Office, folder: str) -> None:
    assert pressed.press("batch", Told(folder=folder)).started[0][-1] == f"--folder={folder}"


@pytest.mark.parametrize("button", ON_A_LOG)
def test_no_workbook_open(pressed: Office, button: str) -> None:
    happened = pressed.press(button, Told(book=""))
    assert happened.started == []
    assert happened.messages == ["Open a mentor log first. If it opened in Protected View, select Enable Editing."]


@pytest.mark.parametrize("button", ["batch", "help"])
def test_buttons_that_need_no_workbook(pressed: Office, button: str) -> None:
    happened = pressed.press(button, Told(book="", folder=FOLDER))
    assert happened.started[0][:4] == [PROGRAM, button, "--from_xl=1", "--hwnd=4711"]
    assert happened.messages == [NOTHING_WRONG]


def test_no_folder_chosen_and_nothing_happens(pressed: Office) -> None:
    assert {call.asked for call in pressed.press("batch").calls} == {"FileExists", "BookName", "ChosenFolder"}


@pytest.mark.parametrize("button", [button.name for button in buttons()])
def test_program_not_installed(pressed: Office, button: str) -> None:
    happened = pressed.press(button, Told(installed="no", folder=FOLDER))
    assert happened.texts("FileExists") == [PROGRAM]
    assert happened.texts("ChosenFolder") == []
    assert happened.started == []
    assert happened.messages == ["Mentor training is not installed for you on this computer. Run install.cmd again."]


@pytest.mark.parametrize("exit_code", ["0", "1", "2"])
def test_what_the_program_says_is_shown_as_it_is(pressed: Office, exit_code: str) -> None:
    said = "2 rows must be fixed: 4.5 hours, £202.95.\r\nSee the sheet Checks."
    happened = pressed.press("claim", Told(exit_code=exit_code, says=said))
    assert happened.texts("TakeText") == [SAY]
    assert happened.messages == [said]


@pytest.mark.parametrize(
    ("exit_code", "message"),
    [
        ("0", NOTHING_WRONG),
        ("1", "Done, and something must be fixed. The list of checks says what, and where."),
        ("2", f"Mentor training could not run. The newest file in {HOME}\\logs says why."),
        ("-1073741510", f"Mentor training could not run. The newest file in {HOME}\\logs says why."),
    ],
)
@pytest.mark.parametrize("failing", ["", "TakeText"])
def test_the_program_says_nothing_that_can_be_read(pressed: Office, exit_code: str, message: str, failing: str) -> None:
    assert pressed.press("check", Told(exit_code=exit_code, failing=failing)).messages == [message]


@pytest.mark.parametrize(
    "failing", ["FileExists", "BookName", "ChosenFolder", "NewSayFile", "WindowHandle", "StartAndWait"]
)
def test_an_error_of_the_host_ends_in_one_message(pressed: Office, failing: str) -> None:
    happened = pressed.press("batch" if failing == "ChosenFolder" else "check", Told(failing=failing))
    assert happened.messages == [COULD_NOT_START]
    assert happened.texts("ShowStatus")[-1] == ""


@pytest.mark.parametrize("failing", ["", "StartAndWait", "TakeText"])
def test_the_status_bar_is_put_back_before_the_message(pressed: Office, failing: str) -> None:
    happened = pressed.press("hours", replace(Told(), failing=failing))
    assert happened.texts("ShowStatus") == ["Mentor training is at work: hours", ""]
    assert [call.asked for call in happened.calls][-2:] == ["ShowStatus", "ShowMessage"]
