"""Workbooks with parts that no library of ours writes, as other offices' programs put them there."""

from collections.abc import Collection
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_WITH_MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
_RELATION = '<Relationship Id="rIdMore{number}" Type="{type}" Target="{target}"/>'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

PARTS = {
    "xl/vbaProject.bin": (b"\xd0\xcf\x11\xe0" + bytes(range(256)) * 9, "application/vnd.ms-office.vbaProject",
                          "http://schemas.microsoft.com/office/2006/relationships/vbaProject"),
    "xl/vbaProjectSignature.bin": (b"\x01\x02signed\xff" * 50, "application/vnd.ms-office.vbaProjectSignature", ""),
    "customXml/item1.xml": (b"<?xml version='1.0'?>\n<a:own xmlns:a='urn:own'  >\xc3\xa9</a:own>\n", "application/xml",
                            f"{_OFFICE}/customXml"),
    "xl/printerSettings/printerSettings1.bin": (b"\x00P\x00r\x00i" * 40,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings", ""),
    "xl/externalLinks/externalLink1.xml": (
        b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
        "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml", f"{_OFFICE}/externalLink"),
    "xl/customProperty1.bin": (
        b"own", "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty", ""),
    "customUI/customUI14.xml": (b'<customUI xmlns="http://schemas.microsoft.com/office/2009/07/customui"/>',
                                "application/xml", ""),
    "docProps/thumbnail.wmf": (b"\xd7\xcd\xc6\x9a" + b"\x00" * 64, "image/x-wmf", ""),
    "xl/persons/person.xml": (b'<p:personList xmlns:p="urn:persons"/>', "application/vnd.ms-excel.person+xml",
                              "http://schemas.microsoft.com/office/2017/10/relationships/person"),
}  # fmt: skip
"""Each part's content, its content type, and the type of the workbook's relation to it; empty where it has none."""


def with_everything(package: bytes) -> tuple[bytes, Collection[str]]:
    """The workbook as one with macros and with all of these parts, and the parts' names."""
    made = BytesIO()
    types = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, (_, kind, _) in PARTS.items())
    relations = "".join(
        _RELATION.format(number=number, type=relation, target=f"/{name}")
        for number, (name, (_, _, relation)) in enumerate(PARTS.items())
        if relation
    )
    with ZipFile(BytesIO(package)) as before, ZipFile(made, "w", ZIP_DEFLATED) as now:
        for part in before.namelist():
            text = before.read(part)
            if part == "[Content_Types].xml":
                text = text.replace(_WORKBOOK.encode(), _WITH_MACROS.encode())
                text = text.replace(b"</Types>", types.encode() + b"</Types>")
            elif part == "xl/_rels/workbook.xml.rels":
                text = text.replace(b"</Relationships>", relations.encode() + b"</Relationships>")
            now.writestr(part, text)
        for name, (content, _, _) in PARTS.items():
            now.writestr(name, content)
    return made.getvalue(), PARTS
