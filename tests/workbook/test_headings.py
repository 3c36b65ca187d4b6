"""Headings are found by name wherever they stand, and nothing is guessed between two."""

import pytest

from mentortools.workbook.headings import find_sheet, header_row, heading_rows, likeness, nearest
from mentortools.workbook.plain_name import plain
from mentortools.workbook.template import MENTORS, TRAINEES, TRAINING_LOG
from tests.workbook.drawn_sheets import sheet

GOOD = "Date | Mentor TRN | Provider code | Activity | Hours | Mode | Evidence"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mentor TRN", "MENTOR  trn", True),
        ("Mentor TRN", "mentor-trn:", True),
        ("Contact e-mail", "Contact email", True),
        ("Mentor TRN", "Mentor\u00a0TRN", True),
        ("Mentor TRN", "Mentors TRN", False),
        ("Straße", "STRASSE", True),
        ("", "—", True),
    ],
)
def test_names_without_case_spaces_and_signs(one: str, other: str, *, same: bool) -> None:
    assert (plain(one) == plain(other)) is same


@pytest.mark.parametrize(
    ("drawn", "row", "columns"),
    [
        (GOOD, 1, {"date": 1, "mentor_trn": 2, "provider_code": 3, "activity": 4, "hours": 5}),
        ("Hours | Evidence | Date | Mentor TRN | Provider code", 1, {"hours": 1, "date": 3, "provider_code": 5}),
        ("Our log\n\nfor 2025 to 2026 | please fill in\nDate | Mentor TRN | Hours", 4, {"date": 1, "hours": 3}),
        (". | . | Date | No. | Mentor TRN | Room | Hours", 1, {"date": 3, "mentor_trn": 5, "hours": 7}),
        ("DATE of training | TRN | Accredited  provider | duration", 1, {"date": 1, "mentor_trn": 2, "hours": 4}),
        ("Date | Hours\nDate | Mentor TRN | Hours", 2, {"date": 1, "hours": 3}),
        ("Date | Hours\n14/10/2025 | 1.5\nDate | Hours", 1, {"date": 1, "hours": 2}),
        ("Mentor TRN | TRN | Date", 1, {"mentor_trn": 1, "date": 3}),
    ],
    ids=["as in the template", "another order", "title rows above", "extra columns", "aliases",
         "the row with most headings", "the first of equals", "the heading beside its alias"],
)  # fmt: skip
def test_where_the_headings_stand(drawn: str, row: int, columns: dict[str, int]) -> None:
    header = header_row(sheet("Training log", drawn), TRAINING_LOG)
    assert header is not None
    assert header.row == row
    assert columns.items() <= header.columns.items()
    assert not header.twice


@pytest.mark.parametrize(
    "drawn",
    ["", "Date", "14/10/2025 | 1.5", "a | b | c", "\n" * 30 + GOOD],
    ids=["blank", "one heading only", "values", "other words", "below row 30"],
)
def test_no_headings(drawn: str) -> None:
    assert header_row(sheet("Training log", drawn), TRAINING_LOG) is None


@pytest.mark.parametrize(
    ("heading", "taken"),
    [
        ("Provider cod", True),
        ("Provder code", True),
        ("Providers code", True),
        ("Code of it", False),
        ("Pr. c.", False),
    ],
)
def test_a_small_slip_is_read_and_said(heading: str, *, taken: bool) -> None:
    header = header_row(sheet("Training log", f"Date | Mentor TRN | {heading} | Hours"), TRAINING_LOG)
    assert header is not None
    assert header.slips == (("provider_code",) if taken else ())
    assert header.unknown == (() if taken else (heading,))
    assert header.headings.get("provider_code") == (heading if taken else None)


@pytest.mark.parametrize(
    ("drawn", "twice"),
    [
        ("Date | Hours | Mentor TRN | Hours", {"hours": (2, 4)}),
        ("Date | Hours completed | Mentor TRN | Training hours", {"hours": (2, 4)}),
        ("Date | Hours | Mentor TRN | Training hours", {}),
        ("Date | Hours | Mentor TRN | Provider cod | Provder code", {"provider_code": (4, 5)}),
        ("Date | Hours | Mentor TRN | Provider code | Provder code", {}),
    ],
    ids=["a heading twice", "two aliases", "a heading and its alias", "two slips of one", "a heading and a slip of it"],
)
def test_of_two_columns_that_could_be_one_none_is_taken(drawn: str, twice: dict[str, tuple[int, ...]]) -> None:
    header = header_row(sheet("Training log", drawn), TRAINING_LOG)
    assert header is not None
    assert header.twice == twice
    assert not header.columns.keys() & twice.keys()
    assert not header.slips


@pytest.mark.parametrize(
    ("names", "found", "slip"),
    [
        (["Training log", "Mentors"], ["Training log"], False),
        (["TRAINING-LOG"], ["TRAINING-LOG"], False),
        (["Training log", "Training"], ["Training log"], False),
        (["Mentor training"], ["Mentor training"], False),
        (["Trainning log"], ["Trainning log"], True),
        (["Training logs", "Training log 2"], ["Training logs", "Training log 2"], True),
        (["Training", "Mentor training"], ["Training", "Mentor training"], False),
        (["Sheet1"], [], True),
    ],
)
def test_which_sheet_is_meant(names: list[str], found: list[str], *, slip: bool) -> None:
    result = find_sheet([sheet(name, "") for name in names], TRAINING_LOG)
    assert ([each.name for each in result.sheets], result.slip) == (found, slip)


@pytest.mark.parametrize(
    ("drawn", "taken"),
    [
        (GOOD, True),
        ("Date | Mentor TRN | Provider code | Hours | Mode", True),
        ("Date | Mentor TRN | Provider code | Hours", False),
        ("Date | Mentor TRN | Hours | Mode | Evidence", False),
    ],
    ids=["all headings", "the needed ones and one more", "the needed ones alone", "one needed heading missing"],
)
def test_a_sheet_of_another_name_is_known_by_its_headings(drawn: str, *, taken: bool) -> None:
    result = find_sheet([sheet("Sheet1", drawn)], TRAINING_LOG)
    assert bool(result.sheets) is taken


def test_nearest_names() -> None:
    assert nearest("Training log", ["Trainees", "The training log", "Spending"]) == "The training log"
    assert nearest("Training log", ["Spending", "Notes"]) is None
    assert nearest("Training log", []) is None
    assert likeness("abc", "abc") == 1


def test_the_same_words_mean_other_things_in_other_tables() -> None:
    drawn = sheet("x", "Name | Email | TRN | Provider")
    mentors, trainees = header_row(drawn, MENTORS), header_row(drawn, TRAINEES)
    assert mentors is not None
    assert trainees is not None
    assert (dict(mentors.columns), dict(trainees.columns)) == (
        {"email": 2, "trn": 3},
        {"trainee": 1, "mentor_trn": 3, "provider_code": 4},
    )


@pytest.mark.parametrize(
    ("rows", "counted"),
    [
        ("Date | Mentor TRN | Hours", {1: 3}),
        ("Date | Mentor TRN | TRN", {1: 2}),
        ("Mentor TRN | TRN | Teacher reference number", {}),
        ("Session log\nDate | Hours | Hours\nDate | Date", {2: 2}),
    ],
)
def test_a_heading_counts_once_in_a_row_whatever_it_is_called_there(rows: str, counted: dict[int, int]) -> None:
    assert heading_rows(sheet("Training log", rows), TRAINING_LOG) == counted
