"""The summary's sheet on lead mentors: their groups, school by school, and what is missing in each."""

from mentortools.reports.listing import ListColumn, Listing, SummedColumn
from mentortools.reports.result import BatchResult, ReturnedFile
from mentortools.reports.rows import Row, rows_of
from mentortools.workbook.edit import Look

NOBODY = "No lead mentor"
_COLUMNS = (
    ListColumn("Lead mentor", Look.TEXT, 26),
    ListColumn("School", Look.TEXT, 28),
    ListColumn("URN", Look.TEXT, 9),
    ListColumn("Academic year", Look.TEXT, 14),
    SummedColumn("Mentors", Look.WHOLE, 10),
    SummedColumn("With parts to do", Look.WHOLE, 10),
    SummedColumn("Parts to do", Look.WHOLE, 10),
    SummedColumn("Of these late", Look.WHOLE, 10),
    ListColumn("Half-terms over", Look.WHOLE, 11),
    ListColumn("Written to all in", Look.WHOLE, 11),
    ListColumn("Last contact", Look.DATE, 12),
)
_ABOUT = (
    "One row for each lead mentor and school, of the logs that chose a requirement set: how many mentors are in the"
    " group, how many have parts of the training to do or to record, and in how many of the half-terms that are over"
    " all of them were written to."
)
_NOTHING = "These logs name no mentor."


def lead_mentors(batch: BatchResult) -> Listing | None:
    """The groups of lead mentors; None where no log with a chosen set asks for one or has one."""
    rows = rows_of(batch, lead_rows)
    return Listing("Lead mentors", _ABOUT, _COLUMNS, rows, _NOTHING) if rows else None


def lead_rows(file: ReturnedFile) -> tuple[Row, ...]:
    """The rows of a file's groups."""
    result = file.result
    if result is None or result.duties is None:
        return ()
    year = result.claims.academic_year
    school = (result.log.school.name or "School without a name", result.claims.urn, year.name if year else None)
    return tuple(
        (
            each.lead_mentor or NOBODY, *school, each.mentors, each.with_parts, each.parts, each.late,
            each.half_terms, each.written_in, each.last_contact,
        )
        for each in result.duties.groups
    )  # fmt: skip
