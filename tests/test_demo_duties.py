"""What the demo shows of requirement sets: every state, every sheet, and lines that run as they are printed."""

import shlex
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import chdir
from pathlib import Path
from shutil import copytree, rmtree

import pytest
from python_calamine import load_workbook

from mentortools import Options, check
from mentortools.adapters.demo import ABOUT, RETURNED
from mentortools.cli import NOTHING_COULD_BE_RUN, main
from mentortools.demo.trust import ON
from mentortools.duties.judged import State
from mentortools.reports.duty_counts import who
from mentortools.reports.result import SchoolResult

CEDAR, NUTKIN, OWLET, PRIMROSE = (
    "Cedar Vale 2025-26.xlsx",
    "Nutkin Wood Primary 2025-26.xlsx",
    "Owlet Down 2025-26.xlsx",
    "Primrose Pocket Nursery 2025-26.xlsx",
)
WITHOUT = "Ashgrove Primary 2025-26.xlsx"
"""A school that has chosen nothing."""
MET, MISSED, NOT_YET, NOT_KNOWN, NOT_OWED = State


@pytest.fixture(scope="module")
def results(demo: Path) -> Mapping[str, SchoolResult]:
    paths = [demo / RETURNED / name for name in (CEDAR, NUTKIN, OWLET, PRIMROSE, WITHOUT)]
    return {Path(result.name).name: result for result in check(paths, Options(on=ON)).results}


STATES = [
    # Weeks: one missed, minutes left out, all there; two mentors of a trainee; a mentor of two; after withdrawal.
    (NUTKIN, "D3", "Nell Nettlefold with Ash Acornby", MISSED),
    (NUTKIN, "D3", "Osric Oakapple with Beck Brambling", MET),
    (OWLET, "D3", "Tansy Thistledown with Fern Figwort", MET),
    (OWLET, "D3", "Tansy Thistledown with Gale Gillyflower", MISSED),
    (OWLET, "D1", "Umber Umbelby with Holly Hawkbit", MET),
    (OWLET, "D1", "Vesta Vetchwood with Holly Hawkbit", MET),
    (OWLET, "D8", "Wolf Wintergreen with Iris Ivyleaf", NOT_OWED),
    (NUTKIN, "D2", "Rhoda Rosehip with Elm Everlasting", MISSED),
    # Training and the development review.
    (NUTKIN, "T12", "Nell Nettlefold", MET),
    (NUTKIN, "T12", "Sorrel Speedwell", NOT_YET),
    (NUTKIN, "T14", "Rhoda Rosehip", MISSED),
    (NUTKIN, "T14", "Osric Oakapple", NOT_KNOWN),
    (NUTKIN, "M1", "Quill Quickthorn", MISSED),
    (NUTKIN, "M2", "Nell Nettlefold", MET),
    (NUTKIN, "L2", "Quentin Quince", MET),
    (NUTKIN, "L2", "Rosalind Rowanberry", MISSED),
    (OWLET, "F6", "Tansy Thistledown", MISSED),
    # Days: done in time, late, to come.
    (NUTKIN, "D7", "Rhoda Rosehip with Elm Everlasting", MISSED),
    (NUTKIN, "D7", "Petra Pinecone with Cass Catkin", MET),
    (NUTKIN, "D7", "Nell Nettlefold with Ash Acornby", NOT_YET),
    # What mentors are given.
    (NUTKIN, "N1", "Nell Nettlefold", MET),
    (NUTKIN, "N1", "Quill Quickthorn", MISSED),
    (NUTKIN, "N1", "Rhoda Rosehip", NOT_KNOWN),
    (NUTKIN, "N13", "Sorrel Speedwell", NOT_YET),
    (PRIMROSE, "P5", "Briar Bluebelle", MISSED),
    (PRIMROSE, "P5", "Eider Eglantine", MET),
    (CEDAR, "P5", "Kit Knapweed", NOT_KNOWN),
    # Early years.
    (PRIMROSE, "E1", "Briar Bluebelle with Kit Kingcup", MET),
    (PRIMROSE, "E2", "Clover Celandine with Lark Lovage", MISSED),
    (PRIMROSE, "E3", "Daisy Dewpond with Mist Mallow", NOT_KNOWN),
    (PRIMROSE, "E5", "Kit Kingcup", NOT_YET),
    (PRIMROSE, "E6", "Briar Bluebelle", MET),
]


