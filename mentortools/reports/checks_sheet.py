"""The sheet Checks: one row a finding, the most severe first, each with a link to its cell."""

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from mentortools.model.cell import Cell
from mentortools.model.finding import Finding
from mentortools.model.severity import Severity
from mentortools.reports.counted import counted
from mentortools.reports.draft import Draft
from mentortools.reports.marks import MARKS_A_SHEET, marks_of
from mentortools.reports.names import footer_line, school_line
from mentortools.reports.result import SchoolResult
from mentortools.workbook.edit import Content, Link, Look, NewSheet, TableColumn
from mentortools.workbook.paper import Orientation, Page

TITLE = "Checks"
MOST_ROWS = 1_000_000
"""Excel has 1,048,576 rows; what does not fit is counted in words."""

_LINKS = 65_530
_WIDTHS = (11, 19, 13, 82, 9)
_MEANINGS = (
    "Must fix: what it names stays out of the claim until it is put right. Check: someone should look, the claim goes"
    " on. Note: for information."
)
_COLUMNS = (
    TableColumn("Severity", Look.TEXT),
    TableColumn("Sheet", Look.TEXT),
    TableColumn("Cell", Look.TEXT),
    TableColumn("What is wrong and what to do", Look.TEXT),
    TableColumn("Check", Look.TEXT),
)


def checks_sheet(result: SchoolResult) -> NewSheet:
    """All findings of a log, and how many of each severity there are."""
    findings = sorted(result.findings, key=lambda finding: finding.severity.rank)
    draft = Draft(TITLE, result.stamp, _WIDTHS)
    draft.paragraph(f"{school_line(result)}. Checked for {result.on:%d/%m/%Y}.")
    draft.paragraph(_counts(findings), Look.STRONG)
    for remark in _remarks(findings):
        draft.paragraph(remark)
    draft.row += 1
    page = Page(Orientation.LANDSCAPE, footer_line(result, TITLE))
    if not findings:
        return draft.sheet(page)
    heading_row = draft.row
    draft.filtered_table("MentortoolsChecks", _COLUMNS, [_row(each) for each in findings[:MOST_ROWS]])
    return draft.sheet(replace(page, repeated_row=heading_row), frozen_rows=heading_row)


def _counts(findings: Sequence[Finding]) -> str:
    if not findings:
        return "Nothing to put right."
    numbers = Counter(finding.severity for finding in findings)
    parts = [f"{severity.capitalize()}: {numbers[severity]:,}" for severity in Severity]
    return "     ".join(parts)


def _remarks(findings: Sequence[Finding]) -> list[str]:
    if not findings:
        return []
    remarks = [_MEANINGS]
    for sheet, cells in marks_of(findings).cut.items():
        remarks.append(
            f"On {sheet}, {counted(MARKS_A_SHEET, 'cell')} of {cells:,} are marked, the most severe first."
            " The list below has them all."
        )
    if len(findings) > _LINKS:
        remarks.append(f"The first {_LINKS:,} rows have links to their cells: Excel takes no more on one sheet.")
    if len(findings) > MOST_ROWS:
        remarks.append(f"The list shows {MOST_ROWS:,} of {len(findings):,}. Put the first ones right and run it again.")
    return remarks


def _row(finding: Finding) -> tuple[Content, ...]:
    return (finding.severity.capitalize(), _sheet(finding), _place(finding), finding.message, finding.code)


def _sheet(finding: Finding) -> str:
    if finding.cell is not None:
        return finding.cell.sheet
    return finding.sheet or "The whole workbook"


def _place(finding: Finding) -> Content:
    if finding.cell is not None:
        return Link(finding.cell.reference, finding.cell)
    if finding.sheet is not None:
        return Link("whole sheet", Cell(finding.sheet, 1, 1))
    return None
