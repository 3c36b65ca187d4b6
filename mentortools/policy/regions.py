"""The districts of a year with their regions, from the list of districts and the grant's lists of dearer ones."""

from mentortools.model.academic_year import AcademicYear
from mentortools.policy.catalogue import ENGLISH_DISTRICTS, OTHER_DISTRICTS, REGION_DISTRICTS
from mentortools.policy.districts import Districts
from mentortools.policy.error import RulesError
from mentortools.policy.rule_set import RuleSet


def districts_of(rules: RuleSet, year: AcademicYear) -> Districts:
    """The districts of England with their regions in a year for which the rules have both.

    Raises:
        RulesError: Where a region names a code that is no district's, or that another region names too.
    """
    listed = rules.needed(ENGLISH_DISTRICTS, year)
    other = rules.needed(OTHER_DISTRICTS, year)
    named = [(code, region) for region, parameter in REGION_DISTRICTS.items() for code in rules.needed(parameter, year)]
    regions = dict(named)
    if len(regions) < len(named):
        msg = f"Two regions name the same district for {year}."
        raise RulesError(msg)
    if strangers := [code for code in regions if code not in listed]:
        msg = f"A region names {strangers[0]} for {year}, but there is no such district."
        raise RulesError(msg)
    return Districts(listed, regions, other)
