"""A user's rules laid over the package's: what they change, and what they leave."""

from datetime import date

import pytest

from mentortools.model.academic_year import AcademicYear
from mentortools.model.region import Region
from mentortools.policy.describe import describe
from mentortools.policy.error import NotPublishedError, RulesError
from mentortools.policy.rules import Rules, digest

YEAR = AcademicYear(2025)

SOURCE = """
[sources.letter]
title = "Letter about rates"
address = "the school office, file 7"
section = "page 2"
read_on = 2026-02-03
still_valid_on = 2026-02-03
"""
RATE = """
[[hourly_rate.fringe]]
holds_from = 2025-09-01
holds_until = 2026-08-31
status = "confirmed"
source = "letter"
value = 46.00
"""


def test_a_value_is_replaced_and_said_to_be() -> None:
    rules = Rules.of(YEAR, [SOURCE + RATE])
    assert str(rules.hourly_rate(Region.FRINGE)) == "46.00"
    assert str(rules.hourly_rate(Region.OUTER_LONDON)) == "48.25"
    assert rules.overlaid == ("hourly_rate.fringe",)
    assert rules.rate_source(Region.FRINGE).title == "Letter about rates"
    assert Rules.of(YEAR).overlaid == ()


def test_another_year_keeps_the_packages_value() -> None:
    before = Rules.of(YEAR.previous, [SOURCE + RATE])
    assert str(before.hourly_rate(Region.FRINGE)) == "45.10"
    assert before.overlaid == ()


def test_the_later_file_is_laid_over_the_earlier() -> None:
    later = (SOURCE + RATE).replace("46.00", "47.00")
    assert str(Rules.of(YEAR, [SOURCE + RATE, later]).hourly_rate(Region.FRINGE)) == "47.00"


def test_what_was_confirmed_can_be_withdrawn() -> None:
    withdrawn = RATE.replace('"confirmed"', '"not confirmed"').replace("value = 46.00", 'note = "Under review."')
    with pytest.raises(NotPublishedError, match=r"have no value for hourly_rate\.fringe\. Another year's is never"):
        Rules.of(YEAR, [SOURCE + withdrawn])


def test_the_digest_changes_with_what_is_in_force_and_only_then() -> None:
    changed = digest([SOURCE + RATE])
    assert changed != digest()
    assert digest([""]) == digest(["# nothing\n"]) == digest([SOURCE]) == digest()
    assert digest([SOURCE + RATE, ""]) == digest([f"# ours\n{SOURCE}{RATE}\n"]) == changed
    assert digest([SOURCE.replace('"page 2"', '"page 3"') + RATE]) != changed
    assert digest([SOURCE + RATE.replace("46.00", "46.01")]) != changed
    assert Rules.of(YEAR.previous, [SOURCE + RATE]).digest == changed


def test_a_file_saved_with_a_byte_order_mark_loads() -> None:
    assert Rules.of(YEAR, ["\ufeff" + SOURCE + RATE]).overlaid == ("hourly_rate.fringe",)


def test_a_value_for_several_years_takes_over_in_each() -> None:
    hours = """
[[training_hours.refresher]]
holds_from = 2024-09-01
holds_until = 2026-08-31
status = "confirmed"
source = "letter"
value = 5
"""
    assert [Rules.of(AcademicYear(start), [SOURCE + hours]).hours_refresher for start in (2023, 2024, 2025)] == [
        6,
        5,
        5,
    ]
    rows = [row for row in describe(overlays=[SOURCE + hours]) if row.parameter == "training_hours.refresher"]
    assert [(row.holds_from.year, row.holds_until.year, row.value, row.overlaid) for row in rows] == [
        (2023, 2024, "6", False),
        (2024, 2026, "5", True),
        (2026, 2027, "", False),
    ]


def test_a_district_can_be_moved_to_another_region() -> None:
    moved = """
[[region.outer_london]]
holds_from = 2025-09-01
holds_until = 2026-08-31
status = "confirmed"
source = "letter"
value = { E09000003 = "Barnet" }
"""
    rules = Rules.of(YEAR, [SOURCE + moved])
    assert rules.region_of("Barnet").region is Region.OUTER_LONDON
    assert rules.region_of("Bexley").region is Region.REST_OF_ENGLAND


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        ('{ E09000099 = "Nowhere" }', "A region names E09000099 for 2025 to 2026, but there is no such district"),
        ('{ E09000005 = "Brent" }', "Two regions name the same district for 2025 to 2026"),
    ],
)
def test_a_regions_districts_are_districts_and_its_own(listed: str, said: str) -> None:
    overlay = SOURCE + RATE.replace("hourly_rate.fringe", "region.outer_london").replace("46.00", listed)
    with pytest.raises(RulesError, match=said):
        Rules.of(YEAR, [overlay])


def test_the_second_of_two_files_is_named() -> None:
    with pytest.raises(RulesError, match="rules file 2, line 2: hourly_rate"):
        digest([SOURCE, RATE])


def test_a_date_typed_as_text_is_a_date() -> None:
    rules = Rules.of(YEAR, [SOURCE + RATE.replace("2025-09-01", '"2025-09-01"')])
    assert rules.overlaid == ("hourly_rate.fringe",)


def test_unchanged_needs_a_year_before() -> None:
    alone = RATE.replace("2025-09-01", "2027-09-01").replace("2026-08-31", "2028-08-31")
    with pytest.raises(
        RulesError, match=r"hourly_rate\.fringe is said to be unchanged in 2027 to 2028, but there is no value for 2026"
    ):
        digest([SOURCE + alone.replace("value = 46.00", "unchanged = true")])


def test_unchanged_goes_on_through_several_years_with_its_own_source() -> None:
    on = RATE.replace("2026-08-31", "2028-08-31").replace("value = 46.00", "unchanged = true")
    rows = [row for row in describe(overlays=[SOURCE + on]) if row.parameter == "hourly_rate.fringe"]
    assert (rows[-1].value, rows[-1].source_title) == ("£45.10", "Letter about rates")
    assert (rows[-1].holds_from, rows[-1].holds_until) == (date(2025, 9, 1), date(2028, 8, 31))
