"""The report's sections on findings, files and schools that have not returned."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from mentortools.checks.grouping import FindingGroup, group_by_check
from mentortools.model.severity import Severity
from mentortools.reports.counted import counted
from mentortools.reports.report_page.markup import Markup, element, joined
from mentortools.reports.report_page.names import Names, message, place
from mentortools.reports.report_page.tables import Pounds, Shown, Table, table
from mentortools.reports.result import BatchResult, FileState, ReturnedFile
from mentortools.reports.summary_findings import Common, most_common

MOST_PLACES = 40
_CLASSES = {Severity.MUST_FIX: "must", Severity.CHECK: "check", Severity.NOTE: "quiet"}


def findings(batch: BatchResult, names: Names) -> Markup:
    """What to put right, by what there is to do: each check once, with the places it concerns."""
    common = most_common(batch)
    if not common:
        return element("p", "Nothing to put right.")
    places: defaultdict[tuple[str, Severity], list[tuple[ReturnedFile, FindingGroup]]] = defaultdict(list)
    for file in batch.files:
        for group in group_by_check(file.findings):
            places[group.code, group.severity].append((file, group))
    head = element("tr", *(element("th", each, scope="col") for each in ("What to do", "Severity", "Where")))
    rows = [_finding(each, places[each.code, each.severity], names) for each in common]
    caption = element("caption", "Findings by what to do", id="findings-caption")
    whole = element("table", caption, element("thead", head), element("tbody", *rows), id="findings-table")
    return element("div", whole, class_="scroll", tabindex=0, role="region", aria_labelledby="findings-caption")


def files(batch: BatchResult) -> Markup:
    """Files that do not count, and why."""
    left = [file for file in batch.files if file.result is None]
    if not left:
        return element("p", "Every file counts.")
    left.sort(key=lambda file: list(FileState).index(file.state))
    rows = [(file.path, file.state.value.capitalize(), _said(file)) for file in left]
    return table(Table("files", "Files that do not count", ("File", "What became of it", "Why"), rows))


def not_returned(batch: BatchResult) -> Markup:
    """Schools that should have returned a log, and those that were not expected."""
    if batch.expected is None:
        return element("p", "No list of expected schools was given.")
    rows: list[tuple[Shown, ...]] = [
        *((school.name, school.urn, "No log that counts") for school in batch.not_returned),
        *(
            (each.log.school.name, each.claims.urn or "not given", "Returned, and not on the list")
            for each in batch.not_expected
        ),
    ]
    if not rows:
        return element("p", "Every expected school has returned a log that counts.")
    return table(Table("expected", "Expected schools", ("School", "URN", "State"), rows))


def changes(batch: BatchResult) -> Markup:
    """What changed since the ledger that was read."""
    if not batch.changes:
        return element("p", "Nothing has changed since the ledger that was read.")
    names = {result.claims.urn: result.log.school.name for result in batch.results}
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
    return table(Table("changes", f"Changes since {batch.compared_with}", headings, rows))


def _pounds(amount: str | None) -> Pounds:
    return Pounds(None if amount is None else Decimal(amount))


def _finding(common: Common, places: Sequence[tuple[ReturnedFile, FindingGroup]], names: Names) -> Markup:
    said = message(places[0][1], names)
    code = element("span", f"Check {common.code}", class_="quiet")
    what = joined(element("strong", common.title), " ", code, element("div", said) if said else "")
    shown = (element("li", _where(file, group, names)) for file, group in places[:MOST_PLACES])
    number = f"{counted(common.findings, 'finding')} in {counted(common.files, 'file')}"
    where = element("details", element("summary", number), element("ul", *shown, _rest(places)))
    severity = element("td", common.severity.value.capitalize(), class_=_CLASSES[common.severity])
    return element("tr", element("td", what), severity, element("td", where))


def _where(file: ReturnedFile, group: FindingGroup, names: Names) -> str:
    school = file.result.log.school.name if file.result else ""
    return f"{school or file.path}: {place(group, names)}"


def _rest(places: Sequence[object]) -> Markup:
    more = len(places) - MOST_PLACES
    return element("li", f"and {counted(more, 'more place')}: see findings.csv") if more > 0 else Markup("")


def _said(file: ReturnedFile) -> str:
    messages = dict.fromkeys(finding.message for finding in file.findings) if file.reason else ()
    other = f" ({file.other})" if file.other else ""
    return (" ".join(messages) or file.note) + other
