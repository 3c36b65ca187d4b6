"""batch and ledger: what they write, what a second run changes, and that what was returned stays as it was."""

import json
import os
from pathlib import Path

import pytest

from mentortools.adapters.reading import read_snapshot
from tests.commands.made_logs import ON, OTHER, WITH_A_FAULT, Run, hashes, made, outputs, put

WRITTEN = {"summary.xlsx", "report.html", "findings.csv", "claims.csv", "claim-lines.csv", "claims-ledger.xlsx",
           "manifest.json"}  # fmt: skip


@pytest.fixture
def returned(folder: Path) -> Path:
    """Three returned files: a good one, one with a fault, and one that cannot be read."""
    put(folder / "returned", good=made(), bad=WITH_A_FAULT, empty=b"")
    return folder / "returned"


def test_everything_is_written_and_nothing_returned_is_changed(run: Run, returned: Path) -> None:
    before = hashes(returned)
    said = run("batch", "returned", "-o", "out", "--on", ON)
    assert (said.status, said.err) == (1, "Written: out\n")
    assert "empty.xlsx: " in said.out
    made_files = set(hashes(Path("out")))
    assert made_files >= WRITTEN | {"filled/good.xlsx", "filled/bad.xlsx"}
    assert {name.rpartition(".")[2] for name in made_files if name.startswith("return-notes/")} == {"txt", "eml"}
    assert hashes(returned) == before


def test_again_gives_the_same(run: Run, returned: Path) -> None:
    """The second run reads the ledger that the first has written, and says so; nothing else is different."""
    assert returned.is_dir()
    first = run("batch", "returned", "-o", "out", "--on", ON)
    files = outputs(Path("out"))
    second = run("batch", "returned", "-o", "out", "--on", ON)
    again = outputs(Path("out"))
    assert first.out == second.out
    tables = ("csv", "txt", "claims-ledger.xlsx")
    assert {name: each for name, each in again.items() if name.endswith(tables)} == {
        name: each for name, each in files.items() if name.endswith(tables)
    }
    assert again.keys() == files.keys()
    run("batch", "returned", "-o", "out", "--on", ON)
    assert outputs(Path("out")) == again


def test_out_inside_the_folder_is_passed_over(run: Run, returned: Path) -> None:
    first = run("batch", "returned", "-o", "returned/out", "--on", ON)
    second = run("batch", "returned", "-o", "returned/out", "--on", ON)
    assert first.out == second.out
    manifest = json.loads((returned / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert [file["path"] for file in manifest["files"]] == ["bad.xlsx", "empty.xlsx", "good.xlsx"]


def test_copies_and_notes_of_files_that_are_gone_are_removed_and_nothing_else(run: Run, returned: Path) -> None:
    run("batch", "returned", "-o", "out", "--on", ON)
    mine = Path("out", "filled", "my own notes.txt")
    mine.write_text("keep", encoding="utf-8")
    (returned / "bad.xlsx").rename("elsewhere.xlsx")
    run("batch", "returned", "-o", "out", "--on", ON)
    assert mine.exists()
    assert Path("out/filled/good.xlsx").exists()
    assert not Path("out/filled/bad.xlsx").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["nowhere", "-o", "out"], "nowhere"),
        (["log.xlsx", "-o", "out"], "log.xlsx"),
        (["returned", "-o", "returned"], "returned"),
        (["blank", "-o", "out"], "There is no workbook in blank"),
        (["returned", "-o", "out", "--use", "other.xlsx"], "holds no other.xlsx"),
        (["returned", "-o", "out", "--ledger", "nowhere.xlsx"], "nowhere.xlsx"),
        (["returned", "-o", "out", "--expected", "nowhere.csv"], "nowhere.csv"),
        (["returned", "-o", "out", "--expected", "no-urn.csv"], "URN"),
    ],
)
def test_what_cannot_be_run_is_told_and_nothing_is_written(
    run: Run, returned: Path, words: list[str], told: str
) -> None:
    Path("blank").mkdir()
    Path("no-urn.csv").write_text("School name\nBrackenfold\n", encoding="utf-8")
    before = hashes(returned)
    said = run("batch", *words, "--on", ON)
    assert (said.status, said.out) == (2, "")
    assert told in said.err
    assert "our fault" not in said.err
    assert not Path("out").exists()
    assert hashes(returned) == before


def test_filled_copies_of_an_earlier_run_are_never_worked_on_where_they_lie(run: Run, returned: Path) -> None:
    assert returned.is_dir()
    run("batch", "returned", "-o", "out", "--on", ON)
    before = hashes(Path("out"))
    assert run("batch", "out/filled", "-o", "out", "--on", ON).status == 2
    assert hashes(Path("out")) == before


def test_expected_schools(run: Run, returned: Path) -> None:
    Path("expected.csv").write_text("URN,School name\n190001,A\n190777,Nobody Yet School\n", encoding="utf-8")
    run("batch", "returned", "-o", "out", "--expected", "expected.csv", "--on", ON)
    assert returned.is_dir()
    assert "Nobody Yet School" in Path("out/report.html").read_text(encoding="utf-8")


