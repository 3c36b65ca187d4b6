"""The command line itself: exit status, what goes where, what is refused, and what is said of a fault of ours."""

import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from openpyxl import Workbook, load_workbook

import mentortools
from mentortools import cli
from mentortools.arguments import COMMANDS
from tests.commands.made_logs import ON, Run, hashes, made, put

DOCUMENTED = Path(__file__).parents[2] / "docs" / "commands.md"


def typed_in(path: str, copy: str, sheet: str, cell: str) -> None:
    """A copy of a workbook in which a person has typed a word."""
    book = load_workbook(path)
    (book[sheet] if sheet in book.sheetnames else book.create_sheet(sheet))[cell] = "mine"
    book.save(copy)


# What cannot be run: exit status 2, a sentence on standard error, nothing on standard output


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["check", "nowhere.xlsx"], "There is no file or folder nowhere.xlsx"),
        (["check", "blank"], "There is no workbook in blank"),
        (["summary", "blank"], "There is no workbook in blank"),
        (["claim", "nowhere.xlsx"], "nowhere.xlsx"),
        (["claim", "blank"], "blank is a folder"),
        (["claim", "log.xlsx", "-o", "log.xlsx"], "log.xlsx is what was read"),
        (["claim", "log.xlsx", "-o", "./blank/../log.xlsx"], "is what was read"),
        (["claim", "log.xlsx", "-o", "linked.xlsx"], "linked.xlsx is what was read"),
        (["hours", "log.xlsx", "-o", "log.xlsx"], "log.xlsx is what was read"),
        (["claim", "log.xlsx", "--ledger", "ledger.xlsx", "-o", "ledger.xlsx"], "ledger.xlsx is what was read"),
        (["claim", "log.xlsx", "-o", "blank"], "blank is a folder. Name a file in it"),
        (["claim", "log.xlsx", "-o", "x.csv"], "x.csv must end in .xlsx"),
        (["hours", "log.xlsx", "-o", "x.ods"], "x.ods must end in .xlsx"),
        (["claim", "log.xlsx", "-o", "x.xlsm"], "x.xlsm must end in .xlsx"),
        (["claim", "log.xlsx", "-o", "words.txt/x.xlsx"], "words.txt is a file and no folder"),
        (["clear", "log.xlsx", "-o", "x.csv"], "x.csv must end in .xlsx"),
        (["summary", "log.xlsx", "-o", "s.csv"], "s.csv must end in .xlsx"),
        (["clear", "log.xlsx", "-o", "log.xlsx"], "log.xlsx is what was read"),
        (["clear", "nowhere.xlsx", "-o", "x.xlsx"], "nowhere.xlsx"),
        (["clear", "blank", "-o", "x.xlsx"], "blank is a folder"),
        (["clear", "words.txt", "-o", "x.xlsx"], "workbook"),
        (["summary", "in", "-o", "in/other.xlsx"], "other.xlsx is what was read"),
        (["check", "log.xlsx", "--rules", "words.txt"], "is not TOML"),
        (["check", "log.xlsx", "--rules", "nowhere.toml"], "nowhere.toml"),
        (["check", "log.xlsx", "--rules", "blank"], "blank"),
        (["check", "log.xlsx", "--rules", "bytes.toml"], "bytes.toml is not a rules file"),
        (["check", "log.xlsx", "--rules", "log.xlsx"], "log.xlsx is not a rules file. A rules file is plain text"),
        (["check", "log.xlsx", "--rules", "empty.toml"], "empty.toml holds no rule"),
        (["check", "log.xlsx", "--rules", "sources.toml"], "sources.toml holds no rule"),
        (["check", "log.xlsx", "--rules", "unknown.toml"], "unknown.toml, line 1: there is no parameter hourly_rat"),
        (["check", "log.xlsx", "--ledger", "in/other.xlsx"], "in/other.xlsx is a mentor log, not a ledger of claims"),
        (["check", "log.xlsx", "--ledger", "sums.xlsx"], "sums.xlsx was made by mentortools, and is not a ledger"),
        (["check", "log.xlsx", "--ledger", "plain.xlsx"], "no sheet of it is headed Academic year, Mentor TRN"),
        (["check", "log.xlsx", "--ledger", "words.txt"], "words.txt"),
        (["check", "log.xlsx", "--ledger", "nowhere.xlsx"], "nowhere.xlsx"),
        (["check", "log.xlsx", "--year", "2025"], "Type both years"),
        (["check", "log.xlsx", "--on", "tomorrow"], "Type it as 2026-05-12, or day first as 12/05/2026"),
        (["check", "log.xlsx", "--on", "31/06/2026"], "Type it as 2026-05-12"),
        (["check", "log.xlsx", "--on", "06/22/2026"], "Type it as 2026-05-12"),
        (["check"], "PATH"),
        (["clear", "log.xlsx"], "-o"),
        (["dance"], "dance"),
        ([], "COMMAND"),
        (["rules", "2026 to 2027", "--format", "json"], "2026 to 2027"),
        (["rules", "2019 to 2020"], "There are no rules for 2019 to 2020"),
        (["rules", "next year"], "next year"),
        (["checks", "MT000"], "There is no check MT000"),
        (["ledger", "show", "log.txt"], "log.txt"),
        (["ledger", "show", "words.txt"], "words.txt"),
        (["ledger", "show", "log.xlsx"], "log.xlsx is a mentor log, not a ledger"),
        (["ledger", "compare", "ledger.xlsx", "log.xlsx"], "log.xlsx is a mentor log, not a ledger"),
        (["ledger", "import", "log.xlsx", "ledger.xlsx"], "log.xlsx is not a ledger that mentortools made"),
        (["ledger", "import", "sums.xlsx", "ledger.xlsx"], "sums.xlsx is not a ledger that mentortools made"),
        (["ledger", "import", "plain.xlsx", "ledger.xlsx"], "plain.xlsx is not a ledger that mentortools made"),
        (["ledger", "import", "led.csv", "ledger.xlsx"], "led.csv must end in .xlsx"),
        (["ledger", "import", "ledger.xlsx", "sums.xlsx"], "sums.xlsx was made by mentortools, and is not a ledger"),
        (["ledger", "import", "ledger.xlsx", "plain.xlsx"], "plain.xlsx is not a ledger of claims"),
        (["ledger", "mark", "log.xlsx", "--as", "paid", "--urn", "190001"], "log.xlsx is not a ledger that"),
        (["ledger", "mark", "notes.xlsx", "--as", "paid", "--claim", "1"], "the sheet My notes"),
        (["ledger", "mark", "column.xlsx", "--as", "paid", "--claim", "1"], "column N of the sheet Claims ledger"),
        (["new"], "Name the mentor log to make"),
        (["new", "log.xlsx"], "log.xlsx is already there"),
        (["new", "log.xls"], "must end in .xlsx"),
        (["new", "--from", "list.csv"], "--into FOLDER"),
        (["new", "x.xlsx", "--from", "list.csv", "--into", "to-send"], "no OUT.xlsx"),
        (["new", "--from", "words.txt", "--into", "to-send"], "URN"),
        (["new", "--from", "nowhere.csv", "--into", "to-send"], "nowhere.csv"),
        (["new", "--from", "twice.csv", "--into", "to-send"], "a school twice: rows 2 and 3"),
        (["new", "--from", "log.xlsx", "--into", "to-send"], "log.xlsx is not a CSV file"),
        (["new", "--from", "blank", "--into", "to-send"], "blank is a folder"),
        (["new", "--from", "short.csv", "--into", "to-send"], "short.csv, row 3, URN: “19900” must be 6 digits"),
        (["new", "--from", "where.csv", "--into", "to-send"], "where.csv, row 2, Local authority district: “Nowhere”"),
        (["new", "x.xlsx", "--urn", "12"], "--urn “12” must be 6 digits"),
        (["new", "x.xlsx", "--earlier-urns", "190008, 9"], "--earlier-urns “190008, 9” must be"),
        (["new", "x.xlsx", "--ukprn", "x"], "--ukprn “x” must be 8 digits"),
        (["new", "x.xlsx", "--district", "Narnia"], "--district “Narnia” is no district of England"),
        (["new", "x.xlsx", "--district", "Leed"], "or Leeds if that is meant"),
        (["new", "x.xlsx", "--district", "W06000001"], "is no district of England"),
        (["new", "x.xlsx", "--contact-email", "nobody"], "--contact-email “nobody” is not an e-mail address"),
        (["batch", "in", "-o", "words.txt"], "words.txt is a file. Name a folder after -o"),
        (["batch", "in", "-o", "words.txt/out"], "words.txt"),
        (["batch", "in", "-o", "out", "--expected", "long.json"], "which begins: {. Name a CSV file"),
        (["batch", "in", "-o", "out", "--from", "a@b"], "--from “a@b” has no e-mail address"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_run_is_told(run: Run, folder: Path, words: list[str], told: str) -> None:
    (folder / "blank").mkdir()
    (folder / "words.txt").write_text("only words\n", encoding="utf-8")
    (folder / "bytes.toml").write_bytes(b"\xff\x00x")
    (folder / "list.csv").write_text("URN,School name\n190001,A\n", encoding="utf-8")
    (folder / "twice.csv").write_text("URN,School name\n190001,A\n190001,A\n", encoding="utf-8")
    (folder / "short.csv").write_text("URN\n190001\n19900\n", encoding="utf-8")
    (folder / "where.csv").write_text("URN,Local authority district\n190001,Nowhere\n", encoding="utf-8")
    (folder / "long.json").write_text("{\n" + ' "a": 1,\n' * 1000 + "}", encoding="utf-8")
    (folder / "empty.toml").write_text("", encoding="utf-8")
    (folder / "sources.toml").write_text('[sources.a]\ntitle = "a"\naddress = "a"\nsection = "a"\nread_on = 2026-04-01'
                                         "\nstill_valid_on = 2026-04-01\n", encoding="utf-8")  # fmt: skip
    (folder / "unknown.toml").write_text("[[hourly_rat]]\nvalue = 1\n", encoding="utf-8")
    put(folder / "in", other=made("190003"))
    run("ledger", "import", "ledger.xlsx", "in/other.xlsx")
    run("summary", "in", "-o", "sums.xlsx")
    typed_in("ledger.xlsx", "notes.xlsx", "My notes", "A1")
    typed_in("ledger.xlsx", "column.xlsx", "Claims ledger", "N2")
    Workbook().save("plain.xlsx")
    os.link("log.xlsx", "linked.xlsx")
    before = hashes(folder)
    said = run(*words)
    assert (said.status, said.out) == (2, "")
    assert told in said.err
    assert "Traceback" not in said.err
    assert "our fault" not in said.err
    assert hashes(folder) == before


def test_an_unreadable_workbook_is_a_result_and_writes_no_copy(run: Run, folder: Path) -> None:
    (folder / "bad.xlsx").write_bytes(b"%PDF-1.7")
    for command in ("check", "claim", "hours", "summary"):
        said = run(command, "bad.xlsx", "--on", ON)
        assert said.status == 1, command
        assert "not" in said.out
    assert run("claim", "bad.xlsx", "--format", "json").json["files"][0]["reason"] == "not a workbook"
    assert sorted(hashes(folder)) == ["bad.xlsx", "log.xlsx"]


def test_a_year_that_is_not_published_prints_a_file_to_fill_in(run: Run, folder: Path) -> None:
    """``mentortools rules "2026 to 2027" > 2026-27.toml`` gives a file that says where to fill in what."""
    said = run("rules", "2026 to 2027")
    assert (said.status, "Nothing had been published for 2026 to 2027" in said.err, "[[" in said.err) == (
        1,
        True,
        False,
    )
    assert "[[hourly_rate.fringe]]" in said.out
    assert "2025-09-01" not in said.out
    for encoding in ("utf-8", "utf-16"):
        (folder / "2026-27.toml").write_text(said.out, encoding=encoding)
        told = run("check", "log.xlsx", "--rules", "2026-27.toml").err
        assert re.match(r"2026-27\.toml, line \d+: “title =” has nothing after the =", told)


# What is made and printed


def test_rules_and_checks_are_printed_in_each_form(run: Run) -> None:
    assert "45.10" in run("rules", "2025 to 2026").out
    assert any("45.10" in str(rule) for rule in run("rules", "2025 to 2026", "--format", "json").json)
    assert "45.10" in run("rules", "--format", "csv").out
    checks = run("checks", "--format", "json").json
    assert len(checks) >= 40
    assert "MT304" in run("checks", "mt304").out
    assert len(run("checks", "MT304", "--format", "json").json) == 1
    assert "MT304" in run("checks", "--format", "csv").out


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_and_is_documented(run: Run, command: str) -> None:
    said = run(command, "--help")
    assert said.status == 0
    assert f"mentortools {command}" in said.out
    assert f"## {command}\n" in DOCUMENTED.read_text(encoding="utf-8")


def test_the_version(run: Run) -> None:
    assert run("--version").out == f"mentortools {mentortools.__version__}\n"


# A fault of ours


def test_a_fault_of_ours_is_one_sentence_with_a_reference(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = ModuleType("broken")

    def fail(_: object) -> int:
        personal = "Ada Inkpen, 0900001"
        raise ZeroDivisionError(personal)

    monkeypatch.setattr(broken, "run", fail, raising=False)
    monkeypatch.setattr(cli, "import_module", lambda _: broken)
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    said = run("check", "log.xlsx")
    (written,) = folder.glob("mentortools-fault-*.txt")
    reference = written.stem.rpartition("-")[2]
    assert (said.status, said.out) == (2, "")
    assert said.err.count("\n") == 1
    assert reference in said.err
    assert "Traceback" not in said.err
    for text in (said.err, written.read_text(encoding="utf-8")):
        assert "Ada" not in text
        assert "0900001" not in text
    assert "ZeroDivisionError" in written.read_text(encoding="utf-8")


def test_stopping_it_is_no_fault(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    stopped = ModuleType("stopped")

    def stop(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(stopped, "run", stop, raising=False)
    monkeypatch.setattr(cli, "import_module", lambda _: stopped)
    said = run("checks")
    assert (said.status, said.err) == (2, "Stopped. Nothing was left half written.\n")


# As a program of its own


def program(*words: str, folder: Path, text: str = "utf-8") -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "COLUMNS": "80"}
    return subprocess.run([sys.executable, "-m", "mentortools", *words], cwd=folder, capture_output=True, check=False,
                          encoding=text, env=environment, timeout=60)  # fmt: skip


def test_as_a_program(folder: Path) -> None:
    done = program("claim", "log.xlsx", "--on", ON, folder=folder)
    assert (done.returncode, done.stderr) == (0, "Written: log - filled in.xlsx\n")
    assert "£438.00" in done.stdout
    assert "\x1b" not in done.stdout
    assert program("check", "nowhere.xlsx", folder=folder).returncode == 2
    (folder / "empty.xlsx").write_bytes(b"")
    assert program("check", "empty.xlsx", folder=folder).returncode == 1


def test_a_reader_that_has_read_enough_is_no_fault(folder: Path) -> None:
    command = [sys.executable, "-m", "mentortools", "checks"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        started.stdout.read(10)
        started.stdout.close()
        told = started.stderr.read().decode()
    assert "our fault" not in told
    assert "Traceback" not in told
