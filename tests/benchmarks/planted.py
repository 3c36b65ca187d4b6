"""Faults put into a made-up log, each at a cell that is known, each of a kind that schools send in."""

from datetime import date
from typing import NamedTuple

from mentortools.adapters.mentor_log import PrefillValue
from mentortools.model.cell import column_letters
from mentortools.workbook.columns import Table
from mentortools.workbook.template import MENTORING_LOG, MENTORS, TRAINEES, TRAINING_LOG
from tests.benchmarks.books import SESSIONS, Row, trn

FIRST_ROW = 5
"""The row of the template in which the first of each table stands."""
ERROR = "#REF!"
STEP = 4
"""Sessions between one fault and the next."""


class Fault(NamedTuple):
    """One finding that must be made: the check's code, the sheet and the cell."""

    code: str
    sheet: str
    cell: str


class Kind(NamedTuple):
    """A kind of fault in a session: what is typed in which field, and the codes found there for it."""

    field: str
    typed: PrefillValue
    codes: tuple[str, ...]


SESSIONS_AT_FAULT = (
    Kind("mentor_trn", "12AB567", ("MT101",)),
    Kind("mentor_trn", 712345, ("MT102",)),
    Kind("mentor_trn", "0999999", ("MT203",)),
    Kind("provider_code", "12", ("MT116",)),
    Kind("provider_code", "9XX", ("MT206",)),
    Kind("date", "to be confirmed", ("MT108",)),
    Kind("date", "31/02/2026", ("MT109",)),
    Kind("date", "12/13/2025", ("MT125",)),
    Kind("date", "14.10.25", ("MT141",)),
    Kind("date", "14/10/2025", ("MT143",)),
    Kind("date", date(2025, 3, 20), ("MT401",)),
    Kind("date", date(2026, 9, 14), ("MT402",)),
    Kind("date", date(2026, 6, 17), ("MT405",)),
    Kind("date", date(2025, 10, 11), ("MT407",)),
    Kind("hours", None, ("MT105",)),
    Kind("hours", ERROR, ("MT106",)),
    Kind("hours", "two", ("MT112",)),
    Kind("hours", "1.30", ("MT113",)),
    Kind("hours", -1, ("MT114",)),
    Kind("hours", 40, ("MT115",)),
    Kind("hours", "1h30", ("MT145",)),
    Kind("hours", 0, ("MT310",)),
    Kind("hours", 9, ("MT311",)),
    Kind("evidence", None, ("MT512",)),
)


def plant(book: int, rows: dict[str, list[Row]]) -> list[Fault]:
    """Puts every kind of fault into the rows of a log, in other rows of each book, and says where they stand."""
    faults: list[Fault] = []
    first = book % STEP
    for number, kind in enumerate(SESSIONS_AT_FAULT):
        place = first + STEP * number
        rows["Training log"][place][kind.field] = kind.typed
        faults += [_at(TRAINING_LOG, place, kind.field, code) for code in kind.codes]
    for other in (_short_trn, _repeat, _full_day, _people, _meetings):
        faults += other(book, rows)
    return faults


def _at(table: Table, place: int, field: str, code: str) -> Fault:
    number = table.columns.index(table.column(field)) + 1
    return Fault(code, table.name, f"{column_letters(number)}{FIRST_ROW + place}")


def _short_trn(book: int, rows: dict[str, list[Row]]) -> list[Fault]:
    """A TRN typed as a number, so that its zero is gone, and a mentor of the school all the same."""
    place = SESSIONS - 20
    rows["Training log"][place]["mentor_trn"] = int(trn(book, place % 10))
    return [_at(TRAINING_LOG, place, "mentor_trn", "MT140")]


def _repeat(_book: int, rows: dict[str, list[Row]]) -> list[Fault]:
    place = SESSIONS - 15
    rows["Training log"][place] = dict(rows["Training log"][place - 10])
    return [_at(TRAINING_LOG, place, "date", "MT302")]


def _full_day(book: int, rows: dict[str, list[Row]]) -> list[Fault]:
    """Three sessions of ten hours on one day."""
    faults: list[Fault] = []
    for place in range(SESSIONS - 5, SESSIONS - 2):
        rows["Training log"][place] |= {"date": date(2026, 1, 14), "hours": 10, "mentor_trn": trn(book, 5)}
        faults.append(_at(TRAINING_LOG, place, "hours", "MT304"))
    return faults


def _people(_book: int, rows: dict[str, list[Row]]) -> list[Fault]:
    mentors, trainees = rows["Mentors"], rows["Trainees"]
    mentors[3]["email"] = "ida at school"
    mentors[4]["employed_by_this_school"] = "perhaps"
    mentors[9]["employed_by_this_school"] = "No"
    trainees[11]["ends"] = date(2025, 9, 1)
    trainees += [{**trainees[0], "trainee": "Novice 12", "mentor_trn": "0999998"}]
    trainees += [{**trainees[0], "trainee": "Novice 13", "mentor_trn": None}]
    return [
        _at(MENTORS, 3, "email", "MT118"),
        _at(MENTORS, 4, "employed_by_this_school", "MT120"),
        _at(MENTORS, 9, "employed_by_this_school", "MT501"),
        _at(TRAINEES, 11, "ends", "MT412"),
        _at(TRAINEES, 12, "mentor_trn", "MT205"),
        _at(TRAINEES, 13, "mentor_trn", "MT204"),
    ]


def _meetings(book: int, rows: dict[str, list[Row]]) -> list[Fault]:
    typed: tuple[tuple[str, PrefillValue, str], ...] = (
        ("date", "some time in May", "MT131"),
        ("minutes", "most of an hour", "MT124"),
        ("mentor_trn", "0999997", "MT210"),
    )
    faults: list[Fault] = []
    for number, (field, value, code) in enumerate(typed):
        place = 30 * number + book % 20
        rows["Mentoring log"][place][field] = value
        faults.append(_at(MENTORING_LOG, place, field, code))
    return faults
