"""check, claim, hours, clear and summary: what they print, what they write, and what they leave alone."""

import csv
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from mentortools.adapters.reading import read_snapshot
from tests.commands.made_logs import ON, OTHER, WITH_A_FAULT, Run, hashes, made, put

CHECK_KEYS = ["mentortools", "rules", "on", "files"]
FILE_KEYS = ["path", "sha256", "read", "reason", "findings"]
FINDING_KEYS = ["code", "severity", "sheet", "cell", "heading", "found", "message"]
CLAIM_KEYS = ["mentortools", "rules", "on", "ledger", "academic_year", "school", "claims", "rows_kept_out",
              "hours_kept_out", "amount", "findings", "rows_kept_out_without_hours"]  # fmt: skip
LINE_KEYS = ["trn", "training_type", "hours_logged", "allowance", "already_claimed_here", "already_claimed_elsewhere",
             "hours_claimed", "hours_left", "amount", "why"]  # fmt: skip
OURS = ["Checks", "Training hours", "Funding claim", "School summary"]


def sheets(path: Path) -> list[str]:
    return [sheet.name for sheet in read_snapshot(path.read_bytes()).sheets]


def test_check_prints_findings_and_writes_nothing(run: Run, folder: Path) -> None:
    put(folder, bad=WITH_A_FAULT)
    before = hashes(folder)
    said = run("check", "log.xlsx", "bad.xlsx", "--on", ON)
    assert said.status == 1
    assert "must fix" in said.out
    assert "Training log" in said.out
    assert "2 files: " in said.out
    assert hashes(folder) == before
    assert run("check", "log.xlsx", "--on", ON).status == 0


def test_check_as_json_has_the_promised_keys(run: Run, folder: Path) -> None:
    put(folder, bad=WITH_A_FAULT, empty=b"")
    said = run("check", "bad.xlsx", "empty.xlsx", "--format", "json", "--on", ON)
    assert list(said.json) == CHECK_KEYS
    assert said.json["on"] == ON
    bad, empty = said.json["files"]
    assert list(bad) == FILE_KEYS
    assert all(list(finding) == FINDING_KEYS for finding in bad["findings"])
    assert (bad["path"], bad["read"], bad["reason"]) == ("bad.xlsx", True, None)
    assert (empty["read"], empty["reason"]) == (False, "empty")
    must_fix = [
        (each["sheet"], each["cell"], each["found"]) for each in bad["findings"] if each["severity"] == "must fix"
    ]
    assert must_fix == [("Training log", "E6", "30")]


def test_check_as_csv_and_html(run: Run, folder: Path) -> None:
    put(folder, bad=WITH_A_FAULT)
    rows = list(csv.DictReader(StringIO(run("check", "bad.xlsx", "--format", "csv", "--on", ON).out.lstrip("\ufeff"))))
    assert any("30" in " ".join(row.values()) for row in rows)
    page = run("check", "bad.xlsx", "--format", "html", "--on", ON).out
    assert page.lower().startswith("<!doctype html>")
    assert "Inkpen" not in page


def test_a_folder_is_checked_with_all_in_it_and_each_file_once(run: Run, folder: Path) -> None:
    put(folder / "back" / "more", a=made("190002"))
    (folder / "back" / "~$a.xlsx").write_bytes(b"lock")
    (folder / "back" / "desktop.ini").write_bytes(b"x")
    said = run("check", "back", "back/more/a.xlsx", "log.xlsx", "./log.xlsx", "--format", "json", "--on", ON)
    assert [file["path"] for file in said.json["files"]] == ["back/more/a.xlsx", "log.xlsx"]
    assert all(file["findings"] for file in said.json["files"])


def test_a_file_that_is_named_is_read_whatever_its_name(run: Run, folder: Path) -> None:
    (folder / ".hidden.xlsx").write_bytes(WITH_A_FAULT)
    assert run("check", ".hidden.xlsx", "--on", ON).status == 1


def test_files_of_one_school_are_told_apart_or_said_to_be_the_same(run: Run, folder: Path) -> None:
    put(folder, same=made(), other=made(hours=(5,)))
    text = run("check", "log.xlsx", "same.xlsx", "--on", ON)
    assert (text.status, "same bytes as log.xlsx" in text.out) == (0, True)
    text = run("check", "log.xlsx", "other.xlsx", "--on", ON)
    assert (text.status, "Neither counts" in " ".join(text.out.split())) == (1, True)


