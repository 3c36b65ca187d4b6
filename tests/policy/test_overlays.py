"""A user's rules laid over the package's: what they change, and what is refused and how that is said."""

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


@pytest.mark.parametrize(
    ("overlay", "said"),
    [
        pytest.param(
            RATE,
            "rules file 1, line 2: hourly_rate.fringe cannot be used: its source “letter” is not among",
            id="no source table",
        ),
        pytest.param(
            SOURCE + RATE.replace('source = "letter"\n', ""),
            "rules file 1, line 9: hourly_rate.fringe cannot be used: it has no source.",
            id="no source",
        ),
        pytest.param(
            SOURCE.replace('section = "page 2"\n', "") + RATE,
            "rules file 1, line 2: sources.letter cannot be used: it has no section.",
            id="no section",
        ),
        pytest.param(
            SOURCE.replace('"Letter about rates"', '" "') + RATE,
            "sources.letter cannot be used: its title is blank.",
            id="blank title",
        ),
        pytest.param(
            SOURCE.replace("still_valid_on = 2026-02-03", "still_valid_on = 2026-02-02") + RATE,
            "still_valid_on is before read_on",
            id="last look before first",
        ),
        pytest.param(
            SOURCE.replace("read_on = 2026-02-03\n", 'read_on = "soon"\n', 1) + RATE,
            "sources.letter cannot be used: read_on must be a day, as 2026-09-30, not soon",
            id="no date",
        ),
        pytest.param(
            SOURCE + RATE.replace("46.00", '"46.00"'),
            "hourly_rate.fringe cannot be used: its value must be an amount with its point, as 53.60, not 46.00",
            id="amount as text",
        ),
        pytest.param(
            SOURCE + RATE.replace("46.00", "46"),
            "its value must be an amount with its point, as 53.60, not 46",
            id="amount without its point",
        ),
        pytest.param(
            SOURCE + RATE.replace("hourly_rate.fringe", "spending.categories").replace("46.00", '"Overtime"'),
            "spending.categories cannot be used: its value must be a list in square brackets, not Overtime",
            id="text for a list",
        ),
        pytest.param(
            SOURCE + RATE.replace("hourly_rate.fringe", "route.qts").replace("46.00", '"yes"'),
            "route.qts cannot be used: its value must be true or false, not yes",
            id="text for true or false",
        ),
        pytest.param(
            SOURCE + RATE.replace("46.00", "46.005"),
            "46.005 is not an amount above 0 in whole pence",
            id="part of a penny",
        ),
        pytest.param(SOURCE + RATE.replace("46.00", "nan"), "hourly_rate.fringe cannot be used", id="not a number"),
        pytest.param(SOURCE + RATE.replace("46.00", "-46.00"), "-46.00 is not an amount above 0", id="negative"),
        pytest.param(
            SOURCE + RATE.replace("hourly_rate.fringe", "training_hours.initial").replace("46.00", "true"),
            "training_hours.initial cannot be used: its value must be a whole number, not True",
            id="yes for a number",
        ),
        pytest.param(
            SOURCE + RATE.replace("hourly_rate.fringe", "training_hours.initial").replace("46.00", "0"),
            "0 is not a whole number above 0",
            id="no hours",
        ),
        pytest.param(
            SOURCE + RATE.replace("hourly_rate.fringe", "training_dates").replace("46.00", "{ first = 2025-04-06 }"),
            "training_dates cannot be used: it has no last.",
            id="half a period",
        ),
        pytest.param(
            SOURCE
            + RATE.replace("hourly_rate.fringe", "training_dates").replace(
                "46.00", "{ first = 2025-04-06, last = 2025-04-05 }"
            ),
            "its last day is before its first",
            id="period backwards",
        ),
        pytest.param(
            SOURCE + RATE.replace("hourly_rate.fringe", "statuses.use_hours").replace("46.00", '["payed"]'),
            "statuses.use_hours cannot be used",
            id="no such status",
        ),
        pytest.param(SOURCE + RATE + "comment = 1\n", "“comment” is not one of its keys", id="unknown key"),
        pytest.param(
            SOURCE + RATE.replace("2025-09-01", "2026-04-06"),
            "holds_from must be a 1 September and holds_until a later 31 August",
            id="not an academic year",
        ),
        pytest.param(
            SOURCE + RATE.replace("2025-09-01", "2026-09-01"),
            "holds_from must be a 1 September and holds_until a later 31 August",
            id="ends before it starts",
        ),
        pytest.param(
            SOURCE + RATE.replace("value = 46.00", ""), "either a value or unchanged = true", id="neither value"
        ),
        pytest.param(SOURCE + RATE + "unchanged = true\n", "either a value or unchanged = true", id="both"),
        pytest.param(
            SOURCE + RATE.replace('"confirmed"', '"probably"'),
            "its status is “probably”, not “confirmed” or “not confirmed”",
            id="another status",
        ),
        pytest.param(
            SOURCE + RATE.replace('"confirmed"', '"not confirmed"'),
            "it is not confirmed, so it can have no value",
            id="a figure that is not confirmed",
        ),
        pytest.param(
            SOURCE + RATE.replace('"confirmed"', '"not confirmed"').replace("value = 46.00", ""),
            "has no note that says why",
            id="not confirmed, no reason",
        ),
        pytest.param(
            SOURCE + RATE + RATE,
            "rules file 1, line 16: hourly_rate.fringe cannot be used: it is the second value for 2025 to 2026",
            id="twice",
        ),
        pytest.param(
            SOURCE + RATE.replace("hourly_rate.fringe", "hourly_rates.fringe"),
            "rules file 1, line 9: there is no parameter hourly_rates.fringe. The nearest is hourly_rate.fringe.",
            id="unknown parameter",
        ),
        pytest.param("hours = 16", "there is no parameter hours. The nearest is", id="unknown figure"),
        pytest.param(
            "[hourly_rate]\nfringe = 46.00",
            "rules file 1: each value of hourly_rate.fringe is a table of its own, under [[hourly_rate.fringe]]",
            id="a bare figure",
        ),
        pytest.param(
            "[training_hours.initial]\nvalue = 16",
            "line 1: each value of training_hours.initial is a table of its own",
            id="one bracket",
        ),
        pytest.param("sources = 3", "each source is a table of its own", id="no source tables"),
        pytest.param("[sources]\nletter = 3", "sources.letter cannot be used", id="a source that is a number"),
        pytest.param("training_dates = [1, 2]", "training_dates cannot be used", id="values that are numbers"),
        pytest.param(
            SOURCE + RATE.replace("46.00", "  # £?"),
            "line 14: “value =   # £?” has nothing after the =",
            id="left open",
        ),
        pytest.param("this is\nnot a rules file", "rules file 1, line 1: “this is” is not TOML", id="no TOML"),
        pytest.param('[sources.letter]\ntitle = "', "rules file 1, line 2", id="text without an end"),
        pytest.param("[[districts", "rules file 1, line 1", id="table without an end"),
    ],
)
def test_a_rules_file_that_does_not_load_says_where_and_why(overlay: str, said: str) -> None:
    with pytest.raises(RulesError) as caught:
        digest([overlay])
    assert said in str(caught.value)


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
