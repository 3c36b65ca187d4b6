"""What mentors are given: items, time, a lead, a portfolio, a budget; and the time that mentoring takes."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

import pytest

from mentortools.duties.entitlement import grid, only_from_planning, time_given
from mentortools.policy.requirements.figure import FigureValue
from mentortools.workbook.facts import LostRow
from mentortools.workbook.place import At
from tests.duties.invented_logs import (
    ANN,
    BEA,
    PLACES,
    UNIVERSITY,
    Record,
    School,
    Trainee,
    asked_by,
    asking,
    case,
    found,
)
from tests.duties.invented_rows import deadline, entitled, session

END, JUNE = "2026-08-31", "2026-06-01"


def given_to(**given: object) -> School:
    """A school with one mentor, whose row of Entitlement says this."""
    return School(mentors=(ANN,), more={"entitlements": (entitled(**given),)})


@pytest.mark.parametrize(
    ("field", "value", "figures", "expected"),
    [
        ("device", True, {}, "Met"),
        ("device", False, {}, "Missed: a device is not given"),
        ("device", None, {}, "Not known"),
        ("hours_given_a_week", Decimal(1), {"at_least": Decimal(1)}, "Met"),
        ("hours_given_a_week", Decimal("0.9"), {"at_least": Decimal(1)},
         "Missed: 0.9 hours given a week, and 1 asked for"),
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


@pytest.mark.parametrize(
    ("value", "on", "expected"),
    [
        (date(2025, 9, 1), "2025-11-17", "Met: a talk about wellbeing on 01/09/2025"),
        (date(2025, 11, 18), "2025-11-17", "Not yet: a talk about wellbeing is to be on 18/11/2025"),
        (date(2025, 8, 31), "2026-07-17", "Not yet: a talk about wellbeing was last on 31/08/2025"),
        (date(2025, 8, 31), "2026-07-18", "Missed: a talk about wellbeing was last on 31/08/2025"),
        (date(2026, 8, 31), "2026-07-18", "Not yet: a talk about wellbeing is to be on 31/08/2026"),
        (date(2026, 9, 1), "2026-07-18", "Missed: a talk about wellbeing is to be on 01/09/2026"),
    ],
    ids=["the first day of the year", "to come", "last year, in time", "last year, too late", "still this year",
         "next year"],
)  # fmt: skip
def test_an_item_that_is_a_day_of_the_academic_year(value: date, on: str, expected: str) -> None:
    asked = asking("entitlement-item", item="Entitlement.wellbeing_check_in_on")
    assert found(given_to(wellbeing_check_in_on=value), asked, on) == expected


def test_two_rows_of_a_mentor_that_agree_are_one_and_others_are_not_known() -> None:
    rows = (entitled(device=True), entitled(device=True, tlr=False), entitled(tlr=True))
    given = School(mentors=(ANN,), more={"entitlements": rows})
    assert found(given, asking("entitlement-item", item="Entitlement.device")).startswith("Met")
    said = "Not known: two rows say different things: a teaching and learning responsibility payment"
    assert found(given, asking("entitlement-item", item="Entitlement.tlr")) == said


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
    [
        ("PPA", True),
        ("ppa time", True),
        ("PPA/PPA", True),
        ("Planning, preparation and assessment", True),
        ("1 hour of their own PPA", True),
        ("PPA; TLR", False),
        ("PPA and cover", False),
        ("not PPA", False),
        ("extra PPA", False),
        ("Cover", False),
        ("An hour a week", False),
        ("", False),
    ],
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
        ([TUESDAY._replace(released=False, mode="")], "Not known"),
        ([TUESDAY._replace(mode="Own time")], "Not owed"),
        ([TUESDAY._replace(date=date(2025, 10, 28))], "Not owed"),
        ([TUESDAY._replace(date=date(2025, 11, 8))], "Not owed"),
    ],
    ids=[
        "released",
        "not released",
        "not said",
        "perhaps in their own time",
        "in their own time",
        "in the holidays",
        "on a Saturday",
    ],
)
def test_release_for_training(rows: Sequence[object], expected: str) -> None:
    given = School(mentors=(ANN,), more={"training": tuple(rows)})
    assert found(given, asking("released-for-training")).split(":")[0] == expected


@pytest.mark.parametrize(
    ("released", "expected"), [(True, "Met"), (False, "Not known"), (None, "Not known")], ids=["yes", "no", "blank"]
)
def test_without_a_term_nobody_knows_on_which_days_release_is_due(*, released: bool | None, expected: str) -> None:
    given = School(starts="", mentors=(ANN,), more={"training": (TUESDAY._replace(released=released),)})
    assert found(given, asking("released-for-training")).split(":")[0] == expected


LOST = {sheet: (LostRow(sheet, At(PLACES[sheet], 9), {}),) for sheet in ("Training log", "Deadlines", "Components")}
ON_CALENDAR = deadline("Interim report", "2025-12-05", on_school_calendar=True)


@pytest.mark.parametrize(
    ("duty", "sheet", "rows"),
    [
        ("released-for-training", "Training log", {"training": (TUESDAY._replace(released=True),)}),
        ("released-for-training", "Training log", {}),
        ("portfolio", "Training log", {}),
        ("portfolio", "Components", {}),
        ("deadlines-on-calendar", "Deadlines", {"deadlines": (ON_CALENDAR,)}),
    ],
)
def test_a_row_that_cannot_be_read_leaves_it_open(duty: str, sheet: str, rows: Mapping[str, object]) -> None:
    given = School(mentors=(ANN,), more={**rows, "lost_rows": LOST[sheet]})
    assert found(given, asking(duty), END).split(":")[0] == "Not known"


@pytest.mark.parametrize(
    ("agreed", "elsewhere", "expected"),
    [
        ("Version 2", ["version 2.", "VERSION 2"], "Met"),
        ("Version 2", ["Version 2", "Version 1"],
         "Missed: agreed to “Version 2”, and another school of the trust to something else"),
        ("Version 2", ["Version 1", "Version 3"],
         "Missed: agreed to “Version 2”, and 2 other schools of the trust to something else"),
        ("None", [], "Missed: has agreed to no entitlement in writing"),
        ("", ["Version 1"], "Not known"),
    ],
    ids=["the same", "one differs", "two differ", "none", "blank"],
)  # fmt: skip
def test_the_same_offer_in_all_schools_of_a_trust(agreed: str, elsewhere: Sequence[str], expected: str) -> None:
    given = School(school={"trust": "Invented Trust", "entitlement_agreed": agreed})
    assert found(given, asking("same-offer"), agreed_elsewhere=tuple(elsewhere)).startswith(expected)


@pytest.mark.parametrize(
    ("evidence", "on", "expected"),
    [("A certificate", JUNE, "Met"), ("", JUNE, "Not yet"), ("", END, "Missed"), ("None", END, "Missed")],
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
        (TWO, {"mentor_lead": "vacant"}, "Missed"),
        (TWO, {"mentor_lead": "tbc"}, "Not known"),
        (ONE, {}, "Not owed"),
        ([*ONE, Trainee(code=UNIVERSITY)], {}, "Missed"),
    ],
    ids=["named", "nobody", "a word for nobody", "a word for not known", "one trainee", "two providers"],
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
