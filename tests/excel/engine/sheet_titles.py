"""Renaming a sheet: what refers to it by its name follows, as in Excel."""

import re
from itertools import count

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from tests.excel.engine.com_error import refuse

LONGEST = 31
NUMBERED = re.compile(r" \(\d+\)$")
PLAIN = re.compile(r"[A-Za-z_][\w.]*")


def rename(workbook: Workbook, sheet: Worksheet, title: str) -> None:
    """Give the sheet another name.

    Raises:
        ComError: for one that Excel does not take.
        NotImplementedError: where formulas would have to follow.
    """
    taken = {other.lower() for other in workbook.sheetnames if other != sheet.title}
    bad = not title or len(title) > LONGEST or set(title) & set(r"\/?*[]:") or title[0] == "'" or title[-1] == "'"
    if bad or title.lower() in taken or workbook.security.lockStructure or title.lower() == "history":
        refuse("That name is already taken or cannot be a sheet's name.")
    old, sheet.title = sheet.title, title
    for definition in [*workbook.defined_names.values(), *_own_names(workbook)]:
        definition.attr_text = str(definition.attr_text).replace(f"{quoted(old)}!", f"{quoted(title)}!")
    if any(f"{quoted(old)}!" in formula for formula in _formulas(workbook)):
        message = f"renaming the sheet {old!r}, which formulas refer to, is not modelled by the file engine"
        raise NotImplementedError(message)


def copied_title(workbook: Workbook, title: str) -> str:
    """The title that a copy gets: the same, or where it is taken the next one with a number, no longer than allowed."""
    taken = {other.lower() for other in workbook.sheetnames}
    if title.lower() not in taken:
        return title
    bare = NUMBERED.sub("", title)
    numbered = (f"{bare[: LONGEST - len(end)]}{end}" for end in map(" ({})".format, count(2)))
    return next(each for each in numbered if each.lower() not in taken)


def _own_names(workbook: Workbook) -> list[object]:
    return [definition for sheet in workbook.worksheets for definition in sheet.defined_names.values()]


def _formulas(workbook: Workbook) -> list[str]:
    return [
        str(cell.value)
        for sheet in workbook.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell, Cell) and cell.data_type == "f"
    ]


def quoted(title: str) -> str:
    """The name as it stands in a reference."""
    return title if PLAIN.fullmatch(title) else "'{}'".format(title.replace("'", "''"))
