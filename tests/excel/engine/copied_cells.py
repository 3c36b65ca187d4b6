"""The cells of a sheet copied to another: values, formulas with their results, notes, links, formats and sizes."""

from copy import copy, deepcopy

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.formula import ArrayFormula

from tests.excel.engine.copied_references import CopiedReferences
from tests.excel.engine.copied_styles import CopiedStyles
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.modelled import lacks
from tests.excel.engine.stored_results import formula_text


def copy_cells(source: FileSheet, target: FileSheet, references: CopiedReferences) -> None:
    """Fill an empty sheet with copies of another's cells."""
    styles = CopiedStyles(source.worksheet, target.worksheet)
    for cell in source.existing().values():
        if isinstance(cell, Cell):
            _copy(source, cell, target, references)
    for merged in source.worksheet.merged_cells.ranges:
        target.worksheet.merge_cells(merged.coord)
    # merging changes borders, so the formats come last
    for place, dressed in source.existing().items():
        styles.dress(target.cell(*place), dressed)
    _copy_sizes(source, target, styles)


def _copy(source: FileSheet, cell: Cell, target: FileSheet, references: CopiedReferences) -> None:
    made = target.worksheet.cell(cell.row, cell.column)
    assert isinstance(made, Cell)
    if cell.hyperlink is not None:
        made.hyperlink = copy(cell.hyperlink)
    made.value, made.data_type = _value(cell, references), cell.data_type  # type: ignore[assignment]
    made.comment = None if cell.comment is None else copy(cell.comment)
    formula, shown = source.file.results.get(cell, ("", None))
    if shown is not None and formula == formula_text(cell):
        target.file.results[made] = (formula_text(made) or "", shown)


def _value(cell: Cell, references: CopiedReferences) -> object:
    value: object = cell.value
    if cell.data_type != "f":
        return value
    if isinstance(value, str):
        return references.formula(value)
    if not isinstance(value, ArrayFormula):
        lacks("Sheet", "copy of a table of operations")
    moved = deepcopy(value)
    moved.text = references.formula(str(value.text))
    return moved


def _copy_sizes(source: FileSheet, target: FileSheet, styles: CopiedStyles) -> None:
    """Widths, heights, what is hidden, and the formats of whole rows and columns."""
    for name in ("row_dimensions", "column_dimensions"):
        sizes = getattr(target.worksheet, name)
        for key, dimension in getattr(source.worksheet, name).items():
            made = copy(dimension)
            made.parent = target.worksheet
            styles.dress(made, dimension)
            sizes[key] = made
