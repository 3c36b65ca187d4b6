"""What reading one cell may need to know of its log."""

from msgspec import Struct

from mentortools.model.academic_year import AcademicYear


class Context(Struct, frozen=True):
    """The log around a cell.

    Attributes:
        academic_year: The log's year, which tells the century of a year of two digits; None where it is not known.
    """

    academic_year: AcademicYear | None = None
