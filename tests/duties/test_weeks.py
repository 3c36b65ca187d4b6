"""Weeks of a trainee: which are owed, and what became of each."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest

from mentortools.duties.weekly import MEETING, OBSERVATIONS, Targets, Time
from mentortools.duties.weeks import weeks_of
from tests.duties.invented_logs import ANN, BEA, UNIVERSITY, Record, School, Trainee, week

HOUR = Time(MEETING, Decimal(60))
AFTER = "2026-08-31"


def state(school: School, monday: str, on: str = AFTER, trainee: int = 0, trn: str = ANN) -> str:
    weeks = weeks_of(school.diary(on, trainee, trn), HOUR)
    return next(each.state.value for each in weeks if f"{each.week.monday}" == monday)


@pytest.mark.parametrize(
    ("trainee", "monday", "on", "expected"),
    [
        (Trainee(), "2025-10-27", AFTER, "Not in term"),
        (Trainee(), "2026-05-04", AFTER, "Missed"),
        (Trainee(), "2025-09-01", AFTER, "Missed"),
        (Trainee(starts="2025-11-06"), "2025-11-03", AFTER, "Short week"),
        (Trainee(starts="2025-11-06"), "2025-11-10", AFTER, "Missed"),
        (Trainee(starts="2025-11-05"), "2025-11-03", AFTER, "Missed"),
        (Trainee(starts="2025-11-06"), "2025-10-20", AFTER, "Not in term"),
        (Trainee(withdrew="2026-01-13"), "2026-01-12", AFTER, "Short week"),
        (Trainee(withdrew="2026-01-14"), "2026-01-12", AFTER, "Missed"),
        (Trainee(withdrew="2026-01-14"), "2026-01-19", AFTER, "Not in term"),
        (Trainee(), "2025-11-17", "2025-11-19", "To come"),
        (Trainee(), "2025-11-17", "2025-11-23", "To come"),
        (Trainee(), "2025-11-17", "2025-11-24", "Missed"),
        (Trainee(), "2025-11-24", "2025-11-19", "To come"),
    ],
    ids=[
        "half-term", "bank holiday on Monday: four days", "three days", "placement starts on a Thursday",
        "the week after", "placement starts on a Wednesday", "before the placement", "withdrew on Tuesday",
        "withdrew on Wednesday", "withdrew the week before", "in the middle of the week", "on its Sunday",
        "on the Monday after", "a later week",
    ],
)  # fmt: skip
def test_which_weeks_are_owed(trainee: Trainee, monday: str, on: str, expected: str) -> None:
    assert state(School([trainee]), monday, on) == expected


@pytest.mark.parametrize(("enough", "expected"), [(3, "Short week"), (2, "Missed"), (1, "Missed"), (0, "Missed")])
def test_a_week_of_two_days_is_owed_where_the_figure_says_so(enough: int, expected: str) -> None:
    school = School(holidays=("2025-09-10/2025-09-12",))
    assert week("2025-09-08", school.term).days_within(school.term.first, school.term.last) == 2
    weeks = weeks_of(school.diary(), HOUR, enough)
    assert weeks[1].state.value == expected


def test_a_week_of_no_days_is_never_owed() -> None:
    weeks = weeks_of(School().diary(), HOUR, 0)
    assert next(each.state for each in weeks if f"{each.week.monday}" == "2025-10-27").value == "Not in term"


MONDAY = "2025-11-17"


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([Record("2025-11-18")], "Met"),
        ([], "Missed"),
        ([Record("2025-11-18", minutes="59")], "Missed"),
        ([Record("2025-11-18", minutes="30"), Record("2025-11-20", minutes="30")], "Met"),
        ([Record("2025-11-18", minutes="30"), Record("2025-11-25", minutes="30")], "Missed"),
        ([Record("2025-11-18", minutes="")], "Not known"),
        ([Record("2025-11-18", minutes="30"), Record("2025-11-20", minutes="")], "Not known"),
        ([Record("2025-11-18", minutes="60"), Record("2025-11-20", minutes="")], "Met"),
        ([Record("2025-11-18", "Formal observation")], "Missed"),
        ([Record("2025-11-18", "MEETING ")], "Met"),
        ([Record("2025-11-18", "")], "Not known"),
        ([Record("2025-11-18", "", "45")], "Missed"),
        ([Record("2025-11-22")], "Met"),
        ([Record("2025-11-23")], "Met"),
        ([Record("2025-11-24")], "Missed"),
        ([Record("2025-11-16")], "Missed"),
        ([Record("2025-11-18", trainee="  CAL")], "Met"),
        ([Record("2025-11-18", trainee="Cat")], "Not known"),
        ([Record("2025-11-18", trainee="Cat", activity="Visit")], "Missed"),
        ([Record("2025-11-18", trainee="Cat", trn=BEA)], "Missed"),
        ([Record("2025-11-18", trn=BEA)], "Met"),
    ],
    ids=[
        "an hour", "nothing", "a minute short", "twice half an hour", "half an hour in two weeks", "minutes blank",
        "one of two blank", "blank beside an hour", "another activity", "another spelling", "activity blank",
        "activity blank and too short", "on Saturday", "on Sunday", "the Monday after", "the Sunday before",
        "the name in other letters", "a slip in the name", "a slip, and another activity", "a slip, and another mentor",
        "held by a colleague",
    ],
)  # fmt: skip
def test_an_hours_meeting_a_week(records: Sequence[Record], expected: str) -> None:
    assert state(School(records=records), MONDAY) == expected


def test_a_meeting_in_the_holidays_counts_for_nothing() -> None:
    weeks = weeks_of(School(records=[Record("2025-10-28")]).diary(), HOUR)
    assert {each.state.value for each in weeks} == {"Missed", "Not in term"}


@pytest.mark.parametrize(
    ("lost", "expected"),
    [
        ({}, "Not known"),
        ({"trainee": "Cal", "mentor_trn": ANN}, "Not known"),
        ({"mentor_trn": BEA}, "Missed"),
        ({"trainee": "Dot"}, "Missed"),
        ({"trainee": "Cal", "activity": "Visit"}, "Missed"),
    ],
    ids=["all of it", "its date", "another mentor's", "another trainee's", "another activity"],
)
def test_a_row_that_cannot_be_read_leaves_open_what_it_could_be(lost: Mapping[str, object], expected: str) -> None:
    school = School([Trainee(), Trainee("Dot", BEA)], lost=[lost])
    assert state(school, MONDAY) == expected


@pytest.mark.parametrize("without", ["Mentoring log", "Mentoring log.activity", "Mentoring log.minutes"])
def test_without_a_heading_that_is_needed_nothing_is_missed(without: str) -> None:
    assert state(School(without=[without]), MONDAY) == "Not known"


TWO = (Trainee("Cal"), Trainee("Dot"))


@pytest.mark.parametrize(("trainee", "expected"), [(0, "Met"), (1, "Missed")], ids=["the one named", "the other"])
def test_a_meeting_of_a_mentor_of_two_counts_for_one(trainee: int, expected: str) -> None:
    assert state(School(TWO, [Record("2025-11-18", trainee="Cal")]), MONDAY, trainee=trainee) == expected


SHARED = (Trainee(shared="Job share"), Trainee(trn=BEA, shared="Job share"))


@pytest.mark.parametrize("trn", [ANN, BEA])
def test_either_mentors_meeting_meets_a_shared_week_of_both(trn: str) -> None:
    assert state(School(SHARED, [Record("2025-11-18", trn=BEA)]), MONDAY, trn=trn) == "Met"
    assert state(School(SHARED), MONDAY, trn=trn) == "Missed"


def test_a_week_taken_over_on_a_thursday_is_the_first_mentors() -> None:
    school = School([Trainee(ends="2025-11-19"), Trainee(trn=BEA, starts="2025-11-20")])
    assert [state(school, MONDAY, trn=trn) for trn in (ANN, BEA)] == ["Missed", "Short week"]


NAMESAKES = (Trainee(), Trainee(code=UNIVERSITY))


@pytest.mark.parametrize(
    ("trainees", "expected"),
    [(NAMESAKES, ["Not known", "Not known"]), ((NAMESAKES[0], Trainee(trn=BEA, code=UNIVERSITY)), ["Met", "Missed"])],
    ids=["one mentor of both", "a mentor each"],
)
def test_a_name_that_two_trainees_have(trainees: Sequence[Trainee], expected: Sequence[str]) -> None:
    school = School(trainees, [Record("2025-11-18")])
    mentors = [trainee.trn or "" for trainee in trainees]
    assert [state(school, MONDAY, trainee=number, trn=trn) for number, trn in enumerate(mentors)] == expected


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([Record("2025-11-18", "Formal observation", "30", more={"feedback_given": True})], "Met"),
        ([Record("2025-11-18", "Formal observation", "30", more={"feedback_given": False})], "Missed"),
        ([Record("2025-11-18", "Formal observation", "30")], "Not known"),
        ([Record("2025-11-18", "Informal observation", "15", more={"feedback_given": True})] * 2, "Met"),
        ([Record("2025-11-18", "Informal observation", "15", more={"feedback_given": True})], "Missed"),
        ([Record("2025-11-18", "Meeting", "30", more={"feedback_given": True})], "Missed"),
        ([Record("2025-11-18", "", "30", more={"feedback_given": True})], "Not known"),
        ([Record("2025-11-18", "", "30", more={"feedback_given": False})], "Missed"),
    ],
    ids=[
        "with feedback",
        "without",
        "not said",
        "a quarter of an hour, twice",
        "too short",
        "no observation",
        "activity blank",
        "activity blank, without",
    ],
)
def test_an_observation_of_half_an_hour_with_feedback(records: Sequence[Record], expected: str) -> None:
    asked = Time(OBSERVATIONS, Decimal(30), feedback=True)
    weeks = weeks_of(School(records=records).diary(), asked)
    assert next(each.state.value for each in weeks if f"{each.week.monday}" == MONDAY) == expected


@pytest.mark.parametrize(
    ("records", "monday", "expected"),
    [
        ([Record("2025-11-18", targets=("Pace", "Done"))], MONDAY, "Met"),
        ([Record("2025-11-18", targets=("Pace", ""))], MONDAY, "Missed"),
        ([Record("2025-11-18", targets=("", "Done"))], MONDAY, "Missed"),
        ([Record("2025-11-18", targets=("No", "N/A"))], MONDAY, "Missed"),
        ([Record("2025-11-18", targets=("Pace", "")), Record("2025-11-20", targets=("", "Done"))], MONDAY, "Met"),
        ([Record("2025-11-18", "", targets=("Pace", "Done"))], MONDAY, "Not known"),
        ([Record("2025-09-04", targets=("Pace", ""))], "2025-09-01", "Met"),
    ],
    ids=["set and reviewed", "only set", "only reviewed", "none", "in two meetings", "activity blank", "first week"],
)  # fmt: skip
def test_targets_set_and_reviewed_each_week(records: Sequence[Record], monday: str, expected: str) -> None:
    diary = School(records=records).diary()
    weeks = weeks_of(diary, Targets(diary.owed(3)[0]))
    assert next(each.state.value for each in weeks if f"{each.week.monday}" == monday) == expected
