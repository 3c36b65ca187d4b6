"""The check of providers with several codes: whether a mentor's allowance is used under more than one of them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from mentortools.checks.case import ClaimsCase
from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.lines import worth
from mentortools.checks.places import Mentors
from mentortools.checks.words import count, either
from mentortools.claims.history import Pair
from mentortools.claims.one_provider import OneProvider
from mentortools.model.claim import MentorTraining
from mentortools.model.training_type import TrainingType


@check(
    "MT316",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="One accredited provider under several codes",
    message="{mentor} stands with {codes}, which are codes of one accredited provider and share an allowance of"
    " {allowance}. {over} Ask the provider for the code that DfE's service has, and type that in every row.",
    why="The allowance is for a mentor and an accredited provider. Under two codes of one it could be used twice.",
    reads=("training_hours",),
)
def several_codes(case: ClaimsCase) -> Iterator[Hit]:
    """Mentors with lines or earlier claims under several codes of one provider, where this claim has a line of them."""
    mentors = Mentors(case.log)
    for trn, lines, codes in _under_several_codes(case):
        allowance = case.rules.allowance(_type(case, trn, codes))
        hours = sum(line.hours_claimed for line in lines)
        used = sum(sum(case.history.used_in(case.rules.year, Pair(trn, code)).values()) for code in codes)
        above = min(hours, max(0, hours + used - allowance))
        over = f"{worth(lines[0], above)} of this claim is above that." if above else "Together they stay within it."
        yield mentors.at(trn, codes=either(codes, "and"), allowance=count(allowance, "hour"), over=over)


def _under_several_codes(case: ClaimsCase) -> Iterator[tuple[str, Sequence[MentorTraining], Sequence[str]]]:
    """Mentors, their lines with a provider, and its codes under which they stand or were claimed for: two or more."""
    one = OneProvider(case.log.providers)
    lines: defaultdict[tuple[str, str], list[MentorTraining]] = defaultdict(list)
    for line in case.claims.trainings:
        lines[line.trn, one.of(line.provider_code)].append(line)
    for (trn, provider), together in lines.items():
        known = {code for year, code in case.history.codes.get(trn, ()) if year <= case.rules.year}
        codes = {line.provider_code for line in together if line.rows}
        codes |= {code for code in known if one.of(code) == provider}
        if len(codes) > 1 and any(line.hours_claimed for line in together):
            yield trn, together, sorted(codes)


def _type(case: ClaimsCase, trn: str, codes: Sequence[str]) -> TrainingType:
    """Refresher where an earlier year holds a claim under any of the codes."""
    years = (year for code in codes for year in case.history.earlier.get(Pair(trn, code), ()))
    return TrainingType.REFRESHER if any(year < case.rules.year for year in years) else TrainingType.INITIAL
