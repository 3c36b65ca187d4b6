"""The rules file to fill in for a year that has none: it does not load as it is, and works once filled in."""

import re
from datetime import date

import pytest

from mentortools.model.academic_year import AcademicYear
from mentortools.model.region import Region
from mentortools.policy.error import NotPublishedError, RulesError
from mentortools.policy.rules import Rules, digest
from mentortools.policy.template import overlay_template

YEAR = AcademicYear(2026)
TYPED = {
    "title": '"Conditions of grant, 2026 to 2027"',
    "address": '"https://example.org/conditions"',
    "section": '"5. Funding"',
    "read_on": "2026-12-01",
    "still_valid_on": "2026-12-02",
    "value.first": "2026-04-06",
    "value.last": "2027-05-31",
}
FIGURES = {
    "hourly_rate.inner_london": "60.00",
    "hourly_rate.outer_london": "50.10",
    "hourly_rate.fringe": "47.20",
    "hourly_rate.rest_of_england": "45.30",
    "training_hours.initial": "12",
    "training_hours.refresher": "4",
}


def filled_in(template: str) -> str:
    """What a person types after each = with nothing behind it, by the table it stands in."""
    table, lines = "", []
    for line in template.splitlines():
        if header := re.match(r"\[+([\w.]+)\]+", line):
            table = header[1]
        key, equals, rest = line.partition("=")
        if equals and not line.startswith("#") and not rest.partition("#")[0].strip():
            key = key.strip()
            lines.append(f"{key} = {FIGURES[table] if key == 'value' else TYPED[key]}")
        else:
            lines.append(line)
    return "\n".join(lines)


def test_as_it_is_it_names_the_first_line_to_fill_in() -> None:
    with pytest.raises(RulesError, match="rules file 1, line 9: “title =” has nothing after the ="):
        digest([overlay_template(YEAR)])


def test_the_error_about_the_year_brings_it_along() -> None:
    with pytest.raises(NotPublishedError) as caught:
        Rules.of(YEAR)
    assert caught.value.template == overlay_template(YEAR)


def test_for_a_later_year_it_begins_with_the_first_that_is_missing() -> None:
    with pytest.raises(NotPublishedError, match="Begin with 2026 to 2027, the first year that has none") as caught:
        Rules.of(AcademicYear(2028))
    assert caught.value.template == overlay_template(YEAR)


def test_filled_in_it_gives_the_rules_of_the_year() -> None:
    overlay = filled_in(overlay_template(YEAR))
    rules = Rules.of(YEAR, [overlay])
    assert {region: str(rate) for region, rate in rules.hourly_rates.items()} == {
        Region.INNER_LONDON: "60.00",
        Region.OUTER_LONDON: "50.10",
        Region.FRINGE: "47.20",
        Region.REST_OF_ENGLAND: "45.30",
    }
    assert (rules.hours_initial, rules.hours_refresher) == (12, 4)
    assert (rules.training_from, rules.training_until) == (date(2026, 4, 6), date(2027, 5, 31))
    assert rules.can_claim
    assert rules.claim_windows == ()
    assert rules.trainees_from is None
    assert rules.region_of("E07000097").region is Region.FRINGE
    assert rules.uses_hours == Rules.of(YEAR.previous).uses_hours
    assert rules.funds_route("EYTS") is None
    assert rules.rate_source(Region.FRINGE).title == "Conditions of grant, 2026 to 2027"
    assert rules.source("districts").still_valid_on == date(2026, 12, 2)
    assert "hourly_rate.fringe" in rules.overlaid
    assert "districts" in rules.overlaid


def test_filled_in_it_leaves_other_years_as_they_are() -> None:
    overlay = filled_in(overlay_template(YEAR))
    assert Rules.of(YEAR.previous, [overlay]).overlaid == ()
    with pytest.raises(NotPublishedError, match="Nothing had been published for 2027 to 2028"):
        Rules.of(YEAR.next, [overlay])


def test_its_last_part_works_with_the_hashes_taken_away() -> None:
    template = overlay_template(YEAR)
    head, mark, tail = template.partition("# When they are known, take the # away from these:\n")
    assert mark
    uncommented = re.sub(r"(?m)^# (?=\[\[|\w+(\.\w+)? =)", "", tail)
    windows = uncommented.replace("{ opens = , closes = }", '{ opens = 2027-04-26, closes_about = "July 2027" }')
    rules = Rules.of(YEAR, [filled_in(head + windows)])
    assert [window.opens for window in rules.claim_windows] == [date(2027, 4, 26)]
    assert rules.trainees_until == date(2027, 5, 31)


def test_with_part_of_the_year_given_it_asks_for_the_rest() -> None:
    overlay = filled_in(overlay_template(YEAR))
    start = overlay.index("# Training allowance, refresher")
    part = overlay[:start] + overlay[overlay.index("# Days on which mentors can start") :]
    with pytest.raises(NotPublishedError) as caught:
        Rules.of(YEAR, [part])
    assert str(caught.value).startswith("The rules for 2026 to 2027 have no value for training_hours.refresher. ")
    assert "[[training_hours.refresher]]" in caught.value.template
    assert "[[training_hours.initial]]" not in caught.value.template
    assert Rules.of(YEAR, [part, filled_in(caught.value.template)]).hours_refresher == 4


def test_without_training_dates_no_claim_can_be_made() -> None:
    overlay = filled_in(overlay_template(YEAR))
    start = overlay.index("[[training_dates]]")
    rules = Rules.of(YEAR, [overlay[:start] + overlay[overlay.index("# Districts in Inner London") :]])
    assert not rules.can_claim
