"""The ``Running hours`` sheet: formulas that show each mentor's hours, hours left, and an estimate of their worth.

It stands beside the tables and is never read as one: its headings are none of theirs.
"""

from collections.abc import Iterable, Sequence

from xlsxwriter.worksheet import Worksheet

from mentortools.adapters.mentor_log import running_hours_formulas as formulas
from mentortools.adapters.mentor_log.cells import EMPTY, write_text
from mentortools.adapters.mentor_log.estimates import Estimate, estimates, hours_in_log
from mentortools.adapters.mentor_log.layout import TITLE_HEIGHT
from mentortools.adapters.mentor_log.notes import notes
from mentortools.adapters.mentor_log.prefill import Prefill
from mentortools.adapters.mentor_log.running_hours_formulas import FIRST, HEADER, Book
from mentortools.adapters.mentor_log.school_seen import SchoolSeen, school_seen
from mentortools.adapters.mentor_log.styles import HOURS_FORMAT, POUNDS_FORMAT, WHOLE_FORMAT, Style, Styles
from mentortools.adapters.mentor_log.workings import MentorWorkings, mentor_workings
from mentortools.workbook.cell_text import cell_text
from mentortools.workbook.template import RUNNING_HOURS

ROWS = 40
SPARE = 20
_HEADINGS = (
    ("Mentor's name", 26, "General"),
    ("TRN of mentor", 13, "General"),
    ("With (code)", 11, "General"),
    ("Hours so far", 11, HOURS_FORMAT),
    ("Kind of training", 12, "General"),
    ("Allowance (hours)", 12, WHOLE_FORMAT),
    ("Claimed this year", 12, WHOLE_FORMAT),
    ("Of which here", 11, WHOLE_FORMAT),
    ("Can be claimed (estimate)", 16, WHOLE_FORMAT),
    ("Hours left (estimate)", 14, WHOLE_FORMAT),
    ("Worth (estimate)", 14, POUNDS_FORMAT),
)
_WORKING_HEADINGS = (
    "TRN",
    "As a number",
    "Code 1",
    "Code 2",
    "Code 3",
    "Rows",
    "Before",
    "Which row",
    "Which code",
    "Which TRN",
)
_SCHOOL_LABELS = (
    ("For the academic year", "General"),
    ("Region of the school", "General"),
    ("Pounds an hour", POUNDS_FORMAT),
    ("Hours in Training log", HOURS_FORMAT),
    ("Hours shown below", HOURS_FORMAT),
    ("Worth (estimate)", POUNDS_FORMAT),
)
_SCALAR_LABELS = ("Starts in", "Ends in", "Year in Lists", "URN", "Earlier URN 1", "Earlier URN 2", "Earlier URN 3")
_WORKINGS = len(_HEADINGS) + 2
_SCHOOL_ROW, _NOTE_ROW, _SCALAR_ROW, _NOTE_COLUMN = 5, 4, 4, 4

_ABOUT = (
    (
        "An estimate that this workbook works out by itself. Nothing to type here. The claim itself is worked"
        " out from the whole log."
    ),
    "It does not know dates, eligibility, sessions typed twice, or claims that are not on Previous claims.",
)

Result = str | float


def last_row(prefill: Prefill) -> int:
    """The last row of running hours: room for every mentor and provider of the log, and more."""
    workings = mentor_workings(prefill)
    return FIRST - 1 + max(ROWS, max(len(workings), sum(each.rows for each in workings)) + SPARE)


def write_running_hours(sheet: Worksheet, prefill: Prefill, book: Book, styles: Styles) -> None:
    """Writes the sheet: every formula with the result it has for what the log already holds."""
    writer = _Writer(sheet, styles)
    for place, (_, width, _) in enumerate(_HEADINGS):
        sheet.set_column(place, place, width)
    sheet.set_column(len(_HEADINGS), len(_HEADINGS), 4)
    sheet.set_column(_WORKINGS - 1, _WORKINGS - 2 + len(_WORKING_HEADINGS), 14)
    sheet.set_row(0, TITLE_HEIGHT)
    write_text(sheet, (1, 1), f"{RUNNING_HOURS} and what they are worth: an estimate", styles, Style.TITLE)
    for row, text in enumerate(_ABOUT, start=2):
        write_text(sheet, (row, 1), text, styles, Style.GUIDANCE)
    _write_school(writer, prefill, book)
    _write_rows(writer, prefill, book)
    sheet.set_row(HEADER - 1, 48)
    sheet.freeze_panes(HEADER, 1)
    sheet.print_area(0, 0, book.last - 1, len(_HEADINGS) - 1)


