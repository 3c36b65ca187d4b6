"""No traceback reaches a person: faults put in on purpose, in every face, and what each says and leaves."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from mentortools import excel_program
from mentortools.adapters import fault_log, filled_copy
from mentortools.checks import run as running
from mentortools.checks.case import LogCase
from mentortools.checks.catalogue import Check, Hit, Stage
from mentortools.cli import main
from mentortools.commands import check as check_command
from mentortools.model.severity import Severity
from tests.commands.made_logs import ON, OTHER, SCHOOL, Run, hashes, made, put

OURS = "Something went wrong that is our fault, not yours (reference "
PERSONAL = ("Brackenfold", "Quillhaven", "Inkpen", "Novice", "0900001", "190001", "190009", "returned", ".xlsx")


@pytest.fixture(autouse=True)
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Logs of faults go into the test's own folder, as on Windows."""
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    return tmp_path / "local" / "mentortools" / "logs"


def faults(logs: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(logs.glob("mentortools-fault-*.txt"))]


def raising(error: BaseException) -> Callable[..., NoReturn]:
    def fail(*_: object, **__: object) -> NoReturn:
        raise error

    return fail


@pytest.fixture
def faulty_check(monkeypatch: pytest.MonkeyPatch) -> None:
    """A check that stumbles over one school, with that school's name in its error."""

    def stumble(case: LogCase) -> Iterator[Hit]:
        if case.log.school.name == OTHER:
            msg = f"{case.log.school.name}: {case.log.mentors[0].name} has TRN {case.log.mentors[0].trn}"
            raise KeyError(msg)
        yield from ()

    faulty = Check("MT999", Severity.NOTE, "Stumbles", "{found}", "It is broken.", Stage.LOG, (), stumble)
    monkeypatch.setattr(running, "_AT", {**running._AT, Stage.LOG: (*running._AT[Stage.LOG], faulty)})  # noqa: SLF001 - the one way to break a check


