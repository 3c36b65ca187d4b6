"""The report as one HTML page: styles and script inside, and a policy that forbids anything else."""

from base64 import b64encode
from hashlib import sha256

from mentortools._version import __version__
from mentortools.reports.report_page.behaviour import SCRIPT
from mentortools.reports.report_page.claim_sections import by_groups, by_mentor, by_school, figures
from mentortools.reports.report_page.file_sections import changes, files, findings, not_returned
from mentortools.reports.report_page.look import STYLE
from mentortools.reports.report_page.markup import Markup, element
from mentortools.reports.report_page.names import Names
from mentortools.reports.result import BatchResult


def report_page(batch: BatchResult, names: Names = Names.MASKED) -> str:
    """``report.html``. It asks nothing of the network and names no person unless ``names`` says so."""
    title = _title(batch)
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy()),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", title),
        element("style", Markup(STYLE)),
    )
    body = element(
        "body",
        element("a", "Skip to the figures", href="#overall", class_="skip"),
        element("header", element("h1", title), element("p", _subtitle(batch, names), class_="quiet")),
        _navigation(batch),
        element("main", *_sections(batch, names)),
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
    trusts = {result.log.school.trust.strip() for result in batch.results}
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


def _headed(batch: BatchResult) -> list[tuple[str, str]]:
    """The sections: id and heading."""
    headed = [
        ("overall", "Overall"),
        ("groups", "Regions and providers"),
        ("by-school", "Schools"),
        ("to-do", "What to put right"),
        ("not-read", "Files that do not count"),
        ("not-returned", "Expected schools"),
        ("by-mentor", "Mentors"),
    ]
    return [*headed, ("changed", "Changes")] if batch.tells_changes else headed


def _navigation(batch: BatchResult) -> Markup:
    links = (element("li", element("a", heading, href=f"#{identity}")) for identity, heading in _headed(batch))
    return element("nav", element("ul", *links), aria_label="Sections of this page")


def _sections(batch: BatchResult, names: Names) -> list[Markup]:
    contents = {
        "overall": lambda: figures(batch),
        "groups": lambda: by_groups(batch),
        "by-school": lambda: by_school(batch),
        "to-do": lambda: findings(batch, names),
        "not-read": lambda: files(batch),
        "not-returned": lambda: not_returned(batch),
        "by-mentor": lambda: by_mentor(batch, names),
        "changed": lambda: changes(batch),
    }
    return [
        element(
            "section", element("h2", heading, id=f"{identity}-heading"), contents[identity](), id=identity,
            aria_labelledby=f"{identity}-heading",
        )
        for identity, heading in _headed(batch)
    ]  # fmt: skip


def _footer(batch: BatchResult) -> Markup:
    ledger = (
        f"earlier claims from {batch.ledger_name}" if batch.ledger_name else "no ledger of earlier claims was given"
    )
    overlaid = f"; changed by a rules file: {', '.join(batch.overlaid)}" if batch.overlaid else ""
    return element(
        "footer",
        element("p", f"mentortools {__version__}; {ledger}; rules with fingerprint {batch.digest}{overlaid}."),
        element("p", "Everything on this page, and more, is in summary.xlsx and the CSV files beside it."),
    )
