"""What a sheet is besides its cells, copied to another: window, paper, protection, rules, validations and tables."""

from copy import deepcopy

from openpyxl.worksheet.page import PrintPageSetup

from tests.excel.engine import references, rules
from tests.excel.engine.com_page_setup import ComPageSetup
from tests.excel.engine.copied_references import CopiedReferences
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.rules import PlacedRule

ALIKE = ("sheet_format", "sheet_properties", "views", "protection", "auto_filter", "data_validations", "scenarios")
ON_PAPER = ("page_margins", "print_options", "HeaderFooter", "row_breaks", "col_breaks")
PRINTED = ("PrintArea", "PrintTitleRows", "PrintTitleColumns")
PRINTER = "id"


def copy_settings(source: FileSheet, target: FileSheet, moved: CopiedReferences) -> None:
    """Set up an empty sheet as another is; its tables get their new names."""
    old, new = source.worksheet, target.worksheet
    for name in ALIKE + ON_PAPER:
        setattr(new, name, deepcopy(getattr(old, name)))
    new.sheet_properties.codeName = None
    for name in PrintPageSetup.__attrs__:
        if name != PRINTER:
            setattr(new.page_setup, name, getattr(old.page_setup, name))
    for name in PRINTED:
        setattr(ComPageSetup(target), name, getattr(ComPageSetup(source), name))
    rules.replace(target, [_copied(each, moved) for each in rules.placed(source)])
    for validation in new.data_validations.dataValidation:
        validation.formula1 = None if validation.formula1 is None else moved.bare(validation.formula1)
        validation.formula2 = None if validation.formula2 is None else moved.bare(validation.formula2)
    _copy_tables(source, target, moved)


def _copied(placed: PlacedRule, moved: CopiedReferences) -> PlacedRule:
    rule = deepcopy(placed.rule)
    rule.formula = [moved.bare(formula) for formula in rule.formula]
    return PlacedRule(rule, placed.areas)


def _copy_tables(source: FileSheet, target: FileSheet, moved: CopiedReferences) -> None:
    for table in references.tables(source):
        made = deepcopy(table)
        made.name = made.displayName = moved.tables[table.displayName.lower()]
        for column in made.tableColumns:
            for formula in (column.calculatedColumnFormula, column.totalsRowFormula):
                if formula is not None:
                    formula.attr_text = moved.bare(str(formula.attr_text))
        target.worksheet.add_table(made)
