"""What a school is told of its own log: what the claim comes to, and what to put right, most severe first."""

from collections.abc import Mapping
from types import MappingProxyType

from mentortools.checks.grouping import FindingGroup, abridge, count
from mentortools.model.money import pounds, rounded
from mentortools.model.severity import Severity
from mentortools.reports.counted import counted, hours_in_words
from mentortools.reports.names import provider_label
from mentortools.reports.places import more_like_it, place_of
from mentortools.reports.plain_page import PlainPage
from mentortools.reports.result import SchoolResult

_HEADINGS: Mapping[Severity, tuple[str, str]] = MappingProxyType(
    {
        Severity.MUST_FIX: ("Must be put right", "What stands there is not part of the claim until it is put right."),
        Severity.CHECK: ("Should be looked at", "The claim goes on with what stands there. Check that it is right."),
        Severity.NOTE: ("Good to know", "Nothing needs to be done."),
    }
)


def school_note(result: SchoolResult, called: str) -> str:
    """The note on one log; ``called`` is the file's name as the school knows it."""
    school = result.log.school
    urn = f", URN {school.urn}" if school.urn else ""
    page = PlainPage(f"{school.name or 'School without a name'}{urn}")
    page.paragraph(_introduction(result, called))
    page.heading("What the claim comes to now")
    _add_claim(page, result)
    _add_findings(page, result)
    page.heading("What to do next")
    page.paragraph(
        "Put these right in the workbook, save it and send it back. Everything in it is then checked again and the"
        " claim worked out anew."
    )
    return page.text


def _introduction(result: SchoolResult, called: str) -> str:
    year = f" for {result.claims.academic_year}" if result.claims.academic_year else ""
    counts = count(result.findings)
    found = [
        f"{counted(number, 'thing')} {words}"
        for number, words in (
            (counts[Severity.MUST_FIX], "must be put right"),
            (counts[Severity.CHECK], "should be looked at"),
        )
        if number
    ]
    return f"The mentor log{year} in “{called}” was checked as on {_day(result)}: {' and '.join(found)}."


def _day(result: SchoolResult) -> str:
    return f"{result.on.day} {result.on:%B %Y}"


def _add_claim(page: PlainPage, result: SchoolResult) -> None:
    claims = result.claims
    rows = [
        (
            provider_label(result.log, claim.provider_code),
            hours_in_words(claim.hours),
            "amount not known yet" if claim.amount is None else pounds(claim.amount),
        )
        for claim in claims.claims
    ]
    if len(rows) > 1 and claims.amount is not None:
        rows.append(("All providers", hours_in_words(claims.hours), pounds(claims.amount)))
    if rows:
        page.columns(rows)
    else:
        page.paragraph("Nothing can be claimed from this log as it is.")
    if rows and claims.amount is None:
        page.paragraph("The hourly rate depends on the school's district. The amount is known once that is put right.")
    if claims.kept_out.rows:
        page.paragraph(_kept_out(result))


def _kept_out(result: SchoolResult) -> str:
    kept = result.claims.kept_out
    said = f"Kept out until it is put right: {counted(kept.rows, 'row')} with {hours_in_words(kept.hours)}"
    if kept.amount is None:
        return f"{said}."
    return f"{said}, worth at most {pounds(rounded(kept.amount))}."


def _add_findings(page: PlainPage, result: SchoolResult) -> None:
    severity = None
    for number, group in enumerate(abridge(result.findings), 1):
        if group.severity is not severity:
            severity = group.severity
            heading, explanation = _HEADINGS[severity]
            page.heading(heading)
            page.paragraph(explanation)
        page.item(number, _lines(group))


def _lines(group: FindingGroup) -> tuple[str, ...]:
    return (place_of(group), group.message, more_like_it(group), f"Check {group.code}")
