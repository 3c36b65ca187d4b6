"""Where findings point: a field of a row, a mentor of the school, a label of the School sheet."""

from typing import Protocol

from mentortools.checks.catalogue import Hit
from mentortools.workbook.log import At, MentorLog
from mentortools.workbook.template import MENTORS, SCHOOL


class HasPlace(Protocol):
    """Any row of a table."""

    @property
    def at(self) -> At:
        """Where the row stands."""


def at_row(row: HasPlace, field: str, found: str | None = None, **values: object) -> Hit:
    """A hit at one field of a row."""
    return Hit(row.at.cell(field), values, heading=row.at.place.headings.get(field), found=found)


def at_mentor(log: MentorLog, trn: str, field: str = "trn", **values: object) -> Hit:
    """A hit at a mentor's row of ``Mentors``; at the sheet where the mentor does not stand in it."""
    mentor = log.mentor(trn)
    if mentor is None:
        place = log.places.get(MENTORS.name)
        return Hit(None, values, sheet=place.sheet if place else None)
    return at_row(mentor, field, trn if field == "trn" else None, **values)


def at_school(log: MentorLog, field: str, found: str | None = None, **values: object) -> Hit:
    """A hit at a label of ``School``; at the sheet where the label is missing."""
    place = log.places.get(SCHOOL.name)
    cell = log.school.at.get(field)
    heading = place.headings.get(field) if place else None
    return Hit(cell, values, sheet=place.sheet if place else None, heading=heading, found=found)
