"""The report as one HTML page: styles and script inside, and a policy that forbids anything else."""

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256

from msgspec import Struct

from mentortools._version import __version__
from mentortools.reports.report_page.behaviour import SCRIPT
from mentortools.reports.report_page.claim_sections import by_groups, by_mentor, by_school, figures
from mentortools.reports.report_page.duty_section import of_duties
from mentortools.reports.report_page.file_sections import changes, files, not_returned
from mentortools.reports.report_page.finding_section import findings
from mentortools.reports.report_page.look import STYLE
from mentortools.reports.report_page.markup import Markup, element, joined
from mentortools.reports.report_page.names import Names
from mentortools.reports.report_page.next_steps import next_steps
from mentortools.reports.report_page.searching import find
from mentortools.reports.result import BatchResult


class Section(Struct, frozen=True):
    """A section of the page."""

    identity: str
    heading: str
    content: Markup


def report_page(batch: BatchResult, names: Names = Names.MASKED) -> str:
    """``report.html``. It asks nothing of the network and names no person unless ``names`` says so."""
    title, sections = _title(batch), _sections(batch, names)
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy()),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title),
        element("style", Markup(STYLE)),
    )
    body = element(
        "body",
        element("a", "Skip to the figures", href="#main", class_="skip"),
        element("header", element("h1", title), element("p", _subtitle(batch, names), class_="quiet")),
        _navigation(sections),
        element("main", *map(_section, sections), id="main", tabindex=-1),
        _footer(batch),
        element("script", Markup(SCRIPT)),
    )
    return "<!DOCTYPE html>\n" + element("html", head, body, lang="en-GB") + "\n"


def _policy() -> str:
    """Only this style and this script run; nothing is fetched, sent or framed."""
    return (
        f"default-src 'none'; style-src '{_hash(STYLE)}'; script-src '{_hash(SCRIPT)}'; base-uri 'none';"
        " form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _title(batch: BatchResult) -> str:
    trusts = {log.trust.strip() for log in batch.logs}
    if len(batch.heads) == len(batch.logs) == 1 and (school := batch.logs[0].school):
        return f"{school}: mentor training claims"
    if len(trusts) == 1 and (trust := trusts.pop()):
        return f"{trust}: mentor training claims"
    return "Mentor training claims"


def _subtitle(batch: BatchResult, names: Names) -> str:
    people = (
        "Mentors are numbered as on their school's Mentors sheet; nobody is named."
        if names is Names.MASKED
        else "This page names mentors and gives their TRNs: pass it on only to those who need them."
    )
    return f"Worked out for {batch.on.day} {batch.on:%B %Y}. {people}"


def _sections(batch: BatchResult, names: Names) -> list[Section]:
    """The sections that have something to say, what matters most first."""
    sections = (
        Section("overall", "Overall", figures(batch)),
        Section("next", "What to do next", joined(next_steps(batch), find())),
        Section("by-school", "Schools", by_school(batch)),
        Section("to-do", "What to put right", findings(batch, names)),
        Section("not-read", "Files that do not count", files(batch)),
        Section("not-returned", "Expected schools", not_returned(batch)),
        Section("groups", "Regions and providers", by_groups(batch)),
        Section("by-duty", "Duties", of_duties(batch, names)),
        Section("by-mentor", "Mentors", by_mentor(batch, names)),
        Section("changed", "Changes", changes(batch)),
    )
    return [section for section in sections if section.content]


def _navigation(sections: Sequence[Section]) -> Markup:
    links = (element("li", element("a", each.heading, href=f"#{each.identity}")) for each in sections)
    return element("nav", element("ul", *links), aria_label="Sections of this page")


def _section(section: Section) -> Markup:
    heading = element("h2", section.heading, id=f"{section.identity}-heading")
    return element(
        "section", heading, section.content, id=section.identity, aria_labelledby=f"{section.identity}-heading"
    )


def _footer(batch: BatchResult) -> Markup:
    ledger = (
        f"earlier claims from {batch.ledger_name}" if batch.ledger_name else "no ledger of earlier claims was given"
    )
    overlaid = f"; changed by a rules file: {', '.join(batch.overlaid)}" if batch.overlaid else ""
    return element(
        "footer",
        element("p", f"mentortools {__version__}; {ledger}; rules with fingerprint {batch.digest}{overlaid}."),
        element("p", "The summary.xlsx and the CSV files that a batch writes hold everything on this page, and more."),
    )
