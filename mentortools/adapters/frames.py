"""Results as pandas frames, for people who want them. pandas is imported here and nowhere else."""

from collections.abc import Iterable
from functools import singledispatch

import pandas as pd

from mentortools.model.claim import MentorTraining, SchoolClaims
from mentortools.model.finding import Finding
from mentortools.reports.result import BatchResult, SchoolResult

FINDINGS = ("file", "code", "severity", "sheet", "cell", "heading", "found", "message")
LINES = ("file", "academic_year", "urn", "provider_code", "trn", "mentor", "training_type", "hours_logged",
         "whole_hours", "allowance", "claimed_here", "claimed_elsewhere", "hours_claimed", "hours_left", "hourly_rate",
         "amount", "outcome", "why")  # fmt: skip


@singledispatch
def to_frame(result: object) -> pd.DataFrame:
    """A result as a table.

    Findings give one row a finding; a result of one or of several logs one row for each mentor and provider. Hours
    and pounds stay ``Decimal``, and TRNs text.

    Raises:
        TypeError: For anything that is no result of this package.
    """
    if isinstance(result, Iterable):
        findings = tuple(result)
        if all(isinstance(finding, Finding) for finding in findings):
            return pd.DataFrame([_finding("", finding) for finding in findings], columns=list(FINDINGS))
    msg = f"A {type(result).__name__} makes no table. Give a result, or findings."
    raise TypeError(msg)


@to_frame.register
def _(result: SchoolResult) -> pd.DataFrame:
    return _lines([result])


@to_frame.register
def _(result: BatchResult) -> pd.DataFrame:
    return _lines(result.results)


@to_frame.register
def _(result: SchoolClaims) -> pd.DataFrame:
    return pd.DataFrame([_line("", "", line) for line in result.trainings], columns=list(LINES))


def findings_frame(result: BatchResult) -> pd.DataFrame:
    """All findings of a batch, one row each, with the file they stand in."""
    rows = [_finding(file.path, finding) for file in result.files for finding in file.findings]
    return pd.DataFrame(rows, columns=list(FINDINGS))


def _lines(results: Iterable[SchoolResult]) -> pd.DataFrame:
    rows = [
        _line(result.name, result.log.mentor_name(line.trn), line)
        for result in results
        for line in result.claims.trainings
    ]
    return pd.DataFrame(rows, columns=list(LINES))


def _line(file: str, mentor: str, line: MentorTraining) -> tuple[object, ...]:
    return (
        file,
        line.academic_year.name,
        line.urn,
        line.provider_code,
        line.trn,
        mentor,
        str(line.training_type),
        line.hours_logged,
        line.whole_hours,
        line.allowance,
        line.claimed_here,
        line.claimed_elsewhere,
        line.hours_claimed,
        line.hours_left,
        line.hourly_rate,
        line.amount,
        str(line.outcome),
        line.why,
    )


def _finding(file: str, finding: Finding) -> tuple[object, ...]:
    cell = finding.cell.reference if finding.cell else None
    return (file, finding.code, str(finding.severity), finding.sheet, cell, finding.heading, finding.found,
            finding.message)  # fmt: skip
