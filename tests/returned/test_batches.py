"""Whole folders as they come back: versions, locks, outputs, titles, a bad row in every school: cases 37 to 46."""

import csv
import json
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from mentortools.adapters.files import read_file
from mentortools.reports.batch_summary import batch_summary
from mentortools.reports.result import BatchResult
from mentortools.workbook.edit import NewSheet
from mentortools.workbook.sheet_title import sheet_title
from mentortools.workbook.unreadable import Reason, UnreadableFile
from tests.commands.made_logs import ON, Run, Said, hashes, made, put, runner
from tests.returned.made import HEADINGS, MENTORS, SCHOOL, TRAINEES, book

CASES = (37, 38, 39, 40, 42, 46)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(capsys)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def states(run: Run, *options: str) -> dict[str, tuple[str, str]]:
    """What becomes of each file of the folder: its state, and what is said of it."""
    said = " ".join(run("batch", "returned", "-o", "out", "--on", ON, "-q", *options).out.split())
    listed = json.loads(Path("out/manifest.json").read_bytes())["files"]
    return {each["path"]: (each["state"], said.partition(f"{each['path']}: ")[2]) for each in listed}


def amounts(name: str = "claims.csv") -> list[str]:
    text = Path("out", name).read_text("utf-8-sig")
    return [row["claim_amount"] for row in csv.DictReader(StringIO(text, newline=""))]


def test_case_37_the_same_bytes_twice_count_once_and_it_is_said(run: Run, here: Path) -> None:
    put(here / "returned", log=made(), **{"log final (2)": made(), "LOG": made()})
    found = states(run)
    assert [state for state, _ in found.values()] == ["read", "the same file as another", "the same file as another"]
    for state, said in found.values():
        assert state == "read" or said.startswith("It has the same bytes as LOG.xlsx, which counts in its place.")
    assert amounts() == ["438.00"]


def test_case_37_one_school_twice_with_more_in_one_of_them(run: Run, here: Path) -> None:
    put(here / "returned", early=made(), final=made(hours=(6, 4, 2)))
    found = states(run)
    assert found["early.xlsx"][0] == "another version counts in its place"
    assert found["early.xlsx"][1].startswith("final.xlsx is a later version of it and counts in its place.")
    assert amounts() == ["525.60"]


def test_case_37_one_school_twice_and_each_has_more(run: Run, here: Path) -> None:
    put(here / "returned", one=made(hours=(6, 4)), two=made(hours=(6, 5)))
    found = states(run)
    assert {state for state, _ in found.values()} == {"two versions: choose one"}
    assert amounts() == [], "neither counts until somebody has chosen"
    note = Path("out/return-notes/one.txt").read_text("utf-8")
    assert "“two.xlsx”" not in note, "a file of another name could be another school's"
    assert "None of them is part of a claim until it is known which one counts." in " ".join(note.split())
    found = states(run, "--use", "one.xlsx")
    assert found["two.xlsx"][0] == "another version counts in its place"
    assert found["two.xlsx"][1].startswith("one.xlsx was chosen with --use")
    assert amounts() == ["438.00"]


