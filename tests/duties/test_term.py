"""Term: days of teaching, weeks, half-terms, bank holidays."""

from datetime import date

import pytest

from mentortools.duties.bank_holidays import bank_holidays
from mentortools.duties.term import Term
from tests.duties.invented_logs import HOLIDAYS, School, week


@pytest.mark.parametrize(
    ("monday", "days"),
    [
        ("2025-09-01", "Wed Thu Fri"),
        ("2025-09-08", "Mon Tue Wed Thu Fri"),
        ("2025-10-27", ""),
        ("2025-12-15", "Mon Tue Wed Thu Fri"),
        ("2026-03-30", ""),
        ("2026-04-13", "Mon Tue Wed Thu Fri"),
        ("2026-05-04", "Tue Wed Thu Fri"),
        ("2026-07-13", "Mon Tue Wed Thu Fri"),
    ],
    ids=["the first week", "a full week", "half-term", "before Christmas", "Easter", "after Easter",
         "a bank holiday on Monday", "the last week"],
)  # fmt: skip
def test_the_days_of_teaching_in_a_week(monday: str, days: str) -> None:
    assert " ".join(f"{day:%a}" for day in week(monday, School().term).days) == days


@pytest.mark.parametrize(
    ("holidays", "half_terms"),
    [
        (HOLIDAYS, 6),
        ((), 1),
        (("2025-10-27/2025-10-31",), 2),
        (("2025-10-27/2025-10-30",), 1),
        (("2025-10-30/2025-11-05",), 2),
        (("2025-10-31/2025-10-31",), 1),
        (("2026-05-05/2026-05-08",), 2),
        (("2026-05-05/2026-05-07",), 1),
        (("2025-10-27/2025-10-29", "2025-10-30/2025-10-31"), 2),
        (("2025-10-27/2025-10-31", "2025-11-03/2025-11-03"), 2),
        (("2025-10-20/2025-10-24", "2025-10-27/2025-10-31"), 2),
    ],
    ids=["a year", "no holidays", "a week", "four days", "Thursday to Wednesday", "an inset day",
         "four days and a bank holiday", "three days and a bank holiday", "a week in two rows",
         "a week and an inset day", "two weeks"],
)  # fmt: skip
def test_five_weekdays_without_teaching_end_a_half_term(holidays: tuple[str, ...], half_terms: int) -> None:
    assert len(School(holidays=holidays).term.half_terms) == half_terms


def test_a_half_term_is_from_its_first_day_of_teaching_to_its_last() -> None:
    assert [(f"{each.first}", f"{each.last}") for each in School().term.half_terms[:2]] == [
        ("2025-09-03", "2025-10-24"), ("2025-11-03", "2025-12-19"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("starts", "ends"),
    [("", "2026-07-17"), ("2025-09-03", ""), ("2026-07-17", "2025-09-03"), ("2025-09-03", "2206-07-17"),
     ("2025-09-06", "2025-09-07"), ("2025-12-25", "2025-12-26")],
    ids=["no first day", "no last day", "in the wrong order", "a slip in the year", "a weekend", "bank holidays"],
)  # fmt: skip
def test_without_both_dates_nobody_can_tell_the_term(starts: str, ends: str) -> None:
    school = School(starts=starts, ends=ends)
    assert Term.of(school.details, school.log.holidays, bank_holidays(2025, 2026)) is None


def test_every_day_of_teaching_is_in_one_week() -> None:
    term = School().term
    assert tuple(day for week in term.weeks for day in week.days) == term.teaching
    assert tuple(day for half in term.half_terms for week in half.weeks for day in week.days) == term.teaching


@pytest.mark.parametrize(
    "day",
    ["2025-12-25", "2025-12-26", "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31"],
)
def test_bank_holidays_of_england(day: str) -> None:
    assert date.fromisoformat(day) in bank_holidays(2025, 2026)


@pytest.mark.parametrize("day", ["2026-01-02", "2026-03-17", "2025-11-30", "2026-08-03"])
def test_bank_holidays_of_other_nations_are_days_of_teaching(day: str) -> None:
    assert date.fromisoformat(day) not in bank_holidays(2025, 2026)
