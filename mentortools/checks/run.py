"""Running the checks, stage by stage: what a must-fix finding names in the training log stays out of what follows."""

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from mentortools.checks.case import ClaimsCase, LogCase
from mentortools.checks.catalogue import Check, Stage
from mentortools.checks.families import ALL
from mentortools.checks.needed import keeps_everything_out
from mentortools.model.finding import Finding
from mentortools.model.severity import Severity
from mentortools.workbook.log import MentorLog, TrainingRow
from mentortools.workbook.template import TRAINING_LOG

_AT: Mapping[Stage, tuple[Check, ...]] = {
    stage: tuple(check for check in ALL if check.stage is stage) for stage in Stage
}


class Checked(Struct, frozen=True):
    """A log after some stages: the case with the rows that remain, the findings, and the rows kept out at each."""

    case: LogCase
    findings: tuple[Finding, ...] = ()
    kept_out: tuple[tuple[Stage, TrainingRow], ...] = ()


def run_stages(checked: Checked, stages: Iterable[Stage]) -> Checked:
    """The log after further stages, each on the rows that the one before left."""
    for stage in stages:
        findings = _findings(checked.case, stage)
        log, kept_out = _without(checked.case.log, findings)
        if stage is Stage.LOG and keeps_everything_out(checked.case.log):
            log, kept_out = replace(log, training=()), checked.case.log.training
        checked = Checked(
            replace(checked.case, log=log),
            (*checked.findings, *findings),
            (*checked.kept_out, *((stage, row) for row in kept_out)),
        )
    return checked


def run_claims(case: ClaimsCase) -> tuple[Finding, ...]:
    """The findings on what was worked out."""
    return _findings(case, Stage.CLAIMS)


def in_order(findings: Iterable[Finding], sheets: Iterable[str]) -> tuple[Finding, ...]:
    """What matters most first, then by the workbook's sheets, row by row."""
    rank = {name: index for index, name in enumerate(sheets)}

    def key(finding: Finding) -> tuple[int, int, int, int, str]:
        row, column = (finding.cell.row, finding.cell.column) if finding.cell else (0, 0)
        return finding.severity.rank, rank.get(finding.sheet or "", -1), row, column, finding.code

    return tuple(sorted(findings, key=key))


def _findings(case: LogCase | ClaimsCase, stage: Stage) -> tuple[Finding, ...]:
    return tuple(
        check.finding(hit)
        for check in _AT[stage]
        if not check.reads or case.sitting.rules is not None
        for hit in check.run(case)
    )


def _without(log: MentorLog, findings: Iterable[Finding]) -> tuple[MentorLog, tuple[TrainingRow, ...]]:
    place = log.places.get(TRAINING_LOG.name)
    if place is None:
        return log, ()
    rows = {
        finding.cell.row
        for finding in findings
        if finding.severity is Severity.MUST_FIX and finding.cell and finding.cell.sheet == place.sheet
    }
    if not rows:
        return log, ()
    kept_out = tuple(row for row in log.training if row.at.row in rows)
    return replace(log, training=tuple(row for row in log.training if row.at.row not in rows)), kept_out
