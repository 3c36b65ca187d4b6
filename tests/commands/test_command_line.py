"""The command line itself: exit status, what goes where, what is refused, and what is said of a fault of ours."""

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import mentortools
from mentortools import cli
from mentortools.adapters.reading import read_snapshot
from mentortools.arguments import COMMANDS
from mentortools.workbook.decode import decode
from tests.commands.made_logs import ON, Run, hashes, made, put

DOCUMENTED = Path(__file__).parents[2] / "docs" / "commands.md"


def school(path: Path) -> tuple[str, str | None, str]:
    details = decode(read_snapshot(path.read_bytes())).school
    return details.name, details.urn, details.district


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
        (["claim", "log.xlsx", "-o", "blank"], "blank is already there"),
        (["clear", "log.xlsx", "-o", "log.xlsx"], "log.xlsx is what was read"),
        (["clear", "nowhere.xlsx", "-o", "x.xlsx"], "nowhere.xlsx"),
        (["clear", "blank", "-o", "x.xlsx"], "blank is a folder"),
        (["clear", "words.txt", "-o", "x.xlsx"], "workbook"),
        (["summary", "in", "-o", "in/other.xlsx"], "other.xlsx is what was read"),
        (["check", "log.xlsx", "--rules", "words.txt"], "is not TOML"),
        (["check", "log.xlsx", "--rules", "nowhere.toml"], "nowhere.toml"),
        (["check", "log.xlsx", "--rules", "blank"], "blank"),
        (["check", "log.xlsx", "--rules", "bytes.toml"], "UTF-8"),
        (["check", "log.xlsx", "--ledger", "words.txt"], "words.txt"),
        (["check", "log.xlsx", "--ledger", "nowhere.xlsx"], "nowhere.xlsx"),
        (["check", "log.xlsx", "--year", "2025"], "Type both years"),
        (["check", "log.xlsx", "--on", "tomorrow"], "Type it as 2026-05-12"),
        (["check"], "PATH"),
        (["clear", "log.xlsx"], "-o"),
        (["dance"], "dance"),
        ([], "COMMAND"),
        (["rules", "2026 to 2027"], "2026 to 2027"),
        (["rules", "next year"], "next year"),
        (["checks", "MT000"], "There is no check MT000"),
        (["ledger", "show", "log.txt"], "log.txt"),
        (["ledger", "show", "words.txt"], "words.txt"),
        (["new"], "Name the mentor log to make"),
        (["new", "log.xlsx"], "log.xlsx is already there"),
        (["new", "log.xls"], "must end in .xlsx"),
        (["new", "--from", "list.csv"], "--into FOLDER"),
        (["new", "x.xlsx", "--from", "list.csv", "--into", "to-send"], "no OUT.xlsx"),
        (["new", "--from", "words.txt", "--into", "to-send"], "URN"),
        (["new", "--from", "nowhere.csv", "--into", "to-send"], "nowhere.csv"),
        (["new", "--from", "twice.csv", "--into", "to-send"], "a school twice"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_run_is_told(run: Run, folder: Path, words: list[str], told: str) -> None:
    (folder / "blank").mkdir()
    (folder / "words.txt").write_text("only words\n", encoding="utf-8")
    (folder / "bytes.toml").write_bytes(b"\xff\xfe\x00x")
    (folder / "list.csv").write_text("URN,School name\n190001,A\n", encoding="utf-8")
    (folder / "twice.csv").write_text("URN,School name\n190001,A\n190001,A\n", encoding="utf-8")
    put(folder / "in", other=made("190003"))
    run("ledger", "import", "ledger.xlsx", "in/other.xlsx")
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


def test_a_year_that_is_not_published_says_how_to_add_it(run: Run) -> None:
    said = run("rules", "2026 to 2027")
    assert "[[" in said.err
    assert "hourly_rate" in said.err
    assert "2025-09-01" not in said.err.replace("holds_from = 2026-09-01", "")


# What is made and printed


def test_new_makes_a_log_for_one_school(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "new.xlsx"
    said = run(
        "new", out, "--school", "Quillhaven School", "--urn", "190001", "--district", "Leeds", "--year", "2025-26",
        "--earlier-urns", "190008, 190009", "--ukprn", "10000001", "--postcode", "ZZ1 1ZZ", "--phase", "Primary",
        "--trust", "Paper Trust", "--contact-name", "Wilf Paperclip", "--contact-email", "w@school.example",
    )  # fmt: skip
    assert (said.status, said.out, said.err) == (0, "", f"Written: {out}\n")
    details = decode(read_snapshot(out.read_bytes())).school
    assert [str(value) for value in details[1:12]] == [
        "Quillhaven School", "190001", "('190008', '190009')", "10000001", "ZZ1 1ZZ", "Leeds", "Primary",
        "Paper Trust", "2025 to 2026", "Wilf Paperclip", "w@school.example",
    ]  # fmt: skip


def test_new_makes_a_log_for_each_school_of_a_list_and_replaces_none(run: Run, folder: Path) -> None:
    listed = (
        "URN,EstablishmentName,DistrictAdministrative (name)\n190001,Quill/haven,Leeds\n190002,Brackenfold,Watford\n"
    )
    (folder / "list.csv").write_text(listed, encoding="utf-8")
    said = run("new", "--from", "list.csv", "--into", "to-send", "--year", "2025 to 2026", "-q")
    assert (said.status, said.out, said.err) == (0, "", "")
    made_logs = sorted((folder / "to-send").iterdir())
    assert [school(path)[1:] for path in made_logs] == [("190002", "Watford"), ("190001", "Leeds")]
    made_logs[1].unlink()
    before = hashes(folder)
    again = run("new", "--from", "list.csv", "--into", "to-send")
    assert (again.status, "already there" in again.err) == (2, True)
    assert hashes(folder) == before


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
