"""The report's section on findings: by what they do to the claim, then by check, each with the places it concerns."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from mentortools.checks.grouping import FindingGroup, group_by_check
from mentortools.checks.look_up import checks_of
from mentortools.model.severity import Severity
from mentortools.reports.batch_figures import severities
from mentortools.reports.counted import counted
from mentortools.reports.places import place_of
from mentortools.reports.report_page.markup import Markup, element, joined
from mentortools.reports.report_page.names import Names, message, sheet
from mentortools.reports.report_page.searching import search
from mentortools.reports.result import BatchResult, ReturnedFile
from mentortools.reports.summary_findings import Common, most_common

MOST_PLACES = 300
"""So many of one check: every school of a large trust, and no more than a page can bear."""

FOLDED_FROM = 3
"""More places than that are folded away."""

_HEADINGS = {
    Severity.MUST_FIX: (
        "Must be put right",
        "must",
        "What is named here stays out of the claims until it is put right.",
    ),
    Severity.CHECK: (
        "To look at",
        "check",
        "Claims are made all the same. Look whether each of these is as it should be.",
    ),
    Severity.NOTE: ("To know", "note", "Nothing needs doing."),
}
_Place = tuple[ReturnedFile, FindingGroup]


def findings(batch: BatchResult, names: Names) -> Markup:
    """What to put right, what matters most first: each check once, with its places folded away."""
    common = most_common(batch)
    if not common:
        return element("p", "Nothing to put right.")
    whys = {code: check.why for code, check in checks_of(each.code for each in common).items()}
    places: defaultdict[tuple[str, Severity], list[_Place]] = defaultdict(list)
    for file in batch.files:
        for group in group_by_check(file.findings):
            places[group.code, group.severity].append((file, group))
    counts = severities(batch)
    listed = (
        _severity(
            severity,
            counts[severity],
            [_finding(each, whys.get(each.code, ""), places[each.code, each.severity], names) for each in some],
        )
        for severity, some in groupby(common, key=lambda each: each.severity)
    )
    attributes = {"data_find": "What to put right", "data_things": "places"}
    whole = element("div", *listed, id="findings", **attributes)
    return joined(search("findings", "Search in what to put right: a school, a sheet, words or a check’s code"), whole)


def _severity(severity: Severity, number: int, found: Sequence[Markup]) -> Markup:
    heading, kind, meaning = _HEADINGS[severity]
    listed = element("ul", *found, class_="found")
    if severity is Severity.NOTE:
        listed = element("details", element("summary", counted(len(found), "kind of note", "kinds of notes")), listed)
    return element(
        "div",
        element("h3", f"{heading}: {number:,}", id=f"severity-{kind}"),
        element("p", meaning, class_="quiet"),
        listed,
        class_=f"severity {kind}",
    )


def _finding(common: Common, reason: str, places: Sequence[_Place], names: Names) -> Markup:
    said = message([group for _, group in places], names)
    title = element("h4", common.title or f"Check {common.code}")
    why = element("p", f"{reason} " if reason else "", f"Check {common.code}.", class_="quiet")
    about = element("div", title, element("p", said) if said else "", why, class_="about")
    number = f"{counted(common.findings, 'finding')} in {counted(common.files, 'file')}"
    shown = (element("li", _where(file, group, names), class_="place") for file, group in places[:MOST_PLACES])
    where = element("ul", *shown, _rest(places))
    if len(places) > FOLDED_FROM:
        where = element("details", element("summary", number), where)
    return element("li", about, where, class_="finding")


def _where(file: ReturnedFile, group: FindingGroup, names: Names) -> str:
    called = (file.result.log.school.name if file.result else "") or file.path
    return f"{called}: {place_of(sheet(group, names))}"


def _rest(places: Sequence[_Place]) -> Markup:
    more = len(places) - MOST_PLACES
    return (
        element("li", f"and {counted(more, 'more place')}: the findings.csv of a batch has all")
        if more > 0
        else Markup("")
    )
