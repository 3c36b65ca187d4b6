"""What comes up each week in a Mentoring log: a row for each week in which the trust's schools teach."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import cycle

from mentortools.demo.trust import ON, TERMS, THIS_YEAR
from mentortools.demo.written import Row, rows

_WEEK = timedelta(days=7)
_SEPTEMBER = 9
_TARGETS = (
    "Wait until everybody is looking before giving an instruction",
    "Ask three questions that need more than one word",
    "Plan the ending of each lesson first",
    "Read the class a page aloud, with the text in view",
    "Use the visualiser to show one good answer",
    "Set a task for those who finish early",
    "Learn the names of the back row",
    "Have the books handed out before the bell",
)
_REVIEWED = ("Met", "Mostly met", "Met, and carried over to another class")


def days(first: str, last: str = "19/06/2026", but_not: str = "") -> tuple[date, ...]:
    """A day of each week of teaching, seven days apart from the first on, up to the day the demo is done for.

    Args:
        first: The first of them, as ``09/09/2025``.
        last: The last day on which one can be.
        but_not: Days that are left out, with spaces between them.
    """
    left_out = {_day(text) for text in but_not.split()}
    until = min(_day(last), ON)
    found = tuple(day for day in _each(_day(first), until) if _is_taught(day))
    if strange := left_out.difference(found):
        msg = f"Left out, and not among the days: {sorted(strange)}"
        raise ValueError(msg)
    return tuple(day for day in found if day not in left_out)


def meetings(held: Iterable[date], mentor_trn: str, trainee: str) -> list[Row]:
    """An hour's meeting on each of some days: a target is set, and that of the meeting before is looked at."""
    targets, reviewed = cycle(_TARGETS), cycle(_REVIEWED)
    return [
        {
            "date": day, "mentor_trn": mentor_trn, "trainee": trainee, "activity": "Meeting", "minutes": 60,
            "targets_set": next(targets), "targets_reviewed": next(reviewed) if number else None,
        }
        for number, day in enumerate(held)
    ]  # fmt: skip


def observations(
    held: Iterable[date], mentor_trn: str, trainee: str, classes: Sequence[str], formal: str = "every", **same: str
) -> list[Row]:
    """An observation of half an hour on each of some days, one class after the other.

    Args:
        held: The days.
        mentor_trn: The mentor.
        trainee: The trainee.
        classes: The classes, in turn.
        formal: The days of formal observations, with spaces between them; all others are informal ones.
        same: What all of them have besides.
    """
    seen = cycle(classes)
    formal_days = None if formal == "every" else {_day(text) for text in formal.split()}
    return [
        {
            "date": day, "mentor_trn": mentor_trn, "trainee": trainee, "minutes": 30,
            "activity": "Formal observation" if formal_days is None or day in formal_days else "Informal observation",
            "class_taught": next(seen), "feedback_given": "Yes", "covered": "Yes", **same,
        }
        for day in held
    ]  # fmt: skip


def reflections(listed: str, mentor_trn: str, trainee: str) -> list[Row]:
    """A comment on a trainee's reflection on each of some days of the year, as ``30/09 27/02``."""
    same: Row = {"mentor_trn": mentor_trn, "trainee": trainee, "activity": "Monthly reflection", "notes": "Commented"}
    years = {True: "2025", False: "2026"}
    return [{"date": _day(f"{day}/{years[int(day[-2:]) >= _SEPTEMBER]}"), **same} for day in listed.split()]


def _each(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += _WEEK


def _is_taught(day: date) -> bool:
    terms = TERMS[THIS_YEAR]
    return terms.first <= day <= terms.last and not any(_is_in(day, row) for row in terms.holidays)


def _is_in(day: date, holiday: Row) -> bool:
    first, last = holiday["first_day"], holiday["last_day"]
    return isinstance(first, date) and isinstance(last, date) and first <= day <= last


def _day(text: str) -> date:
    (row,) = rows(f"day\n{text}")
    day = row["day"]
    if not isinstance(day, date):
        msg = f"{text} is not a day, as 09/09/2025"
        raise TypeError(msg)
    return day
