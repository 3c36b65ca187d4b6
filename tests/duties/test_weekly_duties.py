"""Duties of weeks as a whole: what the weeks of a placement come to, and how it is said."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest

from mentortools.duties.families.weekly import picture
from mentortools.duties.pairs import pairs
from mentortools.model.cell import Cell
from mentortools.workbook.facts import LostRow, Unreadable
from mentortools.workbook.place import At
from mentortools.workbook.reading import Problem
from tests.duties.invented_logs import HOLIDAYS, PLACES, Record, School, Trainee, asking, case, found

NOVEMBER = "2025-11-24"
MEETING = asking("weekly-meeting")
OBSERVED = asking("weekly-observation", kinds=("Formal observation",))
HALF_TERMS = asking("observations-each-half-term", other_weeks=("Informal observation",))
FROM = Trainee(starts="2025-11-03")
WEEKS = ("2025-11-04", "2025-11-11", "2025-11-18")


@pytest.mark.parametrize(
    ("days", "on", "expected"),
    [
        (WEEKS, NOVEMBER, "Met: 3 of 3 weeks met"),
        (WEEKS[:2], NOVEMBER, "Missed: 1 of 3 weeks missed: week of 17/11/2025"),
        (WEEKS[:1], NOVEMBER, "Missed: 2 of 3 weeks missed: weeks of 10/11/2025 and 17/11/2025"),
        ((), "2025-11-04", "Not yet: 7 weeks to come"),
        (WEEKS[:1], "2025-11-12", "Met: 1 of 1 week met"),
        (WEEKS[:1], "2025-10-20", "Not yet: 7 weeks to come"),
    ],
    ids=["all met", "one missed", "two missed", "the first week not over", "one met so far", "before the placement"],
)
def test_what_the_weeks_of_a_placement_come_to(days: Sequence[str], on: str, expected: str) -> None:
    given = School([FROM], [Record(day) for day in days], ends="2025-12-19")
    assert found(given, MEETING, on) == expected


def test_a_week_left_open_says_why() -> None:
    records = [*(Record(day) for day in WEEKS[:2]), Record(WEEKS[2], trainee="Cat")]
    assert found(School([FROM], records), MEETING, NOVEMBER) == (
        "Not known: 1 of 3 weeks not known: week of 17/11/2025"
        " (a record names a trainee who does not stand in Trainees)"
    )


@pytest.mark.parametrize(
    ("holidays", "expected"),
    [
        ((), "Missed: School lists no week off in 46 weeks; 46 of 46 weeks missed: weeks of 01/09/2025"),
        (HOLIDAYS, "Missed: 39 of 39 weeks missed: weeks of 01/09/2025"),
    ],
    ids=["none listed", "all of them"],
)
def test_holidays_that_are_not_listed_are_spoken_of(holidays: Sequence[str], expected: str) -> None:
    assert found(School(holidays=holidays), MEETING).startswith(expected)


def unreadable(row: int, field: str = "ends") -> Unreadable:
    """A cell of Trainees that cannot be read."""
    cell = Cell("Trainees", row, 10)
    return Unreadable("Trainees", field, cell, "Ends", "soon", Problem.NOT_A_DATE, None, row_lost=False)


LOST_HOLIDAY = LostRow("School", At(PLACES["Mentors"], 30), {})


@pytest.mark.parametrize(
    ("more", "records", "expected"),
    [
        ({"unreadable": (unreadable(2),)}, WEEKS, "Met"),
        (
            {"unreadable": (unreadable(2),)},
            WEEKS[:2],
            "Not known: 1 of 3 weeks not known: week of 17/11/2025 (Ends cannot be",
        ),
        ({"unreadable": (unreadable(3),)}, WEEKS[:2], "Missed"),
        ({"unreadable": (unreadable(2, "route"),)}, WEEKS[:2], "Missed"),
        ({"lost_rows": (LOST_HOLIDAY,)}, WEEKS[:2], "Not known"),
    ],
    ids=["met all the same", "Ends of the trainee", "Ends of another", "another cell", "a holiday"],
)
def test_days_that_cannot_be_read_leave_open_what_is_owed(
    more: Mapping[str, object], records: Sequence[str], expected: str
) -> None:
    given = School([FROM], [Record(day) for day in records], more=more)
    assert found(given, MEETING, NOVEMBER).startswith(expected)


def test_months_are_called_by_their_names() -> None:
    given = School([FROM], [Record("2025-11-04", "Monthly reflection")], ends="2026-01-30")
    assert found(given, asking("monthly-comment"), "2026-02-02") == (
        "Missed: 2 of 3 months missed: months of December 2025 and January 2026"
    )


def test_without_the_dates_of_term_no_week_is_known() -> None:
    expected = "Not known: the School sheet does not give the days of teaching"
    for asked in (MEETING, OBSERVED, HALF_TERMS, asking("monthly-comment")):
        assert found(School(starts=""), asked) == expected


@pytest.mark.parametrize(
    ("trainee", "expected"),
    [(Trainee(withdrew="2025-08-20"), "Not owed: not at the school in this term"),
     (Trainee(starts="2026-07-16"), "Not owed: no week is long enough")],
    ids=["withdrew before term", "two days at the end"],
)  # fmt: skip
def test_nothing_is_owed_of_no_week(trainee: Trainee, expected: str) -> None:
    assert found(School([trainee]), MEETING) == expected


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ({"2025-11-04": "Formal", "2025-11-11": "Informal", "2025-11-18": "Formal"}, "Met"),
        ({"2025-11-04": "Formal", "2025-11-11": "Formal"}, "Missed: 1 of 3 weeks missed: week of 17/11/2025"),
        ({"2025-11-04": "Formal", "2025-11-11": "Informal", "2025-11-18": "Informal"},
         "Missed: 1 of 1 half-term missed: half-term of 03/11/2025"),
    ],
    ids=["two formal, one informal", "a week of neither", "one formal"],
)  # fmt: skip
def test_two_formal_observations_and_one_of_either_kind_each_week(records: dict[str, str], expected: str) -> None:
    rows = [Record(day, f"{kind} observation") for day, kind in records.items()]
    given = School([FROM], rows, ends="2025-11-21")
    assert found(given, HALF_TERMS).startswith(expected)


def test_without_other_weeks_only_the_half_term_counts() -> None:
    given = School([FROM], [Record(day, "Formal observation") for day in WEEKS[:2]], ends="2025-11-21")
    assert found(given, asking("observations-each-half-term")) == "Met: 1 of 1 half-term met"


def test_the_picture_has_every_week_of_the_term_for_each_mentor_and_trainee() -> None:
    given = case(School([FROM], [Record(WEEKS[0])]), MEETING, NOVEMBER)
    (pair,) = pairs(given)
    weeks = picture(pair, MEETING)
    assert [each.week for each in weeks] == list(given.term.weeks if given.term else ())
    assert weeks[9].minutes == Decimal(60)
    assert [each.state.value for each in weeks[7:13]] == [
        "Not in term",
        "Not in term",
        "Met",
        "Missed",
        "Missed",
        "To come",
    ]


@pytest.mark.parametrize(
    ("rows", "on", "expected"),
    [
        ([Record("2025-11-04", "PLC meeting", targets=("Pace", ""))], NOVEMBER, "Met"),
        ([Record("2025-11-04", "PLC meeting")], NOVEMBER, "Missed: no targets at the meeting on 04/11/2025"),
        ([], NOVEMBER, "Not yet"),
        ([], "2026-08-31", "Not known"),
    ],
    ids=["targets", "none", "no meeting yet", "no meeting"],
)
def test_targets_at_each_of_the_meetings_about_progress(rows: Sequence[Record], on: str, expected: str) -> None:
    assert found(School(records=rows), asking("meeting-targets"), on).startswith(expected)
