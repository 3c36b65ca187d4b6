"""What rests on each heading that a log can be read without, one by one: what is said where it is missing."""

import pytest
from msgspec.structs import replace

from mentortools.checks.rests_on import RESTS
from mentortools.model.severity import Severity
from mentortools.tasks.settings import LogFile, Settings
from mentortools.tasks.work_through import claim
from mentortools.workbook.columns import Table
from mentortools.workbook.snapshot import CellValue, Sheet, Snapshot
from mentortools.workbook.template import MENTOR_LOG
from tests.checks.drawn import ON, Case, snapshot

GOOD = snapshot(Case("good-log", {}, (), ""))
RULE, NOTHING, NEEDED, OWN, ROWS = "MT514", "MT023", "MT022", "own", "MT037"

SAID = {
    ("School", "School name"): "MT166",
    ("School", "Earlier URNs"): RULE,  # which claims are this school's: the hours already claimed here
    ("School", "UKPRN"): NOTHING,
    ("School", "Postcode"): NOTHING,
    ("School", "District"): "MT160",
    ("School", "Phase"): NOTHING,
    ("School", "Trust"): NOTHING,
    ("School", "Contact name"): NOTHING,
    ("School", "Contact email"): NOTHING,
    ("School", "Teaching starts"): NOTHING,
    ("School", "Teaching ends"): NOTHING,
    ("Providers", "Provider code"): ROWS,
    ("Providers", "Provider name"): NOTHING,
    ("Providers", "Contact email"): NOTHING,
    ("Mentors", "First name"): NOTHING,
    ("Mentors", "Last name"): NOTHING,
    ("Mentors", "Email"): NOTHING,
    ("Mentors", "Employed by this school"): RULE,
    ("Mentors", "Lead mentor"): NOTHING,
    ("Mentors", "Time given as"): NOTHING,
    ("Mentors", "Protected slot"): NOTHING,
    ("Mentors", "Previously trained with"): RULE,  # refresher or initial: never decided by it, and compared with it
    ("Mentors", "Notes"): NOTHING,
    ("Trainees", "Programme"): NOTHING,
    ("Trainees", "Route"): RULE,
    ("Trainees", "Mentor TRN"): NEEDED,
    ("Trainees", "Course type"): RULE,  # in which days a trainee of the year starts
    ("Trainees", "Placement"): NOTHING,
    ("Trainees", "Shared mentor"): NOTHING,  # and MT207 where a trainee has two mentors
    ("Trainees", "Starts"): RULE,
    ("Trainees", "Ends"): RULE,
    ("Trainees", "Withdrew on"): RULE,
    ("Training log", "Activity"): RULE,  # these three tell sessions apart
    ("Training log", "Mode"): RULE,
    ("Training log", "Evidence"): RULE,
    ("Mentoring log", "Date"): ROWS,
    ("Mentoring log", "Mentor TRN"): ROWS,
    ("Mentoring log", "Trainee"): ROWS,
    ("Mentoring log", "Activity"): NOTHING,
    ("Mentoring log", "Minutes"): NOTHING,
    ("Mentoring log", "Targets set"): NOTHING,
    ("Mentoring log", "Targets reviewed"): NOTHING,
    ("Mentoring log", "Notes"): NOTHING,
    ("Development review", "Mentor TRN"): ROWS,
    ("Development review", "Area"): NOTHING,
    ("Development review", "Statement"): NOTHING,
    ("Development review", "Initial rating"): NOTHING,
    ("Development review", "Current rating"): NOTHING,
    ("Development review", "Final rating"): NOTHING,
    ("Development review", "Priority"): NOTHING,
    ("Development review", "Action"): NOTHING,
    ("Development review", "Reviewed on"): NOTHING,
    ("Spending", "Date"): ROWS,
    ("Spending", "Category"): RULE,  # what the grant can be spent on
    ("Spending", "Mentor TRN"): NOTHING,
    ("Spending", "Amount"): ROWS,
    ("Spending", "Evidence"): NOTHING,
    ("Previous claims", "URN"): RULE,  # whose hours they are
    ("Previous claims", "Claim reference"): RULE,  # which records are one claim
    ("Previous claims", "Status"): RULE,  # whether they use hours
}