@pytest.mark.parametrize(("name", "code", "person", "state"), STATES)
def test_what_became_of_a_line(
    results: Mapping[str, SchoolResult], name: str, code: str, person: str, state: State
) -> None:
    result = results[name]
    assert result.duties is not None
    found = {
        each.state
        for each in result.duties.judged
        if each.requirement.code == code and who(result.log, each.person).endswith(person)
    }
    assert found == {state}


@pytest.mark.parametrize("name", [NUTKIN, OWLET, PRIMROSE])
def test_every_state_is_there(results: Mapping[str, SchoolResult], name: str) -> None:
    duties = results[name].duties
    assert duties is not None
    assert Counter(each.state for each in duties.judged).keys() == set(State)


def test_a_school_that_has_chosen_nothing_is_there_too(results: Mapping[str, SchoolResult]) -> None:
    assert results[WITHOUT].duties is None


OURS = ["Checks", "Training hours", "Funding claim", "School summary"]
SHEETS = [
    (f"filled/{NUTKIN}", [*OURS, "Duties", "Weeks", "Mentor development", "Calendar"]),
    (f"filled/{OWLET}", [*OURS, "Duties", "Weeks", "Mentor development", "Calendar"]),
    (f"filled/{PRIMROSE}", [*OURS, "Duties", "Weeks", "Mentor development", "Calendar"]),
    (f"filled/{CEDAR}", [*OURS, "Duties"]),
    (f"filled/{WITHOUT}", OURS),
]


@pytest.mark.parametrize(("path", "sheets"), SHEETS)
def test_the_sheets_of_a_copy(demo: Path, path: str, sheets: list[str]) -> None:
    names = load_workbook(demo / "out" / path).sheet_names
    assert names[names.index(OURS[0]) :] == sheets


@pytest.mark.parametrize("sheet", ["Duties", "Duties by mentor", "Entitlement", "Survey", "Development reviews"])
def test_the_sheets_of_the_summary(demo: Path, sheet: str) -> None:
    assert load_workbook(demo / "out" / "summary.xlsx").get_sheet_by_name(sheet).to_python()


def test_the_survey_shows_numbers_and_leaves_out_small_ones(demo: Path) -> None:
    rows = load_workbook(demo / "out" / "summary.xlsx").get_sheet_by_name("Survey").to_python()
    shown = {(row[0], row[1]): row[2] for row in rows}
    assert shown["How did the teacher become a mentor?", "Volunteered"] == 6
    assert shown["How did the teacher become a mentor?", "Asked, or otherwise"] == "not shown"


def lines(text: str) -> Iterator[str]:
    return (line.strip() for line in text.splitlines() if line.strip().startswith("mentortools "))


def test_the_lines_of_its_readme_run_as_they_stand(demo: Path, tmp_path: Path) -> None:
    folder = copytree(demo, tmp_path / "demo")
    rmtree(folder / "out")
    with chdir(folder):
        typed = list(lines((folder / ABOUT).read_text(encoding="utf-8")))
        ended = {line: main([*shlex.split(line)[1:], "--quiet"]) for line in typed}
    assert {line.split()[1] for line in typed} == {"batch", "certificate", "reminders", "calendar", "duties", "check"}
    assert NOTHING_COULD_BE_RUN not in ended.values(), ended
    assert (folder / "certificates.xlsx").exists()
    assert (folder / "deadlines.ics").exists()
    assert len(list((folder / "drafts").rglob("*.eml"))) > 2
