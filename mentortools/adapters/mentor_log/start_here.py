"""The ``Start here`` sheet: what to fill in, in which order, who sees it, and what happens next."""

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from mentortools.adapters.mentor_log.asked import Asked
from mentortools.adapters.mentor_log.asked_for import ASKED_FOR, STEPS_OF_DUTIES, lines_about
from mentortools.adapters.mentor_log.cells import write_text
from mentortools.adapters.mentor_log.layout import TITLE_HEIGHT, height_of
from mentortools.adapters.mentor_log.styles import Style, Styles
from mentortools.workbook.template import (
    DEVELOPMENT_REVIEW,
    EDITION,
    LISTS,
    MENTORING_LOG,
    MENTORS,
    PREVIOUS_CLAIMS,
    PROVIDERS,
    RUNNING_HOURS,
    SCHOOL,
    SPENDING,
    TRAINEES,
    TRAINING_LOG,
)

_STEPS = (
    (
        SCHOOL.name,
        "The school, its district, the academic year, days of teaching and holidays.",
        "Needed",
    ),
    (PROVIDERS.name, "The code and name of each accredited provider you work with. Other sheets offer them.", ""),
    (MENTORS.name, "Each mentor, with the 7 digit teacher reference number (TRN).", "Needed"),
    (TRAINEES.name, "Each trainee, with the provider, the route and the mentor.", "Needed"),
    (TRAINING_LOG.name, "Each session of training a mentor took part in: date, mentor, provider and hours.", "Needed"),
    (MENTORING_LOG.name, "Meetings, observations, reports and visits of a mentor with a trainee.", ""),
    (DEVELOPMENT_REVIEW.name, "Statements of a mentor's development review, with ratings and actions.", ""),
    (SPENDING.name, "What the grant was spent on, with where the evidence is kept.", ""),
    (PREVIOUS_CLAIMS.name, "Claims already made, this year and earlier, at this school or another.", "If any"),
    (RUNNING_HOURS, "Nothing to type: each mentor's hours, hours left, and an estimate of their worth.", ""),
    (LISTS, "Nothing to type: the words, districts and rates that the other sheets use.", ""),
)

_TYPING = (
    ("Dates", "Day first: 14/10/2025."),
    ("Hours", "A number: 1.5 is one hour and a half, 0.75 is 45 minutes. Not 1:30."),
    ("TRNs and codes", "As they are, leading zeros kept. Choose them from the list where there is one."),
    ("A question", "Excel asks where something looks wrong. Read it, then choose Yes to keep what you typed."),
    (
        "More rows",
        (
            "Type in the row under the last one: the table grows. You can sort, filter and add columns of your"
            " own. Keep the headings as they are."
        ),
    ),
    ("Pasting", "Use Paste Special, Values, so that dates, hours and codes stay as they should be."),
)
_WHO = (
    (
        "Who sees it",
        (
            "You, and the person at your trust or provider whom you send it to. It holds names and TRNs: send"
            " it the way your school sends personal data. No sheet is hidden."
        ),
    ),
    ("What to leave out", "Dates of birth. DfE's service asks for them; they have no place here."),
)
_NEXT = (
    (
        "1. It is checked",
        ("Each thing that is missing or does not fit is listed with its sheet and cell, and what to type."),
    ),
    (
        "2. It is filled in",
        (
            "A copy comes back with the sheets Checks, Training hours, Funding claim and School"
            " summary. Your own sheets stay as they are."
        ),
    ),
    (
        "3. You claim",
        (
            "A school makes one claim for each accredited provider, in DfE's service Claim funding for mentor"
            " training, while a claim window is open."
        ),
    ),
)

_WIDTHS = (6, 24, 74, 14)
_FIRST_STEP = 6


def write_start_here(sheet: Worksheet, asked: Asked, styles: Styles) -> None:
    """Writes the sheet. It is protected without a password, so that nothing is typed where nobody reads it."""
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    sheet.set_row(0, TITLE_HEIGHT)
    write_text(sheet, (1, 1), "Mentor log", styles, Style.TITLE)
    about = f"For one school and one academic year, 1 September to 31 August. Edition {EDITION}."
    write_text(sheet, (2, 1), about, styles, Style.GUIDANCE)
    write_text(sheet, (_FIRST_STEP - 2, 1), "What to fill in, in this order", styles, Style.SECTION)
    steps = _steps(asked)
    _write_steps(sheet, steps, styles)
    row = _FIRST_STEP + len(steps) + 1
    chosen = ((ASKED_FOR, lines_about(asked)),) if asked.headings else ()
    sections = (*chosen, ("How to type", _TYPING), ("Who sees it", _WHO), ("What happens next", _NEXT))
    for heading, lines in sections:
        write_text(sheet, (row, 1), heading, styles, Style.SECTION)
        _write_lines(sheet, row + 1, lines, styles)
        row += len(lines) + 2
    sheet.protect()


def _steps(asked: Asked) -> Sequence[tuple[str, str, str]]:
    """The sheets in the order in which they are filled in, those that only the sets ask for among them."""
    known = {name: (name, holds, needed) for name, holds, needed in (*_STEPS, *STEPS_OF_DUTIES)}
    return [known[name] for name in (*(table.name for table in asked.tables()), RUNNING_HOURS, LISTS)]


def _write_steps(sheet: Worksheet, steps: Sequence[tuple[str, str, str]], styles: Styles) -> None:
    for column, heading in enumerate(("Step", "Sheet", "What it holds", "For a claim"), start=1):
        write_text(sheet, (_FIRST_STEP - 1, column), heading, styles, Style.HEADING)
    for number, (name, holds, needed) in enumerate(steps, start=1):
        row = _FIRST_STEP + number - 1
        sheet.write_number(row - 1, 0, number, styles.of(Style.COUNT))
        sheet.write_url(row - 1, 1, f"internal:'{name}'!A1", styles.of(Style.LINK), name)
        write_text(sheet, (row, 3), holds, styles, Style.TEXT)
        sheet.set_row(row - 1, height_of([(holds, _WIDTHS[2])]))
        write_text(sheet, (row, 4), needed, styles, Style.STRONG)


def _write_lines(sheet: Worksheet, row: int, lines: Sequence[tuple[str, str]], styles: Styles) -> None:
    for number, (topic, text) in enumerate(lines, start=row):
        write_text(sheet, (number, 2), topic, styles, Style.LABEL)
        write_text(sheet, (number, 3), text, styles, Style.TEXT)
        sheet.set_row(number - 1, height_of([(text, _WIDTHS[2])]))
