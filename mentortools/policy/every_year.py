"""The rules of every academic year that has any."""

from collections.abc import Sequence

from mentortools.model.academic_year import AcademicYear
from mentortools.policy.catalogue import HOURLY_RATE
from mentortools.policy.error import NotPublishedError
from mentortools.policy.rule_set import rule_set
from mentortools.policy.rules import Rules


def every_year(overlays: Sequence[str] = ()) -> tuple[Rules, ...]:
    """The rules of all years, the earliest first. A year that lacks some of them is left out.

    Raises:
        RulesError: If the text of a rules file does not load.
    """
    table = rule_set(tuple(overlays)).table
    years = sorted({year for rate in HOURLY_RATE.values() for year in table[rate.name]})
    return tuple(rules for year in years if (rules := _rules_of(year, overlays)))


def _rules_of(year: AcademicYear, overlays: Sequence[str]) -> Rules | None:
    try:
        return Rules.of(year, overlays)
    except NotPublishedError:
        return None
