"""Running the checks of duties. They come after the claims, and change none."""

from mentortools.checks.duties.case import DutiesCase
from mentortools.checks.duties.families import DUTIES
from mentortools.model.finding import Finding


def run_duties(case: DutiesCase) -> tuple[Finding, ...]:
    """The findings on what the chosen sets ask for: a check of a duty runs once for each line that asks for it."""
    found: list[Finding] = []
    for check in DUTIES:
        if not check.duty:
            found.extend(check.finding(hit) for hit in check.run(case))
        for asked in case.chosen.requirements_of(check.duty) if check.duty else ():
            found.extend(check.finding(hit) for hit in check.run(case, asked))
    return tuple(found)
