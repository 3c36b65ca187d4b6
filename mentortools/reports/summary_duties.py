"""The summary's sheets Duties, one row a school and requirement set, and Duties by mentor."""

from mentortools.reports.listing import ListColumn, Listing, SummedColumn
from mentortools.reports.result import BatchResult, ReturnedFile, SchoolResult
from mentortools.reports.rows import rows_of
from mentortools.workbook.edit import Content, Look

_SCHOOL = (
    ListColumn("School", Look.TEXT, 30),
    ListColumn("URN", Look.TEXT, 9),
    ListColumn("Academic year", Look.TEXT, 14),
)
_STATES = (
    SummedColumn("Missed", Look.WHOLE, 10),
    SummedColumn("Not known", Look.WHOLE, 10),
    SummedColumn("Not yet", Look.WHOLE, 10),
    SummedColumn("Met", Look.WHOLE, 10),
)
_MEANINGS = (
    "Missed: its time is over, and the log does not show it. Not known: the log leaves it open, or has no heading for"
    " it. Not yet: its time has not come. No claim rests on any of it."
)


def chosen_anywhere(batch: BatchResult) -> bool:
    """Whether a requirement set is chosen for any log of the batch."""
    return any(log.sets for log in batch.logs)


def duties(batch: BatchResult) -> Listing:
    """How much is met of what the chosen sets ask for, school by school."""
    return Listing(
        "Duties",
        "One row for each school and requirement set chosen for it: how many of its demands on a person, or on the"
        f" school, are met. What two sets ask for alike is counted in both. {_MEANINGS}",
        (*_SCHOOL, ListColumn("Requirement set", Look.TEXT, 44), *_STATES),
        rows_of(batch, duty_rows),
        "Nothing is asked of anybody in these logs.",
    )


def duties_by_mentor(batch: BatchResult) -> Listing:
    """The same, person by person."""
    return Listing(
        "Duties by mentor",
        f"One row for each mentor and lead mentor of whom something is asked, and for each school. {_MEANINGS}",
        (*_SCHOOL, ListColumn("Of whom", Look.TEXT, 30), ListColumn("TRN", Look.TEXT, 11), *_STATES),
        rows_of(batch, duty_mentor_rows),
        "Nothing is asked of anybody in these logs.",
    )


def duty_rows(file: ReturnedFile) -> tuple[tuple[Content, ...], ...]:
    """The rows of a file's requirement sets; none where no set is chosen."""
    if file.result is None or file.result.duties is None:
        return ()
    from mentortools.reports.duty_counts import by_set, number_of_each  # noqa: PLC0415 - only where a set is chosen

    school = _school(file.result)
    sets = by_set(file.result.duties)
    return tuple((*school, title, *number_of_each(judged)) for title, judged in sets.items())


def duty_mentor_rows(file: ReturnedFile) -> tuple[tuple[Content, ...], ...]:
    """The rows of a file's mentors, lead mentors and school; none where no set is chosen."""
    if file.result is None or file.result.duties is None:
        return ()
    from mentortools.reports.duty_counts import by_whom, number_of_each, who  # noqa: PLC0415 - only where a set is chosen

    log, school = file.result.log, _school(file.result)
    rows = []
    for person, judged in by_whom(file.result.duties.judged).items():
        numbers = number_of_each(judged)
        if any(numbers):
            rows.append((*school, who(log, person), person.mentor_trn or None, *numbers))
    return tuple(rows)


def _school(result: SchoolResult) -> tuple[Content, ...]:
    year = result.claims.academic_year
    return (result.log.school.name or "School without a name", result.claims.urn, year.name if year else None)
