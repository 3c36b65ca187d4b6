"""The check of since when somebody has mentored, against what else the log says of earlier years."""

from collections.abc import Iterator

from mentortools.checks.catalogue import NOTE, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase
from mentortools.checks.places import at_row
from mentortools.checks.words import either, short
from mentortools.model.academic_year import AcademicYear
from mentortools.workbook.log import MentorRow
from mentortools.workbook.template import PREVIOUS_CLAIMS


@check(
    "MT806",
    severity=NOTE,
    stage=Stage.DUTIES,
    title="Mentoring since a year that comes after what the log says of an earlier one",
    message="{mentor}: {heading} is {found}, but {earlier}. Correct whichever is a slip. Until then the years of"
    " experience are counted from {heading}.",
    why="Who is claimed for, or was trained as a mentor, in an earlier year has mostly mentored before. Which of the"
    " two is right is not guessed.",
)
def since_a_later_year(case: DutiesCase) -> Iterator[Hit]:
    """Mentors who are said to have begun after a year of which the log has a claim or a training for them."""
    for mentor in case.log.mentors:
        since = mentor.mentoring_since
        if since is not None and (earlier := _earlier(case, mentor, since)):
            values = {"mentor": short(mentor.name), "earlier": either(earlier, "and")}
            yield at_row(mentor, "mentoring_since", since.name, **values)


def _earlier(case: DutiesCase, mentor: MentorRow, since: AcademicYear) -> list[str]:
    """What does not fit with a first year, in words."""
    said: list[str] = []
    claims = [row for row in case.log.previous_claims if row.mentor_trn == mentor.trn and row.academic_year < since]
    if claims:
        first = min(claims, key=lambda row: row.academic_year)
        said.append(f"{PREVIOUS_CLAIMS.name} has a claim for {first.academic_year} in row {first.at.row}")
    if mentor.previously_trained_with and since >= case.duties.year:
        heading = mentor.at.place.headings["previously_trained_with"]
        said.append(f"{heading} names {either(mentor.previously_trained_with[:3], 'and')}")
    return said