def test_claim_as_json_has_the_promised_keys_and_the_right_sum(run: Run, folder: Path) -> None:
    said = run("claim", "log.xlsx", "--format", "json", "--on", ON)
    assert list(said.json) == CLAIM_KEYS
    assert list(said.json["school"]) == ["name", "urn", "region", "region_from"]
    (claim,) = said.json["claims"]
    assert list(claim) == ["provider_code", "hours", "hourly_rate", "amount", "mentors"]
    (line,) = claim["mentors"]
    assert list(line) == LINE_KEYS
    assert (claim["hours"], claim["hourly_rate"], claim["amount"], said.json["amount"]) == (
        10, "43.80", "438.00", "438.00",
    )  # fmt: skip
    assert (line["hours_logged"], line["hours_claimed"], line["hours_left"]) == ("10", 10, 6)
    assert (said.status, said.err.strip()) == (0, "Written: log - filled in.xlsx")
    assert folder.joinpath("log - filled in.xlsx").exists()


def test_claim_fills_a_copy_and_the_same_again_of_that_copy(run: Run, folder: Path) -> None:
    original = (folder / "log.xlsx").read_bytes()
    first = run("claim", "log.xlsx", "-o", "one.xlsx", "--format", "json", "--on", ON)
    second = run("claim", "one.xlsx", "-o", "two.xlsx", "--format", "json", "--on", ON)
    assert first.json == second.json
    assert (folder / "log.xlsx").read_bytes() == original
    own = sheets(folder / "log.xlsx")
    assert sheets(folder / "one.xlsx") == [*own, *OURS]
    assert sheets(folder / "two.xlsx") == [*own, *OURS]


def test_a_copy_in_which_somebody_has_typed_since_is_never_written_over(run: Run, folder: Path) -> None:
    run("claim", "log.xlsx", "--on", ON)
    filled = folder / "log - filled in.xlsx"
    assert run("claim", "log.xlsx", "--on", ON).status == 0
    put(folder, more=made(hours=(6, 4, 2)))
    assert run("claim", "more.xlsx", "-o", filled, "--on", ON).status == 0
    book = load_workbook(filled)
    book["Training log"]["G9"] = "typed by a person"
    book.save(filled)
    before = hashes(folder)
    said = run("claim", "log.xlsx", "--on", ON)
    assert (said.status, "already there" in said.err, said.out) == (2, True, "")
    assert hashes(folder) == before


def test_claim_as_text_and_csv(run: Run, folder: Path) -> None:
    text = run("claim", "log.xlsx", "-o", "out.xlsx", "--on", ON)
    assert "£438.00" in text.out
    assert "\x1b" not in text.out
    table = run("claim", "log.xlsx", "-o", "out.xlsx", "--format", "csv", "--on", ON).out
    assert "0900001" in table
    assert folder.joinpath("out.xlsx").exists()


def test_hours_fills_in_the_hours_alone(run: Run, folder: Path) -> None:
    assert run("hours", "log.xlsx", "-o", "hours.xlsx", "--on", ON).status == 0
    assert sheets(folder / "hours.xlsx")[-2:] == ["Checks", "Training hours"]
    assert "Funding claim" not in sheets(folder / "hours.xlsx")


def test_hours_never_take_the_place_of_a_claim(run: Run, folder: Path) -> None:
    run("claim", "log.xlsx", "--on", ON)
    before = hashes(folder)
    said = run("hours", "log.xlsx", "-o", "log - filled in.xlsx", "--on", ON)
    assert (said.status, "has the sheets Funding claim, School summary" in said.err) == (2, True)
    assert hashes(folder) == before
    assert run("hours", "log.xlsx", "--on", ON).err == "Written: log - training hours.xlsx\n"
    assert run("hours", "log.xlsx", "--on", ON).status == 0
    assert run("claim", "log.xlsx", "-o", "log - training hours.xlsx", "--on", ON).status == 0


@pytest.mark.parametrize("command", ["claim", "hours"])
def test_a_page_of_the_school(run: Run, folder: Path, command: str) -> None:
    (folder / "empty.xlsx").write_bytes(b"")
    page = run(command, "log.xlsx", "--format", "html", "--on", ON).out
    assert page.lower().startswith("<!doctype html>")
    assert "£438.00" in page
    assert "Inkpen" not in page
    assert run(command, "empty.xlsx", "--format", "html").out.lower().startswith("<!doctype html>")
    assert "MT001" in run(command, "empty.xlsx", "--format", "csv").out


