"""The sheet Weeks: the school's year as a calendar, a line for each mentor and trainee and what is asked each week."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from mentortools.duties.calendar_weeks import HALF_TERMLY, CalendarWeeks, WeeksOf
from mentortools.duties.weeks import WeekState
from mentortools.policy.requirements.requirement import Requirement
from mentortools.reports.draft import Draft
from mentortools.reports.names import footer_line, school_line
from mentortools.reports.page_breaks import Part, turned
from mentortools.reports.result import SchoolResult
from mentortools.reports.sheets import WEEKS
from mentortools.reports.week_signs import COUNTED, SIGNS
from mentortools.reports.weeks_grid import NAMES, TOTALS, Grid, cut
from mentortools.workbook.edit import Look, NewSheet
from mentortools.workbook.log import MentorLog
from mentortools.workbook.paper import Orientation, Page

_WORDS = {
    "weekly-meeting": "Meeting",
    "weekly-targets": "Targets",
    "weekly-observation": "Observation",
    "observations-each-half-term": "Observation",
}
_NOTHING = "No requirement set that is chosen asks for anything week by week, or the School sheet gives no term."
_ABOUT = (
    "A column is a week in which the school teaches, with the day of its Monday above. A week with too few days of"
    " teaching for this mentor and trainee owes nothing. Where two mentors share a trainee, either's record counts for"
    " both, and the week counts once in the last lines. Nothing here changes a claim."
)
_OF_HALF_TERMS = " Here, a week is met with any of these observations; the sheet Duties counts those of a half-term."
HEADINGS = 3
"""Rows: half-terms, months, and the days of the Mondays."""
_COLUMNS_OF_A_SIGN = 6
_TWO_DIGITS = 99
"""Of more lines no week's totals are written: a larger number would not fit, and programs show hashes in its place."""
_NO_MENTOR = "No mentor"
_PLAIN = (26.0,) * 5


def weeks_sheet(result: SchoolResult) -> NewSheet:
    """A line for each mentor, trainee and weekly requirement; a sign for each week; totals at the side and below."""
    weeks = result.duties.weeks if result.duties else None
    if weeks is not None:
        return _calendar(result, weeks)
    draft = Draft(WEEKS, result.stamp, _PLAIN)
    draft.paragraph(f"{school_line(result)}. {_NOTHING}")
    return draft.sheet(Page(Orientation.LANDSCAPE, footer_line(result, WEEKS)))


def _calendar(result: SchoolResult, weeks: CalendarWeeks) -> NewSheet:
    names = [_names(result.log, row) for row in weeks.rows]
    columns = zip(NAMES, zip(*names, strict=True), strict=True)
    grid = Grid(weeks.half_terms, [(heading, *column) for heading, column in columns])
    draft = Draft(WEEKS, result.stamp, grid.widths)
    draft.paragraph(f"{school_line(result)}. Judged for {result.on:%d/%m/%Y}.")
    draft.paragraph(_ABOUT)
    _legend(draft, grid)
    head = draft.row
    _headings(draft, grid)
    lines = tuple(_lines(draft, grid, weeks, names))
    totals = draft.row
    _totals(draft, grid, weeks)
    words = draft.row
    _what_is_asked(draft, weeks.rows)
    parts = (*lines, Part(totals, words - 1), Part(words, draft.row - 1))
    page = Page(Orientation.LANDSCAPE, footer_line(result, WEEKS), repeated_row=head, repeated_rows=HEADINGS)
    return turned(draft.sheet(page, frozen_rows=head + HEADINGS - 1), parts)


def _names(log: MentorLog, row: WeeksOf) -> tuple[str, str, str]:
    mentor = log.mentor_name(row.person.mentor_trn) if row.person.mentor_trn else _NO_MENTOR
    return cut(mentor), cut(row.person.trainee), _short(row.requirement)


def _short(asked: Requirement) -> str:
    return f"{_WORDS[asked.duty]} ({asked.code})"


