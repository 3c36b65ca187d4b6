"""What a reference in a sheet stands for: an address, a defined name, a table or a column of one."""

from openpyxl.worksheet.table import Table

from tests.excel.engine.area import LONGEST_ADDRESS, Area, addressed
from tests.excel.engine.com_error import refuse
from tests.excel.engine.file_sheet import FileSheet


def areas(on: FileSheet, reference: str) -> tuple[Area, ...]:
    """The areas on this sheet.

    Raises:
        ComError: where Excel finds none, or is given more than 255 characters.
    """
    if len(reference) > LONGEST_ADDRESS:
        refuse("Method 'Range' of object '_Worksheet' failed")
    found = addressed(reference) or _named(on, reference) or _in_table(on, reference)
    if found is None:
        refuse("Method 'Range' of object '_Worksheet' failed")
    return found


def _named(on: FileSheet, reference: str) -> tuple[Area, ...] | None:
    sheet, book = on.worksheet.defined_names, on.file.workbook.defined_names
    wanted = reference.lower()
    for names in (sheet, book):
        for name, definition in names.items():
            if name.lower() == wanted:
                return on_this_sheet(on, str(definition.attr_text))
    return None


def on_this_sheet(on: FileSheet, refers_to: str) -> tuple[Area, ...] | None:
    """The areas that a definition such as `'School'!$B$2` means, if they are here."""
    sheet, _, address = refers_to.rpartition("!")
    title = sheet.strip("'").replace("''", "'")
    return addressed(address) if title.lower() == on.worksheet.title.lower() else None


def _in_table(on: FileSheet, reference: str) -> tuple[Area, ...] | None:
    name, _, column = reference.partition("[")
    table = next((table for table in tables(on) if table.displayName.lower() == name.lower()), None)
    if table is None:
        return None
    whole, body = table_area(table), body_area(table)
    if column in {"#All]", "#Headers]"}:
        return (whole if column == "#All]" else whole._replace(bottom=whole.top),)
    if not column:
        return (body,)
    headings = [str(each.name).lower() for each in table.tableColumns]
    heading = column.removesuffix("]").lower()
    if heading not in headings:
        return None
    left = body.left + headings.index(heading)
    return (body._replace(left=left, right=left),)


def tables(on: FileSheet) -> list[Table]:
    return list(on.worksheet.tables.values())


def table_area(table: Table) -> Area:
    found = addressed(str(table.ref))
    assert found is not None
    return found[0]


def body_area(table: Table) -> Area:
    """The rows between the headings and the totals."""
    whole = table_area(table)
    headings = 1 if table.headerRowCount is None else table.headerRowCount
    return whole._replace(top=whole.top + headings, bottom=whole.bottom - (table.totalsRowCount or 0))
