"""A sheet with one table: a title, a line of guidance, headings that stay in sight, and ruled rows to type in."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from xlsxwriter.worksheet import Worksheet

from mentortools.adapters.mentor_log.cells import ColumnWriter, write_text
from mentortools.adapters.mentor_log.entry_rules import MENTOR_TRNS, PROVIDER_CODES, entry_rule
from mentortools.adapters.mentor_log.layout import (
    FIRST_ROW,
    HEADER_ROW,
    HEADING_HEIGHT,
    LAST_READ,
    TITLE_HEIGHT,
    Area,
    height_of,
    is_needed,
    table_name,
    width_of,
)
from mentortools.adapters.mentor_log.lists import ListPlaces
from mentortools.adapters.mentor_log.prefill import PrefillValue
from mentortools.adapters.mentor_log.styles import Style, Styles, number_format
from mentortools.model.cell import column_letters
from mentortools.workbook.columns import Column, Holds, Table
from mentortools.workbook.template import (
    DEVELOPMENT_REVIEW,
    HOLIDAYS,
    MENTORING_LOG,
    MENTORS,
    PREVIOUS_CLAIMS,
    PROVIDERS,
    SPENDING,
    TRAINEES,
    TRAINING_LOG,
)
from mentortools.workbook.template_of_duties import COMPONENTS, CONTACTS, DEADLINES, ENTITLEMENT, REVIEW_MEETINGS

GUIDANCE: Mapping[Table, str] = MappingProxyType(
    {
        PROVIDERS: "One row for each accredited provider. The other sheets offer these codes.",
        MENTORS: "One row for each mentor of the school. The other sheets offer these TRNs in a list.",
        TRAINEES: "One row for each trainee and mentor. A mentor needs at least one trainee for a claim.",
        TRAINING_LOG: "One row for each session of training that a mentor took part in. Hours are claimed from here.",
        MENTORING_LOG: "One row for each meeting, observation, report or visit of a mentor with a trainee.",
        DEVELOPMENT_REVIEW: "One row for each statement of a mentor's development review.",
        SPENDING: "One row for each thing the grant was spent on.",
        PREVIOUS_CLAIMS: "One row for each mentor in each claim made so far, this year or earlier, at any school.",
        COMPONENTS: "One row for each part of a provider's training that a mentor has done.",
        REVIEW_MEETINGS: "One row for each meeting at which a mentor's development review was looked at.",
        ENTITLEMENT: "One row for each mentor: what the school gives them for mentoring.",
        DEADLINES: "One row for each thing due by a day: for one trainee, for one provider, or for all.",
        CONTACTS: "One row for each newsletter, reminder, visit or call. No TRN means the whole group.",
    }
)


def write_table_sheet(
    sheet: Worksheet, area: Area, rows: Sequence[Mapping[str, PrefillValue]], places: ListPlaces, styles: Styles
) -> None:
    """Writes the sheet of one table, with so many rows filled in."""
    table = area.table
    write_text(sheet, (1, 1), table.name, styles, Style.TITLE)
    write_text(sheet, (2, 1), GUIDANCE[table], styles, Style.GUIDANCE)
    for place, column in enumerate(area.columns):
        sheet.set_column(place, place, width_of(table, column), styles.of(Style.BELOW, number_format(column)))
        if is_needed(table, column):
            write_text(sheet, (HEADER_ROW - 1, place + 1), "needed", styles, Style.NEEDED)
    write_table(sheet, area, rows, places, styles)
    _set_heights(sheet, area, rows)
    sheet.freeze_panes(HEADER_ROW, 1)


def write_table(
    sheet: Worksheet, area: Area, rows: Sequence[Mapping[str, PrefillValue]], places: ListPlaces, styles: Styles
) -> None:
    """Writes the table itself: headings, filled rows, blank ruled rows, and what Excel offers while somebody types."""
    first, last = area.column - 1, area.column + len(area.columns) - 2
    heading = styles.of(Style.HEADING)
    sheet.add_table(
        HEADER_ROW - 1,
        first,
        area.last_row - 1,
        last,
        {
            "name": table_name(area.table),
            "style": None,
            "autofilter": area.table is not HOLIDAYS,
            "columns": [{"header": column.heading, "header_format": heading} for column in area.columns],
        },
    )
    for place, column in enumerate(area.columns, start=area.column):
        writer = ColumnWriter(sheet, column, styles, Style.TEXT)
        for number in range(area.rows):
            writer.write(FIRST_ROW + number, place, rows[number].get(column.field) if number < len(rows) else None)
        rule = entry_rule(
            area.table, column, f"{column_letters(place)}{FIRST_ROW}", offered(area.table, column, places)
        )
        if rule:
            end = max(LAST_READ, area.last_row) if area.table is not HOLIDAYS else area.last_row
            sheet.data_validation(FIRST_ROW - 1, place - 1, end - 1, place - 1, rule)


def _set_heights(sheet: Worksheet, area: Area, rows: Sequence[Mapping[str, PrefillValue]]) -> None:
    sheet.set_row(0, TITLE_HEIGHT)
    sheet.set_row(HEADER_ROW - 1, HEADING_HEIGHT)
    one_line = height_of(())
    for number, row in enumerate(rows, start=FIRST_ROW - 1):
        texts = ((str(row.get(column.field) or ""), width_of(area.table, column)) for column in area.columns)
        height = height_of(texts)
        if height > one_line:
            sheet.set_row(number, height)


def offered(table: Table, column: Column, places: ListPlaces) -> str | None:
    """What a column offers in a list: words of ``Lists``, or the TRNs and codes typed on another sheet."""
    if column.holds is Holds.TRN and table is not MENTORS:
        return MENTOR_TRNS
    if column.holds is Holds.PROVIDER_CODE and table is not PROVIDERS:
        return PROVIDER_CODES
    return places.choices_of(table, column)
