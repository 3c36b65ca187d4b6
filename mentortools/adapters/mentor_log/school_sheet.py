"""The ``School`` sheet: labels down column A, what to type in B, what is meant in C, and the holidays beside them."""

from collections.abc import Mapping

from xlsxwriter.worksheet import Worksheet

from mentortools.adapters.mentor_log.asked import Asked
from mentortools.adapters.mentor_log.cells import ColumnWriter, write_text
from mentortools.adapters.mentor_log.entry_rules import entry_rule, input_message
from mentortools.adapters.mentor_log.layout import HEADER_ROW, TITLE_HEIGHT, area_of, height_of, width_of
from mentortools.adapters.mentor_log.lists import ListPlaces
from mentortools.adapters.mentor_log.prefill import Prefill
from mentortools.adapters.mentor_log.styles import Style, Styles
from mentortools.adapters.mentor_log.tables import write_table
from mentortools.workbook.template import HOLIDAYS, SCHOOL

FIRST_LABEL = HEADER_ROW
_TITLE = "About the school"
# Not "School" alone: that word is also a label under which a school's name is looked for.
_WIDTHS: Mapping[int, float] = {0: 22, 1: 46, 2: 58, 3: 3}


def cell_of(field: str) -> str:
    """Where a field's value stands, for a formula on any sheet: ``School!$B$5``."""
    row = FIRST_LABEL + SCHOOL.columns.index(SCHOOL.column(field))
    return f"{SCHOOL.name}!$B${row}"


def write_school(sheet: Worksheet, prefill: Prefill, asked: Asked, places: ListPlaces, styles: Styles) -> None:
    """Writes the sheet, with what is known of the school in it."""
    for place, width in _WIDTHS.items():
        sheet.set_column(place, place, width)
    sheet.set_row(0, TITLE_HEIGHT)
    write_text(sheet, (1, 1), _TITLE, styles, Style.TITLE)
    about = "Type in column B. A log is for one school and one academic year. The holidays stand to the right."
    write_text(sheet, (2, 1), about, styles, Style.GUIDANCE)
    for row, column in enumerate(asked.columns(SCHOOL), start=FIRST_LABEL):
        write_text(sheet, (row, 1), column.heading, styles, Style.LABEL)
        value = prefill.school.get(column.field)
        ColumnWriter(sheet, column, styles, Style.ENTRY).write(row, 2, value)
        meaning = input_message(SCHOOL, column)
        write_text(sheet, (row, 3), meaning, styles, Style.TEXT)
        sheet.set_row(row - 1, height_of(((meaning, _WIDTHS[2]), (str(value or ""), _WIDTHS[1]))))
        words = places.districts if column.field == "district" else places.choices_of(SCHOOL, column)
        if rule := entry_rule(SCHOOL, column, f"B{row}", words):
            sheet.data_validation(row - 1, 1, row - 1, 1, rule)
    holidays = area_of(HOLIDAYS, len(prefill.holidays), HOLIDAYS.columns)
    for place, column in enumerate(HOLIDAYS.columns, start=holidays.column - 1):
        sheet.set_column(place, place, width_of(HOLIDAYS, column))
    write_table(sheet, holidays, prefill.holidays, places, styles)