def named(sheet: Sheet, old: str, new: str | None) -> Sheet:
    """A sheet with a heading, or a label, named otherwise; taken out with all that stands under it where None."""
    rows = [list(row) for row in sheet.rows]
    row, place = next((r, p) for r, values in enumerate(rows) for p, value in enumerate(values) if value == old)
    rows[row][place] = new
    if new is None and sheet.name == "School":
        rows[row][place + 1] = None
    elif new is None:
        rows = [[value for index, value in enumerate(values) if index != place] for values in rows]
    return replace(sheet, rows=rows)


def said_without(sheet: str, heading: str, new: str | None = None) -> list[tuple[str, Severity, str]]:
    sheets = tuple(named(each, heading, new) if each.name == sheet else each for each in GOOD.sheets)
    found = claim(LogFile("log.xlsx", Snapshot(sheets)), Settings(on=ON)).findings
    return [(each.code, each.severity, each.message) for each in found]


@pytest.mark.parametrize(("place", "code"), SAID.items(), ids=lambda each: each if isinstance(each, str) else each[1])
def test_what_is_said_where_a_heading_is_missing(place: tuple[str, str], code: str) -> None:
    first = [each for each in said_without(*place) if heading_is_said(each[2], place[1]) or each[0] == code]
    assert [each[0] for each in first] == [code]
    assert ("does not need it" in first[0][2]) is (code in {NOTHING, ROWS})


def heading_is_said(message: str, heading: str) -> bool:
    return f"no heading {heading}" in message


def test_the_table_has_every_heading_that_a_claim_can_be_read_without() -> None:
    optional = {(table.name, column.heading) for table in MENTOR_LOG for column in table.usual
                if not (table.needed and column.required)}  # fmt: skip
    required = {("Previous claims", name) for name in ("Academic year", "Mentor TRN", "Provider code", "Hours")}
    assert set(SAID) == optional - required


def test_a_rule_rests_on_the_headings_of_the_table_and_on_no_other() -> None:
    resting = {(rest.table.name, rest.table.column(field).heading) for rest in RESTS for field in rest.fields}
    assert resting == {place for place, code in SAID.items() if code == RULE}


@pytest.mark.parametrize(
    ("sheet", "heading", "new", "pounds"),
    [
        ("Mentors", "Employed by this school", "Works here?", "2 lines of this claim (£306.60) rest on it."),
        ("Trainees", "Route", "Type of course", "2 lines of this claim (£306.60) rest on it."),
        ("Trainees", "Ends", "Left course", "2 lines of this claim (£306.60) rest on it."),
        ("School", "Earlier URNs", None, "2 lines of this claim (£306.60) rest on it."),
        ("Mentors", "Previously trained with", None, "No line of this claim rests on it yet."),
        ("Previous claims", "Status", "State", "No line of this claim rests on it yet."),
        ("Spending", "Category", "What for", "1 row of spending (£87.60) rests on it."),
    ],
)
def test_the_lines_and_pounds_that_rest_on_it_and_the_headings_nobody_knows(
    sheet: str, heading: str, new: str | None, pounds: str
) -> None:
    (message,) = [message for code, severity, message in said_without(sheet, heading, new) if code == RULE]
    assert pounds in message
    assert new is None or f"“{new}” that heading? Then type {heading} there." in message


def test_a_heading_under_another_name_is_named_once() -> None:
    for sheet, heading in (("Mentors", "Employed by this school"), ("Trainees", "Route")):
        messages = [message for _, _, message in said_without(sheet, heading, "Zzz")]
        assert sum("“Zzz”" in message for message in messages) == 1


def blank(sheet: Sheet, table: Table, heading: str) -> Sheet:
    """A sheet with all cells under a heading blank."""
    place = [column.heading for column in table.columns].index(heading)
    rows: list[list[CellValue]] = [list(row) for row in sheet.rows]
    for row in rows[1:]:
        row[place] = None
    return replace(sheet, rows=rows)


@pytest.mark.parametrize("place", [place for place in SAID if place[0] != "School"], ids=" ".join)
def test_a_missing_column_is_no_milder_than_one_of_blank_cells(place: tuple[str, str]) -> None:
    (table,) = [each for each in MENTOR_LOG if each.name == place[0]]
    sheets = tuple(blank(each, table, place[1]) if each.name == place[0] else each for each in GOOD.sheets)
    found = claim(LogFile("log.xlsx", Snapshot(sheets)), Settings(on=ON)).findings
    severest = min((finding.severity.rank for finding in found), default=len(Severity))
    assert min(severity.rank for _, severity, _ in said_without(*place)) <= severest
