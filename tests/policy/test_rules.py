"""The figures in force, written out: what a claim is worked out with."""

import os
import pickle
import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest

from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.money import amount, plain
from mentortools.model.region import Region
from mentortools.model.training_type import TrainingType
from mentortools.policy.catalogue import PARAMETERS
from mentortools.policy.error import NotPublishedError, RulesError
from mentortools.policy.period import Period
from mentortools.policy.rules import Rules, digest

YEARS = (2023, 2024, 2025)


@pytest.mark.parametrize("start", YEARS)
@pytest.mark.parametrize(
    ("region", "rate"),
    [
        (Region.INNER_LONDON, "53.60"),
        (Region.OUTER_LONDON, "48.25"),
        (Region.FRINGE, "45.10"),
        (Region.REST_OF_ENGLAND, "43.80"),
    ],
)
def test_hourly_rates(start: int, region: Region, rate: str) -> None:
    rules = Rules.of(AcademicYear(start))
    assert str(rules.hourly_rate(region)) == rate
    assert rules.hourly_rates[region] == Decimal(rate)


@pytest.mark.parametrize(("start", "initial", "refresher"), [(2023, 20, 6), (2024, 20, 6), (2025, 16, 6)])
def test_training_hours(start: int, initial: int, refresher: int) -> None:
    rules = Rules.of(AcademicYear(start))
    assert (rules.hours_initial, rules.hours_refresher) == (initial, refresher)
    assert rules.allowance(TrainingType.INITIAL) == initial
    assert rules.allowance(TrainingType.REFRESHER) == refresher


@pytest.mark.parametrize(
    ("start", "region", "most", "most_refresher"),
    [
        (2024, Region.REST_OF_ENGLAND, "876.00", "262.80"),
        (2024, Region.FRINGE, "902.00", "270.60"),
        (2024, Region.OUTER_LONDON, "965.00", "289.50"),
        (2024, Region.INNER_LONDON, "1072.00", "321.60"),
        (2025, Region.REST_OF_ENGLAND, "700.80", "262.80"),
        (2025, Region.FRINGE, "721.60", "270.60"),
        (2025, Region.OUTER_LONDON, "772.00", "289.50"),
        (2025, Region.INNER_LONDON, "857.60", "321.60"),
    ],
)
def test_the_most_a_mentor_can_bring(start: int, region: Region, most: str, most_refresher: str) -> None:
    rules = Rules.of(AcademicYear(start))
    assert plain(amount(rules.hours_initial, rules.hourly_rate(region))) == most
    assert plain(amount(rules.hours_refresher, rules.hourly_rate(region))) == most_refresher


@pytest.mark.parametrize(
    ("start", "first", "last"),
    [(2024, date(2024, 4, 6), date(2025, 5, 31)), (2025, date(2025, 4, 6), date(2026, 5, 31))],
)
def test_training_dates(start: int, first: date, last: date) -> None:
    rules = Rules.of(AcademicYear(start))
    assert rules.can_claim
    assert (rules.training_from, rules.training_until) == (first, last)


def test_no_new_claim_can_be_made_for_2023_to_2024() -> None:
    rules = Rules.of(AcademicYear(2023))
    assert not rules.can_claim
    assert rules.training_dates is None
    assert (rules.training_from, rules.training_until) == (None, None)


@pytest.mark.parametrize(
    ("start", "course_type", "period"),
    [
        (2024, "Postgraduate", Period(date(2024, 9, 1), date(2025, 5, 31))),
        (2024, "Undergraduate", None),
        (2024, "Apprenticeship", None),
        (2024, None, None),
        (2025, "Postgraduate", Period(date(2025, 9, 1), date(2026, 5, 31))),
        (2025, " undergraduate ", Period(date(2024, 9, 1), date(2026, 5, 31))),
        (2025, "Apprenticeship", Period(date(2025, 6, 1), date(2026, 5, 31))),
        (2025, None, Period(date(2024, 9, 1), date(2026, 5, 31))),
        (2025, "Evening class", Period(date(2024, 9, 1), date(2026, 5, 31))),
    ],
)
def test_trainee_dates(start: int, course_type: str | None, period: Period | None) -> None:
    assert Rules.of(AcademicYear(start)).trainee_dates_of(course_type) == period


def test_the_widest_trainee_dates_are_known_only_where_all_are() -> None:
    assert (Rules.of(AcademicYear(2025)).trainees_from, Rules.of(AcademicYear(2025)).trainees_until) == (
        date(2024, 9, 1),
        date(2026, 5, 31),
    )
    assert Rules.of(AcademicYear(2024)).trainees_from is None
    assert Rules.of(AcademicYear(2024)).trainees_until is None


@pytest.mark.parametrize(
    ("start", "opens", "closes"),
    [
        (2023, date(2024, 5, 2), date(2024, 7, 19)),
        (2024, date(2025, 4, 24), None),
        (2025, date(2026, 4, 27), None),
    ],
)
def test_the_first_claim_window(start: int, opens: date, closes: date | None) -> None:
    window = Rules.of(AcademicYear(start)).claim_windows[0]
    assert (window.opens, window.closes) == (opens, closes)
    assert window.confirmed == (closes is not None)