@pytest.mark.parametrize("error", [KeyError("Ada Inkpen 0900001"), MemoryError(), RecursionError("Quillhaven.xlsx")])
def test_a_fault_is_one_sentence_with_a_reference(
    folder: Path, run: Run, logs: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    monkeypatch.setattr(check_command, "check", raising(error))
    said = run("check", "log.xlsx", "--on", ON)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(OURS)
    assert "No workbook of yours was changed." in said.err
    assert said.err.count("\n") == 1
    (written,) = faults(logs)
    assert type(error).__name__ in written
    assert "test_faults.py" in written, "the place in the code"
    assert written.splitlines()[0].removeprefix("fault ") in said.err
    assert not [word for word in PERSONAL if word in written]
    del folder


def test_a_log_of_faults_that_cannot_be_written_is_said(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a file").write_bytes(b"")
    monkeypatch.setenv("LOCALAPPDATA", str(folder / "a file"))
    monkeypatch.setattr(fault_log, "gettempdir", lambda: str(folder / "a file" / "below"))
    monkeypatch.setattr(check_command, "check", raising(ZeroDivisionError()))
    said = run("check", "log.xlsx")
    assert said.status == 2
    assert said.err.startswith(OURS)
    assert "Tell whoever looks after mentortools what you did" in said.err


def test_a_run_goes_on_with_the_other_files(folder: Path, run: Run, logs: Path, faulty_check: None) -> None:
    del faulty_check
    put(folder / "returned", one=made(), two=made("190009", name=OTHER), three=made("190003", trn="0900003"))
    before = hashes(folder / "returned")
    said = run("batch", "returned", "-o", "out", "--on", ON, "--format", "json")
    assert said.status == 1
    assert hashes(folder / "returned") == before
    assert [(each["path"], each["reason"]) for each in said.json["files_not_used"]] == [("two.xlsx", "a fault of ours")]
    assert said.json["all"]["amount"] == "876.00", "the others are claimed for to the pound"
    assert sorted(path.name for path in (folder / "out/filled").iterdir()) == ["one.xlsx", "three.xlsx"]
    assert not list((folder / "out").glob("return-notes/two*")), "it is no school's matter"
    (written,) = faults(logs)
    assert "KeyError" in written
    assert not [word for word in PERSONAL if word in written]
    checked = run("check", "returned", "--on", ON)
    assert checked.status == 1
    assert "MT011" in checked.out
    assert "Traceback" not in checked.out + checked.err


def test_a_copy_that_cannot_be_made_costs_no_claim(
    folder: Path, run: Run, logs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filled_copy, "graft_and_prove", raising(IndexError("Ada Inkpen")))
    said = run("claim", "log.xlsx", "--on", ON)
    assert said.status == 0
    assert "£438.00" in said.out
    assert "Our sheets are in a workbook of their own. The copy could not be made, and the fault is ours" in said.err
    assert (folder / "log - filled in.xlsx").is_file()
    assert "Inkpen" not in faults(logs)[0]


def test_a_disk_without_room(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    del folder
    monkeypatch.setattr(check_command, "print_lines", raising(OSError(errno.ENOSPC, "No space left on device")))
    said = run("check", "log.xlsx", "--on", ON)
    assert (said.status, said.err) == (2, "There is no room left on the disk. Make room, and run this again.\n")


def test_whoever_stops_it_is_told_that_nothing_is_half_written(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder / "returned", one=made(), two=made("190009", name=OTHER))
    before = hashes(folder)
    monkeypatch.setattr("mentortools.api.summary_beside.batch_summary", raising(KeyboardInterrupt()))
    said = run("batch", "returned", "-o", "out", "--on", ON)
    assert (said.status, said.err) == (2, "Stopped. Nothing was left half written.\n")
    assert hashes(folder) == before | facts(folder)


def facts(folder: Path) -> dict[str, str]:
    """What the next run need not work out again."""
    return {name: digest for name, digest in hashes(folder).items() if name.startswith("out/.facts/")}


def test_a_button_says_it_too(logs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good, bad = tmp_path / "good.xlsx", tmp_path / "bad.xlsx"
    good.write_bytes(made())
    bad.write_bytes(made("190009", name=OTHER))
    from mentortools import excel  # noqa: PLC0415 - the program loads it late too

    plainly = excel.claim_file
    monkeypatch.setattr(
        excel, "claim_file", lambda path: plainly(path) if path == good else raising(KeyError(SCHOOL))()
    )
    assert excel_program.main([str(bad), str(good), f"--say={tmp_path / 'say'}"]) == 2
    said = (tmp_path / "say").read_text(encoding="cp1252")
    assert said.startswith(f"bad.xlsx: {OURS}")
    assert "good.xlsx: 1 claim, 10 hours: £438.00." in said
    assert SCHOOL not in faults(logs)[0]


PROGRAM = [sys.executable, "-m", "mentortools"]


@pytest.mark.parametrize("words", [["rules"], ["check", "log.xlsx", "--on", ON], ["--version"], ["rules", "--help"]])
def test_a_reader_that_has_read_enough(folder: Path, words: list[str]) -> None:
    """As in ``mentortools rules | head -1``: nothing is said of it, and it is no failure."""
    del folder
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    pipe = subprocess.PIPE
    with subprocess.Popen([*PROGRAM, *words], stdout=pipe, stderr=pipe, env=environment) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (0, b"")


@pytest.mark.parametrize("coding", ["ascii", "cp437"])
def test_a_terminal_that_knows_few_letters(folder: Path, coding: str) -> None:
    (folder / "log.xlsx").write_bytes(made(name="Ysgol Llanfair–ym–Muallt £ €"))
    environment = {**os.environ, "PYTHONIOENCODING": coding}
    ended = subprocess.run(
        [*PROGRAM, "claim", "log.xlsx", "--on", ON], capture_output=True, env=environment, check=False
    )
    assert (ended.returncode, b"Traceback" in ended.stderr) == (0, False)
    dragged = [sys.executable, "-m", "mentortools.excel_program", "log.xlsx"]
    ended = subprocess.run(dragged, capture_output=True, env=environment, check=False)
    assert (ended.returncode, b"Traceback" in ended.stderr) == (0, False)
    assert b"1 claim, 10 hours" in ended.stdout


def test_the_exit_status_of_the_program_is_that_of_the_command(folder: Path) -> None:
    del folder
    assert main(["check", "no such file.xlsx"]) == 2
