"""A careful script with openpyxl, first part: one read-only pass, and each cell read as what its column holds.

It is what a programmer would write who knows the returned workbooks well: no library but openpyxl, plain loops.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

LAST_HEADING_ROW = 30
TABLES = ("Providers", "Mentors", "Trainees", "Training log", "Mentoring log", "Previous claims")
NEEDED = {
    "Providers": ("Provider code",),
    "Mentors": ("TRN",),
    "Trainees": ("Trainee", "Provider code"),
    "Training log": ("Date", "Mentor TRN", "Provider code", "Hours"),
    "Mentoring log": ("Date", "Mentor TRN", "Trainee"),
    "Previous claims": ("Academic year", "Mentor TRN", "Provider code", "Hours"),
}
ERRORS = frozenset({"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"})

_DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})")
_LENGTH = re.compile(r"(\d{1,2})h(\d{2})|(\d+(?:\.\d+)?)")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_CODE = re.compile(r"[A-Z0-9]{3}")


class Found(NamedTuple):
    """A finding: the check's code, the sheet, and the cell where there is one."""

    code: str
    sheet: str
    cell: str | None


class Record(NamedTuple):
    """A row that could be read: its number, and each heading's value."""

    number: int
    values: dict[str, object]


class Table:
    """The rows of one sheet, and what was found while they were read."""

    def __init__(self, name: str, rows: Iterator[Sequence[object]]) -> None:
        self.name = name
        self.columns: dict[str, int] = {}
        self.records: list[Record] = []
        self.found: list[Found] = []
        self.raw = list(self._rows(rows))

    def _rows(self, rows: Iterator[Sequence[object]]) -> Iterator[tuple[int, Sequence[object]]]:
        for number, row in enumerate(rows, start=1):
            if self.columns:
                yield number, row
            elif number <= LAST_HEADING_ROW and set(NEEDED[self.name]) <= set(row):
                self.columns = {str(value).strip(): place for place, value in enumerate(row) if value is not None}

    def cell(self, number: int, heading: str) -> str:
        return f"{get_column_letter(self.columns[heading] + 1)}{number}"

    def say(self, code: str, number: int, heading: str) -> None:
        self.found.append(Found(code, self.name, self.cell(number, heading)))


class Book(NamedTuple):
    """The tables of one workbook."""

    tables: dict[str, Table]


def read_book(path: Path) -> Book:
    workbook = load_workbook(path, read_only=True, data_only=True)
    tables: dict[str, Table] = {}
    for name in TABLES:
        sheet = workbook[name]
        sheet.reset_dimensions()
        tables[name] = Table(name, sheet.iter_rows(values_only=True))
    workbook.close()
    trns = {trn for _, row in tables["Mentors"].raw if (trn := _whole_trn(row[tables["Mentors"].columns["TRN"]]))}
    for table in tables.values():
        _read_table(table, trns)
    return Book(tables)


def _whole_trn(value: object) -> str | None:
    return value if isinstance(value, str) and len(value) == len("0123456") and value.isdigit() else None


def _read_table(table: Table, trns: set[str]) -> None:
    for number, row in table.raw:
        cells = {heading: row[place] if place < len(row) else None for heading, place in table.columns.items()}
        if all(value is None for value in cells.values()):
            continue
        values: dict[str, object] = {}
        kept = True
        for heading, value in cells.items():
            code, read = _read(heading, value, trns)
            values[heading] = read
            blank = value is None and heading in NEEDED[table.name]
            if blank:
                code = "MT105"
            if not code:
                continue
            lost = blank or (read is None and heading in NEEDED[table.name])
            kept = kept and not lost
            table.say("MT131" if lost and table.name == "Mentoring log" else code, number, heading)
        if kept:
            table.records.append(Record(number, values))


def _read(heading: str, value: object, trns: set[str]) -> tuple[str, object]:  # noqa: PLR0911 - one line a kind
    """The code of what is to be said of a cell, and its value."""
    if value is None:
        return "", None
    if isinstance(value, str) and value in ERRORS:
        return "MT106", None
    if heading in {"Date", "Starts", "Ends"}:
        return _date(value)
    if heading in {"Mentor TRN", "TRN"}:
        return _trn(value, trns)
    if heading == "Provider code":
        text = str(value).strip().upper()
        return ("", text) if _CODE.fullmatch(text) else ("MT116", None)
    if heading == "Hours":
        return _hours(value)
    if heading == "Minutes":
        return ("", value) if isinstance(value, int | float) else ("MT124", None)
    if heading == "Email":
        return ("", value) if _EMAIL.fullmatch(str(value)) else ("MT118", None)
    if heading == "Employed by this school":
        answer = {"yes": True, "no": False}.get(str(value).strip().lower())
        return ("", answer) if answer is not None else ("MT120", None)
    return "", str(value).strip()


def _date(value: object) -> tuple[str, object]:
    if isinstance(value, datetime):
        return "", value.date()
    written = _DAY_FIRST.fullmatch(str(value).strip())
    if not written:
        return "MT108", None
    day, month, year = (int(part) for part in written.groups())
    full_year = year if len(written[3]) == len("2025") else 2000 + year
    try:
        return ("MT143" if full_year == year else "MT141"), date(full_year, month, day)
    except ValueError:
        return _no_such_day(full_year, month, day), None


def _no_such_day(year: int, month: int, day: int) -> str:
    try:
        date(year, day, month)
    except ValueError:
        return "MT109"
    return "MT125"


def _trn(value: object, trns: set[str]) -> tuple[str, object]:
    text = str(value).strip()
    if _whole_trn(text):
        return "", text
    if not text.isdigit() or len(text) > len("0123456"):
        return "MT101", None
    whole = text.zfill(7)
    return ("MT140", whole) if whole in trns else ("MT102", None)


def _hours(value: object) -> tuple[str, object]:
    if isinstance(value, int | float):
        if value < 0:
            return "MT114", None
        return ("MT115", None) if value > 24 else ("", float(value))
    written = _LENGTH.fullmatch(str(value).strip())
    if not written:
        return "MT112", None
    if written[1]:
        return "MT145", int(written[1]) + int(written[2]) / 60
    part = written[3].partition(".")[2]
    unclear = len(part) == len("30") and int(part) < 60
    return ("MT113", None) if unclear else ("MT145", float(written[3]))
