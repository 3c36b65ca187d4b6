"""The XML parts of our workbook rewritten for the host: sheets, tables, and charts with the references in them."""

from mentortools.adapters.grafting.book import whole
from mentortools.adapters.grafting.cells import Home, at_home
from mentortools.adapters.grafting.formulas import rewritten
from mentortools.adapters.grafting.outline import Element, outline
from mentortools.adapters.grafting.splices import Splice, remove_attribute, set_attribute, spliced, text_of

FORMULAS = frozenset({"f", "formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula"})
CONDITION_FORMATS = frozenset(
    {
        "dxfId",
        "dataDxfId",
        "headerRowDxfId",
        "totalsRowDxfId",
        "headerRowBorderDxfId",
        "tableBorderDxfId",
        "totalsRowBorderDxfId",
    }
)


def carried_sheet(text: bytes, home: Home) -> bytes:
    """A sheet for the host: not selected (two selected sheets would be edited as one), its styles by their numbers."""
    root = outline(text)
    edits: list[Splice] = []
    for element in root.every():
        edits += _common(text, element, home)
        if element.local == "sheetView":
            edits += remove_attribute(text, element, "tabSelected")
        if element.local == "col" and "style" in element.attributes:
            style = home.styles.cells[whole(element.attributes["style"])]
            edits.append(set_attribute(text, element, "style", str(style)))
        if element.local == "hyperlink" and "location" in element.attributes:
            location = rewritten(element.attributes["location"], home.renames)
            edits.append(set_attribute(text, element, "location", location))
        if element.local == "sheetData" and not element.collapsed:
            rows = at_home(text[element.open_end : element.close_start], home)
            edits.append(Splice(element.open_end, element.close_start, rows))
    return spliced(text, edits)


def carried_table(text: bytes, home: Home, number: int) -> bytes:
    """A table for the host, under a number and a name that are free there."""
    root = outline(text)
    edits = [edit for element in root.every() for edit in _common(text, element, home)]
    edits.append(set_attribute(text, root, "id", str(number)))
    for name in ("name", "displayName"):
        old = root.attributes.get(name, "")
        edits.append(set_attribute(text, root, name, home.renames.names.get(old.lower(), old)))
    return spliced(text, edits)


def carried_part(text: bytes, home: Home) -> bytes:
    """Any other part: the references in it, which charts have."""
    if not home.renames:
        return text
    return spliced(text, [edit for element in outline(text).every() for edit in _common(text, element, home)])


def _common(text: bytes, element: Element, home: Home) -> list[Splice]:
    edits = [
        set_attribute(text, element, name, str(home.styles.conditions[whole(value)]))
        for name, value in element.attributes.items()
        if name in CONDITION_FORMATS
    ]
    if home.renames and element.local in FORMULAS and not element.children and not element.collapsed:
        formula = text_of(rewritten(element.text, home.renames))
        edits.append(Splice(element.open_end, element.close_start, formula))
    return edits
