"""Trainees' names in what somebody typed: whole words, in any case, and nobody else's."""

import pytest

from mentortools.model.cell import Cell
from mentortools.reports.trainee_names import TraineeNames, told_of, trainee_names
from tests.duties.invented_logs import Record, School, Trainee
from tests.duties.invented_rows import deadline
from tests.reports.judged_values import worked_out

ONE = "(one trainee)"

FOUND = [
    ("Pip Peach", "Observe Pip Peach twice", f"Observe {ONE} twice"),
    ("Pip Peach", "observe PIP PEACH", f"observe {ONE}"),
    ("Pip Peach", "Pip's lesson, and pip’s books", f"{ONE}'s lesson, and {ONE}’s books"),
    ("Pip Peach", "Miss Peach, Mr. Peach and Peach", f"{ONE}, {ONE} and {ONE}"),
    ("Pip Peach", "P. Peach, P Peach; Peach, Pip", f"{ONE}, {ONE}; {ONE}"),
    ("Pip Peach", "pip_peach.docx and obs-pip-peach.pdf", f"{ONE}.docx and obs-{ONE}.pdf"),
    ("Peach, Pip", "Pip Peach", ONE),
    ("Miss Pip Peach (Maths)", "Pip  Peach teaches Maths", f"{ONE} teaches Maths"),
    ("Pip Ann Peach", "Pip Peach and Pip Ann Peach", f"{ONE} and {ONE}"),
    ("Zoë O’Hara", "Zoe O'Hara; ZOË; Zoe\u0308", f"{ONE}; {ONE}; {ONE}"),
    ("Jose Nunez", "José Núñez", ONE),
    ("Anne-Marie Fenn", "Anne-Marie", ONE),
    ("Will May", "Will will see Will May in May", f"{ONE} will see {ONE} in {ONE}"),
    ("Cal", "See cal.", f"See {ONE}."),
    ("Trainee 1", "Trainee 1 and another trainee", f"{ONE} and another trainee"),
    ("Student A", "A student a day: Student A", f"A student a day: {ONE}"),
    ("李 小龙", "见 李 小龙", f"见 {ONE}"),
]  # fmt: skip


@pytest.mark.parametrize(("trainee", "text", "expected"), FOUND, ids=[f"{each[0]}: {each[1]}" for each in FOUND])
def test_a_name_is_replaced(trainee: str, text: str, expected: str) -> None:
    names = TraineeNames([trainee])
    assert names.without(text) == expected
    assert names.stand_in("", text)


@pytest.mark.parametrize(
    ("trainee", "text"),
    [
        ("Pip Peach", "Pipes, a pipette and a peach; Peachtree"),
        ("Pip Peach", "PP, Pippa"),
        ("Will May", "I will, as I may"),
        ("Student A", "A student has a book"),
        ("Trainee", "Observe the trainee"),
        ("T", "I don't. T"),
        ("", "Anybody"),
        ("(left)", "What is left"),
        (", ", "One, two"),
    ],
)
def test_other_words_stay(trainee: str, text: str) -> None:
    names = TraineeNames([trainee])
    assert names.without(text) == text
    assert not names.stand_in(text)


def test_a_mentor_of_the_same_first_name_keeps_the_name() -> None:
    names = TraineeNames(["Ana Fenn"], ["Ana Abel", "Cher"])
    assert names.without("Ana Abel saw Ana") == f"Ana Abel saw {ONE}"
    assert TraineeNames(["Ana Abel"], ["Ana Abel"]).without("Ana Abel") == ONE


def test_names_come_from_every_sheet_that_has_trainees() -> None:
    school = School(
        trainees=[Trainee("Pip Peach")],
        records=[Record("2025-10-07", trainee="Tam Teal")],
        more={"deadlines": (deadline("Report", "2026-05-01", trainee="Dee Dart"),)},
    )
    names = trainee_names(worked_out(school).log)
    assert [names.stand_in(text) for text in ("Pip", "tam", "Dart", "Eve")] == [True, True, True, False]


def test_the_person_is_told_which_cells() -> None:
    cells = [Cell("Deadlines", 7, 1), Cell("Deadlines", 8, 1), Cell("Components", 2, 6), Cell("Deadlines", 7, 1)]
    assert list(told_of(cells, "Left out.")) == [
        "a trainee is named in Deadlines A7:A8. Left out.",
        "a trainee is named in Components F2. Left out.",
    ]
