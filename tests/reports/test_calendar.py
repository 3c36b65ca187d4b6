"""Calendars: which days stand on them, what they say of nobody, and the .ics file as calendar programs read it."""

import os
import re
from datetime import date
from importlib import import_module

import pytest
from msgspec.structs import replace

from mentortools.duties.results import DutiesResult
from mentortools.policy.claim_window import ClaimWindow
from mentortools.policy.requirements.requirement_set import NamedDeadline
from mentortools.reports.calendar_file import Event, calendar_file, events, names_replaced
from mentortools.reports.calendar_sheet import calendar_sheet
from mentortools.reports.result import SchoolResult
from mentortools.reports.school_calendar import school_calendar
from mentortools.reports.sheets import CALENDAR, asked_for, claim_sheets
from tests.duties.invented_logs import SCITT, School, asked_by
from tests.duties.invented_rows import deadline
from tests.reports.judged_values import said, worked_out
from tests.reports.school_values import RULES
from tests.reports.sheet_text import agrees_with_golden, sheet_text

ON = date(2026, 1, 20)
WINDOWS = (ClaimWindow(date(2026, 4, 27), date(2026, 7, 31)), ClaimWindow(opens_about="September 2026"))


def result(*deadlines: object, starts: str = "", rules: object = None, **more: object) -> SchoolResult:
    """A log with deadlines; without days of teaching and claim windows unless a test gives them."""
    details = {} if starts else {"teaching_starts": None, "teaching_ends": None}
    school = School(school=details, starts=starts or "2025-09-03", more={"deadlines": deadlines}, **more)  # type: ignore[arg-type]
    made = worked_out(school, on=ON)
    return replace(made, rules=rules or replace(RULES, claim_windows=()))


def days(given: SchoolResult) -> list[tuple[str, str]]:
    return [(f"{entry.due_on}", entry.title) for entry in school_calendar(given).days]


def test_days_of_all_kinds_in_their_order() -> None:
    given = result(deadline("Interim report", "2026-05-01"), starts="2026-04-13",
                   rules=replace(RULES, claim_windows=WINDOWS))  # fmt: skip
    assert days(given) == [
        ("2026-04-13", "Half-term 1 of 2: first day of teaching"),
        ("2026-04-27", "Claim window opens"),
        ("2026-05-01", "Interim report"),
        ("2026-05-22", "Half-term 1 of 2: last day of teaching"),
        ("2026-06-01", "Half-term 2 of 2: first day of teaching"),
        ("2026-07-17", "Half-term 2 of 2: last day of teaching"),
        ("2026-07-31", "Claim window closes"),
    ]
    assert len(school_calendar(given).not_known) == 1


@pytest.mark.parametrize(
    ("given", "bare"),
    [(result(), True), (result(deadline("Report", "2026-05-01")), False), (result(starts="2025-09-03"), False)],
    ids=["nothing", "a deadline", "a term"],
)
def test_a_log_without_days_of_its_own_is_bare(given: SchoolResult, bare: bool) -> None:  # noqa: FBT001 - what holds
    assert school_calendar(given).is_bare is bare


NAMED = asked_by()._replace(deadlines=(NamedDeadline("Interim report", "Report"), NamedDeadline("Audit", "Other")))


CHOSEN = DutiesResult(asked_by(), (), ())


@pytest.mark.parametrize(
    ("given", "is_made"),
    [
        (result(), False),
        (result(deadline("Report", "2026-05-01")), False),
        (replace(result(starts="2025-09-03"), duties=CHOSEN), False),
        (replace(result(deadline("Report", "2026-05-01")), duties=CHOSEN), True),
        (replace(result(), duties=DutiesResult(NAMED, (), ())), True),
    ],
    ids=["nothing", "nothing chosen", "no deadlines", "deadlines", "a set names some"],
)
def test_the_sheet_is_made_where_a_set_is_chosen_and_there_are_deadlines(given: SchoolResult, is_made: bool) -> None:  # noqa: FBT001 - what holds
    assert (CALENDAR in asked_for(given)) is is_made
    assert ("Calendar" in [sheet.title for sheet in claim_sheets(given)]) is is_made


def test_the_sheet_says_what_is_overdue_and_what_has_no_day() -> None:
    late, done = deadline("Interim  report", "2026-01-19"), deadline("Review", "2026-01-19", "2026-01-18")
    given = replace(result(late, done), duties=DutiesResult(NAMED, (), ()))
    text = said(calendar_sheet(given))
    assert "Done: 1     Done late: 0     Overdue: 1     To come: 0" in text
    assert "type each with its day on the sheet Deadlines: Audit." in text
    assert "no day to show" in said(calendar_sheet(replace(result(), duties=DutiesResult(NAMED, (), ()))))


