"""The summary's sheet Development reviews: how the ratings moved, school by school. No mentor is named in it.

A mean of few mentors would tell of one of them, so it is not shown: the rule is that of what everybody may see.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from mentortools.reports.draft import Draft
from mentortools.reports.recipients.small_numbers import FEWEST, left_out
from mentortools.reports.result import BatchResult, ReturnedFile
from mentortools.workbook.drawing import ChartKind, Line, NewChart, Series
from mentortools.workbook.edit import Content, Look, NewSheet, NewTable, TableColumn
from mentortools.workbook.paper import Orientation, Page
from mentortools.workbook.stamp import Stamp

TITLE = "Development reviews"
MOST_BARS = 20
NOT_SHOWN = "not shown"

_ALL = "All schools"
_WIDTHS = (38, 10, 14, 12, 13, 13, 13, 12, 12, 12)
_COLUMNS = (
    TableColumn("School", Look.TEXT),
    TableColumn("URN", Look.TEXT),
    TableColumn("Academic year", Look.TEXT),
    TableColumn("Mentors", Look.WHOLE),
    TableColumn("Statements", Look.WHOLE),
    TableColumn("First rating", Look.HOURS),
    TableColumn("Last rating", Look.HOURS),
    TableColumn("Change", Look.HOURS),
    TableColumn("Higher", Look.WHOLE),
    TableColumn("Lower", Look.WHOLE),
)
_FIRST, _LAST = 6, 7
_WORDS = (
    "Ratings of mentors' own development reviews, at first and at last, as means of the statements that were rated"
    f" twice. No mentor is named. Figures of fewer than {FEWEST} mentors are not shown, and neither is what would give"
    " them away. Each school has its own figures on the sheet Mentor development of its copy."
)
_APART = (
    "Not all schools rate alike: some in numbers, some in words, or in words of several scales. So they are not put"
    " together, and no chart sets them beside each other."
)


class SchoolReviews(Struct, frozen=True):
    """The development reviews of one log in figures.

    Attributes:
        school: The school's name.
        urn: Its URN; None where it could not be read.
        academic_year: The year of the log; None where it could not be read.
        mentors: The TRNs of the mentors with a statement that was rated twice.
        pairs: First and last rating of each such statement, as they are typed.
    """

    school: str
    urn: str | None
    academic_year: str | None
    mentors: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]


def reviewed_in(file: ReturnedFile) -> SchoolReviews | None:
    """A file's development reviews; None where no set asks for them, or nothing can be compared."""
    result = file.result
    if result is None or result.duties is None or result.duties.development is None:
        return None
    from mentortools.duties.progress import pairs_of, ratings_of  # noqa: PLC0415 - only where a set is chosen

    rows = [row for review in result.duties.development.reviews for row in review.rows]
    if not ratings_of(rows):
        return None
    mentors = dict.fromkeys(row.mentor_trn for row in rows if pairs_of([row]))
    claims, school = result.claims, result.log.school
    year = claims.academic_year.name if claims.academic_year else None
    return SchoolReviews(
        school.name or "School without a name", claims.urn, year, tuple(mentors), tuple(pairs_of(rows))
    )


def development(batch: BatchResult, stamp: Stamp) -> NewSheet | None:
    """A row and two bars a school, and one for all of them; None where no reviews can be compared."""
    each = [found for found in batch.of_each(reviewed_in) if found]
    if not each:
        return None
    draft = Draft(TITLE, stamp, _WIDTHS)
    draft.paragraph(_WORDS)
    together = _together(each)
    alike = _worth(together)
    if not alike:
        draft.paragraph(_APART, Look.ATTENTION)
    draft.row += 1
    hidden = left_out({str(number): frozenset(one.mentors) for number, one in enumerate(each)})
    rows = [_row(one, alike, shown=str(number) not in hidden) for number, one in enumerate(each)]
    if alike:
        rows.append(_row(together, alike, shown=len(together.mentors) >= FEWEST))
    rows.sort(key=lambda row: row[_FIRST - 1] == NOT_SHOWN)
    table = draft.table("MentortoolsDevelopment", _COLUMNS, rows)
    if alike:
        _chart(draft, table)
    return draft.sheet(Page(Orientation.LANDSCAPE, TITLE))


def _together(each: Sequence[SchoolReviews]) -> SchoolReviews:
    mentors = tuple(dict.fromkeys(trn for one in each for trn in one.mentors))
    return SchoolReviews(_ALL, None, None, mentors, tuple(pair for one in each for pair in one.pairs))


def _worth(one: SchoolReviews) -> Mapping[str, Decimal]:
    from mentortools.duties.ratings import read_ratings  # noqa: PLC0415 - only where a set is chosen

    return read_ratings(text for pair in one.pairs for text in pair)


def _row(one: SchoolReviews, alike: Mapping[str, Decimal], *, shown: bool) -> tuple[Content, ...]:
    """A school's figures: by what all ratings of the batch come to together, or else by its own."""
    from mentortools.duties.progress import mean, steps_between  # noqa: PLC0415 - only where a set is chosen

    head = (one.school, one.urn, one.academic_year, len(one.mentors))
    if not shown:
        return (*head, *(NOT_SHOWN for _ in _COLUMNS[len(head) :]))
    steps = steps_between(one.pairs, alike or _worth(one))
    first, last = mean([step[0] for step in steps]), mean([step[1] for step in steps])
    up, down = sum(last > first for first, last in steps), sum(last < first for first, last in steps)
    return (*head, len(steps), first, last, last - first, up, down)


def _chart(draft: Draft, table: NewTable) -> None:
    """Bars of the rows that are shown, which stand first in the table; none where no row is."""
    shown = [row for row in table.rows if row[_FIRST - 1] != NOT_SHOWN][:MOST_BARS]
    if not shown:
        return
    last = table.first_row + len(shown) - 1
    said = "; ".join(f"{row[0]} from {row[_FIRST - 1]} to {row[_LAST - 1]}" for row in shown)
    height = 160 + 40 * len(shown)
    chart = NewChart(
        kind=ChartKind.BARS,
        title="First and last rating by school",
        categories_title="School",
        values_title="Mean rating",
        categories=Line(1, table.first_row, last),
        series=(
            Series("First rating", Line(_FIRST, table.first_row, last)),
            Series("Last rating", Line(_LAST, table.first_row, last)),
        ),
        row=draft.row + 1,
        column=1,
        width=900,
        height=height,
        description=f"Mean ratings of development reviews, first and last: {said}.",
    )
    draft.chart(chart, rows=-(-height // 20) + 1)
