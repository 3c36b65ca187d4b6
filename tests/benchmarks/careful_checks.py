"""A careful script with openpyxl, second part: the checks of sessions, people and claims, by plain loops."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from math import floor
from pathlib import Path

from tests.benchmarks.careful_reading import Book, Found, Record, Table, read_book
from tests.benchmarks.days import EARLIER_YEAR, ON

FIRST_DAY, LAST_DAY, YEAR_ENDS = date(2025, 4, 6), date(2026, 5, 31), date(2026, 8, 31)
INITIAL, REFRESHER = 16, 6
LONG, A_DAY, SATURDAY = 8, 24, 5
SESSION = ("Date", "Mentor TRN", "Provider code", "Activity", "Hours", "Mode")

Pair = tuple[object, object]


def findings(path: Path) -> list[Found]:
    """All that is wrong in one workbook."""
    book = read_book(path)
    log = book.tables["Training log"]
    found: list[Found] = [each for table in book.tables.values() for each in table.found]
    found += _people(book)
    sessions = list(_sessions(book, log, found))
    sessions = list(_once(log, sessions, found))
    sessions = list(_days(log, sessions, found))
    return found + list(_claims(book, log, sessions))


def _at(table: Table, record: Record, heading: str, code: str) -> Found:
    return Found(code, table.name, table.cell(record.number, heading))


def _people(book: Book) -> Iterator[Found]:
    mentors, trainees, log = book.tables["Mentors"], book.tables["Trainees"], book.tables["Training log"]
    trns = {record.values["TRN"] for record in mentors.records}
    codes = {record.values["Provider code"] for record in book.tables["Providers"].records}
    for record in trainees.records:
        values = record.values
        if values["Mentor TRN"] is None:
            yield _at(trainees, record, "Mentor TRN", "MT204")
        elif values["Mentor TRN"] not in trns:
            yield _at(trainees, record, "Mentor TRN", "MT205")
        starts, ends = values["Starts"], values["Ends"]
        if isinstance(starts, date) and isinstance(ends, date) and ends < starts:
            yield _at(trainees, record, "Ends", "MT412")
    unlisted: set[object] = set()
    for table in (trainees, log):
        for record in table.records:
            code = record.values["Provider code"]
            if code not in codes and code not in unlisted:
                unlisted.add(code)
                yield _at(table, record, "Provider code", "MT206")
    nobody: set[object] = set()
    for record in book.tables["Mentoring log"].records:
        trn = record.values["Mentor TRN"]
        if trn not in trns and trn not in nobody:
            nobody.add(trn)
            yield _at(book.tables["Mentoring log"], record, "Mentor TRN", "MT210")


def _sessions(book: Book, log: Table, found: list[Found]) -> Iterator[Record]:
    """The sessions that pass the checks of rows."""
    trns = {record.values["TRN"] for record in book.tables["Mentors"].records}
    for record in log.records:
        day = record.values["Date"]
        codes: list[tuple[str, str]] = []
        if record.values["Mentor TRN"] not in trns:
            codes.append(("MT203", "Mentor TRN"))
        if isinstance(day, date):
            codes += [(code, "Date") for code in _timing(day)]
        kept = not codes
        if not _number(record.values["Hours"]):
            codes.append(("MT310", "Hours"))
        found += [_at(log, record, heading, code) for code, heading in codes]
        if kept:
            yield record


def _timing(day: date) -> Iterator[str]:
    if day < FIRST_DAY:
        yield "MT401"
    elif day > YEAR_ENDS:
        yield "MT402"
    elif day > ON:
        yield "MT405"
    else:
        return
    if day.day <= 12 and day.day != day.month and FIRST_DAY <= date(day.year, day.day, day.month) <= ON:
        yield "MT406"


def _once(log: Table, sessions: list[Record], found: list[Found]) -> Iterator[Record]:
    """Each session once: equal rows after the first are out, those with other evidence stay and are said."""
    whole: set[tuple[object, ...]] = set()
    for record in sessions:
        key = (*(record.values[heading] for heading in SESSION), record.values["Evidence"])
        if key in whole:
            found.append(_at(log, record, "Date", "MT302"))
            continue
        whole.add(key)
        yield record


def _days(log: Table, sessions: list[Record], found: list[Found]) -> Iterator[Record]:
    totals: defaultdict[Pair, float] = defaultdict(float)
    for record in sessions:
        totals[record.values["Mentor TRN"], record.values["Date"]] += _number(record.values["Hours"])
    first: dict[tuple[object, ...], object] = {}
    for record in sessions:
        evidence = record.values["Evidence"]
        if first.setdefault(tuple(record.values[heading] for heading in SESSION), evidence) != evidence:
            found.append(_at(log, record, "Evidence", "MT303"))
        if totals[record.values["Mentor TRN"], record.values["Date"]] > A_DAY:
            found.append(_at(log, record, "Hours", "MT304"))
        else:
            yield record


def _claims(book: Book, log: Table, sessions: list[Record]) -> Iterator[Found]:
    mentors = {record.values["TRN"]: record for record in reversed(book.tables["Mentors"].records)}
    trained = {(each.values["Mentor TRN"], each.values["Provider code"]) for each in book.tables["Trainees"].records}
    by_pair: defaultdict[Pair, list[Record]] = defaultdict(list)
    for record in sessions:
        by_pair[record.values["Mentor TRN"], record.values["Provider code"]].append(record)
        day = record.values["Date"]
        if isinstance(day, date) and day.weekday() >= SATURDAY:
            yield _at(log, record, "Date", "MT407")
        if _number(record.values["Hours"]) > LONG:
            yield _at(log, record, "Hours", "MT311")
    for pair, rows in by_pair.items():
        mentor = mentors[pair[0]]
        if mentor.values["Employed by this school"] is False:
            yield _at(book.tables["Mentors"], mentor, "Employed by this school", "MT501")
        elif pair not in trained:
            yield _at(book.tables["Mentors"], mentor, "TRN", "MT502")
        else:
            yield from _line(book, log, pair, rows)


def _line(book: Book, log: Table, pair: Pair, rows: list[Record]) -> Iterator[Found]:
    mentors = book.tables["Mentors"]
    mentor = next(record for record in mentors.records if record.values["TRN"] == pair[0])
    logged = sum(_number(record.values["Hours"]) for record in rows)
    whole = floor(logged + 0.000001)
    earlier = any(
        (record.values["Mentor TRN"], record.values["Provider code"]) == pair
        and record.values["Academic year"] == EARLIER_YEAR
        for record in book.tables["Previous claims"].records
    )
    if not whole:
        yield _at(mentors, mentor, "TRN", "MT306")
        return
    if whole > (REFRESHER if earlier else INITIAL):
        yield _at(mentors, mentor, "TRN", "MT301")
    elif logged - whole > 0.000001:
        yield _at(mentors, mentor, "TRN", "MT305")
    for record in rows:
        if record.values["Evidence"] is None:
            yield _at(log, record, "Evidence", "MT512")


def _number(value: object) -> float:
    return value if isinstance(value, float) else 0.0
