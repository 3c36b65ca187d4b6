"""``mentortools doctor`` as it is typed."""

import json
from pathlib import Path

import pytest

from tests.commands.made_logs import Run


def test_all_is_well_here(run: Run, folder: Path) -> None:
    said = run("doctor", folder / "log.xlsx")
    assert said.status == 0
    assert said.out.startswith(f"  good      {folder.as_posix()}/log.xlsx\n            mentor log edition ")
    assert said.out.endswith("\nNothing must be fixed.\n")
    assert said.err == ""


@pytest.mark.parametrize("name", ["words.txt", "empty.xlsx"])
def test_a_workbook_that_cannot_be_read_must_be_fixed(run: Run, folder: Path, name: str) -> None:
    (folder / name).write_text("words" if name == "words.txt" else "", encoding="utf-8")
    said = run("doctor", name, "--format", "json")
    found = json.loads(said.out)
    assert said.status == 1
    assert found["well"] is False
    assert [line["about"] for line in found["lines"] if line["state"] == "must fix"] == [name]


def test_a_workbook_that_is_not_there_is_told(run: Run, folder: Path) -> None:
    said = run("doctor", "nowhere.xlsx")
    assert (said.status, said.out) == (2, "")
    assert "nowhere.xlsx" in said.err
    assert not list(folder.glob("nowhere*"))