def test_the_sheet_is_that_of_the_golden_file() -> None:
    given = result(deadline("Interim report", "2026-01-19", "2026-01-18", on_school_calendar=True, trainee="Cal"),
                   starts="2026-04-13", rules=replace(RULES, claim_windows=WINDOWS))  # fmt: skip
    assert agrees_with_golden("Calendar", sheet_text(calendar_sheet(given)))


def text_of(*given: SchoolResult) -> str:
    """The file with its folded lines joined."""
    return calendar_file(events(given), ON).decode().replace("\r\n ", "")


def test_the_file_names_no_trainee_and_no_note() -> None:
    text = text_of(result(deadline("Summative report", "2026-05-01", trainee="Xylophone", notes="Unsaid",
                                   provider_code=SCITT)))  # fmt: skip
    assert "SUMMARY:Summative report (one trainee)\r\n" in text
    assert "DESCRIPTION:Report. Provider 1ZZ. Deadlines E2 of the mentor log\r\n" in text
    assert "Xylophone" not in text
    assert "Unsaid" not in text


WHOLE = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//mentortools//mentortools//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
BEGIN:VEVENT
UID:one@mentortools
DTSTAMP:20260120T000000Z
DTSTART;VALUE=DATE:20261231
DTEND;VALUE=DATE:20270101
SUMMARY:Report\\, final\\; a\\\\b
CATEGORIES:Report
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
"""


def test_the_whole_file() -> None:
    event = Event("one@mentortools", date(2026, 12, 31), "Report, final; a\\b", "", "Report")
    assert calendar_file([event], ON).decode() == WHOLE.replace("\n", "\r\n")


def test_a_trainee_in_the_name_of_a_deadline_is_replaced_and_told_of() -> None:
    given = result(deadline("Review for Cal", "2026-05-01"), deadline("cal's visit", "2026-05-02", trainee="Cal"),
                   deadline("Calendar", "2026-05-03", trainee="Cal"))  # fmt: skip
    summaries = re.findall("SUMMARY:(.+)\r", text_of(given))
    assert summaries == ["Review for (one trainee)", "(one trainee)'s visit", "Calendar (one trainee)"]
    (told,) = names_replaced(given)
    assert told.startswith("a trainee is named in Deadlines A2. The calendar says “(one trainee)” there")
    assert list(names_replaced(result(deadline("Calendar", "2026-05-03", trainee="Cal")))) == []


def uids(*given: SchoolResult) -> list[str]:
    return re.findall("UID:(.+)\r", text_of(*given))


def test_an_event_is_known_by_the_same_uid_when_its_day_moves() -> None:
    assert uids(result(deadline("Report", "2026-05-01"))) == uids(
        result(deadline("report ", "2026-05-08", "2026-05-07"))
    )
    assert uids(result(deadline("Report", "2026-05-01"))) != uids(result(deadline("Review", "2026-05-01")))
    assert len(set(uids(result(deadline("Report", "2026-05-01"), deadline("Report", "2026-05-01"))))) == 2


def test_several_schools_name_theirs_and_share_the_claim_windows() -> None:
    rules = replace(RULES, claim_windows=WINDOWS)
    one = result(deadline("Report", "2026-05-01"), rules=rules)
    other = replace(one, log=replace(one.log, school=one.log.school._replace(urn="190002", name="Second")))
    summaries = re.findall("SUMMARY:(.+)\r", text_of(one, other))
    assert summaries == ["Claim window opens: 2025 to 2026", "Invented School: Report", "Second: Report",
                         "Claim window closes: 2025 to 2026"]  # fmt: skip
    assert set(uids(one)) < set(uids(one, other))


HOSTILE = (
    "a\r\nEND:VCALENDAR\r\nBEGIN:VEVENT",
    "é" * 200,
    "😀" * 100,
    "x;y,z\\n",
    "\x00\x1b[31m\u2028",
    "\ud800",
    "BEGIN:",
)


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_breaks_a_line_or_makes_an_event(name: str) -> None:
    data = calendar_file(events([result(deadline(name, "2026-05-01", provider_code=name))]), ON)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    lines = data.decode().replace("\r\n ", "").split("\r\n")
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == lines.count("END:VCALENDAR") == 1
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f]", data.decode())


@pytest.mark.parametrize("name", HOSTILE)
def test_a_library_reads_the_file_as_it_was_meant(name: str) -> None:
    icalendar = import_module("icalendar") if os.environ.get("CI") else pytest.importorskip("icalendar")
    event = Event("one@mentortools", date(2026, 5, 1), f"Before {name} after", name, "Report")
    read = icalendar.Calendar.from_ical(calendar_file([event], ON))
    (found,) = read.walk("VEVENT")
    assert found["DTSTART"].dt == date(2026, 5, 1)
    assert found["DTEND"].dt == date(2026, 5, 2)
    assert str(found["SUMMARY"]).startswith("Before ")
    assert str(found["SUMMARY"]).endswith(" after")
    assert not read.errors
    if name.isprintable():
        assert found["SUMMARY"] == event.summary
