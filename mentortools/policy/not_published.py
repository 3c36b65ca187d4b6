"""What is said of a year for which the rules have no figures: that there are none, and how to add them."""

from mentortools.model.academic_year import AcademicYear
from mentortools.policy.catalogue import PARAMETERS
from mentortools.policy.error import NotPublishedError
from mentortools.policy.period import in_words
from mentortools.policy.rule_set import RuleSet
from mentortools.policy.template import template_of


def missing_in(rules: RuleSet, year: AcademicYear) -> tuple[str, ...]:
    """Names of the needed parameters that have no confirmed value in a year."""
    return tuple(
        name for name, parameter in PARAMETERS.items() if parameter.needed and rules.value(parameter, year) is None
    )


def not_published(rules: RuleSet, year: AcademicYear, missing: tuple[str, ...]) -> NotPublishedError:
    """The error for a year without some or all of its rules, with a rules file to fill in where one would help."""
    years = [each for each in rules.years if not missing_in(rules, each)]
    if years and year < years[0]:
        message = f"There are no rules for {year}: the first year of the grant that is known here is {years[0]}."
        return NotPublishedError(message, year, missing, "")
    begin = max((each for each in years if each < year), default=year.previous).next
    message = _message(rules, year, missing)
    if begin != year:
        message = f"{message} Begin with {begin}, the first year that has none."
    return NotPublishedError(message, year, missing, template_of(rules, begin))


def _message(rules: RuleSet, year: AcademicYear, missing: tuple[str, ...]) -> str:
    add = "with their source in a rules file, and give it with --rules FILE.toml."
    if any(parameter.needed and name not in missing for name, parameter in PARAMETERS.items()):
        return (
            f"The rules for {year} have no value for {', '.join(missing)}. Another year's is never used in its place. "
            f"Add what is missing {add}"
        )
    looked = [dated.source.still_valid_on for dated in rules.dated_in(year).values()]
    when = f" They were last looked for on {in_words(max(looked))}." if looked else ""
    return (
        f"Nothing had been published for {year} when this edition of mentortools was made: no hourly rates, no "
        f"training hours, no dates.{when} An earlier year's figures are never used in their place. "
        f"When DfE publishes them, write them {add}"
    )
