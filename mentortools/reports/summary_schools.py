"""The summary's sheet Schools: one row a school."""

from mentortools.checks.grouping import count
from mentortools.model.money import rounded
from mentortools.model.severity import Severity
from mentortools.reports.listing import ListColumn, Listing, SummedColumn
from mentortools.reports.result import BatchResult, ReturnedFile, SchoolResult
from mentortools.reports.rows import rows_of
from mentortools.workbook.edit import Content, Look

_COLUMNS = (
    ListColumn("School", Look.TEXT, 30),
    ListColumn("URN", Look.TEXT, 9),
    ListColumn("Academic year", Look.TEXT, 14),
    ListColumn("Region", Look.TEXT, 16),
    ListColumn("Mentors claimed for", Look.WHOLE, 10),
    SummedColumn("Hours logged", Look.HOURS, 10),
    SummedColumn("Hours claimed", Look.WHOLE, 9),
    SummedColumn("Amount", Look.POUNDS, 14),
    SummedColumn("Rows kept out", Look.WHOLE, 8),
    SummedColumn("Hours kept out", Look.HOURS, 9),
    SummedColumn("Kept out, at most", Look.POUNDS, 13),
    SummedColumn("Must fix", Look.WHOLE, 8),
    SummedColumn("Check", Look.WHOLE, 8),
    SummedColumn("Note", Look.WHOLE, 8),
    ListColumn("File", Look.TEXT, 39),
)


def schools(batch: BatchResult) -> Listing:
    """Every log that counts, with what it comes to and what is kept out of it."""
    unknown = sum(log.amount is None for log in batch.logs)
    words = "One row for each log that counts. What must be fixed is kept out of the hours and pounds claimed."
    if unknown:
        words += (
            f" {unknown:,} of them {'has' if unknown == 1 else 'have'} no amount yet, because the region is not known:"
            " the total is without them."
        )
    without = sum(log.kept_out.rows_without_hours > 0 for log in batch.logs)
    if without:
        words += (
            f" {without:,} of them {'keeps' if without == 1 else 'keep'} out rows whose hours cannot be read: nobody"
            " knows what these are worth."
        )
    rows = rows_of(batch, school_rows)
    return Listing("Schools", words, _COLUMNS, rows, "No log of this batch counts. Files says why for each.")


def school_rows(file: ReturnedFile) -> tuple[tuple[Content, ...], ...]:
    """The row of a file that counts."""
    return (_row(file, file.result),) if file.result else ()


def _row(file: ReturnedFile, result: SchoolResult) -> tuple[Content, ...]:
    claims, counts = result.claims, count(result.findings)
    kept = claims.kept_out
    return (
        result.log.school.name or "School without a name",
        claims.urn,
        claims.academic_year.name if claims.academic_year else None,
        claims.region.value if claims.region else "Not known",
        len({line.trn for claim in claims.claims for line in claim.mentors}),
        sum((each.hours_logged for each in claims.trainings), kept.hours * 0),
        claims.hours,
        claims.amount,
        kept.rows,
        kept.hours if kept.rows_with_hours or not kept.rows else None,
        None if kept.most is None else rounded(kept.most),
        counts[Severity.MUST_FIX],
        counts[Severity.CHECK],
        counts[Severity.NOTE],
        file.path,
    )
