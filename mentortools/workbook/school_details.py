"""Reading the School sheet: labels down one column, each value in the cell to the right of its label."""

from mentortools.model.academic_year import AcademicYear
from mentortools.model.cell import Cell
from mentortools.workbook.column_reading import column_reading
from mentortools.workbook.columns import Column
from mentortools.workbook.facts import Remarked, Unreadable
from mentortools.workbook.find_tables import FoundTable, Tables
from mentortools.workbook.log import SchoolDetails
from mentortools.workbook.reading import Problem, Read, Unread
from mentortools.workbook.shown import shown
from mentortools.workbook.snapshot import CellValue, Sheet
from mentortools.workbook.table_rows import EMPTY, Faults, read_as
from mentortools.workbook.template import SCHOOL
from mentortools.workbook.values.context import Context


def read_school(tables: Tables, faults: Faults) -> SchoolDetails:
    """The School sheet's values; all blank where the workbook has no such sheet.

    The academic year is read first: dates with a year of two digits are read by it.
    """
    found = tables.found.get(SCHOOL)
    school = tables.table(SCHOOL)
    if found is None:
        return SchoolDetails._make(({}, *(_without_label(column) for column in school.columns)))
    year_column = school.column("academic_year")
    year = _read(found, year_column, Context(None), faults)
    context = Context(year if isinstance(year, AcademicYear) else None)
    values = (year if column is year_column else _read(found, column, context, faults) for column in school.columns)
    return SchoolDetails._make((found.labelled, *values))


def _without_label(column: Column) -> object:
    return column.always.value if column.always else EMPTY.get(column.holds)


def _read(found: FoundTable, column: Column, context: Context, faults: Faults) -> object:
    empty = _without_label(column)
    cell = found.labelled.get(column.field)
    if cell is None:
        return empty
    value = _value(found.sheet, cell)
    result = column_reading(column, context, ())(value)
    heading = found.place.headings[column.field]
    if isinstance(result, Read):
        if result.remark is not None:
            read = read_as(result.value)
            faults.remarked.append(
                Remarked(SCHOOL.name, column.field, cell, heading, shown(value), read, result.remark)
            )
        return result.value
    if result.problem is not Problem.BLANK or column.required:
        faults.unreadable.append(_unreadable(column, cell, heading, value, result))
    return empty


def _unreadable(column: Column, cell: Cell, heading: str, value: CellValue, result: Unread) -> Unreadable:
    decides = column.required or (column.decisive and result.problem is not Problem.BLANK)
    return Unreadable(SCHOOL.name, column.field, cell, heading, shown(value), result.problem, result.proposal, decides)


def _value(sheet: Sheet, cell: Cell) -> CellValue:
    if cell.row > len(sheet.rows):
        return None
    row = sheet.rows[cell.row - 1]
    return row[cell.column - 1] if cell.column <= len(row) else None