def _legend(draft: Draft, grid: Grid) -> None:
    """The signs with their meanings, beside each other over the columns of weeks, in as many rows as that takes."""
    draft.row += 1
    draft.put(draft.row, 1, "What the signs mean", Look.STRONG)
    across = max(1, len(grid.weeks) // _COLUMNS_OF_A_SIGN)
    for number, sign in enumerate(SIGNS.values()):
        row = draft.row + number // across
        column = grid.weeks[number % across * _COLUMNS_OF_A_SIGN]
        draft.put(row, column, sign.text, sign.look)
        draft.put(row, column + 1, f" {sign.means}", Look.TEXT)
    draft.row += (len(SIGNS) - 1) // across + 2


def _headings(draft: Draft, grid: Grid) -> None:
    """Half-terms, months, and the days of the Mondays."""
    first, month, last = (draft.row + number for number in range(HEADINGS))
    for row in (first, month, last):
        for column, heading in enumerate(NAMES, start=1):
            draft.put(row, column, heading if row == last else None, Look.GRID_NAME)
    for part in grid.parts:
        for column, monday, named in zip(part.columns, part.mondays, part.months, strict=True):
            draft.put(first, column, part.title if column == part.columns[0] else None, Look.GRID_NAME)
            draft.put(month, column, named or None, Look.GRID_NAME)
            draft.put(last, column, monday.day, Look.GRID_HEADING)
    for column, (upper, lower) in zip(grid.totals, TOTALS, strict=True):
        draft.put(first, column, None, Look.GRID_HEADING)
        draft.put(month, column, upper or None, Look.GRID_HEADING)
        draft.put(last, column, lower, Look.GRID_HEADING)
    draft.row = last + 1


def _lines(draft: Draft, grid: Grid, weeks: CalendarWeeks, names: Sequence[tuple[str, str, str]]) -> Iterator[Part]:
    """The lines, and which of them belong to one mentor and trainee. Mentors are kept apart by a row of nothing."""
    before = weeks.rows[0].person
    for person, group in groupby(zip(weeks.rows, names, strict=True), key=lambda each: each[0].person):
        if person.mentor_trn != before.mentor_trn:
            draft.put(draft.row, 1, None, Look.GRID_GAP)
            draft.row += 1
        before = person
        first = draft.row
        for row, named in group:
            _line(draft, grid, row, named)
        yield Part(first, draft.row - 1)


def _line(draft: Draft, grid: Grid, row: WeeksOf, named: Sequence[str]) -> None:
    for column, name in enumerate(named, start=1):
        draft.put(draft.row, column, name, Look.GRID_TEXT)
    for column, state in zip(grid.weeks, row.states, strict=True):
        draft.put(draft.row, column, SIGNS[state].text, SIGNS[state].look)
    for column, state in zip(grid.totals, COUNTED, strict=True):
        draft.put(draft.row, column, row.counts[state], Look.GRID_WHOLE)
    draft.row += 1


def _totals(draft: Draft, grid: Grid, weeks: CalendarWeeks) -> None:
    """A line for the weeks that are met and one for those that are missed, with the number of each week."""
    for state in (WeekState.MET, WeekState.MISSED):
        heading = "All lines" if state is WeekState.MET else None
        for column, text in enumerate((heading, None, SIGNS[state].means), start=1):
            draft.put(draft.row, column, text, Look.GRID_TOTAL_TEXT)
        numbers = weeks.counted_once(state)
        for column, number in zip(grid.weeks, numbers, strict=True):
            draft.put(draft.row, column, number if len(weeks.rows) <= _TWO_DIGITS else None, Look.GRID_TOTAL)
        for column, each in zip(grid.totals, COUNTED, strict=True):
            draft.put(draft.row, column, sum(numbers) if each is state else None, Look.GRID_TOTAL)
        draft.row += 1


def _what_is_asked(draft: Draft, rows: Sequence[WeeksOf]) -> None:
    """The lines of the sets in their own words."""
    draft.put(draft.row, 1, None, Look.GRID_GAP)
    draft.row += 1
    draft.paragraph("What is asked", Look.STRONG)
    for one in {(row.requirement.set_name, row.requirement.code): row.requirement for row in rows}.values():
        sets = " and ".join(f"“{title}”" for title in (one.set_title, *(each.set_title for each in one.also)))
        here = _OF_HALF_TERMS if one.duty == HALF_TERMLY else ""
        draft.point(f"{_short(one)}:", f"{one.title}. Asked for by {sets}.{here}")