def test_names_are_masked_unless_asked_for(run: Run, returned: Path) -> None:
    assert returned.is_dir()
    run("batch", "returned", "-o", "out", "--on", ON)
    assert "0900001" not in Path("out/report.html").read_text(encoding="utf-8")
    assert "0900001" not in Path("out/manifest.json").read_text(encoding="utf-8")
    run("batch", "returned", "-o", "out", "--names", "--on", ON)
    assert "0900001" in Path("out/report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "hours"),
    [([], 0), (["--use", "b.xlsx"], 5), (["--use", "a.xlsx"], 10), (["--latest"], 5)],
    ids=["nobody chose", "use b", "use a", "the latest"],
)
def test_two_workbooks_of_a_school(run: Run, folder: Path, words: list[str], hours: int) -> None:
    put(folder / "two", a=made(), b=made(hours=(5,)))
    os.utime(folder / "two" / "a.xlsx", (1, 1))
    run("batch", "two", "-o", "out", "--on", ON, *words)
    listed = run("ledger", "show", "out/claims-ledger.xlsx", "--format", "json").json
    assert sum(line["hours"] for line in listed) == hours


def test_the_ledger_carries_claims_from_one_batch_to_the_next(run: Run, folder: Path) -> None:
    put(folder / "back", log=made())
    run("batch", "back", "-o", "out", "--on", ON)
    marked = run(
        "ledger", "mark", "out/claims-ledger.xlsx", "--as", "submitted", "--urn", "190001", "--provider", "1ZZ",
        "--year", "2025 to 2026", "--reference", "40200001", "--date", ON,
    )  # fmt: skip
    assert (marked.status, marked.out) == (0, "")
    assert "1 line marked as Submitted" in marked.err
    (line,) = run("ledger", "show", "out/claims-ledger.xlsx", "--format", "json").json
    assert (line["status"], line["claim_reference"], line["hours"], line["amount"]) == (
        "Submitted", "40200001", 10, "438.00",
    )  # fmt: skip
    put(folder / "back", log=made(hours=(6, 4, 2)))
    run("batch", "back", "-o", "out", "--on", ON)
    lines = run("ledger", "show", "out/claims-ledger.xlsx", "--format", "json").json
    assert sorted((line["status"], line["hours"]) for line in lines) == [("Prepared", 2), ("Submitted", 10)]
    kept = list(Path("out").glob("claims-ledger-*.xlsx"))
    assert len(kept) == 1, "only marking changed a line; the second batch added one"
    changes = run("ledger", "compare", kept[0], "out/claims-ledger.xlsx", "--format", "json").json
    assert all(change["urn"] == "190001" for change in changes)


def test_marking_twice_says_that_it_is_marked(run: Run, folder: Path) -> None:
    put(folder / "back", log=made())
    run("batch", "back", "-o", "out", "--on", ON)
    mark = ("ledger", "mark", "out/claims-ledger.xlsx", "--as", "submitted")
    ours, dfes = ("--claim", "MT-2025-26-190001-1ZZ"), ("--reference", "40200001", "--date", "22/06/2026")
    assert "1 line marked as Submitted" in run(*mark, *ours, *dfes).err
    before = hashes(folder)
    for which in (ours, ("--urn", "190001")):
        said = run(*mark, *which, *dfes)
        assert (said.status, "is marked as Submitted in out/claims-ledger.xlsx already" in said.err) == (0, True)
    assert run(*mark, *ours, "--reference", "40200002", "--date", ON).status == 2
    assert hashes(folder) == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--as", "posted", "--urn", "190001"], "Type one of"),
        (["--as", "submitted", "--urn", "190001"], "reference"),
        (["--as", "submitted", "--urn", "199999", "--reference", "1", "--date", ON], "no claim like that"),
        (["--as", "submitted", "--urn", "190001", "--year", "2025"], "academic years"),
        (["--as", "paid", "--claim", "MT-2025-26-190001-1ZZ"], "no claim like that"),
    ],
)
def test_what_cannot_be_marked(run: Run, folder: Path, words: list[str], told: str) -> None:
    put(folder / "back", log=made())
    run("batch", "back", "-o", "out", "--on", ON)
    before = hashes(Path("out"))
    said = run("ledger", "mark", "out/claims-ledger.xlsx", *words)
    assert (said.status, told in said.err, said.out) == (2, True, "")
    assert hashes(Path("out")) == before


def test_previous_claims_of_a_log_are_imported_once(run: Run, folder: Path) -> None:
    put(folder, claims=made("190002", claimed=("40200001", 4), name=OTHER))
    assert ": 1 new line, 0 known before" in run("ledger", "import", "ledger.xlsx", "claims.xlsx").err
    assert ": 0 new lines, 1 known before" in run("ledger", "import", "ledger.xlsx", "claims.xlsx").err
    (line,) = run("ledger", "show", "ledger.xlsx", "--format", "json").json
    assert (line["urn"], line["hours"], line["claim_reference"]) == ("190002", 4, "40200001")
    assert "40200001" in run("ledger", "show", "ledger.xlsx").out
    assert "40200001" in run("ledger", "show", "ledger.xlsx", "--format", "csv").out
    run("claim", "claims.xlsx", "-o", "filled.xlsx", "--on", ON)
    assert ": 0 new lines, 1 known before" in run("ledger", "import", "ledger.xlsx", "filled.xlsx").err


def test_a_filled_copy_has_all_sheets_of_the_log(run: Run, returned: Path) -> None:
    run("batch", "returned", "-o", "out", "--on", ON)
    own = [sheet.name for sheet in read_snapshot((returned / "good.xlsx").read_bytes()).sheets]
    copy = [sheet.name for sheet in read_snapshot(Path("out/filled/good.xlsx").read_bytes()).sheets]
    assert copy[: len(own)] == own
