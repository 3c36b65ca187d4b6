"""What a trainee's timetable holds: subjects, year groups, and how the week's hours are shared out."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from mentortools.workbook.log import TraineeRow
from mentortools.workbook.plain_name import plain

ALL = frozenset({"all", "allsubjects", "wholecurriculum", "allyears", "allyeargroups"})
"""Words for so many that there is nothing to count."""
_PARTS = re.compile(r"[,;/&+\n]|\band\b", re.IGNORECASE)
_YEARS = ("nursery", "reception", *(str(year) for year in range(1, 15)))
"""From the youngest to the oldest."""
_CALLED = {"n": "nursery", "r": "reception", "yearr": "reception"}
_STAGES = {"1": _YEARS[2:4], "2": _YEARS[4:8], "3": _YEARS[8:11], "4": _YEARS[11:13], "5": _YEARS[13:15]}
_EARLY_YEARS = frozenset({"eyfs", "earlyyears", "foundationstage", "earlyyearsfoundationstage"})
_TO = r"\s*(?:-|–|—|\bto\b)\s*"
_POINT = r"(\b(?:nursery|reception|[nr])\b|(?<![0-9])[0-9]{1,2})"
_RANGE = re.compile(rf"{_POINT}{_TO}(?:y(?:ears?|rs?)?\s*)?{_POINT}", re.IGNORECASE)
_STAGE = re.compile(rf"\b(?:ks|key\s*stages?)\s*([1-5])(?:{_TO}(?:ks|key\s*stage)?\s*([1-5]))?", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:years?|yrs?|y)?\s*([0-9]{1,2})(?![0-9])", re.IGNORECASE)
_NAMED_YEAR = re.compile(r"\b(?:years?|yrs?|y)\s*([0-9]{1,2})(?![0-9])", re.IGNORECASE)


class Week(NamedTuple):
    """A trainee's week in hours. None where a cell is blank."""

    teaching: Decimal | None
    observing: Decimal | None
    planning: Decimal | None
    study: Decimal | None

    def percent(self, part: Decimal | None) -> Decimal | None:
        """What part of the week some hours are; None where hours are missing, or there are none.

        Blank hours of study count as none: only some courses have them.
        """
        if part is None or self.teaching is None or self.observing is None or self.planning is None:
            return None
        whole = self.teaching + self.observing + self.planning + (self.study or 0)
        return part * 100 / whole if whole else None


def week_of(row: TraineeRow) -> Week:
    """The hours of one trainee's week."""
    return Week(
        row.teaching_hours_a_week, row.observing_hours_a_week, row.planning_hours_a_week, row.study_hours_a_week
    )


def subjects(text: str) -> frozenset[str]:
    """The subjects a cell names, whatever stands between them."""
    return frozenset(plain(part) for part in _PARTS.split(text) if plain(part))


def year_groups(text: str) -> frozenset[str]:
    """The year groups a cell names: ``7, 9-11`` are four, ``Nursery to Year 1`` and ``KS3`` are three."""
    return frozenset(year for part in _PARTS.split(text) for year in _years(part))


def _years(part: str) -> Iterable[str]:
    """The year groups between two commas."""
    if stages := _STAGE.search(part):
        first, last = stages[1], stages[2] or stages[1]
        return [year for stage, years in _STAGES.items() if first <= stage <= last for year in years]
    if between := _RANGE.search(part):
        return _YEARS[_place(between[1]) : _place(between[2]) + 1]
    if one := _YEAR.search(part):
        return [str(int(each)) for each in (one[1], *_NAMED_YEAR.findall(part))]
    name = plain(part)
    return _YEARS[:2] if name in _EARLY_YEARS else [_CALLED.get(name, name)] if name else []


def _place(point: str) -> int:
    """Where a year group stands among all; one beyond the oldest is the oldest."""
    if point.isdecimal():
        return min(int(point) + 1, len(_YEARS) - 1)
    return _YEARS.index(_CALLED.get(point.casefold(), point.casefold()))
