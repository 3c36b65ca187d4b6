"""The parts of the workbook around the macros: one empty sheet, what the file is called, and which version it is of."""

from html import escape
from typing import NamedTuple

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MICROSOFT = "http://schemas.microsoft.com/office"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TYPE = "application/vnd.openxmlformats"

CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
TITLE = "Mentor training"
DESCRIPTION = (
    "Buttons that check mentor training logs and fill in training hours and funding claims. They start mentortools, "
    "which is installed for you on this computer."
)


class Editions(NamedTuple):
    """The version of the package that the add-in comes with, and the edition of the mentor log that it knows."""

    version: str
    mentor_log: str


class Relation(NamedTuple):
    """Why one part names another, and where that lies."""

    kind: str
    target: str


def content_types(workbook: str) -> str:
    """What each part is. The workbook's own type makes it an add-in or a workbook with macros."""
    overrides = {
        "/xl/workbook.xml": workbook,
        "/xl/worksheets/sheet1.xml": f"{TYPE}-officedocument.spreadsheetml.worksheet+xml",
        "/xl/styles.xml": f"{TYPE}-officedocument.spreadsheetml.styles+xml",
        "/xl/theme/theme1.xml": f"{TYPE}-officedocument.theme+xml",
        "/xl/vbaProject.bin": "application/vnd.ms-office.vbaProject",
        "/docProps/core.xml": f"{TYPE}-package.core-properties+xml",
        "/docProps/custom.xml": f"{TYPE}-officedocument.custom-properties+xml",
    }
    listed = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in overrides.items())
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{TYPE}-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def relationships(*relations: Relation) -> str:
    """A list of relationships, numbered from rId1 on."""
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{relation.kind}" Target="{relation.target}"/>'
        for number, relation in enumerate(relations, 1)
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def workbook() -> str:
    """A workbook of one sheet, tied to its modules by their code names."""
    return (
        f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}/relationships"><workbookPr codeName="ThisWorkbook"/>'
        f'<bookViews><workbookView/></bookViews><sheets><sheet name="{TITLE}" sheetId="1" r:id="rId1"/></sheets>'
        "</workbook>"
    )


def sheet() -> str:
    """The sheet, which is empty: nobody sees it in an add-in."""
    return f'{HEAD}<worksheet xmlns="{MAIN}"><sheetPr codeName="Sheet1"/><sheetData/></worksheet>'


def core_properties(version: str) -> str:
    """Title and description, which Excel's list of add-ins shows, and the version."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{TITLE}</dc:title><dc:creator>mentortools</dc:creator>"
        f"<dc:description>{DESCRIPTION}</dc:description><cp:version>{escape(version)}</cp:version></cp:coreProperties>"
    )


def custom_properties(editions: Editions) -> str:
    """Version and edition under names of our own, for a program that asks which add-in is installed."""
    named = {"MentortoolsVersion": editions.version, "MentorLogEdition": editions.mentor_log}
    listed = "".join(
        f'<property fmtid="{CUSTOM_FORMAT}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(named.items(), 2)
    )
    return (
        f'{HEAD}<Properties xmlns="{OFFICE}/custom-properties" xmlns:vt="{OFFICE}/docPropsVTypes">{listed}</Properties>'
    )
