"""What is said when rules cannot be read or do not exist, in words for the person who asked."""

from mentortools.model.academic_year import AcademicYear
from mentortools.model.told import ToldError


class RulesError(ToldError):
    """A rules file that does not load, or a rule asked for that does not exist. The message says what to do."""


class NotPublishedError(RulesError):
    """No rules for an academic year.

    Attributes:
        year: The year asked for.
        missing: Names of the parameters without a value for it.
        template: A rules file for the year, to fill in and give with ``--rules``; empty where that makes no sense.
    """

    def __init__(self, message: str, year: AcademicYear, missing: tuple[str, ...], template: str) -> None:
        super().__init__(message)
        self.year = year
        self.missing = missing
        self.template = template

    def __reduce__(self) -> tuple[type["NotPublishedError"], tuple[str, AcademicYear, tuple[str, ...], str]]:
        return type(self), (str(self), self.year, self.missing, self.template)
