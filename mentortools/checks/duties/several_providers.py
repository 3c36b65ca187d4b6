"""The check of sets that are one provider's, in logs with trainees of several."""

from collections.abc import Iterable, Iterator

from mentortools.checks.catalogue import NOTE, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase, named
from mentortools.checks.places import at_school
from mentortools.checks.words import either
from mentortools.claims.one_provider import OneProvider
from mentortools.policy.requirements.requirement import Requirement

_MOST_CODES = 4


@check(
    "MT805",
    severity=NOTE,
    stage=Stage.DUTIES,
    title="One provider's set, and trainees of several providers",
    message="{sets}: what one provider asks, without its code, so the mentors of the trainees of {codes} are all held"
    ' to it. In its place choose a set of your own that includes it, with providers = ["{example}"] under [set], or ask'
    " whoever chose it for you.",
    why="What a provider asks binds the mentors of its own trainees. Which provider that is, is not guessed.",
)
def whose_trainees(case: DutiesCase) -> Iterator[Hit]:
    """Logs whose trainees are of several providers, where lines of one provider's set are asked for all of them."""
    one = OneProvider(case.log.providers)
    sets: dict[str, None] = {}
    codes: dict[str, str] = {}
    for chosen in case.chosen.sets:
        for asked in chosen.requirements:
            found = _providers(case, asked, one) if asked.duty and asked.lacks_its_provider else {}
            if len(found) > 1:
                sets[chosen.title] = None
                codes.update(found)
    if sets:
        of = sorted(codes.values())
        values = {"sets": named(sets), "codes": _few(of), "example": of[0]}
        yield at_school(case.log, "requirement_sets", case.log.school.requirement_sets or None, **values)


def _providers(case: DutiesCase, asked: Requirement, one: OneProvider) -> dict[str, str]:
    """The first code of each provider that has a trainee of whom something is asked."""
    found: dict[str, str] = {}
    for row in case.log.trainees:
        if row.provider_code and asked.concerns(row.programme, row.provider_code):
            found.setdefault(one.of(row.provider_code), row.provider_code)
    return found


def _few(codes: Iterable[str]) -> str:
    each = list(codes)
    more = len(each) - _MOST_CODES
    return either([*each[:_MOST_CODES], *([f"{more} more"] if more > 0 else [])], "and")
