"""The defined names that come along with a copied sheet, and the names its tables get."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from itertools import count

from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName

from tests.excel.engine import references
from tests.excel.engine.copied_references import CopiedReferences, means
from tests.excel.engine.file_sheet import FileSheet


def copy_names(source: FileSheet, target: FileSheet, moved: CopiedReferences) -> None:
    """Names of the sheet become names of the copy; so do the workbook's about the sheet, where they are taken."""
    own, shared = target.worksheet.defined_names, target.file.workbook.defined_names
    taken = {name.lower() for name in shared}
    for name, definition in source.worksheet.defined_names.items():
        own[name] = _copied(definition, moved)
    for name, definition in list(source.file.workbook.defined_names.items()):
        if not means(source, str(definition.attr_text)):
            continue
        if name.lower() not in taken:
            shared[name] = _copied(definition, moved)
        elif name.lower() not in {each.lower() for each in own}:
            own[name] = _copied(definition, moved)


def _copied(definition: DefinedName, moved: CopiedReferences) -> DefinedName:
    made = deepcopy(definition)
    made.attr_text = moved.bare(str(definition.attr_text))
    return made


def free_table_names(source: FileSheet, workbook: Workbook) -> Mapping[str, str]:
    """The names that the sheet's tables get in this workbook, by the old ones in lower case."""
    sheets = workbook.worksheets
    taken = {str(table.displayName).lower() for sheet in sheets for table in sheet.tables.values()}
    names = [workbook.defined_names, *(sheet.defined_names for sheet in sheets)]
    taken |= {name.lower() for each in names for name in each}
    free: dict[str, str] = {}
    for table in references.tables(source):
        name = str(table.displayName)
        free[name.lower()] = next(each for each in _numbered(name) if each.lower() not in taken)
        taken.add(free[name.lower()].lower())
    return free


def _numbered(name: str) -> Iterator[str]:
    yield name
    for number in count(1):
        yield f"{name}{number}"
