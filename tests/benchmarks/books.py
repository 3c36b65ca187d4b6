"""Made-up mentor logs of the usual size: 10 mentors, 150 sessions, 400 meetings, tables ruled far below them."""

from datetime import date, timedelta
from functools import cache
from random import Random

from mentortools.adapters.mentor_log import Prefill, PrefillValue
from tests.benchmarks.days import EARLIER_YEAR, YEAR

Row = dict[str, PrefillValue]

CODE = "1ZZ"

MENTORS, TRAINEES, SESSIONS, MEETINGS = 10, 12, 150, 400
RULED_BELOW = {
    "Training log": 150,
    "Mentoring log": 300,
    "Development review": 60,
    "Spending": 60,
    "Previous claims": 60,
}
"""Ruled rows without anything in them, below what is filled in."""

_FIRST_DAY, _DAYS = date(2025, 9, 8), 235
LENGTHS = (0.5, 0.75, 1, 1.5)
_ACTIVITIES = ("Induction", "Online module", "Session preparation", "Discussion forum")
_NAMES = ("Ada", "Bo", "Cy", "Di", "Ed", "Flo", "Gus", "Hal", "Ida", "Jo")
_SATURDAY = 5
_SHORT = 30


def trn(book: int, mentor: int) -> str:
    return f"09{book % 1000:03}{mentor:02}"


def school(book: int) -> dict[str, PrefillValue]:
    return {
        "name": f"Invented School {book}",
        "urn": f"{190000 + book}",
        "district": "Watford",
        "postcode": "ZZ1 1ZZ",
        "phase": "Primary",
        "academic_year": YEAR,
        "teaching_starts": date(2025, 9, 3),
        "teaching_ends": date(2026, 7, 21),
    }


def rows(book: int) -> dict[str, list[Row]]:
    """The rows of each table, all in order."""
    draw = Random(book)  # noqa: S311 - the same books each time, and no secret
    return {
        "Providers": [{"provider_code": CODE, "provider_name": "Invented Shires SCITT"}],
        "Mentors": [_mentor(book, number) for number in range(MENTORS)],
        "Trainees": [_trainee(book, number) for number in range(TRAINEES)],
        "Training log": [_session(book, number, draw) for number in range(SESSIONS)],
        "Mentoring log": [_meeting(book, number, draw) for number in range(MEETINGS)],
        "Previous claims": [_claimed(book, number) for number in (0, 1)],
    }


def prefill(book: int, filled: dict[str, list[Row]]) -> Prefill:
    """The values with the ruled rows below them."""
    names = filled.keys() | RULED_BELOW.keys()
    below: dict[str, list[Row]] = {name: [{}] * RULED_BELOW.get(name, 0) for name in names}
    return Prefill(school(book), {name: [*filled.get(name, ()), *below[name]] for name in names})


def _mentor(book: int, number: int) -> Row:
    return {
        "trn": trn(book, number),
        "first_name": _NAMES[number],
        "last_name": f"Inkpen{chr(ord('a') + number)}",
        "email": f"mentor{number}@school.example",
        "employed_by_this_school": "Yes",
        "previously_trained_with": CODE if number in {0, 1} else None,
    }


def _trainee(book: int, number: int) -> Row:
    return {
        "trainee": f"Novice {number}",
        "provider_code": CODE,
        "programme": "Primary",
        "route": "QTS",
        "mentor_trn": trn(book, number % MENTORS),
        "course_type": "Postgraduate",
        "placement": "Main",
        "starts": date(2025, 9, 8),
        "ends": date(2026, 6, 26),
    }


def _session(book: int, number: int, draw: Random) -> Row:
    return {
        "date": draw.choice(_working_days()),
        "mentor_trn": trn(book, number % MENTORS),
        "provider_code": CODE,
        "activity": draw.choice(_ACTIVITIES),
        "hours": draw.choice(LENGTHS),
        "mode": "Online",
        "evidence": f"Certificate {number} in the staff folder",
    }


def long_session(number: int) -> Row:
    """What tells a session of a long log from all others: many short ones on every day of every mentor."""
    days = _working_days()
    of_the_day = number // (MENTORS * len(days))
    return {
        "date": days[number // MENTORS % len(days)],
        "mentor_trn": trn(0, number % MENTORS),
        "activity": _ACTIVITIES[of_the_day // _SHORT % len(_ACTIVITIES)],
        "hours": round(0.1 + of_the_day % _SHORT / 100, 2),
        "evidence": f"Certificate {number}",
    }


def _meeting(book: int, number: int, draw: Random) -> Row:
    return {
        "date": draw.choice(_working_days()),
        "mentor_trn": trn(book, number % MENTORS),
        "trainee": f"Novice {number % TRAINEES}",
        "activity": "Meeting",
        "minutes": 60,
        "targets_set": "Plan one question for each step",
        "targets_reviewed": "Done in part",
        "notes": f"Looked at lesson {number} together",
    }


def _claimed(book: int, number: int) -> Row:
    return {
        "academic_year": EARLIER_YEAR,
        "mentor_trn": trn(book, number),
        "provider_code": CODE,
        "hours": 20,
        "claim_reference": f"4020{book:04}",
        "status": "Paid",
    }


@cache
def _working_days() -> tuple[date, ...]:
    return tuple(day for day in map(_day, range(_DAYS)) if day.weekday() < _SATURDAY)


def _day(number: int) -> date:
    return _FIRST_DAY + timedelta(days=number)
