"""What a trainee's timetable holds: subjects, year groups, and how the week's hours are shared out."""

import re
from decimal import Decimal
from typing import NamedTuple

from mentortools.workbook.headings import plain
from mentortools.workbook.log import TraineeRow

ALL = frozenset({"all", "allsubjects", "wholecurriculum", "allyears", "allyeargroups"})
"""Words for so many that there is nothing to count."""
_PARTS = re.compile(r"[,;/&+\n]|\band\b", re.IGNORECASE)
_RANGE = re.compile(r"([0-9]{1,2})\s*(?:-|–|—|to)\s*(?:y(?:ear)?\s*)?([0-9]{1,2})", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:years?|yrs?|y)?\s*([0-9]{1,2})(?![0-9])", re.IGNORECASE)
_LAST_YEAR = 14


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
    """The year groups a cell names: ``7, 9-11`` are four, ``Nursery, Reception`` are two."""
    found: set[str] = set()
    for part in _PARTS.split(text):
        if between := _RANGE.search(part):
            first, last = int(between[1]), int(between[2])
            found |= {str(year) for year in range(first, min(last, _LAST_YEAR) + 1)}
        elif one := _YEAR.search(part):
            found.add(str(int(one[1])))
        elif plain(part):
            found.add(plain(part))
    return frozenset(found)
