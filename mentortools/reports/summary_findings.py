"""The summary's sheet Findings, equal ones as one row, and which checks find the most."""

from collections import Counter
from functools import partial

from msgspec import Struct

from mentortools.checks.grouping import FindingGroup, group
from mentortools.checks.look_up import checks_of
from mentortools.model.severity import Severity
from mentortools.reports.listing import ListColumn, Listing, SummedColumn
from mentortools.reports.places import WORKBOOK, cells_of
from mentortools.reports.result import BatchResult, ReturnedFile
from mentortools.reports.rows import rows_of
from mentortools.workbook.edit import Content, Look


class Common(Struct, frozen=True):
    """One check's findings in a whole batch.

    Attributes:
        code: The check.
        severity: What its findings do to the claim.
        title: What the check is about; empty where no check of that code is declared.
        example: The first of its messages.
        findings: How many there are.
        files: In how many files.
    """

    code: str
    severity: Severity
    title: str
    example: str
    findings: int
    files: int


def findings(batch: BatchResult) -> Listing:
    """All findings of all files, the most severe first; equal ones of one file and column are one row."""
    columns = (
        ListColumn("Severity", Look.TEXT, 11),
        ListColumn("School", Look.TEXT, 24),
        ListColumn("URN", Look.TEXT, 9),
        ListColumn("Sheet", Look.TEXT, 16),
        ListColumn("Cells", Look.TEXT, 14),
        ListColumn("Column", Look.TEXT, 14),
        ListColumn("What is wrong and what to do", Look.TEXT, 60),
        SummedColumn("Findings", Look.WHOLE, 10),
        ListColumn("Check", Look.TEXT, 9),
        ListColumn("File", Look.TEXT, 24),
    )
    rows = rows_of(batch, *FINDING_ROWS)
    words = (
        "What to put right, to look at and to know, the most severe first. Equal findings in one column of one file are"
        " one row; findings.csv has each by itself."
    )
    return Listing("Findings", words, columns, rows, "Nothing to put right.")


def most_common(batch: BatchResult) -> tuple[Common, ...]:
    """Each check that found anything: the most severe first, and of those the ones that find the most."""
    number: Counter[tuple[str, Severity]] = Counter()
    files: Counter[tuple[str, Severity]] = Counter()
    first: dict[tuple[str, Severity], str] = {}
    for said in batch.of_each(common_in):
        for code, severity, count, message in said:
            number[code, severity] += count
            files[code, severity] += 1
            first.setdefault((code, severity), message)
    checks = checks_of(code for code, _ in number)
    titles = {code: check.title for code, check in checks.items()}
    common = [Common(*key, titles.get(key[0], ""), first[key], found, files[key]) for key, found in number.items()]
    return tuple(sorted(common, key=lambda each: (each.severity.rank, -each.findings, each.code)))


def common_in(file: ReturnedFile) -> tuple[tuple[str, Severity, int, str], ...]:
    """Each check that found anything in a file: its code and severity, how many findings, the first message."""
    number: Counter[tuple[str, Severity]] = Counter()
    first: dict[tuple[str, Severity], str] = {}
    for finding in file.findings:
        number[finding.code, finding.severity] += 1
        first.setdefault((finding.code, finding.severity), finding.message)
    return tuple((*key, found, first[key]) for key, found in number.items())


def finding_rows(file: ReturnedFile, severity: Severity) -> tuple[tuple[Content, ...], ...]:
    """The rows of a file's findings of one severity."""
    found = (finding for finding in file.findings if finding.severity is severity)
    return tuple(_row(file, each) for each in group(found))


FINDING_ROWS = tuple(
    partial(finding_rows, severity=severity) for severity in sorted(Severity, key=lambda each: each.rank)
)
"""The rows of a file's findings, severity by severity, the most severe first."""


def _row(file: ReturnedFile, each: FindingGroup) -> tuple[Content, ...]:
    school = file.result.log.school if file.result else None
    return (
        each.severity.value.capitalize(),
        school.name if school else None,
        school.urn if school else None,
        each.sheet or WORKBOOK,
        cells_of(each) or None,
        each.heading,
        each.message,
        each.count,
        each.code,
        file.path,
    )
