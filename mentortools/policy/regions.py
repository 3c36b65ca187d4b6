"""The districts of a year with their regions, from the list of districts and the grant's lists of dearer ones."""

from mentortools.model.academic_year import AcademicYear
from mentortools.model.region import Region
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
    regions: dict[str, Region] = {}
    for region, parameter in REGION_DISTRICTS.items():
        for code in rules.needed(parameter, year):
            if code not in listed or code in regions:
                fault = "two regions name it" if code in regions else "there is no such district"
                msg = f"{parameter.name} for {year} names {code}, but {fault}."
                raise RulesError(msg)
            regions[code] = region
    return Districts(listed, regions, other)
