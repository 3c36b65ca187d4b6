"""Where findings point: a field of a row, a mentor of the school, a label of the School sheet, a sheet."""

from collections.abc import Mapping
from typing import Protocol

from mentortools.checks.catalogue import Hit
from mentortools.checks.words import short
from mentortools.workbook.columns import Table
from mentortools.workbook.log import MentorLog, MentorRow
from mentortools.workbook.place import At
from mentortools.workbook.template import MENTORS, SCHOOL


class HasPlace(Protocol):
    """Any row of a table."""

    @property
    def at(self) -> At:
        """Where the row stands."""


class HasProvider(HasPlace, Protocol):
    """A row about an accredited provider."""

    @property
    def provider_code(self) -> str:
        """The provider's code."""


class HasMentor(HasPlace, Protocol):
    """A row that may be about a mentor."""

    @property
    def mentor_trn(self) -> str | None:
        """The mentor's TRN."""


def at_row(row: HasPlace, field: str, found: str | None = None, **values: object) -> Hit:
    """A hit at one field of a row."""
    return Hit(row.at.cell(field), values, heading=row.at.place.headings.get(field), found=found)


def at_school(log: MentorLog, field: str, found: str | None = None, **values: object) -> Hit:
    """A hit at a label of ``School``; at the sheet where the label is missing."""
    place = log.places.get(SCHOOL.name)
    cell = log.school.at.get(field)
    heading = place.headings.get(field) if place else None
    return Hit(cell, values, sheet=place.sheet if place else None, heading=heading, found=found)


def at_sheet(log: MentorLog, table: Table, **values: object) -> Hit:
    """A hit at a whole sheet; at the workbook where the sheet is missing."""
    place = log.places.get(table.name)
    return Hit(None, values, sheet=place.sheet if place else None)


class Mentors:
    """The school's mentors by TRN, the first row of each: made once a check, since a log may have thousands of rows."""

    def __init__(self, log: MentorLog) -> None:
        self._log = log
        self.rows: Mapping[str, MentorRow] = {mentor.trn: mentor for mentor in reversed(log.mentors)}

    def name(self, trn: str) -> str:
        """The mentor's name, or the TRN where ``Mentors`` does not have it."""
        mentor = self.rows.get(trn)
        return short(mentor.name) if mentor else trn

    def at(self, trn: str, field: str = "trn", /, **values: object) -> Hit:
        """A hit at the mentor's row, ``{mentor}`` filled in; at the sheet where the mentor does not stand in it."""
        filled = {"mentor": self.name(trn), **values}
        mentor = self.rows.get(trn)
        if mentor is None:
            return at_sheet(self._log, MENTORS, **filled)
        return at_row(mentor, field, trn if field == "trn" else None, **filled)
