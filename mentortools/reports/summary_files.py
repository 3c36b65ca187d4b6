"""The summary's sheets on files and schools: Files, Expected schools, and Changes since an earlier run."""

from decimal import Decimal

from mentortools.reports.file_figures import FileFigures
from mentortools.reports.listing import ListColumn, Listing, SummedColumn
from mentortools.reports.result import BatchResult, ReturnedFile
from mentortools.workbook.edit import Content, Look


def files(batch: BatchResult) -> Listing:
    """Every file that was found, and what became of it: those that do not count first."""
    columns = (
        ListColumn("File", Look.TEXT, 32),
        ListColumn("What became of it", Look.TEXT, 20),
        ListColumn("Reason", Look.TEXT, 15),
        ListColumn("In plain words", Look.TEXT, 54),
        ListColumn("Other file", Look.TEXT, 28),
        ListColumn("School", Look.TEXT, 24),
        ListColumn("Filled copy", Look.TEXT, 30),
        ListColumn("Size in bytes", Look.WHOLE, 11),
    )
    ordered = sorted(zip(batch.heads, batch.figures, strict=True), key=lambda pair: pair[1].log is not None)
    words = (
        "Every file of the folder. A file that could not be read, or of which someone must choose a version, is part of"
        " no claim. Files that do not count come first."
    )
    return Listing("Files", words, columns, [_file(*each) for each in ordered], "The folder holds no files.")


def expected_schools(batch: BatchResult) -> Listing:
    """Who has returned a log that counts, who has not, and who was not expected."""
    columns = (
        ListColumn("School", Look.TEXT, 40),
        ListColumn("URN", Look.TEXT, 10),
        ListColumn("Returned", Look.TEXT, 40),
    )
    missing = set(batch.not_returned)
    rows: list[tuple[Content, ...]] = [
        *((each.name, each.urn, "No log that counts") for each in batch.not_returned),
        *((each.log.school.name, each.claims.urn, "Yes, and not on the list") for each in batch.not_expected),
        *((each.name, each.urn, "Yes") for each in batch.expected or () if each not in missing),
    ]
    words = (
        "The list of schools that should return a log, compared with the logs that count. A school whose file could not"
        " be read has no log that counts: Files names the file."
    )
    return Listing("Expected schools", words, columns, rows, "The list of expected schools is empty.")


def changes(batch: BatchResult) -> Listing:
    """What changed in hours and pounds since the ledger that was read."""
    known = all(each.amount_before is not None and each.amount_now is not None for each in batch.changes)
    money = SummedColumn if known else ListColumn
    columns = (
        ListColumn("School", Look.TEXT, 34),
        ListColumn("URN", Look.TEXT, 10),
        ListColumn("Academic year", Look.TEXT, 14),
        ListColumn("Provider code", Look.TEXT, 10),
        SummedColumn("Hours before", Look.WHOLE, 10),
        SummedColumn("Hours now", Look.WHOLE, 10),
        SummedColumn("More or fewer hours", Look.WHOLE, 11),
        money("Amount before", Look.POUNDS, 14),
        money("Amount now", Look.POUNDS, 14),
        money("More or less", Look.POUNDS, 14),
    )
    names = {log.urn: log.school for log in batch.logs}
    rows: list[tuple[Content, ...]] = []
    for each in batch.changes:
        before, now = _decimal(each.amount_before), _decimal(each.amount_now)
        rows.append(
            (
                names.get(each.urn),
                each.urn or None,
                each.academic_year,
                each.provider_code,
                each.hours_before,
                each.hours_now,
                each.hours_now - each.hours_before,
                before,
                now,
                None if before is None or now is None else now - before,
            )
        )
    words = (
        f"What differs from {batch.compared_with}, the ledger that was read. A blank amount is one that is not known:"
        " pounds are added up only where all are."
    )
    return Listing("Changes", words, columns, rows, "Nothing has changed since the ledger that was read.")


def _decimal(amount: str | None) -> Decimal | None:
    return None if amount is None else Decimal(amount)


def _file(file: ReturnedFile, figures: FileFigures) -> tuple[Content, ...]:
    said = " ".join(dict.fromkeys(finding.message for finding in file.findings)) if file.reason else ""
    return (
        file.path,
        file.state.value.capitalize(),
        file.reason,
        said or file.note or None,
        file.other,
        figures.log.school if figures.log else None,
        file.output,
        file.size,
    )
