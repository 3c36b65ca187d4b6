"""Checks of the workbook itself: sheets that are missing, names that are misspelt or doubled, what is hidden."""

from collections.abc import Iterator

from mentortools.checks.case import LogCase
from mentortools.checks.catalogue import CHECK, MUST_FIX, NOTE, Hit, check
from mentortools.checks.needed import is_needed_unclear
from mentortools.checks.words import are, count, either
from mentortools.workbook.edition import is_newer
from mentortools.workbook.facts import Missing, Unclear
from mentortools.workbook.template import (
    DEVELOPMENT_REVIEW,
    EDITION,
    MENTORING_LOG,
    PREVIOUS_CLAIMS,
    PROVIDERS,
    SPENDING,
)

WITHOUT = {
    PROVIDERS.name: "Provider codes were not compared with it.",
    MENTORING_LOG.name: "Meetings and observations were not looked at.",
    DEVELOPMENT_REVIEW.name: "Development reviews were not looked at.",
    SPENDING.name: "Spending was not compared with the funding.",
}
"""What a log without one of its optional sheets goes without."""


def _near(missing: Missing) -> str:
    return f" Is it the sheet “{missing.near}”?" if missing.near else ""


def _places(unclear: Unclear) -> str:
    """The sheets, or the cells of the headings, as a list in words."""
    return either([f"“{name}”" for name in unclear.found] if unclear.sheet is None else unclear.found, "and")


@check(
    "MT020",
    severity=MUST_FIX,
    title="A sheet that a claim needs is missing",
    message="The sheet {name} is missing, and nothing can be claimed without it.{near} Name the sheet {name}, or"
    " {otherwise}.",
    why="A claim needs School, Mentors, Trainees and Training log. Sheets are found by name, never by guessing.",
)
def needed_sheet_missing(case: LogCase) -> Iterator[Hit]:
    """Needed sheets that were not found."""
    for missing in case.log.missing:
        if not missing.field and missing.needed:
            otherwise = "correct the layout" if missing.by_layout else "copy it from a new mentor log"
            yield Hit(None, {"name": missing.heading, "near": _near(missing), "otherwise": otherwise})


@check(
    "MT021",
    severity=NOTE,
    title="A sheet that a claim can do without is missing",
    message="The sheet {name} is missing.{near} {without} The claim does not need it.",
    why="A workbook without the optional sheets gets its claim; what was not looked at is said.",
)
def optional_sheet_missing(case: LogCase) -> Iterator[Hit]:
    """Optional sheets that were not found, but for ``Previous claims``."""
    for missing in case.log.missing:
        if not missing.field and missing.table in WITHOUT and not missing.by_layout:
            values = {"name": missing.heading, "near": _near(missing), "without": WITHOUT[missing.table]}
            yield Hit(None, values)


@check(
    "MT024",
    severity=CHECK,
    title="A name with a slip of spelling",
    message="“{found}” was taken for {name}. Type {name} if that is what it holds; name it otherwise if not.",
    why="A small slip is read and said. A name that is less like it is not taken at all.",
)
def misspelt(case: LogCase) -> Iterator[Hit]:
    """Sheets and headings found under a name with a slip in it."""
    for renamed in case.log.renamed:
        heading = renamed.found if renamed.cell else None
        yield Hit(renamed.cell, {"name": renamed.heading}, renamed.sheet, heading, renamed.found)


@check(
    "MT025",
    severity=MUST_FIX,
    title="Two places could be one that a claim needs",
    message="{places} could each be {name}, so none was used and nothing can be claimed. Keep one under that name, and"
    " name or delete the others.",
    why="Nothing is guessed between two: the wrong one would be a wrong claim.",
)
def unclear_and_needed(case: LogCase) -> Iterator[Hit]:
    """Needed sheets and headings that stand in several places."""
    for unclear in case.log.unclear:
        if is_needed_unclear(case.log, unclear):
            heading = unclear.heading if unclear.cell else None
            yield Hit(unclear.cell, {"name": unclear.heading, "places": _places(unclear)}, unclear.sheet, heading)


@check(
    "MT026",
    severity=CHECK,
    title="Two places could be one sheet or heading",
    message="{places} could each be {name}, so none was used. Keep one under that name, and name or delete the others.",
    why="Nothing is guessed between two. The claim can be worked out without it.",
)
def unclear(case: LogCase) -> Iterator[Hit]:
    """Other sheets and headings that stand in several places."""
    for each in case.log.unclear:
        if not is_needed_unclear(case.log, each):
            heading = each.heading if each.cell else None
            yield Hit(each.cell, {"name": each.heading, "places": _places(each)}, each.sheet, heading)


@check(
    "MT027",
    severity=NOTE,
    title="Hidden rows, columns or sheets were read",
    message="{what} hidden and {was} read like any other. Delete what should not count.",
    why="What is hidden by a person or a filter is still part of the log, and is said so that nobody is surprised.",
)
def hidden(case: LogCase) -> Iterator[Hit]:
    """Sheets, rows and columns that nobody sees on the screen."""
    for each in case.log.hidden:
        counted = [count(number, one) for number, one in ((each.rows, "row"), (each.columns, "column")) if number]
        number = each.rows + each.columns
        what = f"{' and '.join(counted)} of this sheet {are(number)}" if counted else "This sheet is"
        yield Hit(None, {"what": what, "was": "were" if number > 1 else "was"}, sheet=each.sheet)


@check(
    "MT028",
    severity=CHECK,
    title="The sheet Previous claims is missing",
    message="The sheet Previous claims is missing, so claims already made are not known from this workbook. A mentor"
    " claimed for in an earlier year gets refresher hours only. Add the sheet and list those claims.",
    why="Earlier claims decide the training type and what is left of an allowance.",
)
def previous_claims_missing(case: LogCase) -> Iterator[Hit]:
    """A log without the sheet of previous claims."""
    if any(not missing.field and missing.table == PREVIOUS_CLAIMS.name for missing in case.log.missing):
        yield Hit(None)


@check(
    "MT029",
    severity=CHECK,
    title="The log is of a newer edition",
    message="This mentor log is edition {found}, and this version of mentortools knows editions up to {known}. Install"
    " the newest version, so that everything in the log is read.",
    why="A later edition may hold sheets and headings that an earlier program passes over.",
)
def newer_edition(case: LogCase) -> Iterator[Hit]:
    """Logs made from a template that came out later."""
    edition = case.log.edition
    if edition and is_newer(edition, EDITION):
        yield Hit(None, {"known": EDITION}, found=edition)


@check(
    "MT030",
    severity=NOTE,
    title="A sheet that is not part of the log",
    message="This sheet is not part of the mentor log, and was not read.",
    why="Nothing is lost silently: rows kept on a sheet of another name are not counted.",
)
def not_part_of_the_log(case: LogCase) -> Iterator[Hit]:
    """Sheets with something in them that were not read, unless a finding names them already."""
    named = {missing.near for missing in case.log.missing if not missing.field}
    named |= {name for each in case.log.unclear if each.sheet is None for name in each.found}
    for sheet in case.log.unknown_sheets:
        if sheet not in named:
            yield Hit(None, sheet=sheet)
