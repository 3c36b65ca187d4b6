"""What mentors are called where nobody may be named: by their number, which tells only those who hold the log."""

from collections.abc import Mapping

from mentortools.reports.result import SchoolResult


def mentor_numbers(result: SchoolResult) -> Mapping[str, int]:
    """The number of each mentor of a log, by TRN: of the row of Mentors, and then of those with training alone."""
    trns = (*(row.trn for row in result.log.mentors), *(each.trn for each in result.claims.trainings))
    return {trn: number for number, trn in enumerate(dict.fromkeys(trns), 1)}
