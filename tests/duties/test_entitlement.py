"""What mentors are given: items, time, a lead, a portfolio, a budget; and the time that mentoring takes."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

import pytest

from mentortools.duties.entitlement import grid, only_from_planning, time_given
from mentortools.policy.requirements.figure import FigureValue
from tests.duties.invented_logs import ANN, BEA, UNIVERSITY, Record, School, Trainee, asked_by, asking, case, found
from tests.duties.invented_rows import deadline, entitled, session

END, JUNE = "2026-08-31", "2026-06-01"


def given_to(**given: object) -> School:
    """A school with one mentor, whose row of Entitlement says this."""
    return School(mentors=(ANN,), more={"entitlements": (entitled(**given),)})


@pytest.mark.parametrize(
    ("field", "value", "figures", "expected"),
    [
        ("device", True, {}, "Met"),
        ("device", False, {}, "Missed: not given: a device"),
        ("device", None, {}, "Not known"),
        ("hours_given_a_week", Decimal(1), {"at_least": Decimal(1)}, "Met"),
        ("hours_given_a_week", Decimal("0.9"), {"at_least": Decimal(1)},
         "Missed: hours given a week: 0.9, asked for 1"),
        ("hours_given_a_week", Decimal(0), {}, "Missed"),
        ("hours_given_a_week", Decimal("0.25"), {}, "Met"),
        ("line_manager", "Hal", {}, "Met"),
        ("line_manager", "None", {}, "Missed"),
        ("line_manager", "", {}, "Not known"),
        ("wellbeing_check_in_on", date(2025, 11, 3), {}, "Met"),
    ],
    ids=["yes", "no", "blank", "as much as asked", "less", "no time", "some time", "a name", "the word None",
         "no name", "a day"],
)  # fmt: skip
def test_an_item(field: str, value: object, figures: Mapping[str, FigureValue], expected: str) -> None:
    asked = asking("entitlement-item", "A1", item=f"Entitlement.{field}", **figures)
    assert found(given_to(**{field: value}), asked).startswith(expected)


def test_an_item_of_a_mentor_without_a_row_is_not_known() -> None:
    assert found(School(), asking("entitlement-item", item="Entitlement.device")).startswith("Not known")


@pytest.mark.parametrize(("lead", "expected"), [("Ida", "Met"), ("", "Not known")])
def test_an_item_of_the_school_is_judged_once(lead: str, expected: str) -> None:
    asked = asking("entitlement-item", item="School.mentor_lead")
    assert found(School(school={"mentor_lead": lead}), asked).split(":")[0] == expected


@pytest.mark.parametrize(
    ("duty", "about", "expected"),
    [
        ("protected-slot", {"protected_slot": "Tuesday period 5"}, "Met"),
        ("protected-slot", {"protected_slot": "None"}, "Missed"),
        ("protected-slot", {}, "Not known"),
        ("not-only-ppa", {"time_given_as": "PPA"}, "Missed: time is only taken from PPA"),
        ("not-only-ppa", {"time_given_as": "PPA and cover"}, "Met"),
        ("not-only-ppa", {"time_given_as": "Cover"}, "Met"),
        ("not-only-ppa", {"time_given_as": "none"}, "Missed: no time is given"),
        ("not-only-ppa", {}, "Not known"),
    ],
)
def test_time_of_a_mentor(duty: str, about: Mapping[str, object], expected: str) -> None:
    assert found(School(mentors=(ANN,), about=about), asking(duty)).startswith(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("PPA", True), ("ppa time", True), ("PPA/PPA", True), ("PPA; TLR", False), ("Cover", False), ("", False)],
)
def test_time_that_comes_from_planning_time_alone(text: str, *, expected: bool) -> None:
    assert only_from_planning(text) is expected


TUESDAY = session("2025-11-04")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([TUESDAY._replace(released=True)], "Met"),
        ([TUESDAY._replace(released=False)], "Missed"),
        ([TUESDAY], "Not known"),
        ([TUESDAY._replace(mode="Own time")], "Not owed"),
        ([TUESDAY._replace(date=date(2025, 10, 28))], "Not owed"),
        ([TUESDAY._replace(date=date(2025, 11, 8))], "Not owed"),
    ],
    ids=["released", "not released", "not said", "in their own time", "in the holidays", "on a Saturday"],
)
def test_release_for_training(rows: Sequence[object], expected: str) -> None:
    given = School(mentors=(ANN,), more={"training": tuple(rows)})
    assert found(given, asking("released-for-training")).split(":")[0] == expected


@pytest.mark.parametrize(
    ("evidence", "on", "expected"), [("A certificate", JUNE, "Met"), ("", JUNE, "Not yet"), ("", END, "Missed")]
)
def test_a_portfolio(evidence: str, on: str, expected: str) -> None:
    given = School(mentors=(ANN,), more={"training": (TUESDAY._replace(evidence=evidence),)})
    assert found(given, asking("portfolio"), on).split(":")[0] == expected


@pytest.mark.parametrize(
    ("there", "expected"), [([True], "Met"), ([True, False], "Missed"), ([True, None], "Not known"), ([], "Not known")]
)
def test_deadlines_on_the_schools_calendar(there: Sequence[bool | None], expected: str) -> None:
    rows = tuple(deadline("Interim report", "2025-12-05", on_school_calendar=each) for each in there)
    assert found(School(more={"deadlines": rows}), asking("deadlines-on-calendar")).split(":")[0] == expected


ONE, TWO = [Trainee()], [Trainee(), Trainee("Dot")]


@pytest.mark.parametrize(
    ("trainees", "sheet", "expected"),
    [
        (TWO, {"mentor_lead": "Ida"}, "Met"),
        (TWO, {}, "Missed"),
        (ONE, {}, "Not owed"),
        ([*ONE, Trainee(code=UNIVERSITY)], {}, "Missed"),
    ],
    ids=["named", "nobody", "one trainee", "two providers"],
)
def test_a_lead_of_the_mentors(trainees: Sequence[Trainee], sheet: Mapping[str, object], expected: str) -> None:
    assert found(School(trainees, school=sheet), asking("mentor-lead")).split(":")[0] == expected


@pytest.mark.parametrize(
    ("duty", "sheet", "without", "expected"),
    [
        ("budget-line", {"budget_for_next_year": Decimal(2400)}, (), "Met"),
        ("budget-line", {}, (), "Missed"),
        ("budget-line", {}, ("School.budget_for_next_year",), "Not known"),
        ("same-offer", {"trust": "Invented Trust", "entitlement_agreed": "Version 2"}, (), "Met"),
        ("same-offer", {"trust": "Invented Trust"}, (), "Not known"),
        ("same-offer", {}, (), "Not owed"),
    ],
)
def test_what_the_school_sheet_says(
    duty: str, sheet: Mapping[str, object], without: Sequence[str], expected: str
) -> None:
    assert found(School(school=sheet, without=without), asking(duty)).split(":")[0] == expected


@pytest.mark.parametrize(
    ("row", "given", "short"),
    [
        ({"hours_given_a_week": Decimal(1), "admin_hours_a_week": Decimal("0.5")}, "1.5", "0"),
        ({"hours_given_a_week": Decimal("0.5")}, "0.5", "0.5"),
        ({}, None, None),
    ],
    ids=["more than it takes", "less", "not said"],
)
def test_time_given_beside_time_taken(row: Mapping[str, object], given: str | None, short: str | None) -> None:
    records = [Record("2025-11-04"), Record("2025-11-11"), Record("2025-10-28"), Record("2025-11-25"),
               Record("2025-11-11", trn=BEA)]  # fmt: skip
    school = School([Trainee(starts="2025-11-03")], records, more={"entitlements": (entitled(**row),)})
    time = time_given(case(school, asked_by(), "2025-11-17"), ANN)
    assert (time.given, time.taken, time.weeks) == (given and Decimal(given), Decimal("1.0"), 2)
    assert time.short == (short and Decimal(short))


def test_the_grid_of_a_school() -> None:
    log = given_to(device=True).log
    shown = grid(log, (ANN, BEA), ("Entitlement.device", "Mentors.protected_slot"))
    assert {trn: [each.given.value for each in items] for trn, items in shown.items()} == {
        ANN: ["Yes", "Not said"], BEA: ["Not said", "Not said"],
    }  # fmt: skip
