"""Whether a name under Observed by is the trainee's mentor, could be, or is somebody else."""

import pytest

from mentortools.duties.observing import classes, made_by, observed_by, share
from mentortools.workbook.log import MentorRow
from tests.duties.invented_logs import ANN, BEA, Record, School, asking, found, mentor

END, NOVEMBER = "2026-08-31", "2025-11-17"


def called(trn: str, first: str, last: str) -> MentorRow:
    return mentor(trn, first_name=first, last_name=last)


ANNA, HAL, ALAN = called(ANN, "Anna", "Ashdown"), called(BEA, "Hal", "Head"), called(BEA, "Alan", "Ashdown")
SAME = called(BEA, "Anna", "Ashdown")
DOUBLE = called(ANN, "Zoë-May", "O'Hara-Finch")


def log(observers: str, *mentors: MentorRow) -> School:
    """A school with an observation of Anna's trainee for each name, with a stroke between them."""
    rows = [Record("2025-11-04", "Formal observation", more={"observed_by": each}) for each in observers.split("|")]
    return School(records=rows, more={"mentors": mentors or (ANNA, HAL)})


def made(observer: str, *mentors: MentorRow) -> bool | None:
    school = log(observer, *mentors).log
    return observed_by(school, school.mentoring[0], (ANN,))


@pytest.mark.parametrize(
    "observer",
    [
        "", "me", "Mentor", "Anna Ashdown", "anna  ashdown", "Ashdown, Anna", "ASHDOWN,Anna", "Mrs Anna Ashdown",
        "Mrs. Ashdown, Anna", "Anna Ashdown (mentor)", "the mentor", "-", ANN,
    ],
)  # fmt: skip
def test_the_mentor(observer: str) -> None:
    assert made(observer) is True


@pytest.mark.parametrize(
    "observer",
    [
        "A. Ashdown", "A Ashdown", "Ashdown, A.", "Mrs Ashdown", "Ashdown", "Ashdown Anna", "Anna", "AA", "A.A.", "A",
        "Ann Ashdown", "Anna May Ashdown", "Anna Ashdown and Hal Head", "Anna Ashdown?", "?", "tbc", "none",
    ],
)  # fmt: skip
def test_a_name_that_could_be_the_mentor(observer: str) -> None:
    assert made(observer) is None


@pytest.mark.parametrize(
    "observer",
    ["Hal Head", "Head, Hal", BEA, "B. Ashdown", "Beatrix Ashdown", "Ashdown, Hal", "Deputy head", "Ash", "HH"],
)
def test_somebody_else(observer: str) -> None:
    assert made(observer) is False


@pytest.mark.parametrize(
    ("observer", "other", "expected"),
    [
        ("Alan Ashdown", ALAN, False),
        ("Anna Ashdown", ALAN, True),
        ("A. Ashdown", ALAN, None),
        ("Al Ashdown", ALAN, False),
        ("Anna Ashdown", SAME, None),
        (ANN, SAME, True),
        (BEA, SAME, False),
    ],
)
def test_another_mentor_whom_the_name_fits_as_well(observer: str, other: MentorRow, expected: object) -> None:
    assert made(observer, ANNA, other) is expected


@pytest.mark.parametrize(
    ("observer", "expected"),
    [
        ("Zoë-May O’Hara-Finch", True), ("Zoe-May O'Hara-Finch", None), ("Ms O'Hara-Finch", None),
        ("Ms Finch", None), ("Zoë Finch", None), ("Z. OHara Finch", None), ("ZO", None), ("Ida Finch", False),
    ],
)  # fmt: skip
def test_a_double_name(observer: str, expected: object) -> None:
    assert made(observer, DOUBLE, HAL) is expected


def test_a_mentor_without_a_name_is_known_by_the_trn_alone() -> None:
    nameless = called(ANN, "", "")
    assert [made(each, nameless, HAL) for each in (ANN, "Somebody", "")] == [True, False, True]


@pytest.mark.parametrize(
    ("activity", "observer", "expected"),
    [
        ("Formal observation", "", True),
        ("Formal observation", "Ashdown, Anna", True),
        ("Formal observation", "A. Ashdown", False),
        ("Informal observation", "Hal Head", False),
        ("Meeting", "Hal Head", True),
    ],
)
def test_whose_a_record_is_for_certain(activity: str, observer: str, expected: object) -> None:
    record = Record("2025-11-04", activity, more={"observed_by": observer})
    school = School(records=[record], more={"mentors": (ANNA, HAL)}).log
    assert made_by(school, school.mentoring[0], ANN) is expected


def test_a_share_has_every_row_once() -> None:
    school = log("|Anna Ashdown|A. Ashdown|Hal Head").log
    of_whom = share(school, school.mentoring, (ANN,))
    assert [len(each) for each in of_whom] == [2, 1, 1]
    assert of_whom.percent == 50


@pytest.mark.parametrize(
    ("observers", "on", "expected"),
    [
        ("|A. Ashdown", END, "Not known: 1 of 2 observations by the mentor, and “A. Ashdown” could be the mentor"),
        ("A. Ashdown|Mrs Ashdown|A. Ashdown", NOVEMBER,
         "Not known: 0 of 3 observations by the mentor, and “A. Ashdown” and “Mrs Ashdown” could be the mentor"),
        ("||A. Ashdown", END, "Met: 2 of 3 observations by the mentor"),
        ("Ashdown, Anna|Hal Head|Ashdown, Anna", END, "Met: 2 of 3 observations by the mentor"),
        ("A. Ashdown|Hal Head", END, "Missed: 0 of 2 observations by the mentor, more than 50 per cent asked"),
    ],
)  # fmt: skip
def test_a_duty_that_hangs_on_such_a_name_is_not_known(observers: str, on: str, expected: str) -> None:
    assert found(log(observers), asking("most-observations-by-mentor"), on) == expected


def test_a_class_that_nobody_names_is_none() -> None:
    rows = [
        Record("2025-11-04", "Formal observation", more={"class_taught": each}) for each in ("8B", "8 b", "tbc", "")
    ]
    assert classes(School(records=rows).log.mentoring) == {"8b"}
