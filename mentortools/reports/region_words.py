"""How a school's region was found, or why it was not, in a sentence."""

from mentortools.policy.districts import DistrictMatch, Matched, NoRegion
from mentortools.policy.period import in_words
from mentortools.reports.result import SchoolResult


def region_words(result: SchoolResult) -> str:
    """The region and the district it comes from; where there is none, why."""
    written = result.log.school.district.strip()
    if result.rules is None:
        return without_rules(result)
    match = result.rules.region_of(written)
    if result.claims.region is None:
        return _unknown(match, written)
    return f"{result.claims.region}, from the district {match.name} ({match.code}), {_how(match, written)}"


def _how(match: DistrictMatch, written: str) -> str:
    if match.written is not None and match.written != match.district and match.written.ended_on:
        return f"which took the place of {match.written.code} on the School sheet"
    if match.matched is Matched.CODE:
        return "found by its code"
    return "found by its name" if written == match.name else f"found by its name, written “{written}”"


def _unknown(match: DistrictMatch, written: str) -> str:
    if match.reason is NoRegion.BLANK:
        return "Not known: District on the School sheet is blank."
    if match.reason is NoRegion.ENDED and match.written is not None and match.written.ended_on is not None:
        ended = in_words(match.written.ended_on)
        return f"Not known: the district {match.written.name} ({match.written.code}) ended on {ended}."
    if match.reason is NoRegion.OUTSIDE_ENGLAND:
        return f"None: “{written}” is not in England."
    return f"Not known: “{written}” is not the name or code of a district of England."


def without_rules(result: SchoolResult) -> str:
    """What is said in place of anything that the year's rules would tell."""
    if result.claims.academic_year is None:
        return "Not known while the academic year is not known."
    return f"Not known: there are no rules for {result.claims.academic_year}."
