"""The report's sections on files, schools that have not returned and changes."""

from decimal import Decimal

from mentortools.reports.report_page.markup import Markup, element
from mentortools.reports.report_page.tables import Pounds, Shown, Table, Unknown, table
from mentortools.reports.result import BatchResult, FileState, ReturnedFile


def files(batch: BatchResult) -> Markup:
    """Files that do not count, and why; nothing where every file counts."""
    left = [head for head, each in zip(batch.heads, batch.figures, strict=True) if each.log is None]
    if not left:
        return Markup("")
    left.sort(key=lambda file: list(FileState).index(file.state))
    rows = [(file.path, file.state.value.capitalize(), _said(file)) for file in left]
    headings = ("File", "What became of it", "Why")
    return table(Table("files", "Files that do not count, and why", headings, rows, about="Files that do not count"))


def not_returned(batch: BatchResult) -> Markup:
    """Schools that should have returned a log, and those that were not expected; nothing without a list of them."""
    if batch.expected is None:
        return Markup("")
    rows: list[tuple[Shown, ...]] = [
        *((school.name, school.urn, "No log that counts") for school in batch.not_returned),
        *(
            (each.log.school.name, each.claims.urn or Unknown("not given"), "Returned, and not on the list")
            for each in batch.not_expected
        ),
    ]
    if not rows:
        return element("p", "Every expected school has returned a log that counts.")
    caption = "Schools not returned, and schools not expected"
    return table(Table("expected", caption, ("School", "URN", "State"), rows, about="Expected schools"))


def changes(batch: BatchResult) -> Markup:
    """What changed since the ledger that was read; nothing where none was."""
    if not batch.tells_changes:
        return Markup("")
    if not batch.changes:
        return element("p", "Nothing has changed since the ledger that was read.")
    names = {log.urn: log.school for log in batch.logs}
    rows = [
        (
            names.get(each.urn) or f"URN {each.urn}",
            each.academic_year,
            each.provider_code,
            each.hours_before,
            each.hours_now,
            _pounds(each.amount_before),
            _pounds(each.amount_now),
        )
        for each in batch.changes
    ]
    headings = ("School", "Academic year", "Provider", "Hours before", "Hours now", "Amount before", "Amount now")
    return table(Table("changes", f"Changes since {batch.compared_with}", headings, rows, about="Changes"))


def _pounds(amount: str | None) -> Pounds:
    return Pounds(None if amount is None else Decimal(amount))


def _said(file: ReturnedFile) -> str:
    messages = dict.fromkeys(finding.message for finding in file.findings) if file.reason else ()
    other = f" ({file.other})" if file.other else ""
    return (" ".join(messages) or file.note) + other
