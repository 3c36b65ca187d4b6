"""The order the format asks of the elements in a sheet, a workbook and a stylesheet, and the place of a new one."""

from mentortools.adapters.grafting.outline import Element

WORKBOOK = (
    *("fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups"),
    *("externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches"),
    *("smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst"),
)
STYLES = (
    *("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles"),
    *("colors", "extLst"),
)
SHEET = (
    *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection"),
    *("protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells"),
    *("phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"),
    *("pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors"),
    *("smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls"),
    *("webPublishItems", "tableParts", "extLst"),
)


def place_for(root: Element, local: str, order: tuple[str, ...]) -> int:
    """Where an element of this name belongs among those of a root: before the first that must follow it.

    ``mc:AlternateContent`` stands where what it wraps stands; elements of unknown names stand anywhere.
    """
    rank = order.index(local)
    for child in root.children:
        wrapped = [inner for choice in child.children for inner in choice.children] if _alternative(child) else [child]
        if any(_rank(element, order) > rank for element in wrapped):
            return child.start
    return root.close_start


def _alternative(element: Element) -> bool:
    return element.local == "AlternateContent"


def _rank(element: Element, order: tuple[str, ...]) -> int:
    return order.index(element.local) if element.local in order else -1
