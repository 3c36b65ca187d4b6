"""From the ribbon's button to the claim: the Sub runs in LibreOffice, and the command it starts in an open workbook."""

from decimal import Decimal
from pathlib import Path, PureWindowsPath

import pytest
import xlwings as xw

from mentortools.excel_program import main
from tests.commands.made_logs import WITH_A_FAULT, dated
from tests.excel.conftest import OpenBook
from tests.macros.conftest import built, pressed  # noqa: F401 - fixtures
from tests.macros.office import Office, Told
from tests.macros.sources import buttons

NAME = "Mentor log of St Elsewhere's (VA) 100% é.xlsx"
AFTERWARDS = {
    "check": ["Checks"],
    "hours": ["Checks", "Training hours"],
    "claim": ["Checks", "Training hours", "Funding claim", "School summary"],
    "summary": ["Checks", "School summary"],
    "certificates": [],
    "clear": [],
}
"""Our sheets in the workbook once a button was pressed."""


@pytest.fixture
def book(open_book: OpenBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> xw.Book:
    monkeypatch.chdir(tmp_path)  # the message goes to a path of Windows, which is a plain name here
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    path = tmp_path / NAME
    path.write_bytes(WITH_A_FAULT)
    return open_book(path)


def started(office: Office, button: str, folder: str = "") -> list[str]:
    """The command that a button starts, its program's path checked and taken off."""
    (command,) = office.press(button, Told(book=NAME, folder=folder)).started
    assert PureWindowsPath(command[0]).name == "mentortools-excel.exe"
    return command[1:]


def message(arguments: list[str], tmp_path: Path) -> str:
    (say,) = (each.removeprefix("--say=") for each in arguments if each.startswith("--say="))
    return (tmp_path / say).read_text(encoding="cp1252")


@pytest.mark.parametrize("button", AFTERWARDS)
def test_a_button_on_the_open_log(pressed: Office, button: str, book: xw.Book, tmp_path: Path) -> None:  # noqa: F811
    before = [sheet.name for sheet in book.sheets]
    arguments = started(pressed, button)
    assert main(arguments) == (0 if button == "clear" else 1)
    assert [sheet.name for sheet in book.sheets] == [*before, *AFTERWARDS[button]]
    assert message(arguments, tmp_path).endswith(".")


def test_the_workbook_then_holds_the_claim(pressed: Office, book: xw.Book, tmp_path: Path) -> None:  # noqa: F811
    arguments = started(pressed, "claim")
    assert main(arguments) == 1
    values = {value for row in book.sheets["Funding claim"].used_range.value for value in row}
    assert {"0900001", 6.0, Decimal("262.8")} <= values
    assert message(arguments, tmp_path).startswith("1 claim, 6 hours: £262.80.")


def test_certificates_and_a_calendar_stand_beside_it(
    pressed: Office,  # noqa: F811
    tmp_path: Path,
    open_book: OpenBook,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    (tmp_path / NAME).write_bytes(dated())
    before = [sheet.name for sheet in open_book(tmp_path / NAME).sheets]
    for button, made in (("certificates", "certificates.xlsx"), ("calendar", "calendar.ics")):
        arguments = started(pressed, button)
        assert main(arguments) == 0
        out = tmp_path / f"{NAME.removesuffix('.xlsx')} - {made}"
        assert out.is_file()
        assert str(out) in message(arguments, tmp_path)
    assert [sheet.name for sheet in xw.books[NAME].sheets] == before


@pytest.mark.usefixtures("book")
def test_batch(pressed: Office, tmp_path: Path) -> None:  # noqa: F811
    folder = tmp_path / "returned"
    folder.mkdir()
    (folder / NAME).write_bytes(WITH_A_FAULT)
    assert main(started(pressed, "batch", str(folder))) == 1
    assert (tmp_path / "returned - mentor training" / "summary.xlsx").is_file()


def test_every_button_is_tried_here(pressed: Office) -> None:  # noqa: F811
    del pressed
    assert {button.name for button in buttons()} == {*AFTERWARDS, "calendar", "batch", "help"}
