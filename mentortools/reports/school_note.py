"""What a school is told of its own log: what the claim comes to, and what to put right, most severe first."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from mentortools.checks.grouping import FindingGroup, abridge, count
from mentortools.model.finding import Finding
from mentortools.model.money import pounds
from mentortools.model.severity import Severity
from mentortools.reports.counted import counted, hours_in_words
from mentortools.reports.for_schools import asks, for_the_school
from mentortools.reports.kept_out_words import kept_out_words
from mentortools.reports.names import provider_label
from mentortools.reports.places import more_like_it, place_of
from mentortools.reports.plain_page import PlainPage
from mentortools.reports.result import SchoolResult
from mentortools.reports.return_letter import NEUTRAL, Letter

_PART = tuple[Severity, bool]
"""A severity, and whether its findings ask for something."""

_HEADINGS: Mapping[_PART, tuple[str, str]] = MappingProxyType(
    {
        (Severity.MUST_FIX, True): (
            "Must be put right", "What stands there is not part of the claim until it is put right.",
        ),
        (Severity.MUST_FIX, False): ("Cannot be claimed", "What stands there is not part of the claim."),
        (Severity.CHECK, True): (
            "Should be looked at", "The claim goes on with what stands there. Check that it is right.",
        ),
        (Severity.CHECK, False): ("How the claim was worked out", "Nothing needs to be done."),
        (Severity.NOTE, True): ("Worth doing when you have time", "The claim does not wait for it."),
        (Severity.NOTE, False): ("Good to know", "Nothing needs to be done."),
    }
)  # fmt: skip


def school_note(result: SchoolResult, called: str, letter: Letter = NEUTRAL, all_of_them: str = "") -> str:
    """The note on one log, without its closing.

    Args:
        result: What the log came to.
        called: The file's name as the school knows it.
        letter: From whom the note is.
        all_of_them: Where the school can read each finding of which the note shows only the first; empty for nowhere.
    """
    school, findings = result.log.school, for_the_school(result.findings)
    urn = f", URN {school.urn}" if school.urn else ""
    page = PlainPage(f"{school.name or 'School without a name'}{urn}")
    letter.greet(page, school.contact_name)
    page.paragraph(_introduction(result, findings, called))
    page.heading("What the claim comes to now")
    _add_claim(page, result)
    _add_findings(page, findings, all_of_them)
    page.heading("What to do next")
    page.paragraph(_what_to_do(findings, letter))
    return page.text


def to_put_right(findings: Iterable[Finding]) -> int:
    """How many things a school must put right itself."""
    return sum(each.severity is Severity.MUST_FIX and asks(each.code) for each in findings)


def to_look_at(findings: Iterable[Finding]) -> int:
    """How many things a school should look at itself."""
    return sum(each.severity is Severity.CHECK and asks(each.code) for each in findings)


def _what_to_do(findings: Sequence[Finding], letter: Letter) -> str:
    again = "Everything in it is then checked again and the claim worked out anew."
    if to_put_right(findings):
        return f"Put these right in the workbook, save it and send it back{letter.by}. {again}"
    if any(each.severity is Severity.MUST_FIX for each in findings) or to_look_at(findings):
        return (
            f"If something is not right, correct it in the workbook, save it and send it back{letter.by}. {again}"
            " If all of it is right, nothing needs to be sent back."
        )
    return "Nothing needs to be sent back."


def _introduction(result: SchoolResult, findings: Sequence[Finding], called: str) -> str:
    year = f" for {result.claims.academic_year}" if result.claims.academic_year else ""
    counts = count(findings)
    right = to_put_right(findings)
    found = [
        f"{counted(number, 'thing')} {words}"
        for number, words in (
            (right, "must be put right"),
            (counts[Severity.MUST_FIX] - right, "cannot be claimed"),
            (to_look_at(findings), "should be looked at"),
        )
        if number
    ]
    return (
        f"Your school sent in the mentor log{year} in “{called}”, so that the funding for mentor training can be"
        f" claimed. It was checked as on {_day(result)}: {_listed(found or ['nothing has to be put right'])}."
    )


def _listed(found: Sequence[str]) -> str:
    *others, last = found
    return f"{', '.join(others)} and {last}" if others else last


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
        page.paragraph(f"Kept out until it is put right: {kept_out_words(claims.kept_out)}.")


def _add_findings(page: PlainPage, findings: Sequence[Finding], all_of_them: str) -> None:
    numbers = itertools.count(1)
    abridged = abridge(findings)
    for part, (heading, explanation) in _HEADINGS.items():
        groups = [each for each in abridged if (each.severity, asks(each.code)) == part]
        if not groups:
            continue
        page.heading(heading)
        page.paragraph(explanation)
        for group in groups:
            page.item(next(numbers), _lines(group, all_of_them))


def _lines(group: FindingGroup, all_of_them: str) -> tuple[str, ...]:
    return (place_of(group), group.message, more_like_it(group, all_of_them), f"Check {group.code}")
