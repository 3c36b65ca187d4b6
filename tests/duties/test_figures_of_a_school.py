"""Figures of a school that no requirement judges: spending, experience, the survey, the calendar."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

import pytest

from mentortools.duties.days_of_spending import OfTheYear, of_the_year
from mentortools.duties.deadlines import calendar, undated
from mentortools.duties.experience import experience
from mentortools.duties.given import Given
from mentortools.duties.offers import trust_offers
from mentortools.duties.spending import spending
from mentortools.duties.survey import CameBy, MentorAnswers, answers, of_all, survey, together
from mentortools.model.academic_year import AcademicYear
from mentortools.policy.claim_window import ClaimWindow
from tests.claims.invented_logs import School as Claiming
from tests.claims.invented_logs import Session, line
from tests.duties.invented_logs import ANN, BEA, Record, School, asked_by, case, mentor
from tests.duties.invented_rows import deadline, entitled, session, spent

CATEGORIES = ("Lesson cover", "Substitute", "Overtime", "Reduced duties")
LINES = (line(Claiming(sessions=[Session(hours="10")])),)


def test_spending_by_category_and_mentor_beside_the_funding() -> None:
    rows = (spent("100.50", "lesson cover", ANN), spent("300", "Overtime"), spent("9.50", "Biscuits", ANN))
    result = spending(School(more={"spending": rows}).log, LINES, CATEGORIES)
    assert list(result.by_category.items()) == [
        ("Lesson cover", Decimal("100.50")), ("Substitute", Decimal(0)), ("Overtime", Decimal(300)),
        ("Reduced duties", Decimal(0)), ("Other", Decimal("9.50")),
    ]  # fmt: skip
    assert result.by_mentor == {ANN: Decimal("110.00"), "": Decimal(300)}
    assert sum(result.by_category.values()) == sum(result.by_mentor.values()) == result.spent
    assert (result.funding, result.left) == (LINES[0].amount, Decimal(str(LINES[0].amount)) - Decimal(410))


def test_without_a_region_nobody_knows_what_is_left() -> None:
    lines = (line(Claiming(sessions=[Session(hours="10")], district="Larkshire")),)
    result = spending(School().log, lines, CATEGORIES)
    assert (result.funding, result.left) == (None, None)


@pytest.mark.parametrize(("price", "cost"), [(Decimal("32.55"), Decimal("81.38")), (None, None)])
def test_what_cover_costs(price: Decimal | None, cost: Decimal | None) -> None:
    records = [Record("2025-11-04", minutes="30", more={"covered": True}), Record("2025-11-11")]
    training = (session("2025-10-01", released=True), session("2025-10-02"))
    school = School(records=records, school={"cover_cost_an_hour": price}, more={"training": training})
    result = spending(school.log, (), CATEGORIES)
    assert (result.cover_hours, result.cover_cost) == (Decimal("2.5"), cost)


def test_mentors_by_experience() -> None:
    since = {"1": AcademicYear(2025), "2": None, "3": AcademicYear(2019), "4": AcademicYear(2026)}
    rows = tuple(mentor(trn, mentoring_since=year, came_to_it_by="Asked") for trn, year in since.items())
    school = School(more={"mentors": rows, "trainees": ()})
    assert [(each.mentor_trn, each.years) for each in experience(case(school, asked_by()))] == [
        ("3", 7), ("1", 1), ("2", None), ("4", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("about", "rows", "answers"),
    [
        ({}, [], "??? ??"),
        ({"time_given_as": "Cover", "came_to_it_by": "Told"}, [{"tlr": True, "release_for_training": True}], "yyy ny"),
        ({"time_given_as": "PPA"}, [], "n?? ??"),
        ({"time_given_as": "PPA"}, [{"hours_given_a_week": Decimal(1)}], "y?? ??"),
        ({"time_given_as": "none", "came_to_it_by": "volunteered"},
         [{"tlr": False, "extra_pay": False, "release_for_training": False}], "nnn yn"),
        ({"came_to_it_by": "Asked"}, [{"hours_given_a_week": Decimal(1), "extra_pay": False}], "yn? nn"),
    ],
    ids=["nothing said", "time, money, training, told", "their own PPA", "an hour beside PPA",
         "none of it, volunteered", "asked"],
)  # fmt: skip
def test_what_a_mentor_answers(about: Mapping[str, object], rows: Sequence[Mapping[str, object]], answers: str) -> None:
    school = School(mentors=(ANN,), about=about, more={"entitlements": tuple(entitled(**row) for row in rows)})
    counted = survey(case(school, asked_by()))
    said = "".join("yn?"[each.index(1)] for each in counted[1:])
    assert f"{said[:3]} {said[3:]}" == answers


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("Volunteered", "Volunteered"), ("told", "Told"), ("Asked", "Asked, or otherwise"), ("", "Not said")],
)
def test_how_a_teacher_came_to_mentor(typed: str, expected: str) -> None:
    school = School(mentors=(ANN,), about={"came_to_it_by": typed})
    assert [each.came_by.value for each in answers(case(school, asked_by()))] == [expected]


def test_a_mentor_of_two_schools_is_asked_once() -> None:
    yes, no, unsaid = Given.YES, Given.NO, Given.NOT_SAID
    here = MentorAnswers(ANN, no, unsaid, yes, CameBy.NOT_SAID)
    there = MentorAnswers(ANN, yes, no, unsaid, CameBy.TOLD)
    other = here._replace(trn=BEA)
    both = MentorAnswers(ANN, yes, no, yes, CameBy.TOLD)
    assert together([here, other, there]) == (both, other)
    assert together([there, here]) == (both,)


def test_the_survey_of_several_logs() -> None:
    trained = School(more={"training": (session("2025-10-01"), session("2025-10-01", trn=BEA))})
    total = of_all([survey(case(trained, asked_by())), survey(case(School(), asked_by()))])
    assert (total.mentors, total.training) == (4, (2, 0, 2))


def test_the_calendar_in_the_order_of_its_days() -> None:
    rows = [deadline("Late", "2025-12-05", "2025-12-06"), deadline("Done", "2025-12-04", "2025-12-04"),
            deadline("Overdue", "2025-12-03"), deadline("Coming", "2026-02-01"),
            deadline("Typed ahead", "2026-02-02", "2026-02-01")]  # fmt: skip
    windows = [ClaimWindow(opens=date(2026, 9, 1), closes_about="in October 2026")]
    entries = calendar(rows, windows, date(2026, 1, 5))
    assert [(entry.title, entry.state.value) for entry in entries] == [
        ("Overdue", "Overdue"), ("Done", "Done"), ("Late", "Done late"), ("Coming", "To come"),
        ("Typed ahead", "To come"), ("Claim window opens", "To come"),
    ]  # fmt: skip
    assert undated(windows) == ("opens 1 September 2026, closes in October 2026 (day not confirmed)",)


@pytest.mark.parametrize(("on", "state"), [(date(2025, 12, 3), "To come"), (date(2025, 12, 4), "Overdue")])
def test_what_is_due_today_is_not_overdue(on: date, state: str) -> None:
    (entry,) = calendar([deadline("Report", "2025-12-03")], [], on)
    assert entry.state.value == state


@pytest.mark.parametrize(
    ("agreed", "offers", "is_the_same"),
    [
        (["Version 2", "version  2"], [("Version 2", 2)], True),
        (["Version 2", "Version 1", "Version 2"], [("Version 2", 2), ("Version 1", 1)], False),
        (["Version 2", ""], [("Version 2", 1), ("", 1)], False),
        (["", ""], [("", 2)], False),
    ],
    ids=["one in two spellings", "two versions", "one names none", "none"],
)
def test_the_offers_of_a_trust(agreed: Sequence[str], offers: Sequence[tuple[str, int]], *, is_the_same: bool) -> None:
    details = [School(school={"trust": trust, "entitlement_agreed": text}).details
               for trust, text in zip(("Fair Trust", "FAIR trust", "Fair Trust"), agreed, strict=False)]  # fmt: skip
    (found,) = trust_offers([*details, School().details])
    assert [(offer.entitlement, len(offer.schools)) for offer in found.offers] == offers
    assert found.is_the_same is is_the_same


def test_an_estimate_is_the_cost_of_cover_to_the_penny_and_what_is_not_said() -> None:
    """Half an hour at £32.55 is £16.28 (16.275), twice £32.56; three quarters of an hour not said are £24.41."""
    records = [Record("2025-11-04", minutes="30", more={"covered": True})]
    unsaid = session("2025-10-02", hours=Decimal("0.75"))
    for training, estimate in (((), "32.56"), ((unsaid,), "56.97")):
        more = {"training": (session("2025-10-01", hours=Decimal("0.5"), released=True), *training)}
        school = School(records=records, school={"cover_cost_an_hour": Decimal("32.55")}, more=more)
        result = spending(school.log, (), CATEGORIES)
        assert (result.cover_cost, result.estimate) == (Decimal("32.56"), Decimal(estimate))


def test_cover_counts_on_days_of_the_year_that_have_come() -> None:
    """Training from 6 April on, which the year's rules count; lessons from 1 September; nothing after the day."""
    days = ("2025-04-05", "2025-04-06", "2025-08-31", "2025-09-01", "2026-05-12", "2026-05-13", "2026-09-01")
    records = [Record(day, minutes="60", more={"covered": True}) for day in days]
    training = tuple(session(day, hours=Decimal(1), released=True) for day in days)
    amounts = {"2025-08-31": "1", "2025-09-01": "10", "2026-08-31": "100", "2026-09-01": "1000"}
    money = tuple(spent(amount)._replace(date=date.fromisoformat(day)) for day, amount in amounts.items())
    log = School(records=records, more={"training": training, "spending": money}).log
    year, on, training_from = AcademicYear(2025), date(2026, 5, 12), date(2025, 4, 6)
    of_year = of_the_year(log, year, on, training_from)
    result = spending(of_year.log, (), CATEGORIES)
    assert (result.released_hours, result.covered_hours) == (Decimal(4), Decimal(2))
    assert (of_year.left_out, of_year.rows_outside, of_year.spent_outside) == (3 + 5, 2, Decimal(1001))
    assert result.spent == Decimal(1111)
    assert of_the_year(log, year, on).log.training == training[3:5]
    assert of_the_year(log, None, on) == OfTheYear(log)
