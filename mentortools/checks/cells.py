"""Checks of cells: each cell that could not be read, with what to type and what waits for it."""

from collections.abc import Iterator, Mapping

from mentortools.checks.case import LogCase
from mentortools.checks.catalogue import CHECK, MUST_FIX, Hit, Run, check
from mentortools.checks.cell_faults import FAULTS, CellFault
from mentortools.checks.needed import decides
from mentortools.workbook.facts import Unreadable
from mentortools.workbook.reading import Problem
from mentortools.workbook.template import MENTORS, PREVIOUS_CLAIMS, SCHOOL, TRAINEES, TRAINING_LOG

WAITS: Mapping[str, str] = {
    SCHOOL.name: "Nothing can be claimed until then.",
    MENTORS.name: "Nothing can be claimed for this mentor until then.",
    TRAINEES.name: "This trainee does not count until then.",
    TRAINING_LOG.name: "This row does not count until then.",
    PREVIOUS_CLAIMS.name: "Nothing new that it could concern can be claimed until then.",
}
"""What stays out of the claim while a cell of each sheet cannot be read."""
NOT_SPENT = "This row is left out of the spending until then."
READ_AS_BLANK = "It was read as blank."


def _hit(unreadable: Unreadable, fault: CellFault) -> Hit:
    remedy = fault.proposal.format(proposal=unreadable.proposal) if unreadable.proposal else fault.remedy
    if unreadable.table == SCHOOL.name and unreadable.problem is Problem.BLANK:
        remedy = "Type it in."
    waits = _waits(unreadable, fault)
    values = {"remedy": remedy, "waits": f" {waits}" if waits else ""}
    return Hit(unreadable.cell, values, heading=unreadable.heading, found=unreadable.found)


def _waits(unreadable: Unreadable, fault: CellFault) -> str:
    """What waits for a cell. An amount stands in a row of the spending, or beside a label that has no row to lose."""
    if fault.severity is MUST_FIX:
        return WAITS.get(unreadable.table, "")
    if unreadable.problem is not Problem.NOT_POUNDS:
        return ""
    return NOT_SPENT if unreadable.row_lost else READ_AS_BLANK


def _run(problem: Problem, fault: CellFault) -> Run:
    def run(case: LogCase) -> Iterator[Hit]:
        for unreadable in case.log.unreadable:
            if unreadable.problem is problem and (fault.severity is CHECK or decides(unreadable)):
                yield _hit(unreadable, fault)

    return run


for _problem, _fault in FAULTS.items():
    check(
        _fault.code,
        severity=_fault.severity,
        title=_fault.title,
        message=f"{_fault.says} {{remedy}}{{waits}}",
        why=_fault.why,
    )(_run(_problem, _fault))


def _others(case: LogCase) -> Iterator[tuple[Unreadable, Hit]]:
    """Unreadable cells that keep nothing out of a claim and have no check of their own."""
    for unreadable in case.log.unreadable:
        fault = FAULTS[unreadable.problem]
        if fault.severity is MUST_FIX and not decides(unreadable):
            hit = _hit(unreadable, fault)
            says = fault.says.format(heading=unreadable.heading, found=unreadable.found)
            yield unreadable, Hit(hit.cell, {**hit.values, "says": says}, heading=hit.heading, found=hit.found)


@check(
    "MT130",
    severity=CHECK,
    title="A cell that was left out",
    message="{says} {remedy} It was read as blank.",
    why="The claim does not need this cell, so the rest of its row counts.",
)
def cell_left_out(case: LogCase) -> Iterator[Hit]:
    """Cells read as blank."""
    for unreadable, hit in _others(case):
        if not unreadable.row_lost:
            yield hit


@check(
    "MT131",
    severity=CHECK,
    title="A row that was left out",
    message="{says} {remedy} This row was left out; the claim does not need it.",
    why="Rows of these sheets serve the summary and the duties, and change no claim.",
)
def row_left_out(case: LogCase) -> Iterator[Hit]:
    """Rows left out of sheets that no claim is made of."""
    for unreadable, hit in _others(case):
        if unreadable.row_lost:
            yield hit
