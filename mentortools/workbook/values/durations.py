"""Lengths of time typed as text: ``1.5``, ``1h30``, ``1:30``, ``90 mins``, ``1½``. In seconds, which are exact."""

import re
from decimal import Decimal

from msgspec import Struct

LONGEST = 40

MINUTE = Decimal(60)
HOUR = 60 * MINUTE

_HOURS = r"(?:h|hrs?|hours?)\.?"
_MINUTES = r"(?:m|mins?|minutes?)\.?"

# After a comma one or two digits: "1,500" is fifteen hundred to some and one and a half to others.
_NUMBER = re.compile(
    rf"(?P<whole>[0-9]{{0,6}})(?:\.(?P<point>[0-9]{{1,9}})|,(?P<comma>[0-9]{{1,2}}))?"
    rf" ?(?:(?P<hours>{_HOURS})|(?P<minutes>{_MINUTES}))?"
)
_HOURS_AND_MINUTES = re.compile(
    rf"(?P<hours>[0-9]{{1,2}}) ?{_HOURS},?(?: ?(?:and|&))? ?"
    rf"(?P<minutes>[0-9]{{2}}|[0-9](?= ?m))(?: ?{_MINUTES})?"
)
_CLOCK = re.compile(rf"(?P<hours>[0-9]{{1,3}}):(?P<minutes>[0-9]{{2}})(?::(?P<seconds>[0-9]{{2}}))?(?: ?{_HOURS})?")
_FRACTION = re.compile(
    rf"(?:(?P<whole>[0-9]{{1,2}}) )?(?P<over>[123]) ?[/⁄] ?(?P<under>[234])(?: ?(?P<hours>{_HOURS}))?"
    rf"|(?P<number>[0-9]{{0,2}}) ?(?P<sign>[¼½¾⅓⅔])(?: ?(?P<sign_hours>{_HOURS}))?"
)
_SIGNS = {"¼": HOUR / 4, "½": HOUR / 2, "¾": HOUR * 3 / 4, "⅓": HOUR / 3, "⅔": HOUR * 2 / 3}
_HALVES = frozenset({"half an hour", "half hour", "half-hour", "half a hour", "1/2 an hour", "½ an hour"})
_SIXTY = 60


class TwoWays(Struct, frozen=True):
    """Hours with two digits after the point that could be minutes: ``1.30`` is 1.3 hours, or an hour and a half."""

    hours: int
    digits: str

    @property
    def proposal(self) -> str:
        """What to type for either: ``1.3 or 1:30``, ``1:15 or 1:25``. Both read in one way only."""
        clock = f"{self.hours}:{self.digits}"
        if self.digits.endswith("0"):
            return f"{self.hours}.{self.digits[0]} or {clock}"
        minutes = (self.hours + Decimal(f"0.{self.digits}")) * _SIXTY
        if minutes % 1:
            return f"{minutes.normalize():f} mins or {clock}"
        return f"{minutes // _SIXTY}:{int(minutes) % _SIXTY:02} or {clock}"


def seconds_of(text: str, unit: Decimal) -> Decimal | TwoWays | None:
    """The seconds that canonical text names, or None where it names no length of time.

    A number without a unit counts in ``unit``, itself in seconds.
    """
    if len(text) > LONGEST:
        return None
    plain = text.casefold()
    if plain in _HALVES:
        return HOUR / 2
    for form, worth in _FORMS:
        if found := form.fullmatch(plain):
            return worth(found, unit)
    return None


def _number(found: re.Match[str], unit: Decimal) -> Decimal | TwoWays | None:
    whole, part = found["whole"], found["point"] or found["comma"] or ""
    if not whole and not found["point"]:
        return None
    if found["minutes"] or found["hours"]:
        unit = MINUTE if found["minutes"] else HOUR
    if len(part) == len("30") and 0 < int(part) < _SIXTY:
        # "1.30" of minutes is no length anyone means.
        return TwoWays(int(whole or 0), part) if unit == HOUR else None
    return Decimal(f"{whole or 0}.{part or 0}") * unit


def _clock(found: re.Match[str], _unit: Decimal) -> Decimal | None:
    parts = found.groupdict()
    hours, minutes, seconds = (int(parts.get(name) or 0) for name in ("hours", "minutes", "seconds"))
    if minutes >= _SIXTY or seconds >= _SIXTY:
        return None
    return hours * HOUR + minutes * MINUTE + seconds


def _fraction(found: re.Match[str], unit: Decimal) -> Decimal | None:
    """``1 1/2`` and ``1/2 hour``, but not ``1/2`` alone, which may be a day or one of two, and not ``3/2``."""
    if unit != HOUR and not (found["hours"] or found["sign_hours"]):
        return None
    if sign := found["sign"]:
        return int(found["number"] or 0) * HOUR + _SIGNS[sign]
    over, under = int(found["over"]), int(found["under"])
    if over >= under or not (found["whole"] or found["hours"]):
        return None
    return int(found["whole"] or 0) * HOUR + HOUR * over / under


_FORMS = ((_NUMBER, _number), (_CLOCK, _clock), (_HOURS_AND_MINUTES, _clock), (_FRACTION, _fraction))
