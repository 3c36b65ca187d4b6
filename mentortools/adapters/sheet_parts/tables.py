"""The part of a native table."""

from mentortools.adapters.sheet_parts.escapes import xml_attribute
from mentortools.adapters.sheet_parts.names import DECLARATION, MAIN
from mentortools.model.cell import column_letters
from mentortools.workbook.cell_text import heading_text
from mentortools.workbook.edit import NewTable


def table_part(table: NewTable, number: int) -> bytes:
    """A table that has rows; its line of totals is not part of it."""
    area = f"A{table.row}:{column_letters(len(table.columns))}{table.last_row}"
    name = xml_attribute(table.name)
    filters = f'<autoFilter ref="{area}"/>' if table.filters else ""
    columns = "".join(
        f'<tableColumn id="{place}" name="{xml_attribute(heading_text(each.heading))}"/>'
        for place, each in enumerate(table.columns, 1)
    )
    return (
        f'{DECLARATION}<table xmlns="{MAIN}" id="{number}" name="{name}" displayName="{name}" ref="{area}"'
        f' totalsRowShown="0">{filters}<tableColumns count="{len(table.columns)}">{columns}</tableColumns>'
        '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
    ).encode()
