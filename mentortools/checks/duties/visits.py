"""Checks of visits to a trainee at another school."""

from collections.abc import Iterator

from mentortools.checks.catalogue import NOTE, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase
from mentortools.duties.judged import State
from mentortools.policy.requirements.requirement import Requirement
from mentortools.workbook.template import MENTORING_LOG


@check(
    "MT857",
    severity=NOTE,
    stage=Stage.DUTIES,
    duty="visit-elsewhere",
    title="Visits that were not to another school",
    message="{who}: {said}. Where the mentor went to see the trainee at another school, type its URN"
    " under School visited. Asked for by {set}.",
    why="A set that the school chose would have mentors visit trainees at their second school. Nobody owes it.",
)
def visit_elsewhere(case: DutiesCase, asked: Requirement) -> Iterator[Hit]:
    """Trainees with visits in the log, none of them to another school."""
    place = case.log.places.get(MENTORING_LOG.name)
    for each in case.of(asked, State.NOT_OWED):
        if place and any(cell.sheet == place.sheet for cell in each.cells):
            yield case.hit(each, case.words_of(each))
