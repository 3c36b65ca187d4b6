"""The report's section on findings: by what they do to the claim, then by check, each with the places it concerns."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import groupby

from msgspec import Struct, field

from mentortools.checks.grouping import group_by_check
from mentortools.checks.look_up import checks_of
from mentortools.model.severity import Severity
from mentortools.reports.batch_figures import severities
from mentortools.reports.counted import counted
from mentortools.reports.places import place_of
from mentortools.reports.report_page.markup import Markup, element, joined
from mentortools.reports.report_page.names import Names, masked_message, sheet
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


class Place(Struct, frozen=True):
    """Where one check found something in one column of a file.

    Attributes:
        code: The check.
        severity: What its findings do to the claim.
        heading: The column's own heading; None outside tables.
        message: The first of its messages there.
        is_one_of: Whether there are others.
        shown: The school and the place, where people may be named.
        masked: The same where nobody may be.
    """

    code: str
    severity: Severity
    heading: str | None
    message: str
    is_one_of: bool
    shown: str
    masked: str


class _Found(Struct):
    """The places of one check in a batch: how many, under which headings, and those that are shown."""

    number: int = 0
    first: Place | None = None
    headings: set[str | None] = field(default_factory=set)
    shown: list[str] = field(default_factory=list)


def findings(batch: BatchResult, names: Names) -> Markup:
    """What to put right, what matters most first: each check once, with its places folded away."""
    common = most_common(batch)
    if not common:
        return element("p", "Nothing to put right.")
    whys = {code: check.why for code, check in checks_of(each.code for each in common).items()}
    places = _places(batch, names)
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


def places_in(file: ReturnedFile) -> tuple[Place, ...]:
    """The places in a file, one for each check and column."""
    called = (file.result.log.school.name if file.result else "") or file.path
    return tuple(
        Place(
            each.code, each.severity, each.heading, each.message, len(each.messages) > 1,
            *(f"{called}: {place_of(sheet(each, names))}" for names in (Names.SHOWN, Names.MASKED)),
        )
        for each in group_by_check(file.findings)
    )  # fmt: skip


def _places(batch: BatchResult, names: Names) -> Mapping[tuple[str, Severity], _Found]:
    """The places of each check, as many as are shown, and how many there are."""
    found: defaultdict[tuple[str, Severity], _Found] = defaultdict(_Found)
    for places in batch.of_each(places_in):
        for each in places:
            of = found[each.code, each.severity]
            of.number += 1
            of.headings.add(each.heading)
            if of.number <= MOST_PLACES:
                of.first = of.first or each
                of.shown.append(each.shown if names is Names.SHOWN else each.masked)
    return found


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


def _finding(common: Common, reason: str, places: _Found, names: Names) -> Markup:
    said = _said(places, names)
    title = element("h4", common.title or f"Check {common.code}")
    why = element("p", f"{reason} " if reason else "", f"Check {common.code}.", class_="quiet")
    about = element("div", title, element("p", said) if said else "", why, class_="about")
    number = f"{counted(common.findings, 'finding')} in {counted(common.files, 'file')}"
    shown = (element("li", each, class_="place") for each in places.shown)
    where = element("ul", *shown, _rest(places))
    if places.number > FOLDED_FROM:
        where = element("details", element("summary", number), where)
    return element("li", about, where, class_="finding")


def _said(places: _Found, names: Names) -> str:
    """What the check's findings say, in the words of the first."""
    if places.first is None:
        return ""
    first = places.first
    if names is Names.MASKED:
        return masked_message(first.code, first.heading if len(places.headings) == 1 else None)
    return f"For example: {first.message}" if places.number > 1 or first.is_one_of else first.message


def _rest(places: _Found) -> Markup:
    more = places.number - MOST_PLACES
    return (
        element("li", f"and {counted(more, 'more place')}: the findings.csv of a batch has all")
        if more > 0
        else Markup("")
    )
