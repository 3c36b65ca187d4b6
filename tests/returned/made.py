"""Mentor logs as people return them, made as files: each test draws only what is special to its case."""

from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

import mentortools
from mentortools.model.severity import Severity
from mentortools.reports.result import SchoolResult

ON = mentortools.Options(on=date(2026, 6, 1))
Rows = Sequence[Sequence[object]]

SCHOOL: Rows = (("URN", "190001"), ("School name", "Quillhaven School"), ("District", "Leeds"),
                ("Academic year", "2025 to 2026"))  # fmt: skip
MENTORS: Rows = (
    ("TRN", "First name", "Last name", "Employed by this school"),
    ("0900001", "Ada", "Inkpen", "Yes"),
    ("0012345", "Bo", "Quire", "Yes"),
)
TRAINEES: Rows = (
    ("Trainee", "Provider code", "Route", "Mentor TRN"),
    ("Tess Novice", "1ZZ", "QTS", "0900001"),
    ("Tom Starter", "1ZZ", "QTS", "0012345"),
)
HEADINGS = ("Date", "Mentor TRN", "Provider code", "Activity", "Hours", "Mode", "Evidence")
DAY = date(2025, 10, 14)
ROW = (DAY, "0900001", "1ZZ", "Induction", 2, "Online", "Register")
SHEETS: Mapping[str, Rows] = {
    "School": SCHOOL, "Mentors": MENTORS, "Trainees": TRAINEES, "Training log": (HEADINGS, ROW),
}  # fmt: skip


def book(training: Rows | None = None, **others: Rows | None) -> Workbook:
    """A workbook with the sheets of a small log, some drawn otherwise; one that is None is left out."""
    drawn: dict[str, Rows | None] = {**SHEETS, **({} if training is None else {"Training log": training})}
    drawn |= {name.replace("_", " "): rows for name, rows in others.items()}
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, rows in drawn.items():
        if rows is not None:
            sheet: Worksheet = made.create_sheet(name)
            for row in rows:
                sheet.append(list(row))
    return made


def claimed(workbook: Workbook) -> SchoolResult:
    """The workbook saved, read back and worked out."""
    saved = BytesIO()
    workbook.save(saved)
    return mentortools.claim(saved.getvalue(), ON)


def read(training: Rows | None = None, **others: Rows | None) -> SchoolResult:
    """The same, from rows."""
    return claimed(book(training, **others))


def one_row(**values: object) -> SchoolResult:
    """A log with one session, some of its cells as given."""
    fields = dict(zip(("date", "trn", "provider", "activity", "hours", "mode", "evidence"), ROW, strict=True))
    return read((HEADINGS, tuple((fields | values).values())))


def said(result: SchoolResult, *codes: str) -> list[tuple[str | None, str]]:
    """What the findings of some codes say, each with the cell."""
    return [
        (finding.cell.reference if finding.cell else None, finding.message)
        for finding in result.findings
        if finding.code in codes
    ]


def must_fix(result: SchoolResult) -> list[tuple[str, str | None]]:
    """Codes and cells of all that must be fixed."""
    return [
        (finding.code, finding.cell.reference if finding.cell else None)
        for finding in result.findings
        if finding.severity is Severity.MUST_FIX
    ]


def sessions(result: SchoolResult) -> list[tuple[object, ...]]:
    """What was read of each session that can be used, without its place and what no requirement set asks for."""
    return [tuple(row[1 : 1 + len(HEADINGS)]) for row in result.log.training]
