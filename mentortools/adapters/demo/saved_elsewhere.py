"""A log saved by a program that keeps no formula's result, after somebody had changed it: openpyxl stands for it."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from mentortools.workbook.template import DEVELOPMENT_REVIEW, MENTORS, PREVIOUS_CLAIMS, RUNNING_HOURS, TRAINING_LOG

_MADE_ON = (2026, 1, 1, 0, 0, 0)
_TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def saved_elsewhere(log: bytes) -> bytes:
    """The log with a slip in a heading, one heading renamed, a row hidden, two hours broken and sheets taken away."""
    workbook = load_workbook(BytesIO(log))
    for name in (RUNNING_HOURS, PREVIOUS_CLAIMS.name, DEVELOPMENT_REVIEW.name):
        del workbook[name]
    _rename(workbook[TRAINING_LOG.name], "Provider code", "Provder code")
    _rename(workbook[MENTORS.name], "Lead mentor", "In the group of")
    _break_hours(workbook[TRAINING_LOG.name])
    workbook.create_sheet("Staff room rota").append(["Monday", "Whoever is in first"])
    return _as_bytes(workbook)


def _rename(sheet: Worksheet, heading: str, name: str) -> None:
    """Another heading, in its cell and in the table that the cell heads."""
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == heading)
    sheet.cell(cell.row, cell.column, name)
    for table in sheet.tables.values():
        for column in table.tableColumns:
            if column.name == heading:
                column.name = name


def _break_hours(sheet: Worksheet) -> None:
    """Hides the second session; makes the third's hours a formula without a result and the fourth's an error."""
    heading = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "Hours")
    sheet.row_dimensions[heading.row + 2].hidden = True
    sheet.cell(heading.row + 3, heading.column, "=1+1")
    sheet.cell(heading.row + 4, heading.column, "#REF!")


def _as_bytes(workbook: Workbook) -> bytes:
    """The workbook's bytes, the same each time: the clock that openpyxl writes into it is taken out again."""
    saved, target = BytesIO(), BytesIO()
    workbook.save(saved)
    with ZipFile(saved) as before, ZipFile(target, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(ZipInfo(name, _MADE_ON), _TIMES.sub(rb"\g<1>2026-01-01T00:00:00Z", before.read(name)))
    return target.getvalue()