class _Writer:
    def __init__(self, sheet: Worksheet, styles: Styles) -> None:
        self._sheet = sheet
        self._styles = styles

    def text(self, row: int, column: int, text: str, style: Style) -> None:
        write_text(self._sheet, (row, column), text, self._styles, style)

    def heading(self, column: int, text: str, number_format: str) -> None:
        """Writes a heading over its figures: to the right where they stand to the right."""
        self._sheet.write_string(HEADER - 1, column - 1, text, self._styles.of(Style.HEADING, number_format))

    def formula(self, place: tuple[int, int], formula: str, result: Result | None, look: tuple[Style, str]) -> None:
        """Writes a formula with its stored result; None is the empty text that the formula shows."""
        stored = EMPTY if result is None or result == "" else cell_text(result) if isinstance(result, str) else result
        self._sheet.write_formula(place[0] - 1, place[1] - 1, formula, self._styles.of(*look), stored)

    def formulas(
        self, place: tuple[int, int], written: Iterable[str], results: Sequence[Result | None], look: Sequence[str]
    ) -> None:
        """Writes formulas from a cell to the right, in the ruled style, each with its number format."""
        for step, (formula, result, number_format) in enumerate(zip(written, results, look, strict=True)):
            self.formula((place[0], place[1] + step), formula, result, (Style.TEXT, number_format))


def _write_school(writer: _Writer, prefill: Prefill, book: Book) -> None:
    school = school_seen(prefill, book.known)
    rows = estimates(prefill, book.known)
    rate = None if school.rate is None else float(school.rate)
    results: tuple[Result | None, ...] = (
        school.academic_year,
        school.region,
        rate,
        hours_in_log(prefill),
        sum(row.hours_logged for row in rows),
        round(sum(row.worth or 0 for row in rows), 2),
    )
    lines = zip(_SCHOOL_LABELS, formulas.school_formulas(book), results, strict=True)
    for row, ((label, number_format), formula, result) in enumerate(lines, start=_SCHOOL_ROW):
        writer.text(row, 1, label, Style.LABEL)
        writer.formula((row, 2), formula, result, (Style.FIGURE, number_format))
    remarks = notes(prefill, school, rows)
    for row, (formula, result) in enumerate(zip(formulas.note_formulas(book), remarks, strict=True), start=_NOTE_ROW):
        style = Style.SECTION if row == _NOTE_ROW else Style.ATTENTION
        writer.formula((row, _NOTE_COLUMN), formula, result, (style, "General"))
    _write_scalars(writer, school, book)


def _write_scalars(writer: _Writer, school: SchoolSeen, book: Book) -> None:
    writer.text(_SCALAR_ROW - 1, _WORKINGS, "Workings: nothing to type", Style.GUIDANCE)
    results = (school.starts, school.ends, school.year_place, school.urn, *school.earlier_urns)
    lines = zip(_SCALAR_LABELS, formulas.scalar_workings(book), results, strict=True)
    for row, (label, formula, result) in enumerate(lines, start=_SCALAR_ROW):
        writer.text(row, _WORKINGS, label, Style.WORKING)
        writer.formula((row, _WORKINGS + 1), formula, result, (Style.WORKING, "General"))


def _write_rows(writer: _Writer, prefill: Prefill, book: Book) -> None:
    for column, (heading, _, number_format) in enumerate(_HEADINGS, start=1):
        writer.heading(column, heading, number_format)
    for column, heading in enumerate(_WORKING_HEADINGS, start=_WORKINGS):
        writer.text(HEADER, column, heading, Style.WORKING)
    mentors = mentor_workings(prefill)
    rows = estimates(prefill, book.known)
    total = sum(each.rows for each in mentors)
    none = MentorWorkings("", "", "", (), 0, total)
    look = [number_format for _, _, number_format in _HEADINGS]
    for number in range(book.last - FIRST + 1):
        row = FIRST + number
        mentor = mentors[number] if number < len(mentors) else none
        estimate = rows[number] if number < len(rows) else None
        writer.formulas((row, 1), formulas.estimate_formulas(book, row), _shown(estimate), look)
        working = (*formulas.mentor_formulas(book, row), *formulas.place_formulas(book, row))
        stored = (*_worked(mentor), *_placed(estimate, mentors))
        writer.formulas((row, _WORKINGS), working, stored, ["General"] * len(_WORKING_HEADINGS))


def _worked(mentor: MentorWorkings) -> tuple[Result, ...]:
    first, second, third = (*mentor.providers, "", "", "")[:3]
    return (mentor.trn, mentor.plain, first, second, third, mentor.rows, mentor.before)


def _placed(estimate: Estimate | None, mentors: Sequence[MentorWorkings]) -> tuple[Result | None, ...]:
    if estimate is None:
        return (None, None, None)
    return (estimate.mentor, estimate.slot, mentors[estimate.mentor - 1].plain)


def _shown(estimate: Estimate | None) -> tuple[Result | None, ...]:
    if estimate is None:
        return (None,) * len(_HEADINGS)
    kind = estimate.training_type.capitalize() if estimate.training_type else None
    return (*estimate[2:6], kind, *estimate[7:])
