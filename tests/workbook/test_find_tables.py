"""Where the log's sheets stand in a workbook, and what is said of those that are missing, renamed or unclear."""

import pytest

from mentortools.workbook.find_tables import find_tables
from mentortools.workbook.template import HOLIDAYS, MENTORS, PROVIDERS, SCHOOL, TRAINEES, TRAINING_LOG
from tests.workbook.drawn_sheets import MENTORS as MENTORS_DRAWN
from tests.workbook.drawn_sheets import SCHOOL as SCHOOL_DRAWN
from tests.workbook.drawn_sheets import TRAINING, sheet, sheets

NEEDED = {"School", "Mentors", "Trainees", "Training log"}


def test_a_log_with_the_needed_sheets_alone() -> None:
    tables = find_tables(sheets())
    assert {table.name for table in tables.found} == NEEDED
    assert {each.heading for each in tables.missing if each.needed} == set()
    assert {each.heading for each in tables.missing if not each.field} == {
        "Providers", "Mentoring log", "Development review", "Spending", "Previous claims",
    }  # fmt: skip
    assert (tables.renamed, tables.unclear) == ((), ())


@pytest.mark.parametrize("field", ["school", "mentors", "trainees", "training"])
def test_a_needed_sheet_that_is_missing(field: str) -> None:
    tables = find_tables(sheets(**{field: None}))
    (missing,) = [each for each in tables.missing if each.needed]
    assert missing.heading in NEEDED
    assert (missing.sheet, missing.field, missing.near) == (None, "", None)
    assert missing.heading not in {table.name for table in tables.found}


def test_the_nearest_name_is_told_and_not_taken() -> None:
    tables = find_tables([*sheets(training=None), sheet("The training log", "x")])
    (missing,) = [each for each in tables.missing if each.needed]
    assert missing.near == "The training log"
    assert TRAINING_LOG not in tables.found


def test_a_slip_in_a_sheets_name_is_read_and_said() -> None:
    tables = find_tables([*sheets(training=None), sheet("Trainning log", TRAINING)])
    assert tables.found[TRAINING_LOG].sheet.name == "Trainning log"
    assert [(each.sheet, each.cell, each.heading) for each in tables.renamed] == [
        ("Trainning log", None, "Training log")
    ]  # fmt: skip


@pytest.mark.parametrize("names", [("Training log", "TRAINING LOG"), ("Training", "Mentor training"), ("One", "Two")])
def test_two_sheets_that_could_be_one(names: tuple[str, str]) -> None:
    tables = find_tables([*sheets(training=None), *(sheet(name, f"{TRAINING}") for name in names)])
    assert TRAINING_LOG not in tables.found
    assert [(each.heading, each.found) for each in tables.unclear] == [("Training log", names)]


@pytest.mark.parametrize(
    ("name", "drawn"),
    [("Trainees", "Name | Provider code | Email | Mentor TRN"), ("Lists", "Provider code | Provider name | Email")],
)
def test_a_sheet_under_the_name_of_another_is_never_taken(name: str, drawn: str) -> None:
    """A log without Providers: other sheets have its headings too."""
    tables = find_tables([*sheets(trainees=None), sheet(name, drawn)])
    assert PROVIDERS not in tables.found
    assert (TRAINEES in tables.found) is (name == "Trainees")


def test_headings_that_are_missing_with_the_nearest_that_stands_there() -> None:
    drawn = "Date | Mentor TRN | Code of the provider | Hours spent on it | Hour"
    tables = find_tables(sheets(training=drawn))
    missing = {each.heading: (each.sheet, each.near, each.needed) for each in tables.missing if each.sheet}
    assert {name: missing[name] for name in ("Provider code", "Hours", "Mode")} == {
        "Provider code": ("Training log", None, True),
        "Hours": ("Training log", "Hour", True),
        "Mode": ("Training log", None, False),
    }  # fmt: skip


def test_a_sheet_without_headings_lacks_all_that_is_needed() -> None:
    tables = find_tables(sheets(training="14/10/2025 | 0900001"))
    assert TRAINING_LOG not in tables.found
    assert [(each.sheet, each.heading, each.needed) for each in tables.missing if each.sheet == "Training log"] == [
        ("Training log", heading, True) for heading in ("Date", "Mentor TRN", "Provider code", "Hours")
    ]  # fmt: skip


def test_a_heading_twice_is_unclear_at_the_second() -> None:
    tables = find_tables(sheets(training="Date | Mentor TRN | Hours | Provider code | Hours"))
    (unclear,) = tables.unclear
    assert (unclear.sheet, unclear.heading, unclear.found) == ("Training log", "Hours", ("C1", "E1"))
    assert unclear.cell is not None
    assert unclear.cell.reference == "E1"
    assert "hours" not in tables.found[TRAINING_LOG].place.columns


def test_a_slip_in_a_heading_is_said_at_its_cell() -> None:
    tables = find_tables(sheets(mentors="Notes\n\nTRN | Email | Employed by this scool\n0900001 | . | Yes"))
    (renamed,) = tables.renamed
    assert (str(renamed.cell), renamed.heading, renamed.found) == (
        "'Mentors'!C3", "Employed by this school", "Employed by this scool",
    )  # fmt: skip
    assert tables.found[MENTORS].header == 3


@pytest.mark.parametrize(
    ("drawn", "cells"),
    [
        (SCHOOL_DRAWN, {"urn": "B1", "academic_year": "B2", "district": "B3"}),
        ("Our school\n\n. | urn: | 190001\n. | SCHOOL YEAR* | 2025 to 2026", {"urn": "C3", "academic_year": "C4"}),
        ("School name | X | URN | 190001 | Academic year | 2025 to 2026", {"urn": "D1", "academic_year": "F1"}),
        ("District | Leeds\nDistrict | York", {"district": "B1"}),
    ],
    ids=["down the first column", "elsewhere, as people write them", "side by side", "the first of two"],
)
def test_labels_of_the_school_wherever_they_stand(drawn: str, cells: dict[str, str]) -> None:
    labelled = find_tables(sheets(school=drawn)).found[SCHOOL].labelled
    assert {field: labelled[field].reference for field in cells} == cells


def test_needed_labels_that_are_missing() -> None:
    tables = find_tables(sheets(school="School name | Invented School"))
    missing = {each.heading: each.needed for each in tables.missing if each.sheet == "School"}
    assert (missing["URN"], missing["Academic year"], missing["District"]) == (True, True, False)


def test_holidays_beside_the_labels() -> None:
    drawn = "URN | 190001 | . | Holiday | First day | Last day\nAcademic year | 2025 to 2026 | . | Half term"
    place = find_tables(sheets(school=drawn)).found[HOLIDAYS].place
    assert place.columns == {"holiday": 4, "first_day": 5, "last_day": 6}


def test_no_sheet_is_two_tables() -> None:
    tables = find_tables([*sheets(mentors=None), sheet("Mentor", MENTORS_DRAWN)])
    assert tables.found[MENTORS].sheet.name == "Mentor"
    names = [found.sheet.name for table, found in tables.found.items() if table is not HOLIDAYS]
    assert len(names) == len(set(names))