def test_case_37_names_that_differ_in_case_alone_have_copies_of_their_own(run: Run, here: Path) -> None:
    put(here / "returned", Log=made(), log=made("190002", trn="0900002"))
    states(run)
    assert sorted(path.name for path in Path("out/filled").iterdir()) == ["Log.xlsx", "log (2).xlsx"]
    assert sorted(path.name for path in Path("out/return-notes").glob("*.txt")) == []


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), OSError(5, "Input/output error")])
def test_case_38_a_file_that_somebody_has_open_costs_itself_alone(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    put(here / "returned", open=made(), other=made("190002", trn="0900002"))
    plainly = Path.read_bytes

    def read(path: Path) -> bytes:
        if path.name == "open.xlsx":
            raise error
        return plainly(path)

    monkeypatch.setattr(Path, "read_bytes", read)
    with pytest.raises(UnreadableFile) as refused:
        read_file(here / "returned/open.xlsx")
    assert refused.value.reason is Reason.LOCKED
    found = states(run)
    assert found["open.xlsx"][0] == "could not be read"
    assert found["open.xlsx"][1].startswith("locked")
    assert amounts() == ["438.00"]


def test_case_39_a_batch_that_finds_another_at_work_writes_nothing(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other one is between its copies and its summary."""
    put(here / "returned", one=made(), two=made("190002", trn="0900002"))
    seconds: list[Said] = []

    def meanwhile(batch: BatchResult) -> tuple[NewSheet, ...]:
        before = hashes(here / "out")
        seconds.append(run("batch", "returned", "-o", "out", "--on", ON, "-q"))
        assert hashes(here / "out") == before
        return batch_summary(batch)

    monkeypatch.setattr("mentortools.api.summary_beside.batch_summary", meanwhile)
    assert run("batch", "returned", "-o", "out", "--on", ON, "-q").status == 0
    ((status, _, said),) = ((each.status, each.out, each.err) for each in seconds)
    assert (status, said.count("\n")) == (2, 1)
    assert "Another run of mentortools" in said
    assert amounts() == ["438.00", "438.00"], "the first one's output is whole"
    assert not [name for name in hashes(here / "out") if name.endswith(".part")]


def test_case_40_nothing_is_written_over_an_input_or_a_strange_file(run: Run, here: Path) -> None:
    put(here, log=made(), mine=made("190002"))
    before = hashes(here)
    for out in ("log.xlsx", "./log.xlsx", "mine.xlsx"):
        said = run("claim", "log.xlsx", "--on", ON, "-o", out)
        assert said.status == 2, out
        assert said.err.count("\n") == 1
    assert hashes(here) == before


def test_case_40_an_output_that_is_open_is_said_and_stays(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(here, log=made())
    run("claim", "log.xlsx", "--on", ON)
    before = hashes(here)

    def locked(path: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied", str(path), None, str(target))

    monkeypatch.setattr(Path, "replace", locked)
    said = run("claim", "log.xlsx", "--on", ON)
    assert said.status == 2
    assert "If it is open in Excel, close it and run this again" in said.err
    assert hashes(here) == before, "not even a part of it"


TITLES = ("St John's/St Mary's", "x" * 40, "[a]:*?\\", "History", "history", "''", "", "A\x00\ud800", "Ab", "aB", "AB")


def test_case_42_titles_made_of_names_are_titles_that_excel_takes() -> None:
    """No sheet of ours is named after data, but what may be some day goes through one function."""
    taken: list[str] = []
    for name in (*TITLES, *TITLES):
        taken.append(sheet_title(name, taken))
    made_of = Workbook()
    made_of.remove(made_of.worksheets[0])
    for title in taken:
        made_of.create_sheet(title)
    saved = BytesIO()
    made_of.save(saved)
    assert load_workbook(saved).sheetnames == taken
    assert len({title.casefold() for title in taken}) == len(taken)


@given(st.lists(st.text(max_size=60), max_size=12))
def test_case_42_whatever_the_names_are(names: list[str]) -> None:
    taken: list[str] = []
    for name in names:
        title = sheet_title(name, taken)
        assert 1 <= len(title.encode("utf-16-le")) // 2 <= 31
        assert not set(title) & set("[]:*?/\\")
        assert title.strip("'") == title
        assert title.casefold() not in {"history", *(each.casefold() for each in taken)}
        taken.append(title)


def test_case_42_no_sheet_of_ours_is_named_after_data(run: Run, here: Path) -> None:
    put(here / "returned", log=made(name="St John's/St Mary's [a]:*?"))
    states(run)
    for path in (here / "out/summary.xlsx", here / "out/claims-ledger.xlsx", here / "out/filled/log.xlsx"):
        assert not [title for title in load_workbook(path).sheetnames if "John" in title]


SCHOOLS = 100
FAULTS = ({"hours": "lots"}, {"date": "31/06/2026"}, {"mentor_trn": "TBC"}, {"provider_code": "?"}, {"hours": 25})


def _with_one_bad_row(number: int) -> bytes:
    """A school's log: hours that differ from school to school, and one row with one of the faults."""
    trn, urn = f"{900_000 + number:07}", f"{190_000 + number}"
    row = {"date": date(2025, 10, 1), "mentor_trn": trn, "provider_code": "1ZZ", "activity": "Induction", "hours": 1}
    rows = [{**row, "date": date(2025, 10, 1) + timedelta(turn)} for turn in range(1 + number % 15)]
    rows.insert(number % len(rows), {**row, "date": date(2025, 12, 1), "hours": 9, **FAULTS[number % len(FAULTS)]})
    drawn = book(
        (HEADINGS, *((*each.values(), "Online", "Register") for each in rows)),
        School=(("URN", urn), *SCHOOL[1:]),
        Mentors=(MENTORS[0], (trn, *MENTORS[1][1:])),
        Trainees=(TRAINEES[0], (*TRAINEES[1][:3], trn)),
    )
    saved = BytesIO()
    drawn.save(saved)
    return saved.getvalue()


def test_case_46_a_bad_row_in_each_of_100_schools_costs_that_row_alone(run: Run, here: Path) -> None:
    put(here / "returned", **{f"{number:03}": _with_one_bad_row(number) for number in range(SCHOOLS)})
    said = run("batch", "returned", "-o", "out", "--on", ON, "-q", "--format", "json")
    assert said.status == 1
    by_hand = [1 + number % 15 for number in range(SCHOOLS)]
    assert [each["hours_claimed"] for each in said.json["schools"]] == by_hand
    assert [Decimal(each) for each in amounts()] == [hours * Decimal("43.80") for hours in by_hand]
    assert said.json["all"]["amount"] == str(sum(by_hand) * Decimal("43.80"))
    rows = csv.DictReader(StringIO(Path("out/findings.csv").read_text("utf-8-sig"), newline=""))
    at_fault = [row["file"] for row in rows if row["severity"] == "must fix"]
    assert at_fault == [f"{number:03}.xlsx" for number in range(SCHOOLS)], "one in each, and no knock-on"
    assert len(list(Path("out/filled").iterdir())) == SCHOOLS
