"""A sheet copied within its workbook or into another that is open, as Excel does it."""

from openpyxl.worksheet.worksheet import Worksheet

from tests.excel.engine.com_error import refuse
from tests.excel.engine.copied_cells import copy_cells
from tests.excel.engine.copied_charts import copy_charts
from tests.excel.engine.copied_names import copy_names, free_table_names
from tests.excel.engine.copied_references import CopiedReferences
from tests.excel.engine.copied_settings import copy_settings
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.modelled import lacks
from tests.excel.engine.open_file import OpenFile
from tests.excel.engine.sheet_titles import copied_title


def copy_sheet(source: FileSheet, file: OpenFile, place: int) -> FileSheet:
    """A copy of the sheet in this file, with so many worksheets before it.

    Raises:
        ComError: where the structure of either workbook is protected.
        NotImplementedError: of pictures, pivot tables and sheets that are hidden, or of links to the workbook left.
    """
    if file.workbook.security.lockStructure or source.file.workbook.security.lockStructure:
        refuse("Copy method of Worksheet class failed")
    _must_be_plain(source.worksheet)
    workbook = file.workbook
    title = copied_title(workbook, source.worksheet.title)
    moved = CopiedReferences(source, title, free_table_names(source, workbook), source.file is not file)
    made = FileSheet(file, workbook.create_sheet(title, place))
    try:
        copy_cells(source, made, moved)
        copy_settings(source, made, moved)
        copy_charts(source, made, moved)
        copy_names(source, made, moved)
    except NotImplementedError:
        workbook.remove(made.worksheet)
        raise
    return made


def _must_be_plain(sheet: Worksheet) -> None:
    if sheet.sheet_state != "visible":
        lacks("Sheet", "copy of a hidden sheet")
    if sheet._images or sheet._pivots:  # type: ignore[attr-defined]  # noqa: SLF001 - the only lists of them there are
        lacks("Sheet", "copy of pictures and pivot tables")
