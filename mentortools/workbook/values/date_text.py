"""The forms in which a date is typed as text, taken apart: whether such a day exists is for the reader to say."""

import re

from msgspec import Struct

from mentortools.workbook.reading import Problem

LONGEST = 60

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "january"),
            ("feb", "february"),
            ("mar", "march"),
            ("apr", "april"),
            ("may",),
            ("jun", "june"),
            ("jul", "july"),
            ("aug", "august"),
            ("sep", "sept", "september"),
            ("oct", "october"),
            ("nov", "november"),
            ("dec", "december"),
        ),
        start=1,
    )
    for name in names
}

_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("mon", "monday"),
            ("tue", "tues", "tuesday"),
            ("wed", "weds", "wednesday"),
            ("thu", "thur", "thurs", "thursday"),
            ("fri", "friday"),
            ("sat", "saturday"),
            ("sun", "sunday"),
        )
    )
    for name in names
}

_WEEKDAY = re.compile(r"([a-z]{3,9})[., ]+(?=[0-9a-z])")
_CLOCK = re.compile(
    r"(?:t|,? )(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:\.[0-9]{1,9})?)?"
    r"(?: ?(?P<half>[ap])\.?m\.?)?(?P<zone>z|[+-][0-9]{2}:?[0-9]{2})?$"
)

_DAY = r"(?P<day>[0-9]{1,2})"
_NTH = _DAY + r"(?:st|nd|rd|th)?(?: of)?"
_MONTH = r"(?P<month>[0-9]{1,2})"
_NAME = r"(?P<name>[a-z]{3,9})"
_YEAR = r"(?P<year>[0-9]{4})"
_ANY_YEAR = r"(?P<year>[0-9]{4}|'?[0-9]{2})"
_BETWEEN = r"[ \-/.,]*"

_WHOLE = tuple(
    re.compile(form)
    for form in (
        rf"{_DAY} ?(?P<sign>[/.\- ]) ?{_MONTH} ?(?P=sign) ?{_ANY_YEAR}",  # 14/10/2025, 14.10.25, 14 10 2025
        rf"{_YEAR}(?P<sign>[/.-]){_MONTH}(?P=sign){_DAY}",  # 2025-10-14
        rf"{_NTH}{_BETWEEN}{_NAME}{_BETWEEN}{_ANY_YEAR}",  # 14th of October 2025, 14-Oct-25
        rf"{_NAME}[ .]*{_DAY}(?:st|nd|rd|th)?[ ,]+{_YEAR}",  # October 14, 2025
    )
)
_WITHOUT_DAY = tuple(
    re.compile(form)
    for form in (
        rf"{_NAME}{_BETWEEN}{_ANY_YEAR}",  # Oct-25, October 2025
        rf"{_MONTH}[/.-]{_YEAR}",  # 10/2025
        rf"{_YEAR}[/.-]{_MONTH}",  # 2025-10
    )
)
_WITHOUT_YEAR = tuple(
    re.compile(form)
    for form in (
        rf"{_DAY}(?P<sign>[/.-]){_MONTH}",  # 14/10
        rf"{_NTH}{_BETWEEN}{_NAME}",  # 14 Oct, 14th of October
        rf"{_NAME}[ .]*{_DAY}(?:st|nd|rd|th)",  # October 14th
        rf"{_NAME}[ .]*(?P<day>[0-9])",  # October 4
    )
)

_LAST_MONTH = 12
_NOON, _LAST_HOUR, _LAST_MINUTE = 12, 23, 59


class Written(Struct, frozen=True):
    """A date as it was written.

    Attributes:
        day: Counted from 1, not yet known to exist.
        month: Likewise.
        year: Its two or four digits; None where there are none.
        weekday: 0 for Monday; None where none is written.
        zoned: Whether a time with its offset from Greenwich follows: here the day may be another.
    """

    day: int
    month: int
    year: str | None
    weekday: int | None = None
    zoned: bool = False


def take_apart(text: str) -> Written | Problem:
    """The parts of a date in canonical text, day first, or why it is none (the problem of a lone month has its own)."""
    if len(text) > LONGEST:
        return Problem.NOT_A_DATE
    rest, clock = _without_clock(text.casefold().rstrip(" .,"))
    if clock and not _is_time_of_day(clock):
        return Problem.NOT_A_DATE
    rest, weekday = _without_weekday(rest)
    for form in (*_WHOLE, *_WITHOUT_YEAR):
        found = form.fullmatch(rest)
        if found and (month := _month(found)):
            parts = found.groupdict()
            zoned = bool(clock and clock["zone"])
            return Written(int(parts["day"]), month, _year(parts), weekday, zoned)
    if any((found := form.fullmatch(rest)) and 1 <= _month(found) <= _LAST_MONTH for form in _WITHOUT_DAY):
        return Problem.DATE_WITHOUT_DAY
    return Problem.NOT_A_DATE


def _without_clock(text: str) -> tuple[str, re.Match[str] | None]:
    clock = _CLOCK.search(text)
    return (text[: clock.start()], clock) if clock else (text, None)


def _is_time_of_day(clock: re.Match[str]) -> bool:
    hour = int(clock["hour"])
    fits = 1 <= hour <= _NOON if clock["half"] else hour <= _LAST_HOUR
    return fits and int(clock["minute"]) <= _LAST_MINUTE and int(clock["second"] or 0) <= _LAST_MINUTE


def _without_weekday(text: str) -> tuple[str, int | None]:
    found = _WEEKDAY.match(text)
    if found is None or found[1] not in _WEEKDAYS:
        return text, None
    return text[found.end() :], _WEEKDAYS[found[1]]


def _month(found: re.Match[str]) -> int:
    """The month's number; 0 for a word that names none. A number above 12 stays: it may be a day."""
    parts = found.groupdict()
    return _MONTHS.get(parts["name"], 0) if "name" in parts else int(parts["month"])


def _year(parts: dict[str, str]) -> str | None:
    return parts["year"].lstrip("'") if "year" in parts else None
