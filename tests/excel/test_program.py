"""The program that the buttons start: where it works, what it says, and how it ends."""

from pathlib import Path

import pytest
import xlwings as xw

from mentortools.excel_program import main
from tests.commands.made_logs import WITH_A_FAULT, hashes, made
from tests.excel.conftest import OpenBook
from tests.excel.engine.app import App
from tests.excel.engine.calls import Calls

NAME = "Mentor log = St Elsewhere's.xlsx"


@pytest.fixture(autouse=True)
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Logs of these runs go into the test's own folder, as on Windows."""
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    return tmp_path / "local" / "mentortools" / "logs"


@pytest.fixture
def log(open_book: OpenBook, tmp_path: Path) -> Path:
    path = tmp_path / NAME
    path.write_bytes(WITH_A_FAULT)
    open_book(path)
    return path


def pressed(verb: str, say: Path, *more: str) -> tuple[int, str]:
    status = main([verb, *more, "--from_xl=1", f"--say={say}"])
    return status, say.read_text(encoding="cp1252")


def test_the_workbook_is_found_by_its_name_whatever_stands_in_it(log: Path, file_app: App, tmp_path: Path) -> None:
    status, said = pressed("claim", tmp_path / "say", f"--wb={log.name}", f"--hwnd={file_app.hwnd}")
    assert status == 1
    assert said.startswith("1 claim, 6 hours: £262.80.")
    assert "Found: 1 must be fixed" in said


def test_without_a_name_it_is_the_workbook_in_front(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del log
    assert main(["check"]) == 1
    assert capsys.readouterr().out.startswith("Found:")


def test_a_workbook_that_is_closed_meanwhile(log: Path, tmp_path: Path) -> None:
    del log
    status, said = pressed("check", tmp_path / "say", "--wb=Another.xlsx")
    assert (status, said) == (2, "Another.xlsx is not open in Excel any more. Open it and press the button again.")


def test_no_workbook_open(file_app: App, tmp_path: Path) -> None:
    del file_app
    status, said = pressed("check", tmp_path / "say")
    assert status == 2
    assert said.startswith("Excel is not running here with a workbook open.")


def test_no_excel_at_all(tmp_path: Path) -> None:
    assert pressed("check", tmp_path / "say", "--wb=a.xlsx")[0] == 2


def test_an_excel_that_is_busy(log: Path, excel_calls: Calls, tmp_path: Path) -> None:
    excel_calls.rejected = True
    status, said = pressed("check", tmp_path / "say", f"--wb={log.name}")
    assert status == 2
    assert said.startswith("Excel is waiting for you. Finish the cell you are typing in")


def test_batch_works_through_a_folder_and_says_so_in_the_status_bar(log: Path, file_app: App, tmp_path: Path) -> None:
    del log
    folder = tmp_path / "returned"
    folder.mkdir()
    (folder / "one.xlsx").write_bytes(made())
    (folder / "two.xlsx").write_bytes(made("190002", trn="0900002", hours=(6, 30)))
    before = hashes(folder)
    status, said = pressed("batch", tmp_path / "say", f"--folder={folder}", f"--hwnd={file_app.hwnd}")
    assert status == 1
    assert said.startswith("2 mentor logs worked out: 16 hours to claim, £700.80. Open summary.xlsx in ")
    assert "Mentor training: reading file 2 of 2" in file_app.status_texts
    assert file_app.status_texts[-1] is False
    assert hashes(folder) == before
    assert (tmp_path / "returned - mentor training" / "summary.xlsx").is_file()


def test_files_that_are_dragged_onto_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / NAME
    path.write_bytes(made())
    before = path.read_bytes()
    assert main([str(path)]) == 0
    assert path.read_bytes() == before
    assert (tmp_path / f"{path.stem} - filled in.xlsx").is_file()
    assert "1 claim, 10 hours: £438.00." in capsys.readouterr().out


def test_a_file_that_is_no_mentor_log(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "letter.xlsx"
    path.write_bytes(b"Dear all")
    assert main([str(path)]) == 2
    assert "not a workbook" in capsys.readouterr().out


def test_a_fault_of_ours_is_one_sentence_with_a_reference(log: Path, logs: Path, tmp_path: Path) -> None:
    book = xw.books[log.name]
    book.impl.file.workbook = None
    status, said = pressed("hours", tmp_path / "say", f"--wb={log.name}")
    assert status == 2
    assert said.startswith("Something went wrong that is our fault, not yours (reference ")
    assert "Nothing that you typed was changed." in said
    assert (logs / "mentortools-runs.txt").read_text(encoding="utf-8").endswith("hours: 2\n")
    (fault,) = logs.glob("mentortools-fault-*.txt")
    assert "Elsewhere" not in fault.read_text(encoding="utf-8")


def test_one_file_that_cannot_be_read_stops_no_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = tmp_path / "good.xlsx", tmp_path / "bad.xlsx"
    good.write_bytes(made())
    bad.write_bytes(b"")
    assert main([str(bad), str(good)]) == 2
    assert "good.xlsx: 1 claim, 10 hours" in capsys.readouterr().out


@pytest.mark.parametrize("verb", ["check", "hours", "claim", "summary", "certificates", "clear"])
def test_each_verb_ends_and_leaves_one_message(verb: str, log: Path, tmp_path: Path) -> None:
    status, said = pressed(verb, tmp_path / "say", f"--wb={log.name}")
    assert status == (0 if verb == "clear" else 1)
    assert said.endswith(".")
    assert "Traceback" not in said
