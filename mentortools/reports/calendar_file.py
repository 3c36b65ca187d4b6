"""Calendars as an .ics file (RFC 5545) that calendar programs take in: all-day events, the same bytes each time.

Trainees are not named and notes are left out, since a calendar is shared with everybody who has to do with a school. A
trainee's name that stands in the name of a deadline is replaced.
An event keeps its UID when its day is moved, so that it moves in a calendar that took the file in before.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from hashlib import sha256

from msgspec import Struct

from mentortools.duties.deadlines import CLAIM, DueState, Entry
from mentortools.model.cell import Cell
from mentortools.reports.names import provider_label
from mentortools.reports.result import SchoolResult
from mentortools.reports.school_calendar import school_calendar
from mentortools.reports.trainee_names import ONE_TRAINEE, TraineeNames, told_of, trainee_names
from mentortools.workbook.log_of_duties import DeadlineRow
from mentortools.workbook.plain_name import plain

PRODUCT = "-//mentortools//mentortools//EN"
_FOLDED_AT = 75
_ESCAPED = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_UID_LENGTH = 24
_REPLACED = f"The calendar says “{ONE_TRAINEE}” there, since it is shared."


class Event(Struct, frozen=True):
    """One all-day event.

    Attributes:
        uid: What it is known by, whatever its day.
        day: The day.
        summary: Its title.
        description: Further words; empty where there are none.
        category: What kind it is.
    """

    uid: str
    day: date
    summary: str
    description: str
    category: str


def events(results: Sequence[SchoolResult]) -> tuple[Event, ...]:
    """The events of all logs, in the order of their days.

    Claim windows are the same for every school and stand once. With several schools, each other event names its own.
    """
    several = len({result.log.school.urn for result in results}) > 1
    each = (event for result in results for event in _of_school(result, several=several))
    once = {event.uid: event for event in each}
    return tuple(sorted(once.values(), key=lambda event: (event.day, event.summary, event.uid)))


def calendar_file(given: Iterable[Event], on: date) -> bytes:
    """The .ics file. The same events and day give the same bytes.

    Args:
        given: The events.
        on: The day the work is done for: when the events were written down.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for event in given:
        lines += _lines(event, on)
    return b"".join(_folded(line) for line in [*lines, "END:VCALENDAR"])


def _of_school(result: SchoolResult, *, several: bool) -> Iterator[Event]:
    days, names = school_calendar(result), trainee_names(result.log)
    school = result.log.school
    year = result.claims.academic_year or school.academic_year
    prefix = f"{school.name or 'School without a name'}: " if several else ""
    own = f"{school.urn or plain(school.name)} {year}"
    counted: Counter[str] = Counter()
    for entry in (*(_unnamed(entry, names) for entry in days.deadlines), *days.half_terms):
        key = f"{own} {entry.kind} {plain(entry.title)} {entry.provider_code}"
        counted[key] += 1
        yield _event(result, entry, f"{key} {counted[key]}", f"{prefix}{_called(entry)}")
    for entry in days.windows:
        key = f"{CLAIM} {year} {entry.title}"
        counted[key] += 1
        yield _event(result, entry, f"{key} {counted[key]}", f"{entry.title}: {year}")


def names_replaced(result: SchoolResult) -> Iterator[str]:
    """Where a log names a trainee in words that go into the file, so that nobody is surprised by what it says."""
    names = trainee_names(result.log)
    yield from told_of((cell for row in result.log.deadlines for cell in _named(row, names)), _REPLACED)


def _named(row: DeadlineRow, names: TraineeNames) -> Iterator[Cell]:
    """Which of the cells that go into the file have a trainee's name in them."""
    for field, text in (("deadline", row.deadline), ("kind", row.kind)):
        if names.stand_in(text):
            yield row.at.cell(field)


def _unnamed(entry: Entry, names: TraineeNames) -> Entry:
    return entry._replace(title=names.without(entry.title), kind=names.without(entry.kind))


def _called(entry: Entry) -> str:
    says_so = ONE_TRAINEE in entry.title or not entry.trainee
    return entry.title if says_so else f"{entry.title} {ONE_TRAINEE}"


def _event(result: SchoolResult, entry: Entry, key: str, summary: str) -> Event:
    said = [entry.kind] if entry.cell else []
    if entry.provider_code:
        said.append(provider_label(result.log, entry.provider_code))
    if entry.cell and entry.state is not DueState.TO_COME:
        said.append(str(entry.state))
    if entry.cell:
        said.append(f"{entry.cell.sheet} {entry.cell.reference} of the mentor log")
    known_by = sha256(key.encode("utf-8", "replace")).hexdigest()[:_UID_LENGTH]
    return Event(f"{known_by}@mentortools", entry.due_on, summary, ". ".join(said), entry.kind)


def _lines(event: Event, on: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{on:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{_escaped(event.description)}"
    yield f"CATEGORIES:{_escaped(event.category)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    """Text as a value: signs with a meaning of their own are marked, and signs that steer are left out."""
    plain_ends = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(_ESCAPED.get(sign, sign) for sign in _UNSEEN.sub(" ", plain_ends))


def _folded(line: str) -> bytes:
    """A line in pieces of at most 75 bytes, each after the first set in by a space; no sign is torn apart."""
    pieces: list[bytes] = []
    piece = b""
    for sign in line:
        data = sign.encode()
        if len(piece) + len(data) > _FOLDED_AT:
            pieces.append(piece)
            piece = b" "
        piece += data
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
