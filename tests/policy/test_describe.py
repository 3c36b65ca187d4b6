"""The rows of ``mentortools rules``."""

from datetime import date

import pytest

from mentortools.model.academic_year import AcademicYear
from mentortools.model.region import Region
from mentortools.policy.catalogue import PARAMETERS
from mentortools.policy.describe import describe, describe_districts
from mentortools.policy.error import RulesError

YEAR = AcademicYear(2025)


def test_a_rate_in_a_year() -> None:
    row = next(row for row in describe(YEAR) if row.parameter == "hourly_rate.inner_london")
    assert (row.title, row.value, row.unit) == ("Hourly rate, Inner London", "£53.60", "pounds an hour of training")
    assert (row.holds_from, row.holds_until, row.status) == (date(2025, 9, 1), date(2026, 8, 31), "confirmed")
    assert (row.source_section, row.read_on, row.still_valid_on) == (
        "5. Funding",
        date(2026, 8, 20),
        date(2026, 8, 20),
    )
    assert not row.overlaid


def test_a_year_has_a_row_for_each_parameter() -> None:
    assert [row.parameter for row in describe(YEAR)] == list(PARAMETERS)


def test_a_year_without_figures_shows_what_was_looked_for_and_no_value() -> None:
    rows = describe(AcademicYear(2026))
    assert {row.status for row in rows} == {"not confirmed"}
    assert {row.value for row in rows} == {""}
    assert all(row.note for row in rows)
    assert describe(AcademicYear(2040)) == ()


def test_a_value_of_several_years_stands_once() -> None:
    rows = [row for row in describe() if row.parameter == "districts"]
    assert [(row.value, row.holds_from, row.holds_until) for row in rows] == [
        ("296 live and 50 ended districts", date(2023, 9, 1), date(2026, 8, 31))
    ]


def test_a_value_is_cut_where_a_users_file_takes_over_a_year_in_its_middle() -> None:
    overlay = """
[sources.letter]
title = "Letter"
address = "the school office"
section = "page 1"
read_on = 2025-02-03
still_valid_on = 2025-02-03

[[statuses.make_refresher]]
holds_from = 2024-09-01
holds_until = 2025-08-31
status = "confirmed"
source = "letter"
value = ["paid"]
"""
    rows = [row for row in describe(overlays=[overlay]) if row.parameter == "statuses.make_refresher"]
    assert [(row.holds_from.year, row.holds_until.year, row.overlaid) for row in rows] == [
        (2023, 2024, False),
        (2024, 2025, True),
        (2025, 2026, False),
    ]
    assert rows[1].value == "Paid"


@pytest.mark.parametrize(
    ("parameter", "shown"),
    [
        ("training_hours.initial", "16"),
        ("training_dates", "6 April 2025 to 31 May 2026"),
        ("route.hpitt", "no"),
        ("route.qts", "yes"),
        ("eligibility.shared_mentor", "Job share, Mentor withdrew"),
        ("region.other_districts", "Rest of England"),
    ],
)
def test_values_in_words(parameter: str, shown: str) -> None:
    assert {row.parameter: row.value for row in describe(YEAR)}[parameter] == shown


def test_lists_in_words() -> None:
    values = {row.parameter: row.value for row in describe(YEAR)}
    assert values["statuses.use_hours"].startswith("Draft, Submitted, Invalid provider, Payer payment review")
    assert "Rejected by payer" not in values["statuses.use_hours"]
    assert values["region.inner_london"].startswith("Barking and Dagenham (E09000002), Brent (E09000005)")


def test_districts_are_listed_live_ones_first_by_name() -> None:
    rows = describe_districts(YEAR)
    assert len(rows) == 346
    assert (rows[0].name, rows[0].region) == ("Adur", Region.REST_OF_ENGLAND)
    assert [row.name for row in rows[:296]] == sorted(row.name for row in rows[:296])
    assert all(row.ended_on for row in rows[296:])


def test_no_list_of_districts_is_borrowed() -> None:
    with pytest.raises(RulesError, match="There is no value of districts for 2026 to 2027"):
        describe_districts(AcademicYear(2026))
