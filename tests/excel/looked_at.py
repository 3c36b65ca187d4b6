"""A saved workbook as openpyxl sees it, for comparing two of them cell by cell and format by format."""

from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

Looked = dict[str, dict[str, Any]]


def looked_at(path: Path) -> Looked:
    """All that there is to see in a workbook, by sheet; names under the key that no sheet can have."""
    book = openpyxl.load_workbook(path)
    found: Looked = {sheet.title: _sheet(sheet) for sheet in book.worksheets}
    found["[names]"] = {name: each.attr_text for name, each in book.defined_names.items()}
    return found


def _sheet(sheet: Worksheet) -> dict[str, Any]:
    cells = {
        cell.coordinate: (cell.value, cell.number_format, cell.font, cell.fill, cell.border, cell.alignment,
                          cell.protection, cell.comment.text if cell.comment else None,
                          cell.hyperlink.location if cell.hyperlink else None)
        for row in sheet.iter_rows() for cell in row
    }  # fmt: skip
    return {
        "cells": {place: repr(seen) for place, seen in cells.items()},
        "state": sheet.sheet_state,
        "conditional formats": [
            (str(each.sqref), rule.type, rule.formula) for each in sheet.conditional_formatting for rule in each.rules
        ],
        "validations": sorted(str(each.sqref) for each in sheet.data_validations.dataValidation),
        "tables": {table.name: table.ref for table in sheet.tables.values()},
        "widths": {letter: each.width for letter, each in sheet.column_dimensions.items()},
        "heights": {number: each.height for number, each in sheet.row_dimensions.items() if each.height},
        "merged": sorted(map(str, sheet.merged_cells.ranges)),
        "frozen": sheet.freeze_panes,
        "print area": (sheet.print_area, sheet.print_title_rows),
    }
