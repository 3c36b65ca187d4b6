"""The parts of a workbook of ours that speak of it as a whole."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from mentortools.adapters.sheet_parts import names
from mentortools.adapters.sheet_parts.escapes import xml_attribute, xml_text
from mentortools.adapters.sheet_parts.parts import defined_names
from mentortools.workbook.edit import NewSheet

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_CORE = f"{names.PACKAGE_RELATIONSHIPS.removesuffix('/relationships')}/metadata/core-properties"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_VARIANTS = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"


def book_part(sheets: Sequence[NewSheet]) -> bytes:
    """The workbook part: its sheets and the names by which they are known again. Excel computes all anew."""
    listed = "".join(
        f'<sheet name="{xml_attribute(sheet.title)}" sheetId="{number}" r:id="rId{number}"/>'
        for number, sheet in enumerate(sheets, 1)
    )
    return (
        f'{names.DECLARATION}<workbook xmlns="{names.MAIN}" xmlns:r="{names.RELATIONSHIPS}">'
        '<fileVersion appName="xl" lastEdited="4" lowestEdited="4" rupBuild="4505"/>'
        '<workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="240" yWindow="15"'
        f' windowWidth="16095" windowHeight="9660"/></bookViews><sheets>{listed}</sheets>'
        f'<definedNames>{_names(sheets)}</definedNames><calcPr calcId="124519" fullCalcOnLoad="1"/></workbook>'
    ).encode()


def _names(sheets: Sequence[NewSheet]) -> str:
    written = ""
    for each in defined_names(sheets):
        local = "" if each.sheet is None else f' localSheetId="{each.sheet}"'
        written += f'<definedName name="{xml_attribute(each.name)}"{local}>{xml_text(each.reference)}</definedName>'
    return written


def content_types(listed: Iterable[tuple[str, str]]) -> bytes:
    """The kinds of these parts, each by its name."""
    each = "".join(f'<Override PartName="/{xml_attribute(name)}" ContentType="{kind}"/>' for name, kind in listed)
    return (
        f'{names.DECLARATION}<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="{names.RELATIONS_KIND}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{each}</Types>'
    ).encode()


def core_part(title: str, made_on: datetime) -> bytes:
    """The workbook's title, and the day it is dated."""
    stamp = made_on.strftime("%Y-%m-%dT%H:%M:%SZ")
    dates = "".join(
        f'<dcterms:{what} xsi:type="dcterms:W3CDTF">{stamp}</dcterms:{what}>' for what in ("created", "modified")
    )
    return (
        f'{names.DECLARATION}<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{xml_text(title)}</dc:title>'
        f"<dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>{dates}</cp:coreProperties>"
    ).encode()


def app_part(sheets: Sequence[NewSheet]) -> bytes:
    """What Excel writes of itself, so that nobody takes the results of formulas for another program's guess."""
    titles = "".join(f"<vt:lpstr>{xml_text(sheet.title)}</vt:lpstr>" for sheet in sheets)
    return (
        f'{names.DECLARATION}<Properties xmlns="{_EXTENDED}" xmlns:vt="{_VARIANTS}">'
        "<Application>Microsoft Excel</Application><DocSecurity>0</DocSecurity><ScaleCrop>false</ScaleCrop>"
        '<HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant>'
        f"<vt:variant><vt:i4>{len(sheets)}</vt:i4></vt:variant></vt:vector></HeadingPairs>"
        f'<TitlesOfParts><vt:vector size="{len(sheets)}" baseType="lpstr">{titles}</vt:vector></TitlesOfParts>'
        "<Company></Company><LinksUpToDate>false</LinksUpToDate><SharedDoc>false</SharedDoc>"
        "<HyperlinksChanged>false</HyperlinksChanged><AppVersion>12.0000</AppVersion></Properties>"
    ).encode()