@pytest.mark.parametrize(("columns", "lines"), [(110, 1), (80, 1), (76, 2), (60, 2), (40, 2)])
def test_the_summary_fits_the_terminal(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, columns: int, lines: int
) -> None:
    """A school has a row of a table where there is room for one, and two lines where there is none."""
    monkeypatch.setenv("COLUMNS", str(columns))
    name = "The Very Long Name of a School in the Country"
    put(folder / "back", a=made(name=name), b=made(hours=(5,)), c=made("190002", trn="0900002", name=OTHER))
    (folder / "back" / "empty.xlsx").write_bytes(b"")
    said = run("summary", "back", "--on", ON)
    assert max(map(len, said.out.splitlines())) <= columns
    (number,) = [count for count, line in enumerate(said.out.splitlines()) if line.startswith("Quillhaven")]
    assert any("£438.00" in line for line in said.out.splitlines()[number + lines - 1 : number + 2 * lines - 1])
    assert "1 more must fix is in files that do not" in said.out


def test_clear_takes_ours_out_again(run: Run, folder: Path) -> None:
    run("claim", "log.xlsx", "-o", "filled.xlsx", "--on", ON)
    said = run("clear", "filled.xlsx", "-o", "cleared.xlsx")
    assert (said.status, said.out, said.err) == (0, "", "Written: cleared.xlsx\n")
    assert sheets(folder / "cleared.xlsx") == sheets(folder / "log.xlsx")


def test_summary_in_each_form(run: Run, folder: Path) -> None:
    put(folder / "back", a=made(), b=made("190002", day=20, name=OTHER))
    said = run("summary", "back", "-o", "summary.xlsx", "--on", ON)
    assert (said.status, "£262.80" in said.out, "£700.80" in said.out) == (0, True, True)
    assert folder.joinpath("summary.xlsx").exists()
    data = run("summary", "back", "--format", "json", "--on", ON).json
    assert [(school["urn"], school["hours_claimed"]) for school in data["schools"]] == [("190001", 10), ("190002", 6)]
    assert data["all"]["amount"] == "700.80"
    assert "190002" in run("summary", "back", "--format", "csv", "--on", ON).out
    assert run("summary", "back", "--format", "html", "--on", ON).out.lower().startswith("<!doctype")


@pytest.mark.parametrize(
    ("words", "status", "hours"),
    [
        (["--on", "2025-10-14"], 1, 6),
        (["--on", "2025-10-15"], 0, 10),
        (["--year", "2024 to 2025"], None, 10),
        (["--year", "2025/26"], 0, 10),
        (["--ledger", "ledger.xlsx"], 0, 6),
        (["--rules", "more.toml"], 0, 10),
    ],
    ids=["the day before", "the day", "another year", "this year, written otherwise", "a ledger", "rules"],
)
def test_each_common_option_does_something(
    run: Run, folder: Path, words: list[str], status: int | None, hours: int
) -> None:
    (folder / "more.toml").write_text(RULES, encoding="utf-8")
    put(folder, claims=made(hours=(), claimed=("40200001", 4)))
    run("ledger", "import", "ledger.xlsx", "claims.xlsx")
    plain = run("claim", "log.xlsx", "-o", "out.xlsx", "--format", "json", "--on", ON)
    said = run("claim", "log.xlsx", "-o", "out.xlsx", "--format", "json", "--on", ON, *words)
    assert status in (None, said.status)
    assert sum(claim["hours"] for claim in said.json["claims"]) == hours
    if words[1] not in {"2025/26", "2025-10-15"}:
        assert said.json != plain.json


RULES = """
[sources.mine]
title = "A letter"
address = "https://www.example.org/letter"
section = "1"
read_on = 2026-04-01
still_valid_on = 2026-04-01

[[hourly_rate.rest_of_england]]
holds_from = 2025-09-01
holds_until = 2026-08-31
status = "confirmed"
source = "mine"
value = 44.00
"""


@pytest.mark.usefixtures("folder")
def test_quiet_prints_the_result_alone(run: Run) -> None:
    for command in (["claim", "log.xlsx", "-o", "out.xlsx"], ["hours", "log.xlsx", "-o", "h.xlsx"]):
        said = run(*command, "--format", "json", "-q", "--on", ON)
        assert said.err == ""
        assert said.json["amount"] == "438.00"