@pytest.mark.parametrize(
    ("start", "on", "is_open"),
    [
        (2023, date(2024, 5, 1), False),
        (2023, date(2024, 5, 2), True),
        (2023, date(2024, 7, 19), True),
        (2023, date(2024, 7, 20), False),
        (2025, date(2026, 4, 26), False),
        (2025, date(2026, 4, 27), None),
        (2025, date(2026, 12, 1), None),
    ],
)
def test_whether_the_first_window_is_open_is_not_guessed(start: int, on: date, *, is_open: bool | None) -> None:
    assert Rules.of(AcademicYear(start)).claim_windows[0].is_open(on) is is_open


def test_windows_in_words() -> None:
    assert [str(window) for window in Rules.of(AcademicYear(2025)).claim_windows] == [
        "opens 27 April 2026, closes the end of July 2026 (day not confirmed)",
        "opens September 2026 (day not confirmed), closes on a day that is not confirmed",
    ]


@pytest.mark.parametrize("start", YEARS)
@pytest.mark.parametrize(
    ("route", "funded"),
    [
        ("QTS", True),
        ("qts", True),
        ("HPITT", False),
        ("Assessment only", False),
        ("assessment  Only ", False),
        ("EYTS", None),
        ("", None),
        ("PGCE", None),
    ],
)
def test_routes(start: int, route: str, *, funded: bool | None) -> None:
    assert Rules.of(AcademicYear(start)).funds_route(route) is funded


def test_eligibility() -> None:
    rules = Rules.of(AcademicYear(2025))
    assert rules.fundable_routes == {"QTS"}
    assert rules.employment_needed
    assert rules.england_only
    assert not rules.funded_after_early_withdrawal
    assert (rules.trainees_needed, rules.mentors_for_a_trainee) == (1, 1)
    assert rules.shared_mentor_reasons == ("Job share", "Mentor withdrew")
    assert rules.spending_categories == ("Lesson cover", "Substitute", "Overtime", "Reduced duties")


def test_statuses_that_use_hours_and_make_refresher() -> None:
    rules = Rules.of(AcademicYear(2025))
    ours = ClaimStatus.PREPARED
    assert set(ClaimStatus) - rules.uses_hours - {ours} == {
        ClaimStatus.INTERNAL_DRAFT,
        ClaimStatus.PAYMENT_NOT_APPROVED,
    }
    assert set(ClaimStatus) - rules.makes_refresher - {ours} == {ClaimStatus.INTERNAL_DRAFT, ClaimStatus.DRAFT}
    assert ours not in rules.uses_hours | rules.makes_refresher


def test_every_value_of_a_year_has_a_source() -> None:
    for start in YEARS:
        rules = Rules.of(AcademicYear(start))
        for name, parameter in PARAMETERS.items():
            if parameter.needed:
                assert rules.source(name).address.startswith("http"), name


def test_a_rate_is_cited() -> None:
    source = Rules.of(AcademicYear(2025)).rate_source(Region.FRINGE)
    assert source.title.startswith("Conditions of grant: general mentor training, 2025 to 2026")
    assert (source.section, source.read_on) == ("5. Funding", date(2026, 8, 20))


def test_a_source_nobody_has_is_an_error() -> None:
    with pytest.raises(RulesError, match=r"The rules for 2025 to 2026 say nothing of hourly_rate\.wales"):
        Rules.of(AcademicYear(2025)).source("hourly_rate.wales")


@pytest.mark.parametrize("start", [2026, 2027, 2040])
def test_nothing_is_borrowed_for_a_year_without_figures(start: int) -> None:
    with pytest.raises(NotPublishedError, match="Nothing had been published for") as caught:
        Rules.of(AcademicYear(start))
    assert f"for {AcademicYear(start)} when this edition of mentortools was made" in str(caught.value)
    assert "--rules FILE.toml" in str(caught.value)
    assert "hourly_rate.inner_london" in caught.value.missing


def test_before_the_grant_there_are_no_rules() -> None:
    with pytest.raises(NotPublishedError, match="There are no rules for 2022 to 2023: the first year") as caught:
        Rules.of(AcademicYear(2022))
    assert caught.value.template == ""


def test_an_error_about_a_year_reaches_another_process_whole() -> None:
    with pytest.raises(NotPublishedError) as caught:
        Rules.of(AcademicYear(2026))
    copy = pickle.loads(pickle.dumps(caught.value))  # noqa: S301  # made here
    assert (str(copy), copy.year, copy.missing) == (str(caught.value), AcademicYear(2026), caught.value.missing)
    assert copy.template == caught.value.template


def test_rules_are_values() -> None:
    rules = Rules.of(AcademicYear(2025))
    copy = pickle.loads(pickle.dumps(rules))  # noqa: S301  # made here
    assert copy == rules
    assert hash(copy) == hash(rules)
    assert copy.region_of("Slough").region is Region.FRINGE
    assert rules != Rules.of(AcademicYear(2024))


def test_the_digest_is_one_for_all_years() -> None:
    assert {Rules.of(AcademicYear(start)).digest for start in YEARS} == {digest()}
    assert len(digest()) == 64


def test_the_packages_rules_load_without_pydantic_and_with_any_hash_seed() -> None:
    code = "import sys; from mentortools.policy.rules import digest; print(digest()); print('pydantic' in sys.modules)"
    for seed in ("1", "2"):
        ran = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        assert ran.stdout.split() == [digest(), "False"]
