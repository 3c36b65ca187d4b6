"""Building the mentor log: one workbook, blank or prefilled, the same bytes each time for the same values."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from mentortools.adapters.mentor_log.asked import NOTHING_ASKED, Asked
from mentortools.adapters.mentor_log.entry_rules import MENTOR_TRNS, PROVIDER_CODES
from mentortools.adapters.mentor_log.layout import HEADER_ROW, Area, area_of
from mentortools.adapters.mentor_log.lists import list_places, write_lists
from mentortools.adapters.mentor_log.plain_formulas import PlainFormulas
from mentortools.adapters.mentor_log.prefill import Prefill
from mentortools.adapters.mentor_log.published import Published, published
from mentortools.adapters.mentor_log.running_hours import last_row, write_running_hours
from mentortools.adapters.mentor_log.running_hours_formulas import HEADER, NAMED, Book
from mentortools.adapters.mentor_log.school_sheet import write_school
from mentortools.adapters.mentor_log.start_here import write_start_here
from mentortools.adapters.mentor_log.styles import DARK_BLUE, GREEN, Styles
from mentortools.adapters.mentor_log.tables import write_table_sheet
from mentortools.policy.rules import Rules
from mentortools.workbook.columns import Table
from mentortools.workbook.template import (
    EDITION,
    LISTS,
    MENTOR_LOG,
    MENTORS,
    PREVIOUS_CLAIMS,
    PROVIDERS,
    RUNNING_HOURS,
    SCHOOL,
    SPENDING,
    START_HERE,
    TRAINING_LOG,
)

EDITION_NAME = "MentorLogEdition"
"""Defined name that holds the edition, for whoever reads the workbook by program."""
_MADE_ON = datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""The day every log says it was made on: the same values give the same bytes."""
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_A4 = 9
_PORTRAIT = frozenset({START_HERE, PROVIDERS.name, SPENDING.name, PREVIOUS_CLAIMS.name})


def build_log(prefill: Prefill | None, rules: Sequence[Rules], asked: Asked = NOTHING_ASKED) -> bytes:
    """A mentor log as the bytes of an .xlsx workbook.

    Args:
        prefill: What it already holds; None for a blank log.
        rules: The rules of each academic year that ``Lists`` shows, the latest last (``policy.every_year``).
        asked: What chosen requirement sets ask it to hold besides.

    Raises:
        ValueError: If there are no rules.
    """
    filled = prefill or Prefill()
    known = published(rules)
    asked = asked.with_filled(filled)
    target = BytesIO()
    workbook = Workbook(target, _OPTIONS)
    workbook.set_properties({"title": "Mentor log", "created": _MADE_ON})
    sheets = {name: workbook.add_worksheet(name, PlainFormulas) for name in _sheet_names(asked)}
    areas = _areas(filled, asked)
    _write_sheets(sheets, filled, asked, known, Styles(workbook))
    _define_names(workbook, areas)
    workbook.close()
    return target.getvalue()


def _areas(filled: Prefill, asked: Asked) -> dict[Table, Area]:
    return {
        table: area_of(table, len(filled.of(table)), asked.columns(table))
        for table in asked.tables()
        if table is not SCHOOL
    }


def _sheet_names(asked: Asked) -> tuple[str, ...]:
    return (START_HERE, *(table.name for table in asked.tables()), RUNNING_HOURS, LISTS)


def _write_sheets(
    sheets: dict[str, Worksheet], filled: Prefill, asked: Asked, known: Published, styles: Styles
) -> None:
    places = list_places(known, asked)
    areas = _areas(filled, asked)
    write_start_here(sheets[START_HERE], asked, styles)
    write_school(sheets[SCHOOL.name], filled, asked, places, styles)
    for table, area in areas.items():
        write_table_sheet(sheets[table.name], area, filled.of(table), places, styles)
    training, claims = areas[TRAINING_LOG], areas[PREVIOUS_CLAIMS]
    book = Book(areas[MENTORS], training, claims, places, known, last_row(filled))
    write_running_hours(sheets[RUNNING_HOURS], filled, book, styles)
    write_lists(sheets[LISTS], known, asked, styles)
    needed = {table.name for table in MENTOR_LOG if table.needed}
    only_asked = {table.name for table in asked.extra_tables()}
    for name, sheet in sheets.items():
        _set_up(sheet, name)
        if name in needed:
            sheet.set_tab_color(DARK_BLUE)
        elif name in only_asked:
            sheet.set_tab_color(GREEN)
    sheets[START_HERE].activate()


def _set_up(sheet: Worksheet, name: str) -> None:
    """Print set-up, and a sheet without grid or green corners: the ruled rows show where to type."""
    sheet.set_paper(_A4)
    if name not in _PORTRAIT:
        sheet.set_landscape()
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&A&RPage &P of &N")
    sheet.hide_gridlines(2)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    if name == RUNNING_HOURS:
        sheet.repeat_rows(HEADER - 1)
    elif name not in {START_HERE, SCHOOL.name, LISTS}:
        sheet.repeat_rows(HEADER_ROW - 1)


def _define_names(workbook: Workbook, areas: dict[Table, Area]) -> None:
    workbook.define_name(EDITION_NAME, f'="{EDITION}"')
    for table, fields in NAMED.items():
        for field in fields:
            workbook.define_name(areas[table].name_of(field), f"={areas[table].cells(field)}")
    for name, table, field in ((MENTOR_TRNS, MENTORS, "trn"), (PROVIDER_CODES, PROVIDERS, "provider_code")):
        cells = areas[table].cells(field)
        first = cells.partition(":")[0]
        workbook.define_name(name, f"={first}:INDEX({cells},MAX(1,COUNTA({cells})))")
