"""The summary's sheets on experience: how many mentors each school has who have done it for long, and who they are."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from mentortools.reports.counted import counted
from mentortools.reports.listing import ListColumn, Listing, SummedColumn
from mentortools.reports.mentor_numbers import mentor_numbers
from mentortools.reports.result import BatchResult, ReturnedFile, SchoolResult
from mentortools.reports.rows import Picked, Row, rows_of
from mentortools.workbook.edit import Content, Look

_SCHOOL = (
    ListColumn("School", Look.TEXT, 28),
    ListColumn("URN", Look.TEXT, 9),
    ListColumn("Academic year", Look.TEXT, 14),
)
_COUNTS = (
    *_SCHOOL,
    SummedColumn("Mentors", Look.WHOLE, 10),
    SummedColumn("Fourth year or later", Look.WHOLE, 11),
    SummedColumn("Second or third year", Look.WHOLE, 11),
    SummedColumn("First year", Look.WHOLE, 10),
    SummedColumn("Not known", Look.WHOLE, 10),
    ListColumn("Experienced mentors", Look.TEXT, 36),
)
_FIGURES = (
    ListColumn("Mentoring since", Look.TEXT, 14),
    ListColumn("Years", Look.WHOLE, 8),
    ListColumn("Trainees mentored", Look.WHOLE, 10),
    SummedColumn("Hours trained", Look.HOURS, 9),
)
_EACH = (
    ListColumn("Experience", Look.TEXT, 21),
    *_SCHOOL,
    ListColumn("Mentor", Look.TEXT, 24),
    ListColumn("TRN", Look.TEXT, 9),
    *_FIGURES,
    ListColumn("Came to it by", Look.TEXT, 13),
    ListColumn("Lead mentor", Look.TEXT, 20),
    ListColumn("Progression", Look.TEXT, 26),
)
_NUMBER = len(_EACH)
"""Where a row has, after what stands on the sheet, what the mentor is called where nobody is named."""

_MENTOR, _TRN, _FIRST_FIGURE = 4, 5, 6
_FIGURES_AT = range(_FIRST_FIGURE, _FIRST_FIGURE + len(_FIGURES))

_ABOUT_COUNTS = (
    "One row for each school whose log says since when its mentors have mentored, or should: how many are in which year"
    " of it, this one included. Whoever is in the fourth year or later is called experienced."
)
_ABOUT_EACH = (
    "The most experienced of all schools first, and of them school by school: who could lead next. Years are counted"
    " from Mentoring since, this one included. Trainees mentored and hours trained are of this academic year; hours are"
    " those that count."
)
_NOTHING = "These logs name no mentor."


def experience_by_school(batch: BatchResult) -> Listing | None:
    """How many mentors of each school are how experienced; None where no log with a chosen set tells."""
    rows = rows_of(batch, experience_counts)
    return Listing("Experience by school", _ABOUT_COUNTS, _COUNTS, rows, _NOTHING) if rows else None


def mentors_by_experience(batch: BatchResult) -> Listing | None:
    """Every mentor by experience, all schools together; None where no log with a chosen set tells.

    What the school typed about a mentor prints on pages beside the figures.
    """
    return _mentors(batch, range(_NUMBER), _FIRST_FIGURE, _FIGURES_AT.stop + 1)


def numbered_by_experience(batch: BatchResult) -> Listing | None:
    """The same without anybody's name, TRN, or what somebody typed about a person."""
    return _mentors(batch, (1, 2, 3, _NUMBER, 0, *_FIGURES_AT))


def named_by_experience(batch: BatchResult) -> Listing | None:
    """The same with names and TRNs."""
    return _mentors(batch, (1, 2, 3, _MENTOR, _TRN, 0, *_FIGURES_AT))


def _mentors(
    batch: BatchResult, places: Sequence[int], repeated: int | None = None, beside: int | None = None
) -> Listing | None:
    rows = rows_of(batch, *EXPERIENCE_ROWS)
    if not rows:
        return None
    columns = tuple(_EACH[_MENTOR if place == _NUMBER else place] for place in places)
    picked = Picked(rows, tuple(places))
    return Listing("Mentors by experience", _ABOUT_EACH, columns, picked, _NOTHING, repeated, beside)


def experience_counts(file: ReturnedFile) -> tuple[Row, ...]:
    """The row of a file's school; none where its log tells nothing of it."""
    if file.result is None or file.result.duties is None or not file.result.duties.experience:
        return ()
    from mentortools.duties.experience import Band  # noqa: PLC0415 - only where a requirement set is chosen

    bands = Counter(each.band for each in file.result.duties.experience)
    numbers = [bands[band] for band in Band]
    said = _experienced(bands[Band.EXPERIENCED], bands[Band.NOT_KNOWN])
    return ((*_school(file.result), sum(numbers), *numbers, said),)


def experience_rows(file: ReturnedFile, place: int) -> tuple[Row, ...]:
    """The rows of a file's mentors in one band, which is named by its place: the longest in the role first."""
    if file.result is None or file.result.duties is None or not file.result.duties.experience:
        return ()
    from mentortools.duties.experience import Band  # noqa: PLC0415 - only where a requirement set is chosen

    band, result = tuple(Band)[place], file.result
    numbers, hours = mentor_numbers(result), _hours(result)
    return tuple(
        (
            band.value, *_school(result),
            result.log.mentor_name(each.mentor_trn), each.mentor_trn,
            each.since.name if each.since else None, each.years, each.trainees, hours[each.mentor_trn],
            each.came_to_it_by or None, each.lead_mentor or None, each.progression or None,
            f"Mentor {numbers[each.mentor_trn]}" if each.mentor_trn in numbers else "Mentor not on Mentors",
        )
        for each in file.result.duties.experience
        if each.band is band
    )  # fmt: skip


BANDS = 4
EXPERIENCE_ROWS = tuple(partial(experience_rows, place=place) for place in range(BANDS))
"""The rows of a file's mentors, band by band, the most experienced first."""


def _experienced(number: int, not_known: int) -> str | None:
    """What a school should look at: where one experienced mentor is left, or none; nothing where there are more."""
    if number > 1:
        return None
    if not_known:
        return f"{number} known; {counted(not_known, 'mentor')} not known"
    return "Only one" if number else "None"


def _hours(result: SchoolResult) -> defaultdict[str, Decimal]:
    hours: defaultdict[str, Decimal] = defaultdict(Decimal)
    for training in result.claims.trainings:
        hours[training.trn] += training.hours_logged
    return hours


def _school(result: SchoolResult) -> Sequence[Content]:
    year = result.claims.academic_year
    return (result.log.school.name or "School without a name", result.claims.urn, year.name if year else None)
