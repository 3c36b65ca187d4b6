"""Running the checks of duties. They come after the claims, and change none."""

from msgspec.structs import replace

from mentortools.checks.catalogue import Check, Hit
from mentortools.checks.duties.case import DutiesCase
from mentortools.checks.duties.families import DUTIES
from mentortools.checks.words import few
from mentortools.model.finding import Finding

LONGEST = 300
"""Letters of a message: more is not read. What is missing in full stands on the sheet Duties."""


def run_duties(case: DutiesCase) -> tuple[Finding, ...]:
    """The findings on what the chosen sets ask for: a check of a duty runs once for each line that asks for it."""
    found: list[Finding] = []
    for check in DUTIES:
        if not check.duty:
            found.extend(_finding(check, hit) for hit in check.run(case))
        for asked in case.chosen.requirements_of(check.duty) if check.duty else ():
            found.extend(_finding(check, hit) for hit in check.run(case, asked))
    return tuple(found)


def _finding(check: Check, hit: Hit) -> Finding:
    """A finding whose message can be read: of one that is too long, what was said is cut, and no other part."""
    whole = check.finding(hit)
    too_many = len(whole.message) - LONGEST
    if too_many <= 0 or "said" not in hit.values:
        return whole
    said = str(hit.values["said"])
    return check.finding(replace(hit, values={**hit.values, "said": few(said, len(said) - too_many)}))
