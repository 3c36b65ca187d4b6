"""The weeks of the year as a calendar: whose lines it has, and which weeks are in it."""

from collections.abc import Sequence

import pytest

from mentortools.duties.calendar_weeks import calendar_weeks, is_weekly
from mentortools.duties.weeks import WeekState
from mentortools.policy.requirements.requirement import Requirement
from tests.duties.invented_logs import ANN, BEA, Record, School, Trainee, asked_by, asking, case

ON = "2025-11-24"
MEETING, TARGETS = asking("weekly-meeting"), asking("weekly-targets", "A2")
HALF_TERMS = asking("observations-each-half-term", "A3")
LETTERS = {WeekState.MET: "v", WeekState.MISSED: "x", WeekState.NOT_KNOWN: "?", WeekState.TO_COME: "o",
           WeekState.SHORT: "-", WeekState.NOT_IN_TERM: "."}  # fmt: skip


def lines(school: School, *asked: Requirement, on: str = ON) -> list[str]:
    """Each line: the mentor, the trainee, the code, and a letter for each week."""
    found = calendar_weeks(case(school, asked_by(*asked), on))
    return [
        f"{row.person.mentor_trn} {row.person.trainee} {row.requirement.code}: {''.join(map(LETTERS.get, row.states))}"  # type: ignore[arg-type]  # every state has a letter
        for row in (found.rows if found else ())
    ]


def autumn(trainees: Sequence[Trainee], records: Sequence[Record] = ()) -> School:
    """A school that teaches from Monday 13 October to Friday 5 December, with a week off from 27 October."""
    return School(trainees, records, starts="2025-10-13", ends="2025-12-05")


@pytest.mark.parametrize(
    ("trainees", "days", "expected"),
    [
        ([Trainee()], ["2025-10-14", "2025-11-04", "2025-11-18"], [f"{ANN} Cal A1: vxvxvoo"]),
        ([Trainee(starts="2025-11-06")], ["2025-11-11"], [f"{ANN} Cal A1: ..-vxoo"]),
        ([Trainee(starts="2025-11-05")], ["2025-11-11"], [f"{ANN} Cal A1: ..xvxoo"]),
        ([Trainee(withdrew="2025-11-11")], ["2025-10-14", "2025-10-21", "2025-11-04"], [f"{ANN} Cal A1: vvv-..."]),
        (
            [Trainee(shared="Job share"), Trainee(trn=BEA, shared="Job share")],
            ["2025-10-14", "2025-10-21", "2025-11-04", "2025-11-11"],
            [f"{ANN} Cal A1: vvvvxoo", f"{BEA} Cal A1: vvvvxoo"],
        ),
        (
            [Trainee(), Trainee("Dee")],
            ["2025-10-14", "2025-10-21", "2025-11-04", "2025-11-11", "2025-11-18"],
            [f"{ANN} Cal A1: vvvvvoo", f"{ANN} Dee A1: xxxxxoo"],
        ),
        (
            [Trainee("Dee", BEA), Trainee("Eve", None), Trainee()],
            [],
            [f"{ANN} Cal A1: xxxxxoo", f"{BEA} Dee A1: xxxxxoo", " Eve A1: xxxxxoo"],
        ),
    ],
    ids=["a holiday between", "a start on Thursday", "a start on Wednesday", "a withdrawal on Tuesday",
         "two mentors of one trainee", "a mentor of two trainees", "mentor by mentor"],
)  # fmt: skip
def test_a_line_for_each_mentor_and_trainee(
    trainees: Sequence[Trainee], days: Sequence[str], expected: Sequence[str]
) -> None:
    assert lines(autumn(trainees, [Record(day) for day in days]), MEETING) == expected


def test_the_week_of_a_bank_holiday_is_owed_and_one_of_two_days_is_not() -> None:
    given = School([Trainee()], [Record("2026-04-28")], starts="2026-04-27", ends="2026-05-12")
    assert lines(given, MEETING, on="2026-06-01") == [f"{ANN} Cal A1: vx-"]


def test_half_terms_are_weeks_between_holidays() -> None:
    found = calendar_weeks(case(autumn([Trainee()]), MEETING, ON))
    assert found is not None
    assert [[f"{monday:%d/%m}" for monday in half_term] for half_term in found.half_terms] == [
        ["13/10", "20/10"], ["03/11", "10/11", "17/11", "24/11", "01/12"],
    ]  # fmt: skip


def test_what_is_not_asked_each_week_has_no_line() -> None:
    assert [is_weekly(each) for each in (MEETING, TARGETS, HALF_TERMS, asking("monthly-comment"))] == [
        True, True, False, False,
    ]  # fmt: skip
    assert is_weekly(asking("observations-each-half-term", other_weeks=("Informal observation",)))
    assert [line.split(":")[0] for line in lines(autumn([Trainee()]), MEETING, HALF_TERMS, TARGETS)] == [
        f"{ANN} Cal A1", f"{ANN} Cal A2",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        (School(starts=""), MEETING),
        (School(), HALF_TERMS),
        (School([Trainee(withdrew="2025-08-20")]), MEETING),
        (School([Trainee(programme="Primary")]), MEETING._replace(programmes=("Secondary",))),
    ],
    ids=["no term", "nothing weekly", "nobody here", "another programme"],
)
def test_without_a_line_there_is_no_calendar(given: School, asked: Requirement) -> None:
    assert calendar_weeks(case(given, asked, ON)) is None
